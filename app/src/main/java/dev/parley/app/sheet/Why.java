package dev.parley.app.sheet;

import dev.parley.app.sheet.Paper.Margin;
import dev.parley.reader.events.Explanation;
import dev.parley.reader.events.Explanation.Line;
import dev.parley.reader.events.Explanation.Reason;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import java.util.List;
import java.util.function.UnaryOperator;

/** What made an event: its sentence, the tree, the words and lines behind each field, and the lines to change. */
final class Why {
    private static final int FIELD = 16;

    private final Paper paper;
    private final Reading reading;
    private final UnaryOperator<String> place;
    private final Deeds deeds;

    Why(Paper paper, Reading reading, UnaryOperator<String> place) {
        this.paper = paper;
        this.reading = reading;
        this.place = place;
        this.deeds = new Deeds(paper, reading, new Names(reading));
    }

    void write(Explanation explanation) {
        Event event = explanation.event();
        paper.paragraph(Margin.of(0), event.id() + " · “" + event.text() + "”", paper.style()::bold);
        paper.blank();
        deeds.event(event);
        deeds.sentence(sentence(event), List.of(event));
        paper.lines(explanation.tree(), paper.style()::faint);
        paper.blank();
        String before = "";
        for (Reason reason : explanation.reasons()) {
            write(reason, !reason.field().equals(before));
            before = reason.field();
        }
        paper.blank();
        writeLines(event, explanation.lines());
        paper.blank();
        paper.rule();
    }

    private SentenceSpan sentence(Event event) {
        return reading.sentences().stream()
                .filter(sentence -> sentence.id().equals(event.sentence()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sentence holds " + event.id()));
    }

    private void write(Reason reason, boolean first) {
        String field = first ? reason.field() : "";
        String words = reason.words() == null ? "" : "“" + reason.words().text() + "”: ";
        String label = "  " + paper.style().bold(field) + " ".repeat(Math.max(1, FIELD - 2 - field.length()));
        paper.paragraph(Margin.of(label, FIELD), words + reason.says(), List.of());
        Line line = reason.line();
        if (line != null) {
            paper.paragraph(Margin.of(FIELD + 2), place.apply(line.file()) + ":" + line.line(), paper.style()::faint);
            String bar = " ".repeat(FIELD + 2) + paper.style().faint("│ ");
            paper.paragraph(new Margin(bar, bar, FIELD + 4), line.text(), paper.style()::faint);
        }
    }

    private void writeLines(Event event, List<Line> lines) {
        paper.paragraph(Margin.of(0), "To change this, edit", List.of());
        for (Line line : lines) {
            paper.paragraph(Margin.of("  ", 6), place.apply(line.file()) + " line " + line.line(), List.of());
        }
        paper.paragraph(
                Margin.of(0),
                "or lay lines of your own over them, in files of the same names below a folder, and look again:",
                List.of());
        // Not wrapped, so that it can be copied.
        paper.lines(
                "parley explain --knowledge DIR " + reading.page().source() + " " + event.id(),
                UnaryOperator.identity());
    }
}
