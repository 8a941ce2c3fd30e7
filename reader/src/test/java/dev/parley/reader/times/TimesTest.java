package dev.parley.reader.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Time;
import dev.parley.reader.reading.TimeType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All texts are read as published on Tuesday 2024-08-20, but where a test says otherwise. */
class TimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The envoy landed in Juba on Friday.|Friday|2024-08-16",
                "The envoy will land in Juba on Friday.|Friday|2024-08-23",
                "The two sides agreed to meet on Thursday.|Thursday|2024-08-22",
                "The panel sat last Thursday.|last Thursday|2024-08-15",
                "The panel sits next Sunday.|next Sunday|2024-08-25",
                "The rebels struck yesterday.|yesterday|2024-08-19",
                "The rebels struck on March 20.|March 20|2024-03-20",
                "The vote is set for February 4.|February 4|2025-02-04",
                "The rebels struck on 3 May 2011.|3 May 2011|2011-05-03",
                "The rebels struck on the 3rd of May.|the 3rd of May|2024-05-03",
                "On Monday, August 12, the rebels struck.|Monday, August 12|2024-08-12",
                "The deal of 12/07/2023 lapsed.|12/07/2023|2023-12-07",
                "The deal of 2023-07-12 lapsed.|2023-07-12|2023-07-12",
                "The base was shut this June.|this June|2024-06",
                "The base was shut last November.|last November|2023-11",
                "The base was shut earlier this month.|earlier this month|2024-08",
                "The base was shut in September last year.|September last year|2023-09",
                "The base was shut in early 2019.|early 2019|2019",
                "The front has held since 2018.|2018|2018/..",
                "The front has held since mid-April.|mid-April|2024-04/..",
                "Troops must go by the end of the year.|the end of the year|2024",
                "Talks resumed last week.|last week|2024-08-12/2024-08-18",
                "Talks stopped over the weekend.|the weekend|2024-08-17/2024-08-18",
                "The war of 1992–93 displaced them.|1992–93|1992/1993",
                "The raids of July 8-12 killed farmers.|July 8-12|2024-07-08/2024-07-12",
                "The front froze in the 1990s.|the 1990s|199X",
                "The front froze in the late '80s.|the late '80s|198X",
                "The line was drawn in the 19th century.|the 19th century|18XX",
                "The war began in the summer of 2008.|the summer of 2008|2008-22",
                "Exports fell in the first quarter of 2023.|the first quarter of 2023|2023-33",
                "Deaths fell in the first half of the year.|the first half of the year|2024-01/2024-06",
                "The budget for fiscal 2025 passed.|fiscal 2025|2025",
                "The war began two days ago.|two days ago|2024-08-18",
                "The war began ten years ago.|ten years ago|2014",
                "The war began nineteen months ago.|nineteen months ago|2023-01",
                "They fought in nineteen ninety-six.|nineteen ninety-six|1996",
            })
    void datesGetTheirValue(String text, String words, String value) {
        assertThat(ReadText.value(text, words)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The talks lasted ten days.|ten days|P10D",
                "The talks lasted two and a half hours.|two and a half hours|PT2H30M",
                "A two-year truce held.|two-year|P2Y",
                "The four-day meeting closed.|four-day|P4D",
                "The siege lasted at least three weeks.|at least three weeks|P3W",
                "The siege lasted half a year.|half a year|P6M",
                "The siege lasted two decades.|two decades|P20Y",
                "Guns must fall silent within an hour.|an hour|PT1H",
            })
    void durationsAreNoDates(String text, String words, String value) {
        Time time = ReadText.one(ReadText.times(text), words);
        assertThat(time.type()).isEqualTo(TimeType.DURATION);
        assertThat(time.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A 12-year-old girl was hurt.",
                "He is 52 years old.",
                "Protesters march to the palace.",
                "Observers may leave.",
                "The militia holds 1500 prisoners.",
                "Brigade 2014 was sent home.",
                "He flew in a Boeing 1999 times over.",
                "The March 23 Movement took the town.",
                "The Good Friday Agreement ended it.",
                "The fall of the city shocked them.",
                "Not a day sooner, he said.",
                "They now control the road.",
            })
    void whatOnlyLooksLikeATimeIsNone(String text) {
        assertThat(ReadText.times(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The panel meets every Monday.|every Monday|XXXX-WXX-1",
                "The panel meets every two weeks.|every two weeks|P2W",
                "The panel reports annually.|annually|P1Y",
            })
    void setsRepeat(String text, String words, String value) {
        Time time = ReadText.one(ReadText.times(text), words);
        assertThat(time.type()).isEqualTo(TimeType.SET);
        assertThat(time.value()).isEqualTo(value);
    }

    @Test
    void aPartOfADayIsATimeWithTheDayAsItsValue() {
        Time time = ReadText.one(ReadText.times("He spoke on Friday evening."), "Friday evening");
        assertThat(time.type()).isEqualTo(TimeType.TIME);
        assertThat(time.value()).isEqualTo("2024-08-16");
        assertThat(time.precision()).isEqualTo("part-of-day");
        assertThat(time.timex3()).isEqualTo("2024-08-16TEV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shells fell at 6 p.m.  on Sunday.|6 p.m.  on Sunday|2024-08-18T18:00",
                "Shells fell at 14:30 GMT.|14:30 GMT|2024-08-20T14:30Z",
                "Shells fell at 9 a.m. Monday.|9 a.m. Monday|2024-08-19T09:00",
            })
    void clocksKeepTheirZone(String text, String words, String value) {
        assertThat(ReadText.value(text, words)).isEqualTo(value);
    }

    @Test
    void whatFollowsCountsFromTheDateToldLast() {
        List<Time> times =
                ReadText.times("They signed on May 9. Four days later the army struck. The week before had been calm.");
        assertThat(ReadText.one(times, "Four days later").value()).isEqualTo("2024-05-13");
        assertThat(ReadText.one(times, "Four days later").anchor()).isEqualTo("t1");
        assertThat(ReadText.one(times, "The week before").value()).isEqualTo("2024-05-06/2024-05-12");
    }

    @Test
    void aheadOfScheduleTellsWhatWasPlannedAndTheDuration() {
        List<Time> times = ReadText.times("The monitors this June left the valley one year ahead of schedule.");
        Time planned = ReadText.one(times, "one year ahead of schedule");
        assertThat(planned.value()).isEqualTo("2025-06~");
        assertThat(planned.basis()).isEqualTo(Basis.DERIVED);
        assertThat(ReadText.one(times, "one year").value()).isEqualTo("P1Y");
    }

    @Test
    void haveSinceRunsFromTheDateToldLastToPublication() {
        List<Time> times = ReadText.times("The governor fled in June 2023. He has since been tried.");
        assertThat(ReadText.one(times, "since").value()).isEqualTo("2023-06/2024-08-20");
    }

    @Test
    void aDayInsideAQuotationCountsFromWhenItWasSaid() {
        List<Time> times =
                ReadText.times("The two signed on Thursday. “From today no party has an army,” the envoy said.");
        assertThat(ReadText.one(times, "today").value()).isEqualTo("2024-08-15");
    }

    @Test
    void withoutPublicationOnlyWhatThePageTellsIsKnown() {
        List<Time> times = ReadText.undated(
                "The panel met on Friday. The base closed this June. It opened in July 2019. Last month it rained. Two days later it burned on May 3.");
        assertThat(ReadText.one(times, "Friday").value()).isNull();
        assertThat(ReadText.one(times, "Friday").basis()).isEqualTo(Basis.ABSENT);
        assertThat(ReadText.one(times, "this June").value()).isEqualTo("XXXX-06");
        assertThat(ReadText.one(times, "July 2019").value()).isEqualTo("2019-07");
        assertThat(ReadText.one(times, "Last month").value()).isNull();
        assertThat(ReadText.one(times, "May 3").value()).isEqualTo("XXXX-05-03");
    }

    @Test
    void whatIsWrittenInFullIsStatedAndTheRestDerived() {
        List<Time> times = ReadText.times("They signed on 4 July 2019 and met on Monday.");
        assertThat(ReadText.one(times, "4 July 2019").basis()).isEqualTo(Basis.STATED);
        assertThat(ReadText.one(times, "4 July 2019").anchor()).isNull();
        assertThat(ReadText.one(times, "Monday").basis()).isEqualTo(Basis.DERIVED);
        assertThat(ReadText.one(times, "Monday").anchor()).isEqualTo("publication");
        assertThat(ReadText.one(times, "Monday").precision()).isEqualTo("day");
    }
}
