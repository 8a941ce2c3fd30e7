package dev.parley.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.knowledge.Knowledge;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {
    private static final Bylines BYLINES = new Bylines(Knowledge.shipped(), new DateWords(Knowledge.shipped()));
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
                "By Mara Tolliver September 8, 2024 | Mara Tolliver",
                "By Mara Tolliver Published 8 September 2024 | Mara Tolliver",
                "By Mara Tolliver Sunday, 8 September 2024 | Mara Tolliver",
                "By Mara Tolliver Last updated: 8 September 2024 | Mara Tolliver",
                "By MARA TOLLIVER and ODD NYGAARD Monday, 9 September 2024 | MARA TOLLIVER;ODD NYGAARD",
                "By Lena Sun Sept. 8, 2024 | Lena Sun",
                "By MARA TOLLIVER The Associated Press | MARA TOLLIVER",
                "By MARA TOLLIVER and ODD NYGAARD Associated Press | MARA TOLLIVER;ODD NYGAARD",
                "By Mara Tolliver AFP | Mara Tolliver",
                "By Mara Tolliver @tolliver | Mara Tolliver",
                "From Mara Tolliver, Arusha | Mara Tolliver",
                "By Yusuf al-Harun | Yusuf al-Harun",
                "By Mara von der Lahn | Mara von der Lahn",
                "By M. T. van der Lahn | M. T. van der Lahn",
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
