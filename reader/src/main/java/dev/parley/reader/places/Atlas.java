package dev.parley.reader.places;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.places.gazetteer.Gazetteer;
import dev.parley.reader.places.gazetteer.Spelling;
import dev.parley.reader.places.gazetteer.Toponym;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All places that Parley knows: those of the knowledge files, which win, and those of the gazetteer. Immutable.
 */
public final class Atlas {
    static final String STATES = "places/states.tsv";
    private static final List<String> FILES = List.of(
            "places/regions.tsv",
            "places/us-and-federations.tsv",
            "places/areas.tsv",
            "places/waters.tsv",
            "places/lines.tsv",
            "places/camps.tsv",
            "places/towns.tsv");
    private static final String DISPUTED = "places/disputed.tsv";
    private static final double SAME_TOWN_KILOMETRES = 60;
    private static final double SAME_AREA_KILOMETRES = 400;

    private final Gazetteer gazetteer;
    /** plain name → places of the knowledge files of that name */
    private final Map<String, List<Candidate>> known = new HashMap<>();
    /** the same with the gazetteer's other places of that name behind them, once it was asked for */
    private final Map<String, List<Candidate>> merged = new ConcurrentHashMap<>();
    /** short form without dots, such as "OH" and "Calif" → the province that it stands for behind a comma */
    private final Map<String, Candidate> shortForms = new HashMap<>();
    /** ISO code → the state as a place */
    private final Map<String, Candidate> countries = new LinkedHashMap<>();
    /** place id → who claims and controls it */
    private final Map<String, List<Claim>> claims = new HashMap<>();

    private int longest = 1;

    public Atlas(Knowledge knowledge, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        Map<String, Candidate> byId = new HashMap<>();
        for (Fact fact : knowledge.facts(STATES)) {
            Candidate state = state(fact);
            countries.put(fact.column(0, "code"), state);
            byId.put(state.id(), state);
            enter(state, fact.list(4));
        }
        for (String file : FILES) {
            for (Fact fact : knowledge.facts(file)) {
                Candidate place = place(fact, byId);
                byId.put(place.id(), place);
                enter(place, fact.list(5));
            }
        }
        for (Fact fact : knowledge.facts(DISPUTED)) {
            enterClaim(fact, byId);
        }
    }

    private static Candidate state(Fact fact) {
        String name = fact.column(1, "name");
        double[] point = point(fact, 2);
        String around = fact.optional(3);
        return new Candidate(
                "place:" + slug(name),
                "country",
                name,
                fact.column(0, "code"),
                around.isEmpty() ? null : around,
                point[0],
                point[1],
                0,
                0,
                true);
    }

    private static Candidate place(Fact fact, Map<String, Candidate> taken) {
        String name = fact.column(0, "name");
        String country = fact.optional(2);
        double[] point = point(fact, 3);
        String around = fact.optional(4);
        String id = "place:" + slug(name);
        if (taken.containsKey(id)) {
            id += "-" + (country.isEmpty() ? slug(around) : country.toLowerCase(Locale.ROOT));
        }
        if (taken.containsKey(id)) {
            throw fact.fault("the place " + name + " is told twice", "give one of them another name");
        }
        return new Candidate(
                id,
                fact.column(1, "kind"),
                name,
                country.isEmpty() ? null : country,
                around.isEmpty() ? null : around,
                point[0],
                point[1],
                0,
                0,
                true);
    }

    private static double[] point(Fact fact, int column) {
        String[] parts = fact.column(column, "latitude and longitude").split(" ");
        try {
            double lat = Double.parseDouble(parts[0]);
            double lon = Double.parseDouble(parts[1]);
            if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
                return new double[] {lat, lon};
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw fact.fault("no coordinates in '" + fact.optional(column) + "'", "write them as '42.5 44.1'");
        }
        throw fact.fault("coordinates outside the earth", "write latitude before longitude, in degrees");
    }

    static String slug(String name) {
        return Spelling.plain(name).replace(' ', '-');
    }

    private void enter(Candidate place, List<String> forms) {
        enter(place, place.name());
        for (String form : forms) {
            if (isShort(form)) {
                shortForms.putIfAbsent(withoutSigns(form), place);
            } else {
                enter(place, form);
            }
        }
    }

    private void enter(Candidate place, String form) {
        String plain = withoutArticle(Spelling.plain(form));
        longest = Math.max(longest, words(plain));
        List<Candidate> places = known.computeIfAbsent(plain, ignored -> new ArrayList<>(2));
        // A place's own forms come one after the other.
        if (places.isEmpty() || places.get(places.size() - 1) != place) {
            places.add(place);
        }
    }

