package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Set;

/**
 * Passives without "be", whose participle looks like a past tense: headlines' "Ex-minister accused of plot" and "Serbs told to leave", and
 * the complements of "wants the ban lifted". The verbs are closed classes of English grammar. Tokens are positions in the sentence.
 */
final class ReducedPassive {
    /** Verbs that name whom they ask before their infinitive, so that without one they are passive. */
    private static final Set<String> TOLD = Set.of(
            "tell",
            "urge",
            "order",
            "instruct",
            "force",
            "allow",
            "permit",
            "advise",
            "forbid",
            "invite",
            "require",
            "oblige",
            "compel",
            "authorise",
            "authorize",
            "warn",
            "persuade",
            "pressure",
            "encourage");

    /** Verbs that always have an object, so that without one they are passive. */
    private static final Set<String> SUFFERED = Set.of(
            "accuse",
            "blame",
            "arrest",
            "detain",
            "kill",
            "wound",
            "injure",
            "jail",
            "imprison",
            "sentence",
            "convict",
            "charge",
            "indict",
            "abduct",
            "kidnap",
            "release",
            "oust",
            "depose",
            "topple",
            "deport",
            "expel",
            "ban",
            "bar",
            "suspend",
            "slay",
            "behead",
            "execute",
            "torture",
            "assassinate",
            "displace",
            "uproot",
            "besiege",
            "evacuate",
            "rescue",
            "acquit",
            "pardon",
            "impeach",
            "extradite",
            "sanction",
            "poison",
            "murder",
            "hijack",
            "seize",
            "destroy",
            "dissolve",
            "sack",
            "evict");

    /** Verbs whose complement in the past participle befalls their object. */
    private static final Set<String> WANTED =
            Set.of("want", "like", "wish", "need", "order", "see", "get", "have", "demand", "keep");

    private static final Set<String> CLOSING = Set.of(".", "!", "?", "…", "...");

    private ReducedPassive() {}

    static boolean isOne(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        String tag = sentence.xpos(verb);
        if (tag.equals("VBN") && tree.is(verb, "xcomp")) {
            return isWanted(tree, verb);
        }
        boolean bare = (tag.equals("VBD") || tag.equals("VBN"))
                && tree.child(verb, "aux") < 0
                && tree.child(verb, "obj") < 0
                && tree.child(verb, "iobj") < 0
                && tree.child(verb, "ccomp") < 0
                && tree.child(verb, "nsubj") >= 0;
        if (!bare || !isHeadline(sentence) || tree.is(verb, "acl")) {
            return false;
        }
        int infinitive = tree.child(verb, "xcomp");
        return infinitive < 0
                ? SUFFERED.contains(sentence.lemma(verb))
                : TOLD.contains(sentence.lemma(verb))
                        && sentence.xpos(infinitive).equals("VB");
    }

    /** "Wants the ban lifted", "the prisoners that it wants freed" */
    static boolean isWanted(Tree tree, int participle) {
        Sentence sentence = tree.sentence();
        int wanting = sentence.head(participle);
        return tree.child(participle, "aux") < 0
                && wanting < participle
                && (tree.child(wanting, "nsubj") >= 0
                        || isInfinitive(sentence, wanting)) // but not "had the army intervened, …"
                && WANTED.contains(sentence.lemma(wanting))
                && wantedBy(tree, wanting) >= 0;
    }

    /** "To have the ban lifted". */
    private static boolean isInfinitive(Sentence sentence, int verb) {
        return sentence.xpos(verb).equals("VB");
    }

    /** What somebody wants done to: the object of "wants", or what its relative clause describes; -1 for none. */
    static int wantedBy(Tree tree, int wanting) {
        int object = tree.child(wanting, "obj");
        return object < 0 && tree.is(wanting, "acl") ? tree.sentence().head(wanting) : object;
    }

    /** A line without a full stop */
    private static boolean isHeadline(Sentence sentence) {
        for (int token = sentence.size() - 1; token >= Math.max(0, sentence.size() - 3); token--) {
            if (CLOSING.contains(sentence.form(token))) {
                return false;
            }
        }
        return true;
    }
}
