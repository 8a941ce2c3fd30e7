package dev.parley.language.conllu;

import dev.parley.language.conllu.TreebankSentence.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one token a line, with its BIO tag behind a tab or a blank if there is one, and an empty line between sentences.
 */
public final class BioReader {

    private BioReader() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     */
    public static List<TreebankSentence> read(Path path) throws IOException {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return read(reader);
        }
    }

    /**
     * Reads all sentences; their tokens stand in {@link Token#entity} with their tags, and a blank between any two.
     *
     * @throws IOException if the text cannot be read
     */
    public static List<TreebankSentence> read(Reader reader) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        List<TreebankSentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String row = line.strip();
            if (row.isEmpty() || row.startsWith("-DOCSTART-")) {
                close(sentences, tokens, text);
            } else {
                add(row, tokens, text);
            }
        }
        close(sentences, tokens, text);
        return sentences;
    }

    private static void add(String row, List<Token> tokens, StringBuilder text) {
        String[] columns = row.split("[\t ]+", -1);
        if (!tokens.isEmpty()) {
            text.append(' ');
        }
        int start = text.length();
        text.append(columns[0]);
        String tag = columns.length > 1 ? columns[columns.length - 1] : "";
        tokens.add(new Token(columns[0], start, text.length(), "_", "_", "_", -1, "_", columns[0], 1, tag));
    }

    private static void close(List<TreebankSentence> sentences, List<Token> tokens, StringBuilder text) {
        if (!tokens.isEmpty()) {
            String words = text.toString();
            sentences.add(new TreebankSentence("", true, words, words, false, tokens));
        }
        tokens.clear();
        text.setLength(0);
    }
}
