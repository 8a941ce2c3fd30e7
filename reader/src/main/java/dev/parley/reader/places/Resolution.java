package dev.parley.reader.places;

import dev.parley.language.Sentence;
import dev.parley.reader.places.gazetteer.Spelling;
import dev.parley.reader.reading.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which place each name of a page means. All mentions of a name on a page mean the same place. A place is the
 * likelier the better it is known, the nearer it lies to the page's other places, and surest where the page itself puts it
 * into a larger one: "Dayton, Ohio".
 */
final class Resolution {
    private static final int ROUNDS = 4;
    private static final double CONTAINED = 8;
    private static final double BESIDE_GREAT = -4;
    private static final double NEARNESS = 1.8;
    /**
     * How many names before it and behind it, in the order of their first mentions, a name is weighed by. Pages of the press
     * have fewer; in a text as long as a book the names further off tell nothing, and asking them takes time without end.
     */
    private static final int NEIGHBOURS = 150;

    /** A name of the page with all its mentions. */
    private static final class Group {
        final String plain;
        final List<Candidate> candidates;
        final double[] fixed;
        int mentions;
        int best;
        double margin;

        Group(String plain, List<Candidate> candidates) {
            this.plain = plain;
            this.candidates = candidates;
            this.fixed = new double[candidates.size()];
        }

        Candidate place() {
            return candidates.get(best);
        }
    }

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Surroundings surroundings;

    private Resolution(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The place that each plain name means; none for names that nobody knows. */
    static Map<String, Candidate> of(Draft draft, List<PlaceName> names, Surroundings surroundings) {
        Resolution resolution = new Resolution(surroundings);
        for (PlaceName name : names) {
            if (!name.candidates().isEmpty()) {
                resolution.groups.computeIfAbsent(name.plain(), plain -> new Group(plain, name.candidates()))
                        .mentions++;
            }
        }
        resolution.priors();
        resolution.contain(draft, names);
        for (int round = 0; round < ROUNDS; round++) {
            if (!resolution.settle(round == 0)) {
                break;
            }
        }
        Map<String, Candidate> chosen = new LinkedHashMap<>();
        resolution.groups.forEach((plain, group) -> chosen.put(plain, group.place()));
        return chosen;
    }

    private void priors() {
        for (Group group : groups.values()) {
            boolean great = isGreat(group.candidates.get(0));
            for (int i = 0; i < group.fixed.length; i++) {
                Candidate candidate = group.candidates.get(i);
                double small = great && !candidate.known() ? BESIDE_GREAT : 0;
                group.fixed[i] = prior(candidate, group.plain) + ofCountry(candidate) + small;
            }
        }
    }

    /** Countries, continents and seas: a village that bears such a name needs its province behind it. */
    private static boolean isGreat(Candidate candidate) {
        return switch (candidate.kind()) {
            case "country", "continent", "ocean", "sea", "river" -> candidate.known();
            default -> false;
        };
    }

    static double prior(Candidate candidate, String plain) {
        double people = 0.9 * Math.log10(candidate.population() + 10.0);
        double prior =
                switch (candidate.kind()) {
                    case "country" -> 6.6;
                    case "continent", "ocean", "sea" -> 7.5;
                    case "capital" -> candidate.known() ? 6.6 : Math.max(5.2, people);
                    case "province" -> candidate.known() ? 5.8 : 3.6;
                    case "county" -> plain.contains(" ") ? 3 : 2;
                    case "quarter" -> Math.min(people, 3) - 0.5;
                    default -> candidate.known() ? Math.max(4.6, people) : people;
                };
        boolean byOtherName =
                !candidate.known() && !Spelling.plain(candidate.name()).equals(plain);
        return byOtherName
                        && !candidate.kind().equals("province")
                        && !candidate.kind().equals("county")
                ? prior - 1.2
                : prior;
    }

    private double ofCountry(Candidate candidate) {
        double weight = candidate.isCountry() ? 0 : surroundings.weight(candidate.country());
        double outlet = 0;
        Candidate home = surroundings.outlet();
        if (home != null && home.country() != null && home.country().equals(candidate.country())) {
            outlet = 0.3;
        }
        return 1.1 * Math.log1p(weight) + outlet;
    }

    /** Larger places behind a comma, or in front of one in lists such as "in Ohio, Dayton". */
    private void contain(Draft draft, List<PlaceName> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            PlaceName inner = names.get(i);
            PlaceName outer = names.get(i + 1);
            if (inner.sentence() != outer.sentence()) {
                continue;
            }
            Sentence sentence = draft.sentences().get(inner.sentence());
            double weight = joint(sentence, inner, outer);
            if (weight > 0) {
                bind(groups.get(inner.plain()), groups.get(outer.plain()), weight);
            }
        }
    }

