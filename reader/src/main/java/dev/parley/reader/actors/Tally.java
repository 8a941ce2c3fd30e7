package dev.parley.reader.actors;

import dev.parley.reader.reading.MentionKind;

/** How much a page refers to one actor, kept as references are found. */
final class Tally {
    private int references;
    private int weight;
    private int strength;
    private int lastStart = -1;
    private int lastNumber;

    /**
     * @param number how many references to anybody were found before
     */
    void add(Reference reference, int number) {
        references++;
        weight += reference.adjectival() ? 1 : 2;
        strength += reference.how() == MentionKind.NAME ? 2 : 1;
        if (reference.start() >= lastStart) {
            lastStart = reference.start();
            lastNumber = number;
        }
    }

    /** The number of references. */
    int references() {
        return references;
    }

    /** Every reference, where a name counts twice. */
    int strength() {
        return strength;
    }

    /**
     * Whether the page refers more to this actor than to another, where an adjective counts half; of two with as much to the one
     * whose last reference stands first.
     */
    boolean outweighs(Tally other) {
        if (weight != other.weight) {
            return weight > other.weight;
        }
        return lastStart != other.lastStart ? lastStart < other.lastStart : lastNumber < other.lastNumber;
    }
}
