package dev.parley.ledger.membership;

import dev.parley.ledger.store.Belonging;
import dev.parley.ledger.store.Belonging.Dealing;
import dev.parley.ledger.store.Belonging.OfEvent;
import dev.parley.ledger.store.Belonging.OfPage;
import dev.parley.ledger.store.Belonging.Participant;
import dev.parley.ledger.store.Days;
import dev.parley.ledger.store.Ids;
import dev.parley.ledger.store.Share;
import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.KnownProcess.Role;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The findings of a page that belong to the processes which it is about. */
final class FindingsOfProcesses {
    /** The least points of an event that belongs to a process. */
    private static final int EVENT = 2;

    private final Reading reading;
    private final @Nullable LocalDate known;
    private final PageCast cast;
    private final ActWeights weights;
    private final List<KnownProcess> about;
    private final Map<KnownProcess, Integer> scores;
    private final Map<String, Map<KnownProcess, Integer>> points;

    private final List<OfEvent> events = new ArrayList<>();
    /** in how many events somebody takes part in a process */
    private final Map<Seen, Integer> participants = new TreeMap<>();

    /** Somebody in a role of a process, by the id of the body. */
    private record Seen(String process, String actor, Role role) implements Comparable<Seen> {
        private static final Comparator<Seen> ORDER = Comparator.comparing(Seen::process)
                .thenComparing(Seen::actor)
                .thenComparing(seen -> seen.role.toString());

        @Override
        public int compareTo(Seen other) {
            return ORDER.compare(this, other);
        }
    }

    FindingsOfProcesses(
            Reading reading,
            @Nullable LocalDate known,
            PageCast cast,
            ActWeights weights,
            List<KnownProcess> about,
            Map<KnownProcess, Integer> scores,
            Map<String, Map<KnownProcess, Integer>> points) {
        this.reading = reading;
        this.known = known;
        this.cast = cast;
        this.weights = weights;
        this.about = about;
        this.scores = scores;
        this.points = points;
    }

    Belonging belonging() {
        List<OfPage> pages = new ArrayList<>();
        for (KnownProcess process : about) {
            pages.add(of(process, process == about.get(0)));
        }
        List<Participant> all = new ArrayList<>();
        participants.forEach(
                (seen, number) -> all.add(new Participant(seen.process, seen.actor, seen.role.toString(), number)));
        return new Belonging(pages, events, all, dealings());
    }

    private OfPage of(KnownProcess process, boolean first) {
        List<OfEvent> own = new ArrayList<>();
        Map<String, Integer> happened = new HashMap<>();
        for (int number = 0; number < reading.events().size(); number++) {
            Event event = reading.events().get(number);
            int some = points.getOrDefault(event.id(), Map.of()).getOrDefault(process, 0);
            if (some >= EVENT || first && some > 0) {
                OfEvent told = event(process, event, number, some);
                own.add(told);
                if (told.dated() && ActWeights.hasHappened(event)) {
                    happened.put(event.id(), number);
                }
            }
        }
        events.addAll(own);
        List<Share.OfAgreement> agreements = new ArrayList<>();
        Set<String> common = cast.wordsOf(process);
        for (Agreement agreement : reading.agreements()) {
            if (concerns(process, agreement.parties())
                    || first && agreement.parties().isEmpty()) {
                agreements.add(agreement(agreement, common));
                agreement.mediators().forEach(one -> seen(process, one, Role.MEDIATOR));
                agreement.guarantors().forEach(one -> seen(process, one, Role.GUARANTOR));
            }
        }
        List<Share.OfCommitment> commitments = new ArrayList<>();
        for (Commitment commitment : reading.commitments()) {
            List<String> those = new ArrayList<>(commitment.by());
            those.addAll(commitment.to());
            if (concerns(process, those)) {
                commitments.add(commitment(commitment));
            }
        }
        List<Share.OfRelation> relations = new ArrayList<>();
        for (Relation relation : reading.relations()) {
            if (cast.parts(relation.from()).containsKey(process)
                    || cast.parts(relation.to()).containsKey(process)) {
                relations.add(relation(process, relation));
            }
        }
        Share share = new Share(
                own.stream().map(FindingsOfProcesses::event).toList(),
                agreements,
                commitments,
                quotes(process),
                relations,
                counts(happened),
                participants(process));
        return new OfPage(process.id(), scores.getOrDefault(process, 0), share);
    }

