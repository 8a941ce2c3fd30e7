package dev.parley.language.conllu;

import dev.parley.language.conllu.TreebankSentence.Token;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads CoNLL-U. Empty nodes are passed over; words written together keep that mark. */
public final class ConlluReader {

    private static final int COLUMNS = 10;

    private final BufferedReader lines;
    private int lineNumber;
    private boolean newParagraph;

    private ConlluReader(Reader reader) {
        lines = new BufferedReader(reader);
    }

    /**
     * Reads all sentences.
     *
     * @throws IOException if the text cannot be read or is not CoNLL-U; the message names the line
     */
    public static List<TreebankSentence> read(Reader reader) throws IOException {
        ConlluReader conllu = new ConlluReader(reader);
        List<TreebankSentence> sentences = new ArrayList<>();
        for (TreebankSentence next = conllu.next(); next != null; next = conllu.next()) {
            sentences.add(next);
        }
        return sentences;
    }

    /** Reads a file, gzipped if its name ends so, or all {@code .conllu} and {@code .conllu.gz} files of a folder. */
    public static List<TreebankSentence> read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            List<TreebankSentence> sentences = new ArrayList<>();
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.filter(ConlluReader::isTreebank).sorted().toList()) {
                    sentences.addAll(read(file));
                }
            }
            return sentences;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
                InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return read(new InputStreamReader(plain, StandardCharsets.UTF_8));
        }
    }

    private static boolean isTreebank(Path file) {
        String name = file.toString();
        return name.endsWith(".conllu") || name.endsWith(".conllu.gz");
    }

    private @Nullable TreebankSentence next() throws IOException {
        Map<String, String> comments = new HashMap<>();
        List<String[]> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            lineNumber++;
            if (line.startsWith("#")) {
                comment(line, comments);
            } else if (!line.isBlank()) {
                rows.add(columns(line));
            } else if (!rows.isEmpty()) {
                return sentence(comments, rows);
            }
        }
        return rows.isEmpty() ? null : sentence(comments, rows);
    }

    private void comment(String line, Map<String, String> comments) {
        String body = line.substring(1).strip();
        if (body.equals("newpar")
                || body.startsWith("newpar ")
                || body.equals("newdoc")
                || body.startsWith("newdoc ")) {
            newParagraph = true;
        }
        int equals = body.indexOf('=');
        if (equals > 0) {
            comments.put(
                    body.substring(0, equals).strip(),
                    body.substring(equals + 1).strip());
        }
    }

    private String[] columns(String line) throws IOException {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IOException("Line " + lineNumber + " has " + columns.length + " columns; CoNLL-U has " + COLUMNS);
        }
        return columns;
    }

    private TreebankSentence sentence(Map<String, String> comments, List<String[]> rows) throws IOException {
        StringBuilder words = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        String surface = "";
        int together = 0;
        int left = 0;
        boolean space = false;
        boolean spaceAfterTogether = false;
        for (String[] row : rows) {
            int dash = row[0].indexOf('-');
            if (dash > 0) {
                together = number(row[0].substring(dash + 1)) - number(row[0].substring(0, dash)) + 1;
                left = together;
                surface = row[1];
                spaceAfterTogether = spaceAfter(row[9]);
            }
            if (dash > 0 || row[0].indexOf('.') >= 0) {
                continue;
            }
            if (space) {
                words.append(' ');
            }
            int start = words.length();
            words.append(row[1]);
            boolean opens = left > 0 && left == together;
            int multiword = left == 0 ? 1 : opens ? together : 0;
            tokens.add(token(row, start, opens ? surface : row[1], multiword, tokens.size()));
            left = Math.max(0, left - 1);
            space = left == 0 && (multiword == 1 ? spaceAfter(row[9]) : spaceAfterTogether);
        }
        String whole = words.toString();
        boolean paragraph = newParagraph;
        newParagraph = false;
        String text = comments.getOrDefault("text", whole);
        return new TreebankSentence(comments.getOrDefault("sent_id", ""), paragraph, text, whole, !space, tokens);
    }

    private Token token(String[] row, int start, String surface, int multiword, int position) throws IOException {
        int head = row[6].equals("_") ? -1 : number(row[6]) - 1;
        if (head == position) {
            throw new IOException("Word " + row[0] + " before line " + lineNumber + " is its own head");
        }
        int end = start + row[1].length();
        String entity = entity(row[9]);
        return new Token(row[1], start, end, row[2], row[3], row[4], head, row[7], surface, multiword, entity);
    }

    private int number(String digits) throws IOException {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException fault) {
            throw new IOException("'" + digits + "' before line " + lineNumber + " is not a number", fault);
        }
    }

    private static boolean spaceAfter(String misc) {
        return !misc.contains("SpaceAfter=No");
    }

    private static String entity(String misc) {
        for (String part : misc.split("\\|", -1)) {
            if (part.startsWith("Entity=")) {
                return part.substring("Entity=".length());
            }
        }
        return "";
    }
}
