package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who held which office when. Dates compare as text, so that a bare year or month counts as its first day. */
final class Offices {
    /** Lands where news shortens a name to its first word. */
    private static final Set<String> FAMILY_NAME_FIRST = Set.of(
            "state:CHN",
            "state:KOR",
            "state:PRK",
            "state:VNM",
            "state:TWN",
            "state:KHM",
            "state:ETH",
            "state:ERI",
            "state:HKG",
            "authority:tigray",
            "state:ISL",
            "state:MMR");

    private static final Set<String> AFTER_NAMES =
            Set.of("Jr.", "Jr", "Sr.", "Sr", "I", "II", "III", "IV", "V", "VI", "XIV", "XVI");

    /** A person that the files know. */
    record Person(String id, String name, List<String> names, String gender) {}

    /** What a title stands for, worked out once for all its holders. */
    private record Office(String key, TitleBook.@Nullable Split split) {}

    private final Map<String, Office> offices = new HashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, List<Term>> byPerson = new HashMap<>();
    private final Map<String, List<Term>> byOffice = new HashMap<>();
    private final Map<String, List<String>> byShortName = new HashMap<>();
    private final Set<String> givenNames = new HashSet<>();
    private final Mandates mandates = new Mandates();
    private final TitleBook titles;

    Offices(Knowledge knowledge, Map<String, KnownActor> known, TitleBook titles, NameBook names) {
        this.titles = titles;
        for (Fact fact : knowledge.factsIn("actors/offices")) {
            read(fact, known, names);
        }
    }

    private void read(Fact fact, Map<String, KnownActor> known, NameBook names) {
        String of = States.id(fact.column(0, "of whom or what"), known);
        if (!known.containsKey(of)) {
            throw fact.fault(
                    "no file knows '" + fact.column(0, "of") + "'", "add it to states.tsv or organisations.tsv");
        }
        String name = fact.column(4, "person");
        String written = fact.optional(7);
        String id = "person:" + (written.isEmpty() ? Folding.slug(name) : written);
        List<String> others = States.list(fact.optional(6));
        Person before = people.get(id);
        String gender = fact.optional(5);
        if (before == null) {
            people.put(id, new Person(id, name, others, gender));
        } else if (before.gender.isEmpty() && !gender.isEmpty() || before.names.size() < others.size()) {
            people.put(
                    id,
                    new Person(
                            id,
                            before.name,
                            others.size() > before.names.size() ? others : before.names,
                            gender.isEmpty() ? before.gender : gender));
        }
        Term term =
                new Term(id, fact.column(1, "title"), of, fact.column(2, "since"), fact.optional(3), standing(fact));
        byPerson.computeIfAbsent(id, ignored -> new ArrayList<>(2)).add(term);
        Office office = offices.computeIfAbsent(term.title(), this::office);
        byOffice.computeIfAbsent(of + "|" + office.key(), ignored -> new ArrayList<>(4))
                .add(term);
        if (office.split() != null) {
            KnownActor body = known.get(of);
            mandates.add(term, office.split(), body == null ? null : body.partOf(), names);
        }
        addName(name, id, of, names);
        others.forEach(other -> addName(other, id, of, names));
    }

    private Office office(String title) {
        String canonical = titles.canonical(title);
        return new Office(canonical == null ? title : canonical, titles.split(title));
    }

    private static Term.Standing standing(Fact fact) {
        return switch (fact.optional(8)) {
            case "" -> Term.Standing.SOLE;
            case "jointly" -> Term.Standing.JOINTLY;
            case "within" -> Term.Standing.WITHIN;
            case "rival" -> Term.Standing.RIVAL;
            default ->
                throw fact.fault(
                        "'" + fact.optional(8) + "' tells no standing of a term", "write jointly, within or rival");
        };
    }

