package dev.parley.reader.reading;

import java.util.Locale;

/** What ties two actors, or an actor and a place. */
public enum RelationKind {
    ADVERSARY,
    ALLY,
    GUARANTOR,
    MEDIATOR,
    CONTROLS,
    CLAIMS,
    RECOGNISED_PART_OF,
    POPULATION_OF,
    GOVERNS,
    LEADS,
    MEMBER_OF,
    HOLDS_OFFICE,
    DEPLOYED_IN,
    TIES,
    LEANS_TO,
    INFLUENCE_IN,
    PART_OF;

    /** The word in a reading, such as {@code adversary}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
