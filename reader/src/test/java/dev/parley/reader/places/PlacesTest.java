package dev.parley.reader.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static Place place(Draft draft, String words) {
        return Objects.requireNonNull(PageOfSentences.place(draft, words), () -> "no place " + words);
    }

    @Test
    void aCityHasItsCountryCoordinatesAndGeoNamesId() {
        Place place = place(PageOfSentences.read("The envoy arrived in Bujumbura on Monday."), "Bujumbura");

        assertThat(place.country()).isEqualTo("BDI");
        assertThat(place.geonamesId()).isEqualTo(425378);
        assertThat(place.precision()).isEqualTo("city");
        assertThat(place.lat()).isBetween(-3.5, -3.2);
        assertThat(place.disputed()).isFalse();
    }

    @Test
    void everyMentionTargetsOnePlace() {
        Draft draft = PageOfSentences.read("Talks opened in Doha. The delegates left Doha two days later.");

        assertThat(draft.places()).hasSize(1);
        assertThat(draft.mentions())
                .hasSize(2)
                .allMatch(
                        mention -> mention.target().equals(draft.places().get(0).id()))
                .allMatch(mention -> mention.how() == MentionKind.NAME);
    }

    @Test
    void spellingsOfOnePlaceAreOnePlace() {
        Draft draft = PageOfSentences.read(
                "Thousands fled from Nagorno-Karabakh. Few have returned to Karabakh, and none to Artsakh.");

        assertThat(draft.places()).hasSize(1);
        assertThat(draft.places().get(0).disputed()).isTrue();
        assertThat(draft.places().get(0).country()).isNull();
    }

    @Test
    void aLargerPlaceBehindACommaTellsNamesakesApart() {
        assertThat(place(PageOfSentences.read("He was born in Tripoli, Lebanon, in 1962."), "Tripoli")
                        .country())
                .isEqualTo("LBN");
        assertThat(place(PageOfSentences.read("She grew up in Paris, Texas."), "Paris")
                        .country())
                .isEqualTo("USA");
        assertThat(place(PageOfSentences.read("A fire broke out in Athens, Ga., on Friday."), "Athens")
                        .country())
                .isEqualTo("USA");
        assertThat(place(PageOfSentences.read("She moved to Georgia from Alabama."), "Georgia")
                        .country())
                .isEqualTo("USA");
    }

    @Test
    void theOtherPlacesOfThePageTellNamesakesApart() {
        Draft draft = PageOfSentences.read(
                "Shells fell near Tripoli. Fighting has spread from Misrata to Zawiya, and the port of Tobruk is shut.");

        assertThat(place(draft, "Tripoli").country()).isEqualTo("LBY");
        Draft other =
                PageOfSentences.read("Gunmen clashed in Tripoli. The army sent troops from Beirut, Sidon and Zahle.");
        assertThat(place(other, "Tripoli").country()).isEqualTo("LBN");
    }

    @Test
    void peopleAndOrganisationsAreNoPlaces() {
        Draft draft = PageOfSentences.read("Mr. Houston met Sen. Lincoln and a reporter of the Florida Times.");

        assertThat(draft.places()).isEmpty();
    }

    @Test
    void diseasesAndCurrenciesAreNoPlaces() {
        assertThat(PageOfSentences.read("Two people died of Lassa fever.").places())
                .isEmpty();
    }

    @Test
    void aVillageThatNobodyKnowsIsStillAPlace() {
        Draft draft = PageOfSentences.read("Soldiers surrounded the village of Qorvatu before dawn.");

        Place village = place(draft, "Qorvatu");
        assertThat(village.lat()).isNull();
        assertThat(village.precision()).isNull();
    }

    @Test
    void aNounRefersToThePlaceNamedBefore() {
        Draft draft = PageOfSentences.read(
                "Troops moved through Abkhazia overnight. Shops in the disputed region stayed shut.");

        Mention noun = draft.mentions().stream()
                .filter(mention -> mention.how() == MentionKind.NOUN)
                .findFirst()
                .orElseThrow();
        assertThat(noun.text()).isEqualTo("the disputed region");
        assertThat(noun.target()).isEqualTo(place(draft, "Abkhazia").id());
    }

    @Test
    void theCapitalIsThatOfTheCountrySpokenOf() {
        Draft draft = PageOfSentences.read("Clashes spread across Sudan. Planes bombed the capital again.");

        assertThat(place(draft, "the capital").name()).isEqualTo("Khartoum");
    }

    @Test
    void everyMentionStandsWhereItsWordsAre() {
        String text =
                "The Yemeni capital was quiet, but in Taiz, Marib and the Red Sea port of Hodeidah shells fell; Sanaa fell.";
        Draft draft = PageOfSentences.read(text);

        assertThat(draft.mentions()).isNotEmpty();
        for (Mention mention : draft.mentions()) {
            assertThat(text.substring(Objects.requireNonNull(mention.start()), Objects.requireNonNull(mention.end())))
                    .isEqualTo(mention.text());
            assertThat(draft.get(mention.target())).isInstanceOf(Place.class);
        }
    }

    @Test
    void claimsAndControlAreKeptApartAndDated() {
        List<Claim> claims = PageOfSentences.PLACES.atlas().claims("place:nagorno-karabakh");

        assertThat(claims)
                .filteredOn(claim -> claim.control() && claim.holdsOn("2010-01-01"))
                .extracting(Claim::by)
                .containsExactly("Republic of Artsakh");
        assertThat(claims)
                .filteredOn(claim -> claim.control() && claim.holdsOn("2024-01-01"))
                .extracting(Claim::by)
                .containsExactly("AZE");
    }

    @Test
    void everyStateHasOneLineAndACodeOfThreeLetters() {
        Set<String> codes = new HashSet<>();
        for (Fact fact : PageOfSentences.KNOWLEDGE.facts(Atlas.STATES)) {
            assertThat(fact.column(0, "code")).matches("[A-Z]{3}");
            assertThat(codes.add(fact.column(0, "code"))).as(fact.place()).isTrue();
        }
        assertThat(codes).hasSizeGreaterThan(193);
    }
}
