package dev.parley.reader.events;

import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the word that set the stage says of who takes part in the act: who is asked for it, or whom it is offered to or
 * threatened with. "Iraq demanded an apology from Turkey": Turkey would apologise.
 */
final class Makers {
    private static final List<String> ASKED_WITH = List.of("from", "of", "to", "on", "for");
    /** Nouns of what one side puts to another. */
    private static final Set<String> PROPOSALS = Set.of(
            "proposal",
            "offer",
            "plan",
            "appeal",
            "call",
            "request",
            "demand",
            "plea",
            "ultimatum",
            "suggestion",
            "invitation",
            "bid",
            "initiative",
            "overture",
            "petition",
            "advice",
            "condition",
            "order",
            "claim");

    private static final List<String> GIVEN_WITH = List.of("to", "with", "against");

    private Makers() {}

    /** Who offers, promises, demands or refuses: the ids of the subject, or owner, of the deciding word. */
    static List<String> of(Tree tree, Participants participants, int governor) {
        if (!Clause.isVerbal(tree.sentence(), governor)) {
            return participants.actors(tree, Clause.owner(tree, governor));
        }
        Clause clause = Clause.of(tree, governor);
        int subject = clause.subject();
        // "It was agreed between Kenya and Tanzania"
        return participants.actors(tree, subject < 0 ? clause.oblique("between") : subject);
    }

    /** Fills the agent or target that the act's own words leave open. */
    static void complete(Tree tree, Participants participants, Candidate candidate) {
        int deciding = candidate.standing.governor();
        int governor = deciding < 0 && candidate.givesStage ? candidate.token : deciding;
        if (governor < 0) {
            return;
        }
        switch (candidate.stage) {
            case REQUESTED, DEMANDED -> {
                if (candidate.of(Role.AGENT).isEmpty()) {
                    addAsked(tree, participants, candidate, governor);
                }
                if (candidate.of(Role.AGENT).isEmpty()) {
                    add(tree, participants, candidate, governor, ASKED_WITH, Role.AGENT);
                }
            }
            case REFUSED, AGREED -> {
                if (candidate.of(Role.TARGET).isEmpty()) {
                    addProposer(tree, participants, candidate, governor);
                }
            }
            case OFFERED, PROMISED, THREATENED -> {
                boolean open = candidate.of(Role.TARGET).isEmpty();
                if (open && (candidate.expression.noun() || candidate.targetIsAgentPronoun)) {
                    add(tree, participants, candidate, governor, GIVEN_WITH, Role.TARGET);
                }
            }
            default -> {
                // What is planned or done names all who take part by itself.
            }
        }
    }

    /** "Demanded that Togo match its offer": who would have to act is the subject of what is demanded. */
    private static void addAsked(Tree tree, Participants participants, Candidate candidate, int governor) {
        int clause = tree.child(governor, "ccomp");
        if (clause >= 0 && governor == candidate.token) {
            int subject = Clause.of(tree, clause).subject();
            candidate.fill(Role.AGENT, participants.actors(tree, subject), subject);
        }
    }

    /** Whose proposal is refused or agreed to: "rejected a Kenyan appeal", "accepted demands from the rebels". */
    private static void addProposer(Tree tree, Participants participants, Candidate candidate, int governor) {
        int object = tree.child(governor, "obj");
        int proposal = object >= 0 ? object : Clause.oblique(tree, governor, "to");
        if (proposal < 0
                || proposal == candidate.token
                || !PROPOSALS.contains(tree.sentence().lemma(proposal))) {
            return;
        }
        List<String> proposers = new ArrayList<>(participants.actors(tree, Clause.owner(tree, proposal)));
        if (proposers.isEmpty()) {
            proposers.addAll(participants.modifiers(tree, proposal));
        }
        proposers.removeAll(candidate.of(Role.AGENT));
        candidate.fill(Role.TARGET, proposers, proposal);
    }

    private static void add(
            Tree tree, Participants participants, Candidate candidate, int governor, List<String> with, Role role) {
        List<Integer> places = new ArrayList<>();
        for (int child = tree.firstChild(governor); child >= 0; child = tree.nextSibling(child)) {
            boolean object = tree.is(child, "obj") || tree.is(child, "iobj");
            if (object || tree.sentence().relation(child).equals("nsubj:pass")) {
                places.add(child);
            }
        }
        for (String preposition : with) {
            places.add(Clause.oblique(tree, governor, preposition));
            places.add(Clause.oblique(tree, candidate.token, preposition));
        }
        for (int place : places) {
            if (place < 0 || place == candidate.token) {
                continue;
            }
            List<String> found = new ArrayList<>(participants.actors(tree, place));
            found.removeAll(candidate.of(Role.AGENT));
            found.removeAll(candidate.of(Role.TARGET));
            if (!found.isEmpty()) {
                candidate.fill(role, found, place);
                return;
            }
        }
    }
}
