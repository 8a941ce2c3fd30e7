package dev.parley.ledger.corrections;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.parley.reader.reading.ReadingJson;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of a log as they stand, and which of them count. Immutable. */
final class Lines {
    /** Kinds that change nothing more when they are said again. */
    private static final Set<CorrectionKind> IS_SO_ONCE = EnumSet.of(
            CorrectionKind.REJECT,
            CorrectionKind.CHANGE,
            CorrectionKind.STATUS,
            CorrectionKind.RELINK,
            CorrectionKind.MERGE,
            CorrectionKind.SPLIT);

    private final List<Correction> all;
    private final Map<String, Correction> byId = new HashMap<>();
    private final Set<String> undone = new HashSet<>();
    private final Map<String, List<Correction>> byPage = new HashMap<>();
    private int highest;

    Lines(List<Correction> all) {
        this.all = List.copyOf(all);
        for (int i = all.size() - 1; i >= 0; i--) {
            Correction line = all.get(i);
            byId.put(line.number(), line);
            highest = Math.max(highest, number(line.number()));
            if (line.kind() == CorrectionKind.UNDO && !undone.contains(line.number())) {
                undone.add(line.value().asText()); // it stands above: an undo is of an earlier line
            }
        }
        for (Correction line : all) {
            String page = page(line);
            if (page != null && counts(line)) {
                byPage.computeIfAbsent(page, id -> new ArrayList<>()).add(line);
            }
        }
    }

    private static int number(String id) {
        return id.matches("c\\d{1,9}") ? Integer.parseInt(id.substring(1)) : 0;
    }

    private static @Nullable String page(Correction line) {
        RecordKey key = line.key();
        return key == null ? null : key.page();
    }

    List<Correction> all() {
        return all;
    }

    Lines and(Correction line) {
        List<Correction> more = new ArrayList<>(all);
        more.add(line);
        return new Lines(more);
    }

    String nextId() {
        return "c" + (highest + 1);
    }

    /** Whether a line counts: no other one that counts undoes it. */
    boolean counts(Correction line) {
        return !undone.contains(line.number());
    }

    /** The lines that count on a page, in order. */
    List<Correction> ofPage(String page) {
        return byPage.getOrDefault(page, List.of());
    }

    /** Every page that a line is about, whether it counts or not. */
    Set<String> pages() {
        Set<String> pages = new LinkedHashSet<>();
        all.forEach(line -> pages.addAll(pagesOf(line)));
        return pages;
    }

    /** The pages that a line is about; those of what it undoes, where it does. */
    Set<String> pagesOf(Correction line) {
        Correction undoes =
                line.kind() == CorrectionKind.UNDO ? byId.get(line.value().asText()) : null;
        if (undoes != null && undoes != line) {
            return pagesOf(undoes);
        }
        String page = page(line);
        return page == null ? Set.of() : Set.of(page);
    }

    /** @throws CorrectionFault where there is no such line, or it is undone already, so that undoing it would change nothing */
    void mustCount(String id) throws CorrectionFault {
        Correction line = byId.get(id);
        if (line == null) {
            throw new CorrectionFault("there is no correction " + id + "; parley corrections lists them");
        }
        Correction by = undoing(line);
        if (by != null) {
            throw new CorrectionFault(id + " is undone already; parley undo " + by.number() + " lets it count again");
        }
    }

    /** The line that undoes another; null where the other counts. */
    @Nullable Correction undoing(Correction line) {
        return all.stream()
                .filter(other -> other.kind() == CorrectionKind.UNDO
                        && counts(other)
                        && other.value().asText().equals(line.number()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The line by which the same person has said the same already, where it is the last that counts of the record; null where
     * there is none.
     */
    @Nullable Correction said(Correction correction) {
        RecordKey key = correction.key();
        if (key == null || !IS_SO_ONCE.contains(correction.kind())) {
            return null;
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Correction line = all.get(i);
            RecordKey of = line.key();
            boolean about = of != null && of.field(null).equals(key.field(null));
            if (counts(line) && line.kind() != CorrectionKind.NOTE && (about || isLink(line) && isLink(correction))) {
                return isSame(line, correction) ? line : null;
            }
        }
        return null;
    }

    private static boolean isSame(Correction line, Correction other) {
        return line.kind() == other.kind()
                && line.who().equals(other.who())
                && Objects.equals(line.key(), other.key())
                && line.value().equals(other.value())
                && (other.note() == null || other.note().equals(line.note()));
    }

    /** Whether a line says that two events are one, or are not. */
    static boolean isLink(Correction line) {
        return line.kind() == CorrectionKind.MERGE || line.kind() == CorrectionKind.SPLIT;
    }

    /** The key of the other event that a merge or a split names; null where its value is none. */
    static @Nullable RecordKey other(Correction link) {
        try {
            return ReadingJson.of(link.value(), RecordKey.class);
        } catch (JsonProcessingException e) {
            return null; // a line that somebody wrote by hand: it is told as orphaned
        }
    }
}
