package dev.parley.bench;

import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.SentenceSpan;
import dev.parley.reader.reading.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The text of a generated page while it is written, sentence by sentence, each a paragraph of its own. */
final class GeneratedText {
    private final StringBuilder text = new StringBuilder();
    private final List<SentenceSpan> sentences = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Span> paragraphs = new ArrayList<>();
    private int started;

    /** Begins a sentence; its id. */
    String begin() {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        started = text.length();
        return "s" + (sentences.size() + 1);
    }

    void append(String words) {
        text.append(words);
    }

    /** Ends the sentence. */
    void end(PartKind part) {
        text.append('.');
        boolean body = part == PartKind.BODY;
        sentences.add(new SentenceSpan(
                "s" + (sentences.size() + 1), started, text.length(), part, body ? paragraphs.size() : null));
        parts.add(new Part(part, started, text.length(), null, false));
        if (body) {
            paragraphs.add(new Span(started, text.length()));
        }
    }

    int length() {
        return text.length();
    }

    String substring(int start, int end) {
        return text.substring(start, end);
    }

    List<SentenceSpan> sentences() {
        return sentences;
    }

    List<Part> parts() {
        return parts;
    }

    /** The page of all that was written. */
    Page page(int number, LocalDate day) {
        return new Page(
                String.format("%064x", number * 0x9E3779B97F4A7C15L + 1),
                "crawl.warc.gz#" + number,
                "https://www.outlet" + number % 400 + ".example/" + day + "/" + number,
                day + "T12:00:00Z",
                "Outlet " + GeneratedWorld.name(number % 400),
                "en",
                text.toString(),
                new Page.Published(day.toString(), "day", Basis.STATED));
    }

    /** Its article; the first sentence is the headline. */
    Article article() {
        String headline = text.substring(0, sentences.get(0).end());
        return new Article(headline, null, List.of(), null, null, paragraphs, List.of());
    }
}
