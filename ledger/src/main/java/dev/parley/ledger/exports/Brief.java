package dev.parley.ledger.exports;

import dev.parley.ledger.asking.CommitmentQuestion.CommitmentRow;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.Named;
import dev.parley.ledger.asking.QuoteQuestion.QuoteRow;
import dev.parley.ledger.processes.ProcessState;
import dev.parley.ledger.processes.ProcessState.CountMonth;
import dev.parley.ledger.processes.ProcessState.JoinedAgreement;
import dev.parley.ledger.processes.ProcessState.JoinedCommitment;
import dev.parley.ledger.processes.ProcessState.JoinedProvision;
import dev.parley.ledger.processes.ProcessState.Participant;
import dev.parley.ledger.processes.ProcessState.Rung;
import dev.parley.ledger.processes.ProcessState.TimelineEvent;
import dev.parley.ledger.processes.ProcessSummary;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Dates;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The state of a process on paper: one page of HTML that needs nothing else, whose every statement has a footnote. */
final class Brief {
    private static final String STYLE =
            "body{font:11pt/1.45 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em;color:#111;overflow-wrap:break-word}"
                    + "h1{font-size:1.7em;margin-bottom:0}h2{font-size:1.15em;margin:1.6em 0 .4em;border-bottom:1px solid #999}"
                    + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.2em .6em .2em 0;"
                    + "border-bottom:1px solid #ddd}td{overflow-wrap:anywhere}th{font-weight:bold}sup a,.back{text-decoration:none}"
                    + "time,.few{white-space:nowrap}.faint,ol.notes{font-size:.85em;color:#333}ol.notes li{margin:.35em 0;overflow-wrap:anywhere}"
                    + "blockquote{margin:.4em 0 .4em 1em}"
                    + "@page{margin:2cm}@media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}"
                    + "tr,li,blockquote{break-inside:avoid}a{color:inherit}}";

    private final ProcessState state;
    private final List<TimelineEvent> latest;
    private final Footnotes notes = new Footnotes();
    private final StringBuilder html = new StringBuilder();

    private Brief(ProcessState state, List<TimelineEvent> latest) {
        this.state = state;
        this.latest = latest;
    }

    /** The brief of a process as it stood on the day of its state, with its latest events. */
    static String of(ProcessState state, List<TimelineEvent> latest) {
        Brief brief = new Brief(state, latest);
        brief.head();
        brief.participants();
        brief.ladder();
        brief.agreements();
        brief.commitments();
        brief.timeline();
        brief.quotes();
        brief.counts();
        brief.html.append("<h2>Sources</h2>\n").append(brief.notes.list());
        return brief.html.append("</body></html>\n").toString();
    }

