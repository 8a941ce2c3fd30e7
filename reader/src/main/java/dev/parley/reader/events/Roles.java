package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Condition;
import dev.parley.reader.clauses.Expressions;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the roles of one candidate from its clause. */
final class Roles {

    /** Acts that are done to people, and named after these: "the mayor's arrest". */
    private static final Set<String> SUFFERED_ACTS = Set.of(
            "release", "arrest", "abduct", "die", "assassinate", "deport", "expel", "expel-population", "displace");

    /** Acts that are named after the land where they happen: "the Lebanon bombing", "the Sudan war". */
    private static final Set<String> HAPPENING = Set.of("bomb", "fight", "massacre", "riot", "die", "shoot", "elect");

    private static final Set<String> FIGHTING = Set.of("attack", "fight");

    private static final Set<String> PEOPLE = Set.of("person", "group");

    /** Who "is under siege" suffers it; who "is at war" wages it. */
    private static final Set<String> SUFFERED = Set.of("under");

    private final Tree tree;
    private final Sentence sentence;
    private final Participants participants;
    private final Candidate candidate;
    private final LightVerbs.Share share;
    private int lastToken;
    private int firstToken;

    private Roles(Tree tree, Participants participants, Candidate candidate, LightVerbs.Share share) {
        this.tree = tree;
        this.sentence = tree.sentence();
        this.participants = participants;
        this.candidate = candidate;
        this.share = share;
        this.firstToken = candidate.token;
        this.lastToken = candidate.token;
    }

    /**
     * Fills the roles and sets the candidate's span, from the predicate to the last of its participants.
     *
     * @param bearer the clause of the verb, or of the light verb that carries the noun; null for a noun on its own
     * @param share what the subject of the light verb has of the act
     */
    static void fill(
            Tree tree,
            Participants participants,
            Candidate candidate,
            @Nullable Clause bearer,
            LightVerbs.Share share) {
        Roles roles = new Roles(tree, participants, candidate, share);
        if (candidate.expression.noun()) {
            roles.fillFromNoun(bearer);
        } else if (bearer != null) {
            roles.fillFromVerb(bearer);
        }
        roles.setSpan(bearer);
    }

    private void fillFromVerb(Clause clause) {
        for (Slot slot : candidate.expression.slots()) {
            int head =
                    switch (slot.source()) {
                        case "subj" -> clause.subject();
                        case "obj" -> clause.object();
                        case "poss" -> clause.object() < 0 ? -1 : tree.child(clause.object(), "nmod:poss");
                        default -> oblique(clause, slot.source());
                    };
            // A passive may leave out who sends the troops; then they themselves are all we know to act.
            boolean instead = slot.source().equals("obj") && slot.role() == Role.AGENT;
            boolean beside = slot.source().equals("with") && Companions.isBeside(tree, head);
            if (!beside && (!instead || candidate.of(Role.AGENT).isEmpty())) {
                put(slot.role(), head, slot.source().equals("subj"));
            }
        }
        int together = clause.oblique("with");
        boolean withAgents = Companions.isTogether(tree, together)
                && !candidate.of(Role.AGENT).isEmpty()
                && participants.actors(tree, clause.object()).isEmpty(); // "pardoned him along with thirty others"
        if (withAgents) {
            put(Role.AGENT, together, false);
        }
        int between = FIGHTING.contains(candidate.act()) ? Clause.oblique(tree, clause.predicate(), "between") : -1;
        if (clause.object() < 0 && between >= 0) {
            candidate.clear(Role.AGENT); // "closed the border because of fighting between soldiers and rebels"
            candidate.clear(Role.TARGET);
            put(Role.AGENT, between, false);
        }
        addMakerOfDeed(clause);
        addTargetBeside(clause);
    }

    /** "Were killed in an Israeli strike", "shelling by the army killed": whose deed the words ask for did it. */
    private void addMakerOfDeed(Clause clause) {
        for (Condition condition : candidate.expression.conditions()) {
            int deed =
                    switch (condition.place()) {
                        case SUBJECT -> clause.subject();
                        case OBLIQUE -> condition.prepositions().contains("in") ? clause.oblique("in") : -1;
                        default -> -1;
                    };
            boolean open = candidate.of(Role.AGENT).isEmpty()
                    && !candidate.of(Role.TARGET).isEmpty();
            if (open && deed >= 0 && condition.lemmas().contains(Expressions.tied(sentence, deed))) {
                addMakers(deed);
            }
        }
    }

    private void addMakers(int deed) {
        for (String preposition : new String[] {"by", "between"}) {
            put(Role.AGENT, Clause.oblique(tree, deed, preposition), true);
        }
        put(Role.AGENT, tree.child(deed, "nmod:poss"), true);
        if (candidate.of(Role.AGENT).isEmpty()) {
            candidate.fill(Role.AGENT, participants.modifiers(tree, deed), deed);
        }
    }

