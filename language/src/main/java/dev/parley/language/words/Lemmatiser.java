package dev.parley.language.words;

import dev.parley.language.linear.ModelText;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds the dictionary form of a word by its tag and the longest of its endings that the lemmatiser has a rule for; a
 * whole word counts as its longest ending, so that "went" is a rule of its own. A rule cuts chars off the end, adds
 * others, and says whether capitals stay. Immutable.
 */
public final class Lemmatiser {

    /** Longer words are looked up by their last chars only. */
    private static final int LONGEST_ENDING = 24;

    /**
     * What a rule does.
     *
     * @param keepsCase whether the word's capitals stay
     * @param cut number of chars cut off the end
     * @param added what is put there
     */
    public record Rule(boolean keepsCase, int cut, String added) {

        /** Whether anything of the word is left, or put in its place. */
        boolean leaves(String form) {
            return cut < form.length() || cut == form.length() && !added.isEmpty();
        }

        String apply(String form) {
            String stem = form.substring(0, Math.max(0, form.length() - cut));
            return (keepsCase ? stem : lower(stem)) + added;
        }

        private static String lower(String stem) {
            for (int at = 0; at < stem.length(); at++) {
                if (Character.isUpperCase(stem.charAt(at))) {
                    return stem.toLowerCase(Locale.ROOT);
                }
            }
            return stem;
        }
    }

    private final List<Rule> rules;
    private final int[] keys;
    private final short[] ruleOfKey;
    private final int mask;
    private final int[] slots;

    /** {@code keys}, made by {@link #key}, rise; each has the number of a rule. */
    public Lemmatiser(List<Rule> rules, int[] keys, short[] ruleOfKey) {
        this.rules = List.copyOf(rules);
        this.keys = keys;
        this.ruleOfKey = ruleOfKey;
        mask = (Integer.highestOneBit(Math.max(8, keys.length * 3 / 2)) << 1) - 1;
        slots = new int[mask + 1];
        Arrays.fill(slots, -1);
        for (int k = 0; k < keys.length; k++) {
            int slot = keys[k] & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = k;
        }
    }

    /** The dictionary form of a word with a tag. */
    public String lemma(String form, int tag) {
        boolean capital = !form.isEmpty() && Character.isUpperCase(form.charAt(0));
        int longest = Math.min(LONGEST_ENDING, form.length());
        int[] hashes = hashes(form, tag, capital);
        for (int length = longest + 1; length >= 0; length--) {
            int rule = find(hashes[length]);
            if (rule >= 0 && rules.get(rule).leaves(form)) {
                return rules.get(rule).apply(form);
            }
        }
        return form;
    }

    /**
     * Keys of a word's endings, from none to the longest, and of the whole word behind them.
     *
     * @return one key more than the longest ending has chars, and one for the empty ending
     */
    public static int[] hashes(String form, int tag, boolean capital) {
        int longest = Math.min(LONGEST_ENDING, form.length());
        int[] hashes = new int[longest + 2];
        int hash = (tag * 2 + (capital ? 1 : 0) + 77) * 0x9E3779B1;
        hashes[0] = key(hash);
        for (int length = 1; length <= longest; length++) {
            hash = (hash ^ Words.fold(form.charAt(form.length() - length))) * 0x01000193;
            hashes[length] = key(hash);
        }
        hashes[longest + 1] = key(hash ^ 0x5BD1E995);
        return hashes;
    }

    private static int key(int hash) {
        int mixed = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
        return mixed ^ (mixed >>> 12);
    }

    private int find(int key) {
        int slot = key & mask;
        while (slots[slot] >= 0) {
            if (keys[slots[slot]] == key) {
                return ruleOfKey[slots[slot]];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** Writes the rules. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(rules.size());
        for (Rule rule : rules) {
            out.writeBoolean(rule.keepsCase());
            out.writeByte(rule.cut());
            out.writeUTF(rule.added());
        }
        out.writeInt(keys.length);
        for (int key : keys) {
            out.writeInt(key);
        }
        for (short rule : ruleOfKey) {
            out.writeShort(rule);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Lemmatiser read(ByteBuffer in) {
        Rule[] rules = new Rule[in.getInt()];
        for (int r = 0; r < rules.length; r++) {
            rules[r] = new Rule(in.get() != 0, in.get() & 0xFF, ModelText.read(in));
        }
        int[] keys = new int[in.getInt()];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = in.getInt();
        }
        short[] ruleOfKey = new short[keys.length];
        for (int k = 0; k < keys.length; k++) {
            ruleOfKey[k] = in.getShort();
        }
        return new Lemmatiser(List.of(rules), keys, ruleOfKey);
    }
}
