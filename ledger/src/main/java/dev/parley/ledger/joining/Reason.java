package dev.parley.ledger.joining;

import java.util.EnumSet;
import java.util.Set;

/** What speaks for two tellings being of one event. */
public enum Reason {
    BY_HAND("joined by hand"),
    SAME_SENTENCE("the same sentence in a copy of the page"),
    AGENT("the same agent"),
    AGENTS_SIDE("agents of one side"),
    TARGET("the same target"),
    TARGETS_SIDE("targets of one side"),
    PLACE("the same place"),
    NEARBY("places close to each other"),
    ABOUT("about the same"),
    DAY("the same day"),
    NEAR_DAYS("told within days"),
    WITHIN("a day within the time that the other tells"),
    COUNT("the same number"),
    WORDS("many of the same words"),
    LATER_STAGE("a later stage of it");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** A set of reasons as bits of one number. */
    public static int bits(Set<Reason> reasons) {
        int bits = 0;
        for (Reason reason : reasons) {
            bits |= 1 << reason.ordinal();
        }
        return bits;
    }

    /** The reasons that are bits of a number. */
    public static Set<Reason> of(int bits) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Reason reason : values()) {
            if ((bits & 1 << reason.ordinal()) != 0) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    /** The reason in words. */
    @Override
    public String toString() {
        return words;
    }
}
