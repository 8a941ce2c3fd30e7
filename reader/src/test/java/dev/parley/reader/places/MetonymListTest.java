package dev.parley.reader.places;

import dev.parley.reader.SentenceList;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Mention;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The list of places and governments, from all continents, that was written before the rules were. */
class MetonymListTest {
    /** A little below what is reached, so that a better parser or a worse one shows. */
    private static final double FLOOR = 0.96;

    @Test
    void nearlyAllNamesAreReadAsWhatTheyStandFor() throws IOException {
        SentenceList.check("/places/metonyms.tsv", 150, FLOOR, "place", MetonymListTest::isPlace);
    }

    private static boolean isPlace(String sentence, String name) {
        Draft draft = PageOfSentences.read(sentence);
        int at = sentence.indexOf(name);
        for (Mention mention : draft.mentions()) {
            int start = Objects.requireNonNull(mention.start());
            int end = Objects.requireNonNull(mention.end());
            if (start < at + name.length() && at < end) {
                return true;
            }
        }
        return false;
    }
}
