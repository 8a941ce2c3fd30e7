package dev.parley.reader.page;

import dev.parley.reader.reading.PartKind;
import org.jspecify.annotations.Nullable;

/** A paragraph, heading or line of a page, while it is being labelled. */
final class Block {
    final int start;
    final int end;
    /** The words with single blanks between them. */
    final String text;

    final int words;
    /** Whether it ends as a sentence does. */
    final boolean sentence;
    /** Whether it breaks off with dots. */
    final boolean truncated;

    /** What its words alone say that it is, or null. */
    @Nullable PartKind said;
    /** The kind of stretch that it opens as a heading, or null. */
    @Nullable PartKind opens;

    /** Whether it sums the article up, above its first paragraph. */
    boolean standfirst;

    PartKind kind = PartKind.OTHER;

    private @Nullable String squeezed;

    @Nullable String section;

    /** 1 to 6 in headings of HTML, else 0. */
    int heading;
    /** How many chars of it stand in links. */
    int linked;
    /** How many chars of it are not blank. */
    int solid = 1;
    /** How many chars of it are bold. */
    int bold;
    /** Its element's place in the page's tree; -1 in a text dump. */
    int node = -1;

    Block(int start, int end, String text) {
        this.start = start;
        this.end = end;
        this.text = text;
        this.words = Shape.words(text);
        this.sentence = Shape.endsSentence(text);
        this.truncated = Shape.truncated(text);
    }

    /** Its letters and digits, small. */
    String squeezed() {
        if (squeezed == null) {
            squeezed = BodyChoice.squeezed(text);
        }
        return squeezed;
    }

    double linkShare() {
        return Math.min(1, (double) linked / Math.max(1, solid));
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
