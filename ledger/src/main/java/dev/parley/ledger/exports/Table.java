package dev.parley.ledger.exports;

import dev.parley.ledger.asking.Filter;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a ledger as they are exported: each row with the words that it stands on, their sentence and their page. Most are
 * of what pages tell, one by one; the last two of what they tell together.
 */
public enum Table {
    PAGES(
            "p.source, p.url, p.publisher, p.language, p.headline, p.published, p.published_basis, p.retrieved, p.known",
            "p.id"),
    SENTENCES("t.sentence AS number, t.part, t.paragraph", "p.id, t.sentence"),
    EVENTS(
            "t.id, t.act, t.stage, t.negated, t.scope, t.holder, t.stance, t.private, t.anonymous, t.happened, t.happened_from,"
                    + " t.happened_until, t.day, t.cameo, t.plover, t.plover_mode, t.source_code, t.target_code, "
                    + roles("agent") + ", " + roles("target") + ", " + roles("about") + ", " + roles("place") + ", "
                    + roles("count"),
            "t.day, p.id, t.starts, t.id"),
    QUOTES("t.id, t.kind, t.speaker, t.addressee, t.speaker_text, t.cue, t.continues", "p.id, t.starts, t.id"),
    COUNTS("t.id, t.value, t.low, t.high, t.approximate, t.unit, t.what, t.event", "p.id, t.starts, t.id"),
    COMMITMENTS(
            "t.id, t.by_whom, t.to_whom, t.act, " + toRefrain()
                    + " AS negated, t.about, t.status, t.condition, t.due, t.due_from, t.due_until",
            "t.due_until NULLS LAST, p.id, t.starts, t.id"),
    AGREEMENTS(
            "t.id, t.kind, t.name, t.parties, t.mediators, t.guarantors, t.status, t.signed, t.signed_from, t.signed_until",
            "p.id, t.starts, t.id"),
    PROVISIONS(
            "t.agreement, t.number, t.class, t.by_whom, t.due, t.due_from, t.due_until, t.implementation",
            "p.id, t.agreement, t.starts"),
    RELATIONS(
            "t.id, t.subject, t.kind, t.object, t.since, t.until, t.trend, t.holder, t.stance", "p.id, t.starts, t.id"),
    ACTORS("t.id, t.kind, t.name, t.part_of, t.anonymous", "p.id, t.id"),
    PLACES("t.id, t.kind, t.name, t.country, t.within, t.lat, t.lon, t.disputed", "p.id, t.id"),
    MENTIONS("t.target, t.how", "p.id, t.starts, t.ends, t.target"),
    JOINED_EVENTS(JoinedRows.EVENTS),
    TELLINGS(JoinedRows.TELLINGS);

    private final String columns;
    private final String order;
    private final @Nullable JoinedRows joined;

    Table(String columns, String order) {
        this.columns = columns;
        this.order = order;
        joined = null;
    }

    Table(JoinedRows joined) {
        columns = "";
        order = "";
        this.joined = joined;
    }

    /** What its rows are made of where they come from joined events; null where they are a record's. */
    @Nullable JoinedRows joined() {
        return joined;
    }

    /** The ids and the names of all who have a role. */
    private static String roles(String role) {
        String of =
                " FROM event_roles r WHERE r.page = t.page AND r.number = t.number AND r.role = '" + role + "') AS ";
        String name = "coalesce((SELECT min(a.name) FROM actors a WHERE a.page = r.page AND a.id = r.id),"
                + " (SELECT min(l.name) FROM places l WHERE l.page = r.page AND l.id = r.id), r.id)";
        return "(SELECT list(r.id ORDER BY r.rowid)" + of + role + ", (SELECT list(" + name + " ORDER BY r.rowid)" + of
                + role + "_names";
    }

    /** As {@link dev.parley.reader.reading.Commitment#isToRefrain}. */
    private static String toRefrain() {
        return "(starts_with(t.text, 'not ') OR EXISTS (SELECT 1 FROM events e WHERE e.page = t.page"
                + " AND e.starts = t.starts AND e.act = t.act AND e.negated AND e.scope = 'act'))";
    }

    /** The conditions that choose its rows. */
    Filter filter(Wanted wanted, Store store) throws LedgerFault {
        return switch (this) {
            case EVENTS -> wanted.events(store);
            case QUOTES -> wanted.quotes(store);
            case COMMITMENTS -> wanted.commitments(store);
            default -> wanted.pages(store);
        };
    }

    /** The question for its rows, where {@code where} chooses them. */
    String select(String where) {
        if (this == PAGES) {
            return "SELECT p.id AS page, " + columns + " FROM pages p" + where + " ORDER BY " + order;
        }
        boolean provision = this == PROVISIONS;
        String sentence = provision ? "(t.starts >= s.starts AND t.starts < s.ends)" : "s.sentence = t.sentence";
        String source = ", p.source, p.url, p.publisher, p.headline, p.published, p.known";
        if (this == SENTENCES) {
            return "SELECT p.id AS page, " + columns + ", t.starts AS start, t.ends AS \"end\", t.text" + source
                    + " FROM sentences t JOIN pages p USING (page)" + where + " ORDER BY " + order;
        }
        // the record keeps no words of mentions: they are cut from their sentence
        String text =
                this == MENTIONS ? "substr(s.text, t.starts - s.starts + 1, t.ends - t.starts) AS text" : "t.text";
        return "SELECT p.id AS page, " + columns + ", t.starts AS start, t.ends AS \"end\", " + text
                + ", s.text AS sentence,"
                + " s.starts AS sentence_start, s.ends AS sentence_end, s.part" + source + " FROM " + this
                + " t JOIN pages p USING (page) LEFT JOIN sentences s ON s.page = t.page AND " + sentence + where
                + " ORDER BY " + order;
    }

    /**
     * The table of a name.
     *
     * @throws IllegalArgumentException where there is none; the message lists them
     */
    public static Table of(String name) {
        return Arrays.stream(values())
                .filter(table -> table.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + name + "; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(Table::toString).toList())));
    }

    /** Its name, such as {@code joined-events}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
