package dev.parley.reader.reading;

import org.jspecify.annotations.Nullable;

/**
 * A labelled part of the page. Parts lie in order, don't overlap, and cover all text but white space.
 *
 * @param kind what the part is
 * @param start offset of its first char
 * @param end offset after its last char
 * @param section the heading that a teaser or a block of links stands under
 * @param truncated whether the page breaks the part off, as teasers are
 */
public record Part(
        PartKind kind, int start, int end, @Nullable String section, boolean truncated) {}
