package dev.parley.ledger.membership;

import dev.parley.ledger.store.Belonging;
import dev.parley.ledger.store.Belonging.Dealing;
import dev.parley.ledger.store.Belonging.OfCount;
import dev.parley.ledger.store.Belonging.OfEvent;
import dev.parley.ledger.store.Belonging.OfFinding;
import dev.parley.ledger.store.Belonging.OfPage;
import dev.parley.ledger.store.Belonging.Participant;
import dev.parley.ledger.store.Days;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    private final List<OfFinding> findings = new ArrayList<>();
    private final List<OfCount> counts = new ArrayList<>();
    /** process, actor and role, apart by tabs → events */
    private final Map<String, Integer> participants = new TreeMap<>();

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
        for (KnownProcess process : about) {
            of(process, process == about.get(0));
        }
        List<OfPage> pages = about.stream()
                .map(process -> new OfPage(process.id(), scores.getOrDefault(process, 0)))
                .toList();
        Map<String, String> names = new HashMap<>();
        reading.actors().forEach(actor -> names.put(actor.id(), actor.name()));
        List<Participant> seen = new ArrayList<>();
        participants.forEach((key, number) -> {
            String[] parts = key.split("\t");
            seen.add(new Participant(parts[0], parts[1], parts[2], number, names.get(parts[1])));
        });
        return new Belonging(pages, events, findings, counts, seen, dealings());
    }

    private void of(KnownProcess process, boolean first) {
        Map<String, Integer> dated = new HashMap<>();
        for (int number = 0; number < reading.events().size(); number++) {
            Event event = reading.events().get(number);
            int some = points.getOrDefault(event.id(), Map.of()).getOrDefault(process, 0);
            if (some >= EVENT || first && some > 0) {
                OfEvent told = event(process, event, number, some);
                events.add(told);
                if (told.dated()) {
                    dated.put(event.id(), number);
                }
            }
        }
        for (Agreement agreement : reading.agreements()) {
            if (concerns(process, agreement.parties())
                    || first && agreement.parties().isEmpty()) {
                finding(process, agreement, AgreementKey.of(agreement));
                agreement.mediators().forEach(one -> seen(process, one, Role.MEDIATOR));
                agreement.guarantors().forEach(one -> seen(process, one, Role.GUARANTOR));
            }
        }
        for (Commitment commitment : reading.commitments()) {
            List<String> those = new ArrayList<>(commitment.by());
            those.addAll(commitment.to());
            if (concerns(process, those)) {
                commitment(process, commitment);
            }
        }
        for (Quote quote : reading.quotes()) {
            if (quote.speaker() != null && cast.parts(quote.speaker()).containsKey(process)) {
                finding(process, quote, "");
            }
        }
        for (Count count : reading.counts()) {
            Integer event = dated.get(count.event());
            if (event != null) {
                count(process, event, count);
            }
        }
        for (Relation relation : reading.relations()) {
            if (cast.parts(relation.from()).containsKey(process)
                    || cast.parts(relation.to()).containsKey(process)) {
                relation(process, relation);
            }
        }
    }

    private void relation(KnownProcess process, Relation relation) {
        finding(process, relation, relation.from() + " " + relation.kind() + " " + relation.to());
        if (relation.kind() == RelationKind.MEDIATOR) {
            seen(process, relation.from(), Role.MEDIATOR);
        } else if (relation.kind() == RelationKind.GUARANTOR) {
            seen(process, relation.from(), Role.GUARANTOR);
        }
    }

    private OfEvent event(KnownProcess process, Event event, int number, int points) {
        Move move = isOfThoseConcerned(process, event, points) ? weights.move(event) : Move.NONE;
        if (event.act().equals("mediate")) {
            event.roles().agent().forEach(one -> seen(process, one, Role.MEDIATOR));
            event.roles().target().forEach(one -> seen(process, one, Role.PARTY));
        } else if (move == Move.TALK || move == Move.DEAL || move == Move.FORCE || move == Move.BREAK) {
            event.roles().agent().forEach(one -> seen(process, one, Role.PARTY));
            event.roles().target().forEach(one -> seen(process, one, Role.PARTY));
        }
        LocalDate first = Days.of(event.when().value()).first();
        return new OfEvent(
                process.id(),
                event,
                number,
                first == null || known != null && known.isBefore(first) ? known : first,
                move.toString(),
                weights.weight(event),
                weights.isGain(event.act()),
                first != null);
    }

    /**
     * Whether contact, talks or a deal are told of those whom the process concerns: two of its parties, or one of its parties
     * and helpers that does it. "A deal to end the war" moves nothing, nor does what outsiders say to each other.
     */
    private boolean isOfThoseConcerned(KnownProcess process, Event event, int points) {
        boolean peaceful =
                switch (weights.move(event.act())) {
                    case CONTACT, TALK, DEAL -> true;
                    case DEED, BREAK, FORCE, NONE -> false;
                };
        return !peaceful
                || points >= EventEvidence.PAIR
                || event.roles().agent().stream()
                        .anyMatch(agent -> cast.parts(agent).containsKey(process));
    }

    /** Notes somebody who takes part, by its body; who is a mediator of the process is no party of it. */
    private void seen(KnownProcess process, String actor, Role role) {
        KnownProcess.Part part = cast.parts(actor).get(process);
        String body = part != null ? part.id() : cast.body(actor);
        if (body != null) {
            Role as = role == Role.PARTY && part != null && part.role() != Role.PARTY ? part.role() : role;
            participants.merge(process.id() + "\t" + body + "\t" + as, 1, Integer::sum);
        }
    }

    private boolean concerns(KnownProcess process, Collection<String> actors) {
        return actors.stream()
                .map(actor -> cast.parts(actor).get(process))
                .anyMatch(part -> part != null && part.role() == Role.PARTY);
    }

    private void finding(KnownProcess process, Finding finding, String key) {
        findings.add(new OfFinding(
                process.id(), finding.family().toString(), finding.id(), place(finding), key, null, null));
    }

    private void commitment(KnownProcess process, Commitment commitment) {
        Event.When due = commitment.due();
        findings.add(new OfFinding(
                process.id(),
                commitment.family().toString(),
                commitment.id(),
                place(commitment),
                commitmentKey(commitment),
                commitment.status().toString(),
                due == null ? null : Days.of(due.value()).last()));
    }

    private void count(KnownProcess process, int event, Count count) {
        Double value = count.value();
        if (value != null) {
            Double low = count.low();
            Double high = count.high();
            counts.add(new OfCount(
                    process.id(),
                    event,
                    count.id(),
                    place(count),
                    count.what(),
                    low == null ? value : low,
                    value,
                    high == null ? value : high));
        }
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
