package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Locale;
import java.util.Set;

/**
 * Gives verbs of speech the subject that the parser hangs on the words spoken, as if those called somebody by name: "“We are ready
 * to leave,” Fatime Zene, a spokeswoman, <em>told</em> reporters".
 */
final class Tellers extends Mender {
    /** Verbs that stand behind what they tell. */
    private static final Set<String> TELLING = Set.of(
            "said",
            "says",
            "told",
            "tells",
            "added",
            "adds",
            "wrote",
            "writes",
            "warned",
            "warns",
            "announced",
            "declared",
            "explained",
            "insisted",
            "insists",
            "replied",
            "argued",
            "argues",
            "noted",
            "notes",
            "stated",
            "recalled",
            "recalls",
            "posted",
            "tweeted",
            "responded",
            "stressed",
            "claimed",
            "claims",
            "admitted",
            "admits",
            "vowed",
            "concluded",
            "continued",
            "complained");

    private static final Set<String> CLOSING = Set.of("\"", "”", "’", "''", "'", "»", ",");

    /** How a phrase hangs on words in front of it that it is no part of. */
    private static final Set<String> LOOSE =
            Set.of("vocative", "parataxis", "dislocated", "appos", "list", "dep", "discourse");

    private Tellers(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads and relations of a tree in place.
     *
     * @param words asked for their forms and tags alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Tellers tellers = new Tellers(words, parser, tree);
        for (int verb = 3; verb < tree.heads().length; verb++) {
            if (words.upos(verb).equals("VERB")
                    && TELLING.contains(words.form(verb).toLowerCase(Locale.ROOT))
                    && tellers.hasNoSubject(verb)) {
                tellers.give(verb);
            }
        }
    }

    private boolean hasNoSubject(int verb) {
        for (int token = 0; token < tree.heads().length; token++) {
            if (tree.heads()[token] == verb
                    && (relation(token).startsWith("nsubj") || relation(token).startsWith("aux"))) {
                return false;
            }
        }
        return true;
    }

    private void give(int verb) {
        for (int token = 1; token < verb; token++) {
            if (tree.heads()[token] < token && LOOSE.contains(relation(token)) && standsAlone(token, verb)) {
                hang(token, verb, "nsubj");
                return;
            }
        }
    }

    /** Whether a phrase opens behind a closing mark, reaches up to the verb, and hangs on what the verb tells. */
    private boolean standsAlone(int name, int verb) {
        boolean noun = words.upos(name).equals("PROPN") || words.upos(name).equals("NOUN");
        if (!noun || CalendarWords.isOne(words.form(name)) || !isTold(tree.heads()[name], verb)) {
            return false;
        }
        int first = name;
        for (int token = name - 1; token >= 0 && isBelow(token, name); token--) {
            if (!relation(token).equals("punct")) {
                first = token;
            }
        }
        for (int token = name + 1; token < verb; token++) {
            if (!isBelow(token, name)
                    && !relation(token).equals("punct")
                    && !words.upos(token).equals("ADV")) {
                return false;
            }
        }
        return first > 0 && CLOSING.contains(words.form(first - 1));
    }

    private boolean isTold(int token, int verb) {
        int top = token;
        while (top >= 0 && tree.heads()[top] != verb) {
            top = tree.heads()[top];
        }
        return top >= 0
                && top < verb
                && (relation(top).equals("ccomp") || relation(top).equals("parataxis"));
    }
}