    private void head() {
        ProcessSummary summary = state.summary();
        html.append(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
                .append("<title>")
                .append(escaped(summary.name()))
                .append(", ")
                .append(escaped(state.asOf()))
                .append("</title>")
                .append("<style>")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>")
                .append(escaped(summary.name()))
                .append("</h1>\n<p class=\"faint\">As of ")
                .append(day(state.asOf()))
                .append(", from ")
                .append(counted(summary.pages(), "page"))
                .append(".");
        if (!state.names().isEmpty()) {
            html.append(" Also called ")
                    .append(escaped(String.join("; ", state.names())))
                    .append('.');
        }
        html.append("</p>\n<p><strong>Phase: ").append(escaped(summary.phase())).append("</strong>");
        if (summary.since() != null) {
            html.append(" since ").append(day(summary.since()));
        }
        if (!state.moves().isEmpty()) {
            EventRow event = state.moves().get(0).event();
            html.append(" (")
                    .append(escaped(state.moves().get(0).why()))
                    .append(')')
                    .append(event == null ? "" : notes.mark(event.citation()));
        }
        html.append(". Commitments: ")
                .append(summary.open())
                .append(" open, ")
                .append(summary.overdue())
                .append(" overdue, ")
                .append(summary.broken())
                .append(" broken.</p>\n");
        for (String warning : summary.warnings()) {
            html.append("<p class=\"faint\">Beware: ").append(escaped(warning)).append("</p>\n");
        }
    }

    private void participants() {
        table(
                "Who takes part",
                state.participants(),
                List.of("Who", "Role", "Period", "Seen on pages"),
                (Participant one) -> List.of(
                        escaped(one.who().name()),
                        escaped(one.role()),
                        escaped(one.period() == null ? "" : one.period().replace("..", "–")),
                        seen(one)));
    }

    private static String seen(Participant one) {
        if (one.pages() == 0 || one.firstSeen() == null) {
            return one.pages() == 0 ? "" : Long.toString(one.pages());
        }
        boolean once = one.firstSeen().equals(one.lastSeen());
        return one.pages() + ", " + day(one.firstSeen()) + (once ? "" : " to " + day(one.lastSeen()));
    }

    private void ladder() {
        table(
                "How far things have got",
                state.ladder(),
                List.of("Stage", "Number", "Last"),
                (Rung rung) -> List.of(
                        escaped(rung.rung()),
                        Integer.toString(rung.number()),
                        escaped(rung.last())
                                + (rung.day() == null ? "" : ", " + day(rung.day()))
                                + notes.mark(rung.citation())));
    }

    private void agreements() {
        table(
                "Agreements",
                state.agreements(),
                List.of("Agreement", "Between", "Signed", "Status"),
                (JoinedAgreement one) -> List.of(
                        escaped(one.name()) + provisions(one),
                        names(one.parties()),
                        day(one.signed()),
                        escaped(one.status()) + notes.mark(one.citation())));
    }

    private String provisions(JoinedAgreement agreement) {
        StringBuilder list = new StringBuilder();
        for (JoinedProvision provision : agreement.provisions()) {
            Integer level = provision.implementation();
            list.append("<br><span class=\"faint\">")
                    .append(escaped(provision.type()))
                    .append(level == null ? "" : ": " + level + " of 3")
                    .append(provision.due() == null ? "" : ", due " + day(provision.due()))
                    .append("</span>")
                    .append(notes.mark(provision.citation()));
        }
        return list.toString();
    }

    private void commitments() {
        table(
                "Commitments",
                state.commitments(),
                List.of("Who", "To do what", "Due", "Status"),
                (JoinedCommitment one) -> {
                    CommitmentRow last = one.last();
                    return List.of(
                            names(last.by()),
                            (last.negated() ? "not " : "")
                                    + escaped(last.act())
                                    + (last.to().isEmpty() ? "" : ", promised to " + names(last.to())),
                            day(one.due()),
                            (one.overdue() ? "overdue" : escaped(one.status())) + notes.mark(last.citation()));
                });
    }

    private void timeline() {
        table("What happened last", latest, List.of("Day", "What", "Told by"), (TimelineEvent one) -> {
            EventRow event = one.event();
            String who = event.agent().isEmpty() ? "" : names(event.agent()) + ": ";
            String target = event.target().isEmpty() ? "" : " → " + names(event.target());
            String holder = event.holder().id().equals(Actor.OUTLET)
                    ? ""
                    : ", on the word of " + escaped(event.holder().name());
            return List.of(
                    day(one.day()),
                    who + (event.negated() ? "not " : "") + escaped(event.act()) + target + " ("
                            + escaped(event.stage()) + holder + ")" + notes.mark(event.citation()),
                    "<span class=\"few\">" + counted(one.families(), "source") + "</span>");
        });
    }

    private void quotes() {
        if (state.quotes().isEmpty()) {
            return;
        }
        html.append("<h2>What was said</h2>\n");
        for (QuoteRow quote : state.quotes()) {
            Named speaker = quote.speaker();
            html.append("<blockquote>“")
                    .append(escaped(quote.text()))
                    .append("” — ")
                    .append(escaped(speaker != null ? speaker.name() : quote.speakerText()))
                    .append(notes.mark(quote.citation()))
                    .append("</blockquote>\n");
        }
    }

    private void counts() {
        table(
                "Numbers by month",
                state.counts(),
                List.of("Month", "What", "Low", "Best", "High"),
                (CountMonth one) -> List.of(
                        day(one.period()),
                        escaped(one.what()) + notes.mark(one.citation()),
                        number(one.low()),
                        number(one.best()),
                        number(one.high())));
    }

    private interface Cells<T> {
        List<String> of(T row);
    }

    private <T> void table(String title, List<T> rows, List<String> columns, Cells<T> cells) {
        if (rows.isEmpty()) {
            return;
        }
        html.append("<h2>").append(title).append("</h2>\n<table><thead><tr>");
        columns.forEach(
                column -> html.append("<th scope=\"col\">").append(column).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        for (T row : rows) {
            html.append("<tr>");
            cells.of(row).forEach(cell -> html.append("<td>").append(cell).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private static String names(List<Named> all) {
        return escaped(all.stream().map(Named::name).distinct().collect(Collectors.joining(", ")));
    }

    /** A time in EDTF as people write it, on one line. */
    private static String day(@Nullable String edtf) {
        return edtf == null ? "" : "<time>" + escaped(Dates.shown(edtf)) + "</time>";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String counted(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** Text as HTML has it; nothing for null. */
    static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replaceAll("\\p{Cntrl}", " ");
    }
}
