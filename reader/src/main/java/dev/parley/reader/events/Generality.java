package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Expressions;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.StageReader;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Stage;
import java.util.Locale;
import java.util.Set;

/** Tells general truths from events: they are of no one in particular, at no time and place in particular. */
final class Generality {
    private static final Set<String> ANY_ONE = Set.of("a", "an", "any", "every", "each", "no");

    /** Nouns of what keeps something from being done. */
    private static final Set<String> BARS = Set.of(
            "ban",
            "bar",
            "block",
            "blockade",
            "restriction",
            "embargo",
            "curb",
            "limit",
            "prohibition",
            "moratorium",
            "freeze",
            "obstacle",
            "hurdle");

    private static final Set<String> AGAINST = Set.of("on", "against", "to");

    private Generality() {}

    /** "Refugees seldom go home", "it is easier to sign a treaty": no one in particular, at no time in particular. */
    static boolean isGeneral(Draft draft, Tree tree, Candidate candidate, int anchor) {
        // "Gunmen kill nine": headlines tell in the present what happened.
        boolean present =
                candidate.stage.isReal() && isSimplePresent(tree, anchor) && !StageReader.isHeadline(tree.sentence());
        boolean thought = candidate.stage == Stage.HYPOTHETICAL && !candidate.expression.noun();
        boolean duty = candidate.stage == Stage.DEMANDED
                && candidate.expression.heads().contains(Expressions.ANY);
        return (present || thought || duty)
                && candidate.when.value() == null
                && candidate.of(Role.PLACE).isEmpty()
                && candidate.assertion.holder().equals(Actor.OUTLET)
                && isNobodyInParticular(draft, tree, candidate.of(Role.AGENT), present || duty)
                && isNobodyInParticular(draft, tree, candidate.of(Role.TARGET), present || duty);
    }

    /** "A blockade on aid entering the city", "a ban on troops crossing the river": what is barred isn't told to be done. */
    static boolean isBarred(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        if (!sentence.xpos(verb).equals("VBG") || !tree.is(verb, "acl")) {
            return false;
        }
        int barred = sentence.head(verb);
        int bar = tree.is(barred, "nmod") ? sentence.head(barred) : barred;
        String preposition = Clause.preposition(tree, bar == barred ? verb : barred);
        return BARS.contains(sentence.lemma(bar)) && AGAINST.contains(preposition);
    }

    /** Whether an act is told in the simple present, or what governs its infinitive is: "a spy is asked to rescue a president". */
    static boolean isToldInPresent(Tree tree, int anchor) {
        int above = tree.sentence().head(anchor);
        boolean governed =
                above >= 0 && (tree.is(anchor, "xcomp") || tree.is(anchor, "ccomp") || tree.is(anchor, "advcl"));
        return isSimplePresent(tree, anchor) || (governed && isToldInPresent(tree, above));
    }

    /** "Ratify treaties", "are signed by ministers". */
    static boolean isSimplePresent(Tree tree, int anchor) {
        if (tree.child(anchor, "aux") >= 0 || tree.child(anchor, "mark") >= 0) {
            return false;
        }
        int passive = tree.child(anchor, "aux:pass");
        String tag = tree.sentence().xpos(passive < 0 ? anchor : passive);
        return tag.equals("VBP") || tag.equals("VBZ") || tag.equals("VB");
    }

    /** "Parliaments ratify treaties" is a truth as general as "refugees go home", "unions could strike" need not be. */
    private static boolean isUnnamed(Actor actor, boolean bodies) {
        return actor.partOf() == null
                && switch (actor.kind()) {
                    case GROUP -> true;
                    case AUTHORITY, ARMED_FORCE, PERSON, ORGANISATION, BLOC -> bodies;
                    case STATE, SOURCE -> false;
                };
    }

    /** Whether all are groups without a name that the sentence calls by a bare plural: "refugees", "rebels who fight". */
    private static boolean isNobodyInParticular(Draft draft, Tree tree, Set<String> ids, boolean bodies) {
        for (String id : ids) {
            boolean bare = draft.get(id) instanceof Actor actor
                    && ((isUnnamed(actor, bodies) && isBarePlural(tree, actor))
                            || (isUnnamed(actor, true) && isAnyOne(tree, actor)));
            if (!bare) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBarePlural(Tree tree, Actor actor) {
        int noun = noun(tree, actor, "NNS");
        int owner = noun < 0 ? -1 : tree.child(noun, "nmod:poss");
        return noun >= 0
                && tree.child(noun, "det") < 0
                && (owner < 0 || tree.sentence().upos(owner).equals("PRON"))
                && tree.child(noun, "amod") < 0
                && tree.child(noun, "nummod") < 0
                && tree.child(noun, "nmod") < 0
                && tree.child(noun, "compound") < 0;
    }

    /** "Every army", "a mediator": any one of them. */
    private static boolean isAnyOne(Tree tree, Actor actor) {
        int noun = noun(tree, actor, "NN");
        int determiner = noun < 0 ? -1 : tree.child(noun, "det");
        return determiner >= 0
                && ANY_ONE.contains(tree.sentence().form(determiner).toLowerCase(Locale.ROOT))
                && tree.child(noun, "amod") < 0
                && tree.child(noun, "nmod") < 0
                && tree.child(noun, "compound") < 0
                && tree.child(noun, "nummod") < 0;
    }

    /** The first noun with this tag among the words that first name the actor, if they stand in this sentence; else -1. */
    private static int noun(Tree tree, Actor actor, String tag) {
        Integer start = actor.start();
        Integer end = actor.end();
        if (start == null || end == null) {
            return -1;
        }
        Sentence sentence = tree.sentence();
        for (int token = 0; token < sentence.size(); token++) {
            boolean here = start <= sentence.start(token) && sentence.end(token) <= end;
            if (here && sentence.xpos(token).equals(tag)) {
                return token;
            }
        }
        return -1;
    }
}
