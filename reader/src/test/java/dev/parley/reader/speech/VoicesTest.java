package dev.parley.reader.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoicesTest {

    private static List<Voice> over(SpeechPage page, String word) {
        Voices voices = page.read().draft.kept(Voices.class);
        List<Sentence> sentences = page.draft.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            for (int token = 0; token < sentences.get(i).size(); token++) {
                if (sentences.get(i).form(token).equals(word)) {
                    return voices.over(i, token);
                }
            }
        }
        throw new AssertionError("no word " + word);
    }

    @Test
    void theOutermostVoiceComesFirst() {
        SpeechPage page = SpeechPage.of("Halima Diallo said that Peter Novak had warned that the ferry would sink.")
                .person("person:halima-diallo", "Halima Diallo")
                .person("person:peter-novak", "Peter Novak");
        assertThat(over(page, "sink"))
                .extracting(Voice::speaker)
                .containsExactly("person:halima-diallo", "person:peter-novak");
        assertThat(over(page, "warned")).extracting(Voice::speaker).containsExactly("person:halima-diallo");
        assertThat(over(page, "said")).isEmpty();
        assertThat(over(page, "sink")).extracting(Voice::stance).containsExactly(Stance.STATED, Stance.PREDICTED);
    }

    @Test
    void aDirectQuotationHoldsAllItsSentences() {
        SpeechPage page = SpeechPage.of("“We closed the port. Nobody will sail,” Halima Diallo said.")
                .person("person:halima-diallo", "Halima Diallo");
        assertThat(over(page, "closed")).extracting(Voice::speaker).containsExactly("person:halima-diallo");
        assertThat(over(page, "sail")).extracting(Voice::stance).containsExactly(Stance.QUOTED);
    }

    @Test
    void accusationsGovernWithoutBeingQuotations() {
        SpeechPage page = SpeechPage.of("Halima Diallo accused the army of burning the market.")
                .person("person:halima-diallo", "Halima Diallo");
        assertThat(over(page, "burning")).singleElement().satisfies(voice -> {
            assertThat(voice.speaker()).isEqualTo("person:halima-diallo");
            assertThat(voice.stance()).isEqualTo(Stance.ALLEGED);
            assertThat(voice.kind()).isNull();
        });
    }

    @Test
    void privacyAndAnonymityAreTold() {
        SpeechPage page = SpeechPage.of("Some diplomats have privately admitted that the embargo has failed.");
        assertThat(over(page, "failed")).singleElement().satisfies(voice -> {
            assertThat(voice.isPrivate()).isTrue();
            assertThat(voice.anonymous()).isTrue();
            assertThat(voice.stance()).isEqualTo(Stance.ADMITTED);
        });
    }

    @Test
    void theOutletsOwnWordsHaveNoVoice() {
        assertThat(over(SpeechPage.of("The army burned the market."), "burned")).isEmpty();
    }

    @Test
    void whatIsAllegedWithoutASpeakerIsAlleged() {
        assertThat(over(SpeechPage.of("The army allegedly burned the market."), "burned"))
                .extracting(Voice::stance)
                .containsExactly(Stance.ALLEGED);
    }
}
