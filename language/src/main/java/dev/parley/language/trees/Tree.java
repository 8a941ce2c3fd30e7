package dev.parley.language.trees;

/**
 * A dependency tree. The arrays are not copied; whoever holds a tree leaves them as they are.
 *
 * @param heads the head of each word, -1 for the root
 * @param relations the number of its relation in the parser's list
 * @param confidences the probability of each word's head and relation together
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
public record Tree(int[] heads, byte[] relations, float[] confidences) {}
