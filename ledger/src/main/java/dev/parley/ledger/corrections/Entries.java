package dev.parley.ledger.corrections;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The records of a reading while it is corrected. Each is found by what the reader said of it, or whoever added it, whatever
 * was changed in it since.
 */
final class Entries {
    /** A record: what it was, and what it is by now. */
    static final class Entry {
        final Finding was;
        ObjectNode now;
        boolean rejected;

        Entry(Finding was) {
            this.was = was;
            now = ReadingJson.tree((Record) was);
        }
    }

    private final Map<Family, List<Entry>> byFamily = new EnumMap<>(Family.class);
    private final String text;

    Entries(Reading reading) {
        text = reading.page().text();
        reading.findings().forEach(this::add);
    }

    Entry add(Finding record) {
        Entry entry = new Entry(record);
        byFamily.computeIfAbsent(record.family(), family -> new ArrayList<>()).add(entry);
        return entry;
    }

    List<Entry> of(Family family) {
        return byFamily.getOrDefault(family, List.of());
    }

    List<Entry> all() {
        return byFamily.values().stream().flatMap(List::stream).toList();
    }

    boolean has(String id) {
        return all().stream().anyMatch(entry -> entry.was.id().equals(id));
    }

    /** The key of a record that has this id on the page; null where there is none. */
    @Nullable RecordKey key(String page, String id) {
        for (Entry entry : all()) {
            if (entry.was.id().equals(id)) {
                RecordKey key = RecordKey.of(page, entry.was);
                int nth = 0;
                for (Entry other : of(entry.was.family())) {
                    nth += isOn(other.was, key.type(), key.start(), key.end()) ? 1 : 0;
                    if (other == entry) {
                        break;
                    }
                }
                return nth < 2
                        ? key
                        : new RecordKey(page, key.family(), key.type(), key.start(), key.end(), key.text(), nth, null);
            }
        }
        return null;
    }

    private static boolean isOn(Finding record, String type, @Nullable Integer start, @Nullable Integer end) {
        return RecordKey.type(record).equals(type)
                && Objects.equals(record.start(), start)
                && Objects.equals(record.end(), end);
    }

    /** The record that a key means; null where there is none any more, or no one that it surely means. */
    @Nullable Entry find(RecordKey key) {
        Family family = key.family();
        if (family == null) {
            return null;
        }
        List<Entry> alike = of(family).stream()
                .filter(entry -> RecordKey.type(entry.was).equals(key.type()))
                .toList();
        if (alike.isEmpty() || RecordKey.isKnownById(alike.get(0).was)) {
            return alike.isEmpty() ? null : alike.get(0);
        }
        Integer start = place(key);
        if (start == null) {
            return key.start() != null || alike.size() != 1 ? null : alike.get(0);
        }
        int end = start + length(key);
        List<Entry> exact = alike.stream()
                .filter(entry -> isOn(entry.was, key.type(), start, end))
                .toList();
        if (!exact.isEmpty()) {
            int nth = key.nth() == null ? 1 : key.nth();
            return nth > exact.size() ? null : exact.get(nth - 1);
        }
        return mostOverlapping(alike, start, end);
    }

    /** The one that shares most words with a span; null where none does or two share as many. */
    private static @Nullable Entry mostOverlapping(List<Entry> alike, int start, int end) {
        Entry best = null;
        int most = 0;
        boolean tied = false;
        for (Entry entry : alike) {
            Integer from = entry.was.start();
            Integer to = entry.was.end();
            int shared = from == null || to == null ? 0 : Math.min(to, end) - Math.max(from, start);
            if (shared > most) {
                best = entry;
                most = shared;
                tied = false;
            } else if (shared == most && shared > 0) {
                tied = true;
            }
        }
        return tied ? null : best;
    }

    private static int length(RecordKey key) {
        Integer start = key.start();
        Integer end = key.end();
        return start == null || end == null ? 0 : end - start;
    }

    /**
     * Where the words of a key begin. They may have moved, where a page is labelled by other rules; then they count where
     * the page has them once. Null where it hasn't.
     */
    @Nullable Integer place(RecordKey key) {
        Integer start = key.start();
        String words = key.text();
        if (start == null || words == null || text.startsWith(words, start)) {
            return start;
        }
        int found = text.indexOf(words);
        return found < 0 || text.indexOf(words, found + 1) >= 0 ? null : found;
    }
}
