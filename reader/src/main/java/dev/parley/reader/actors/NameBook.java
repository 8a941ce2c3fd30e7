package dev.parley.reader.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every name that the knowledge files know, found in text by its first word and then as long as it reaches. Accents don't
 * count, capitals do.
 */
final class NameBook {

    /** In what way a name stands for its actor. */
    enum Sense {
        STATE,
        ADJECTIVE,
        PEOPLE,
        CAPITAL,
        SEAT,
        ORGANISATION,
        PERSON,
        NOTHING
    }

    /** One thing that a name may mean. */
    record Meaning(Sense sense, String id) {}

    /** A name found: its offsets and what it may mean, in the order of the files. */
    record Found(int start, int end, List<Meaning> meanings) {
        boolean has(Sense sense) {
            return meanings.stream().anyMatch(meaning -> meaning.sense == sense);
        }

        @Nullable Meaning first(Sense sense) {
            for (Meaning meaning : meanings) {
                if (meaning.sense == sense) {
                    return meaning;
                }
            }
            return null;
        }
    }

    private record Entry(String folded, List<Meaning> meanings) {}

    private static final Comparator<Entry> LONGER_FIRST = (one, other) -> {
        int order = other.folded.length() - one.folded.length();
        return order == 0 ? one.folded.compareTo(other.folded) : order;
    };

    private static final int SHORTEST_GIVEN_NAME = 3;

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    void add(String name, Sense sense, String id) {
        addFolded(Folding.fold(name), sense, id);
    }

    /** As {@link #add}, of a name that is folded already. */
    void addFolded(String folded, Sense sense, String id) {
        List<Meaning> meanings = entry(folded).meanings;
        for (Meaning meaning : meanings) {
            if (meaning.sense == sense && meaning.id.equals(id)) {
                return;
            }
        }
        meanings.add(new Meaning(sense, id));
    }

    /** Adds a meaning that comes before those that the name has already. */
    void before(String name, Sense sense, String id) {
        String folded = Folding.fold(name);
        addFolded(folded, sense, id);
        List<Meaning> meanings = entry(folded).meanings;
        meanings.add(0, meanings.remove(meanings.size() - 1));
    }

    private Entry entry(String folded) {
        List<Entry> entries =
                byFirstWord.computeIfAbsent(folded.substring(0, wordEnd(folded, 0)), ignored -> new ArrayList<>(1));
        Entry entry = entry(folded, entries);
        if (entry == null) {
            entry = new Entry(folded, new ArrayList<>(1));
            entries.add(entry);
        }
        return entry;
    }

    private static @Nullable Entry entry(String folded, List<Entry> among) {
        for (Entry entry : among) {
            if (entry.folded.equals(folded)) {
                return entry;
            }
        }
        return null;
    }

    /** Puts longer names first; call once after the last {@link #add}. */
    void close() {
        for (List<Entry> entries : byFirstWord.values()) {
            if (entries.size() > 1) {
                entries.sort(LONGER_FIRST);
            }
        }
    }

    /** The longest name that begins at an offset of folded text and ends at a word's end, or null. */
    @Nullable Found at(String folded, int start, int limit) {
        int end = wordEnd(folded, start);
        if (end == start) {
            return null;
        }
        List<Entry> entries = byFirstWord.get(folded.substring(start, end));
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            int length = entry.folded.length();
            if (start + length <= limit
                    && matches(folded, start, entry.folded)
                    && (start + length == folded.length() || !inWord(folded, start + length))) {
                return new Found(start, start + length, entry.meanings);
            }
        }
        return null;
    }

    /** Whether the name of some person begins with this word and has more behind it. */
    boolean isGivenName(String word) {
        String folded = Folding.fold(word);
        int length = folded.length();
        if (length < SHORTEST_GIVEN_NAME) {
            return false;
        }
        for (Entry entry : byFirstWord.getOrDefault(folded.substring(0, wordEnd(folded, 0)), List.of())) {
            if (entry.folded.length() > length
                    && entry.folded.charAt(length) == ' '
                    && entry.folded.startsWith(folded)
                    && entry.meanings.stream().anyMatch(meaning -> meaning.sense == Sense.PERSON)) {
                return true;
            }
        }
        return false;
    }

    /** What exactly these words mean, or null. */
    @Nullable Found exactly(String words) {
        String folded = Folding.fold(words);
        List<Entry> entries = byFirstWord.get(folded.substring(0, wordEnd(folded, 0)));
        Entry entry = entries == null ? null : entry(folded, entries);
        return entry == null ? null : new Found(0, folded.length(), entry.meanings);
    }

    private static boolean matches(String text, int start, String name) {
        for (int i = 0; i < name.length(); i++) {
            char expected = name.charAt(i);
            char actual = text.charAt(start + i);
            if (expected != actual && !(expected == ' ' && Character.isWhitespace(actual))) {
                return false;
            }
        }
        return true;
    }

    private static boolean inWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at)) && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
