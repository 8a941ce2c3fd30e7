package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Condition;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells what a sentence reports from what it only refers to: the grounds of another act ("condemned the shelling of", "was
 * arrested for spying"), what tells people and things apart ("the pilot whom they had captured"), and the setting ("during the
 * visit", "after the rebels left"). CAMEO codes the reported act alone.
 */
final class Background {
    private static final int MOST_STEPS = 24;

    /** Conjunctions of clauses that tell what went before. */
    private static final Set<String> BEFOREHAND = Set.of("after", "since");

    /** Words before a gerund that tells a further act: "replied by shelling", "with Togo accusing Benin of". */
    private static final Set<String> MANNER = Set.of("by", "with", "while", "when");

    private final Codes codes;

    Background(Codes codes) {
        this.codes = codes;
    }

    /** Marks those of a sentence's acts that stand in the background of another that PLOVER has a type for. */
    void mark(Tree tree, Map<Integer, Candidate> byToken) {
        Map<Integer, Candidate> byAnchor = new HashMap<>(byToken);
        byToken.values().forEach(act -> byAnchor.putIfAbsent(act.bearer, act));
        for (Candidate act : byToken.values()) {
            act.background = isBehindAnother(tree, act, byAnchor);
        }
    }

    private boolean isBehindAnother(Tree tree, Candidate act, Map<Integer, Candidate> byAnchor) {
        Sentence sentence = tree.sentence();
        boolean background = isReferringNoun(tree, act);
        int at = act.bearer;
        for (int step = 0; step < MOST_STEPS && sentence.head(at) >= 0; step++) {
            background |= refers(tree, at);
            at = sentence.head(at);
            Candidate other = byAnchor.get(at);
            if (other != null && other != act && codes.plover(codes.cameo(other)) != null) {
                return background && !(step == 0 && tree.is(act.bearer, "conj"));
            }
        }
        return false;
    }

    /**
     * A noun that no verb carries and no operator governs: "the shelling of", but not "called for the release of" or "with
     * Qatar as mediator".
     */
    private static boolean isReferringNoun(Tree tree, Candidate act) {
        boolean noun = !tree.sentence().upos(act.bearer).equals("VERB") && tree.child(act.bearer, "cop") < 0;
        boolean standsForClause =
                act.expression.conditions().stream().anyMatch(condition -> condition.place() == Condition.Place.BEHIND);
        return noun && !standsForClause && act.standing.governor() < 0;
    }

    /** Whether what hangs here tells what is known already. */
    private static boolean refers(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        boolean verb =
                sentence.upos(token).equals("VERB") || sentence.upos(token).equals("AUX");
        if (!verb) {
            return false;
        }
        String relation = Clause.bare(sentence.relation(token));
        if (relation.equals("acl")) {
            int first = tree.first(token);
            boolean setOff = sentence.form(first).equals(",")
                    || (first > 0 && sentence.form(first - 1).equals(","));
            return !setOff;
        }
        int mark = tree.child(token, "mark");
        if (mark < 0) {
            return false;
        }
        String word = sentence.form(mark).toLowerCase(Locale.ROOT);
        boolean gerund = sentence.xpos(token).equals("VBG") && tree.child(token, "aux") < 0;
        return BEFOREHAND.contains(word) || (gerund && !MANNER.contains(word));
    }
}
