package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import java.util.Set;

/** The words of a clause or noun phrase that are its own: not what is joined to it, nor its conditions and asides. */
final class ClauseWords {
    private static final Set<String> ASIDE =
            Set.of("cc", "punct", "advcl", "parataxis", "nsubj", "cop", "aux", "mark", "discourse");

    private ClauseWords() {}

    /** The token between two offsets that hangs on none of the others between them. */
    static int head(Sentence sentence, int start, int end) {
        int last = 0;
        for (int token = 0; token < sentence.size(); token++) {
            if (sentence.start(token) >= start && sentence.end(token) <= end) {
                int head = sentence.head(token);
                if (head < 0 || sentence.start(head) < start || sentence.end(head) > end) {
                    return token;
                }
                last = token;
            }
        }
        return last;
    }

    /** The first token of the clause, a comma and "and" before it left out. */
    static int first(Tree tree, int head) {
        Sentence sentence = tree.sentence();
        int first = tree.first(head);
        while (first < head
                && (sentence.relation(first).equals("punct")
                        || sentence.relation(first).equals("cc"))) {
            first++;
        }
        return first;
    }

    /** The last token of the clause. */
    static int last(Tree tree, int head) {
        int last = head;
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            boolean aside = ASIDE.contains(Clause.bare(tree.sentence().relation(child)))
                    || Clause.preposition(tree, child).startsWith("according");
            if (!isJoined(tree, child) && !aside) {
                last = Math.max(last, tree.last(child));
            }
        }
        return last;
    }

    /** Joined by "and", though trees hang the second in "Chad not to block aid, and Mali to let it in" on the first otherwise. */
    static boolean isJoined(Tree tree, int child) {
        int subject = tree.child(child, "nsubj");
        boolean and = tree.child(child, "cc") >= 0 || subject >= 0 && tree.child(subject, "cc") >= 0;
        return tree.is(child, "conj") || tree.is(child, "advcl") && and;
    }
}
