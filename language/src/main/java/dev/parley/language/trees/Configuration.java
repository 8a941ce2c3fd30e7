package dev.parley.language.trees;

import java.util.Arrays;

/**
 * Where a parse stands (arc-hybrid system): words whose dependents may still come on a stack, words not looked at yet in
 * front of it, and the arcs so far. The root is a word after the last one. That, and the rule that the root takes a
 * dependent only when nothing else is left, makes every finished parse a tree with one root.
 */
public final class Configuration {

    /** The word in front moves on to the stack. */
    public static final int SHIFT = 0;

    /** The word in front becomes the head of the stack's top, which leaves. */
    public static final int LEFT = 1;

    /** The word below becomes the head of the stack's top, which leaves. */
    public static final int RIGHT = 2;

    private static final int NOBODY = -1;

    final int size;
    final int[] stack;
    int depth;
    int front;
    final int[] heads;
    final byte[] relations;
    /** Outermost and second outermost dependents on both sides, and how many there are. */
    final int[] left1;

    final int[] left2;
    final int[] right1;
    final int[] right2;
    final short[] lefts;
    final short[] rights;
    /** The relations of a word's dependents as a set, one bit each, for both sides. */
    final long[] leftRelations;

    final long[] rightRelations;

    /** The start of a parse of {@code size} words. */
    public Configuration(int size) {
        this.size = size;
        stack = new int[size + 1];
        heads = new int[size + 1];
        relations = new byte[size + 1];
        left1 = new int[size + 1];
        left2 = new int[size + 1];
        right1 = new int[size + 1];
        right2 = new int[size + 1];
        lefts = new short[size + 1];
        rights = new short[size + 1];
        leftRelations = new long[size + 1];
        rightRelations = new long[size + 1];
        Arrays.fill(heads, NOBODY);
        Arrays.fill(left1, NOBODY);
        Arrays.fill(left2, NOBODY);
        Arrays.fill(right1, NOBODY);
        Arrays.fill(right2, NOBODY);
    }

    /** Whether every word has its head. */
    public boolean finished() {
        return front == size && depth == 0;
    }

    /** Whether a move is possible here. */
    public boolean possible(int move) {
        return switch (move) {
            case SHIFT -> front < size;
            case LEFT -> depth > 0 && (front < size || depth == 1);
            case RIGHT -> depth > 1;
            default -> throw new IllegalArgumentException("No move has the number " + move);
        };
    }

    /** The word on the stack, counted from its top, or -1. */
    public int stack(int below) {
        return depth > below ? stack[depth - 1 - below] : NOBODY;
    }

    /** The word in front, counted from the next, the number of words for the root, or -1 behind it. */
    public int front(int ahead) {
        return front + ahead <= size ? front + ahead : NOBODY;
    }

    /** The head that a move of kind {@link #LEFT} or {@link #RIGHT} would give the stack's top. */
    public int headBy(int move) {
        return move == LEFT ? front : stack[depth - 2];
    }

    /** The head of a word so far, the number of words for the root, or -1. */
    public int head(int word) {
        return heads[word];
    }

    /** Makes a move; {@code relation} is the number of the new arc's relation. */
    public void move(int move, int relation) {
        if (move == SHIFT) {
            stack[depth++] = front++;
            return;
        }
        int head = headBy(move);
        int dependent = stack[--depth];
        heads[dependent] = head;
        relations[dependent] = (byte) relation;
        if (dependent < head) {
            left2[head] = left1[head];
            left1[head] = dependent;
            lefts[head]++;
            leftRelations[head] |= 1L << relation;
        } else {
            right2[head] = right1[head];
            right1[head] = dependent;
            rights[head]++;
            rightRelations[head] |= 1L << relation;
        }
    }

    /** The finished tree. */
    public Tree tree() {
        int[] treeHeads = Arrays.copyOf(heads, size);
        for (int word = 0; word < size; word++) {
            if (treeHeads[word] == size) {
                treeHeads[word] = NOBODY;
            }
        }
        return new Tree(treeHeads, Arrays.copyOf(relations, size));
    }
}
