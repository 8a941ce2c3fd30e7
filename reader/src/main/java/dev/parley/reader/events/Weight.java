package dev.parley.reader.events;

import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Condition;
import dev.parley.reader.clauses.Negation;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether those who take part in an act make it an event: somebody who is known must do or suffer it, but for force. */
final class Weight {
    /** Acts that a noun tells by itself, when and where it names. */
    private static final Set<String> PARTICULAR = Set.of(
            "cease-fire",
            "negotiate",
            "meet",
            "fight",
            "attack",
            "riot",
            "protest",
            "elect",
            "strike-from-air",
            "shell");

    private static final Set<String> WHEN_OR_WHERE = Set.of("of", "in", "on", "at", "near", "outside");

    private final Codes codes;
    private final Figures figures;

    Weight(Codes codes, Figures figures) {
        this.codes = codes;
        this.figures = figures;
    }

    /** An act in which nobody and nothing on the page takes part is a figure of speech or a general truth, but for force. */
    boolean isEvent(Draft draft, Tree tree, Candidate candidate) {
        boolean bare = candidate.expression.noun()
                && candidate.bearer == candidate.token
                && !SentenceEvents.isState(tree, candidate.token);
        boolean held = candidate.standing.governor() >= 0
                && !candidate.assertion.holder().equals(Actor.OUTLET);
        if (bare && !held && !candidate.namesAnyone() && !isToldToBe(tree, candidate) && !isOfOneDay(tree, candidate)) {
            return false;
        }
        if (!candidate.of(Role.AGENT).isEmpty()
                && candidate.of(Role.AGENT).stream().allMatch(Actor.OUTLET::equals)) {
            return false; // "why we fight over the last biscuit": who writes does no political act
        }
        return candidate.hasAnyRole()
                || deniesOfAnybody(draft, tree, candidate)
                || candidate.affected != null
                || !candidate.assertion.holder().equals(Actor.OUTLET)
                || (isOfOneDay(tree, candidate) && speaksOfPolitics(draft))
                || ((codes.isForce(candidate.act()) || isNamedByItsSubject(candidate)) && speaksOfPolitics(draft));
    }

    /** "The ceasefire took effect": what the words ask for as subject is what the act is about, and needs nobody beside it. */
    private static boolean isNamedByItsSubject(Candidate candidate) {
        return candidate.expression.conditions().stream()
                .anyMatch(condition -> condition.place() == Condition.Place.SUBJECT);
    }

    /** "The election is due on 3 May", "since the truce of 1994", "talks in Oslo a year before": what has its time is no general truth. */
    private static boolean isOfOneDay(Tree tree, Candidate candidate) {
        if (candidate.when.value() == null) {
            return false;
        }
        return candidate.stage == Stage.PLANNED
                || PARTICULAR.contains(candidate.act()) && tellsWhenOrWhere(tree, candidate);
    }

    private static boolean tellsWhenOrWhere(Tree tree, Candidate candidate) {
        int noun = candidate.token;
        for (int child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child)) {
            boolean behind = child > noun && tree.is(child, "nmod");
            if (behind && WHEN_OR_WHERE.contains(Clause.preposition(tree, child))) {
                return true;
            }
        }
        return false;
    }

    /** "There were clashes in Gao", "it sparked protests in Peru": a noun that the clause says has happened, and where. */
    private static boolean isToldToBe(Tree tree, Candidate candidate) {
        int verb = tree.sentence().head(candidate.token);
        return verb >= 0
                && tree.child(verb, "expl") >= 0
                && !candidate.of(Role.PLACE).isEmpty();
    }

    /** "No prisoners were exchanged", "no officer was convicted", "nobody has claimed responsibility": what is said of no one. */
    private static boolean deniesOfAnybody(Draft draft, Tree tree, Candidate candidate) {
        int suffers = candidate.expression.noun() ? -1 : tree.child(candidate.token, "nsubj:pass");
        return candidate.standing.negated()
                && speaksOfPolitics(draft)
                && (suffers >= 0 && Negation.hasNegativeDeterminer(tree, suffers)
                        || candidate.expression.conditions().stream()
                                .anyMatch(condition -> condition.place() == Condition.Place.OBJECT));
    }

    /**
     * Whether an act other than force is done by somebody whom no file knows, to nobody in particular: "a cooperative struck a deal
     * with a roaster".
     */
    boolean isAmongStrangers(Draft draft, Tree tree, Candidate candidate, @Nullable Clause clause) {
        int doer = clause == null ? -1 : clause.subject();
        boolean stranger = doer >= 0
                && doer != candidate.token
                && !Negation.hasNegativeDeterminer(tree, doer) // "no group has claimed the raid"
                && !codes.isForce(candidate.act())
                && tree.sentence().upos(doer).equals("NOUN")
                && (candidate.of(Role.AGENT).isEmpty() || figures.isBusiness(tree, doer))
                && candidate.of(Role.HOLDER).isEmpty()
                && candidate.expression.conditions().stream()
                        .noneMatch(condition -> condition.place() == Condition.Place.SUBJECT);
        return stranger
                && candidate.of(Role.TARGET).stream().allMatch(id -> isStranger(draft, id))
                && (candidate.affected == null
                        || candidate.affected.ids().stream().allMatch(id -> isStranger(draft, id)));
    }

    private static boolean isStranger(Draft draft, String id) {
        return draft.get(id) instanceof Place
                || draft.get(id) instanceof Actor actor && actor.partOf() == null && actor.kind() == ActorKind.GROUP;
    }

    /** Whether the page names a place, or an actor of the kinds that use force. */
    static boolean speaksOfPolitics(Draft draft) {
        return !draft.places().isEmpty()
                || draft.actors().stream().anyMatch(actor -> switch (actor.kind()) {
                    case STATE, ARMED_FORCE, ORGANISATION, AUTHORITY, BLOC -> true;
                    case PERSON, GROUP, SOURCE -> false;
                });
    }

    /** Whether the page names a state, an army or a bloc. */
    static boolean speaksOfStates(Draft draft) {
        return draft.actors().stream().anyMatch(actor -> switch (actor.kind()) {
            case STATE, ARMED_FORCE, BLOC -> true;
            case AUTHORITY, ORGANISATION, PERSON, GROUP, SOURCE -> false;
        });
    }
}
