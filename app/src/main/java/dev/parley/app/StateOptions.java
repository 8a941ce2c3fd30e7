package dev.parley.app;

import dev.parley.app.sheet.LedgerSheet;
import dev.parley.app.sheet.Style;
import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** As of which day a user wants an answer of a ledger, and in what form. */
class StateOptions extends AsOfOption {
    @Option(names = "--json", description = "Print each row as JSON on a line of its own (docs/ledger.md).")
    private boolean json;

    /** Prints the rows of an answer: as they are laid out for people, or as JSON. */
    final void print(
            List<? extends Record> rows, Function<LedgerSheet, String> laidOut, Terminal terminal, ParleyCommand top)
            throws IOException {
        try (Results results = Results.to(null, terminal)) {
            if (!json) {
                results.write(laidOut.apply(new LedgerSheet(new Style(top.colours()), terminal.width())));
            } else {
                for (Record row : rows) {
                    results.write(ReadingJson.write(row) + "\n");
                }
            }
        }
    }
}
