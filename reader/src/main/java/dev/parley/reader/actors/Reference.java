package dev.parley.reader.actors;

import dev.parley.reader.reading.MentionKind;

/**
 * Words that refer to an actor or a place.
 *
 * @param sentence position of the sentence
 * @param first position of the first token
 * @param end position after the last token
 * @param head the token whose head lies outside
 * @param target id of the actor or place
 * @param how how the words refer
 * @param link how the link was made
 * @param start offset of the first char
 * @param stop offset after the last char
 */
record Reference(
        int sentence, int first, int end, int head, String target, MentionKind how, String link, int start, int stop) {

    boolean covers(int token) {
        return first <= token && token < end;
    }

    /** The same words, going back to somebody else. */
    Reference to(String other) {
        return new Reference(sentence, first, end, head, other, how, link, start, stop);
    }

    boolean adjectival() {
        return link.equals(Cast.ADJECTIVE);
    }
}
