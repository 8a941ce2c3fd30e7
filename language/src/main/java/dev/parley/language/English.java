package dev.parley.language;

import dev.parley.language.words.TokenSpans;
import dev.parley.language.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads English text. One instance serves all threads; every call stands for itself.
 *
 * <pre>{@code
 * English english = English.load();
 * for (Sentence sentence : english.read(text, 0, text.length())) {
 *     sentence.lemma(0);
 * }
 * }</pre>
 */
public final class English {

    private final Models models;
    private final HeadlineVerbs headlineVerbs;

    private English(Models models) {
        this.models = models;
        headlineVerbs = new HeadlineVerbs(models);
    }

    /** Loads the shipped models; costs some tenths of a second, so load once. */
    public static English load() {
        try {
            return new English(Models.read(English.class::getResourceAsStream));
        } catch (IOException fault) {
            throw new UncheckedIOException("The language models in the jar cannot be read", fault);
        }
    }

    /**
     * Loads models that training wrote to a folder.
     *
     * @throws IOException if a file is missing or broken
     */
    public static English load(Path folder) throws IOException {
        return new English(Models.read(name -> {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.newInputStream(file) : null;
        }));
    }

    /**
     * Reads the sentences of a part of a text. Sentences end where one is judged to end and at empty lines, never at a
     * single line end.
     *
     * @param text any text; offsets count its chars
     * @param start where to begin
     * @param end where to stop
     * @return the sentences in order; none if there is nothing but white space
     * @throws IndexOutOfBoundsException if the part does not lie in the text
     */
    public List<Sentence> read(String text, int start, int end) {
        Objects.checkFromToIndex(start, end, text.length());
        TokenSpans tokens = models.tokenizer().tokens(text, start, end);
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        for (int next : models.splitter().ends(text, tokens)) {
            sentences.add(sentence(text, tokens.starts(first, next), tokens.ends(first, next)));
            first = next;
        }
        return List.copyOf(sentences);
    }

    /**
     * Reads the sentences of news: as {@link #read(String, int, int)} does, but where a sentence has no verb a word that is taken for a
     * noun is heard as one. So headlines are written ("Pakistan bombs villages"), captions, and the entries of chronicles. Tags are read
     * at once for it.
     *
     * @throws IndexOutOfBoundsException if the part does not lie in the text
     */
    public List<Sentence> readNews(String text, int start, int end) {
        return read(text, start, end).stream()
                .map(sentence -> (Sentence) headlineVerbs.settle((ReadSentence) sentence))
                .toList();
    }

    /**
     * Reads one sentence whose tokens are known.
     *
     * @param starts where tokens start in {@code text}, in order
     * @param ends where they end; none reaches into the next
     * @throws IllegalArgumentException if there is no token, or the offsets are not in order
     */
    public Sentence read(String text, int[] starts, int[] ends) {
        if (starts.length == 0 || starts.length != ends.length) {
            throw new IllegalArgumentException("A sentence needs tokens, each with a start and an end; there are "
                    + starts.length + " starts and " + ends.length + " ends");
        }
        int last = 0;
        for (int token = 0; token < starts.length; token++) {
            if (starts[token] < last || ends[token] <= starts[token] || ends[token] > text.length()) {
                throw new IllegalArgumentException(
                        "Token " + token + " at " + starts[token] + " to " + ends[token] + " is empty or out of order");
            }
            last = ends[token];
        }
        return sentence(text, starts.clone(), ends.clone());
    }

    private Sentence sentence(String text, int[] starts, int[] ends) {
        return new ReadSentence(models, text, new Words(text, starts, ends));
    }
}
