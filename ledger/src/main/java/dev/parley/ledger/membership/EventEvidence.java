package dev.parley.ledger.membership;

import dev.parley.ledger.store.Days;
import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.KnownProcess.Part;
import dev.parley.reader.actors.KnownProcess.Role;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Reading;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much an event speaks for each process, by who takes part in it, where it is, and what it is about. */
final class EventEvidence {
    /** What speaks for a process only on a page that is about it anyway. */
    static final int HINT = 1;

    /** What two parties that deal with each other speak, or a known agreement of the process. */
    static final int PAIR = 4;

    private static final int PARTY_ACTS = 3;
    private static final int PARTY = 2;
    private static final int STATES_ASIDE = 2;

    private final Event event;
    private final Reading reading;
    private final ProcessIndex index;
    private final PageCast cast;
    private final PagePresence presence;
    private final Move move;
    private final boolean matters;
    private final @Nullable LocalDate day;
    private final Map<KnownProcess, Set<Part>> parties = new HashMap<>();
    private final Map<KnownProcess, Set<Part>> helpers = new HashMap<>();
    private final Set<KnownProcess> lands = new HashSet<>();
    /** Who takes part, by states and organisations. */
    private final Set<String> bodies = new LinkedHashSet<>();

    EventEvidence(
            Event event,
            Reading reading,
            ProcessIndex index,
            PageCast cast,
            ActWeights weights,
            @Nullable LocalDate known,
            PagePresence presence) {
        this.event = event;
        this.reading = reading;
        this.index = index;
        this.cast = cast;
        this.presence = presence;
        move = weights.move(event.act());
        matters = weights.matters(event);
        LocalDate first = Days.of(event.when().value()).first();
        day = first != null ? first : known;
    }

    /** The processes that the event may belong to, with points. */
    Map<KnownProcess, Integer> points() {
        event.roles().agent().forEach(this::take);
        event.roles().target().forEach(this::take);
        for (Agreement agreement : reading.agreements()) {
            if (event.roles().about().contains(agreement.id())) {
                agreement.parties().forEach(this::take);
            }
        }
        if (bodies.size() < 2 && matters) {
            takeFromSentence();
        }
        Map<KnownProcess, Integer> points = new HashMap<>();
        for (String about : event.roles().about()) {
            presence.ofAgreement(about).forEach(process -> points.put(process, PAIR));
        }
        Set<KnownProcess> candidates = new HashSet<>(parties.keySet());
        candidates.addAll(helpers.keySet());
        candidates.addAll(lands);
        for (KnownProcess process : candidates) {
            int some = points(process, parties.getOrDefault(process, Set.of()));
            if (some > 0) {
                points.merge(process, some, Math::max);
            }
        }
        // Where two parties of one process deal with each other, it is not about another one that has only one of them.
        if (points.containsValue(PAIR)) {
            points.values().removeIf(some -> some < PAIR);
        }
        return points;
    }

    private void take(String actor) {
        String body = cast.body(actor);
        if (body != null) {
            bodies.add(body);
            lands.addAll(index.about(body));
        }
        cast.parts(actor).forEach((process, part) -> {
            if (presence.isNamed(process) || holds(part)) {
                Map<KnownProcess, Set<Part>> side = part.role() == Role.PARTY ? parties : helpers;
                side.computeIfAbsent(process, one -> new LinkedHashSet<>()).add(part);
            }
        });
    }

    /**
     * Where an event names no two sides ("the foreign ministers of Greece and Macedonia signed"), those that its sentence names take part,
     * as long as they belong to one process with whoever is named.
     */
    private void takeFromSentence() {
        Set<String> there = presence.bodiesIn(event.sentence());
        Set<KnownProcess> common = new HashSet<>();
        for (String body : there) {
            Set<KnownProcess> processes = cast.parts(body).keySet();
            if (common.isEmpty()) {
                common.addAll(processes);
            }
            common.retainAll(processes);
            if (common.isEmpty()) {
                return;
            }
        }
        if (there.containsAll(bodies)) {
            there.forEach(this::take);
        }
    }

    private boolean holds(Part part) {
        return day == null ? part.until() == null : part.holds(day);
    }

    private int points(KnownProcess process, Set<Part> there) {
        boolean peculiar = there.stream().anyMatch(part -> PagePresence.isPeculiar(part.id()));
        int helping = helpers.getOrDefault(process, Set.of()).size();
        if (there.size() > 1) {
            boolean home = there.stream().anyMatch(part -> isAtHome(part.id(), process));
            return !home ? 0 : peculiar || matters ? PAIR : STATES_ASIDE;
        }
        if (peculiar) {
            return helping > 0 ? PAIR : !matters || bodies.size() > 1 ? PARTY : PARTY_ACTS;
        }
        if (!there.isEmpty() && process.isOfOneParty() && presence.isHelped(process)) {
            return matters ? PARTY_ACTS : PARTY;
        }
        if (!matters) {
            return 0;
        }
        if (!there.isEmpty() && isInPlaceOfName(process) || helping > 1 && isInLand(process)) {
            return PARTY_ACTS;
        }
        return there.isEmpty() && helping > 0 && move == Move.FORCE ? 0 : HINT;
    }

    private boolean isAtHome(String actor, KnownProcess process) {
        String land = cast.landOf(actor);
        return land == null || process.lands().contains(land);
    }

    /** Whether it happens in a place that the process has its name from. */
    private boolean isInPlaceOfName(KnownProcess process) {
        for (Place place : places()) {
            String within = place.within();
            if (!place.kind().equals("country")
                    && (names(process, place.name()) || within != null && names(process, within))) {
                return true;
            }
        }
        return false;
    }

    private boolean isInLand(KnownProcess process) {
        return places().stream()
                .anyMatch(place -> place.country() != null && process.lands().contains("state:" + place.country()));
    }

    private List<Place> places() {
        List<String> where = event.roles().place();
        return reading.places().stream()
                .filter(place -> where.contains(place.id()))
                .toList();
    }

    private static boolean names(KnownProcess process, String place) {
        List<String> words = List.of(NamesInText.words(place));
        return !words.isEmpty() && Collections.indexOfSubList(List.of(NamesInText.words(process.name())), words) >= 0;
    }
}
