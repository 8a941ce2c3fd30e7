package dev.parley.reader.clauses;

import dev.parley.language.Sentence;

/** Verbs that the tree hangs before a noun, as if they were adjectives, though they tell what is done to it. */
final class Attributive {
    private Attributive() {}

    /**
     * Whether a verb in the place of an adjective is none: a finite form, or a gerund that the verb right before it governs
     * ("keep attacking police stations").
     */
    static boolean tellsAct(Sentence sentence, int token) {
        return switch (sentence.xpos(token)) {
            case "VBD", "VBZ", "VBP" -> true;
            case "VBG" -> governor(sentence, token) >= 0;
            default -> subjectBefore(sentence, token) >= 0;
        };
    }

    /** The verb right before a gerund, if the noun that follows is its object; else -1. */
    static int governor(Sentence sentence, int token) {
        int before = token - 1;
        int noun = sentence.head(token);
        boolean governed = before >= 0
                && noun >= 0
                && sentence.upos(before).equals("VERB")
                && sentence.head(noun) == before
                && sentence.relation(noun).equals("obj");
        return governed ? before : -1;
    }

    /** The noun that the tree gives a participle as its subject, before it; -1 where there is none. */
    static int subjectBefore(Sentence sentence, int token) {
        for (int before = 0; before < token; before++) {
            if (sentence.head(before) == token && sentence.relation(before).equals("nsubj")) {
                return before;
            }
        }
        return -1;
    }

    /** Who is tied to a participle by a hyphen: "Turkish" in "the Turkish-brokered deal"; -1 where nobody is. */
    static int maker(Sentence sentence, int token) {
        boolean tied = token >= 2
                && sentence.form(token - 1).equals("-")
                && sentence.end(token - 2) == sentence.start(token - 1)
                && sentence.end(token - 1) == sentence.start(token);
        return tied ? token - 2 : -1;
    }
}
