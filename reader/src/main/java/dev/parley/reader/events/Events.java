package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.AgreementFinder;
import dev.parley.reader.clauses.AgreementMentions;
import dev.parley.reader.clauses.Expressions;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.StageReader;
import dev.parley.reader.counts.Counts;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Stance;
import dev.parley.reader.speech.Voices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds who did what to whom. For each sentence that may hold an act it parses the tree, lets the {@link Expressions} say
 * what is done, {@link Roles} who takes part, {@link StageReader} how far it has got, and {@link Assertions} on whose word;
 * {@link Merging} joins what is told twice, and {@link Causes} links what followed from what.
 */
public final class Events {
    private final Codes codes;
    private final Contexts contexts;
    private final SentenceEvents sentenceEvents;
    private final Merging merging;
    private final AgreementFinder agreements;
    private static final String VISIT = "visit";
    private static final String STATE = "state:";

    private final Counts counts;
    private final ActorCodes actorCodes;

    /**
     * @param cameoCodes the CAMEO code of an actor
     */
    public Events(Knowledge knowledge, Function<Actor, String> cameoCodes) {
        this.codes = new Codes(knowledge);
        this.contexts = new Contexts(knowledge, codes);
        this.sentenceEvents = new SentenceEvents(knowledge, codes);
        this.merging = new Merging(codes);
        this.agreements = new AgreementFinder(knowledge);
        this.counts = new Counts(knowledge);
        this.actorCodes = new ActorCodes(cameoCodes);
    }

    /** Adds the events, and returns what the agreements room needs to go on from. */
    public Found find(Draft draft) {
        AgreementMentions named = agreements.find(draft);
        List<Count> counted = counts.find(draft);
        Participants participants = new Participants(draft, named);
        SentenceEvents.Tellings tellings = sentenceEvents.find(draft, participants, draft.kept(Voices.class), counted);
        List<Merging.HeadlineTelling> headlines = new ArrayList<>();
        List<Candidate> merged = merging.merge(tellings.candidates(), counted, headlines);
        merged.removeIf(new Everyday(draft, actorCodes, codes)::isOne);
        for (int i = 0; i < merged.size(); i++) {
            merged.get(i).id = "e" + (i + 1);
        }
        SentenceEvents.link(tellings.links(), merged);
        addCounts(draft, merged, counted);
        merged.forEach(candidate -> complete(draft, candidate));
        Visits.date(draft, actorCodes, merged);
        merged.forEach(candidate -> add(draft, candidate));
        draft.keep(Explanations.class, new Explanations(codes, contexts, draft, merged));
        return new Found(
                named,
                participants,
                headlines.stream().map(Events::comparison).toList(),
                conditions(draft, merged),
                Ambiguities.find(draft));
    }

    private static Map<String, String> conditions(Draft draft, List<Candidate> merged) {
        Map<String, String> conditions = new HashMap<>();
        for (Candidate candidate : merged) {
            int condition = candidate.standing.condition();
            if (condition >= 0) {
                Tree tree = draft.tree(candidate.sentence);
                Sentence sentence = tree.sentence();
                int start = sentence.start(tree.first(condition));
                conditions.put(String.valueOf(candidate.id), draft.words(start, sentence.end(tree.last(condition))));
            }
        }
        return conditions;
    }

    private static HeadlineComparison comparison(Merging.HeadlineTelling telling) {
        Candidate headline = telling.headline();
        Candidate body = telling.body();
        return new HeadlineComparison(
                String.valueOf(body.id), headline.stage, body.stage, headline.start, headline.end, headline.assertion);
    }

    /**
     * What the events room leaves for those after it.
     *
     * @param agreements the words that name agreements
     * @param participants who the noun phrases refer to, indexed once
     * @param headlines how the headline tells events that the body tells too
     * @param conditions the words of the condition that an event hangs on, by the event's id
     * @param ambiguities clauses that may or may not be part of what somebody said
     */
    public record Found(
            AgreementMentions agreements,
            Participants participants,
            List<HeadlineComparison> headlines,
            Map<String, String> conditions,
            List<Ambiguity> ambiguities) {}

    /**
     * A clause that a cue may tie to the reporting verb or to what is reported: "admitted that it was losing, as …".
     *
     * @param start offset of the clause's first char
     * @param end offset after its last
     * @param cue the word that leaves it open
     */
    public record Ambiguity(int start, int end, String cue) {}

    private static void addCounts(Draft draft, List<Candidate> merged, List<Count> counted) {
        Map<String, String> eventOfCount = new HashMap<>();
        for (Candidate candidate : merged) {
            for (String count : candidate.counts) {
                eventOfCount.put(count, String.valueOf(candidate.id));
            }
        }
        for (Count count : counted) {
            draft.add(new Count(
                    count.id(),
                    count.start(),
                    count.end(),
                    count.text(),
                    count.sentence(),
                    count.value(),
                    count.low(),
                    count.high(),
                    count.approximate(),
                    count.unit(),
                    count.what(),
                    eventOfCount.get(count.id())));
        }
    }