    private static int words(String plain) {
        int words = 1;
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) == ' ') {
                words++;
            }
        }
        return words;
    }

    private static String withoutSigns(String form) {
        return form.replace(".", "").replace(",", "").replace(" ", "");
    }

    /** Whether a form is an abbreviation that counts only behind a comma: {@code , OH} and {@code Calif.} */
    private static boolean isShort(String form) {
        return form.startsWith(",") || form.indexOf('.') == form.length() - 1 && form.indexOf(' ') < 0;
    }

    private static String withoutArticle(String plain) {
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }

    /** Puts the gazetteer's namesakes behind the known places, but for those that are the same place. */
    private List<Candidate> merged(String name, List<Candidate> places) {
        List<Candidate> all = new ArrayList<>(places);
        for (Toponym toponym : gazetteer.named(name)) {
            Candidate other = candidate(toponym);
            int same = same(other, all);
            if (same < 0) {
                if (Spelling.plain(toponym.name()).equals(name)) {
                    all.add(other); // a place with this name only in some other tongue, as Casablanca is White House,
                    // isn't meant
                }
            } else if (all.get(same).geonamesId() == 0) {
                all.set(same, joined(all.get(same), other));
            }
        }
        return List.copyOf(all);
    }

    private static int same(Candidate place, List<Candidate> among) {
        for (int i = 0; i < among.size(); i++) {
            Candidate other = among.get(i);
            double most = other.isTown() && place.isTown() ? SAME_TOWN_KILOMETRES : SAME_AREA_KILOMETRES;
            if (other.known()
                    && other.isTown() == place.isTown()
                    && (other.country() == null || other.country().equals(place.country()))
                    && other.kilometresTo(place) < most) {
                return i;
            }
        }
        return -1;
    }

    private static Candidate joined(Candidate place, Candidate twin) {
        return new Candidate(
                place.id(),
                place.kind(),
                place.name(),
                place.country(),
                place.within(),
                place.lat(),
                place.lon(),
                twin.population(),
                twin.geonamesId(),
                true);
    }

    private void enterClaim(Fact fact, Map<String, Candidate> byId) {
        String id = "place:" + slug(fact.column(0, "place"));
        if (!byId.containsKey(id)) {
            throw fact.fault(
                    "no place is called " + fact.column(0, "place"), "name it in another file of places first");
        }
        boolean control =
                switch (fact.column(1, "claimed-by or controlled-by")) {
                    case "claimed-by" -> false;
                    case "controlled-by" -> true;
                    default -> throw fact.fault("neither claimed-by nor controlled-by", "write one of the two");
                };
        String since = fact.optional(3);
        String until = fact.optional(4);
        Claim claim = new Claim(
                id, control, fact.column(2, "by"), since.isEmpty() ? null : since, until.isEmpty() ? null : until);
        claims.computeIfAbsent(id, ignored -> new ArrayList<>()).add(claim);
    }

    private static Candidate candidate(Toponym toponym) {
        String id = toponym.geonamesId() == 0
                ? "place:" + slug(toponym.name()) + "-"
                        + (toponym.province() == null ? "" : slug(toponym.province()) + "-")
                        + toponym.country().toLowerCase(Locale.ROOT)
                : "place:" + toponym.geonamesId();
        return new Candidate(
                id,
                toponym.feature().toString(),
                toponym.name(),
                toponym.country(),
                toponym.province(),
                toponym.lat(),
                toponym.lon(),
                toponym.population(),
                toponym.geonamesId(),
                false);
    }

    /** All places of this name, in no order of likelihood. A leading "the", case and accents make no difference. */
    public List<Candidate> named(CharSequence name) {
        String plain = withoutArticle(Spelling.plain(name));
        List<Candidate> places = known.get(plain);
        if (places != null) {
            return merged.computeIfAbsent(plain, ignored -> merged(plain, places));
        }
        List<Toponym> toponyms = gazetteer.named(plain);
        List<Candidate> found = new ArrayList<>(toponyms.size());
        for (Toponym toponym : toponyms) {
            found.add(candidate(toponym));
        }
        return found;
    }

    /** The province that a short form behind a comma stands for: "Dayton, OH". */
    @Nullable Candidate shortForm(String words) {
        return shortForms.get(words.replace(".", ""));
    }

    /** The state of an ISO 3166-1 alpha-3 code, as a place; null where there is none. */
    public @Nullable Candidate country(String code) {
        return countries.get(code);
    }

    Collection<Candidate> countries() {
        return countries.values();
    }

    /** Who claims and who controls a place; nothing for a place that nobody disputes. */
    public List<Claim> claims(String id) {
        return claims.getOrDefault(id, List.of());
    }

    /** The most words that a name of the knowledge files has. */
    int longestName() {
        return longest;
    }
}
