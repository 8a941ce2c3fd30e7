package dev.parley.reader.places.gazetteer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Words in front coding: every sixteenth is written out, the others tell how many bytes they share with the one before.
 * Immutable; the bytes are decoded at every look-up, so that half a million words cost no objects.
 *
 * <p>A block: length and bytes of its first word, then for each further word the bytes shared, the bytes of its own, and
 * these. All numbers are of variable length, seven bits a byte.
 */
final class WordList {
    static final int BLOCK = 16;

    /** among other things, the words */
    private final byte[] bytes;
    /** where they begin */
    private final int base;
    /** where each block begins behind that, and the end of the last */
    private final int[] blocks;

    private final int size;

    private WordList(byte[] bytes, int base, int[] blocks, int size) {
        this.bytes = bytes;
        this.base = base;
        this.blocks = blocks;
        this.size = size;
    }

    /** Reads a list from a buffer with an array, which it goes on using. */
    static WordList read(ByteBuffer from) {
        int size = from.getInt();
        int count = (size + BLOCK - 1) / BLOCK;
        int[] blocks = new int[count + 1];
        readInts(from, blocks);
        int base = from.arrayOffset() + from.position();
        from.position(from.position() + blocks[count]);
        return new WordList(from.array(), base, blocks, size);
    }

    /** Fills an array with the next numbers, at once: a loop over them would run before it is compiled. */
    static void readInts(ByteBuffer from, int[] into) {
        from.asIntBuffer().get(into);
        from.position(from.position() + into.length * Integer.BYTES);
    }

    int size() {
        return size;
    }

    String get(int index) {
        Cursor cursor = new Cursor(index / BLOCK);
        for (int i = index % BLOCK; i > 0; i--) {
            cursor.next();
        }
        return new String(cursor.word, 0, cursor.length, StandardCharsets.UTF_8);
    }

    /** The position of a word in a list in byte order, or -1. */
    int find(byte[] wanted) {
        int low = 0;
        int high = blocks.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (compareFirst(middle, wanted) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (size == 0) {
            return -1;
        }
        Cursor cursor = new Cursor(low);
        int last = Math.min(BLOCK, size - low * BLOCK);
        for (int i = 0; i < last; i++) {
            if (i > 0) {
                cursor.next();
            }
            int order = compare(cursor.word, 0, cursor.length, wanted);
            if (order == 0) {
                return low * BLOCK + i;
            }
            if (order > 0) {
                return -1;
            }
        }
        return -1;
    }

    private int compareFirst(int block, byte[] wanted) {
        Cursor head = new Cursor(block, false);
        return compare(bytes, head.at, head.length, wanted);
    }

    private static int compare(byte[] word, int from, int length, byte[] wanted) {
        int common = Math.min(length, wanted.length);
        for (int i = 0; i < common; i++) {
            int order = (word[from + i] & 0xff) - (wanted[i] & 0xff);
            if (order != 0) {
                return order;
            }
        }
        return length - wanted.length;
    }

    /** Walks over the words of one block. */
    private final class Cursor {
        private byte[] word = new byte[0];
        private int length;
        private int at;

        Cursor(int block) {
            this(block, true);
            next(0);
        }

        /** Stands before the bytes of the block's first word. */
        Cursor(int block, boolean buffered) {
            at = base + blocks[block];
            length = number();
            if (buffered) {
                word = new byte[Math.max(64, length)];
            }
        }

        void next() {
            int shared = number();
            length = shared + number();
            next(shared);
        }

        private void next(int shared) {
            if (length > word.length) {
                word = java.util.Arrays.copyOf(word, length + 32);
            }
            System.arraycopy(bytes, at, word, shared, length - shared);
            at += length - shared;
        }

        private int number() {
            int value = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                value |= (next & 0x7f) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }
    }
}
