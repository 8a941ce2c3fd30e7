package dev.parley.ledger.exports;

import dev.parley.ledger.exports.CodedEvent.Party;
import dev.parley.ledger.exports.Countries.Country;
import dev.parley.ledger.store.Days;
import dev.parley.reader.reading.Place;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** GDELT 2.0 events: 61 columns, no header. */
final class Gdelt implements EventSheet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);
    private static final int GEO_COLUMNS = 8;
    private static final List<String> ACTOR = List.of(
            "Code",
            "Name",
            "CountryCode",
            "KnownGroupCode",
            "EthnicCode",
            "Religion1Code",
            "Religion2Code",
            "Type1Code",
            "Type2Code",
            "Type3Code");
    private static final List<String> GEO = List.of(
            "Geo_Type",
            "Geo_FullName",
            "Geo_CountryCode",
            "Geo_ADM1Code",
            "Geo_ADM2Code",
            "Geo_Lat",
            "Geo_Long",
            "Geo_FeatureID");

    private final CodeBook book;

    Gdelt(CodeBook book) {
        this.book = book;
    }

    @Override
    public List<String> columns() {
        List<String> columns =
                new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        ACTOR.forEach(name -> columns.add("Actor1" + name));
        ACTOR.forEach(name -> columns.add("Actor2" + name));
        columns.addAll(List.of(
                "IsRootEvent",
                "EventCode",
                "EventBaseCode",
                "EventRootCode",
                "QuadClass",
                "GoldsteinScale",
                "NumMentions",
                "NumSources",
                "NumArticles",
                "AvgTone"));
        for (String of : List.of("Actor1", "Actor2", "Action")) {
            GEO.forEach(name -> columns.add(of + name));
        }
        columns.addAll(List.of("DATEADDED", "SOURCEURL"));
        return columns;
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
        LocalDate day = event.day();
        List<String> row = new ArrayList<>(List.of(
                Long.toString(event.id()),
                DAY.format(day),
                MONTH.format(day),
                Integer.toString(day.getYear()),
                fraction(day)));
        actor(row, event.source());
        actor(row, event.target());
        row.addAll(List.of(
                event.isRoot() ? "1" : "0",
                cameo,
                cameo.substring(0, Math.min(3, cameo.length())),
                CodeBook.root(cameo),
                Integer.toString(CodeBook.quad(cameo)),
                book.goldsteinShown(cameo),
                Integer.toString(event.joined().tellings().size()),
                Long.toString(event.outlets()),
                Integer.toString(event.joined().pages()),
                ""));
        row.addAll(land(event.source()));
        row.addAll(land(event.target()));
        row.addAll(place(event.place()));
        row.add(added(event));
        row.add(event.address());
        return row;
    }

    /** The year with how much of it is over, as GDELT counts: 30 days to a month. */
    private static String fraction(LocalDate day) {
        double part = ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0;
        return String.format(Locale.ROOT, "%.4f", day.getYear() + part);
    }

    /** When the page was fetched, or else published, to the second. */
    static String added(CodedEvent event) {
        String retrieved = event.reading().page().retrieved();
        if (retrieved != null && retrieved.length() >= 19) {
            return retrieved.substring(0, 19).replaceAll("[-:T]", "");
        }
        LocalDate published =
                Days.of(event.reading().page().published().value()).last();
        return DAY.format(published == null ? event.day() : published) + "000000";
    }

    private static void actor(List<String> row, @Nullable Party party) {
        if (party == null) {
            row.addAll(Collections.nCopies(ACTOR.size(), ""));
            return;
        }
        CameoActor code = party.code();
        row.addAll(List.of(
                code.code(),
                party.name().toUpperCase(Locale.ROOT),
                code.land(),
                code.group(),
                "",
                code.religion(0),
                code.religion(1),
                code.type(0),
                code.type(1),
                code.type(2)));
    }

    /** The land of an actor: no words of the page say where in it. */
    private static List<String> land(@Nullable Party party) {
        Country country = party == null ? null : party.code().country();
        return country == null
                ? Collections.nCopies(GEO_COLUMNS, "")
                : List.of("1", country.name(), country.fips(), country.fips(), "", "", "", country.fips());
    }

    private static List<String> place(@Nullable Place place) {
        if (place == null) {
            return Collections.nCopies(GEO_COLUMNS, "");
        }
        Country country = Countries.of(place.country());
        String fips = country == null ? "" : country.fips();
        boolean whole = place.kind().equals("country");
        boolean american = fips.equals("US");
        String type = whole ? "1" : isTown(place) ? (american ? "3" : "4") : american ? "2" : "5";
        String name = whole || country == null ? place.name() : place.name() + ", " + country.name();
        return List.of(type, name, fips, fips, "", degrees(place.lat()), degrees(place.lon()), whole ? fips : "");
    }

    private static boolean isTown(Place place) {
        return place.kind().equals("city") || place.kind().equals("capital");
    }

    static String degrees(@Nullable Double degrees) {
        return degrees == null ? "" : String.format(Locale.ROOT, "%.5f", degrees);
    }
}
