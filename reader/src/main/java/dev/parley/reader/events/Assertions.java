package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Operator;
import dev.parley.reader.clauses.Operators;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.Standing;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Stance;
import dev.parley.reader.speech.Voice;
import dev.parley.reader.speech.Voices;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says on whose word an act stands. What somebody feared, alleged, admitted or denied is theirs; else the outermost voice
 * holds it; else whoever offers, promises, demands or refuses; else the outlet.
 */
final class Assertions {
    /** Acts by which others answer to what was said. */
    private static final Set<String> ANSWERS = Set.of("deny", "accuse", "admit", "criticise");

    private static final Set<String> CLAIMS =
            Set.of("allegation", "accusation", "claim", "charge", "assertion", "suggestion", "insinuation");

    private final Codes codes;
    private final Operators operators;
    private final Draft draft;
    private final Voices voices;
    private final Participants participants;

    Assertions(Codes codes, Operators operators, Draft draft, Voices voices, Participants participants) {
        this.codes = codes;
        this.operators = operators;
        this.draft = draft;
        this.voices = voices;
        this.participants = participants;
    }

    /** Sets the candidate's assertion, and what follows from it for its agent and stage. */
    void give(Tree tree, Candidate candidate, int anchor) {
        Voice voice = decisive(voices.over(candidate.sentence, anchor));
        if (voice != null && !isQuoted(voice) && isAside(tree, candidate, anchor)) {
            voice = null;
        }
        List<String> makers = makersOfStage(tree, candidate);
        String maker = first(makers);
        boolean open = candidate.stage != Stage.DONE && candidate.stage != Stage.ONGOING;
        // "Rejected talks between the two neighbours": of a mutual act that is refused, who refuses it is the agent.
        boolean refused = candidate.stage == Stage.REFUSED && codes.isSymmetric(candidate.act());
        if (refused && candidate.expression.noun() && !makers.isEmpty()) {
            candidate.clear(Role.AGENT);
        }
        // "Was about to be deported": who is about to suffer it doesn't do it.
        boolean suffers = !makers.isEmpty() && candidate.of(Role.TARGET).containsAll(makers);
        if (candidate.of(Role.AGENT).isEmpty() && isMakersOwn(candidate.stage) && !suffers) {
            candidate.fill(Role.AGENT, makers, candidate.standing.governor());
        }
        if (maker != null && candidate.of(Role.HOLDER).isEmpty()) {
            candidate.fill(Role.HOLDER, List.of(maker), candidate.standing.governor());
        }
        if (candidate.stage == Stage.REFUSED
                && voice != null
                && voice.speaker() != null
                && candidate.expression.noun()
                && candidate.of(Role.AGENT).isEmpty()) {
            // "Talks are out of the question, the king said"
            candidate.fill(Role.AGENT, List.of(voice.speaker()), candidate.standing.governor());
        }
        Makers.complete(tree, participants, candidate);
        Stance stance = stanceOfWords(candidate);
        if (voice != null && (voice.speaker() != null || maker == null || voice.stance() != Stance.STATED)) {
            candidate.assertion = ofVoice(voice);
            addAccused(tree, candidate, voice);
        } else if (maker != null && stance != null) {
            candidate.assertion = of(maker, stance);
        } else if (maker == null && stance == Stance.ALLEGED) {
            candidate.assertion = of(null, stance); // "the ambush was blamed on the junta": nobody says by whom
        } else if (open && maker != null) {
            candidate.assertion = of(maker, Stance.STATED);
        } else if (open && ownWord(candidate.stage)) {
            candidate.assertion = of(first(candidate.of(Role.AGENT)), Stance.STATED);
        }
        if (candidate.stage == Stage.REFUSED && candidate.assertion.stance() == Stance.DENIED) {
            // Who rejects a request denies nothing.
            candidate.assertion = of(candidate.assertion.holder(), Stance.STATED);
        }
        settleByCue(tree, candidate, voice);
        settleConsequence(candidate, voice);
    }

    private static boolean isQuoted(Voice voice) {
        return voice.kind() == QuoteKind.DIRECT || voice.kind() == QuoteKind.PARTIAL;
    }

    /** "Accused Chad of the raid, which Chad denies": what others say of it is told by the page, whoever speaks of it first. */
    private static boolean isAside(Tree tree, Candidate candidate, int verb) {
        if (!ANSWERS.contains(candidate.act()) || !tree.is(verb, "acl")) {
            return false;
        }
        Sentence sentence = tree.sentence();
        int which = tree.child(verb, "obj");
        boolean parted = which > 0
                && sentence.xpos(which).equals("WDT")
                && sentence.form(which - 1).equals(",");
        return parted
                || (tree.child(verb, "nsubj") >= 0
                        && CLAIMS.contains(sentence.lemma(sentence.head(verb)))); // "a charge that Chad denies"
    }

