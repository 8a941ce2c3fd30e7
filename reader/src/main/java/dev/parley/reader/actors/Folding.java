package dev.parley.reader.actors;

import java.text.Normalizer;
import java.util.Locale;

/** Writes text without accents, curly quotation marks and odd hyphens, char for char, so that offsets stay true. */
final class Folding {
    private static final int TABLE = 0x2300;
    private static final char FIRST_ACCENTED = 0x80;
    private static final char[] PLAIN = table();

    private Folding() {}

    private static char[] table() {
        char[] plain = new char[TABLE];
        String odd = "ıiŁLłlØOøođdĐDŋnßsəaƏAæaÆAþtÞTðdÐD’'‘'‛'ʼ'ʻ'`'´'“\"”\"„\"«\"»\"–-—-‑-‐-−-\u00a0 \u2009 \u202f ";
        for (int i = 0; i < odd.length(); i += 2) {
            plain[odd.charAt(i)] = odd.charAt(i + 1);
        }
        return plain;
    }

    static char plain(char c) {
        if (c >= TABLE) {
            return c;
        }
        char plain = PLAIN[c];
        if (plain == 0) {
            // Each char is worked out when it is first met; two threads that meet it at once write the same.
            plain = c < FIRST_ACCENTED
                    ? c
                    : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                            .charAt(0);
            PLAIN[c] = plain;
        }
        return plain;
    }

    /** The text folded, of the same length. */
    static String fold(CharSequence text) {
        int length = text.length();
        int at = 0;
        while (at < length && text.charAt(at) < FIRST_ACCENTED && text.charAt(at) != '`') {
            at++;
        }
        if (at == length) {
            return text.toString(); // most text is plain already
        }
        char[] folded = new char[length];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = plain(text.charAt(i));
        }
        return new String(folded);
    }

    /** A readable id of lower-case words and hyphens. */
    static String slug(CharSequence name) {
        String small = fold(name).toLowerCase(Locale.ROOT);
        char[] slug = new char[small.length()];
        int length = 0;
        for (int i = 0; i < slug.length; i++) {
            char c = small.charAt(i);
            boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || Character.isLetterOrDigit(c);
            if (kept || c != '\'' && length > 0 && slug[length - 1] != '-') {
                slug[length++] = kept ? c : '-';
            }
        }
        while (length > 0 && slug[length - 1] == '-') {
            length--;
        }
        return new String(slug, 0, length);
    }
}
