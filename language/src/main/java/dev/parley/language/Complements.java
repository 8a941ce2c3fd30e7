package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Set;

/**
 * Gives verbs the clause that the parser takes for a description of the time before it: "demanded last week <em>that Togo open</em>
 * its border". A month has no relative clause with a subject of its own behind "that".
 */
final class Complements extends Mender {
    private static final Set<String> TIMES = Set.of(
            "day",
            "week",
            "month",
            "year",
            "night",
            "morning",
            "evening",
            "afternoon",
            "weekend",
            "spring",
            "summer",
            "autumn",
            "winter",
            "hours",
            "days",
            "weeks",
            "months",
            "years");

    private Complements(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads and relations of a tree in place.
     *
     * @param words asked for their forms and tags alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Complements complements = new Complements(words, parser, tree);
        for (int token = 3; token < tree.heads().length; token++) {
            if (complements.relation(token).startsWith("acl") && complements.isMarked(token)) {
                complements.hangOnVerb(token);
            }
        }
    }

    /** Whether a clause has a conjunction and a subject behind it; a relative "that" is no conjunction. */
    private boolean isMarked(int clause) {
        int that = -1;
        for (int token = 0; token < clause; token++) {
            if (tree.heads()[token] != clause) {
                continue;
            }
            if (relation(token).equals("mark") && words.form(token).equals("that")) {
                that = token;
            } else if (that >= 0 && relation(token).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    static boolean isTime(String word) {
        return TIMES.contains(word) || CalendarWords.isOne(word);
    }

    private void hangOnVerb(int clause) {
        int time = tree.heads()[clause];
        int verb = time < 0 ? -1 : tree.heads()[time];
        boolean adverbial = verb >= 0 && verb < time && relation(time).startsWith("obl");
        if (adverbial && words.upos(verb).equals("VERB") && isTime(words.form(time))) {
            hang(clause, verb, "ccomp");
        }
    }
}
