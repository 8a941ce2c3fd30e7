package dev.parley.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The files of actors hold together")
class KnowledgeOfActorsTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Almanac ALMANAC = new Almanac(KNOWLEDGE);
    private static final int DAY = "2024-08-20".length();
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");

    /**
     * Lands named for their only city, one whose seat moved with the front, and two whose capital (Victoria, Barcelona) news
     * hardly ever means as a government.
     */
    private static final Set<String> WITHOUT_CAPITAL =
            Set.of("MCO", "SMR", "VAT", "HKG", "SGP", "donetsk", "luhansk", "rojava", "SYC", "catalonia");

    @Test
    void everyStateAndLandHasACapital() {
        for (Fact fact : KNOWLEDGE.facts("actors/states.tsv")) {
            if (!WITHOUT_CAPITAL.contains(fact.column(0, "id"))) {
                assertThat(fact.optional(5))
                        .as("capital of " + fact.column(1, "name"))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void termsOfOneOfficeOverlapOnlyWhereTheFilesSayHow() {
        List<String> wrong = new ArrayList<>();
        for (List<Term> terms : ALMANAC.offices().offices()) {
            for (Term one : terms) {
                for (Term other : terms) {
                    if (other != one && overlaps(one, other)) {
                        wrong.add(one + " and " + other);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whether the second surely begins while the first goes on, though neither is marked and one alone holds such an office. */
    private static boolean overlaps(Term one, Term other) {
        String end = one.end();
        if (end == null
                || one.standing() != Term.Standing.SOLE
                || other.standing() != Term.Standing.SOLE
                || !one.title().equals(other.title())
                || ALMANAC.titles().heldByMany(one.title())
                || one.since().compareTo(other.since()) > 0) {
            return false;
        }
        boolean together = one.since().equals(other.since());
        if (together
                && (one.since().length() < DAY
                        || end.equals(one.since())
                        || one.since().equals(other.end()))) {
            return false;
        }
        int length = Math.min(end.length(), other.since().length());
        return other.since().substring(0, length).compareTo(end.substring(0, length)) < 0;
    }

    @Test
    void whatSomethingIsPartOfIsKnownToo() {
        for (KnownActor actor : ALMANAC.known().values()) {
            if (actor.partOf() != null) {
                assertThat(ALMANAC.known(actor.partOf()))
                        .as(actor.id() + " is part of " + actor.partOf())
                        .isNotNull();
            }
        }
    }

    @Test
    void everyActorHasACameoCode() {
        for (KnownActor actor : ALMANAC.known().values()) {
            assertThat(actor.cameo()).as(actor.id()).isNotEmpty();
        }
    }

    @Test
    void whatExistsBeganBeforeItEnded() {
        for (KnownActor actor : ALMANAC.known().values()) {
            assertThat(actor.from()).as(actor.id()).isLessThanOrEqualTo(actor.until());
        }
    }

    @Test
    void anEnvoyIsSentForSomethingThatTheTitleTells() {
        for (Fact fact : KNOWLEDGE.facts("actors/offices/envoys.tsv")) {
            String title = fact.column(1, "title");
            boolean sent = ALMANAC.titles().canonical(title) != null
                    || ALMANAC.titles().split(title) != null
                    || title.contains(" ");
            assertThat(sent).as(fact.place()).isTrue();
        }
    }

    @Test
    void personsOfOneNameAreToldApartByOfficeOrDates() {
        Map<String, Set<String>> byName = new HashMap<>();
        for (Fact fact : KNOWLEDGE.factsIn("actors/offices")) {
            List<String> names = new ArrayList<>(fact.list(6));
            names.add(fact.column(4, "person"));
            String written = fact.optional(7);
            String id = "person:" + (written.isEmpty() ? Folding.slug(fact.column(4, "person")) : written);
            names.stream()
                    .filter(name -> name.contains(" "))
                    .forEach(name -> byName.computeIfAbsent(Folding.fold(name), ignored -> new TreeSet<>())
                            .add(id));
        }
        List<String> wrong = new ArrayList<>();
        byName.forEach((name, ids) -> {
            Set<String> offices = new HashSet<>();
            for (String id : ids) {
                Set<String> own = new HashSet<>();
                ALMANAC.offices().termsOf(id).forEach(term -> own.add(term.of() + term.title()));
                if (own.stream().anyMatch(offices::contains)) {
                    wrong.add(name + " " + ids);
                }
                offices.addAll(own);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTermEndsAfterItBegins() {
        List<String> wrong = new ArrayList<>();
        for (Fact fact : KNOWLEDGE.factsIn("actors/offices")) {
            String since = fact.column(2, "since");
            String until = fact.optional(3);
            assertThat(since).as(fact.place()).matches(DATE);
            String end = until.startsWith(">") ? until.substring(1) : until;
            if (!end.isEmpty()) {
                assertThat(end).as(fact.place()).matches(DATE);
                int length = Math.min(since.length(), end.length());
                if (end.substring(0, length).compareTo(since.substring(0, length)) < 0) {
                    wrong.add(fact.place());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyHoldsOneOfficeTwiceAtATime() {
        Map<String, List<Term>> byHolder = new HashMap<>();
        for (List<Term> terms : ALMANAC.offices().offices()) {
            for (Term term : terms) {
                byHolder.computeIfAbsent(
                                term.person() + "|" + term.title() + "|" + term.of(), ignored -> new ArrayList<>())
                        .add(term);
            }
        }
        List<String> wrong = new ArrayList<>();
        byHolder.forEach((key, terms) -> {
            for (Term one : terms) {
                for (Term other : terms) {
                    boolean later = one != other && one.since().compareTo(other.since()) < 0;
                    if (later && (one.end() == null || one.end().compareTo(other.since()) > 0)) {
                        wrong.add(key + " " + one.since() + ".." + one.until() + " and " + other.since());
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aNameOfTwoBodiesIsToldApartByTheirLands() {
        Map<String, List<KnownActor>> byName = new HashMap<>();
        for (KnownActor actor : ALMANAC.known().values()) {
            if (!actor.isState()) {
                List<String> names = new ArrayList<>(actor.names());
                names.add(actor.name());
                names.stream()
                        .map(Folding::fold)
                        .distinct()
                        .forEach(name -> byName.computeIfAbsent(name, ignored -> new ArrayList<>())
                                .add(actor));
            }
        }
        List<String> wrong = new ArrayList<>();
        byName.forEach((name, actors) -> {
            long lands = actors.stream()
                    .map(actor -> String.valueOf(actor.partOf()))
                    .distinct()
                    .count();
            if (lands < actors.size()) {
                wrong.add(name + " " + actors.stream().map(KnownActor::id).toList());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noStatesShareAName() {
        Map<String, String> seen = new HashMap<>();
        for (KnownActor actor : ALMANAC.known().values()) {
            if (actor.isState()) {
                String before = seen.put(Folding.fold(actor.name()), actor.id());
                assertThat(before).as(actor.name()).isNull();
            }
        }
    }

    @Test
    void namesAreInLatinLetters() {
        for (String file : KNOWLEDGE.in("actors")) {
            for (Fact fact : KNOWLEDGE.facts(file)) {
                for (String column : fact.columns()) {
                    boolean foreign = column.codePoints()
                            .filter(Character::isLetter)
                            .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC
                                    || Character.UnicodeScript.of(letter) == Character.UnicodeScript.GREEK);
                    assertThat(foreign).as(fact.place() + " " + column).isFalse();
                }
            }
        }
    }

    @Test
    void theFilesAreBroad() {
        Map<String, Integer> counts = new ActorCounts(KNOWLEDGE).counts();
        assertThat(counts.get("terms of office since 1990")).isGreaterThan(11_500);
        assertThat(counts.get("  envoys, mediators, negotiators and heads of missions"))
                .isGreaterThan(600);
        assertThat(counts.get("  of leaders of armed groups")).isGreaterThan(200);
        assertThat(counts.get("armed groups and movements")).isGreaterThan(850);
        assertThat(counts.get("missions")).isGreaterThan(150);
        assertThat(counts.get("organisations, courts, contact groups, forces and parties"))
                .isGreaterThan(600);
        assertThat(counts.get("states")).isGreaterThan(195);
        assertThat(counts.get("lands that govern or governed themselves")).isGreaterThan(20);
    }

    @Test
    void anOfficeIsHeldByOneOnADay() {
        Offices offices = ALMANAC.offices();
        assertThat(holder(offices, "state:KEN", "president", "2015-06-01")).isEqualTo("person:uhuru-kenyatta");
        assertThat(holder(offices, "state:KEN", "president", "2023-06-01")).isEqualTo("person:william-ruto");
        assertThat(holder(offices, "state:DEU", "foreign minister", "2000-05-01"))
                .isEqualTo("person:joschka-fischer");
        assertThat(holder(offices, "state:USA", "foreign minister", "2023-01-01"))
                .isEqualTo("person:antony-blinken");
        assertThat(holder(offices, "org:nato", "secretary-general", "2012-01-01"))
                .isEqualTo("person:anders-fogh-rasmussen");
    }

    private static String holder(Offices offices, String of, String title, String day) {
        Term term = offices.holder(of, title, day);
        return term == null ? "nobody" : term.person();
    }
}