    private void addName(String name, String id, String of, NameBook names) {
        names.add(name, NameBook.Sense.PERSON, id);
        int blank = name.indexOf(' ');
        if (blank > 2) {
            givenNames.add(Folding.fold(name.substring(0, blank)));
        }
        for (String part : shortNames(name, of)) {
            List<String> ids = byShortName.computeIfAbsent(Folding.fold(part), ignored -> new ArrayList<>(2));
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
    }

    private static List<String> shortNames(String name, String of) {
        String[] words = name.split(" ");
        List<String> parts = new ArrayList<>(3);
        String last = words[words.length - 1];
        if (AFTER_NAMES.contains(last) && words.length > 1) {
            last = words[words.length - 2];
        }
        parts.add(last);
        if (last.startsWith("al-") || last.startsWith("el-") || last.startsWith("Al-")) {
            parts.add(last.substring(3));
        }
        if (words.length > 2 && Character.isLowerCase(words[words.length - 2].charAt(0))) {
            parts.add(words[words.length - 2] + " " + last);
        }
        if (FAMILY_NAME_FIRST.contains(of) && words.length > 1) {
            parts.add(words[0]);
        }
        return parts;
    }

    @Nullable Person person(String id) {
        return people.get(id);
    }

    List<Term> termsOf(String person) {
        return byPerson.getOrDefault(person, Collections.emptyList());
    }

    /** Persons whom news may call by this one word. */
    List<String> called(String shortName) {
        return byShortName.getOrDefault(Folding.fold(shortName), Collections.emptyList());
    }

    /** Whether some holder of an office bears this first name. */
    boolean isGivenName(String word) {
        return givenNames.contains(Folding.fold(word));
    }

    /** The envoys, mediators and negotiators of a state or body. */
    Mandates mandates() {
        return mandates;
    }

    int termCount() {
        return byPerson.values().stream().mapToInt(List::size).sum();
    }

    Iterable<List<Term>> offices() {
        return byOffice.values();
    }

    /**
     * The one who held an office on a day, or who last held it where no day is given; null where nobody or more than one is
     * known.
     */
    @Nullable Term holder(String of, String title, @Nullable String day) {
        for (String each : titles.meaning(title)) {
            List<Term> terms = byOffice.get(of + "|" + each);
            if (terms != null) {
                Term term = day == null ? latest(terms) : on(terms, day);
                if (term != null) {
                    return term;
                }
            }
        }
        return null;
    }

    private static @Nullable Term latest(List<Term> terms) {
        Term latest = null;
        for (Term term : terms) {
            if (latest == null || term.since().compareTo(latest.since()) > 0) {
                latest = term;
            }
        }
        return latest;
    }

    private static @Nullable Term on(List<Term> terms, String day) {
        Term held = null;
        for (Term term : terms) {
            if (!term.covers(day)) {
                continue;
            }
            if (held == null || surer(term, held, day)) {
                held = term;
            }
        }
        return held;
    }

    /** Of two terms that cover a day: a claimant's counts less, then one that may be over, then the older. */
    private static boolean surer(Term term, Term held, String day) {
        boolean rival = term.standing() == Term.Standing.RIVAL;
        if (rival != (held.standing() == Term.Standing.RIVAL)) {
            return !rival;
        }
        if (held.perhapsOver(day) != term.perhapsOver(day)) {
            return held.perhapsOver(day);
        }
        return term.since().compareTo(held.since()) > 0;
    }

    /** Of a person's terms the one that best says who they are on a day: the highest of those that hold, else the last. */
    @Nullable Term main(String person, @Nullable String day) {
        Term best = null;
        for (Term term : termsOf(person)) {
            if (day != null && !term.begunBy(day)) {
                continue;
            }
            if (best == null || better(term, best, day)) {
                best = term;
            }
        }
        return best;
    }

    /** Of a person's terms begun by a day that of the highest office, or null where none is known. */
    @Nullable Term highest(String person, @Nullable String day) {
        Term highest = null;
        for (Term term : termsOf(person)) {
            boolean begun = day == null || term.begunBy(day);
            if (begun && (highest == null || titles.rank(term.title()) < titles.rank(highest.title()))) {
                highest = term;
            }
        }
        return highest;
    }

    private boolean better(Term left, Term right, @Nullable String day) {
        boolean leftHolds = day == null ? left.end() == null : left.covers(day);
        boolean rightHolds = day == null ? right.end() == null : right.covers(day);
        if (leftHolds != rightHolds) {
            return leftHolds;
        }
        int leftRank = titles.rank(left.title());
        int rightRank = titles.rank(right.title());
        return leftHolds && leftRank != rightRank
                ? leftRank < rightRank
                : left.since().compareTo(right.since()) > 0;
    }
}