    /** The innermost voice that takes a stand of its own, else the outermost that has a speaker, else the outermost. */
    static @Nullable Voice decisive(List<Voice> chain) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (chain.get(i).stance() != Stance.STATED && chain.get(i).stance() != Stance.QUOTED) {
                return chain.get(i);
            }
        }
        for (Voice voice : chain) {
            if (voice.speaker() != null) {
                return voice;
            }
        }
        return chain.isEmpty() ? null : chain.get(0);
    }

    /** Who offers, agrees to or refuses talks would hold them; who demands a release would not be the one to release. */
    private static boolean isMakersOwn(Stage stage) {
        return switch (stage) {
            case OFFERED, PROMISED, THREATENED, REFUSED, SIGNALLED, AGREED, PLANNED -> true;
            case DONE, ONGOING, REQUESTED, DEMANDED, HYPOTHETICAL -> false;
        };
    }

    private static boolean ownWord(Stage stage) {
        return switch (stage) {
            case OFFERED, PROMISED, THREATENED, REFUSED, SIGNALLED -> true;
            default -> false;
        };
    }

    private Assertion ofVoice(Voice voice) {
        Stance stance = isQuoted(voice) && voice.stance() == Stance.STATED ? Stance.QUOTED : voice.stance();
        String holder = voice.speaker() == null ? Actor.OUTLET : voice.speaker();
        return new Assertion(holder, stance, voice.isPrivate(), voice.anonymous() || isAnonymous(holder));
    }

    /** The stance of the word that decided: "denies having bombed", "feared an attack"; null where it takes none. */
    private static @Nullable Stance stanceOfWords(Candidate candidate) {
        for (Standing.Step step : candidate.standing.steps()) {
            Operator operator = step.operator();
            if (step.token() == candidate.standing.governor() && operator != null && operator.stance() != null) {
                return operator.stance();
            }
        }
        return null;
    }

    /** Who offers, promises, demands or refuses: the subject of the word that decided the stage. */
    private List<String> makersOfStage(Tree tree, Candidate candidate) {
        int governor = candidate.standing.governor();
        return governor < 0 ? List.copyOf(candidate.of(Role.HOLDER)) : Makers.of(tree, participants, governor);
    }

    /** In "accused the army of an attack" the accused is the agent, where the words give no other. */
    private void addAccused(Tree tree, Candidate candidate, Voice voice) {
        boolean accused =
                voice.stance() == Stance.ALLEGED && candidate.of(Role.AGENT).isEmpty();
        int cue = voice.cueSentence() == candidate.sentence ? voice.cueToken() : -1;
        if (accused && cue >= 0 && Clause.isVerbal(tree.sentence(), cue)) {
            int object = Clause.of(tree, cue).object();
            candidate.fill(Role.AGENT, participants.actors(tree, object), object);
        }
    }

    /** "… will strike, the union threatened": the words that report may come last, and tell what a plan is worth. */
    private void settleByCue(Tree tree, Candidate candidate, @Nullable Voice voice) {
        if (voice == null || voice.cueSentence() != candidate.sentence || candidate.stage != Stage.PLANNED) {
            return;
        }
        String cue = tree.sentence().lemma(voice.cueToken()).toLowerCase(Locale.ROOT);
        Operator operator = operators.get(cue, "that");
        if (operator != null && operator.stage() != null && operator.stage() != Stage.REFUSED) {
            candidate.settle(operator.stage(), "the words that report tell what a plan is worth", operator.fact());
        }
    }

    /**
     * What somebody says they would do, if something else came about, they offer; what they warn that they would do, they
     * threaten; what others warn of is only thought of.
     */
    private void settleConsequence(Candidate candidate, @Nullable Voice voice) {
        boolean own = isOwnAct(candidate);
        boolean open = candidate.stage == Stage.HYPOTHETICAL || candidate.stage == Stage.PLANNED;
        boolean conflict = codes.isConflict(candidate.act());
        if (candidate.standing.conditional() && own && open && candidate.standing.negated() && !conflict) {
            candidate.settleRefusal();
        } else if (candidate.standing.conditional() && own && open) {
            candidate.settle(
                    conflict ? Stage.THREATENED : Stage.OFFERED,
                    "somebody says what they would do if something else came about",
                    null);
        }
        boolean ahead = candidate.stage == Stage.PLANNED || candidate.stage == Stage.HYPOTHETICAL;
        if (voice != null && voice.stance() == Stance.PREDICTED && ahead) {
            candidate.settle(own ? Stage.THREATENED : Stage.HYPOTHETICAL, "somebody warns of it or predicts it", null);
        }
    }

    /** Whether the agent is the holder of the word, or belongs to the same state or group. */
    private boolean isOwnAct(Candidate candidate) {
        String holder = candidate.assertion.holder();
        Set<String> agents = candidate.of(Role.AGENT);
        if (agents.contains(holder)) {
            return true;
        }
        String side = side(holder);
        return side != null && agents.stream().anyMatch(agent -> side.equals(agent) || side.equals(side(agent)));
    }

    private @Nullable String side(String id) {
        if (!(draft.get(id) instanceof Actor actor) || actor.kind() == ActorKind.SOURCE) {
            return null;
        }
        if (actor.partOf() != null) {
            return actor.partOf();
        }
        return actor.roles().stream()
                .map(Actor.Role::of)
                .filter(of -> of != null)
                .findFirst()
                .orElse(actor.id());
    }

    private Assertion of(@Nullable String holder, Stance stance) {
        String id = holder == null ? Actor.OUTLET : holder;
        return new Assertion(id, stance, false, isAnonymous(id));
    }

    private boolean isAnonymous(String id) {
        return draft.get(id) instanceof Actor actor && actor.anonymous();
    }

    private static @Nullable String first(Iterable<String> ids) {
        for (String id : ids) {
            return id;
        }
        return null;
    }
}
