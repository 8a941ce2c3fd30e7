package dev.parley.reader.places;

import java.util.List;

/**
 * Words that may name a place.
 *
 * @param sentence the position of their sentence in the draft
 * @param first the position of their first token in it
 * @param end the position after their last token
 * @param start offset of their first char
 * @param stop offset after their last char
 * @param plain their plain spelling
 * @param candidates the places of that name; none where nobody knows such a place
 * @param evidence how much around them speaks for a place
 * @param sure whether the evidence alone is enough, whatever other mentions show
 */
record PlaceName(
        int sentence,
        int first,
        int end,
        int start,
        int stop,
        String plain,
        List<Candidate> candidates,
        double evidence,
        boolean sure) {}
