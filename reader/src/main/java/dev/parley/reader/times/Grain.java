package dev.parley.reader.times;

import java.util.Locale;

/** How fine a date is, finest first. */
enum Grain {
    MINUTE,
    HOUR,
    PART_OF_DAY,
    DAY,
    WEEKEND,
    WEEK,
    MONTH,
    SEASON,
    QUARTER,
    HALF,
    YEAR,
    DECADE,
    CENTURY;

    boolean finerThan(Grain other) {
        return compareTo(other) < 0;
    }

    /** The word in a reading, such as {@code part-of-day}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
