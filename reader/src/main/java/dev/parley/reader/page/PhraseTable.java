package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with what each tells, found in folded lines. By its first letters alone most of a line's words are passed over.
 *
 * @param <T> what a phrase tells
 */
final class PhraseTable<T> {
    /** By so many letters phrases are looked up, or by those of the first word where it has fewer. */
    private static final int KEY = 5;

    private record Phrase<T>(String words, T tells) {}

    /** The shortest first. */
    private final Map<Integer, List<Phrase<T>>> byKey = new HashMap<>();

    /** Few enough to be at hand. */
    private final BitSet keys = new BitSet(1 << 13);

    /** A phrase that is there already tells something else from now on. */
    void put(String words, T tells) {
        int key = key(words, 0);
        keys.set(key);
        List<Phrase<T>> alike = byKey.computeIfAbsent(key, any -> new ArrayList<>());
        alike.removeIf(phrase -> phrase.words.equals(words));
        alike.add(new Phrase<>(words, tells));
        alike.sort(Comparator.comparingInt(phrase -> phrase.words.length()));
    }

    private static int key(String line, int from) {
        char first = line.charAt(from);
        int hash = first;
        int end = Shape.smallInWord(first) == 0 ? from : Math.min(line.length(), from + KEY);
        for (int i = from + 1; i < end; i++) {
            char small = Shape.smallInWord(line.charAt(i));
            if (small == 0) {
                break;
            }
            hash = 31 * hash + small;
        }
        return (hash ^ (hash >>> 13)) & 0x1FFF;
    }

    private @Nullable List<Phrase<T>> candidates(String line, int from) {
        if (from >= line.length()) {
            return null;
        }
        int key = key(line, from);
        return keys.get(key) ? byKey.get(key) : null;
    }

    /** What the phrase tells that is the whole line, or null. */
    @Nullable T whole(String line) {
        List<Phrase<T>> candidates = candidates(line, 0);
        if (candidates != null) {
            for (Phrase<T> phrase : candidates) {
                if (phrase.words.equals(line)) {
                    return phrase.tells;
                }
            }
        }
        return null;
    }

    /** What the shortest phrase tells that stands at a place of a line and ends with a word, or null. */
    @Nullable T at(String line, int from) {
        List<Phrase<T>> candidates = candidates(line, from);
        if (candidates != null) {
            for (Phrase<T> phrase : candidates) {
                if (line.startsWith(phrase.words, from) && endsWord(line, from + phrase.words.length())) {
                    return phrase.tells;
                }
            }
        }
        return null;
    }

    /** What the first phrase tells that begins with one of the line's words, or null. */
    @Nullable T within(String line) {
        int from = 0;
        while (from >= 0) {
            T tells = at(line, from);
            if (tells != null) {
                return tells;
            }
            int blank = line.indexOf(' ', from);
            from = blank < 0 ? -1 : blank + 1;
        }
        return null;
    }

    /** Whether only marks stand between a place and the next blank; a sign, as in "©2024", ends where it stands. */
    private static boolean endsWord(String line, int end) {
        if (Shape.smallInWord(line.charAt(end - 1)) == 0) {
            return true;
        }
        for (int i = end; i < line.length() && line.charAt(i) != ' '; i++) {
            if (Shape.smallInWord(line.charAt(i)) != 0) {
                return false;
            }
        }
        return true;
    }
}
