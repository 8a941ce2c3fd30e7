package dev.parley.app;

import dev.parley.app.sheet.LedgerSheet;
import dev.parley.app.sheet.Style;
import dev.parley.ledger.store.Days;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What part of an answer a user wants, days and how many rows, and in what form. */
final class AnswerOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--since", paramLabel = "DATE", description = "From this day, month or year on.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Up to this day, month or year.")
    private @Nullable String until;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What could be known then: only from pages published, or else fetched, up to that day.")
    private @Nullable String asOf;

    @Option(names = "--limit", paramLabel = "N", description = "How many rows at most; 20 where not given.")
    private int limit = 20;

    @Option(names = "--offset", paramLabel = "N", description = "How many rows to leave out before them.")
    private int offset;

    @Option(names = "--json", description = "Print each row as JSON on a line of its own (docs/ledger.md).")
    private boolean json;

    Window window() {
        if (limit < 1 || offset < 0) {
            throw wrong("--limit must be 1 or more, and --offset 0 or more");
        }
        Days first = days("--since", since);
        Days last = days("--until", until);
        Days known = days("--as-of", asOf);
        return new Window(first.first(), last.last(), known.last(), limit, offset);
    }

    /** The last day of a date that an option gives. */
    @Nullable LocalDate lastDay(String option, @Nullable String given) {
        return days(option, given).last();
    }

    private Days days(String option, @Nullable String given) {
        if (given != null && !PublicationDates.isOne(given)) {
            throw wrong(option + " must be a date such as 2024-08-20, 2024-08 or 2024, not " + given);
        }
        return Days.of(given);
    }

    /** Prints the rows of an answer: as they are laid out for people, or as JSON. */
    void print(List<? extends Record> rows, Function<LedgerSheet, String> laidOut, Terminal terminal, ParleyCommand top)
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

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
