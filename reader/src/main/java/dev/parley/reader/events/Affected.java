package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.reading.Stage;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an act falls on where none of its slots names anyone: in "vetoed a Kenyan resolution" Kenya, in "lent two million to
 * Togo's farmers" these, in "shelled a village in Chad" Chad. The nearest actor behind the predicate is taken, one that
 * another verb does not govern; for acts done on the ground the place, where there is no actor.
 */
final class Affected {
    /** Prepositions that lead to whom an act is for, against or done with. */
    private static final Set<String> TOWARDS = Set.of(
            "to",
            "for",
            "against",
            "with",
            "from",
            "on",
            "upon",
            "onto",
            "toward",
            "towards",
            "at",
            "into",
            "over",
            "between",
            "among",
            "of",
            "about",
            "regarding",
            "concerning");

    /** Nouns that behind "in" lead to whom an act is meant for or against. */
    private static final Set<String> REASONS = Set.of(
            "protest",
            "support",
            "solidarity",
            "defiance",
            "opposition",
            "retaliation",
            "reprisal",
            "response",
            "revenge",
            "defence",
            "defense",
            "honour",
            "honor",
            "return",
            "sympathy",
            "favour",
            "favor");

    /** Nouns that behind "at" lead to who wanted it. */
    private static final Set<String> WISHES = Set.of(
            "request",
            "invitation",
            "behest",
            "urging",
            "insistence",
            "instigation",
            "initiative",
            "suggestion",
            "bidding",
            "instance",
            "prompting");

    /** Acts of speaking to somebody. */
    private static final Set<String> TOLD = Set.of("inform", "apologise", "warn");

    /** Acts done to people: "two fishermen were handed over" tells whom, though the words ask for the object. */
    private static final Set<String> DONE_TO_PEOPLE = Set.of(
            "release", "arrest", "deport", "abduct", "expel", "expel-population", "assault", "massacre", "shoot");

    /** Acts by which many show what they want. */
    private static final Set<String> PUBLIC = Set.of("protest", "strike", "hunger-strike", "obstruct", "riot");

    /** Verbs of what they want. */
    private static final Set<String> WANTING = Set.of(
            "demand",
            "call",
            "urge",
            "ask",
            "press",
            "seek",
            "want",
            "denounce",
            "condemn",
            "oppose",
            "protest",
            "reject",
            "accuse",
            "criticise",
            "criticize",
            "appeal",
            "insist");

    /** Prepositions that lead from a want to whom it is put. */
    private static final Set<String> PUT_TO = Set.of("from", "of", "on", "to", "against", "with", "by", "at");

    /** What peace is kept with: whoever sends troops to a mission acts on the land where that is. */
    private static final Set<String> MISSIONS = Set.of("force", "mission", "operation", "contingent");

    /** Acts that come from where somebody stands, and fall elsewhere. */
    private static final Set<String> STRUCK = Set.of("shoot", "shell", "strike-from-air", "bomb", "attack", "fight");

    /** Prepositions that lead to where an act is done. */
    private static final Set<String> WITHIN =
            Set.of("in", "near", "around", "across", "inside", "throughout", "outside");

    private final Tree tree;
    private final Participants participants;
    private final Collection<String> agents;
    private final boolean keepsPeace;
    private final boolean forcible;
    private final Set<String> found = new LinkedHashSet<>();
    private int head = -1;

    private Affected(
            Tree tree, Participants participants, Collection<String> agents, boolean keepsPeace, boolean forcible) {
        this.keepsPeace = keepsPeace;
        this.forcible = forcible;
        this.tree = tree;
        this.participants = participants;
        this.agents = agents;
    }