    private static double joint(Sentence sentence, PlaceName inner, PlaceName outer) {
        int between = outer.first() - inner.end();
        if (between == 1 && sentence.form(inner.end()).equals(",")) {
            return CONTAINED;
        }
        if (between == 0) {
            return CONTAINED / 4;
        }
        if (between <= 3 && sentence.form(inner.end()).equals("in")) {
            return CONTAINED / 2;
        }
        return 0;
    }

    private static void bind(@Nullable Group inner, @Nullable Group outer, double weight) {
        if (inner == null || outer == null || inner == outer) {
            return;
        }
        boolean[] bound = new boolean[outer.fixed.length];
        for (int i = 0; i < inner.fixed.length; i++) {
            boolean inside = false;
            for (int o = 0; o < outer.fixed.length; o++) {
                Candidate larger = outer.candidates.get(o);
                boolean list = larger.isCountry() && inner.candidates.get(0).isCountry();
                if (!list && inner.candidates.get(i).liesIn(larger)) {
                    inside = true;
                    bound[o] = true;
                }
            }
            if (inside) {
                inner.fixed[i] += weight;
            }
        }
        for (int o = 0; o < bound.length; o++) {
            if (bound[o]) {
                outer.fixed[o] += weight / 2;
            }
        }
    }

    /** Chooses anew in the light of what the other names were taken for; false where nothing changed. */
    private boolean settle(boolean first) {
        boolean changed = false;
        List<Group> all = new ArrayList<>(groups.values());
        for (int at = 0; at < all.size(); at++) {
            Group group = all.get(at);
            List<Group> around = all.subList(Math.max(0, at - NEIGHBOURS), Math.min(all.size(), at + NEIGHBOURS + 1));
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < group.fixed.length; i++) {
                double score = group.fixed[i] + (first ? 0 : NEARNESS * Math.log1p(near(group, i, around)));
                if (score > most) {
                    second = most;
                    most = score;
                    best = i;
                } else if (score > second) {
                    second = score;
                }
            }
            changed |= first || best != group.best;
            group.best = best;
            group.margin = Math.min(3, most - second);
        }
        return changed;
    }

    private double near(Group group, int index, List<Group> around) {
        Candidate candidate = group.candidates.get(index);
        double sum = 0;
        for (Group other : around) {
            if (other != group) {
                double trust = 0.3 + 0.3 * other.margin;
                sum += trust * affinity(candidate, other.place()) * Math.min(3, 1 + 0.3 * other.mentions);
            }
        }
        Candidate outlet = surroundings.outlet();
        return outlet == null ? sum : sum + 1.2 * affinity(candidate, outlet);
    }

    private static double affinity(Candidate candidate, Candidate other) {
        if (other.isCountry() || candidate.isCountry()) {
            return candidate.liesIn(other) ? 0.8 : 0;
        }
        if (candidate.liesIn(other) || other.liesIn(candidate)) {
            return 2.2;
        }
        double kilometres = candidate.kilometresTo(other);
        double near = kilometres < 40 ? 2.4 : kilometres < 120 ? 1.6 : kilometres < 300 ? 0.5 : 0;
        boolean sameCountry = candidate.country() != null && candidate.country().equals(other.country());
        boolean sisters = sameCountry
                && candidate.kind().equals("province")
                && other.kind().equals("province");
        boolean sameProvince = sameCountry
                && candidate.within() != null
                && candidate.within().equals(other.within())
                && !candidate.known();
        return near + (sisters ? 0.9 : sameCountry ? 0.25 : 0) + (sameProvince ? 0.6 : 0);
    }
}
