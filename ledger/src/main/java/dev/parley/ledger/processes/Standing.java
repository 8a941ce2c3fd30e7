package dev.parley.ledger.processes;

import java.time.LocalDate;
import java.util.List;

/**
 * What the summary of a process is made of.
 *
 * @param day the day of which it is told
 * @param steps the phases that it went through
 */
record Standing(
        ProcessSummary summary,
        LocalDate day,
        ToldEvents told,
        List<PhaseWalk.Step> steps,
        List<AgreementJoin.Joined> agreements,
        List<CommitmentJoin.Joined> commitments) {}
