package dev.parley.language.words;

import java.util.List;

/**
 * Lists of names, looked up by the hash of their words. A phrase of up to {@link #LONGEST_PHRASE} words is found word by
 * word: the lists also hold the beginning of every phrase. Immutable.
 */
public final class Gazetteer {

    /** Marks of a phrase: a place. */
    public static final int PLACE = 1;

    /** An organisation. */
    public static final int ORGANISATION = 2;
    /** An armed group. */
    public static final int ARMED_GROUP = 4;
    /** A people, or what belongs to it. */
    public static final int NATIONALITY = 8;
    /** An office or a post. */
    public static final int OFFICE = 16;
    /** A first name. */
    public static final int GIVEN_NAME = 32;
    /** A family name. */
    public static final int FAMILY_NAME = 64;

    /** A word that tells that an organisation is named, such as "party". */
    public static final int ORGANISATION_WORD = 128;

    /** A word that tells that a place is named, such as "province". */
    public static final int PLACE_WORD = 256;
    /** A word that tells that an armed group is named, such as "brigade". */
    public static final int FIGHTER_WORD = 512;

    private static final int BEGINNING = 1 << 20;
    private static final int LONGEST_PHRASE = 8;

    private int[] keys = new int[1 << 16];
    private int[] marks = new int[1 << 16];
    private int size;

    private Gazetteer() {}

    /** The lists that are shipped. */
    public static Gazetteer load() {
        Gazetteer gazetteer = new Gazetteer();
        gazetteer.phrases("places.txt", PLACE);
        gazetteer.phrases("organisations.txt", ORGANISATION);
        gazetteer.phrases("armed-groups.txt", ARMED_GROUP);
        gazetteer.phrases("nationalities.txt", NATIONALITY);
        gazetteer.phrases("offices.txt", OFFICE);
        gazetteer.phrases("given-names.txt", GIVEN_NAME);
        gazetteer.phrases("family-names.txt", FAMILY_NAME);
        gazetteer.phrases("organisation-words.txt", ORGANISATION_WORD);
        gazetteer.phrases("place-words.txt", PLACE_WORD);
        gazetteer.phrases("fighter-words.txt", FIGHTER_WORD);
        return gazetteer;
    }

    private void phrases(String list, int mark) {
        for (String phrase : lines(list)) {
            int hash = 0;
            int end = 0;
            while (end < phrase.length()) {
                int start = end;
                end = wordEnd(phrase, start);
                if (end > start) {
                    hash = next(hash, Words.lowerHash(phrase, start, end));
                }
                while (end < phrase.length() && phrase.charAt(end) == ' ') {
                    end++;
                }
                put(hash, end == phrase.length() ? mark : BEGINNING);
            }
        }
    }

    /** The end of the word that starts here, as the tokenizer has it: hyphens and possessive endings stand alone. */
    private static int wordEnd(String phrase, int start) {
        if (phrase.charAt(start) == '-') {
            return start + 1;
        }
        int end = start;
        while (end < phrase.length() && phrase.charAt(end) != ' ' && phrase.charAt(end) != '-') {
            end++;
        }
        for (int ending = 1; ending <= 2; ending++) {
            boolean possessive = end - ending > start
                    && Words.fold(phrase.charAt(end - ending)) == '\''
                    && (ending == 1 || phrase.charAt(end - 1) == 's');
            if (possessive) {
                return end - ending;
            }
        }
        return end;
    }

    private static List<String> lines(String list) {
        return WordLists.lines(Gazetteer.class, list);
    }

    private static int next(int hash, int word) {
        int mixed = (hash * 31 ^ word) * 0x2C1B3C6D;
        return (mixed ^ (mixed >>> 14)) | 1;
    }

    private void put(int key, int mark) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        marks[slot] |= mark;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldMarks = marks;
        keys = new int[oldKeys.length * 2];
        marks = new int[oldKeys.length * 2];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                marks[slot] = oldMarks[old];
            }
        }
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = (key >>> 1) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** All marks that a single word has, as a set of bits. */
    public int marks(Words words, int token) {
        return marks[slot(next(0, words.lower(token)))] & (BEGINNING - 1);
    }

    /**
     * The longest phrase with one of some marks that starts at a word.
     *
     * @return the position after it, or {@code token} if there is none
     */
    public int phraseEnd(Words words, int token, int wanted) {
        int hash = 0;
        int end = token;
        for (int at = token; at < Math.min(words.size(), token + LONGEST_PHRASE); at++) {
            hash = next(hash, words.lower(at));
            int found = marks[slot(hash)];
            if ((found & wanted) != 0) {
                end = at + 1;
            }
            if ((found & BEGINNING) == 0) {
                break;
            }
        }
        return end;
    }
}
