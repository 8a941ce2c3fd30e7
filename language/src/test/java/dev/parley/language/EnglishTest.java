package dev.parley.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

    private static final English ENGLISH = English.load();

    private static final String STORY =
            "NAIROBI, 3 May — The two sides signed a ceasefire on Tuesday, Gen. Amina J. Odhiambo"
                    + " said. “We’ll keep it,” she told reporters. “But they don’t trust us.”\n\nThe U.N. envoy, who is to"
                    + " mediate, was invited by the rebels… and has not replied.";

    private static List<Sentence> read(String text) {
        return ENGLISH.read(text, 0, text.length());
    }

    private static Sentence one(String text) {
        List<Sentence> sentences = read(text);
        assertThat(sentences).hasSize(1);
        return sentences.get(0);
    }

    private static List<String> forms(Sentence sentence) {
        return IntStream.range(0, sentence.size()).mapToObj(sentence::form).toList();
    }

    private static int find(Sentence sentence, String form) {
        return forms(sentence).indexOf(form);
    }

    @Test
    void splitsAStoryIntoSentences() {
        assertThat(read(STORY).stream().map(Sentence::toString))
                .containsExactly(
                        "NAIROBI, 3 May — The two sides signed a ceasefire on Tuesday, Gen. Amina J. Odhiambo said.",
                        "“We’ll keep it,” she told reporters.",
                        "“But they don’t trust us.”",
                        "The U.N. envoy, who is to mediate, was invited by the rebels… and has not replied.");
    }

    @Test
    void readsOnlyThePartAskedForWithOffsetsOfTheWhole() {
        String text = "Not this. The rebels withdrew. Nor this.";
        int start = text.indexOf("The");
        List<Sentence> sentences = ENGLISH.read(text, start, text.indexOf(" Nor"));
        assertThat(sentences).hasSize(1);
        assertThat(sentences.get(0).start()).isEqualTo(start);
        assertThat(forms(sentences.get(0))).containsExactly("The", "rebels", "withdrew", ".");
        assertThatThrownBy(() -> ENGLISH.read(text, 5, 400)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void partsWordsAsTreebanksDo() {
        assertThat(forms(one("They can't accept Mali's 15-point anti-coup plan, worth $1,250.50.")))
                .containsExactly(
                        "They",
                        "ca",
                        "n't",
                        "accept",
                        "Mali",
                        "'s",
                        "15",
                        "-",
                        "point",
                        "anti-coup",
                        "plan",
                        ",",
                        "worth",
                        "$",
                        "1,250.50",
                        ".");
        assertThat(forms(one("See https://example.org/a,b or write to desk@example.org; we’ll answer.")))
                .containsExactly(
                        "See",
                        "https://example.org/a,b",
                        "or",
                        "write",
                        "to",
                        "desk@example.org",
                        ";",
                        "we",
                        "’ll",
                        "answer",
                        ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mediators were leaving Doha. | were | be | AUX",
                "The mediators were leaving Doha. | leaving | leave | VERB",
                "The parties agreed on two ceasefires. | agreed | agree | VERB",
                "The parties agreed on two ceasefires. | parties | party | NOUN",
                "The parties agreed on two ceasefires. | two | two | NUM",
                "He met Kenyan officials in Nairobi. | Kenyan | Kenyan | ADJ",
                "He met Kenyan officials in Nairobi. | Nairobi | Nairobi | PROPN",
                "She went home because it was late. | went | go | VERB",
                "She went home because it was late. | because | because | SCONJ",
            })
    void givesLemmasAndTags(String text, String form, String lemma, String upos) {
        Sentence sentence = one(text);
        int word = find(sentence, form);
        assertThat(sentence.lemma(word)).isEqualTo(lemma);
        assertThat(sentence.upos(word)).isEqualTo(upos);
    }

    @Test
    void knowsWhoDidWhatToWhom() {
        Sentence active = one("The rebels attacked the village on Monday.");
        assertThat(active.head(find(active, "attacked"))).isEqualTo(-1);
        assertThat(active.relation(find(active, "rebels"))).isEqualTo("nsubj");
        assertThat(active.relation(find(active, "village"))).isEqualTo("obj");
        Sentence passive = one("The village was attacked by the rebels.");
        assertThat(passive.relation(find(passive, "village"))).isEqualTo("nsubj:pass");
        assertThat(passive.relation(find(passive, "rebels"))).isEqualTo("obl:agent");
        assertThat(passive.head(find(passive, "rebels"))).isEqualTo(find(passive, "attacked"));
    }

    @Test
    void readsTokensThatAreGiven() {
        String text = "ceasefire holds";
        Sentence sentence = ENGLISH.read(text, new int[] {0, 5, 10}, new int[] {5, 9, 15});
        assertThat(forms(sentence)).containsExactly("cease", "fire", "holds");
        assertThatThrownBy(() -> ENGLISH.read(text, new int[] {0, 3}, new int[] {5, 9}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENGLISH.read(text, new int[0], new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(read("")).isEmpty();
        assertThat(read(" \n\t\u00A0\u2028 ")).isEmpty();
    }

    @Test
    void manyThreadsReadTheSame() throws Exception {
        String expected = everything(read(STORY));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Sentence> shared = read(STORY);
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                boolean share = i % 2 == 0;
                results.add(threads.submit(() -> everything(share ? shared : read(STORY))));
            }
            for (Future<String> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    static String everything(List<Sentence> sentences) {
        StringBuilder all = new StringBuilder();
        for (Sentence sentence : sentences) {
            for (int word = 0; word < sentence.size(); word++) {
                all.append(sentence.start(word))
                        .append(' ')
                        .append(sentence.form(word))
                        .append(' ')
                        .append(sentence.lemma(word))
                        .append(' ')
                        .append(sentence.upos(word))
                        .append(' ')
                        .append(sentence.xpos(word))
                        .append(' ')
                        .append(sentence.head(word))
                        .append(' ')
                        .append(sentence.relation(word))
                        .append('\n');
            }
            all.append(sentence.names()).append('\n');
        }
        return all.toString();
    }

    @Test
    void sentencesAboutLikeThingsHaveLikeGists() {
        float[] war = gist("Rebels shelled the town.");
        assertThat(likeness(war, gist("Guerrillas bombarded two villages.")))
                .isGreaterThan(likeness(war, gist("The soprano sang two arias.")));
    }

    @Test
    void ofUnknownWordsThereIsNoGist() {
        assertThat(gist("Qzxvk wvqtzk.")).containsOnly(0).hasSameSizeAs(gist("Rebels shelled the town."));
    }

    private static float[] gist(String text) {
        return ENGLISH.read(text, 0, text.length()).get(0).gist();
    }

    private static double likeness(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length / 3; i++) { // the means
            product += one[i] * other[i];
        }
        return product;
    }
}
