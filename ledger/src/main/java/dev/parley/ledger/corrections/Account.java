package dev.parley.ledger.corrections;

import dev.parley.ledger.joining.Link;
import dev.parley.ledger.store.Store;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What became of each line of the log, over the pages as they are now. */
final class Account {
    private final Store store;
    private final Lines lines;
    private final Recoding recoding;
    /** The pages that lines are about, corrected; null for one that the ledger doesn't have. */
    private final Map<String, @Nullable CorrectedPage> pages = new HashMap<>();

    Account(Store store, Lines lines, Recoding recoding) {
        this.store = store;
        this.lines = lines;
        this.recoding = recoding;
    }

    private @Nullable CorrectedPage page(String id) throws IOException {
        if (!pages.containsKey(id)) {
            Reading original = store.original(id);
            pages.put(id, original == null ? null : new CorrectedPage(original, lines.ofPage(id), recoding));
        }
        return pages.get(id);
    }

    /** What a line is about: a record of a page, and a field of it. */
    private record About(
            String page, String record, @Nullable String field) {}

    List<CorrectionRow> rows() throws IOException {
        Map<String, String> orphans = new HashMap<>();
        Map<String, About> abouts = new LinkedHashMap<>();
        for (Correction line : lines.all()) {
            if (lines.counts(line)) {
                String because = orphaned(line);
                if (because != null) {
                    orphans.put(line.number(), because);
                } else {
                    About about = about(line);
                    if (about != null) {
                        abouts.put(line.number(), about);
                    }
                }
            }
        }
        List<CorrectionRow> rows = new ArrayList<>();
        for (Correction line : lines.all()) {
            rows.add(row(line, orphans.get(line.number()), abouts));
        }
        return rows;
    }

    private CorrectionRow row(Correction line, @Nullable String orphaned, Map<String, About> abouts) {
        About about = abouts.get(line.number());
        Set<String> against = new TreeSet<>();
        String overruling = null;
        boolean later = false;
        for (Correction other : lines.all()) {
            later |= other == line;
            if (other != line && contradict(line, about, other, abouts.get(other.number()))) {
                against.add(other.number());
                overruling = later ? other.number() : overruling;
            }
        }
        CorrectionRow.State state = !lines.counts(line)
                ? CorrectionRow.State.UNDONE
                : orphaned != null
                        ? CorrectionRow.State.ORPHANED
                        : overruling != null ? CorrectionRow.State.OVERRULED : CorrectionRow.State.APPLIED;
        String because =
                switch (state) {
                    case UNDONE -> "undone by " + undoing(line);
                    case ORPHANED -> orphaned;
                    case OVERRULED -> "overruled by " + overruling;
                    case APPLIED -> null;
                };
        return new CorrectionRow(
                line.number(),
                line.time() == null ? "" : line.time(),
                line.who(),
                line.kind(),
                line.key(),
                line.value(),
                line.note(),
                state,
                because,
                List.copyOf(against),
                about == null || Lines.isLink(line) ? null : about.record());
    }

    private String undoing(Correction line) {
        Correction by = lines.undoing(line);
        return by == null ? "a later line" : by.number();
    }

    private @Nullable String orphaned(Correction line) throws IOException {
        RecordKey key = line.key();
        if (key == null || key.page() == null) {
            return null;
        }
        CorrectedPage page = page(key.page());
        if (page == null) {
            return "the ledger doesn’t have the page";
        }
        if (line.kind() != CorrectionKind.MERGE && line.kind() != CorrectionKind.SPLIT) {
            return page.orphaned(line);
        }
        return link(line) == null ? "one of the events isn’t there now" : null;
    }

    private @Nullable About about(Correction line) throws IOException {
        Link link = link(line);
        if (link != null) {
            TreeSet<String> both = new TreeSet<>(ends(link));
            return new About(both.first(), both.last(), null); // a pair has no order
        }
        RecordKey key = line.key();
        CorrectedPage page = key == null || key.page() == null ? null : page(key.page());
        String record = page == null ? null : page.target(line);
        return key == null || key.page() == null || record == null ? null : new About(key.page(), record, key.field());
    }

    /** Whether two lines can't both hold. */
    private static boolean contradict(
            Correction one, @Nullable About about, Correction other, @Nullable About otherAbout) {
        if (about == null
                || otherAbout == null
                || !about.page().equals(otherAbout.page())
                || !about.record().equals(otherAbout.record())) {
            return false;
        }
        if (Lines.isLink(one) || Lines.isLink(other)) {
            return Lines.isLink(one) && Lines.isLink(other) && one.kind() != other.kind();
        }
        if (!one.kind().changesReading() || !other.kind().changesReading()) {
            return false;
        }
        boolean rejects = one.kind() == CorrectionKind.REJECT;
        boolean otherRejects = other.kind() == CorrectionKind.REJECT;
        if (rejects || otherRejects) {
            return rejects != otherRejects && one.kind() != CorrectionKind.ADD && other.kind() != CorrectionKind.ADD;
        }
        return Objects.equals(about.field(), otherAbout.field()) && !one.value().equals(other.value());
    }

    List<Link> links() throws IOException {
        List<Link> links = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        for (int i = lines.all().size() - 1; i >= 0; i--) {
            Correction line = lines.all().get(i);
            Link link = lines.counts(line) ? link(line) : null;
            if (link != null && told.add(ends(link))) {
                links.add(0, link); // of two that contradict the later counts
            }
        }
        return links;
    }

    /** The two events of a link; one where somebody linked an event with itself. */
    private static Set<String> ends(Link link) {
        return new HashSet<>(List.of(link.one().toString(), link.other().toString()));
    }

    private @Nullable Link link(Correction line) throws IOException {
        RecordKey key = line.key();
        RecordKey otherKey = Lines.isLink(line) ? Lines.other(line) : null;
        Link.At one = key == null || otherKey == null ? null : at(key);
        Link.At other = otherKey == null ? null : at(otherKey);
        return one == null || other == null ? null : new Link(one, other, line.kind() == CorrectionKind.MERGE);
    }

    private Link.@Nullable At at(RecordKey key) throws IOException {
        CorrectedPage page = key.page() == null ? null : page(key.page());
        return page == null ? null : page.at(key);
    }
}
