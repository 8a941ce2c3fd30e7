package dev.parley.reader.clauses;

import java.util.Set;

/**
 * What an expression asks of the words around its head.
 *
 * @param place where to look
 * @param prepositions any one of which may bring in a {@link Place#OBLIQUE}; none otherwise
 * @param lemmas any one of which must stand there; for {@link Place#OBJECT_KIND} the kinds of participant
 */
public record Condition(Place place, Set<String> prepositions, Set<String> lemmas) {

    public enum Place {
        /** A particle or adverb right with the head: take over, pull back. */
        PARTICLE,
        /** The head of the object, or of a passive's subject. */
        OBJECT,
        /** The head of the subject. */
        SUBJECT,
        /** The head of an oblique with the preposition. */
        OBLIQUE,
        /** An adjective or noun before the object, or before a noun that is the head. */
        MODIFIER,
        /** The preposition that the head itself stands behind: "as mediators". */
        BEHIND,
        /** What kind of participant the object is. */
        OBJECT_KIND,
        /** What kind of participant the subject is. */
        SUBJECT_KIND,
        /** What kind of participant an oblique with the preposition is. */
        OBLIQUE_KIND
    }
}
