package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.reading.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what somebody accepts or refuses whom the page tells only that they turned "the offer" down: the act that was offered or asked for before. */
final class Answers {
    private static final Set<String> ASKED =
            Set.of("offer", "proposal", "request", "demand", "idea", "overture", "suggestion", "invitation", "appeal");

    private static final Set<String> DEFINITE = Set.of("the", "that", "this", "both");

    /** Acts that say no more than that somebody yields, works together or settles something. */
    private static final Set<String> GENERAL = Set.of("concede", "cooperate", "settle", "warn", "consider", "deny");

    /** How many sentences back the offer lies at most. */
    private static final int FURTHEST = 6;

    /**
     * The answer as a telling of the act that it answers; the candidate itself where it is none, or where nothing was asked.
     *
     * @param before what was told in the sentences before, in the order of the text
     */
    Candidate toWhatWasAsked(Tree tree, Candidate candidate, List<Candidate> before, Assertions assertions) {
        boolean answer = (candidate.stage == Stage.REFUSED || candidate.stage == Stage.AGREED)
                && GENERAL.contains(candidate.act())
                && candidate.bearer == candidate.token
                && isDefiniteOffer(tree, Clause.of(tree, candidate.token).object());
        Candidate asked = answer ? lastAsked(candidate, before) : null;
        if (asked == null) {
            return candidate;
        }
        Candidate told = new Candidate(
                candidate.sentence,
                candidate.token,
                candidate.bearer,
                candidate.headline,
                asked.expression,
                candidate.standing);
        told.start = candidate.start;
        told.end = candidate.end;
        told.when = candidate.when;
        told.fill(Role.AGENT, candidate.of(Role.AGENT), -1);
        told.fill(Role.TARGET, candidate.of(Role.TARGET), -1);
        assertions.give(tree, told, candidate.token);
        told.settle(candidate.stage, "it answers what was offered or asked for before", candidate.expression.fact());
        return told;
    }

    private static boolean isDefiniteOffer(Tree tree, int object) {
        Sentence sentence = tree.sentence();
        if (object < 0 || !ASKED.contains(sentence.lemma(object))) {
            return false;
        }
        int determiner = tree.child(object, "det");
        return determiner >= 0
                && DEFINITE.contains(sentence.form(determiner).toLowerCase(Locale.ROOT))
                && tree.child(object, "nmod") < 0
                && tree.child(object, "acl") < 0;
    }

    private static @Nullable Candidate lastAsked(Candidate answer, List<Candidate> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Candidate each = before.get(i);
            if (answer.sentence - each.sentence > FURTHEST) {
                return null;
            }
            boolean open = each.stage == Stage.OFFERED || each.stage == Stage.REQUESTED || each.stage == Stage.DEMANDED;
            if (open && !each.headline && !GENERAL.contains(each.act()) && isByOthers(each, answer)) {
                return each;
            }
        }
        return null;
    }

    /** Nobody answers what they offered themselves. */
    private static boolean isByOthers(Candidate offer, Candidate answer) {
        Set<String> who = answer.of(Role.AGENT);
        return !who.contains(offer.assertion.holder())
                && (offer.stage != Stage.OFFERED
                        || offer.of(Role.AGENT).stream().noneMatch(who::contains));
    }
}
