package dev.parley.app.sheet;

import dev.parley.app.sheet.Paper.Margin;
import dev.parley.app.sheet.Paper.Mark;
import dev.parley.ledger.asking.Difference;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.Family;
import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.ledger.asking.JoinedEvent.Step;
import dev.parley.ledger.asking.JoinedEvent.Tally;
import dev.parley.ledger.asking.Story;
import dev.parley.ledger.asking.Telling;
import dev.parley.ledger.search.Hits;
import dev.parley.ledger.store.Citation;
import dev.parley.reader.reading.Dates;
import dev.parley.reader.reading.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What several pages tell together, laid out for people: joined events and stories. */
public final class JoinedSheet {
    private static final int LABEL = LedgerSheet.LABEL;

    private final LedgerSheet sheet;
    private final Paper paper;
    private final Style style;

    /** @param sheet what lays out what single pages tell */
    public JoinedSheet(LedgerSheet sheet) {
        this.sheet = sheet;
        paper = sheet.paper();
        style = paper.style();
    }

    /** Joined events: what each is by all that is told, the telling that says most of it, and where else it is told. */
    public String events(List<JoinedEvent> events) {
        for (JoinedEvent event : events) {
            Stage stage = Stage.valueOf(event.stage().toUpperCase(Locale.ROOT));
            boolean ofTheStage = "stage".equals(event.scope());
            String label = (event.negated() && ofTheStage ? "not " : "") + stage;
            String agent = LedgerSheet.names(event.agent());
            String before = (agent.isEmpty() ? "(not said who)" : agent) + " → ";
            String act = (event.negated() && !ofTheStage ? "not " : "") + event.act();
            String target = LedgerSheet.names(event.target());
            sheet.entry(
                    label,
                    words -> style.stage(stage, words),
                    before + act + (target.isEmpty() ? "" : " → " + target),
                    new Mark(before.length(), before.length() + act.length(), words -> style.stage(stage, words)));
            facts(event);
            Telling best = event.best();
            cite(best);
            for (Telling telling : event.tellings()) {
                if (!telling.equals(best)) {
                    other(telling, event);
                }
            }
        }
        return sheet.text(events);
    }

    private void facts(JoinedEvent event) {
        List<String> said = new ArrayList<>();
        said.add(told(event));
        LedgerSheet.add(said, "about ", LedgerSheet.names(event.about()));
        LedgerSheet.add(said, "in ", LedgerSheet.names(event.place()));
        event.counts().forEach(tally -> said.add(shown(tally)));
        String happened = event.happened();
        LedgerSheet.add(said, "", happened == null ? "" : Dates.shown(happened));
        LedgerSheet.add(said, "CAMEO ", event.best().event().cameo());
        paper.paragraph(Margin.of(LABEL), String.join(" · ", said), style::faint);
        if (event.history().size() > 1) {
            StringJoiner steps = new StringJoiner(" → ");
            for (Step step : event.history()) {
                steps.add((step.negated() ? "not " : "")
                        + step.stage()
                        + (step.day() == null
                                ? ""
                                : " " + Dates.shown(step.day().toString())));
            }
            paper.paragraph(Margin.of(LABEL), steps.toString(), style::faint);
        }
    }

    /** How many pages tell it, and how many of them did not take it from each other. */
    private static String told(JoinedEvent event) {
        if (event.pages() == 1) {
            return LedgerSheet.word(event.best().event());
        }
        return "told by " + event.pages() + " pages, " + event.families() + " independent";
    }

    private static String shown(Tally tally) {
        String best = number(tally.best());
        String range =
                tally.low() == tally.high() ? "" : " (" + number(tally.low()) + " to " + number(tally.high()) + ")";
        return tally.what() + ": " + best + range;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : String.valueOf(value);
    }

    private void cite(Telling telling) {
        EventRow row = telling.event();
        sheet.cite(LABEL, row.citation(), List.of(new Hits.Mark(row.start(), row.end())));
    }

    /** Another telling: whole where it says something else, else only where it stands. */
    private void other(Telling telling, JoinedEvent event) {
        EventRow row = telling.event();
        String reason = telling.reason();
        boolean differs = !row.stage().equals(event.stage()) || row.negated() != event.negated();
        String stage = (row.negated() ? "not " : "") + row.stage();
        String label = telling.position() + (differs ? ", " + stage : "") + (reason == null ? "" : " — " + reason);
        paper.paragraph(Margin.of(LABEL), label, style::faint);
        if (differs || telling.position().equals("contradicts")) {
            cite(telling);
        } else {
            paper.paragraph(Margin.of(LABEL + 2), LedgerSheet.place(row.citation()), style::faint);
        }
    }

    /** Families: each page with what it is to the others. */
    public String families(List<Family> families) {
        families.forEach(this::family);
        return sheet.text(families);
    }

    private void family(Family family) {
        paper.blank();
        paper.paragraph(
                Margin.of(0),
                family.id() + ": "
                        + (family.members().size() == 1
                                ? "1 page"
                                : family.members().size() + " pages"),
                style::bold);
        for (Family.Member member : family.members()) {
            List<String> said = new ArrayList<>();
            LedgerSheet.add(said, "", member.headline());
            LedgerSheet.add(said, "", member.publisher());
            String published = member.published();
            LedgerSheet.add(said, "", published == null ? "" : Dates.shown(published));
            String url = member.url();
            said.add(url == null ? member.source() : url);
            String label = member.kinship()
                    + " ".repeat(Math.max(1, LABEL - member.kinship().length()));
            paper.paragraph(Margin.of(label, LABEL), String.join(" · ", said), List.of());
            String reason = member.reason();
            if (reason != null) {
                paper.paragraph(Margin.of(LABEL), reason, style::faint);
            }
        }
    }

    /** Families of pages with what changed between their renderings. */
    public String stories(List<Story> stories) {
        for (Story story : stories) {
            family(story.family());
            Map<String, Family.Member> members = new HashMap<>();
            story.family().members().forEach(member -> members.put(member.page(), member));
            for (Story.Changes changes : story.changes()) {
                paper.heading("From " + name(members, changes.before()) + " to " + name(members, changes.after()));
                for (Difference difference : changes.differences()) {
                    sheet.entry(
                            difference.kind(),
                            style::open,
                            difference.what(),
                            new Mark(0, difference.what().length(), style::bold));
                    sentence(difference.before());
                    sentence(difference.after());
                }
            }
        }
        return sheet.text(stories);
    }

    private void sentence(@Nullable Citation citation) {
        if (citation != null) {
            sheet.cite(LABEL, citation, List.of());
        }
    }

    private static String name(Map<String, Family.Member> members, String page) {
        Family.Member member = members.get(page);
        String publisher = member == null ? null : member.publisher();
        return publisher != null ? publisher : member == null ? page : member.source();
    }
}
