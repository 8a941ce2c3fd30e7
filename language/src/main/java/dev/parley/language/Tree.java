package dev.parley.language;

import java.util.Arrays;

/**
 * A sentence's tree, seen from its heads: what hangs on each token, in the order of the text. Built once per sentence in
 * linear time; relations are compared with or without their subtype.
 */
public final class Tree {
    private static final int NONE = -1;

    private final Sentence sentence;
    private final int[] firstChild;
    private final int[] nextSibling;

    private Tree(Sentence sentence) {
        this.sentence = sentence;
        int size = sentence.size();
        firstChild = new int[size];
        nextSibling = new int[size];
        Arrays.fill(firstChild, NONE);
        Arrays.fill(nextSibling, NONE);
        for (int token = size - 1; token >= 0; token--) {
            int head = sentence.head(token);
            if (head >= 0) {
                nextSibling[token] = firstChild[head];
                firstChild[head] = token;
            }
        }
    }

    public static Tree of(Sentence sentence) {
        return new Tree(sentence);
    }

    public Sentence sentence() {
        return sentence;
    }

    /** The first token that hangs on this one, or -1; go on with {@link #nextSibling}. */
    public int firstChild(int token) {
        return firstChild[token];
    }

    /** The next token with the same head, or -1. */
    public int nextSibling(int token) {
        return nextSibling[token];
    }

    /** The first child with just this relation, subtype and all, or -1. */
    public int child(int token, String relation) {
        for (int child = firstChild[token]; child >= 0; child = nextSibling[child]) {
            if (sentence.relation(child).equals(relation)) {
                return child;
            }
        }
        return NONE;
    }

    /** Whether the token bears this relation to its head, whatever the subtype: {@code nsubj:pass} is {@code nsubj}. */
    public boolean is(int token, String relation) {
        String own = sentence.relation(token);
        return own.startsWith(relation) && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
    }

    /** Whether a token is the other or hangs on it, at any depth. */
    public boolean within(int token, int ancestor) {
        for (int at = token; at >= 0; at = sentence.head(at)) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The position of the first token of everything that hangs on this one, itself included. */
    public int first(int token) {
        int first = token;
        for (int child = firstChild[token]; child >= 0; child = nextSibling[child]) {
            first = Math.min(first, first(child));
        }
        return first;
    }

    /** The position of the last token of everything that hangs on this one, itself included. */
    public int last(int token) {
        int last = token;
        for (int child = firstChild[token]; child >= 0; child = nextSibling[child]) {
            last = Math.max(last, last(child));
        }
        return last;
    }
}
