package dev.parley.ledger.exports;

import dev.parley.ledger.exports.CodedEvent.Party;
import dev.parley.reader.reading.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Phoenix events: 26 columns, no header. */
final class Phoenix implements EventSheet {
    private final CodeBook book;

    Phoenix(CodeBook book) {
        this.book = book;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "EventID",
                "Date",
                "Year",
                "Month",
                "Day",
                "SourceActorFull",
                "SourceActorEntity",
                "SourceActorRole",
                "SourceActorAttribute",
                "TargetActorFull",
                "TargetActorEntity",
                "TargetActorRole",
                "TargetActorAttribute",
                "EventCode",
                "EventRootCode",
                "PentaClass",
                "GoldsteinScore",
                "Issues",
                "Lat",
                "Lon",
                "LocationName",
                "StateName",
                "CountryName",
                "SentenceID",
                "URLs",
                "NewsSources");
    }

    @Override
    public boolean hasHeader() {
        return false;
    }

    @Override
    public @Nullable List<String> row(CodedEvent event) {
        String cameo = event.cameo();
        if (cameo.isEmpty()) {
            return null;
        }
        List<String> row = new ArrayList<>(List.of(
                Long.toString(event.id()),
                event.day().toString().replace("-", ""),
                Integer.toString(event.day().getYear()),
                String.format(Locale.ROOT, "%02d", event.day().getMonthValue()),
                String.format(Locale.ROOT, "%02d", event.day().getDayOfMonth())));
        actor(row, event.source());
        actor(row, event.target());
        Place place = event.place();
        row.addAll(List.of(
                cameo,
                CodeBook.root(cameo),
                Integer.toString(CodeBook.penta(cameo)),
                book.goldsteinShown(cameo),
                "",
                place == null ? "" : Gdelt.degrees(place.lat()),
                place == null ? "" : Gdelt.degrees(place.lon()),
                place == null ? "" : place.name(),
                Where.province(place),
                Where.country(place),
                event.reading().page().id() + "_" + event.sentenceNumber(),
                event.address(),
                event.outlet()));
        return row;
    }

    /** The whole code, its land or group, its role, and what else it says. */
    private static void actor(List<String> row, @Nullable Party party) {
        CameoActor code = party == null ? CameoActor.of(null) : party.code();
        boolean land = code.country() != null;
        String rest = land || code.group().isEmpty() ? code.group() : "";
        List<String> attributes = new ArrayList<>(code.religions());
        attributes.addAll(code.types()
                .subList(Math.min(1, code.types().size()), code.types().size()));
        if (!rest.isEmpty()) {
            attributes.add(0, rest);
        }
        row.addAll(List.of(code.code(), land ? code.land() : code.group(), code.type(0), String.join(";", attributes)));
    }
}
