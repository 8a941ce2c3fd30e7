package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Set;

/**
 * Verbs with two objects: "gave the rebels a week". Trees often take the first for the only one, and the second for an adverbial. The
 * verbs are a closed class of English grammar. Tokens are positions in the sentence; -1 stands for none.
 */
final class Ditransitive {
    private static final Set<String> VERBS = Set.of(
            "give",
            "grant",
            "offer",
            "promise",
            "send",
            "lend",
            "award",
            "hand",
            "deny",
            "refuse",
            "pay",
            "show",
            "tell",
            "sell",
            "owe",
            "pass",
            "guarantee",
            "allow",
            "cost",
            "deal",
            "assign",
            "bring",
            "teach",
            "extend",
            "accord",
            "wish",
            "spare",
            "ship",
            "supply",
            "deliver",
            "donate",
            "lease",
            "loan",
            "cede");

    private Ditransitive() {}

    /** What is given, where the tree has it as an adverbial behind whom it is given to, or as another name for them. */
    static int secondObject(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        int first = tree.child(verb, "obj");
        if (first <= verb || !VERBS.contains(sentence.lemma(verb))) {
            return -1;
        }
        int second = tree.child(verb, "obl:unmarked");
        if (second > first && sentence.upos(second).equals("NOUN") && tree.first(second) == tree.last(first) + 1) {
            return second;
        }
        int apposed =
                tree.child(first, "appos"); // "gave the rebels 900 dollars": no comma parts two names of one thing
        return apposed > first
                        && sentence.upos(apposed).equals("NOUN")
                        && sentence.upos(tree.first(apposed)).equals("NUM")
                        && isOfFirst(tree, first, tree.first(apposed) - 1)
                ? apposed
                : -1;
    }

    private static boolean isOfFirst(Tree tree, int first, int token) {
        return token == first || (token > first && !tree.sentence().upos(token).equals("PUNCT"));
    }

    /** What is given, in "the rebels were given a week": the subject is whom it is given to. */
    static int retainedObject(Tree tree, int passive) {
        int object = tree.child(passive, "obj");
        return object > passive && VERBS.contains(tree.sentence().lemma(passive)) ? object : -1;
    }

    /** Whom something is given to, by a tree of either kind. */
    static int recipient(Tree tree, int verb) {
        return secondObject(tree, verb) >= 0 ? tree.child(verb, "obj") : tree.child(verb, "iobj");
    }
}
