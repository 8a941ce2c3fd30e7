package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import java.util.Set;

/** Verbs that the tree hangs before a noun, as if they were adjectives, though they tell what is done to it. */
final class Attributive {
    /** What one may well have: "has armed groups", "has trained doctors". */
    private static final Set<String> DESCRIBING = Set.of(
            "arm",
            "train",
            "limit",
            "educate",
            "develop",
            "unite",
            "organise",
            "organize",
            "skill",
            "mix",
            "divide",
            "share",
            "disarm");

    private Attributive() {}

    /**
     * Whether a verb in the place of an adjective is none: a finite form, or a gerund that the verb right before it governs
     * ("keep attacking police stations").
     */
    static boolean tellsAct(Sentence sentence, int token) {
        return switch (sentence.xpos(token)) {
            case "VBD", "VBZ", "VBP" -> true;
            case "VBG" -> governor(sentence, token) >= 0;
            default ->
                subjectBefore(sentence, token) >= 0
                        || partedSubject(sentence, token) >= 0
                        || perfect(sentence, token) >= 0;
        };
    }

    /** The verb right before a gerund, if the noun that follows is its object; else -1. */
    static int governor(Sentence sentence, int token) {
        int before = token - 1;
        int noun = sentence.head(token);
        boolean governed = before >= 0
                && noun >= 0
                && sentence.xpos(token).equals("VBG")
                && sentence.upos(before).equals("VERB")
                && sentence.head(noun) == before
                && sentence.relation(noun).equals("obj");
        return governed ? before : -1;
    }

    /**
     * The "have" of a perfect whose participle the tree hangs on the object: "have tortured scores of refugees"; -1 where there is none. With
     * an article or an adjective between them it has the noun: "has the captured general".
     */
    static int perfect(Sentence sentence, int token) {
        int noun = sentence.head(token);
        int have = noun < 0 ? -1 : sentence.head(noun);
        boolean perfect = have >= 0
                && have < token
                && noun > token
                && sentence.xpos(token).equals("VBN")
                && sentence.relation(noun).equals("obj")
                && sentence.lemma(have).equals("have")
                && !DESCRIBING.contains(sentence.lemma(token));
        for (int between = have + 1; perfect && between < token; between++) {
            perfect = sentence.upos(between).equals("ADV");
        }
        return perfect ? have : -1;
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

    /**
     * Who acts where the tree hangs subject and verb on the object: the noun right before a participle, which no noun phrase has
     * there ("the League voiced support"), or the subject that the object was given ("doctors downed tools"); -1 for nobody.
     */
    static int partedSubject(Sentence sentence, int token) {
        int noun = sentence.head(token);
        int before = token - 1;
        boolean parts = before >= 0
                && noun > token
                && sentence.head(before) == noun
                && sentence.relation(before).equals("compound")
                && sentence.xpos(token).equals("VBN");
        if (parts) {
            return before;
        }
        for (int other = before; other >= 0 && noun > token; other--) {
            if (sentence.head(other) == noun && sentence.relation(other).equals("nsubj")) {
                return other;
            }
        }
        return -1;
    }

    /** Who is tied to a participle by a hyphen: "Turkish" in "the Turkish-brokered deal"; -1 where nobody is. */
    static int maker(Sentence sentence, int token) {
        return sentence.isTied(token) ? token - 2 : -1;
    }
}
