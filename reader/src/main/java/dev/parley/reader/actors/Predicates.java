package dev.parley.reader.actors;

import java.util.Set;

/** Finds what a sentence says that somebody is: "Ann Lee is the minister", "was elected president", "who became an envoy in May". */
final class Predicates {
    private static final Set<String> BECOMING = Set.of("become", "remain");
    private static final Set<String> APPOINTING = Set.of(
            "appoint",
            "name",
            "elect",
            "reelect",
            "designate",
            "install",
            "proclaim",
            "swear",
            "inaugurate",
            "reappoint");

    /** Tags of "is", "are" and "has been". */
    private static final Set<String> NOW = Set.of("VBZ", "VBP", "VBN");

    private Predicates() {}

    /** Whether a verb says of its subject what it is, so that its object is nobody else. */
    static boolean isBecoming(SentenceTree tree, int verb) {
        return BECOMING.contains(tree.sentence().lemma(verb));
    }

    /** The noun that says what the bearer of a name is; -1 where none does, or only of a time that is over, or not for sure. */
    static int of(SentenceTree tree, int name) {
        int said = said(tree, tree.governor(name), tree.roleOf(name));
        if (said >= 0) {
            return said;
        }
        for (int clause : tree.children(name)) {
            if (tree.sentence().relation(clause).equals("acl:relcl")) {
                int who = pronoun(tree, clause);
                return who < 0 ? -1 : said(tree, clause, tree.sentence().relation(who));
            }
        }
        return -1;
    }

    private static int pronoun(SentenceTree tree, int clause) {
        for (int child : tree.children(clause)) {
            if (tree.form(child).equals("who")) {
                return child;
            }
        }
        return -1;
    }

    private static int said(SentenceTree tree, int governor, String role) {
        if (governor < 0 || isUnsure(tree, governor)) {
            return -1;
        }
        String lemma = tree.sentence().lemma(governor);
        return switch (role) {
            case "nsubj" ->
                isNow(tree, tree.child(governor, "cop"))
                        ? governor
                        : BECOMING.contains(lemma) ? what(tree, governor, true) : -1;
            case "nsubj:pass" -> APPOINTING.contains(lemma) ? what(tree, governor, true) : -1;
            case "obj" -> APPOINTING.contains(lemma) ? what(tree, governor, false) : -1;
            default -> -1;
        };
    }

    /** "May be", "will be", "is not" */
    private static boolean isUnsure(SentenceTree tree, int governor) {
        for (int child : tree.children(governor)) {
            String xpos = tree.sentence().xpos(child);
            if (xpos.equals("MD")
                    || tree.sentence().lemma(child).equals("not")
                    || tree.form(child).equals("never")) {
                return true;
            }
        }
        return false;
    }

    /** "Is" and "has been", not "was" */
    private static boolean isNow(SentenceTree tree, int copula) {
        return copula >= 0 && NOW.contains(tree.sentence().xpos(copula));
    }

    private static int what(SentenceTree tree, int verb, boolean object) {
        for (int child : tree.children(verb)) {
            boolean said = child > verb
                    && switch (tree.plainRelation(child)) {
                        case "xcomp" -> true;
                        case "obj" -> object;
                        case "obl" -> tree.preposition(child).equals("as");
                        default -> false;
                    };
            if (said && tree.sentence().upos(child).equals("NOUN")) {
                return child;
            }
        }
        return -1;
    }
}
