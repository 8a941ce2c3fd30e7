package dev.parley.app;

import dev.parley.ledger.store.Window;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What part of an answer a user wants, days and how many rows, and in what form. */
final class AnswerOptions extends StateOptions {
    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private PeriodOptions period;

    @Option(names = "--limit", paramLabel = "N", description = "How many rows at most; 20 where not given.")
    private int limit = 20;

    @Option(names = "--offset", paramLabel = "N", description = "How many rows to leave out before them.")
    private int offset;

    Window window() {
        if (limit < 1 || offset < 0) {
            throw wrong("--limit must be 1 or more, and --offset 0 or more");
        }
        return new Window(period.first(this), period.last(this), asOf(), limit, offset);
    }
}
