package dev.parley.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.ActorKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The files of actors hold together")
class KnowledgeOfActorsTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Almanac ALMANAC = new Almanac(KNOWLEDGE);
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");

    /** City states, and lands whose seat nobody agrees on. */
    private static final Set<String> WITHOUT_CAPITAL = Set.of("MCO", "SMR", "VAT", "HKG", "SGP", "STP", "SYC");

    @Test
    void everyStateHasACapital() {
        for (Fact fact : KNOWLEDGE.facts("actors/states.tsv")) {
            if (fact.column(0, "id").matches("[A-Z]{3}") && !WITHOUT_CAPITAL.contains(fact.column(0, "id"))) {
                assertThat(fact.optional(5))
                        .as("capital of " + fact.column(1, "name"))
                        .isNotEmpty();
            }
        }
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
    void theFilesAreBroad() {
        long armed = ALMANAC.known().values().stream()
                .filter(actor -> actor.kind() == ActorKind.ARMED_FORCE)
                .count();
        assertThat(ALMANAC.offices().termCount()).isGreaterThan(3500);
        assertThat(armed).isGreaterThan(600);
        assertThat(KNOWLEDGE.facts("actors/missions.tsv")).hasSizeGreaterThan(120);
        assertThat(KNOWLEDGE.facts("actors/organisations.tsv")).hasSizeGreaterThan(250);
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
