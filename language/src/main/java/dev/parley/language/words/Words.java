package dev.parley.language.words;

/**
 * The tokens of one sentence as numbers: what the models see of each word. Hashes are taken straight from the text, so
 * no string is built. Case is folded, digits become 0 and the many quotation marks become two, except in {@link #form}.
 */
public final class Words {

    /** Observation for a place outside the sentence. */
    public static final int NONE = 0x51ED270B;

    private static final int SEED = 0x2545F491;
    private static final int PRIME = 0x01000193;
    private static final int LONGEST_AFFIX = 4;

    private final CharSequence text;
    private final int[] starts;
    private final int[] ends;
    private final int size;
    private final int[] forms;
    private final int[] lowers;
    private final int[] shapes;
    /** Hashes of the first and last one to four chars, {@link #LONGEST_AFFIX} of each a word. */
    private final int[] prefixes;

    private final int[] suffixes;

    /** Looks at the tokens that start and end at these offsets of {@code text}; the arrays are not copied. */
    public Words(CharSequence text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        size = starts.length;
        forms = new int[size];
        lowers = new int[size];
        shapes = new int[size];
        prefixes = new int[size * LONGEST_AFFIX];
        suffixes = new int[size * LONGEST_AFFIX];
        for (int token = 0; token < size; token++) {
            look(token);
        }
    }

    private void look(int token) {
        int start = starts[token];
        int end = ends[token];
        int form = SEED;
        int lower = SEED;
        int shape = 1;
        int lastKind = 0;
        int run = 0;
        for (int at = start; at < end; at++) {
            char raw = text.charAt(at);
            char folded = fold(raw);
            form = (form ^ raw) * PRIME;
            lower = (lower ^ folded) * PRIME;
            if (at - start < LONGEST_AFFIX) {
                prefixes[token * LONGEST_AFFIX + at - start] = lower;
            }
            int kind = kind(raw);
            run = kind == lastKind ? run + 1 : 1;
            if (run <= 2 && at - start < 24) {
                shape = shape * 7 + kind;
            }
            lastKind = kind;
        }
        for (int length = end - start; length < LONGEST_AFFIX; length++) {
            prefixes[token * LONGEST_AFFIX + length] = NONE;
        }
        int suffix = SEED + 1;
        for (int length = 1; length <= LONGEST_AFFIX; length++) {
            if (end - length >= start) {
                suffix = (suffix ^ fold(text.charAt(end - length))) * PRIME;
                suffixes[token * LONGEST_AFFIX + length - 1] = suffix;
            } else {
                suffixes[token * LONGEST_AFFIX + length - 1] = NONE;
            }
        }
        forms[token] = form;
        lowers[token] = finish(lower);
        shapes[token] = shape;
    }

    /** The hash that {@link #lower} gives a word that stands alone. */
    public static int lowerHash(CharSequence word) {
        return lowerHash(word, 0, word.length());
    }

    static int lowerHash(CharSequence text, int start, int end) {
        int lower = SEED;
        for (int at = start; at < end; at++) {
            lower = (lower ^ fold(text.charAt(at))) * PRIME;
        }
        return finish(lower);
    }

    private static int finish(int hash) {
        int mixed = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
        return mixed ^ (mixed >>> 13);
    }

    /** Folds case, digits and the forms of quotation marks and dashes. */
    static char fold(char raw) {
        if (raw < 128) {
            if (raw >= 'A' && raw <= 'Z') {
                return (char) (raw + 32);
            }
            return raw >= '0' && raw <= '9' ? '0' : raw;
        }
        return switch (raw) {
            case '’', '‘', '‛', '`', '´' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '‒', '‑', '‐' -> '-';
            default -> Character.isDigit(raw) ? '0' : Character.toLowerCase(raw);
        };
    }

    private static int kind(char raw) {
        if (raw >= 'a' && raw <= 'z') {
            return 1;
        }
        if (raw >= 'A' && raw <= 'Z') {
            return 2;
        }
        if (raw >= '0' && raw <= '9') {
            return 3;
        }
        if (raw == '-' || raw == '.' || raw == '\'' || raw == '’') {
            return 4;
        }
        if (Character.isUpperCase(raw)) {
            return 2;
        }
        return Character.isLetter(raw) ? 1 : 5;
    }

    /** Number of words. */
    public int size() {
        return size;
    }

    /** Offset of a word's first char. */
    public int start(int token) {
        return starts[token];
    }

    /** Offset after a word's last char. */
    public int end(int token) {
        return ends[token];
    }

    /** The text that the offsets count in. */
    public CharSequence text() {
        return text;
    }

    /** Hash of the word as written. */
    public int form(int token) {
        return token < 0 || token >= size ? NONE : forms[token];
    }

    /** Hash of the folded word. */
    public int lower(int token) {
        return token < 0 || token >= size ? NONE : lowers[token];
    }

    /** Runs of capitals, small letters, digits and signs. */
    public int shape(int token) {
        return token < 0 || token >= size ? NONE : shapes[token];
    }

    /** Hash of the first chars, folded; {@link #NONE} where the word is shorter. */
    public int prefix(int token, int length) {
        return token < 0 || token >= size ? NONE : prefixes[token * LONGEST_AFFIX + length - 1];
    }

    /** Hash of the last chars, folded; {@link #NONE} where the word is shorter. */
    public int suffix(int token, int length) {
        return token < 0 || token >= size ? NONE : suffixes[token * LONGEST_AFFIX + length - 1];
    }

    /** Whether the word starts with a capital letter. */
    public boolean capitalised(int token) {
        return token >= 0 && token < size && Character.isUpperCase(text.charAt(starts[token]));
    }
}
