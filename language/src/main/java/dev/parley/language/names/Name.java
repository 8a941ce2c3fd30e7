package dev.parley.language.names;

import java.util.Locale;

/**
 * A name in a sentence, or a word of the kinds that event coding needs.
 *
 * @param kind what the words name
 * @param first the position of its first token in the sentence
 * @param end the position after its last token
 * @param confidence how sure the recogniser is, from 0 to 1
 */
public record Name(Kind kind, int first, int end, double confidence) {

    /** What a name stands for. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        NATIONALITY,
        OFFICE,
        ARMED_GROUP,
        MISCELLANEOUS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
