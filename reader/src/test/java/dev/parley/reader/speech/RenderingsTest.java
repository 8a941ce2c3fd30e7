package dev.parley.reader.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.QuoteKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderingsTest {

    private static Quote quote(String id, QuoteKind kind, String speaker, String text) {
        return new Quote(id, 0, text.length(), text, "s1", kind, speaker, null, null, null, null);
    }

    private static List<Renderings.Pair> pairs(String fragment, String full, String fragmentSpeaker) {
        return Renderings.differing(List.of(
                quote("q1", QuoteKind.PARTIAL, fragmentSpeaker, fragment),
                quote("q2", QuoteKind.DIRECT, "person:a", full)));
    }

    @Test
    void aFragmentThatLeavesWordsOut() {
        assertThat(pairs(
                        "is ready to open the gates",
                        "The city’s really ready, at last, to open all the gates",
                        "person:a"))
                .containsExactly(new Renderings.Pair("q1", "q2"));
    }

    @Test
    void aFragmentWordForWordIsNoOtherRendering() {
        assertThat(pairs("open the gates", "We shall open the gates tomorrow", "person:a"))
                .isEmpty();
    }

    @Test
    void contractionsAreTheSameWords() {
        assertThat(pairs("we will not open", "We won't open the gates", "person:a"))
                .isEmpty();
    }

    @Test
    void otherSpeakersSayOtherThings() {
        assertThat(pairs("is ready to open the gates", "The city is quite ready to open the gates", "person:b"))
                .isEmpty();
    }

    @Test
    void lightWordsAloneShowNothing() {
        assertThat(pairs("to be in the city", "To have to be on the side of the people in need", "person:a"))
                .isEmpty();
    }

    @Test
    void anUnrelatedFragmentIsNone() {
        assertThat(pairs("a day of shame", "We shall open the gates tomorrow", "person:a"))
                .isEmpty();
    }
}