    /** At the verb or its object, or at the noun that the words ask for: "came under criticism from Togo". */
    private int oblique(Clause clause, String preposition) {
        int own = clause.oblique(preposition);
        for (Condition condition : candidate.expression.conditions()) {
            if (own < 0 && condition.place() == Condition.Place.OBLIQUE) {
                own = condition.prepositions().stream()
                        .mapToInt(clause::oblique)
                        .filter(noun -> noun >= 0)
                        .map(noun -> Clause.oblique(tree, noun, preposition))
                        .filter(below -> below >= 0)
                        .findFirst()
                        .orElse(-1);
            }
        }
        return own;
    }

    /** In "gave Togo a loan" the one given is the target; in "praised Togo's efforts" the one whose they are. */
    private void addTargetBeside(Clause clause) {
        if (!candidate.of(Role.TARGET).isEmpty() || !candidate.of(Role.ABOUT).isEmpty()) {
            return;
        }
        int given = clause.recipient();
        if (given != clause.object()) {
            put(Role.TARGET, given, false);
        }
        boolean taken = !candidate.of(Role.TARGET).isEmpty()
                || !candidate.of(Role.PLACE).isEmpty();
        if (!taken && clause.object() >= 0) {
            List<String> owners = participants.actors(tree, tree.child(clause.object(), "nmod:poss"));
            candidate.fill(
                    Role.TARGET,
                    owners.stream()
                            .filter(owner -> !candidate.of(Role.AGENT).contains(owner))
                            .toList(),
                    tree.child(clause.object(), "nmod:poss"));
        }
    }

    private void fillFromNoun(@Nullable Clause bearer) {
        int noun = candidate.token;
        for (Slot slot : candidate.expression.slots()) {
            int head =
                    switch (slot.source()) {
                        case "poss" -> tree.child(noun, "nmod:poss");
                        case "subj" -> bearer == null ? -1 : bearer.subject();
                        case "beside" -> Clause.describedBy(tree, noun);
                        default -> {
                            int own = Clause.oblique(tree, noun, slot.source());
                            if (own < 0 && slot.source().equals("by")) {
                                own = behindObject(noun);
                            }
                            yield own >= 0 ? own : obliqueBeside(noun, slot.source(), bearer);
                        }
                    };
            boolean owner = slot.source().equals("poss");
            put(owner && isSufferedByOwner(noun, head) ? Role.TARGET : slot.role(), head, owner);
        }
        Set<String> agents = candidate.of(Role.AGENT);
        if (agents.isEmpty() && !isSufferedByOwner(noun, tree.child(noun, "nmod:poss"))) {
            candidate.fill(
                    Role.AGENT,
                    HAPPENING.contains(candidate.act())
                            ? participants.adjectives(tree, noun)
                            : participants.modifiers(tree, noun),
                    noun);
        }
        boolean underIt =
                bearer != null && bearer.predicate() == noun && SUFFERED.contains(Clause.preposition(tree, noun));
        if (bearer != null && (share == LightVerbs.Share.SUFFERED || underIt)) {
            put(Role.TARGET, bearer.subject(), true);
        } else if (agents.isEmpty() && bearer != null && bearer.subject() >= 0 && share == LightVerbs.Share.DONE) {
            put(Role.AGENT, bearer.subject(), true);
        } else if (agents.isEmpty() && bearer != null && Partakers.isEngaging(sentence.lemma(bearer.predicate()))) {
            put(Role.AGENT, bearer.object(), true); // "were engaged in an offensive"
        }
        if (agents.isEmpty() && bearer == null) {
            put(Role.AGENT, Partakers.of(tree, noun, candidate.act()), true);
        }
        if (bearer != null && bearer.subject() >= 0 && isDoneToItself()) {
            candidate.clear(Role.AGENT);
            put(Role.AGENT, bearer.subject(), true);
        }
    }

    /** In "the army would resume its offensive against the rebels" nobody but a wrong reading of "its" has the rebels attack. */
    private boolean isDoneToItself() {
        Set<String> agents = candidate.of(Role.AGENT);
        int owner = tree.child(candidate.token, "nmod:poss");
        return owner >= 0
                && sentence.xpos(owner).equals("PRP$")
                && !agents.isEmpty()
                && agents.equals(candidate.of(Role.TARGET));
    }

    /** "The hostages' release" and "the mayor's arrest by police" befall them, "the rebels' release of the hostages" does not. */
    private boolean isSufferedByOwner(int noun, int owner) {
        return owner >= 0
                && SUFFERED_ACTS.contains(candidate.act())
                && Clause.oblique(tree, noun, "of") < 0
                && (Clause.oblique(tree, noun, "by") >= 0
                        || participants.isOneOf(tree, owner, PEOPLE)
                        || sentence.xpos(owner).equals("NNS"));
    }

