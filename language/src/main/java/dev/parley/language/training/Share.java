package dev.parley.language.training;

import java.util.Locale;

/** How much of what was found is right, and how much of what is right was found. */
final class Share {

    private long right;
    private long found;
    private long wanted;

    void right() {
        right++;
    }

    void found() {
        found++;
    }

    void wanted() {
        wanted++;
    }

    /** Counts a thing that is always found, rightly or not. */
    void decided(boolean rightly) {
        found++;
        wanted++;
        right += rightly ? 1 : 0;
    }

    /** Counts all that another has counted. */
    void add(Share other) {
        right += other.right;
        found += other.found;
        wanted += other.wanted;
    }

    /** The harmonic mean of precision and recall, in per cent; 0 if there is nothing. */
    double percent() {
        return found + wanted == 0 ? 0 : 200.0 * right / (found + wanted);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f", percent());
    }
}