    /**
     * Fills a target that no slot gave: of a mutual act the second agent, of a visit the land that is visited, of an attack that
     * is feared those who fear it, of any other act whom its clause names.
     */
    private void complete(Draft draft, Candidate candidate) {
        if (!candidate.of(Role.TARGET).isEmpty()) {
            return;
        }
        if (candidate.act().equals(VISIT)) {
            candidate.fill(Role.TARGET, hosts(draft, candidate), -1);
        }
        if (codes.isConflict(candidate.act()) && isFearedByThoseMeant(draft, candidate)) {
            candidate.fill(Role.TARGET, List.of(candidate.assertion.holder()), -1);
        }
        if (!candidate.of(Role.TARGET).isEmpty()) {
            return;
        }
        if (codes.isSymmetric(candidate.act()) && candidate.of(Role.AGENT).size() > 1) {
            candidate.partTargets();
        } else {
            candidate.takeAffected();
        }
    }

    /** The states of the places that are visited, where the page names them, but for the visitor's own. */
    private List<String> hosts(Draft draft, Candidate candidate) {
        String visitor = actorCodes.of(draft, candidate.of(Role.AGENT));
        List<String> hosts = new ArrayList<>();
        for (String id : candidate.of(Role.PLACE)) {
            String land = draft.get(id) instanceof Place place ? place.country() : null;
            boolean own = visitor != null && land != null && visitor.startsWith(land);
            if (land != null && !own && draft.get(STATE + land) instanceof Actor host) {
                hosts.add(host.id());
            }
        }
        return hosts;
    }

    /**
     * "Villagers feared a massacre by the militia": people without a name who fear what others might do fear for themselves,
     * but for those who fear by profession, as analysts and diplomats do.
     */
    private boolean isFearedByThoseMeant(Draft draft, Candidate candidate) {
        String holder = candidate.assertion.holder();
        String code = actorCodes.of(draft, List.of(holder));
        boolean people = code != null && (code.endsWith("CVL") || code.endsWith("REF"));
        return candidate.assertion.stance() == Stance.FEARED
                && !candidate.of(Role.AGENT).isEmpty()
                && !candidate.of(Role.AGENT).contains(holder)
                && draft.get(holder) instanceof Actor actor
                && actor.kind() == ActorKind.GROUP
                && (people || !candidate.assertion.anonymous());
    }

    private void add(Draft draft, Candidate candidate) {
        Event.Roles roles = new Event.Roles(
                List.copyOf(candidate.of(Role.AGENT)),
                List.copyOf(candidate.of(Role.TARGET)),
                List.copyOf(candidate.of(Role.ABOUT)),
                List.copyOf(candidate.of(Role.PLACE)),
                List.copyOf(candidate.counts));
        String id = String.valueOf(candidate.id);
        draft.add(new Event(
                id,
                candidate.start,
                candidate.end,
                draft.words(candidate.start, candidate.end),
                draft.sentenceIdAt(candidate.start, candidate.end),
                candidate.act(),
                candidate.stage,
                candidate.standing.negated(),
                candidate.standing.scope(),
                candidate.assertion,
                roles,
                candidate.when,
                candidate.because,
                codes(draft, candidate),
                candidate.expression.fact().place()));
        for (int[] telling : candidate.tellings) {
            if (telling[0] != candidate.start) {
                draft.add(new Mention(
                        draft.nextId(Family.MENTIONS),
                        telling[0],
                        telling[1],
                        draft.words(telling[0], telling[1]),
                        draft.sentenceIdAt(telling[0], telling[1]),
                        id,
                        MentionKind.NOUN,
                        "the same act told again"));
            }
        }
    }

    private Event.Codes codes(Draft draft, Candidate candidate) {
        String cameo = candidate.background ? null : codes.cameo(candidate);
        if (cameo != null) {
            cameo = contexts.refine(cameo, draft.tree(candidate.sentence), candidate.token, candidate.bearer);
        }
        boolean asked = isAskedOfAgent(candidate.stage);
        boolean said = asked || candidate.stage == Stage.THREATENED;
        String holder = candidate.assertion.holder();
        boolean holderIsSource = said
                && !(holder.equals(Actor.OUTLET) && candidate.of(Role.HOLDER).isEmpty());
        Collection<String> holders = candidate.of(Role.HOLDER).isEmpty() ? List.of(holder) : candidate.of(Role.HOLDER);
        // By CAMEO's rules who demands is the source, and who would have to act the target.
        String source = actorCodes.of(draft, holderIsSource ? holders : candidate.of(Role.AGENT));
        String target = holderIsSource && asked
                ? actorCodes.of(draft, candidate.of(Role.AGENT))
                : actorCodes.of(draft, candidate.of(Role.TARGET));
        if (target == null) {
            target = actorCodes.ofLand(draft, candidate.of(Role.PLACE), source);
        }
        return new Event.Codes(cameo, codes.plover(cameo), source, target);
    }

    /** Whether the agent would do what another asks, and so is the target of the asking. */
    private static boolean isAskedOfAgent(Stage stage) {
        return stage == Stage.REQUESTED || stage == Stage.DEMANDED;
    }

    /** Whether the sentence at a position belongs to the headline. */
    static boolean isHeadline(Draft draft, int position) {
        return draft.sentenceSpans().get(position).part() == PartKind.HEADLINE;
    }
}
