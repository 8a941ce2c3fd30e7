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
        String form = tree.form(token);
        boolean country = form.equals("US");
        boolean pointing = form.equalsIgnoreCase("that")
                && !(tree.sentence().upos(token).equals("PRON")
                        && tree.sentence().xpos(token).startsWith("W"));
        return country || pointing ? null : of(form);
    }

    /** The pronoun of this form, or null. */
    static @Nullable Pronoun of(String form) {
        return switch (form.toLowerCase(Locale.ROOT)) {
            case "he", "him", "his", "himself" -> HE;
            case "she", "her", "hers", "herself" -> SHE;
            case "it", "its", "itself" -> IT;
            case "they", "them", "their", "theirs", "themselves" -> THEY;
            case "we", "us", "our", "ours", "ourselves" -> WE;
            case "i", "me", "my", "mine", "myself" -> I;
            case "who", "whom", "whose", "which", "that" -> RELATIVE;
            default -> null;
        };
    }

    static boolean reflexive(String form) {
        return form.endsWith("self") || form.endsWith("selves");
    }
}
