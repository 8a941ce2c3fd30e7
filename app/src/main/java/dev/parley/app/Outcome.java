package dev.parley.app;

import org.jspecify.annotations.Nullable;

/**
 * What became of one page: what was made of it, or what went wrong.
 *
 * @param result what was made; null where the page was not read
 * @param fault what went wrong; null where nothing did
 */
record Outcome<T>(@Nullable T result, @Nullable String fault) {
    static <T> Outcome<T> of(T result) {
        return new Outcome<>(result, null);
    }

    static <T> Outcome<T> failed(String fault) {
        return new Outcome<>(null, fault);
    }
}
