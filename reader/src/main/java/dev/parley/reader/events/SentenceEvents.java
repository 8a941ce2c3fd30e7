package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Condition;
import dev.parley.reader.clauses.Expression;
import dev.parley.reader.clauses.Expressions;
import dev.parley.reader.clauses.Operator;
import dev.parley.reader.clauses.Operators;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.StageReader;
import dev.parley.reader.clauses.Standing;
import dev.parley.reader.clauses.Verbs;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.places.ClausePlaces;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.speech.Voices;
import dev.parley.reader.times.ClauseTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the events that each sentence of a draft tells, one telling at a time. */
final class SentenceEvents {
    /** Prepositions of the means by which something is done. */
    private static final Set<String> MEANS = Set.of("in", "by", "with", "through");

    /** Acts that are figures of speech as often as those of force are: "a truce with inflation". */
    private static final Set<String> ENDS_OF_CONFLICT = Set.of("cease-fire", "settle", "withdraw", "disarm");

    /** Prepositions of what is regretted. */
    private static final List<String> REGRETTED = List.of("over", "at", "about");

    /** Acts that are words, and said when they are told: in "praises them for agreeing to go by May" the day is that of the going. */
    private static final Set<String> OF_WORDS = Set.of(
            "praise", "criticise", "accuse", "deny", "comment", "warn", "support", "complain", "admit", "inform");

    /** Acts besides those of conflict that nobody does to themselves: "defended himself", "praised herself". */
    private static final Set<String> TO_OTHERS =
            Set.of("defend", "praise", "support", "criticise", "accuse", "aid", "meet", "host", "recognise", "inform");

    /** Acts that a body may do to itself: "would dissolve itself". */
    private static final Set<String> TO_ONESELF = Set.of("bomb", "dissolve", "disarm");

    /** Acts that police and courts do in everyday matters too. */
    private static final Set<String> LEGAL = Set.of("arrest", "convict", "sue", "investigate");

    /** Stages that come about with a word, at its time. */
    private static final Set<Stage> SAID_THEN = EnumSet.of(Stage.REFUSED, Stage.AGREED);

    /** A day as it is written in values of times. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Codes codes;
    private final Expressions expressions;
    private final Operators operators;
    private final Causes causes;
    private final Figures figures;
    private final Politics politics;
    private final LightVerbs lightVerbs;
    private final Background background;
    private final StageSettler stages;
    private final Weight weight;
    private final Answers answers = new Answers();

    SentenceEvents(Knowledge knowledge, Codes codes) {
        this.codes = codes;
        this.expressions =
                new Expressions(knowledge, "events/expressions", codes.acts(), Expressions.classes(knowledge));
        this.operators = new Operators(knowledge);
        this.causes = new Causes(knowledge);
        this.figures = new Figures(knowledge);
        this.politics = Politics.load();
        this.lightVerbs = new LightVerbs(knowledge);
        this.background = new Background(codes);
        this.stages = new StageSettler(codes, operators);
        this.weight = new Weight(codes, figures);
    }

    /**
     * The tellings of a draft, and which followed from which.
     *
     * @param candidates in the order of the text
     * @param links causes and effects among them
     */
    record Tellings(List<Candidate> candidates, List<Causes.Link> links) {}

    Tellings find(Draft draft, Participants participants, Voices voices, List<Count> counts) {
        Assertions assertions = new Assertions(codes, operators, draft, voices, participants);
        List<Candidate> all = new ArrayList<>();
        List<Causes.Link> links = new ArrayList<>();
        Candidate told = null;
        draft.keep(Chronicle.class, Chronicle.of(draft));
        List<Politics.Odds> odds = politics.odds(draft.sentences());
        for (int position = 0; position < draft.sentences().size(); position++) {
            Sentence sentence = draft.sentences().get(position);
            if (!mayTellActs(sentence, told) || isOfOtherThings(draft, position, odds.get(position))) {
                continue;
            }
            Tree tree = draft.tree(position);
            Map<Integer, Candidate> byToken = new HashMap<>();
            for (int token = 0; token < sentence.size(); token++) {
                Candidate candidate = at(draft, tree, position, token, participants, assertions, counts);
                if (candidate == null && told != null && Proforms.isOne(sentence, token)) {
                    candidate = again(told, draft, tree, position, token, participants, assertions);
                }
                candidate = candidate == null ? null : answers.toWhatWasAsked(tree, candidate, all, assertions);
                if (candidate != null) {
                    byToken.put(token, candidate);
                    told = told != null && isInRelative(tree, token) ? told : candidate;
                }
            }
            dropOperators(sentence, byToken, all);
            background.mark(tree, byToken);
            links.addAll(causes.find(tree, byToken));
        }
        return new Tellings(all, links);
    }

