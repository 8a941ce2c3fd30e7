package dev.parley.ledger.corrections;

import dev.parley.reader.reading.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A line of knowledge by which pages are read as a correction would have it, wherever the same words stand.
 *
 * @param file the knowledge file that it belongs into
 * @param line the line
 * @param words the words that it is about
 */
public record Precedent(String file, String line, String words) {
    /** The folder within a ledger's that holds its own knowledge, laid over the shipped one. */
    public static final String FOLDER = "knowledge";

    private static final String GAP = "\t";

    /**
     * The line that a correction comes to when it is to hold always: words that mean another actor are a name of theirs, and a
     * rejected actor's or mention's words name nobody.
     *
     * @throws CorrectionFault where no line of knowledge can say it
     */
    public static Precedent of(Correction correction) throws CorrectionFault {
        RecordKey key = correction.key();
        String words = key == null ? null : key.text();
        if (key == null || words == null) {
            throw new CorrectionFault("only a correction of words can hold always");
        }
        boolean name = key.family() == Family.MENTIONS || key.family() == Family.ACTORS;
        if (name && correction.kind() == CorrectionKind.REJECT) {
            return new Precedent("actors/not-actors.tsv", words, words);
        }
        if (key.family() == Family.MENTIONS && correction.kind() == CorrectionKind.RELINK) {
            String id = Party.id(correction.value()).asText();
            int colon = id.indexOf(':');
            if (!id.startsWith("state:") && !id.startsWith("org:")) {
                throw new CorrectionFault(
                        "only states, organisations and groups that knowledge files list can have further names, not "
                                + id);
            }
            return new Precedent("actors/aliases.tsv", words + GAP + id.substring(colon + 1), words);
        }
        throw new CorrectionFault(
                "what holds always can be told for a rejected actor or mention, and for a relinked mention;"
                        + " for other rules, parley explain tells which line of the knowledge files to change");
    }

    /** Puts the line into a folder of knowledge; once, however often it is kept. */
    public void keep(Path folder) throws IOException {
        Path into = folder.resolve(file);
        Files.createDirectories(into.getParent());
        if (!Files.exists(into) || !Files.readAllLines(into).contains(line)) {
            Files.writeString(into, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