    private static Share.OfEvent event(OfEvent one) {
        Event event = one.event();
        return new Share.OfEvent(
                one.number(),
                Share.day(one.day()),
                Share.day(Days.of(event.when().value()).last()),
                Move.of(one.move()).ordinal(),
                event.stage(),
                one.weight(),
                event.act().equals("sign") || event.act().equals("ratify"),
                event.negated(),
                one.gain(),
                one.dated());
    }

    private static Share.OfAgreement agreement(Agreement agreement, Set<String> common) {
        Event.When signed = agreement.signed();
        Days days = Days.of(signed == null ? null : signed.value());
        return new Share.OfAgreement(
                agreement.id(),
                place(agreement),
                AgreementKey.of(agreement, common),
                agreement.name(),
                agreement.kind(),
                agreement.status().toString(),
                signed == null ? null : signed.value(),
                Share.day(days.first()),
                Share.day(days.last()));
    }

    private Share.OfCommitment commitment(Commitment commitment) {
        Event.When due = commitment.due();
        return new Share.OfCommitment(
                commitment.id(),
                place(commitment),
                Ids.key(commitmentKey(commitment)),
                commitment.status(),
                Share.day(due == null ? null : Days.of(due.value()).last()));
    }

    private Share.OfRelation relation(KnownProcess process, Relation relation) {
        if (relation.kind() == RelationKind.MEDIATOR) {
            seen(process, relation.from(), Role.MEDIATOR);
        } else if (relation.kind() == RelationKind.GUARANTOR) {
            seen(process, relation.from(), Role.GUARANTOR);
        }
        return new Share.OfRelation(
                relation.id(), place(relation), relation.from() + " " + relation.kind() + " " + relation.to());
    }

    private List<Share.OfQuote> quotes(KnownProcess process) {
        List<Share.OfQuote> quotes = new ArrayList<>();
        for (Quote quote : reading.quotes()) {
            if (quote.speaker() != null && cast.parts(quote.speaker()).containsKey(process)) {
                quotes.add(new Share.OfQuote(place(quote)));
            }
        }
        return quotes;
    }

    /**
     * Numbers of what has happened: "released 100" is one, "agreed to release 200" and "didn't release 50" are none.
     *
     * @param happened the events of the process that have, and of which the page tells the day, by their ids
     */
    private List<Share.OfCount> counts(Map<String, Integer> happened) {
        List<Share.OfCount> counts = new ArrayList<>();
        for (Count count : reading.counts()) {
            Integer event = happened.get(count.event());
            Double value = count.value();
            if (event != null && value != null) {
                Double low = count.low();
                Double high = count.high();
                counts.add(new Share.OfCount(
                        count.id(),
                        place(count),
                        event,
                        count.what(),
                        low == null ? value : low,
                        value,
                        high == null ? value : high));
            }
        }
        return counts;
    }

    private List<Share.Participant> participants(KnownProcess process) {
        Map<String, String> names = new HashMap<>();
        reading.actors().forEach(actor -> names.put(actor.id(), actor.name()));
        return participants.keySet().stream()
                .filter(seen -> seen.process.equals(process.id()))
                .map(seen -> new Share.Participant(seen.actor, seen.role.toString(), names.get(seen.actor)))
                .toList();
    }

    private OfEvent event(KnownProcess process, Event event, int number, int points) {
        Move move = isOfThoseConcerned(process, event, points) ? weights.move(event) : Move.NONE;
        takePart(process, event, move);
        LocalDate first = Days.of(event.when().value()).first();
        LocalDate day = first == null && event.stage() == Stage.AGREED ? lastSigning(process) : first;
        return new OfEvent(
                process.id(),
                event,
                number,
                day == null || known != null && known.isBefore(day) ? known : day,
                move.toString(),
                weights.weight(event),
                weights.isGain(event.act()),
                first != null);
    }

    /**
     * When that was signed which the page tells as agreed: "the accord was signed in 2015; it provided for elections". Of several
     * agreements of the process the last one counts; null where no day of signing is told.
     */
    private @Nullable LocalDate lastSigning(KnownProcess process) {
        LocalDate last = null;
        for (Agreement agreement : reading.agreements()) {
            Event.When signed = agreement.signed();
            LocalDate day = signed == null ? null : Days.of(signed.value()).first();
            boolean later = day != null && (last == null || day.isAfter(last));
            last = later && concerns(process, agreement.parties()) ? day : last;
        }
        return last;
    }

