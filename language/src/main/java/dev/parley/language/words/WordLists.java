package dev.parley.language.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lists that the tokenizer goes by.
 *
 * @param abbreviations words whose full stop belongs to them, without it
 * @param titles those abbreviations that a name follows, so that no sentence ends with them
 * @param numbered words whose full stop belongs to them before a number
 * @param units what stands behind a number without a blank, and is a token of its own
 * @param prefixes what stays one word with what follows its hyphen
 * @param hyphenated words that keep their hyphen
 * @param speech verbs that tell who said a quotation
 * @param dates days and months, which a time of day may stand before
 */
public record WordLists(
        WordList abbreviations,
        WordList titles,
        WordList numbered,
        WordList units,
        WordList prefixes,
        WordList hyphenated,
        WordList speech,
        WordList dates) {

    /** The lists that are shipped. */
    public static WordLists load() {
        return new WordLists(
                list("abbreviations.txt"),
                list("titles.txt"),
                list("numbered.txt"),
                list("units.txt"),
                list("prefixes.txt"),
                list("hyphenated.txt"),
                list("speech.txt"),
                list("dates.txt"));
    }

    /** A list among the resources of this package: one word a line; a line that starts with {@code #} is a remark. */
    public static WordList list(String name) {
        return WordList.of(lines(WordLists.class, name));
    }

    /** The lines of a list among the resources of a class's package, without remarks and empty ones. */
    public static List<String> lines(Class<?> neighbour, String name) {
        try (InputStream bytes = neighbour.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("The list " + name + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
