package dev.parley.language.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.language.linear.ModelText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cutting text into tokens and sentences takes work that grows with the text's length and no faster. */
class LinearWorkTest {

    private static final int SHORT = 20_000;
    private static final int TIMES = 10;

    private static final WordLists LISTS = WordLists.load();
    private static SentenceSplitter splitter;

    @BeforeAll
    static void readModel() throws IOException {
        try (InputStream file = LinearWorkTest.class.getResourceAsStream("/dev/parley/language/sentences.model")) {
            splitter = SentenceSplitter.read(LISTS, ModelText.all(Objects.requireNonNull(file)));
        }
    }

    private static CountingText read(String text) {
        CountingText counting = new CountingText(text);
        TokenSpans tokens = new Tokenizer(LISTS).tokens(counting, 0, text.length());
        int[] ends = splitter.ends(counting, tokens);
        assertThat(ends.length == 0 ? 0 : ends[ends.length - 1]).isEqualTo(tokens.size());
        return counting;
    }

    private static String filled(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ".",
                "“(",
                ".!",
                ".!a",
                "1,1",
                "1.",
                "1:5x",
                "a-",
                "a-b'c",
                "www.",
                "x@y.",
                "@",
                "+1",
                "$",
                ":-",
                "='",
                "''",
                "’’’",
                "Dr.",
                "p.m. ",
                "etc. ",
                "A. ",
                "No. \u00A0",
                "- ",
                "Go ",
                "\uD83D",
                "\uD83D\uDE00",
                "e\u0301",
                "\u200B \u200B\n",
                "no end and ",
                "The army left. ",
                "http://a ",
                "[1] ",
            })
    void workGrowsWithLength(String piece) {
        long few = read(filled(piece, SHORT)).looks();
        long many = read(filled(piece, SHORT * TIMES)).looks();
        assertThat(many).isLessThan((few + SHORT) * TIMES * 3 / 2);
    }

    @Test
    void aWordBeforeManyBlanksIsLookedAtOnce() {
        String text = "etc." + " ".repeat(SHORT) + "U.N." + "\n".repeat(SHORT) + "Go";
        assertThat(read(text).looks()).isLessThan(20L * text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "?", "The rebels left Oslo with 5km to go and ", "\uDE00\u0000"})
    void aLineOfTenMegabytesIsCut(String piece) {
        int length = 10_000_000;
        String text = filled(piece, length);
        TokenSpans tokens = new Tokenizer(LISTS).tokens(text, 0, length);
        int last = 0;
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.start(token) < last || tokens.end(token) <= tokens.start(token)) {
                throw new AssertionError("Token " + token + " is empty or out of order");
            }
            last = tokens.end(token);
        }
        assertThat(last).isLessThanOrEqualTo(length);
        int[] ends = splitter.ends(text, tokens);
        assertThat(ends[ends.length - 1]).isEqualTo(tokens.size());
    }
}
