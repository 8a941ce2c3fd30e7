package dev.parley.reader.places.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @Test
    void findsACapitalWithItsCountryAndPeople() {
        Toponym kampala = GAZETTEER.named("Kampala").get(0);

        assertThat(kampala.feature()).isEqualTo(Feature.CAPITAL);
        assertThat(kampala.country()).isEqualTo("UGA");
        assertThat(kampala.lat()).isCloseTo(0.32, within(0.05));
        assertThat(kampala.lon()).isCloseTo(32.58, within(0.05));
        assertThat(kampala.population()).isGreaterThan(1_000_000);
        assertThat(kampala.geonamesId()).isEqualTo(232422);
    }

    @Test
    void caseAccentsHyphensAndApostrophesMakeNoDifference() {
        assertThat(GAZETTEER.named("BOGOTA"))
                .isEqualTo(GAZETTEER.named("Bogotá"))
                .isNotEmpty();
        assertThat(GAZETTEER.named("Port au Prince"))
                .isEqualTo(GAZETTEER.named("Port-au-Prince"))
                .isNotEmpty();
        assertThat(GAZETTEER.named("Sana'a"))
                .isEqualTo(GAZETTEER.named("Sana’a"))
                .isNotEmpty();
        assertThat(GAZETTEER.named("St. Louis"))
                .isEqualTo(GAZETTEER.named("Saint Louis"))
                .isNotEmpty();
    }

    @Test
    void namesakesComeMostPopulousFirst() {
        List<Toponym> tripolis = GAZETTEER.named("Tripoli");

        assertThat(tripolis).extracting(Toponym::country).contains("LBY", "LBN", "GRC");
        assertThat(tripolis).isSortedAccordingTo(Comparator.comparingInt(place -> -place.population()));
    }

    @Test
    void aTownKnowsTheAreasAroundIt() {
        Toponym goma = GAZETTEER.named("Goma").get(0);

        assertThat(goma.country()).isEqualTo("COD");
        assertThat(goma.province()).isEqualTo("North Kivu");
    }

    @Test
    void aProvinceLiesInTheMiddleOfItsTowns() {
        Toponym helmand = GAZETTEER.named("Helmand").stream()
                .filter(place -> place.feature() == Feature.PROVINCE)
                .findFirst()
                .orElseThrow();

        assertThat(helmand.country()).isEqualTo("AFG");
        assertThat(helmand.lat()).isBetween(29.0, 33.5);
        assertThat(helmand.lon()).isBetween(62.5, 65.5);
    }

    @Test
    void kosovoHasTheCodeThatNewsDatabasesUse() {
        assertThat(GAZETTEER.named("Pristina").get(0).country()).isEqualTo("XKX");
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        assertThat(GAZETTEER.named("Xqzzrvth")).isEmpty();
        assertThat(GAZETTEER.named("")).isEmpty();
        assertThat(GAZETTEER.named("...")).isEmpty();
        assertThat(GAZETTEER.has("Zzzzzzzz")).isFalse();
    }

    @Property(tries = 500)
    void everyPlaceIsFoundByItsOwnName(@ForAll @IntRange(min = 0, max = 220_000) int row) {
        Toponym place = GAZETTEER.get(row);

        assertThat(place.lat()).isBetween(-90.0, 90.0);
        assertThat(place.lon()).isBetween(-180.0, 180.0);
        assertThat(place.country()).matches("[A-Z]{3}");
        if (Spelling.plain(place.name()).length() >= 2) {
            assertThat(GAZETTEER.named(place.name())).contains(place);
        }
    }

    @Property
    void aPlainNameIsItsOwnPlainForm(@ForAll @CharRange(from = ' ', to = 'ɏ') String name) {
        String plain = Spelling.plain(name);

        assertThat(Spelling.plain(plain)).isEqualTo(plain);
    }
}