    /** Trees often hang who acts on whom it befalls: "the arrest of a leader by police". */
    private int behindObject(int noun) {
        int object = Clause.oblique(tree, noun, "of");
        return object < 0 ? -1 : Clause.oblique(tree, object, "by");
    }

    /** Trees often hang on the verb what belongs to its object: "is weighing sanctions against", "ruled out talks with". */
    private int obliqueBeside(int noun, String preposition, @Nullable Clause bearer) {
        if (bearer != null) {
            return bearer.oblique(preposition);
        }
        int verb = sentence.head(noun);
        boolean object =
                verb >= 0 && (tree.is(noun, "obj") || sentence.relation(noun).equals("nsubj:pass"));
        if (preposition.equals("by") && verb != candidate.standing.governor()) {
            return -1; // whoever condemned the arrest did not make it
        }
        int oblique = object ? Clause.oblique(tree, verb, preposition) : -1;
        return oblique > noun ? oblique : -1;
    }

    private void put(Role role, int head, boolean outsideSpan) {
        if (head < 0 || (role == Role.TARGET && meansAgent(head))) {
            return;
        }
        Collection<String> found =
                switch (role) {
                    case AGENT, HOLDER -> orTheirLand(participants.actors(tree, head), head);
                    case TARGET -> orPlaces(participants.actors(tree, head), head);
                    case PLACE -> participants.places(tree, head);
                    case ABOUT -> about(head);
                };
        candidate.fill(role, found, head);
        if (!outsideSpan && sentence.head(head) >= 0) {
            lastToken = Math.max(lastToken, endOfNominal(head));
        }
    }

    /** A plain pronoun never means who acts ("it would lend it money"); "themselves" would. */
    private boolean meansAgent(int head) {
        boolean pronoun = sentence.xpos(head).equals("PRP")
                && !sentence.form(head).endsWith("self")
                && !sentence.form(head).endsWith("selves");
        boolean means = pronoun && candidate.of(Role.AGENT).containsAll(participants.actors(tree, head));
        candidate.targetIsAgentPronoun |= means;
        return means;
    }

    /** Whom no file knows stands for the land that is named with it: "Chilean growers", "Chad's central bank", "Malian jets". */
    private List<String> orTheirLand(List<String> actors, int head) {
        boolean noun = sentence.upos(head).equals("NOUN") || sentence.xpos(head).equals("NNPS");
        if (!actors.isEmpty() || !noun) {
            return actors;
        }
        List<String> land = participants.modifiers(tree, head);
        return land.isEmpty() ? participants.actors(tree, tree.child(head, "nmod:poss")) : land;
    }

    private List<String> orPlaces(List<String> actors, int head) {
        if (!actors.isEmpty()) {
            return actors;
        }
        String agreement = participants.agreement(tree, head);
        if (agreement != null) {
            candidate.fill(Role.ABOUT, List.of(agreement), head);
            return List.of();
        }
        // What is done to a place happens there: "took the town".
        List<String> places = participants.places(tree, head);
        candidate.fill(Role.PLACE, places, head);
        candidate.befallsPlace |= !places.isEmpty();
        return List.of();
    }

    private List<String> about(int head) {
        String agreement = participants.agreement(tree, head);
        if (agreement != null) {
            return List.of(agreement);
        }
        List<String> actors = participants.actors(tree, head);
        return actors.isEmpty() ? participants.places(tree, head) : actors;
    }

    /** The last token of a nominal without the clauses that hang on it. */
    private int endOfNominal(int head) {
        int end = head;
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            String relation = Clause.bare(sentence.relation(child));
            boolean part =
                    switch (relation) {
                        case "acl", "parataxis", "appos", "punct", "advcl", "cc" -> false;
                        default -> true;
                    };
            if (part) {
                end = Math.max(end, endOfNominal(child));
            }
        }
        return end;
    }

    private void setSpan(@Nullable Clause bearer) {
        int verb = bearer == null ? candidate.token : bearer.predicate();
        firstToken = Math.min(firstToken, verb);
        lastToken = Math.max(lastToken, verb);
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            boolean part = tree.is(child, "aux") || tree.is(child, "advmod") || tree.is(child, "compound");
            if (part && child < firstToken && firstToken - child <= 3) {
                firstToken = child;
            }
        }
        if (candidate.expression.noun() && bearer == null) {
            for (int child = tree.firstChild(candidate.token); child >= 0; child = tree.nextSibling(child)) {
                if (child < firstToken
                        && !tree.is(child, "acl")
                        && !tree.is(child, "cc")
                        && !tree.is(child, "punct")
                        && !tree.is(child, "case")) {
                    firstToken = Math.min(firstToken, tree.first(child));
                }
            }
        }
        candidate.start = sentence.start(firstToken);
        candidate.end = sentence.end(Math.max(firstToken, lastToken));
        candidate.tellings.add(new int[] {candidate.start, candidate.end});
    }
}
