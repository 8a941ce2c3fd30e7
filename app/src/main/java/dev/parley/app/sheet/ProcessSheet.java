package dev.parley.app.sheet;

import dev.parley.app.sheet.Paper.Margin;
import dev.parley.app.sheet.Paper.Mark;
import dev.parley.ledger.processes.Change;
import dev.parley.ledger.processes.Momentum;
import dev.parley.ledger.processes.ProcessState;
import dev.parley.ledger.processes.ProcessState.CountMonth;
import dev.parley.ledger.processes.ProcessState.JoinedAgreement;
import dev.parley.ledger.processes.ProcessState.JoinedCommitment;
import dev.parley.ledger.processes.ProcessState.JoinedProvision;
import dev.parley.ledger.processes.ProcessState.Participant;
import dev.parley.ledger.processes.ProcessState.PhaseMove;
import dev.parley.ledger.processes.ProcessState.Rung;
import dev.parley.ledger.processes.ProcessState.Tie;
import dev.parley.ledger.processes.ProcessSummary;
import dev.parley.ledger.store.Citation;
import dev.parley.reader.reading.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Peace processes laid out for people: a list of them, one of them, and what changed in them. */
final class ProcessSheet {
    /** So many months of momentum are shown. */
    private static final int MONTHS = 12;
    /** How far a bar of momentum reaches to each side. */
    private static final int BAR = 10;

    private final LedgerSheet sheet;
    private final Paper paper;
    private final Style style;

    ProcessSheet(LedgerSheet sheet, Style style) {
        this.sheet = sheet;
        this.paper = sheet.paper();
        this.style = style;
    }

    void list(List<ProcessSummary> rows) {
        rows.forEach(this::summary);
    }

    private void summary(ProcessSummary row) {
        sheet.entry(row.phase(), style::open, row.name(), new Mark(0, row.name().length(), style::bold));
        List<String> said = new ArrayList<>();
        said.add(row.id());
        LedgerSheet.add(said, "proposed: ", row.reason());
        LedgerSheet.add(said, "since ", shown(row.since()));
        LedgerSheet.add(said, "last change ", shown(row.lastChange()));
        said.add(counted(row.pages(), "page"));
        said.add(counted(row.events(), "event"));
        said.addAll(promises(row));
        faint(String.join(" · ", said));
        row.warnings().forEach(warning -> paper.paragraph(Margin.of(LedgerSheet.LABEL), warning, style::warning));
    }

    private static List<String> promises(ProcessSummary row) {
        List<String> said = new ArrayList<>();
        if (row.open() + row.overdue() + row.broken() > 0) {
            said.add(
                    "commitments: " + row.open() + " open, " + row.overdue() + " overdue, " + row.broken() + " broken");
        }
        return said;
    }

    void state(ProcessState state) {
        summary(state.summary());
        faint("as of " + Dates.shown(state.asOf())
                + (state.names().isEmpty() ? "" : " · " + String.join(" · ", state.names())));
        section("Who takes part", state.participants().size());
        state.participants().forEach(this::participant);
        section("How it came to this", state.moves().size());
        state.moves().forEach(this::move);
        section("What is agreed", state.agreements().size());
        state.agreements().forEach(this::agreement);
        section("What is promised", state.commitments().size());
        state.commitments().forEach(this::commitment);
        section("How far things have got", state.ladder().size());
        state.ladder().forEach(this::rung);
        section("What happened last", state.timeline().size());
        state.timeline().forEach(told -> {
            sheet.event(told.event());
            if (told.pages() > 1) {
                faint("told by " + counted(told.pages(), "page") + " of " + counted(told.families(), "story"));
            }
        });
        section("What was said last", state.quotes().size());
        state.quotes().forEach(sheet::quote);
        section("Numbers", state.counts().size());
        state.counts().forEach(this::count);
        section("Ties", state.relations().size());
        state.relations().forEach(this::tie);
        momentum(state.summary().momentum());
    }

    private void section(String title, int rows) {
        if (rows > 0) {
            paper.heading(title);
        }
    }

    private void participant(Participant one) {
        String name = one.who().name();
        sheet.entry(one.role(), style::faint, name, new Mark(0, name.length(), style::bold));
        List<String> said = new ArrayList<>();
        said.add(one.known() ? "known: " + one.period() : "not in the list of processes");
        said.add(
                one.pages() == 0
                        ? "on no page"
                        : "on " + counted(one.pages(), "page") + period(one.firstSeen(), one.lastSeen()));
        faint(String.join(" · ", said));
    }

    private static String period(@Nullable String from, @Nullable String until) {
        if (from == null && until == null) {
            return "";
        }
        if (from != null && from.equals(until)) {
            return " of " + Dates.shown(from);
        }
        return (from == null ? "" : " from " + Dates.shown(from)) + (until == null ? "" : " to " + Dates.shown(until));
    }

