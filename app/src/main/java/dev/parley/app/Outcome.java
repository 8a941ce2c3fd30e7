package dev.parley.app;

import org.jspecify.annotations.Nullable;

/**
 * What became of one page: its reading as it is to be printed, or what went wrong.
 *
 * @param printed what to print; null where the page was not read
 * @param fault what went wrong; null where nothing did
 */
record Outcome(@Nullable String printed, @Nullable String fault) {
    static Outcome read(String printed) {
        return new Outcome(printed, null);
    }

    static Outcome failed(String fault) {
        return new Outcome(null, fault);
    }
}
