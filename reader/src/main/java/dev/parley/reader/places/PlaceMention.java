package dev.parley.reader.places;

import dev.parley.reader.reading.MentionKind;

/**
 * Words that refer to a place.
 *
 * @param sentence the position of their sentence in the draft
 * @param first the position of their first token in it
 * @param end the position after their last token
 * @param start offset of their first char
 * @param stop offset after their last char
 * @param place what they refer to
 * @param how whether they name it
 * @param government whether they stand for the government there, and so are no mention of the place
 */
record PlaceMention(
        int sentence, int first, int end, int start, int stop, Candidate place, MentionKind how, boolean government) {}
