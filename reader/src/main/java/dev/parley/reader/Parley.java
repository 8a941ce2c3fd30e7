package dev.parley.reader;

import dev.parley.language.English;
import dev.parley.reader.actors.Actors;
import dev.parley.reader.agreements.Outcomes;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.Pages;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.places.Places;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Step;
import dev.parley.reader.speech.Speech;
import dev.parley.reader.times.Times;
import java.util.List;

/**
 * Reads pages. One instance holds models and knowledge, and serves all threads; reading does no input or output.
 *
 * <pre>{@code
 * Parley parley = Parley.shipped();
 * Reading reading = parley.read(RawPage.of(Files.readAllBytes(path), path.toString()));
 * for (Event event : reading.events()) {
 *     System.out.println(event.act() + " " + event.stage() + ": " + event.text());
 * }
 * }</pre>
 */
public final class Parley {
    private final String knowledgeHash;
    private final Pages pages;
    private final List<Step> steps;

    private Parley(Knowledge knowledge) {
        knowledgeHash = knowledge.hash();
        pages = new Pages(knowledge);
        Actors actors = new Actors(knowledge);
        Speech speech = new Speech(knowledge);
        steps = List.of(
                new Sentences(English.load()),
                new Times(knowledge),
                new Places(knowledge),
                actors,
                speech,
                new Outcomes(knowledge, actors, speech));
    }

    /** A reader with the knowledge that Parley ships. Takes a second or so; keep it. */
    public static Parley shipped() {
        return load(Knowledge.shipped());
    }

    /**
     * A reader with this knowledge.
     *
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a knowledge file has a fault
     */
    public static Parley load(Knowledge knowledge) {
        return new Parley(knowledge);
    }

    /** The steps of the way of a page after it is labelled, in order. */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Everything found in the page.
     *
     * @throws PageFault where the bytes are no page that can be read
     */
    public Reading read(RawPage page) throws PageFault {
        Draft draft = pages.label(page);
        for (Step step : steps) {
            step.read(draft);
        }
        return draft.finish(knowledgeHash);
    }

    /**
     * The page with its parts labelled, and nothing read from them.
     *
     * @throws PageFault where the bytes are no page that can be read
     */
    public Reading label(RawPage page) throws PageFault {
        return pages.label(page).finish(knowledgeHash);
    }
}
