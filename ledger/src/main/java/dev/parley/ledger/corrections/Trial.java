package dev.parley.ledger.corrections;

import dev.parley.ledger.store.Store;
import dev.parley.reader.Parley;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What other knowledge would change: the pages that hold some words are read with the one and with the other. */
public final class Trial {
    private Trial() {}

    /**
     * What changes on a page. The ledger keeps readings and no bytes, so both times headline and body are read as text.
     *
     * @param page the page's id
     * @param gone what is told no more, a line each
     * @param fresh what is told instead
     */
    public record Change(String page, String source, List<String> gone, List<String> fresh) {}

    /** What a line of knowledge would change. */
    public static List<Change> of(Store store, Precedent precedent, Knowledge now) throws IOException {
        Path folder = Files.createTempDirectory("parley-trial");
        try {
            precedent.keep(folder);
            return of(store, precedent.words(), Parley.load(now), Parley.load(now.with(folder)));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What changes on the pages whose sentences hold the words, in the order of their ids. */
    private static List<Change> of(Store store, String words, Parley before, Parley after) throws IOException {
        List<String> pages = store.ask(
                "SELECT id FROM pages WHERE page IN (SELECT page FROM sentences WHERE contains(lower(text), lower(?))) ORDER BY id",
                List.of(words),
                row -> row.getString(1));
        List<Change> changes = new ArrayList<>();
        for (String id : pages) {
            Reading reading = store.original(id);
            if (reading != null) {
                Set<String> was = told(before, reading);
                Set<String> is = told(after, reading);
                List<String> gone =
                        was.stream().filter(line -> !is.contains(line)).toList();
                List<String> fresh =
                        is.stream().filter(line -> !was.contains(line)).toList();
                if (!gone.isEmpty() || !fresh.isEmpty()) {
                    changes.add(new Change(id, reading.page().source(), gone, fresh));
                }
            }
        }
        return changes;
    }

    private static Set<String> told(Parley parley, Reading known) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Part part : known.parts()) {
            if (part.kind() == PartKind.HEADLINE || part.kind() == PartKind.SUBHEAD || part.kind() == PartKind.BODY) {
                text.append(known.page().text(), part.start(), part.end()).append("\n\n");
            }
        }
        try {
            return lines(parley.read(new RawPage(
                    text.toString().getBytes(StandardCharsets.UTF_8),
                    known.page().source(),
                    known.page().url(),
                    known.page().published().value(),
                    null,
                    RawPage.Format.BODY,
                    null)));
        } catch (PageFault e) {
            throw new IOException("page " + known.page().id() + " can't be read again (" + e.getMessage() + ")", e);
        }
    }

    private static Set<String> lines(Reading reading) {
        Set<String> lines = new TreeSet<>();
        for (Actor actor : reading.actors()) {
            lines.add("actor " + actor.id());
        }
        for (Mention mention : reading.mentions()) {
            lines.add("mention “" + mention.text() + "” means " + mention.target());
        }
        for (Event event : reading.events()) {
            lines.add("event " + String.join(", ", event.roles().agent()) + " → " + event.act() + " → "
                    + String.join(", ", event.roles().target()) + " (" + event.stage() + "), on the word of "
                    + event.assertion().holder() + ": “" + event.text() + "”");
        }
        for (Quote quote : reading.quotes()) {
            lines.add("quote of " + quote.speaker() + ": “" + quote.text() + "”");
        }
        return lines;
    }
}
