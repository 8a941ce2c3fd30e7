package dev.parley.reader.places;

import dev.parley.language.Sentence;
import dev.parley.reader.places.gazetteer.Spelling;
import dev.parley.reader.reading.Draft;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a whole page tells of where it plays: how often its words speak of each country, and where its outlet sits. */
final class Surroundings {
    private static final int SHORTEST_TOWN_IN_ADDRESS = 6;

    private final Map<String, Double> weights = new HashMap<>();
    private @Nullable Candidate outlet;

    private Surroundings() {}

    static Surroundings of(Draft draft, List<PlaceName> names, States states, Atlas atlas) {
        Surroundings surroundings = new Surroundings();
        for (PlaceName name : names) {
            surroundings.count(name.candidates());
        }
        for (Sentence sentence : draft.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                String form = sentence.form(i);
                if (Character.isUpperCase(form.charAt(0))) {
                    String code = states.codeOfPeople(Spelling.plain(form));
                    surroundings.count(code, 0.7);
                }
            }
        }
        surroundings.address(draft.page().url(), atlas);
        return surroundings;
    }

    private void count(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        Candidate first = candidates.get(0);
        if (first.isCountry()) {
            count(first.country(), 1);
        } else if (first.known() && first.kind().equals("province")) {
            count(first.country(), 0.7);
        } else if (candidates.stream()
                .allMatch(other -> first.country() != null && first.country().equals(other.country()))) {
            count(first.country(), 0.3);
        }
    }

    private void count(@Nullable String country, double weight) {
        if (country != null) {
            weights.merge(country, weight, Double::sum);
        }
    }

    /** An outlet's address often tells its country, and now and then its town. */
    private void address(@Nullable String url, Atlas atlas) {
        String host = host(url);
        if (host == null) {
            return;
        }
        int dot = host.lastIndexOf('.');
        String top = host.substring(dot + 1);
        if (top.length() == 2) {
            String code = top.equals("uk") ? "GB" : top.toUpperCase(Locale.ROOT);
            Candidate country = countryOf(code, atlas);
            if (country != null) {
                count(country.country(), 2);
            }
        }
        for (String label : host.split("\\.")) {
            if (label.length() >= SHORTEST_TOWN_IN_ADDRESS && !label.equals(top)) {
                Candidate town = townIn(label, atlas);
                outlet = outlet == null ? town : outlet;
            }
        }
    }

    private static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            return URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null; // an address that is none tells nothing
        }
    }

    private static @Nullable Candidate countryOf(String iso2, Atlas atlas) {
        for (String code : Locale.getISOCountries()) {
            if (code.equals(iso2)) {
                return atlas.country(new Locale("", code).getISO3Country());
            }
        }
        return null;
    }

    private static @Nullable Candidate townIn(String label, Atlas atlas) {
        String bare = label.startsWith("the") ? label.substring(3) : label;
        for (int end = bare.length(); end >= SHORTEST_TOWN_IN_ADDRESS; end--) {
            List<Candidate> named = atlas.named(bare.substring(0, end));
            if (!named.isEmpty() && !named.get(0).isCountry()) {
                return named.get(0);
            }
        }
        return null;
    }

    /** How much the page speaks of a country, from 0. */
    double weight(@Nullable String country) {
        return country == null ? 0 : weights.getOrDefault(country, 0.0);
    }

    /** The country that the page speaks of most, or null. */
    @Nullable String foremost() {
        String best = null;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            if (best == null
                    || entry.getValue() > weight(best)
                    || entry.getValue() == weight(best) && entry.getKey().compareTo(best) < 0) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /** A town that the outlet's address names, or null. */
    @Nullable Candidate outlet() {
        return outlet;
    }
}
