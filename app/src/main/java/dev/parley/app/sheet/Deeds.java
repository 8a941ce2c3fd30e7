package dev.parley.app.sheet;

import dev.parley.app.sheet.Paper.Margin;
import dev.parley.app.sheet.Paper.Mark;
import dev.parley.reader.reading.Dates;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.SentenceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did what to whom, how far it has got, on whose word, and the sentence that says so. */
final class Deeds {
    private static final int STAGE = 16;
    private static final String ARROW = " → ";

    private final Paper paper;
    private final Reading reading;
    private final Names names;

    Deeds(Paper paper, Reading reading, Names names) {
        this.paper = paper;
        this.reading = reading;
        this.names = names;
    }

    void write() {
        if (reading.events().isEmpty()) {
            return;
        }
        paper.heading("Who did what to whom");
        List<Event> events = new ArrayList<>(reading.events());
        events.sort(Comparator.comparing(Event::start));
        Map<String, SentenceSpan> sentences = new HashMap<>();
        reading.sentences().forEach(sentence -> sentences.put(sentence.id(), sentence));
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            event(event);
            boolean last = i + 1 == events.size()
                    || event.sentence() == null
                    || !event.sentence().equals(events.get(i + 1).sentence());
            if (last) {
                sentence(event.sentence() == null ? null : sentences.get(event.sentence()), sameSentence(events, i));
            }
        }
    }

    private static List<Event> sameSentence(List<Event> events, int last) {
        String sentence = events.get(last).sentence();
        return sentence == null
                ? List.of()
                : events.stream()
                        .filter(event -> sentence.equals(event.sentence()))
                        .toList();
    }

    /** One event in two paragraphs: the deed, and its circumstances. */
    void event(Event event) {
        Style style = paper.style();
        String stage = (event.negated() && isOfTheStage(event) ? "not " : "") + event.stage();
        String before = "  " + style.stage(event.stage(), stage) + " ".repeat(Math.max(1, STAGE - 2 - stage.length()));
        StringBuilder deed = new StringBuilder();
        String agent = names.of(event.roles().agent());
        deed.append(agent.isEmpty() ? "(not said who)" : agent).append(ARROW);
        int start = deed.length();
        deed.append(event.negated() && !isOfTheStage(event) ? "not " : "").append(event.act());
        int end = deed.length();
        String target = names.of(event.roles().target());
        if (!target.isEmpty()) {
            deed.append(ARROW).append(target);
        }
        paper.paragraph(
                Margin.of(before, STAGE),
                deed.toString(),
                List.of(new Mark(start, end, words -> style.stage(event.stage(), words))));
        paper.paragraph(Margin.of(STAGE), circumstances(event), style::faint);
    }

    /** Whether a negation denies the stage: they did not agree, rather than that they agreed not to. */
    private static boolean isOfTheStage(Event event) {
        return event.scope() == Scope.STAGE;
    }

    private String circumstances(Event event) {
        List<String> said = new ArrayList<>();
        said.add(Word.of(event.assertion(), names));
        add(said, "about ", names.of(event.roles().about()));
        add(said, "in ", names.of(event.roles().place()));
        add(said, "", names.of(event.roles().count()));
        add(said, "", Dates.shown(event.when()));
        String cameo = event.codes().cameo();
        add(said, "CAMEO ", cameo == null ? "" : cameo);
        return String.join(" · ", said);
    }

    private static void add(List<String> to, String before, String words) {
        if (!words.isEmpty()) {
            to.add(before + words);
        }
    }

    /** The sentence of some events, their words underlined. */
    void sentence(@Nullable SentenceSpan sentence, List<Event> events) {
        Style style = paper.style();
        if (sentence != null) {
            List<Mark> marks = new ArrayList<>();
            int at = 0;
            for (Event event : events) {
                int start = Math.max(at, event.start() - sentence.start());
                int end = Math.min(sentence.end(), event.end()) - sentence.start();
                if (start < end) {
                    marks.add(new Mark(start, end, words -> style.underlined(words)));
                    at = end;
                }
            }
            String bar = " ".repeat(STAGE) + style.faint("│ ");
            String words = reading.page().text().substring(sentence.start(), sentence.end());
            paper.paragraph(new Margin(bar, bar, STAGE + 2), words, marks);
        }
        paper.blank();
    }
}
