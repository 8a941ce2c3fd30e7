package dev.parley.language.words;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;

/** Small numbers by hashed keys, in an open hash table. Immutable. */
public final class IntTable {

    private final int[] keys;
    private final short[] values;
    private final int mask;
    /** For each slot one more than the place of its key; 0 is empty. */
    private final int[] slots;

    private IntTable(int[] keys, short[] values) {
        this.keys = keys;
        this.values = values;
        mask = (Integer.highestOneBit(Math.max(8, keys.length * 3 / 2)) << 1) - 1;
        slots = new int[mask + 1];
        for (int k = 0; k < keys.length; k++) {
            int slot = keys[k] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = k + 1;
        }
    }

    /** A table of these numbers, each from 0 to 32767. */
    public static IntTable of(SortedMap<Integer, Integer> numbers) {
        int[] keys = new int[numbers.size()];
        short[] values = new short[keys.length];
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : numbers.entrySet()) {
            keys[at] = entry.getKey();
            values[at++] = entry.getValue().shortValue();
        }
        return new IntTable(keys, values);
    }

    /** The number of a key, or -1 if there is none. */
    int get(int key) {
        int slot = key & mask;
        while (slots[slot] != 0) {
            int place = slots[slot] - 1;
            if (keys[place] == key) {
                return values[place];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        for (int key : keys) {
            out.writeInt(key);
        }
        for (short value : values) {
            out.writeShort(value);
        }
    }

    static IntTable read(ByteBuffer in) {
        int[] keys = new int[in.getInt()];
        short[] values = new short[keys.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = in.getInt();
        }
        for (int k = 0; k < keys.length; k++) {
            values[k] = in.getShort();
        }
        return new IntTable(keys, values);
    }
}
