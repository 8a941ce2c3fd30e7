package dev.parley.reader.agreements;

import dev.parley.reader.events.Events;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Step;
import java.util.Set;
import java.util.function.Function;

/**
 * The events of a page and what comes of them: agreements, commitments, relations, and what a reader should beware of.
 */
public final class Outcomes implements Step {
    private final Events events;
    private final Agreements agreements;
    private final Commitments commitments;
    private final Relations relations;
    private final Warnings warnings;

    /**
     * @param cameoCodes the CAMEO code of an actor
     */
    public Outcomes(Knowledge knowledge, Function<Actor, String> cameoCodes) {
        events = new Events(knowledge, cameoCodes);
        agreements = new Agreements(knowledge);
        commitments = new Commitments(knowledge);
        relations = new Relations(knowledge);
        warnings = new Warnings(knowledge);
    }

    @Override
    public Set<Family> needs() {
        return Set.of(Family.SENTENCES, Family.TIMES, Family.PLACES, Family.ACTORS, Family.MENTIONS, Family.QUOTES);
    }

    @Override
    public Set<Family> adds() {
        return Set.of(
                Family.EVENTS,
                Family.COUNTS,
                Family.MENTIONS,
                Family.AGREEMENTS,
                Family.COMMITMENTS,
                Family.RELATIONS,
                Family.WARNINGS);
    }

    @Override
    public void read(Draft draft) {
        Events.Found found = events.find(draft);
        commitments.add(draft, found);
        relations.add(draft, found);
        agreements.add(draft, found);
        warnings.add(draft, found);
    }
}
