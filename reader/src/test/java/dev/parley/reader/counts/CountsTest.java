package dev.parley.reader.counts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.times.ReadText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {
    private static final Counts COUNTS = new Counts(ReadText.KNOWLEDGE);

    private static List<Count> find(String text) {
        return COUNTS.find(ReadText.draft(text, ReadText.PUBLISHED));
    }

    private static Count first(String text) {
        List<Count> counts = find(text);
        assertThat(counts).describedAs(text).isNotEmpty();
        return counts.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The raid killed 18 civilians.|18|killed|civilians",
                "Some 1.4 million people have been displaced.|1400000|displaced|people",
                "Police detained more than 150 people.|150|detained|people",
                "Fourteen thousand fighters disarmed.|14000|disarmed|fighters",
                "The army freed 706 prisoners.|706|released|prisoners",
                "Seven sailors are missing.|7|missing|sailors",
                "The blast left 12 villagers dead.|12|killed|villagers",
                "The rebels handed in 2,450 weapons.|2450|weapons|weapons",
                "Donors gave 300 million euros.|300000000|money|euros",
                "The offensive drove 60,000 farmers from their homes.|60000|displaced|farmers",
            })
    void whatIsCountedIsToldFromTheWordsAround(String text, double value, String what, String unit) {
        Count count = first(text);
        assertThat(count.value()).isEqualTo(value);
        assertThat(count.what()).isEqualTo(what);
        assertThat(count.unit()).isEqualTo(unit);
        assertThat(count.event()).isNull();
    }

    @Test
    void atLeastSetsTheLowestValue() {
        Count count = first("At least 40 miners were killed.");
        assertThat(count.low()).isEqualTo(40);
        assertThat(count.high()).isNull();
        assertThat(count.approximate()).isTrue();
        assertThat(count.text()).isEqualTo("At least 40 miners");
    }

    @Test
    void upToSetsTheHighestValue() {
        Count count = first("The mission may post up to 10 monitors.");
        assertThat(count.high()).isEqualTo(10);
        assertThat(count.low()).isNull();
    }

    @Test
    void aRangeHasBothEnds() {
        Count count = first("Between 300 and 400 detainees were freed.");
        assertThat(count.low()).isEqualTo(300);
        assertThat(count.high()).isEqualTo(400);
        assertThat(count.what()).isEqualTo("released");
    }

    @Test
    void openWordsHaveNoValueOfTheirOwn() {
        Count count = first("Tens of thousands of protesters filled the square.");
        assertThat(count.value()).isNull();
        assertThat(count.low()).isEqualTo(20_000);
        assertThat(count.approximate()).isTrue();
    }

    @Test
    void aShareIsWorkedOutFromItsWhole() {
        Count count = first("Nearly half of the 1,200 fighters surrendered.");
        assertThat(count.value()).isEqualTo(600);
        assertThat(count.approximate()).isTrue();
    }

    @Test
    void whatPointsBackCountsTheSame() {
        List<Count> counts = find("Some 1.4 million people have been displaced, 350,000 of them abroad.");
        assertThat(counts).hasSize(2);
        assertThat(counts.get(1).value()).isEqualTo(350_000);
        assertThat(counts.get(1).what()).isEqualTo("displaced");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The truce of November 2020 held for two years.",
                "A 12-year-old girl spoke.",
                "Resolution 2254 was praised.",
                "The two sides held 59 rounds of talks.",
                "The team won 3-1.",
                "M23 has T-72 tanks and Su-27 jets.",
                "About 45 percent turned out.",
                "The envoy, 52, spoke.",
            })
    void otherNumbersAreNoCounts(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Property(tries = 100)
    void everyNumberIsReadBackWithItsPlace(@ForAll @IntRange(min = 2, max = 5_000_000) int number) {
        String text = String.format(java.util.Locale.US, "The raid killed %,d villagers.", number);
        Draft draft = ReadText.draft(text, ReadText.PUBLISHED);
        assertThat(COUNTS.find(draft)).singleElement().satisfies(count -> {
            assertThat(count.value()).isEqualTo(number);
            assertThat(draft.words(count.start(), count.end())).isEqualTo(count.text());
        });
    }
}