    private void move(PhaseMove move) {
        String title = move.phase() + ": " + move.why();
        sheet.entry(
                shown(move.day()), style::faint, title, new Mark(0, move.phase().length(), style::open));
        if (move.event() != null) {
            cite(move.event().citation());
        }
    }

    private void agreement(JoinedAgreement one) {
        sheet.entry(
                one.status(), style::open, one.name(), new Mark(0, one.name().length(), style::bold));
        List<String> said = new ArrayList<>();
        said.add(one.kind());
        LedgerSheet.add(said, "signed ", shown(one.signed()));
        LedgerSheet.add(said, "between ", LedgerSheet.names(one.parties()));
        LedgerSheet.add(said, "mediated by ", LedgerSheet.names(one.mediators()));
        LedgerSheet.add(said, "guaranteed by ", LedgerSheet.names(one.guarantors()));
        List<String> others =
                one.names().stream().filter(name -> !name.equals(one.name())).toList();
        LedgerSheet.add(said, "also ", String.join(", ", others));
        said.add(counted(one.pages(), "page"));
        faint(String.join(" · ", said));
        cite(one.citation());
        for (JoinedProvision provision : one.provisions()) {
            Integer level = provision.implementation();
            faint("— " + provision.type() + ": " + provision.text()
                    + (level == null ? "" : " (carried out: " + level + " of 3)")
                    + (provision.due() == null ? "" : ", due " + Dates.shown(provision.due())));
        }
    }

    private void commitment(JoinedCommitment one) {
        sheet.commitment(one.last(), one.overdue() ? "overdue" : one.status());
        if (one.pages() > 1) {
            faint("told by " + counted(one.pages(), "page")
                    + (one.first() == null ? "" : " from " + Dates.shown(one.first())));
        }
    }

    private void rung(Rung rung) {
        sheet.entry(rung.rung(), style::open, rung.last(), new Mark(0, 0, style::bold));
        String day = shown(rung.day());
        faint(rung.number() == 1 ? day : "the last of " + rung.number() + (day.isEmpty() ? "" : " · " + day));
        cite(rung.citation());
    }

    private void count(CountMonth one) {
        String best = number(one.best()) + " " + one.what();
        sheet.entry(Dates.shown(one.period()), style::faint, best, new Mark(0, best.length(), style::bold));
        if (one.low() != one.high()) {
            faint("from " + number(one.low()) + " to " + number(one.high()));
        }
        cite(one.citation());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", (long) value) : String.valueOf(value);
    }

    private void tie(Tie tie) {
        String title =
                tie.from().name() + " → " + tie.to().name() + (tie.trend() == null ? "" : " (" + tie.trend() + ")");
        sheet.entry(
                tie.kind(), style::faint, title, new Mark(0, tie.from().name().length(), style::bold));
        cite(tie.citation());
    }

    private void momentum(List<Momentum> months) {
        section("Momentum", months.size());
        for (Momentum month : months.subList(Math.max(0, months.size() - MONTHS), months.size())) {
            int reach = (int) Math.round(Math.abs(month.net()) * BAR);
            boolean good = month.net() >= 0;
            String left = " ".repeat(BAR - (good ? 0 : reach)) + (good ? "" : style.bad("▇".repeat(reach)));
            String right = good ? style.good("▇".repeat(reach)) : "";
            paper.lines(
                    String.format(Locale.ROOT, "%s  %+5.2f  ", month.period(), month.net()) + left + "│" + right
                            + " ".repeat(BAR - (good ? reach : 0))
                            + String.format(
                                    Locale.ROOT,
                                    "  cooperation %.1f, conflict %.1f",
                                    month.cooperation(),
                                    month.conflict()),
                    line -> line);
        }
    }

    void changes(List<Change> rows) {
        for (Change row : rows) {
            String title = row.process() + ": " + row.what();
            sheet.entry(
                    row.kind(), style::faint, title, new Mark(0, row.process().length(), style::bold));
            faint(Dates.shown(row.day()) + " · " + (row.before() == null ? "new: " : row.before() + " → ")
                    + row.after());
            if (row.citation() != null) {
                cite(row.citation());
            }
        }
    }

    private void cite(Citation citation) {
        sheet.cite(LedgerSheet.LABEL, citation, List.of());
    }

    private void faint(String words) {
        paper.paragraph(Margin.of(LedgerSheet.LABEL), words, style::faint);
    }

    private static String shown(@Nullable String day) {
        return day == null ? "" : Dates.shown(day);
    }

    private static String counted(int number, String what) {
        String many = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? what : many);
    }
}
