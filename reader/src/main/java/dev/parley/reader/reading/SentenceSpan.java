package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/**
 * Where a sentence of headline, subhead or body stands.
 *
 * @param id {@code s1}, {@code s2} and so on, in reading order
 * @param start offset of its first char
 * @param end offset after its last char
 * @param part the kind of part that it belongs to
 * @param paragraph the position of its paragraph in {@link Article#paragraphs}; null outside the body
 */
public record SentenceSpan(
        String id,
        int start,
        int end,
        PartKind part,
        @Nullable Integer paragraph) {}