    /** "Vowed to free the men whom it had held, and did so": what only tells who is meant is not taken up again. */
    private static boolean isInRelative(Tree tree, int token) {
        for (int at = token; at >= 0; at = tree.sentence().head(at)) {
            if (tree.sentence().relation(at).equals("acl:relcl")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence tells in the present what is past: a headline, or an entry of a chronicle. */
    private static boolean tellsPastInPresent(Draft draft, int position) {
        return Events.isHeadline(draft, position) || draft.kept(Chronicle.class).isEntry(position);
    }

    /** When the sentence says that it happened; else, in a chronicle, the day of the entry. */
    private static Event.When when(Draft draft, int position, Sentence sentence, int anchor) {
        Event.When when = ClauseTimes.of(draft, sentence, anchor);
        return when.value() == null ? draft.kept(Chronicle.class).when(position) : when;
    }

    /** Whether the sentence's words as a whole are far from politics, or single ones of them name another topic, and none is grave. */
    private boolean isOfOtherThings(Draft draft, int position, Politics.Odds odds) {
        Sentence sentence = draft.sentences().get(position);
        boolean unlikely = odds.onPage() < Politics.UNLIKELY && !namesPower(draft, position);
        return (unlikely || figures.speakOfOtherThings(sentence, odds.own() > 0)) && !figures.isGrave(sentence);
    }

    /** Whether somebody is named who holds an office of state or bears arms; names alone say little of what a sentence is about. */
    private static boolean namesPower(Draft draft, int position) {
        for (Mention mention : draft.mentionsIn(position)) {
            boolean power = draft.get(mention.target()) instanceof Actor actor
                    && actor.basis() == Basis.KNOWN
                    && switch (actor.kind()) {
                        case PERSON, ARMED_FORCE, AUTHORITY, BLOC -> true;
                        case STATE, ORGANISATION, GROUP, SOURCE -> false;
                    };
            if (power) {
                return true;
            }
        }
        return false;
    }

    private boolean mayTellActs(Sentence sentence, @Nullable Candidate told) {
        if (expressions.anyIn(sentence)) {
            return true;
        }
        return told != null && IntStream.range(0, sentence.size()).anyMatch(token -> Proforms.isOne(sentence, token));
    }

    /** The act told last, told once more by a word that stands for it. */
    private @Nullable Candidate again(
            Candidate told,
            Draft draft,
            Tree tree,
            int position,
            int verb,
            Participants participants,
            Assertions assertions) {
        boolean headline = Events.isHeadline(draft, position);
        Standing standing = StageReader.ofVerb(operators, tree, verb, tellsPastInPresent(draft, position));
        Candidate candidate = Proforms.again(told, tree, position, verb, headline, standing, participants);
        if (candidate == null) {
            return null;
        }
        stages.settle(candidate, tree, verb);
        candidate.when = when(draft, position, tree.sentence(), verb);
        assertions.give(tree, candidate, verb);
        return weight.isEvent(draft, tree, candidate) ? candidate : null;
    }

    private @Nullable Candidate at(
            Draft draft,
            Tree tree,
            int position,
            int token,
            Participants participants,
            Assertions assertions,
            List<Count> counts) {
        Sentence sentence = tree.sentence();
        if (expressions.candidates(sentence, token).isEmpty() || figures.isFigure(tree, token)) {
            return null;
        }
        boolean verb = Verbs.isOne(sentence, token);
        int nominal = verb ? token : lightVerbs.nominal(tree, token);
        if (nominal < 0 || isTakenByVerb(tree, nominal, verb, participants)) {
            return null;
        }
        int bearer = verb || isState(tree, nominal) ? nominal : lightVerbs.over(tree, nominal);
        Clause clause = bearer < 0 ? null : Clause.of(tree, bearer);
        Expression expression = expressions.at(tree, token, verb ? clause : null, participants);
        boolean story = figures.tellsStory(sentence) && Generality.isToldInPresent(tree, bearer < 0 ? token : bearer);
        if (expression == null
                || story
                || figures.isDoneByNobody(tree, token, clause)
                || Generality.isBarred(tree, token)
                || isMonth(draft, position, token)
                || KeptBackNames.isOne(tree, token)) {
            return null;
        }
        if (figures.isToldByWork(tree, bearer < 0 ? token : bearer)) {
            return null;
        }
        boolean conflict = codes.isConflict(expression.act());
        boolean maybeFigure = conflict && !LEGAL.contains(expression.act()); // "was detained over a sale" is none
        if ((maybeFigure || ENDS_OF_CONFLICT.contains(expression.act())) && figures.hasFigureBelow(tree, token)) {
            return null;
        }
        if (conflict && verb && figures.isObjectFigure(tree, token)) {
            return null;
        }
        boolean mayBeReflexive = conflict || TO_OTHERS.contains(expression.act());
        if (Questions.isOne(tree, token) || (mayBeReflexive && verb && isDoneToOneself(sentence, clause, expression))) {
            return null;
        }
        if (LEGAL.contains(expression.act())
                && !Weight.speaksOfStates(draft)
                && figures.isEverydayCrime(tree, clause)) {
            return null;
        }
        if (!codes.isForce(expression.act()) && figures.isDoneToPrivatePerson(tree, clause)) {
            return null;
        }
        boolean headline = Events.isHeadline(draft, position);
        boolean past = tellsPastInPresent(draft, position);
        Standing standing = bearer >= 0
                ? StageReader.ofVerb(operators, tree, bearer, past)
                : StageReader.ofNoun(operators, tree, nominal, past);
        boolean carried = bearer >= 0 && bearer != nominal;
        boolean ended = carried && lightVerbs.ends(sentence.lemma(bearer), codes.isConflict(expression.act()));
        if (ended && clause != null && clause.subject() == nominal) {
            return null; // "since the fighting ended": nobody is told to have ended it
        }
        if (ended) {
            standing = standing.ended();
        }
        int anchor = bearer >= 0 ? bearer : nominal;
        Candidate candidate = new Candidate(position, nominal, anchor, headline, expression, standing);
        candidate.ended = ended;
        LightVerbs.Share share = carried ? lightVerbs.share(sentence.lemma(bearer)) : LightVerbs.Share.DONE;
        Roles.fill(tree, participants, candidate, clause, share);
        boolean oneself = candidate.of(Role.AGENT).containsAll(candidate.of(Role.TARGET));
        if ((conflict || oneself) && !TO_ONESELF.contains(candidate.act())) {
            candidate.of(Role.TARGET).removeAll(candidate.of(Role.AGENT)); // "arrested six of them": not themselves
        }
        addOwnersOfAct(tree, participants, candidate, clause);
        addAgreement(tree, participants, candidate, clause);
        addFrame(tree, participants, candidate, anchor);
        candidate.affected = Affected.by(
                tree, participants, verb ? -1 : nominal, clause, candidate, codes.isOnTheGround(expression.act()));
        if (candidate.act().equals("apologise") && isOverOthers(tree, participants, candidate, clause)) {
            return null;
        }
        stages.settle(candidate, tree, token);
        addCounts(counts, candidate, sentence);
        addPlaces(draft, sentence, candidate, anchor);
        candidate.when = when(draft, position, sentence, anchor);
        addTimeOfWord(draft, sentence, candidate);
        settleByTime(draft, candidate);
        addMeans(draft, tree, participants, candidate);
        assertions.give(tree, candidate, anchor);
        return weight.isEvent(draft, tree, candidate)
                        && !weight.isAmongStrangers(draft, tree, candidate, clause)
                        && !Generality.isGeneral(draft, tree, candidate, anchor)
                ? candidate
                : null;
    }

    /** "On Monday it was extended": the truce that a pronoun means is what the act is about. */
    private static void addAgreement(
            Tree tree, Participants participants, Candidate candidate, @Nullable Clause clause) {
        boolean asked = clause != null
                && !candidate.expression.noun()
                && candidate.of(Role.ABOUT).isEmpty()
                && candidate.expression.conditions().stream()
                        .anyMatch(condition -> condition.place() == Condition.Place.OBJECT);
        if (!asked || clause == null) {
            return;
        }
        String agreement = participants.agreementActedOn(tree, clause.object(), clause.subject());
        if (agreement == null && !candidate.hasAnyRole()) {
            agreement = participants.agreement(tree, clause.object());
        }
        if (agreement != null) {
            candidate.fill(Role.ABOUT, List.of(agreement), clause.object());
        }
    }

    /** "The Indian strikes were carried out": where a verb only carries the act that is its object, whose it is did it. */
    private void addOwnersOfAct(Tree tree, Participants participants, Candidate candidate, @Nullable Clause clause) {
        boolean open = clause != null
                && !candidate.expression.noun()
                && clause.subject() < 0
                && clause.object() >= 0
                && candidate.of(Role.AGENT).isEmpty()
                && codes.isForce(candidate.act())
                && expressions.isAct(tree.sentence(), clause.object())
                && lightVerbs.over(tree, clause.object()) == clause.predicate();
        if (open && clause != null) {
            List<String> owners = participants.modifiers(tree, clause.object());
            candidate.fill(Role.AGENT, owners, clause.object());
        }
    }

    /** "Shot itself in the foot", "surrounds himself with"; but who blows himself up bombs others, and a party may dissolve itself. */
    private static boolean isDoneToOneself(Sentence sentence, @Nullable Clause clause, Expression expression) {
        int object = clause == null ? -1 : clause.object();
        String form = object < 0 ? "" : sentence.form(object).toLowerCase(Locale.ROOT);
        return (form.endsWith("self") || form.endsWith("selves")) && !TO_ONESELF.contains(expression.act());
    }

    /** Who "expresses regret over the Togolese raid" apologises for nothing of their own. */
    private static boolean isOverOthers(
            Tree tree, Participants participants, Candidate candidate, @Nullable Clause clause) {
        int regret = clause == null ? candidate.token : clause.object();
        for (String preposition : REGRETTED) {
            int matter = clause == null ? -1 : clause.oblique(preposition);
            matter = matter < 0 && regret >= 0 ? Clause.oblique(tree, regret, preposition) : matter;
            if (matter < 0) {
                continue;
            }
            Set<String> named = new HashSet<>(participants.actors(tree, matter));
            named.addAll(participants.modifiers(tree, matter));
            named.addAll(participants.actors(tree, Clause.owner(tree, matter)));
            int taken = tree.child(matter, "acl"); // "over the action taken by Togo"
            if (taken >= 0) {
                named.addAll(participants.actors(tree, Clause.of(tree, taken).subject()));
            }
            if (!named.isEmpty() && named.stream().noneMatch(candidate.of(Role.AGENT)::contains)) {
                return true;
            }
        }
        return false;
    }

    /** "Refused on Wednesday to open the crossing": what is not to be has no day but that of the word. */
    private static void addTimeOfWord(Draft draft, Sentence sentence, Candidate candidate) {
        int governor = candidate.standing.governor();
        if (governor >= 0 && candidate.when.value() == null && SAID_THEN.contains(candidate.stage)) {
            candidate.when = ClauseTimes.of(draft, sentence, governor);
        }
    }

    /** "The president flies to Lima on Monday": what is told in the present of a day to come is planned. */
    private static void settleByTime(Draft draft, Candidate candidate) {
        String day = candidate.when.value();
        String published = draft.page().published().value();
        boolean ahead = candidate.stage == Stage.ONGOING
                && !OF_WORDS.contains(candidate.act())
                && candidate.standing.rule() == null
                && day != null
                && published != null
                && DAY.matcher(day).matches()
                && DAY.matcher(published).matches()
                && day.compareTo(published) > 0;
        if (ahead) {
            candidate.settle(Stage.PLANNED, "what is told of a day to come is planned", null);
        }
    }

    /** "Stormed the port with a dawn raid": whoever took the place made the raid, and then. */
    private void addMeans(Draft draft, Tree tree, Participants participants, Candidate candidate) {
        int noun = candidate.token;
        int verb = tree.sentence().head(noun);
        boolean bare = candidate.expression.noun() && candidate.bearer == noun && !candidate.namesAnyone();
        if (!bare || verb < 0 || !codes.isForce(candidate.act()) || !MEANS.contains(Clause.preposition(tree, noun))) {
            return;
        }
        if (!tree.is(noun, "obl") || !Verbs.isOne(tree.sentence(), verb) || Clause.isPassive(tree, verb, 0)) {
            return;
        }
        Clause clause = Clause.of(tree, verb);
        Expression own = expressions.at(tree, verb, clause, participants);
        if (own != null && codes.isTaking(own.act())) {
            candidate.fill(Role.AGENT, participants.actors(tree, clause.subject()), clause.subject());
            candidate.when = ClauseTimes.of(draft, tree.sentence(), verb);
        }
    }

    /** "March" may be a month. */
    private static boolean isMonth(Draft draft, int position, int token) {
        Sentence sentence = draft.sentences().get(position);
        if (!sentence.upos(token).equals("PROPN")) {
            return false;
        }
        return draft.isInTime(position, sentence.start(token));
    }

    /** "Are at war", "has been on strike", "is under siege": a noun behind a preposition, said of the subject. */
    static boolean isState(Tree tree, int noun) {
        return tree.child(noun, "cop") >= 0 && tree.child(noun, "case") >= 0 && tree.child(noun, "nsubj") >= 0;
    }

    /**
     * Keeps the acts of a sentence, but for words that tell the stage of another of them: who agreed to withdraw did one
     * thing, not two.
     */
    private void dropOperators(Sentence sentence, Map<Integer, Candidate> byToken, List<Candidate> into) {
        Set<Integer> governors = new HashSet<>();
        for (Candidate candidate : byToken.values()) {
            int governor = candidate.standing.governor();
            governors.add(governor);
            int above =
                    governor < 0 || !Clause.bare(sentence.relation(governor)).equals("obj")
                            ? -1
                            : sentence.head(governor);
            Candidate light = byToken.get(above);
            if (light != null && light.stage == candidate.stage) {
                governors.add(above); // "gave assurances that"
            }
        }
        byToken.values()
                .removeIf(candidate -> (candidate.expression.stage() != null || agrees(sentence, candidate.token))
                        && (governors.contains(candidate.token) || governors.contains(candidate.bearer)));
        for (Candidate candidate : List.copyOf(byToken.values())) {
            Candidate told = toldByNoun(sentence, candidate, byToken);
            if (told != null) {
                byToken.remove(candidate.token);
                told.join(candidate);
            }
        }
        byToken.values().stream()
                .sorted(Comparator.comparingInt(candidate -> candidate.token))
                .forEach(into::add);
    }

    /** "A meeting, held in Togo on Monday": the noun has told the act already. What it told; null where it has not. */
    private static @Nullable Candidate toldByNoun(
            Sentence sentence, Candidate candidate, Map<Integer, Candidate> byToken) {
        boolean described = Clause.bare(sentence.relation(candidate.token)).equals("acl");
        int noun = sentence.head(candidate.token);
        Candidate told = described ? byToken.get(noun) : null;
        if (told == null || !told.expression.noun() || !told.act().equals(candidate.act())) {
            return null;
        }
        String lemma = sentence.lemma(noun);
        boolean asked = candidate.expression.conditions().stream()
                .anyMatch(condition -> condition.place() == Condition.Place.OBJECT
                        && condition.lemmas().contains(lemma));
        return asked ? told : null;
    }

    /** "Agreed with Togo to exchange data": the word of agreeing tells the stage of what is agreed. */
    private boolean agrees(Sentence sentence, int token) {
        Operator operator = operators.get(sentence.lemma(token), "to");
        return operator != null && operator.stage() == Stage.AGREED;
    }

    /**
     * A verb whose own expression asks for this noun, or this verb as its complement, has told the act already: "held talks", "the
     * talks collapsed", "stopped shelling".
     */
    private boolean isTakenByVerb(Tree tree, int token, boolean complement, Participants participants) {
        int verb = tree.sentence().head(token);
        if (verb < 0 || !tree.sentence().upos(verb).equals("VERB") || (complement && !tree.is(token, "xcomp"))) {
            return false;
        }
        Expression own = expressions.lineAt(tree, verb, Clause.of(tree, verb), participants);
        if (own == null || own.act().startsWith("accuse")) {
            return false; // what somebody is accused of is an event of its own
        }
        String lemma = tree.sentence().lemma(token).toLowerCase(Locale.ROOT);
        for (Condition condition : own.conditions()) {
            boolean asked = complement ? condition.place() == Condition.Place.PARTICLE : asksForNoun(condition.place());
            if (asked && condition.lemmas().contains(lemma)) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksForNoun(Condition.Place place) {
        return switch (place) {
            case OBJECT, SUBJECT, OBLIQUE -> true;
            case PARTICLE, MODIFIER, BEHIND, OBJECT_KIND, SUBJECT_KIND, OBLIQUE_KIND -> false;
        };
    }

    /** The agreement that an act is done under: "as part of the accord", "under the deal". */
    private static void addFrame(Tree tree, Participants participants, Candidate candidate, int anchor) {
        int under = Clause.oblique(tree, anchor, "under");
        int part = Clause.oblique(tree, anchor, "as");
        int of = part < 0 ? -1 : Clause.oblique(tree, part, "of");
        for (int nominal : new int[] {under, of}) {
            String agreement = participants.agreement(tree, nominal);
            if (agreement != null) {
                candidate.fill(Role.ABOUT, List.of(agreement), nominal);
                // "Under the accord Eritrea will withdraw": what an agreement lays down is agreed.
                if (candidate.stage == Stage.PLANNED && candidate.standing.rule() == null) {
                    candidate.settle(Stage.AGREED, "what an agreement lays down is agreed", null);
                }
            }
        }
    }

    private static void addCounts(List<Count> counts, Candidate candidate, Sentence sentence) {
        int from = candidate.start;
        int to = candidate.end;
        for (Count count : counts) {
            boolean near = count.start() < to && from < count.end();
            boolean inSentence = sentence.start() <= count.start() && count.end() <= sentence.end();
            if (near || (inSentence && count.what().equals(countedBy(candidate.act())))) {
                candidate.counts.add(count.id());
            }
        }
    }

    /** What a count of an act's victims or objects is called. */
    private static String countedBy(String act) {
        return switch (act) {
            case "displace", "expel-population" -> "displaced";
            case "release" -> "released";
            case "arrest", "abduct" -> "detained";
            case "die", "massacre" -> "killed";
            default -> "";
        };
    }

    private static void addPlaces(Draft draft, Sentence sentence, Candidate candidate, int anchor) {
        Set<String> places = candidate.of(Role.PLACE);
        if (places.isEmpty()) {
            candidate.fill(Role.PLACE, ClausePlaces.of(draft, sentence, anchor), -1);
        }
        if (places.isEmpty() && anchor != candidate.token) {
            candidate.fill(Role.PLACE, ClausePlaces.of(draft, sentence, candidate.token), -1);
        }
    }

    /** Tells each joined event what it followed from. */
    static void link(List<Causes.Link> links, List<Candidate> merged) {
        for (Causes.Link link : links) {
            Candidate effect = holder(link.effect(), merged);
            Candidate cause = holder(link.cause(), merged);
            if (effect != null && cause != null && effect != cause && cause.id != null) {
                effect.because.add(new Event.Because(cause.id, link.cue()));
            }
        }
    }

    private static @Nullable Candidate holder(Candidate telling, List<Candidate> merged) {
        for (Candidate candidate : merged) {
            if (candidate == telling) {
                return candidate;
            }
            for (int[] span : candidate.tellings) {
                if (span[0] == telling.start
                        && span[1] == telling.end
                        && candidate.act().equals(telling.act())) {
                    return candidate;
                }
            }
        }
        return null;
    }
}
