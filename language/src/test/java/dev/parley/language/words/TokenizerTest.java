package dev.parley.language.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    private final Tokenizer tokenizer = new Tokenizer(WordLists.load());

    private List<String> tokens(String text) {
        TokenSpans spans = tokenizer.tokens(text, 0, text.length());
        List<String> tokens = new ArrayList<>();
        for (int token = 0; token < spans.size(); token++) {
            tokens.add(text.substring(spans.start(token), spans.end(token)));
        }
        return tokens;
    }

    /** A stroke stands where two tokens meet without a blank. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "we|'re you|’ve it|'s did|n't can|not gon|na ca|n’t",
                "Mali|’s rebels|' Côte d'Ivoire|'s O'Brien Ma'rib",
                "cease|-|fire co-operate non-binding Azerbaijan|-|Armenia 15|-|year|-|old e-mail",
                "$|3.5 US$|4 €|12 7|% 12,000 3.14 10:30 24/7 1/2 3rd 1990s",
                "U.S. U.N. a.m. Ph.D. Mr. Gen. J. K. Smith",
                "(|AFP|) [|sic|] “|Yes|,|” ‘|no|’",
                "Wait|... what|?! no|—|never 2014|–|2016 and|/|or",
                "https://example.org/x?y=1 info@example.org www.example.com|,",
                "5|km 7:30|pm $|5|bn 12|mm 20th 1990s 1990's A4 555-0100 2014|-|2016 +44",
                "really|?! no|.? U.N. Inc.|. No. 5 No|. Go and etc|.",
                "th-|, w- pre-election counter-attack m16 $$$ :-)|. =)",
                "wo|n’t wo|nt ca|nt Elizabeth B. Moss",
                "@desk #truce '90s AT&T R&D",
            })
    void tokensAreThoseOfTheTreebanks(String marked) {
        String text = marked.replace("|", "");
        assertThat(tokens(text)).containsExactly(marked.split("[| ]"));
    }

    @Test
    void blanksOfAllKindsPartTokens() {
        assertThat(tokens("ten\u00A0men\u2009and\u200Bone\uFEFFmore\u3000x"))
                .containsExactly("ten", "men", "and", "one", "more", "x");
    }

    @Test
    void marksAndPairsStayWithTheirLetters() {
        assertThat(tokens("Bele\u0301m \uD835\uDC00b \uD83D\uDE00!"))
                .containsExactly("Bele\u0301m", "\uD835\uDC00b", "\uD83D\uDE00", "!");
    }

    @Test
    void onlyEmptyLinesAreParagraphBorders() {
        String text = "one\ntwo\r\nthree\r\n\r\nfour\n \nfive\u2029\u2029six";
        TokenSpans spans = tokenizer.tokens(text, 0, text.length());
        List<Boolean> borders = new ArrayList<>();
        for (int token = 0; token < spans.size(); token++) {
            borders.add(spans.opensParagraph(token));
        }
        assertThat(borders).containsExactly(true, false, false, true, true, true);
    }
}
