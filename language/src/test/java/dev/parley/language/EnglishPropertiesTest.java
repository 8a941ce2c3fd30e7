package dev.parley.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.parley.language.names.Name;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every text, however odd. */
class EnglishPropertiesTest {

    private static final English ENGLISH = English.load();

    @Property(tries = 2000)
    void holdsForAnyText(@ForAll("anyText") String text) {
        check(text);
    }

    @Property(tries = 1000)
    void holdsForTextLikeNews(@ForAll("newsLike") String text) {
        check(text);
    }

    @Example
    void holdsForHostileText() {
        check("\uD83D".repeat(500) + "\uDE00".repeat(500));
        check("a".repeat(200_000));
        check(".".repeat(100_000));
        check("“(".repeat(50_000));
        check("a.b-c'".repeat(30_000));
        check("\n".repeat(10_000) + "e\u0301".repeat(10_000));
    }

    @Example
    void timeGrowsWithLengthOnly() {
        String line = "no full stop here and ".repeat(20_000) + "www.x@y".repeat(20_000) + "-'1.2,3".repeat(20_000);
        assertTimeout(Duration.ofSeconds(60), () -> ENGLISH.read(line, 0, line.length()));
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<Character> odd = Arbitraries.of(
                ' ', '\n', '.', '"', '“', '”', '’', '\'', '-', '—', '…', '\u00A0', '\uD83D', '\uDE00', 'A', 'a', '1',
                '$');
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(1, Arbitraries.chars().all()), net.jqwik.api.Tuple.of(3, odd))
                .list()
                .ofMaxSize(60)
                .map(chars -> {
                    StringBuilder text = new StringBuilder();
                    chars.forEach(text::append);
                    return text.toString();
                });
    }

    @Provide
    Arbitrary<String> newsLike() {
        return Arbitraries.of(
                        "the",
                        "rebels",
                        "said",
                        "said.",
                        "“But",
                        "signed",
                        "U.S.",
                        "Gen.",
                        "Abdi",
                        "a",
                        "ceasefire",
                        "on",
                        "Monday,",
                        "killed",
                        "by",
                        "army",
                        "—",
                        "…",
                        "peace.”",
                        "(AU)",
                        "was",
                        "not",
                        "to",
                        "and",
                        "12,000",
                        "Doha,",
                        "which",
                        "who",
                        "\n\n",
                        "\n",
                        "Mali’s",
                        "don't",
                        "?”",
                        "3.5%",
                        "$5m",
                        "self-declared")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    private static void check(String text) {
        List<Sentence> sentences = ENGLISH.read(text, 0, text.length());
        int last = 0;
        int covered = 0;
        for (Sentence sentence : sentences) {
            assertThat(sentence.size()).isPositive();
            for (int word = 0; word < sentence.size(); word++) {
                assertThat(sentence.start(word)).isGreaterThanOrEqualTo(last);
                last = sentence.end(word);
                assertThat(last).isGreaterThan(sentence.start(word)).isLessThanOrEqualTo(text.length());
                covered += last - sentence.start(word);
                assertThat(sentence.lemma(word)).isNotEmpty();
            }
            assertThat(sentence.start()).isEqualTo(sentence.start(0));
            assertThat(sentence.end()).isEqualTo(sentence.end(sentence.size() - 1));
            isTree(sentence);
            namesLieInOrder(sentence);
        }
        assertThat(covered).isGreaterThanOrEqualTo((int)
                text.chars().filter(Character::isLetter).count());
        if (text.length() < 1000) {
            assertThat(EnglishTest.everything(ENGLISH.read(text, 0, text.length())))
                    .isEqualTo(EnglishTest.everything(sentences));
        }
    }

    private static void isTree(Sentence sentence) {
        int roots = 0;
        for (int word = 0; word < sentence.size(); word++) {
            int head = sentence.head(word);
            assertThat(head).isBetween(-1, sentence.size() - 1);
            roots += head < 0 ? 1 : 0;
            assertThat(sentence.relation(word).equals("root")).isEqualTo(head < 0);
            int above = word;
            for (int steps = 0; above >= 0; steps++) {
                assertThat(steps).as("steps up from a word").isLessThanOrEqualTo(sentence.size());
                above = sentence.head(above);
            }
        }
        assertThat(roots).isEqualTo(1);
    }

    private static void namesLieInOrder(Sentence sentence) {
        int last = 0;
        for (Name name : sentence.names()) {
            assertThat(name.first()).isGreaterThanOrEqualTo(last);
            assertThat(name.end()).isGreaterThan(name.first()).isLessThanOrEqualTo(sentence.size());
            assertThat(name.confidence()).isBetween(0.0, 1.0);
            last = name.end();
        }
    }
}
