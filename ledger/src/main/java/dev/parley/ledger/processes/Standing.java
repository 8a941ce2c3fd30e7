package dev.parley.ledger.processes;

import java.time.LocalDate;
import java.util.List;

/**
 * What the summary of a process is made of.
 *
 * @param day the day of which it is told
 * @param pages those of the scope
 * @param steps the phases that it went through
 */
record Standing(
        ProcessSummary summary,
        LocalDate day,
        List<ProcessPage> pages,
        ToldEvents told,
        List<PhaseWalk.Step> steps,
        List<AgreementJoin.Joined> agreements,
        List<CommitmentJoin.Joined> commitments) {}
