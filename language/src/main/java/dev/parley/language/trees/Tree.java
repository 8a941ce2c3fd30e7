package dev.parley.language.trees;

/**
 * A dependency tree: the head of each word, -1 for the root, and the number of its relation in the parser's list. The
 * arrays are not copied; whoever holds a tree leaves them as they are.
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
public record Tree(int[] heads, byte[] relations) {}
