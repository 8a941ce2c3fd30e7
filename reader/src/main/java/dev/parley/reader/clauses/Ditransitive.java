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

    /** What is given, where the tree has it as an adverbial behind whom it is given to. */
    static int secondObject(Tree tree, int verb) {
        int first = tree.child(verb, "obj");
        int second = tree.child(verb, "obl:unmarked");
        Sentence sentence = tree.sentence();
        boolean both = first > verb
                && second > first
                && sentence.upos(second).equals("NOUN")
                && tree.first(second) == tree.last(first) + 1;
        return both && VERBS.contains(sentence.lemma(verb)) ? second : -1;
    }

    /** Whom something is given to, by a tree of either kind. */
    static int recipient(Tree tree, int verb) {
        return secondObject(tree, verb) >= 0 ? tree.child(verb, "obj") : tree.child(verb, "iobj");
    }
}
