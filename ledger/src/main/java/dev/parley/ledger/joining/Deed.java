package dev.parley.ledger.joining;

import dev.parley.reader.reading.Stage;

/**
 * An event of a page, reduced to what tells whether another page tells the same one. Names are hashes of 32 bits: they are only
 * compared with each other, several at a time.
 *
 * @param number its place among the events of the page, from 0
 * @param start offset of its words on the page
 * @param end offset after them
 * @param act what is done
 * @param stage how far it has got
 * @param negated whether it did not happen
 * @param agents who does it
 * @param targets to whom it is done
 * @param places where, or which places it is done to
 * @param abouts what it is about: agreements by the rare words of their names and by their kinds, actors, acts
 * @param first the first day on which it can have happened, as days since 1970; {@link #UNKNOWN} where the page doesn't say
 * @param last the last such day
 * @param counts how many of what
 * @param matter the stems of its sentence's words, sorted
 */
public record Deed(
        int number,
        int start,
        int end,
        int act,
        Stage stage,
        boolean negated,
        Party[] agents,
        Party[] targets,
        Spot[] places,
        int[] abouts,
        int first,
        int last,
        Tally[] counts,
        int[] matter) {
    /** No day. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /**
     * Somebody who takes part.
     *
     * @param id who it is
     * @param side the state, group or body that they belong to or are; 0 where that isn't known
     * @param named whether the id is theirs alone, not a word such as "gunmen" or "the general" that anybody could be called
     */
    public record Party(int id, int side, boolean named) {
        /** Whether nothing tells who this is. */
        boolean isVague() {
            return !named && side == 0;
        }
    }

    /**
     * A place.
     *
     * @param id which
     * @param country in which country; 0 where that isn't known
     * @param lat latitude in degrees; NaN where it isn't known
     * @param lon longitude in degrees
     * @param wide whether it is a region, a sea or a country, in which much can happen in one day
     * @param loose whether it is only named in the same sentence
     */
    public record Spot(int id, int country, float lat, float lon, boolean wide, boolean loose) {}

    /** A number of something. */
    public record Tally(int what, double value) {}

    /** Whether the page says when, to within a few days. */
    boolean isDated() {
        return first != UNKNOWN && last != UNKNOWN && last - first <= Days.PRECISE;
    }

    /** Whether the page says when, but only that it was in some month or year. */
    boolean isVaguelyDated() {
        return first != UNKNOWN && last != UNKNOWN && last - first > Days.PRECISE;
    }

    /** How far an event has got, for what can be the same telling of it. */
    enum Reach {
        REAL,
        AGREED,
        MEANT,
        ASKED,
        THREATENED,
        REFUSED,
        SUPPOSED
    }

    /** To agree to a truce is to make one; to agree to a withdrawal is not yet to withdraw. */
    Reach reach() {
        return switch (stage) {
            case DONE, ONGOING -> Reach.REAL;
            case AGREED -> Acts.isDeal(act) ? Reach.REAL : Reach.AGREED;
            case PROMISED, PLANNED, OFFERED, SIGNALLED -> Reach.MEANT;
            case REQUESTED, DEMANDED -> Reach.ASKED;
            case THREATENED -> Reach.THREATENED;
            case REFUSED -> Reach.REFUSED;
            case HYPOTHETICAL -> Reach.SUPPOSED;
        };
    }
}
