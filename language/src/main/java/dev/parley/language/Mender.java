package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.function.IntUnaryOperator;

/** What all that mend a parsed tree in place have: the words, the tree and the names of its relations. */
abstract class Mender {
    final Sentence words;
    final Parser parser;
    final Tree tree;

    /** @param words never asked for their tree, which isn't there yet */
    Mender(Sentence words, Parser parser, Tree tree) {
        this.words = words;
        this.parser = parser;
        this.tree = tree;
    }

    final String relation(int token) {
        return parser.relation(tree.relations()[token]);
    }

    /** The first token from one up to another, which is left out, that hangs on a head with just this relation; -1 for none. */
    final int child(int head, String relation, int from, int end) {
        for (int token = from; token < end; token++) {
            if (tree.heads()[token] == head && relation(token).equals(relation)) {
                return token;
            }
        }
        return -1;
    }

    /** Whether a token is another or hangs below it; bounded, since a tree is mended step by step. */
    final boolean isBelow(int token, int top) {
        int at = token;
        for (int step = 0; step < words.size() && at >= 0; step++) {
            if (at == top) {
                return true;
            }
            at = tree.heads()[at];
        }
        return false;
    }

    /** Hangs each token on the head that is found for it, with the relation that it has; below 0 leaves it where it is. */
    final void rehang(IntUnaryOperator better) {
        for (int token = 0; token < tree.heads().length; token++) {
            int head = better.applyAsInt(token);
            if (head >= 0) {
                tree.heads()[token] = head;
            }
        }
    }

    /** Hangs a token on another. */
    final void hang(int token, int head, String relation) {
        tree.heads()[token] = head;
        setRelation(token, relation);
    }

    final void setRelation(int token, String relation) {
        tree.relations()[token] = (byte) parser.number(relation);
    }
}
