package dev.parley.reader.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the page should beware of.
 *
 * @param code such as {@code HEADLINE_STRONGER}; all are listed in docs/reading.md
 * @param message in one sentence
 * @param evidence the words that show it, headline first
 */
public record Warning(
        String id,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String text,
        @Nullable String sentence,
        String code,
        String message,
        List<Words> evidence)
        implements Finding {

    public Warning {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Family family() {
        return Family.WARNINGS;
    }
}
