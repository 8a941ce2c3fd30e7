package dev.parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences of news text end. A stroke marks the border that must be found; nowhere else may there be one. */
class SentenceBordersTest {

    private static final English ENGLISH = English.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADDIS ABABA, 3 May (Agency) — The two sides met on Tuesday.| They talked for six hours.",
                "KINSHASA (Desk) - Rebels left the town of Lubero.| Civilians returned.",
                "“The road is open,” Okello said.| “But few dare to use it.”",
                "“Will the truce hold?” Okello asked.| Nobody answered.",
                "She called it “a first step.”| Others disagreed.",
                "They waited… and then the shelling began again.",
                "Brig. Gen. T. K. Abebe met Lt. Col. Ruiz in the U.S. embassy.| Both declined to comment.",
                "The deal, worth $3.5 million, covers 12.7 km of road.| It starts on Jan. 5.",
                "The talks in St. Petersburg ended at 5 p.m. on Friday.",
                "Mr. and Mrs. Haddad fled to Jordan in 2014.| Their house was burned.",
                "The minister — who has not spoken since — left the room.",
                "Why now?| Because the rains are coming!| So said the chief.",
                "The army (which denies this) withdrew.| Its tanks stayed.",
                "The group, led by A. Musa, rejected the offer.",
                "Talks resume in Oslo\n\nThe two sides will meet again on Monday.",
                "He spoke to Dr. Lin, Prof. Okafor and Sen. Diaz.| None was convinced.",
                "‘We are ready,’ the envoy said.| ‘We have always been ready.’",
                "MAPUTO, Mozambique (AP)_ Heavy rain fell on Sunday.| Roads were closed.",
                "Kim Yong Nam met Russian Foreign Minister Ivan Petrov in Pyongyang on Tuesday.| They shook hands.",
                "Doors open at 8 p.m. Friday and close at 2 a.m. Sunday.| Entry is free.",
                "The order came from Judge Elizabeth B. Moss.| No one was hurt.",
                "Police shot 3 men, etc.| The mayor resigned.",
                "The ministry (see No. 12) said so.| The ban holds.",
                "Please call me tomorrow.| Best regards,| Ann",
                "Some groups (e.g. The Northern Front) stayed away.| Others came.",
                "Visit www.example.org for more.| The page is free.",
            })
    void bordersLieWhereTheyShould(String marked) {
        String text = marked.replace("|", "");
        List<String> expected = List.of(marked.split("\\| ?|\n\n"));
        assertThat(ENGLISH.read(text, 0, text.length()).stream().map(Sentence::toString))
                .containsExactlyElementsOf(expected);
    }
}
