package dev.parley.app.sheet;

import dev.parley.app.sheet.Paper.Margin;
import dev.parley.reader.events.Explanation;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.Reading;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A reading laid out for people: headline and warnings first, then what happened, what was said, what is open, and the
 * particulars. Safe for use by many threads.
 */
public final class Sheet {
    /** Lines longer than this are hard to read, however wide the terminal. */
    static final int WIDEST = 100;

    private static final int LABEL = 12;
    private static final int SHORT = 240;

    private final Style style;
    private final int width;

    /** @param width columns of the terminal */
    public Sheet(Style style, int width) {
        this.style = style;
        this.width = Math.max(40, Math.min(width, WIDEST));
    }

    /** The whole reading. */
    public String reading(Reading reading) {
        Paper paper = new Paper(style, width);
        Names names = new Names(reading);
        new Heading(paper).write(reading);
        new Deeds(paper, reading, names).write();
        new Speech(paper, names).write(reading);
        new Outlook(paper, names).write(reading);
        new Particulars(paper, names).write(reading);
        return end(paper);
    }

    /**
     * What made some events of a reading.
     *
     * @param place where a knowledge file lies, by its name
     */
    public String explanations(Reading reading, List<Explanation> events, UnaryOperator<String> place) {
        Paper paper = new Paper(style, width);
        Why why = new Why(paper, reading, place);
        events.forEach(why::write);
        return paper.toString();
    }

    /** The page with its parts labelled, long ones cut short. */
    public String parts(Reading reading) {
        Paper paper = new Paper(style, width);
        new Heading(paper).write(reading);
        paper.blank();
        for (Part part : reading.parts()) {
            String label = part.kind().toString();
            String text = reading.page().text().substring(part.start(), part.end());
            paper.paragraph(
                    Margin.of("  " + style.part(part.kind(), label) + " ".repeat(LABEL - label.length()), LABEL + 2),
                    text.length() > SHORT ? text.substring(0, SHORT - 1) + "…" : text,
                    words -> style.partText(part.kind(), words));
        }
        return end(paper);
    }

    private String end(Paper paper) {
        paper.blank();
        paper.rule();
        return paper.toString();
    }
}
