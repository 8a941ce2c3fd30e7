package dev.parley.reader.places.gazetteer;

import java.util.Locale;

/** What a place of the gazetteer is. The order is part of the compiled resource. */
public enum Feature {
    /** The capital of a state. */
    CAPITAL,
    /** The seat of a province's government, or any place of 50,000 people and more. */
    CITY,
    /** Any place of 5,000 people and more. */
    TOWN,
    VILLAGE,
    /** A part of a city. */
    QUARTER,
    /** A province, a governorate or a state of a federation: a first-order administrative area. */
    PROVINCE,
    /** A county or a district: a second-order administrative area. */
    COUNTY;

    /** Whether it is an area rather than a town. */
    public boolean isArea() {
        return this == PROVINCE || this == COUNTY;
    }

    /** The word in a reading, such as {@code capital}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
