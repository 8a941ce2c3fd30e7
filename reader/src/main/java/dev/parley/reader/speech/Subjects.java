package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Locale;
import java.util.Set;

/**
 * The subject of a speech verb: its own, or, where it has none, that of the verb that it is coordinated with, controlled
 * by or hangs on as a participle; the noun that a relative clause or participle describes; the agent of a passive.
 */
final class Subjects {
    static final int NONE = -1;
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    /** Verbs and adjectives whose subject in the passive is the one who speaks: "was quoted as saying". */
    private static final Set<String> SUBJECT_SPEAKS = Set.of("quote", "cite", "hear", "see", "report");

    private Subjects() {}

    /** The token that speaks, or -1. */
    static int of(Tree tree, int verb) {
        return of(tree, verb, 0);
    }

    private static int of(Tree tree, int verb, int depth) {
        Sentence sentence = tree.sentence();
        int own = own(tree, verb);
        if (own >= 0) {
            return own;
        }
        int agent = agent(tree, verb);
        if (agent >= 0) {
            return agent;
        }
        int head = sentence.head(verb);
        if (head < 0 || depth > sentence.size() || isPassive(tree, verb)) {
            return NONE;
        }
        return switch (base(sentence.relation(verb))) {
            case "conj" -> of(tree, head, depth + 1);
            case "xcomp", "advcl" -> controlled(tree, head, verb, depth);
            case "acl" -> described(tree, verb, head);
            case "ccomp", "parataxis" -> sentence.xpos(verb).equals("VBG") ? controlled(tree, head, verb, depth) : NONE;
            default -> NONE;
        };
    }

    private static int controlled(Tree tree, int head, int verb, int depth) {
        Sentence sentence = tree.sentence();
        if (!sentence.upos(head).equals("VERB") && own(tree, head) < 0) {
            return described(tree, verb, head);
        }
        if (isPassive(tree, head)) {
            int subject = tree.child(head, "nsubj:pass");
            boolean quoted = SUBJECT_SPEAKS.contains(sentence.lemma(head)) || is(sentence, verb, "advcl");
            return subject >= 0 && quoted ? relative(tree, subject) : NONE;
        }
        return of(tree, head, depth + 1);
    }

    /** The noun that a participle or relative clause says more about. */
    private static int described(Tree tree, int verb, int noun) {
        Sentence sentence = tree.sentence();
        boolean nominal = isNominal(sentence, noun);
        boolean passiveParticiple = sentence.xpos(verb).equals("VBN");
        return nominal && !passiveParticiple ? noun : NONE;
    }

    /** The verb's own active subject, or -1; of several, as datelines make them, the nearest before it. */
    private static int own(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        int found = NONE;
        boolean passive = isPassive(tree, verb);
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            String relation = sentence.relation(child);
            boolean subject = relation.equals("nsubj")
                    || relation.equals("nsubj:outer")
                    || (!passive && relation.equals("nsubj:pass"));
            if (subject && (child < verb || found < 0)) {
                found = child;
            }
        }
        // In "a poll released on Friday shows" trees make a clause of the noun and its participle.
        int clause = found < 0 ? tree.child(verb, "csubj") : NONE;
        int described = clause >= 0 && clause < verb ? tree.child(clause, "nsubj") : NONE;
        found = described >= 0 && described < clause ? described : found;
        return found < 0 ? NONE : relative(tree, found);
    }

    static int agent(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "obl")) {
                int preposition = tree.child(child, "case");
                if (preposition >= 0
                        && sentence.lemma(preposition).equals("by")
                        && (isPassive(tree, verb) || sentence.xpos(verb).equals("VBN"))) {
                    return child;
                }
            }
        }
        return NONE;
    }

    /** A relative pronoun's antecedent; any other token is its own. */
    private static int relative(Tree tree, int subject) {
        Sentence sentence = tree.sentence();
        if (!RELATIVES.contains(sentence.lemma(subject).toLowerCase(Locale.ROOT))) {
            return subject;
        }
        for (int at = sentence.head(subject); at >= 0; at = sentence.head(at)) {
            if (is(sentence, at, "acl") && sentence.head(at) >= 0) {
                return sentence.head(at);
            }
        }
        return subject;
    }

    /** The relative pronoun that is the subject of a verb in a clause about the noun, or -1. */
    static int relativePronoun(Tree tree, int verb, int noun) {
        Sentence sentence = tree.sentence();
        for (int at = verb; at >= 0 && at != noun; at = sentence.head(at)) {
            for (int child = tree.firstChild(at); child >= 0; child = tree.nextSibling(child)) {
                if (tree.is(child, "nsubj")
                        && RELATIVES.contains(sentence.lemma(child).toLowerCase(Locale.ROOT))) {
                    return child;
                }
            }
        }
        return NONE;
    }

    static boolean isPassive(Tree tree, int verb) {
        int auxiliary = tree.child(verb, "aux");
        boolean perfect = auxiliary >= 0 && tree.sentence().lemma(auxiliary).equals("have");
        return tree.child(verb, "aux:pass") >= 0
                || isPastParticiple(tree, verb)
                || (tree.child(verb, "nsubj:pass") >= 0 && !perfect);
    }

    /** "Asked whether it would vote, …": no subject of its own, and no auxiliary. */
    private static boolean isPastParticiple(Tree tree, int verb) {
        String tag = tree.sentence().xpos(verb);
        return tree.is(verb, "advcl")
                && (tag.equals("VBN") || tag.equals("VBD"))
                && tree.child(verb, "nsubj") < 0
                && tree.child(verb, "aux") < 0;
    }

    static boolean isNominal(Sentence sentence, int token) {
        String upos = sentence.upos(token);
        return upos.equals("NOUN") || upos.equals("PROPN") || upos.equals("PRON") || upos.equals("NUM");
    }

    private static boolean is(Sentence sentence, int token, String relation) {
        return base(sentence.relation(token)).equals(relation);
    }

    static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