    /**
     * The actors, or else the places, that an act falls on; null where its clause names none.
     *
     * @param noun the noun that tells the act, or -1
     * @param bearer the clause of its verb; null for a noun on its own
     * @param candidate the act, with its agents, who are not meant
     * @param onTheGround whether the act is done to a place where no actor is named
     */
    static Candidate.@Nullable Filling by(
            Tree tree,
            Participants participants,
            int noun,
            @Nullable Clause bearer,
            Candidate candidate,
            boolean onTheGround) {
        Affected affected = new Affected(
                tree,
                participants,
                candidate.of(Role.AGENT),
                candidate.act().equals("keep-peace"),
                STRUCK.contains(candidate.act()));
        int object = bearer == null ? noun : bearer.object();
        if (bearer != null && TOLD.contains(candidate.act())) {
            affected.searchPartner(bearer.predicate());
        }
        if (bearer != null && noun >= 0 && noun != object && noun != bearer.predicate()) {
            affected.searchBelow(noun, true);
        }
        if (bearer != null) {
            affected.search(bearer.recipient(), true);
            affected.searchObliques(bearer.predicate(), TOWARDS, true);
        }
        affected.searchBelow(object, true);
        if (onTheGround) {
            affected.search(object, false); // "would blockade Paris to force the Union to pay"
        }
        if (bearer != null) {
            affected.searchReason(bearer.predicate());
            affected.searchPurpose(bearer.predicate());
            if (PUBLIC.contains(candidate.act())) {
                affected.searchDemand(bearer.predicate());
            }
        }
        affected.searchPurpose(object);
        affected.searchCondition(candidate);
        if (bearer != null && DONE_TO_PEOPLE.contains(candidate.act())) {
            affected.search(object, true);
        }
        if (onTheGround && bearer != null) {
            affected.searchObliques(bearer.predicate(), TOWARDS, false);
            affected.searchObliques(bearer.predicate(), WITHIN, false);
        }
        return affected.found.isEmpty()
                ? null
                : new Candidate.Filling(Role.TARGET, List.copyOf(affected.found), candidate.sentence, affected.head);
    }

    /** Who "meets the king and shares the outcome of the talks" shares it with the king. */
    private void searchPartner(int predicate) {
        int before = tree.is(predicate, "conj") ? tree.sentence().head(predicate) : -1;
        if (before >= 0 && tree.sentence().upos(before).equals("VERB")) {
            int partner = Clause.of(tree, before).object();
            if (partner >= 0) {
                found.addAll(participants.actors(tree, partner));
                found.removeAll(agents);
                head = partner;
            }
        }
    }

    /** Obliques behind the predicate with one of these prepositions, and those that hang on a day or hour ("on Friday against"). */
    private void searchObliques(int predicate, Set<String> prepositions, boolean actors) {
        for (int child = tree.firstChild(predicate); child >= 0; child = tree.nextSibling(child)) {
            if (child > predicate && tree.is(child, "obl") && !Clause.isDescribed(tree, child)) {
                String preposition = Clause.preposition(tree, child);
                boolean origin = forcible && preposition.equals("from"); // "missiles fired from Togo"
                boolean beside = Companions.isInAnotherPart(tree, child);
                if (!origin
                        && !beside
                        && !isWish(child, preposition)
                        && (preposition.isEmpty() || prepositions.contains(preposition))) {
                    search(child, actors);
                }
            }
        }
    }

    /** "Dialogue and the protection of civilians": an article parts what belongs to the second alone. */
    private boolean isOfAnother(int nominal, String preposition) {
        return preposition.equals("of") && tree.is(nominal, "conj") && tree.child(nominal, "det") >= 0;
    }

    private boolean isWish(int nominal, String preposition) {
        return preposition.equals("at") && WISHES.contains(tree.sentence().lemma(nominal));
    }

    /** What is done "in protest at the king's rule" or "in solidarity with Togo" is done to, or for, these. */
    private void searchReason(int predicate) {
        for (int child = tree.firstChild(predicate); child >= 0 && found.isEmpty(); child = tree.nextSibling(child)) {
            boolean reason = tree.is(child, "obl")
                    && Clause.preposition(tree, child).equals("in")
                    && REASONS.contains(tree.sentence().lemma(child));
            if (reason) {
                searchBelow(child, true);
            }
        }
    }

    /** What is done "to help Togo" or "to counter threats from the rebels" is done to these. */
    private void searchPurpose(int head) {
        if (head < 0 || !found.isEmpty()) {
            return;
        }
        for (int child = tree.firstChild(head); child >= 0 && found.isEmpty(); child = tree.nextSibling(child)) {
            boolean purpose =
                    switch (Clause.bare(tree.sentence().relation(child))) {
                        case "xcomp" ->
                            child > head && tree.sentence().xpos(child).equals("VB");
                        case "advcl", "acl" -> child > head && isInfinitive(child);
                        default -> false;
                    };
            if (purpose) {
                search(tree.child(child, "obj"), true);
                searchObliques(child, TOWARDS, true);
                searchPurpose(child);
            }
        }
    }

