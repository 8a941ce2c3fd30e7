package dev.parley.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Knowledge;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {
    private static final Bylines BYLINES = new Bylines(Knowledge.shipped());
    private static final Set<String> SITE = Set.of("lakeside observer");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Mara Tolliver | Mara Tolliver",
                "By Mara Tolliver in Arusha | Mara Tolliver",
                "By Mara Tolliver and Odd Nygaard-Lie | Mara Tolliver;Odd Nygaard-Lie",
                "BY MARA TOLLIVER AND ODD NYGAARD | MARA TOLLIVER;ODD NYGAARD",
                "Mara Tolliver, Senior Correspondent | Mara Tolliver",
                "Von Mara Tolliver und Odd Nygaard | Mara Tolliver;Odd Nygaard",
                "Par Mara Tolliver | Mara Tolliver",
                "Por Mara Tolliver | Mara Tolliver",
                "Mara Tolliver; Lakeside Observer | Mara Tolliver",
                "Mara Tolliver (Lakeside Observer) | Mara Tolliver",
            })
    void personsAreNamed(String line, String names) {
        assertThat(BYLINES.persons(line, SITE)).isEqualTo(List.of(names.split(";", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By staff reporters",
                "The Editorial Board",
                "Lakeside Observer",
                "cms-admin",
                "News Desk",
                "https://x.example/a"
            })
    void sitesAndDesksAreNobody(String line) {
        assertThat(BYLINES.authors(line, SITE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reuters", "dpa"})
    void anAgencyIsAnAuthorButNoPerson(String agency) {
        assertThat(BYLINES.authors(agency, SITE)).containsExactly(agency);
        assertThat(BYLINES.persons(agency, SITE)).isEmpty();
    }
}
