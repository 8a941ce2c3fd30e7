package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Joins verbs to verbs of their own form, where the parser joins them to the nearest: in "undertook to remove the posts that it set up and
 * <em>to free</em> two men" freeing is undertaken, and whoever "appealed to both to disarm and <em>offered</em> to host talks" offered.
 */
final class Conjuncts extends Mender {
    /** Tags of past tenses and of what is taken for participles. */
    private static final Set<String> PAST = Set.of("VBD", "VBN");

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "once", "when", "until", "provided");

    private static final int MOST_STEPS = 4;

    private Conjuncts(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads of a tree in place.
     *
     * @param words asked for their forms and tags alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Conjuncts conjuncts = new Conjuncts(words, parser, tree);
        for (int token = 2; token < tree.heads().length; token++) {
            if (conjuncts.relation(token).equals("conj") && words.upos(token).equals("VERB")) {
                conjuncts.mend(token);
            }
        }
    }

    private void mend(int verb) {
        int other = tree.heads()[verb];
        int condition = condition(verb, other);
        if (condition >= 0) {
            tree.heads()[verb] = condition;
            return;
        }
        if (isBare(verb) && disagree(verb, other)) {
            joinReports(verb, other, report -> words.xpos(report).equals(words.xpos(verb)));
            return;
        }
        if (isInfinitive(verb) && !words.xpos(other).equals("VB")) {
            int complement = complement(other, verb);
            if (complement >= 0) {
                tree.heads()[verb] = complement;
            } else {
                climb(verb, other, this::isInfinitive);
            }
        } else if (isPast(verb) && isBare(verb)) {
            if (isInfinitive(other) || isProgressive(other)) {
                climb(verb, other, this::isPast);
            } else if (child(verb, "ccomp", verb + 1, words.size()) >= 0) {
                joinReports(verb, other, this::isPast);
            }
        }
    }

    /**
     * "Chad could lift the ban if the men were freed <em>and observers were let in</em>": what follows a condition without the mood of
     * what it is a condition for goes on with it. The verb of the condition; -1 for none.
     */
    private int condition(int verb, int other) {
        boolean alike = !hasModal(other) || hasModal(verb);
        if (alike || !hasSubject(verb) || child(verb, "mark", 0, verb) >= 0) {
            return -1;
        }
        for (int token = verb - 1; token > other; token--) {
            if (tree.heads()[token] == other && relation(token).equals("advcl") && !hasModal(token)) {
                int mark = child(token, "mark", other, token);
                return mark >= 0 && CONDITIONS.contains(words.form(mark)) && hasSubject(token) ? token : -1;
            }
        }
        return -1;
    }

    private boolean hasModal(int verb) {
        return hasBefore(verb, token -> words.xpos(token).equals("MD"));
    }

    private boolean hasSubject(int verb) {
        return hasBefore(verb, token -> relation(token).startsWith("nsubj"));
    }

    /** Whether two verbs that are to share a subject have different numbers: "maintains that they have left and <em>holds</em> Chad to account". */
    private boolean disagree(int verb, int other) {
        String tag = words.xpos(other);
        return switch (words.xpos(verb)) {
            case "VBZ" -> tag.equals("VBP") || tag.equals("VB");
            case "VBP" -> tag.equals("VBZ");
            default -> false;
        };
    }

    /** The infinitive that a verb has before another: "promised <em>to end</em> the raids and to allow aid"; -1 for none. */
    private int complement(int verb, int before) {
        for (int token = before - 1; token > verb; token--) {
            if (tree.heads()[token] == verb && relation(token).equals("xcomp") && isInfinitive(token)) {
                return token;
            }
        }
        return -1;
    }

    /** "A commission admitted that men had been killed but <em>denied</em> that they were prisoners": who admitted denied. */
    private void joinReports(int verb, int from, IntPredicate form) {
        int at = from;
        for (int step = 0; step < MOST_STEPS && at >= 0 && tree.heads()[at] >= 0; step++) {
            int report = tree.heads()[at];
            if (relation(at).equals("ccomp") && form.test(report)) {
                tree.heads()[verb] = report;
                return;
            }
            at = report;
        }
    }

    /** Hangs a verb on the nearest one above of a form. */
    private void climb(int verb, int from, IntPredicate form) {
        int at = tree.heads()[from];
        for (int step = 0; step < MOST_STEPS && at >= 0; step++) {
            if (form.test(at) && words.upos(at).equals("VERB")) {
                tree.heads()[verb] = at;
                return;
            }
            at = tree.heads()[at];
        }
    }

    private boolean isPast(int verb) {
        return PAST.contains(words.xpos(verb));
    }

    /** "Who were blocking the line". */
    private boolean isProgressive(int verb) {
        return words.xpos(verb).equals("VBG") && !isBare(verb) && relation(verb).startsWith("acl");
    }

    private boolean isInfinitive(int verb) {
        if (!words.xpos(verb).equals("VB")) {
            return false;
        }
        for (int token = verb - 1; token >= 0 && token >= verb - 3; token--) {
            if (tree.heads()[token] == verb && words.xpos(token).equals("TO")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb has neither a subject nor an auxiliary of its own. */
    private boolean isBare(int verb) {
        return !hasSubject(verb) && !hasBefore(verb, token -> relation(token).startsWith("aux"));
    }

    /** Whether something of a kind hangs on a verb before it. */
    private boolean hasBefore(int verb, IntPredicate kind) {
        for (int token = 0; token < verb; token++) {
            if (tree.heads()[token] == verb && kind.test(token)) {
                return true;
            }
        }
        return false;
    }
}
