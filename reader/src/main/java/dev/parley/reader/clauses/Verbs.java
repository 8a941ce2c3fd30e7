package dev.parley.reader.clauses;

import dev.parley.language.Sentence;

/**
 * Tells verbs, those too that a tagger takes for an adjective or a noun: "offered to free the pilot", "demand that the minister
 * step down". What hangs on such a word gives it away.
 */
public final class Verbs {
    private Verbs() {}

    /** Whether the token is a verb. */
    public static boolean isOne(Sentence sentence, int token) {
        return switch (sentence.upos(token)) {
            case "VERB" -> true;
            case "ADJ", "NOUN" -> isMistaken(sentence, token);
            default -> false;
        };
    }

    /** A verb whose tag is that of an adjective or noun: an infinitive with an object, or a clause with subject and object. */
    static boolean isMistaken(Sentence sentence, int token) {
        boolean infinitive = token > 0
                && sentence.xpos(token - 1).equals("TO")
                && sentence.relation(token - 1).equals("mark")
                && sentence.head(token - 1) == token;
        if (infinitive) {
            return has(sentence, token, token + 1, sentence.size(), "obj")
                    || has(sentence, token, token + 1, sentence.size(), "compound:prt");
        }
        return isClause(sentence.relation(token))
                && has(sentence, token, 0, token, "nsubj")
                && !has(sentence, token, 0, token, "cop")
                && (has(sentence, token, token + 1, sentence.size(), "obj")
                        || has(sentence, token, token + 1, sentence.size(), "compound:prt"));
    }

    private static boolean isClause(String relation) {
        return switch (relation) {
            case "ccomp", "root", "conj", "advcl", "acl" -> true;
            default -> false;
        };
    }

    private static boolean has(Sentence sentence, int head, int from, int to, String relation) {
        for (int token = from; token < to; token++) {
            if (sentence.head(token) == head && sentence.relation(token).equals(relation)) {
                return true;
            }
        }
        return false;
    }
}
