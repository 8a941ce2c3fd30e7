package dev.parley.language.words;

import dev.parley.language.network.Table;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What words are like: words that stand in like places have vectors that lie close. Looked up by the hash of the folded
 * word; row 0 is for words that are not known. Immutable.
 */
public final class WordVectors {

    private final int[] hashes;
    private final Table rows;
    /** Open hash table of row numbers; 0 is an empty slot. */
    private final int[] slots;

    private final int mask;

    /**
     * @param hashes for each row from 1 on the hash of its word, as {@link Words#lower} gives it; the first is unused
     * @param rows the vectors
     */
    public WordVectors(int[] hashes, Table rows) {
        if (hashes.length != rows.rows()) {
            throw new IllegalArgumentException(hashes.length + " words have " + rows.rows() + " vectors");
        }
        this.hashes = hashes;
        this.rows = rows;
        mask = (Integer.highestOneBit(Math.max(8, hashes.length)) << 2) - 1;
        slots = new int[mask + 1];
        for (int row = 1; row < hashes.length; row++) {
            int slot = hashes[row] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = row;
        }
    }

    /** Numbers in a vector. */
    public int size() {
        return rows.columns();
    }

    /** The row of a word, 0 if it is not known. */
    public int row(int hash) {
        int slot = hash & mask;
        while (slots[slot] != 0 && hashes[slots[slot]] != hash) {
            slot = (slot + 1) & mask;
        }
        return slots[slot];
    }

    /** Adds the vector of a word to a sum. */
    void add(int hash, float[] sum) {
        addRow(row(hash), sum);
    }

    /** Adds the vector of a row to a sum. */
    void addRow(int row, float[] sum) {
        rows.add(row, sum, 0);
    }

    /** Writes words and vectors. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(hashes.length);
        for (int hash : hashes) {
            out.writeInt(hash);
        }
        rows.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static WordVectors read(ByteBuffer in) {
        int[] hashes = new int[in.getInt()];
        in.asIntBuffer().get(hashes);
        in.position(in.position() + Integer.BYTES * hashes.length);
        return new WordVectors(hashes, Table.read(in));
    }
}
