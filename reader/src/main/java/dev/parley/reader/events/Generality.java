package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Stage;
import java.util.Set;

/** Tells general truths from events: they are of no one in particular, at no time and place in particular. */
final class Generality {
    private Generality() {}

    /** "Refugees seldom go home", "it is easier to sign a treaty": no one in particular, at no time in particular. */
    static boolean isGeneral(Draft draft, Tree tree, Candidate candidate, int anchor) {
        boolean timeless = (candidate.stage == Stage.HYPOTHETICAL && !candidate.expression.noun())
                || (candidate.stage == Stage.ONGOING && isSimplePresent(tree, anchor));
        return timeless
                && candidate.when.value() == null
                && candidate.of(Role.PLACE).isEmpty()
                && candidate.assertion.holder().equals(Actor.OUTLET)
                && isNobodyInParticular(draft, tree, candidate.of(Role.AGENT))
                && isNobodyInParticular(draft, tree, candidate.of(Role.TARGET));
    }

    private static boolean isSimplePresent(Tree tree, int anchor) {
        String tag = tree.sentence().xpos(anchor);
        return (tag.equals("VBP") || tag.equals("VBZ") || tag.equals("VB")) && tree.child(anchor, "aux") < 0;
    }

    /** Whether all are groups without a name that the sentence calls by a bare plural: "refugees", "rebels who fight". */
    private static boolean isNobodyInParticular(Draft draft, Tree tree, Set<String> ids) {
        for (String id : ids) {
            boolean bare = draft.get(id) instanceof Actor actor
                    && actor.kind() == ActorKind.GROUP
                    && actor.partOf() == null
                    && isBarePlural(tree, actor);
            if (!bare) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBarePlural(Tree tree, Actor actor) {
        Integer start = actor.start();
        Integer end = actor.end();
        if (start == null || end == null) {
            return false;
        }
        Sentence sentence = tree.sentence();
        for (int token = 0; token < sentence.size(); token++) {
            boolean here = start <= sentence.start(token) && sentence.end(token) <= end;
            if (here && sentence.xpos(token).equals("NNS")) {
                return tree.child(token, "det") < 0
                        && tree.child(token, "nmod:poss") < 0
                        && tree.child(token, "amod") < 0
                        && tree.child(token, "nummod") < 0
                        && tree.child(token, "compound") < 0;
            }
        }
        return false;
    }
}
