package dev.parley.reader.times;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Time;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TimesPropertyTest {
    private static final List<String> FORMS =
            List.of("MMMM d, yyyy", "d MMMM yyyy", "EEEE, MMMM d, yyyy", "MMM d, yyyy", "yyyy-MM-dd", "dd.MM.yyyy");

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 300)
    void everyDayIsReadBackHoweverItIsWritten(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 5) int form) {
        String written = day.format(DateTimeFormatter.ofPattern(FORMS.get(form), Locale.US));
        List<Time> times = ReadText.times("The pact was signed on " + written + " in Oslo.");
        assertThat(times).singleElement().satisfies(time -> {
            assertThat(time.value()).isEqualTo(day.toString());
            assertThat(time.text()).isEqualTo(written);
        });
    }

    @Property(tries = 100)
    void aWeekdayThatWasIsNeverMoreThanSixDaysBefore(
            @ForAll("days") LocalDate published, @ForAll("days") LocalDate any) {
        String weekday = any.format(DateTimeFormatter.ofPattern("EEEE", Locale.US));
        Draft draft = ReadText.draft("The rebels struck on " + weekday + ".", published.toString());
        LocalDate value = LocalDate.parse(String.valueOf(draft.times().get(0).value()));
        assertThat(value.getDayOfWeek()).isEqualTo(any.getDayOfWeek());
        assertThat(value).isBetween(published.minusDays(6), published);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "the",
                "last",
                "May",
                "8",
                "2024",
                "two",
                "years",
                "ago",
                "-",
                ",",
                ".",
                "of",
                "quarter",
                "third",
                "a",
                "week",
                "since",
                "half",
                "in",
                "early",
                "Friday",
                "night",
                "1990s",
                "'90s",
                "Ramadan",
                "and",
                "1,200",
                "5:30",
                "p.m.",
                "next",
                "٣",
                "½",
                "“",
                "people",
                "between",
                "century",
                "dozens",
                "hundred",
                "Easter",
                "31",
                "0",
                "99999999999");
        return words.list().ofMaxSize(14).map(list -> String.join(" ", list));
    }

    @Property(tries = 400)
    void noRowOfWordsBreaksTheGrammarAndReadingTwiceGivesTheSame(@ForAll("texts") String text) {
        List<Time> times = ReadText.times(text);
        assertThat(ReadText.times(text)).isEqualTo(times);
        for (Time time : times) {
            assertThat(text.substring(time.start(), time.end())).isEqualTo(time.text());
        }
    }
}
