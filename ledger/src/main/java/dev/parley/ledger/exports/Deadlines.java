package dev.parley.ledger.exports;

import dev.parley.ledger.asking.Filter;
import dev.parley.ledger.store.Store;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deadlines of commitments and provisions as a calendar (RFC 5545): a whole day each, the last on which it can be kept. */
final class Deadlines {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    /** Octets that a line may have, but for its end. */
    private static final int LINE = 75;

    private Deadlines() {}

    /**
     * A deadline.
     *
     * @param uid the same in every export: who must do what by when
     * @param day the last day
     * @param known when the page could be known, which stands for when the entry was made
     */
    private record Deadline(
            String uid,
            LocalDate day,
            @Nullable LocalDate known,
            String title,
            String details,
            @Nullable String url) {}

    /** Writes the calendar; how many entries it has. */
    static long write(Store store, Wanted wanted, Path file) throws IOException {
        List<Deadline> deadlines = new ArrayList<>(commitments(store, wanted));
        deadlines.addAll(provisions(store, wanted));
        deadlines = told(deadlines);
        deadlines.sort(Comparator.comparing(Deadline::day).thenComparing(Deadline::uid));
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            line(out, "BEGIN:VCALENDAR");
            line(out, "VERSION:2.0");
            line(out, "PRODID:-//Parley//Ledger//EN");
            line(out, "CALSCALE:GREGORIAN");
            for (Deadline deadline : deadlines) {
                write(out, deadline);
            }
            line(out, "END:VCALENDAR");
        }
        return deadlines.size();
    }

    /** What several pages tell stands once, as the last of them tells it. */
    private static List<Deadline> told(List<Deadline> all) {
        Map<String, Deadline> latest = new HashMap<>();
        all.sort(Comparator.comparing(Deadline::known, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Deadline::details));
        all.forEach(deadline -> latest.put(deadline.uid(), deadline));
        return new ArrayList<>(latest.values());
    }

    private static List<Deadline> commitments(Store store, Wanted wanted) throws IOException {
        Filter filter = wanted.commitments(store).always("t.due_until IS NOT NULL");
        String names =
                "(SELECT string_agg(coalesce((SELECT min(a.name) FROM actors a WHERE a.page = t.page AND a.id = w.id),"
                        + " w.id), ', ') FROM (SELECT unnest(t.by_whom) AS id) w)";
        String sql =
                "SELECT array_to_string(list_sort(t.by_whom), ' ') || ' ' || t.act || ' ' || t.due_until, t.due_until, p.known, coalesce("
                        + names
                        + ", 'Somebody') || ' to ' || t.act"
                        + " || ' (' || t.status || ')', coalesce(s.text, t.text), p.url, p.publisher, p.published, t.due"
                        + " FROM commitments t JOIN pages p USING (page)"
                        + " LEFT JOIN sentences s ON s.page = t.page AND s.sentence = t.sentence" + filter.where();
        return ask(store, sql, filter);
    }

    private static List<Deadline> provisions(Store store, Wanted wanted) throws IOException {
        Filter filter = wanted.pages(store).always("t.due_until IS NOT NULL");
        String sql = "SELECT t.class || ' ' || t.text || ' ' || t.due_until, t.due_until, p.known, t.class || ': '"
                + " || coalesce((SELECT min(g.name) FROM agreements g WHERE g.page = t.page AND g.id = t.agreement), ''), t.text,"
                + " p.url, p.publisher, p.published, t.due FROM provisions t JOIN pages p USING (page)"
                + filter.where();
        return ask(store, sql, filter);
    }

    private static List<Deadline> ask(Store store, String sql, Filter filter) throws IOException {
        return store.ask(sql, filter.values(), row -> {
            String said = "“" + row.getString(5) + "”";
            String by = (row.getString(7) == null ? "" : row.getString(7) + ", ")
                    + (row.getString(8) == null ? "" : row.getString(8));
            return new Deadline(
                    Hashes.sha256(row.getString(1)).substring(0, 32) + "@parley",
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    "Due " + row.getString(9) + "\n" + said + "\n" + by,
                    row.getString(6));
        });
    }

    private static void write(Writer out, Deadline deadline) throws IOException {
        LocalDate made = deadline.known() == null ? deadline.day() : deadline.known();
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + deadline.uid());
        line(out, "DTSTAMP:" + DAY.format(made) + "T000000Z");
        line(out, "DTSTART;VALUE=DATE:" + DAY.format(deadline.day()));
        line(out, "DTEND;VALUE=DATE:" + DAY.format(deadline.day().plusDays(1)));
        line(out, "SUMMARY:" + text(deadline.title()));
        line(out, "DESCRIPTION:" + text(deadline.details()));
        if (deadline.url() != null && deadline.url().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            line(out, "URL:" + deadline.url());
        }
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }

    /** A text as a value: RFC 5545, 3.3.11. */
    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r?\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A line, folded where it is too long, never within a character: RFC 5545, 3.1. */
    private static void line(Writer out, String line) throws IOException {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (octets + size > LINE) {
                out.write("\r\n ");
                octets = 1;
            }
            out.write(Character.toChars(point));
            octets += size;
            i += Character.charCount(point);
        }
        out.write("\r\n");
    }
}
