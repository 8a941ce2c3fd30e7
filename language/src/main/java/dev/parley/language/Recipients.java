package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;

/**
 * Makes recipients of names that the parser takes for a part of the object behind them: "sent Vietnam four boats", "lent Mali
 * its planes". No English noun phrase has a name before its article, number or possessive.
 */
final class Recipients extends Mender {
    private static final String OBJECT = "obj";
    private static final String RECIPIENT = "iobj";
    private static final String PART_OF_NAME = "compound";

    private Recipients(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the relations of a tree in place.
     *
     * @param words asked for their tags and forms alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Recipients recipients = new Recipients(words, parser, tree);
        for (int token = 2; token < tree.heads().length; token++) {
            if (recipients.isObject(token)) {
                recipients.part(token);
            }
        }
    }

    private boolean isObject(int token) {
        int verb = tree.heads()[token];
        return verb >= 0
                && verb < token
                && relation(token).equals(OBJECT)
                && words.upos(token).equals("NOUN")
                && words.upos(verb).equals("VERB");
    }

    /** Parts a name right behind the verb from the object that it was hung on. */
    private void part(int object) {
        int verb = tree.heads()[object];
        int end = verb + 1;
        while (end < object && isPartOfName(end, object)) {
            end++;
        }
        boolean parted = end > verb + 1
                && end < object
                && (words.upos(end).equals("NUM") || (tree.heads()[end] == object && opensPhrase(end)));
        if (!parted || CalendarWords.isOne(words.form(end - 1))) {
            return;
        }
        int head = end - 1;
        for (int token = verb + 1; token < end; token++) {
            if (token == head) {
                hang(token, verb, RECIPIENT);
            } else if (tree.heads()[token] >= end) {
                hang(token, head, PART_OF_NAME);
            }
        }
    }

    private boolean isPartOfName(int token, int object) {
        int head = tree.heads()[token];
        // A name may hang on the number behind it: "sent South Sudan 40 teachers".
        boolean below = head > tree.heads()[object] && head <= object;
        return words.upos(token).equals("PROPN") && below;
    }

    private boolean opensPhrase(int token) {
        return switch (relation(token)) {
            case "det", "nummod", "nmod:poss" -> !words.upos(token).equals("PROPN");
            default -> false;
        };
    }
}
