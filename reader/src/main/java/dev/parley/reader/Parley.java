package dev.parley.reader;

import dev.parley.language.Background;
import dev.parley.language.English;
import dev.parley.reader.events.Explanation;
import dev.parley.reader.events.Explanations;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Step;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    private final Rooms rooms;
    private final List<Step> steps;

    private Parley(Supplier<Rooms> knowledge) {
        Background<English> english = Background.load("the language core", English::load);
        rooms = knowledge.get();
        steps = Stream.concat(Stream.of(new Sentences(english.get())), rooms.steps().stream())
                .toList();
    }

    /** A reader with the knowledge that Parley ships. Takes a second or so; keep it. */
    public static Parley shipped() {
        return new Parley(Rooms::shipped);
    }

    /**
     * A reader with this knowledge.
     *
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a knowledge file has a fault
     */
    public static Parley load(Knowledge knowledge) {
        return new Parley(() -> Rooms.load(knowledge));
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
        return draft(page).finish(rooms.hash().get());
    }

    /**
     * As {@link #read}, with what made each event.
     *
     * @throws PageFault where the bytes are no page that can be read
     */
    public Explained explain(RawPage page) throws PageFault {
        Draft draft = draft(page);
        return new Explained(
                draft.finish(rooms.hash().get()), draft.kept(Explanations.class).all());
    }

    /**
     * What makes the events of a page that was read before, with the knowledge of this reader. Its parts are taken as the
     * reading has them, so that the page itself is not needed; where the reading was made with the same knowledge, these are
     * its events.
     */
    public List<Explanation> explain(Reading reading) {
        Draft draft = new Draft(reading.page(), reading.article(), reading.parts());
        readOn(draft);
        return draft.kept(Explanations.class).all();
    }

    /**
     * A reading with what made each of its events.
     *
     * @param events the explanations, in the order of the reading's events
     */
    public record Explained(Reading reading, List<Explanation> events) {
        public Explained {
            events = List.copyOf(events);
        }
    }

    private Draft draft(RawPage page) throws PageFault {
        Draft draft = rooms.pages().label(page);
        readOn(draft);
        return draft;
    }

    /** All steps after the labelling. */
    private void readOn(Draft draft) {
        for (Step step : steps) {
            step.read(draft);
        }
    }

    /**
     * The page with its parts labelled, and nothing read from them.
     *
     * @throws PageFault where the bytes are no page that can be read
     */
    public Reading label(RawPage page) throws PageFault {
        return rooms.pages().label(page).finish(rooms.hash().get());
    }
}
