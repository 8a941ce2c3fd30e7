package dev.parley.reader;

import dev.parley.language.Background;
import dev.parley.reader.actors.Actors;
import dev.parley.reader.agreements.Outcomes;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.Pages;
import dev.parley.reader.places.Places;
import dev.parley.reader.places.gazetteer.Gazetteer;
import dev.parley.reader.reading.Step;
import dev.parley.reader.speech.Speech;
import dev.parley.reader.times.Times;
import java.util.List;

/**
 * All that reads with knowledge: what labels a page, and the steps that follow once it is cut into sentences.
 *
 * @param pages labels pages
 * @param steps the steps, in the order in which they read
 * @param hash tells which knowledge it is; nobody needs it before the first page is read
 */
public record Rooms(Pages pages, List<Step> steps, Background<String> hash) {

    public Rooms {
        steps = List.copyOf(steps);
    }

    /** Compiles the knowledge that Parley ships. The gazetteer, which asks for none, is loaded while the files are read. */
    public static Rooms shipped() {
        Background<Gazetteer> gazetteer = gazetteer();
        return load(Knowledge.shipped(), gazetteer);
    }

    /**
     * Compiles the knowledge, each room on a thread of its own.
     *
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a knowledge file has a fault
     */
    public static Rooms load(Knowledge knowledge) {
        return load(knowledge, gazetteer());
    }

    private static Background<Gazetteer> gazetteer() {
        return Background.load("the gazetteer", Gazetteer::load);
    }

    private static Rooms load(Knowledge knowledge, Background<Gazetteer> gazetteer) {
        Background<Actors> actors = Background.load("actors", () -> new Actors(knowledge));
        Background<Places> places = Background.load("places", () -> new Places(knowledge, gazetteer::get));
        Background<Pages> pages = Background.load("pages", () -> new Pages(knowledge));
        Background<Times> times = Background.load("times", () -> new Times(knowledge));
        Background<Speech> speech = Background.load("speech", () -> new Speech(knowledge));
        Outcomes outcomes = new Outcomes(knowledge, actor -> actors.get().cameoCode(actor));
        List<Step> steps = List.of(times.get(), places.get(), actors.get(), speech.get(), outcomes);
        return new Rooms(pages.get(), steps, Background.load("the hash", knowledge::hash));
    }
}
