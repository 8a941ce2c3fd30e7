package dev.parley.ledger.exports;

import dev.parley.ledger.exports.CodedEvent.Party;
import dev.parley.ledger.exports.Countries.Country;
import dev.parley.reader.reading.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ICEWS events: 20 columns with a header. */
final class Icews implements EventSheet {
    private final CodeBook book;

    Icews(CodeBook book) {
        this.book = book;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "Event ID",
                "Event Date",
                "Source Name",
                "Source Sectors",
                "Source Country",
                "Event Text",
                "CAMEO Code",
                "Intensity",
                "Target Name",
                "Target Sectors",
                "Target Country",
                "Story ID",
                "Sentence Number",
                "Publisher",
                "City",
                "District",
                "Province",
                "Country",
                "Latitude",
                "Longitude");
    }

    @Override
    public boolean hasHeader() {
        return true;
    }

    @Override
    public @Nullable List<String> row(CodedEvent event) {
        String cameo = event.cameo();
        if (cameo.isEmpty()) {
            return null;
        }
        Party source = event.source();
        Party target = event.target();
        Place place = event.place();
        return List.of(
                Long.toString(event.id()),
                event.day().toString(),
                name(source),
                sectors(source),
                land(source),
                book.label(cameo),
                cameo,
                book.goldsteinShown(cameo),
                name(target),
                sectors(target),
                land(target),
                event.reading().page().id(),
                Integer.toString(event.sentenceNumber()),
                event.publisher(),
                Where.town(place),
                "",
                Where.province(place),
                Where.country(place),
                place == null ? "" : Gdelt.degrees(place.lat()),
                place == null ? "" : Gdelt.degrees(place.lon()));
    }

    private static String name(@Nullable Party party) {
        return party == null ? "" : party.name();
    }

    private static String sectors(@Nullable Party party) {
        return party == null ? "" : String.join(",", party.code().types());
    }

    private static String land(@Nullable Party party) {
        Country country = party == null ? null : party.code().country();
        return country == null ? "" : country.name();
    }
}
