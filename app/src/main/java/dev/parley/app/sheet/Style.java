package dev.parley.app.sheet;

import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Stage;

/**
 * Colours and weights, or none of them. Sixteen colours only, so that the user's own theme decides how they look.
 *
 * @param on whether to use any
 */
public record Style(boolean on) {
    private static final String RESET = "\u001B[0m";

    public String bold(String text) {
        return with("1", text);
    }

    String faint(String text) {
        return with("2", text);
    }

    String underlined(String text) {
        return with("4", text);
    }

    String warning(String text) {
        return with("33", text);
    }

    public String bad(String text) {
        return with("31", text);
    }

    public String good(String text) {
        return with("32", text);
    }

    String open(String text) {
        return with("36", text);
    }

    /** The label of a part: strong where it feeds the records. */
    String part(PartKind kind, String text) {
        return feeds(kind) ? with("1;32", text) : faint(text);
    }

    /** The words of a part: faint where they feed nothing. */
    String partText(PartKind kind, String text) {
        return feeds(kind) ? text : faint(text);
    }

    private static boolean feeds(PartKind kind) {
        return kind == PartKind.HEADLINE || kind == PartKind.SUBHEAD || kind == PartKind.BODY;
    }

    /** A stage in its colour: green where it is real, blue where it is meant, yellow where it is asked for. */
    String stage(Stage stage, String text) {
        return with(
                switch (stage) {
                    case DONE -> "1;32";
                    case ONGOING -> "32";
                    case AGREED, PROMISED, PLANNED -> "36";
                    case OFFERED, SIGNALLED -> "34";
                    case REQUESTED, DEMANDED -> "33";
                    case THREATENED, REFUSED -> "31";
                    case HYPOTHETICAL -> "35";
                },
                text);
    }

    private String with(String code, String text) {
        return on ? "\u001B[" + code + "m" + text + RESET : text;
    }
}
