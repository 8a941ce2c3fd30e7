package dev.parley.reader;

import dev.parley.reader.actors.Actors;
import dev.parley.reader.agreements.Outcomes;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.Pages;
import dev.parley.reader.places.Places;
import dev.parley.reader.reading.Step;
import dev.parley.reader.speech.Speech;
import dev.parley.reader.times.Times;
import java.util.List;

/**
 * All that reads with knowledge: what labels a page, and the steps that follow once it is cut into sentences.
 *
 * @param pages labels pages
 * @param steps the steps, in the order in which they read
 * @param knowledgeHash which knowledge it is
 */
public record Rooms(Pages pages, List<Step> steps, String knowledgeHash) {

    public Rooms {
        steps = List.copyOf(steps);
    }

    /**
     * Compiles the knowledge on two threads: places with their gazetteer on one, all else on the other, which takes as long.
     *
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a knowledge file has a fault
     */
    public static Rooms load(Knowledge knowledge) {
        Background<Places> places = Background.load("places", () -> new Places(knowledge));
        Pages pages = new Pages(knowledge);
        Times times = new Times(knowledge);
        Actors actors = new Actors(knowledge);
        Speech speech = new Speech(knowledge);
        Outcomes outcomes = new Outcomes(knowledge, actors);
        String hash = knowledge.hash();
        return new Rooms(pages, List.of(times, places.get(), actors, speech, outcomes), hash);
    }
}