    /**
     * Notes who takes part in an event. Those whom the file knows take part by all that they do and that is done to them, such as
     * "the rebels released six soldiers"; others by mediation, talks, deals, breaks and force alone: who visits, praises or sends
     * flour is no party.
     */
    private void takePart(KnownProcess process, Event event, Move move) {
        boolean mediates = event.act().equals("mediate");
        boolean deals =
                switch (move) {
                    case TALK, DEAL, FORCE, BREAK -> true;
                    case CONTACT, DEED, NONE -> mediates;
                };
        for (String agent : event.roles().agent()) {
            if (deals || cast.parts(agent).containsKey(process)) {
                seen(process, agent, mediates ? Role.MEDIATOR : Role.PARTY);
            }
        }
        for (String target : event.roles().target()) {
            if (deals || cast.parts(target).containsKey(process)) {
                seen(process, target, Role.PARTY);
            }
        }
    }

    /**
     * Whether contact, talks or a deal are told of those whom the process concerns: two of its parties, one of its parties and
     * helpers that does it, or whoever signs what a party or land has agreed. "A deal to end the war" moves nothing, nor does what
     * outsiders say to each other, nor that a text has fighters disarm. That blue helmets still patrol is no step of the parties.
     */
    private boolean isOfThoseConcerned(KnownProcess process, Event event, int points) {
        return switch (weights.move(event)) {
            case CONTACT, TALK, DEAL ->
                points >= EventEvidence.PAIR || isDoneByOneOf(process, event) || isOnAgreementOf(process, event);
            case DEED -> event.stage() != Stage.ONGOING || !isDoneByHelpers(process, event);
            case BREAK, FORCE, NONE -> true;
        };
    }

    private boolean isDoneByOneOf(KnownProcess process, Event event) {
        return event.roles().agent().stream()
                .anyMatch(agent -> cast.parts(agent).containsKey(process));
    }

    private boolean isDoneByHelpers(KnownProcess process, Event event) {
        return isDoneByOneOf(process, event) && !concerns(process, event.roles().agent());
    }

    private boolean isOnAgreementOf(KnownProcess process, Event event) {
        return reading.agreements().stream()
                .filter(agreement -> event.roles().about().contains(agreement.id()))
                .map(Agreement::parties)
                .anyMatch(some -> concerns(process, some) || some.stream().anyMatch(process.lands()::contains));
    }

    /** Notes somebody who takes part, by its body; who is a mediator of the process is no party of it. */
    private void seen(KnownProcess process, String actor, Role role) {
        KnownProcess.Part part = cast.parts(actor).get(process);
        String body = part != null ? part.id() : cast.body(actor);
        if (body != null) {
            Role as = role == Role.PARTY && part != null && part.role() != Role.PARTY ? part.role() : role;
            participants.merge(new Seen(process.id(), body, as), 1, Integer::sum);
        }
    }

    private boolean concerns(KnownProcess process, Collection<String> actors) {
        return actors.stream()
                .map(actor -> cast.parts(actor).get(process))
                .anyMatch(part -> part != null && part.role() == Role.PARTY);
    }

    private static int place(Finding finding) {
        Integer start = finding.start();
        return start == null ? 0 : start;
    }

    private String commitmentKey(Commitment commitment) {
        Set<String> by = new TreeSet<>();
        for (String one : commitment.by()) {
            String body = cast.body(one);
            by.add(body != null ? body : one);
        }
        return commitment.act() + " " + String.join(" ", by);
    }

    /** Who fights, negotiates or agrees with whom in an event that belongs to no process. */
    private List<Dealing> dealings() {
        List<Dealing> dealings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        events.forEach(event -> taken.add(event.event().id()));
        for (Event event : reading.events()) {
            Move move = weights.move(event);
            if (move == Move.NONE || move == Move.CONTACT || taken.contains(event.id())) {
                continue;
            }
            Set<String> bodies = new TreeSet<>();
            for (String actor : event.roles().agent()) {
                add(cast.body(actor), bodies);
            }
            for (String actor : event.roles().target()) {
                add(cast.body(actor), bodies);
            }
            List<String> those = List.copyOf(bodies);
            for (int i = 0; i < those.size(); i++) {
                for (int j = i + 1; j < those.size(); j++) {
                    dealings.add(new Dealing(event.id(), those.get(i), those.get(j), move.toString()));
                }
            }
        }
        return dealings;
    }

    private static void add(@Nullable String body, Set<String> bodies) {
        if (body != null) {
            bodies.add(body);
        }
    }
}
