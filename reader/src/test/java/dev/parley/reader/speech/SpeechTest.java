package dev.parley.reader.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.QuoteKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechTest {

    @Test
    void directBeforeItsVerb() {
        assertThat(SpeechPage.in("“The crossing opens at dawn,” the minister said."))
                .containsExactly("direct: the minister: The crossing opens at dawn,");
    }

    @Test
    void directWithTheVerbFirst() {
        assertThat(SpeechPage.in("“We waited too long,” said Amina Yusuf, who leads the delegation."))
                .containsExactly("direct: Amina Yusuf: We waited too long,");
    }

    @Test
    void directAfterItsVerb() {
        assertThat(SpeechPage.in("The general told reporters: “Our soldiers are going home.”"))
                .containsExactly("direct: The general: Our soldiers are going home.");
    }

    @Test
    void indirectWithAndWithoutConjunction() {
        assertThat(SpeechPage.in("The ministry said that the bridge had been repaired."))
                .containsExactly("indirect: The ministry: the bridge had been repaired");
        assertThat(SpeechPage.in("The ministry said the bridge had been repaired."))
                .containsExactly("indirect: The ministry: the bridge had been repaired");
    }

    @Test
    void indirectBeforeItsVerb() {
        assertThat(SpeechPage.in("The convoy has reached the valley, two military sources said."))
                .containsExactly("indirect: two military sources: The convoy has reached the valley");
    }

    @Test
    void accordingTo() {
        assertThat(SpeechPage.in("The shelling killed four farmers, according to the hospital."))
                .containsExactly("indirect: the hospital: The shelling killed four farmers");
        assertThat(SpeechPage.in("According to the hospital, the shelling killed four farmers."))
                .containsExactly("indirect: the hospital: the shelling killed four farmers");
    }

    @Test
    void coordinatedClausesUnderOneVerbAreOneQuotation() {
        List<String> found = SpeechPage.in("The envoy said that the talks had failed and that nobody would return.");
        assertThat(found).containsExactly("indirect: The envoy: the talks had failed and that nobody would return");
    }

    @Test
    void aFragmentAndTheIndirectQuotationAroundIt() {
        assertThat(SpeechPage.in("The president said that she was “deeply ashamed” of the raid."))
                .containsExactlyInAnyOrder(
                        "indirect: The president: she was “deeply ashamed” of the raid",
                        "partial: The president: deeply ashamed");
    }

    @Test
    void aNamingVerbQuotesOnlyWhatIsBetweenMarks() {
        assertThat(SpeechPage.in("The rebels called the offer “an insult to the dead”."))
                .containsExactly("partial: The rebels: an insult to the dead");
    }

    @Test
    void aSecondHalfContinuesTheFirst() {
        List<Quote> quotes = SpeechPage.of("“The harbour is open,” the mayor said. “But no ship has come.”")
                .read()
                .quotes();
        assertThat(quotes).extracting(Quote::kind).containsExactly(QuoteKind.DIRECT, QuoteKind.DIRECT);
        assertThat(quotes.get(1).continues()).isEqualTo(quotes.get(0).id());
        assertThat(quotes.get(1).speakerText()).isEqualTo(quotes.get(0).speakerText());
    }

    @Test
    void aQuotationGoesOnInTheNextParagraph() {
        List<Quote> quotes = SpeechPage.of("“The harbour is open,” the mayor said.\n“And yet no ship has come.”")
                .read()
                .quotes();
        assertThat(quotes).hasSize(2);
        assertThat(quotes.get(1).continues()).isEqualTo(quotes.get(0).id());
    }

    @Test
    void demandsAndAccusationsAreNoQuotations() {
        assertThat(SpeechPage.in("The union demanded that the army leave the port."))
                .isEmpty();
        assertThat(SpeechPage.in("The union accused the army of looting the port."))
                .isEmpty();
        assertThat(SpeechPage.in("The union urged the army to leave the port.")).isEmpty();
    }

    @Test
    void warningsDenialsAndSuggestionsAre() {
        assertThat(SpeechPage.in("The bishop warned that the harvest would fail."))
                .containsExactly("indirect: The bishop: the harvest would fail");
        assertThat(SpeechPage.in("The army denied that it had shelled the camp."))
                .containsExactly("indirect: The army: it had shelled the camp");
    }

    @Test
    void whatIsNotSaidIsNoQuotation() {
        assertThat(SpeechPage.in("The army did not say that it had shelled the camp."))
                .isEmpty();
    }

    @Test
    void titlesAndScareQuotesAreNoQuotations() {
        assertThat(SpeechPage.in("She wrote the novel “The Long River” in prison."))
                .isEmpty();
        assertThat(SpeechPage.in("Police found two “technicals” near the border."))
                .isEmpty();
    }

    @Test
    void aParticipleSpeaksForTheSubjectOfItsSentence() {
        assertThat(SpeechPage.in("The union left the talks, saying that the offer was empty."))
                .contains("indirect: The union: the offer was empty");
    }

    @Test
    void wasQuotedAsSaying() {
        assertThat(SpeechPage.in("The commander was quoted as saying that the siege was over."))
                .containsExactly("indirect: The commander: the siege was over");
    }

    @Test
    void nounsThatReport() {
        assertThat(SpeechPage.in("The agency issued a warning that the wells would run dry."))
                .containsExactly("indirect: The agency: the wells would run dry");
    }

    @Test
    void inclusionOfTheSpeakerInThePassive() {
        assertThat(SpeechPage.in("“The road is mined,” the villagers were told by a soldier."))
                .containsExactly("direct: a soldier: The road is mined,");
    }

    @Test
    void actorsAddresseesAndAnonymousSpeakers() {
        SpeechPage page = SpeechPage.of(
                        "Halima Diallo told Peter Novak that the ferry had sunk. " + "“Nobody warned us,” she said.")
                .person("person:halima-diallo", "Halima Diallo", "she")
                .person("person:peter-novak", "Peter Novak")
                .read();
        assertThat(page.quotes()).extracting(Quote::speaker).containsOnly("person:halima-diallo");
        assertThat(page.quotes().get(0).addressee()).isEqualTo("person:peter-novak");
    }

    @Test
    void everyQuotationStandsAtItsOffsets() {
        SpeechPage page =
                SpeechPage.of("“Yes,” he said. ‘No,’ she replied, ‘never.’ The army denied it: “We “left” it.");
        page.read();
        for (Quote quote : page.quotes()) {
            assertThat(page.draft.words(quote.start(), quote.end())).isEqualTo(quote.text());
        }
    }
}
