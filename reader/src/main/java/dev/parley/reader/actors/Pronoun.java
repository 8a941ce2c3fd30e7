package dev.parley.reader.actors;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an English pronoun tells of what it refers to. */
enum Pronoun {
    HE,
    SHE,
    IT,
    THEY,
    WE,
    I,
    RELATIVE;

    /** The pronoun of a token, or null where it refers to nothing that was named before. */
    static @Nullable Pronoun of(SentenceTree tree, int token) {
        return switch (tree.form(token).toLowerCase(Locale.ROOT)) {
            case "he", "him", "his", "himself" -> HE;
            case "she", "her", "hers", "herself" -> SHE;
            case "it", "its", "itself" -> IT;
            case "they", "them", "their", "theirs", "themselves" -> THEY;
            case "we", "us", "our", "ours", "ourselves" -> tree.form(token).equals("US") ? null : WE;
            case "i", "me", "my", "mine", "myself" -> I;
            case "who", "whom", "whose", "which" -> RELATIVE;
            case "that" ->
                tree.sentence().upos(token).equals("PRON")
                                && tree.sentence().xpos(token).startsWith("W")
                        ? RELATIVE
                        : null;
            default -> null;
        };
    }

    static boolean reflexive(String form) {
        return form.endsWith("self") || form.endsWith("selves");
    }
}