    /** Who threatens to act unless somebody else does something threatens them. */
    private void searchCondition(Candidate candidate) {
        int condition = candidate.standing.condition();
        if (condition >= 0 && candidate.stage == Stage.THREATENED) {
            search(Clause.of(tree, condition).subject(), true);
        }
    }

    /** Who marches "demanding that the king resign" or "to press for higher wages from the ministry" marches against these. */
    private void searchDemand(int predicate) {
        for (int child = tree.firstChild(predicate); child >= 0 && found.isEmpty(); child = tree.nextSibling(child)) {
            boolean adverbial = tree.is(child, "advcl") || tree.is(child, "xcomp") || tree.is(child, "conj");
            if (child < predicate
                    || !adverbial
                    || !WANTING.contains(tree.sentence().lemma(child))) {
                continue;
            }
            int clause = tree.child(child, "ccomp");
            int infinitive = clause < 0 ? tree.child(child, "xcomp") : clause;
            if (infinitive >= 0) {
                search(Clause.of(tree, infinitive).subject(), true);
            }
            int object = tree.child(child, "obj");
            if (object >= 0) {
                search(tree.child(object, "nmod:poss"), true);
            }
            search(object, true);
            searchObliques(child, PUT_TO, true);
            for (int below = tree.firstChild(child); below >= 0 && found.isEmpty(); below = tree.nextSibling(below)) {
                if (tree.is(below, "obl")) {
                    searchBelow(below, true); // "calling for higher wages from the ministry"
                }
            }
        }
    }

    private boolean isInfinitive(int verb) {
        int mark = tree.child(verb, "mark");
        return mark >= 0 && tree.sentence().xpos(mark).equals("TO");
    }

    /** The actors, or the places, of a nominal; else of those that hang on it. */
    private void search(int nominal, boolean actors) {
        if (nominal < 0 || !found.isEmpty()) {
            return;
        }
        if (actors && keepsPeace && MISSIONS.contains(tree.sentence().lemma(nominal))) {
            searchWithin(nominal);
            return;
        }
        List<String> named = actors ? participants.actors(tree, nominal) : participants.places(tree, nominal);
        found.addAll(named);
        found.removeAll(agents);
        found.removeIf(place -> participants.isLandOf(place, agents)); // "the Iran war", "the British exit from"
        head = nominal;
        // In "by Chadian police" nobody but the police is meant.
        if (named.isEmpty() || !agents.containsAll(named)) {
            searchBelow(nominal, actors);
        }
    }

    /** The land where a mission is, else who makes it up. */
    private void searchWithin(int mission) {
        for (int child = tree.firstChild(mission); child >= 0 && found.isEmpty(); child = tree.nextSibling(child)) {
            if (tree.sentence().relation(child).equals("acl")) {
                searchBelow(child, true); // "a force made up of Kenyan troops"
            } else if (tree.is(child, "nmod") && WITHIN.contains(Clause.preposition(tree, child))) {
                List<String> actors = participants.actors(tree, child);
                found.addAll(actors.isEmpty() ? participants.places(tree, child) : actors);
                head = child;
            }
        }
    }

    /** Those that hang on a nominal, but in no clause of their own: of clauses only "made by" and "imposed on" are searched. */
    private void searchBelow(int nominal, boolean actors) {
        if (nominal < 0 || !found.isEmpty()) {
            return;
        }
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(nominal); child >= 0 && found.isEmpty(); child = tree.nextSibling(child)) {
            switch (Clause.bare(sentence.relation(child))) {
                case "amod", "compound" -> search(child, actors);
                case "nmod", "obl" -> {
                    // "A pact in the Qatari capital" concerns no Qatari.
                    String preposition = Clause.preposition(tree, child);
                    if (!preposition.equals("as")
                            && !isWish(child, preposition)
                            && !isOfAnother(nominal, preposition)
                            && !Companions.isInAnotherPart(tree, child)
                            && (!actors || !WITHIN.contains(preposition))) {
                        search(child, actors);
                    }
                }
                case "conj" -> searchBelow(child, actors);
                case "acl" -> {
                    if (sentence.xpos(child).equals("VBN")) {
                        searchBelow(child, actors);
                    }
                }
                default -> {}
            }
        }
    }
}
