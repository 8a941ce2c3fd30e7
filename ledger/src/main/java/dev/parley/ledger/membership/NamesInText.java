package dev.parley.ledger.membership;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds names in text by whole words; case, accents, hyphens and full stops don't count. Immutable once filled. */
final class NamesInText<T> {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final char FIRST_ACCENTED = 0x80;

    /** first word → names that begin with it */
    private final Map<String, List<Name<T>>> byFirstWord = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Name<T>(String[] words, T of) {}

    /** Adds a name of something. */
    void add(String name, T of) {
        String[] words = words(name);
        if (words.length > 0) {
            byFirstWord.computeIfAbsent(words[0], first -> new ArrayList<>(2)).add(new Name<>(words, of));
        }
    }

    /** What has a name in a text of these {@link #words}. */
    Set<T> in(String[] words) {
        Set<T> found = new HashSet<>();
        for (int i = 0; i < words.length; i++) {
            List<Name<T>> names = byFirstWord.get(words[i]);
            if (names != null) {
                for (Name<T> name : names) {
                    if (stands(name.words, words, i)) {
                        found.add(name.of);
                    }
                }
            }
        }
        return found;
    }

    private static boolean stands(String[] name, String[] words, int at) {
        if (at + name.length > words.length) {
            return false;
        }
        for (int i = 1; i < name.length; i++) {
            if (!name[i].equals(words[at + i])) {
                return false;
            }
        }
        return true;
    }

    /** The words of a text in small letters, without accents, full stops and the 's of a genitive. */
    static String[] words(String text) {
        List<String> words = new ArrayList<>(text.length() / 6 + 1);
        StringBuilder word = new StringBuilder();
        boolean accented = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= 'a' && c <= 'z') {
                word.append(c);
            } else if (Character.isLetterOrDigit(c)
                    || c >= FIRST_ACCENTED && Character.getType(c) == Character.NON_SPACING_MARK) {
                accented |= c >= FIRST_ACCENTED;
                word.append(Character.toLowerCase(c));
            } else if (c == '\'' || c == '\u2019') {
                word.append('\'');
            } else if (c != '.' && !word.isEmpty()) {
                words.add(plain(word, accented));
                word.setLength(0);
                accented = false;
            }
        }
        return words.toArray(String[]::new);
    }

    private static String plain(StringBuilder word, boolean accented) {
        int end = word.length();
        if (end > 2 && word.charAt(end - 1) == 's' && word.charAt(end - 2) == '\'') {
            word.setLength(end - 2);
        }
        if (accented) {
            return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                    .replaceAll("");
        }
        return word.toString();
    }
}
