package dev.parley.ledger.exports;

import dev.parley.ledger.exports.Countries.Country;
import dev.parley.reader.reading.Place;
import org.jspecify.annotations.Nullable;

/** A place in the columns that the field's formats have for it. */
final class Where {
    private Where() {}

    static String town(@Nullable Place place) {
        return place != null && (place.kind().equals("city") || place.kind().equals("capital")) ? place.name() : "";
    }

    static String province(@Nullable Place place) {
        return place != null && place.kind().equals("region") ? place.name() : "";
    }

    static String country(@Nullable Place place) {
        Country country = place == null ? null : Countries.of(place.country());
        return country == null ? "" : country.name();
    }
}
