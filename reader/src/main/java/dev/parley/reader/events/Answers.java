package dev.parley.reader.events;

import dev.parley.language.CalendarWords;
import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Condition;
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

    private static final Set<String> BARE =
            Set.of("accept", "refuse", "decline", "agree", "consent", "comply", "oblige");

    /** How many sentences back the offer lies at most. */
    private static final int FURTHEST = 6;

    /**
     * The answer as a telling of the act that it answers; the candidate itself where it is none, or where nothing was asked; null where
     * only an answer would make sense of it: "Chad has accepted".
     *
     * @param before what was told in the sentences before, in the order of the text
     */
    @Nullable Candidate toWhatWasAsked(Tree tree, Candidate candidate, List<Candidate> before, Assertions assertions) {
        boolean answer = (candidate.stage == Stage.REFUSED || candidate.stage == Stage.AGREED)
                && GENERAL.contains(candidate.act())
                && candidate.bearer == candidate.token
                && (isBare(tree, candidate.token)
                        || isDefiniteOffer(
                                tree, Clause.of(tree, candidate.token).object()));
        Candidate asked = answer ? lastAsked(candidate, before) : null;
        if (asked == null) {
            return asksForNothing(candidate) ? null : candidate;
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

    /** Whether the words ask for no more than that there be a subject, and so tell nothing by themselves. */
    private static boolean asksForNothing(Candidate candidate) {
        List<Condition> asked = candidate.expression.conditions();
        return asked.size() == 1
                && asked.get(0).place() == Condition.Place.SUBJECT_KIND
                && asked.get(0).lemmas().contains("any")
                && BARE.containsAll(candidate.expression.heads());
    }

    /** "Chad has accepted", "both refused": nothing says what. */
    private static boolean isBare(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        if (!BARE.contains(sentence.lemma(verb)) || Clause.isPassive(tree, verb, 0)) {
            return false;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            String relation = Clause.bare(sentence.relation(child));
            boolean what =
                    switch (relation) {
                        case "obj", "xcomp", "ccomp", "compound", "iobj" -> true;
                        case "obl" -> tree.child(child, "case") >= 0 && !CalendarWords.isOne(sentence.form(child));
                        case "advcl" -> sentence.xpos(child).equals("VB");
                        default -> false;
                    };
            if (what) {
                return false;
            }
        }
        return true;
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
