package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Locale;
import java.util.Set;

/**
 * Hangs a relative clause on a whole name, where the parser hangs it on the last word: in "the Organisation of Sahel States, <em>which</em>
 * Chad left" Chad left the organisation.
 */
final class Relatives extends Mender {
    /** What names of bodies begin with. */
    private static final Set<String> BODIES = Set.of(
            "organization",
            "organisation",
            "council",
            "commission",
            "committee",
            "bank",
            "court",
            "union",
            "front",
            "movement",
            "party",
            "ministry",
            "office",
            "agency",
            "league",
            "association",
            "federation",
            "confederation",
            "community",
            "congress",
            "assembly",
            "forum",
            "group",
            "army",
            "forces",
            "fund",
            "programme",
            "program",
            "conference",
            "alliance",
            "authority",
            "network",
            "society",
            "centre",
            "center",
            "institute");

    private static final Set<String> BETWEEN = Set.of("of", "for", "on", "against");
    private static final Set<String> CLAUSES = Set.of("acl:relcl", "acl", "appos");

    private Relatives(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads of a tree in place.
     *
     * @param words asked for their forms and tags alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Relatives relatives = new Relatives(words, parser, tree);
        relatives.rehang(relatives::bodyNamedBefore);
    }

    /** The word that begins the name of a body whose last word a clause hangs on; -1 for none. */
    private int bodyNamedBefore(int clause) {
        int last = tree.heads()[clause];
        int first = last < 0 || last > clause || !CLAUSES.contains(relation(clause)) ? -1 : tree.heads()[last];
        boolean inName = first >= 0
                && first < last
                && relation(last).equals("nmod")
                && words.xpos(last).startsWith("NNP")
                && Character.isUpperCase(words.form(first).charAt(0))
                && BODIES.contains(words.form(first).toLowerCase(Locale.ROOT));
        return inName && BETWEEN.contains(words.form(first + 1)) ? first : -1;
    }
}
