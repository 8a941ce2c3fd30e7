package dev.parley.reader.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.reading.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuotationMarksTest {

    private static List<String> in(String text) {
        return spans(text).stream().map(q -> text.substring(q.start(), q.end())).toList();
    }

    private static List<Quoted> spans(String text) {
        List<Span> blocks = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                blocks.add(new Span(from, from + line.length()));
            }
            from += line.length() + 1;
        }
        return QuotationMarks.in(text, blocks);
    }

    @Test
    void pairsCurlyMarks() {
        assertThat(in("“The road is open,” the envoy said. “Use it.”")).containsExactly("The road is open,", "Use it.");
    }

    @Test
    void pairsStraightMarks() {
        assertThat(in("She called it \"a start\" and \"no more\".")).containsExactly("a start", "no more");
    }

    @Test
    void pairsGuillemetsAndLowMarks() {
        assertThat(in("«We stay», he said.")).containsExactly("We stay");
        assertThat(in("„We stay“, he said.")).containsExactly("We stay");
    }

    @Test
    void pairsDoubledApostrophes() {
        assertThat(in("He said, ''The bridge isn't ours.''")).containsExactly("The bridge isn't ours.");
    }

    @Test
    void tellsSingleMarksFromApostrophes() {
        assertThat(in("The rebels' leader wasn't there.")).isEmpty();
        assertThat(in("'We won't sign,' the rebels' leader said.")).containsExactly("We won't sign,");
        assertThat(in("‘The villagers’ houses are gone,’ she said."))
                .containsExactly("The villagers’ houses are gone,");
        assertThat(in("Back in the '90s they'd have fought 'em.")).isEmpty();
    }

    @Test
    void nestsMarks() {
        List<Quoted> found = spans("“They said ‘never again’ and left,” he said.");
        assertThat(found).extracting(Quoted::depth).containsExactly(0, 1);
    }

    @Test
    void carriesOnIntoTheNextParagraph() {
        List<Quoted> found = spans("“We came in peace.\n“We leave in peace,” he said.");
        assertThat(found).extracting(Quoted::goesOn).containsExactly(true, false);
        assertThat(found).extracting(Quoted::isClosed).containsExactly(false, true);
    }

    @Test
    void aForgottenMarkSpoilsNoMoreThanItsParagraph() {
        assertThat(in("He spoke of “a long road. The talks go on.\nShe said “yes” at once."))
                .containsExactly("a long road.", "yes");
    }

    @Test
    void inchesAreNoMark() {
        assertThat(in("A shell of 6\" calibre fell.")).isEmpty();
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.strings()
                .withChars("ab S.,'\"“”‘’«»\n—`")
                .ofMinLength(0)
                .ofMaxLength(60);
    }

    @Property(tries = 2000)
    void spansLieInTheirParagraphAndNestOrStandApart(@ForAll("prose") String text) {
        List<Quoted> found = spans(text);
        for (Quoted quoted : found) {
            assertThat(quoted.open()).isLessThan(quoted.start());
            assertThat(quoted.start()).isLessThan(quoted.end());
            assertThat(quoted.end()).isLessThanOrEqualTo(quoted.close());
            assertThat(text.substring(quoted.open(), quoted.close())).doesNotContain("\n");
        }
        for (Quoted one : found) {
            for (Quoted other : found) {
                boolean apart = one.close() <= other.open() || other.close() <= one.open();
                boolean nested = (one.open() <= other.open() && other.close() <= one.close())
                        || (other.open() <= one.open() && one.close() <= other.close());
                assertThat(apart || nested).isTrue();
            }
        }
    }
}
