package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

    private static final String PERSON = "person:";

    /** Of so many persons in the files a first name is no longer a rare one. */
    private static final int COMMON = 4;

    /** A person that the files know. */
    record Person(String id, String name, List<String> names, String gender) {

        /** This person with what another line adds to it. */
        Person with(Person told) {
            return gender.isEmpty() && !told.gender.isEmpty() || names.size() < told.names.size()
                    ? new Person(
                            id,
                            name,
                            told.names.size() > names.size() ? told.names : names,
                            gender.isEmpty() ? told.gender : gender)
                    : this;
        }
    }

    /** A person with the terms of office that the files tell of, in their order. */
    private static final class Holder {
        final List<Term> terms = new ArrayList<>(2);
        Person person;

        Holder(Person person) {
            this.person = person;
        }
    }

    /** What a title stands for, worked out once for all its holders. */
    private record Office(String key, TitleBook.@Nullable Split split) {}

    private final Map<String, Office> offices = new HashMap<>();
    /** what the files write for a state or body → the actor */
    private final Map<String, KnownActor> bodies = new HashMap<>();

    private final Map<String, Holder> holders = new HashMap<>();
    /** id of a state or body → office → its terms */
    private final Map<String, Map<String, List<Term>>> byOffice = new HashMap<>();

    private final Map<String, Integer> firstNames = new HashMap<>();
    private final Map<String, List<String>> byShortName = new HashMap<>();
    private final Mandates mandates = new Mandates();
    private final TitleBook titles;

    Offices(Knowledge knowledge, Map<String, KnownActor> known, TitleBook titles, NameBook names) {
        this.titles = titles;
        for (Fact fact : knowledge.factsIn("actors/offices")) {
            read(fact, known, names);
        }
    }

    private void read(Fact fact, Map<String, KnownActor> known, NameBook names) {
        KnownActor body = bodies.computeIfAbsent(
                fact.column(0, "of whom or what"), written -> known.get(States.id(written, known)));
        if (body == null) {
            throw fact.fault(
                    "no file knows '" + fact.column(0, "of") + "'", "add it to states.tsv or organisations.tsv");
        }
        String of = body.id();
        String name = fact.column(4, "person");
        String written = fact.optional(7);
        String id = PERSON + (written.isEmpty() ? Folding.slug(name) : written);
        List<String> others = fact.list(6);
        Person told = new Person(id, name, others, fact.optional(5));
        Holder holder = holders.computeIfAbsent(id, ignored -> new Holder(told));
        boolean first = holder.terms.isEmpty();
        holder.person = first ? told : holder.person.with(told);
        Term term =
                new Term(id, fact.column(1, "title"), of, fact.column(2, "since"), fact.optional(3), standing(fact));
        holder.terms.add(term);
        Office office = offices.computeIfAbsent(term.title(), this::office);
        byOffice.computeIfAbsent(of, ignored -> new HashMap<>())
                .computeIfAbsent(office.key(), ignored -> new ArrayList<>(4))
                .add(term);
        if (office.split() != null) {
            mandates.add(term, office.split(), body.partOf(), names);
        }
        if (first || !holder.person.name.equals(name) || FAMILY_NAME_FIRST.contains(of)) {
            addName(name, id, of, names);
        }
        for (String other : others) {
            addName(other, id, of, names);
        }
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
        String folded = Folding.fold(name);
        names.addFolded(folded, NameBook.Sense.PERSON, id);
        int blank = folded.indexOf(' ');
        int end = folded.length();
        int last = folded.lastIndexOf(' ') + 1;
        if (last > 0 && AFTER_NAMES.contains(folded.substring(last))) {
            end = last - 1;
            last = folded.lastIndexOf(' ', end - 1) + 1;
        }
        addShort(folded.substring(last, end), id);
        if (folded.startsWith("al-", last) || folded.startsWith("el-", last) || folded.startsWith("Al-", last)) {
            addShort(folded.substring(last + 3, end), id);
        }
        int before = folded.lastIndexOf(' ', last - 2) + 1;
        if (before > 0 && Character.isLowerCase(folded.charAt(before))) {
            addShort(folded.substring(before, end), id); // van Dyke, de Klerk
        }
        if (blank > 0 && FAMILY_NAME_FIRST.contains(of)) {
            addShort(folded.substring(0, blank), id);
        } else if (blank > 0) {
            firstNames.merge(folded.substring(0, blank), 1, Integer::sum);
        }
    }

    private void addShort(String part, String id) {
        List<String> ids = byShortName.computeIfAbsent(part, ignored -> new ArrayList<>(1));
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    @Nullable Person person(String id) {
        Holder holder = holders.get(id);
        return holder == null ? null : holder.person;
    }

    List<Term> termsOf(String person) {
        Holder holder = holders.get(person);
        return holder == null ? List.of() : Collections.unmodifiableList(holder.terms);
    }

    /** Whether so many bear a word as their first name that alone it tells of nobody: Mohamed, James. */
    boolean isFirstName(String word) {
        return firstNames.getOrDefault(Folding.fold(word), 0) >= COMMON;
    }

    /** Persons whom news may call by this one word. */
    List<String> called(String shortName) {
        return byShortName.getOrDefault(Folding.fold(shortName), Collections.emptyList());
    }

    /** The envoys, mediators and negotiators of a state or body. */
    Mandates mandates() {
        return mandates;
    }

    int termCount() {
        return holders.values().stream().mapToInt(holder -> holder.terms.size()).sum();
    }

    List<List<Term>> offices() {
        return byOffice.values().stream()
                .flatMap(offices -> offices.values().stream())
                .toList();
    }

    /**
     * The one who held an office on a day, or who last held it where no day is given; null where nobody or more than one is
     * known.
     */
    @Nullable Term holder(String of, String title, @Nullable String day) {
        Map<String, List<Term>> offices = byOffice.getOrDefault(of, Map.of());
        for (String each : titles.meaning(title)) {
            List<Term> terms = offices.get(each);
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
