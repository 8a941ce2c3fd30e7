package dev.parley.ledger.exports;

import dev.parley.ledger.exports.CodedEvent.Party;
import dev.parley.ledger.exports.Countries.Country;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** POLECAT events, in PLOVER's words: 40 columns with a header. */
final class Polecat implements EventSheet {
    private static final List<String> PARTY =
            List.of("Name", "Country", "COW", "Primary Sector", "Sectors", "Title", "Name Raw", "Wikipedia ID");

    private final CodeBook book;
    private final String version;

    /** @param version what stands in the column that tells which coder, and which version of it, made the row */
    Polecat(CodeBook book, String version) {
        this.book = book;
        this.version = version;
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(
                List.of("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"));
        for (String of : List.of("Actor", "Recipient")) {
            columns.addAll(List.of(
                    of + " Name",
                    of + " Country",
                    of + " COW",
                    "Primary " + of + " Sector",
                    of + " Sectors",
                    of + " Title",
                    of + " Name Raw",
                    "Wikipedia " + of + " ID"));
        }
        columns.addAll(List.of(
                "Placename",
                "City",
                "District",
                "Province",
                "Country",
                "Latitude",
                "Longitude",
                "GeoNames ID",
                "Raw Placename",
                "Feature Type",
                "Source",
                "Publication Date",
                "Story People",
                "Story Organizations",
                "Story Locations",
                "Language",
                "Version"));
        return columns;
    }

    @Override
    public boolean hasHeader() {
        return true;
    }

    @Override
    public @Nullable List<String> row(CodedEvent event) {
        Event.Plover plover = event.event().codes().plover();
        if (plover == null || event.cameo().isEmpty()) {
            return null;
        }
        List<String> row = new ArrayList<>(List.of(
                Long.toString(event.id()),
                event.day().toString(),
                plover.type(),
                Objects.requireNonNullElse(plover.mode(), ""),
                book.goldsteinShown(event.cameo()),
                CodeBook.quadOfPlover(plover.type()),
                ""));
        party(row, event.source());
        party(row, event.target());
        Place place = event.place();
        if (place == null) {
            row.addAll(Collections.nCopies(10, ""));
        } else {
            Long geonames = place.geonamesId();
            row.addAll(List.of(
                    place.name(),
                    Where.town(place),
                    "",
                    Where.province(place),
                    Objects.requireNonNullElse(place.country(), ""),
                    Gdelt.degrees(place.lat()),
                    Gdelt.degrees(place.lon()),
                    geonames == null ? "" : geonames.toString(),
                    place.text(),
                    place.kind()));
        }
        row.addAll(List.of(
                event.publisher().isEmpty() ? event.outlet() : event.publisher(),
                Objects.requireNonNullElse(event.reading().page().published().value(), ""),
                actors(event, kind -> kind == ActorKind.PERSON),
                actors(event, kind -> kind != ActorKind.PERSON && kind != ActorKind.SOURCE && kind != ActorKind.STATE),
                event.reading().places().stream().map(Place::name).distinct().collect(Collectors.joining(";")),
                Objects.requireNonNullElse(event.reading().page().language(), "en"),
                version));
        return row;
    }

    private static void party(List<String> row, @Nullable Party party) {
        if (party == null) {
            row.addAll(Collections.nCopies(PARTY.size(), ""));
            return;
        }
        Country country = party.code().country();
        row.addAll(List.of(
                party.name(),
                party.code().land(),
                country == null ? "" : country.cow(),
                party.code().type(0),
                String.join(";", party.code().types()),
                party.title().toLowerCase(Locale.ROOT),
                party.words(),
                ""));
    }

    private static String actors(CodedEvent event, Predicate<ActorKind> wanted) {
        return event.reading().actors().stream()
                .filter(actor -> wanted.test(actor.kind()) && !actor.anonymous())
                .map(Actor::name)
                .distinct()
                .collect(Collectors.joining(";"));
    }
}
