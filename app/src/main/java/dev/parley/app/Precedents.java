package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.corrections.Correction;
import dev.parley.ledger.corrections.CorrectionFault;
import dev.parley.ledger.corrections.Precedent;
import dev.parley.ledger.corrections.Trial;
import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Corrections that are to hold always: the line of knowledge that each comes to, and what it would change. */
final class Precedents {
    private Precedents() {}

    /** Prints the line and what it changes on the pages of a ledger; keeps it in the ledger's own knowledge where that is wanted. */
    static void show(Ledger ledger, Path folder, Correction correction, boolean keep, Terminal terminal)
            throws IOException, CorrectionFault {
        Precedent precedent = Precedent.of(correction);
        Knowledge now = OwnKnowledge.over(Knowledge.shipped(), folder);
        List<Trial.Change> changes = ledger.trial(precedent, now);
        StringBuilder text =
                new StringBuilder("proposed line of " + precedent.file() + "\n  " + precedent.line() + "\n");
        text.append(changes.isEmpty() ? "it changes nothing on the pages of this ledger\n" : "");
        for (Trial.Change change : changes) {
            text.append(change.source()).append('\n');
            change.gone().forEach(line -> text.append("  - ").append(line).append('\n'));
            change.fresh().forEach(line -> text.append("  + ").append(line).append('\n'));
        }
        if (keep) {
            text.append("kept in ")
                    .append(ledger.keep(precedent).resolve(precedent.file()))
                    .append("; pages that are added from now on are read with it\n");
        } else {
            text.append("nothing is kept; say --keep as well to keep it\n");
        }
        try (Results results = Results.to(null, terminal)) {
            results.write(text.toString());
        }
    }
}
