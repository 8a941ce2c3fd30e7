package dev.parley.ledger.membership;

import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.KnownProcess.Role;
import dev.parley.reader.actors.Processes;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known agreement of a known process: that between whose parties it was made while it went on.
 *
 * @param parties ids of its parties
 * @param signed when it was signed
 */
record SignedAgreement(KnownProcess process, List<String> names, List<String> parties, LocalDate signed) {
    private static final String FILE = "agreements/known.tsv";
    private static final int PARTIES = 3;
    /** What a party of the process counts beside a word of its name. */
    private static final int PARTY = 10;

    /** The agreements that the file tells of and of which it is clear to which process they belong. */
    static List<SignedAgreement> all(Knowledge knowledge, Processes processes) {
        List<SignedAgreement> agreements = new ArrayList<>();
        for (Fact fact : knowledge.facts(FILE)) {
            LocalDate signed = day(fact.optional(2));
            List<String> names = List.of(fact.column(0, "names").split("\\|"));
            List<String> parties = new ArrayList<>();
            for (String written : fact.optional(PARTIES).split("\\|")) {
                String id = processes.named(written);
                if (id != null) {
                    parties.add(id);
                }
            }
            KnownProcess process = signed == null ? null : process(names, parties, signed, processes);
            if (process != null && signed != null) {
                agreements.add(new SignedAgreement(process, names, List.copyOf(parties), signed));
            }
        }
        return agreements;
    }

    /** Whether the two go by one name. */
    boolean sharesNameWith(SignedAgreement other) {
        return names.stream().anyMatch(other.names::contains);
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            return null; // only a year or month is told, or none
        }
    }

    /** The process that fits best; null where none does, or two do as well. */
    private static @Nullable KnownProcess process(
            List<String> names, List<String> parties, LocalDate signed, Processes processes) {
        KnownProcess best = null;
        int most = 0;
        boolean clear = false;
        for (KnownProcess process : processes.all()) {
            int fit = fit(process, names, parties, signed);
            if (fit > most) {
                best = process;
                most = fit;
                clear = true;
            } else if (fit == most) {
                clear = false;
            }
        }
        return clear ? best : null;
    }

    private static int fit(KnownProcess process, List<String> names, List<String> parties, LocalDate signed) {
        if (process.from() != null && signed.isBefore(process.from())
                || process.until() != null && signed.isAfter(process.until())) {
            return 0;
        }
        int fit = 0;
        for (String party : parties) {
            boolean takesPart = process.parts().stream()
                    .anyMatch(part -> part.id().equals(party) && part.role() == Role.PARTY && part.holds(signed));
            fit += takesPart ? PARTY : process.lands().contains(party) ? PARTY / 2 : -1;
        }
        if (fit <= 0) {
            return 0;
        }
        List<String> words = new ArrayList<>(List.of(NamesInText.words(process.name())));
        process.names().forEach(name -> words.addAll(List.of(NamesInText.words(name))));
        for (String name : names) {
            for (String word : NamesInText.words(name)) {
                fit += word.length() > 3 && !AgreementKey.isCommon(word) && words.contains(word) ? 1 : 0;
            }
        }
        return fit;
    }
}
