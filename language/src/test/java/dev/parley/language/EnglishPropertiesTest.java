package dev.parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.language.names.Name;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of every text, however odd. */
class EnglishPropertiesTest {

    private static final English ENGLISH = English.load();

    /** As many tries as {@code -Djqwik.tries.default} says. */
    @Property(edgeCases = EdgeCasesMode.MIXIN)
    void holdsForAnyText(@ForAll("hostile") String text) {
        check(text);
    }

    @Property(tries = 300)
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
    void holdsForOneWordOfTenMegabytes() {
        String text = "a".repeat(10_000_000);
        List<Sentence> sentences = ENGLISH.read(text, 0, text.length());
        assertThat(sentences).hasSize(1);
        assertThat(sentences.get(0).end()).isEqualTo(text.length());
        assertThat(sentences.get(0).lemma(0)).isNotEmpty();
    }

    @Example
    void holdsForTenMegabytesOfSigns() {
        String text = "“(".repeat(5_000_000);
        int covered = 0;
        for (Sentence sentence : ENGLISH.read(text, 0, text.length())) {
            assertThat(sentence.start()).isEqualTo(covered);
            covered = sentence.end();
        }
        assertThat(covered).isEqualTo(text.length());
    }

    /** Short texts: any chars, any code points, signs alone, no blanks, and news cut into pieces. */
    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> chars =
                pieces(Arbitraries.integers().between(0, 0xFFFF).map(code -> String.valueOf((char) code.intValue())));
        Arbitrary<String> codePoints =
                pieces(Arbitraries.integers().between(0, 0x10FFFF).map(Character::toString));
        Arbitrary<String> signs = pieces(Arbitraries.strings()
                .withChars(" \n.\"“”’'-—…$!?:;,()[]`@#=+_*/%&\u00A0\u200B\u2029\uD83D\uDE00\u0301Aa1")
                .ofLength(1));
        Arbitrary<String> noBlanks = pieces(Arbitraries.of(
                "a", "B", "1", ".", "-", "'s", "n't", "www.", "@", "km", "p.m.", "Dr.", ",", "’", ":)", "\uDC00"));
        return Arbitraries.frequencyOf(
                Tuple.of(2, chars),
                Tuple.of(2, codePoints),
                Tuple.of(4, signs),
                Tuple.of(2, noBlanks),
                Tuple.of(1, Combinators.combine(newsLike(), signs).as((news, odd) -> news + odd + news)));
    }

    private static Arbitrary<String> pieces(Arbitrary<String> piece) {
        return piece.list().ofMaxSize(25).map(pieces -> String.join("", pieces));
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
                .ofMaxSize(15)
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
