package dev.parley.app.sheet;

import dev.parley.app.sheet.Paper.Margin;
import dev.parley.app.sheet.Paper.Mark;
import dev.parley.ledger.asking.CommitmentQuestion.CommitmentRow;
import dev.parley.ledger.asking.EventRow;
import dev.parley.ledger.asking.Named;
import dev.parley.ledger.asking.QuoteQuestion.QuoteRow;
import dev.parley.ledger.processes.Change;
import dev.parley.ledger.processes.ProcessState;
import dev.parley.ledger.processes.ProcessSummary;
import dev.parley.ledger.search.Hits;
import dev.parley.ledger.store.Citation;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Dates;
import dev.parley.reader.reading.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers of a ledger laid out for people: each row ends at its sentence, and says where that stands. */
public final class LedgerSheet {
    static final int LABEL = 16;
    private static final String NOTHING = "Nothing of that kind is in the ledger.\n";

    private final Paper paper;
    private final Style style;

    /** @param width columns of the terminal */
    public LedgerSheet(Style style, int width) {
        this.style = style;
        this.paper = new Paper(style, Math.max(40, Math.min(width, Sheet.WIDEST)));
    }

    Paper paper() {
        return paper;
    }

    /** Events as each page tells them. */
    public String events(List<EventRow> rows) {
        rows.forEach(this::event);
        return text(rows);
    }

    void event(EventRow row) {
        Stage stage = Stage.valueOf(row.stage().toUpperCase(Locale.ROOT));
        boolean ofTheStage = "stage".equals(row.scope());
        String label = (row.negated() && ofTheStage ? "not " : "") + stage;
        String agent = names(row.agent());
        String before = (agent.isEmpty() ? "(not said who)" : agent) + " → ";
        String act = (row.negated() && !ofTheStage ? "not " : "") + row.act();
        String target = names(row.target());
        entry(
                label,
                words -> style.stage(stage, words),
                before + act + (target.isEmpty() ? "" : " → " + target),
                new Mark(before.length(), before.length() + act.length(), words -> style.stage(stage, words)));
        List<String> said = new ArrayList<>();
        said.add(word(row));
        add(said, "about ", names(row.about()));
        add(said, "in ", names(row.place()));
        add(said, "", names(row.count()));
        add(said, "", row.happened() == null ? "" : Dates.shown(row.happened()));
        add(said, "CAMEO ", row.cameo());
        paper.paragraph(Margin.of(LABEL), String.join(" · ", said), style::faint);
        cite(LABEL, row.citation(), List.of(new Hits.Mark(row.start(), row.end())));
    }

    static String word(EventRow row) {
        Named holder = row.holder();
        boolean outlet = holder.id().equals(Actor.OUTLET);
        String word = row.stance().equals("stated")
                ? (outlet ? "the page’s own word" : "on the word of " + holder.name())
                : row.stance() + (outlet ? "" : " by " + holder.name());
        return word + (row.anonymous() ? ", unnamed" : "");
    }

    /** Quotes. */
    public String quotes(List<QuoteRow> rows) {
        rows.forEach(this::quote);
        return text(rows);
    }

    void quote(QuoteRow row) {
        Named speaker = row.speaker();
        String said = row.speakerText();
        String who = speaker != null ? speaker.name() : said != null ? said : "(not said who)";
        Named addressee = row.addressee();
        String to = addressee == null ? "" : " → " + addressee.name();
        entry(row.kind(), style::faint, who + to, new Mark(0, who.length(), style::bold));
        cite(LABEL, row.citation(), List.of(new Hits.Mark(row.start(), row.end())));
    }

    /** Commitments. */
    public String commitments(List<CommitmentRow> rows) {
        rows.forEach(row -> commitment(row, row.status()));
        return text(rows);
    }

    /** @param label what became of it */
    void commitment(CommitmentRow row, String label) {
        String by = names(row.by());
        String who = by.isEmpty() ? "(not said who)" : by;
        entry(
                label,
                style::open,
                who + " → " + (row.negated() ? "not " : "") + row.act(),
                new Mark(0, who.length(), style::bold));
        List<String> said = new ArrayList<>();
        add(said, "due ", row.due() == null ? "" : Dates.shown(row.due()));
        add(said, "promised to ", names(row.to()));
        add(said, "about ", names(row.about()));
        add(said, "on the condition: ", row.condition());
        if (!said.isEmpty()) {
            paper.paragraph(Margin.of(LABEL), String.join(" · ", said), style::faint);
        }
        cite(LABEL, row.citation(), List.of(new Hits.Mark(row.start(), row.end())));
    }

    /** Processes. */
    public String processes(List<ProcessSummary> rows) {
        new ProcessSheet(this, style).list(rows);
        return text(rows);
    }

    /** The state of a process. */
    public String process(ProcessState state) {
        new ProcessSheet(this, style).state(state);
        return text(List.of(state));
    }

    /** What changed in processes. */
    public String changes(List<Change> rows) {
        new ProcessSheet(this, style).changes(rows);
        return text(rows);
    }

    /** What a search found. */
    public String hits(Hits hits) {
        for (Hits.Hit hit : hits.hits()) {
            paper.blank();
            cite(0, hit.citation(), hit.marks());
        }
        if (hits.total() > hits.hits().size()) {
            paper.blank();
            String more = String.format(
                    Locale.ROOT,
                    "%d of %s%,d sentences",
                    hits.hits().size(),
                    hits.more() ? "more than " : "",
                    hits.total());
            paper.paragraph(Margin.of(0), more, style::faint);
        }
        return text(hits.hits());
    }

    String text(List<?> rows) {
        return rows.isEmpty() ? NOTHING : paper.toString().replaceFirst("^\n+", "");
    }

    void entry(String label, UnaryOperator<String> colour, String title, Mark mark) {
        paper.blank();
        String before = colour.apply(label) + " ".repeat(Math.max(1, LABEL - label.length()));
        paper.paragraph(Margin.of(before, LABEL), title, List.of(mark));
    }

    /** The sentence with some words marked, and where it stands. */
    void cite(int indent, Citation citation, List<Hits.Mark> marked) {
        String sentence = citation.sentence();
        Integer start = citation.start();
        if (sentence != null && start != null) {
            List<Mark> marks = new ArrayList<>();
            for (Hits.Mark mark : marked) {
                int from = Math.max(0, mark.start() - start);
                int to = Math.min(sentence.length(), mark.end() - start);
                if (from < to) {
                    marks.add(new Mark(from, to, style::underlined));
                }
            }
            String bar = " ".repeat(indent) + style.faint("│ ");
            paper.paragraph(new Margin(bar, bar, indent + 2), sentence, marks);
        }
        paper.paragraph(Margin.of(indent), place(citation), style::faint);
    }

    static String place(Citation citation) {
        List<String> said = new ArrayList<>();
        add(said, "", citation.headline());
        add(said, "", citation.publisher());
        add(said, "", citation.published() == null ? "" : Dates.shown(citation.published()));
        String url = citation.url();
        String offset = citation.start() == null ? "" : ":" + citation.start();
        said.add((url != null ? url : citation.source()) + offset);
        return String.join(" · ", said);
    }

    static String names(List<Named> all) {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(one -> names.add(one.name()));
        return String.join(", ", names);
    }

    static void add(List<String> to, String before, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            to.add(before + words);
        }
    }
}
