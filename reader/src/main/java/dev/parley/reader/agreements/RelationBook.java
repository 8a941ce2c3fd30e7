package dev.parley.reader.agreements;

import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Trend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relations of one page while they are found: a sentence tells a tie once for each trend that it gives it. What another
 * sentence tells of a tie's end holds for the tellings before it.
 */
final class RelationBook {
    private final Draft draft;
    private final Set<String> told = new HashSet<>();
    private final List<Tie> ties = new ArrayList<>();

    RelationBook(Draft draft) {
        this.draft = draft;
    }

    private record Tie(Telling telling, String from, String to) {}

    /**
     * What the words from start to end tell of a tie.
     *
     * @param since from when it holds, or null
     * @param until up to when it held, or null
     */
    record Telling(
            int start,
            int end,
            RelationKind kind,
            @Nullable Trend trend,
            Event.@Nullable When since,
            Event.@Nullable When until,
            Assertion assertion) {}

    /** Adds the tie between each of the one side and each of the other; where only one side is known, among its own. */
    void add(Telling telling, List<String> from, List<String> to) {
        if (to.isEmpty()) {
            addAmong(telling, from);
            return;
        }
        for (String one : from) {
            for (String other : to) {
                add(telling, one, other);
            }
        }
    }

    private void addAmong(Telling telling, List<String> sides) {
        if (!isMutual(telling.kind())) {
            return;
        }
        for (int i = 0; i < sides.size(); i++) {
            for (String other : new ArrayList<>(sides.subList(i + 1, sides.size()))) {
                add(telling, sides.get(i), other);
            }
        }
    }

    private void add(Telling telling, String from, String to) {
        String sentence = draft.sentenceIdAt(telling.start(), telling.end());
        String key = key(telling, from, to) + " " + sentence;
        if (from.equals(to) || !told.add(key)) {
            return;
        }
        ties.add(new Tie(telling, from, to));
    }

    /** Adds what was told to the draft, with the ends that other sentences and the acts of the page give it. */
    void close() {
        Set<String> dissolved = new HashSet<>();
        Map<String, Event.When> since = new HashMap<>();
        for (Event event : draft.events()) {
            if (event.act().equals("dissolve") && event.stage() == Stage.DONE && !event.negated()) {
                event.roles().target().forEach(id -> since.put(id, event.when()));
                dissolved.addAll(event.roles().target());
            }
        }
        for (Tie tie : ties) {
            Telling telling = tie.telling();
            Event.When until = telling.until();
            Tie end = until == null ? endOf(tie) : null;
            boolean over = end != null || telling.kind() == RelationKind.GOVERNS && dissolved.contains(tie.from());
            if (end != null) {
                until = end.telling().until();
            } else if (over && until == null) {
                Event.When when = since.get(tie.from());
                until = when == null || when.value() == null ? null : when;
            }
            draft.add(new Relation(
                    draft.nextId(Family.RELATIONS),
                    telling.start(),
                    telling.end(),
                    draft.words(telling.start(), telling.end()),
                    draft.sentenceIdAt(telling.start(), telling.end()),
                    tie.from(),
                    telling.kind(),
                    tie.to(),
                    telling.since(),
                    until,
                    over ? Trend.ENDED : telling.trend(),
                    telling.assertion()));
        }
    }

    /** The later telling that the same tie ended, and when; null where none tells. */
    private @Nullable Tie endOf(Tie tie) {
        for (Tie other : ties) {
            boolean same = other.telling().kind() == tie.telling().kind()
                    && other.from().equals(tie.from())
                    && other.to().equals(tie.to());
            boolean later = other.telling().start() > tie.telling().start()
                    && other.telling().until() != null;
            if (same && later && other.telling().trend() == Trend.ENDED) {
                return other;
            }
        }
        return null;
    }

    private static String key(Telling telling, String from, String to) {
        boolean swap = isMutual(telling.kind()) && from.compareTo(to) > 0;
        return (swap ? to + " " + from : from + " " + to) + " " + telling.kind() + " " + telling.trend();
    }

    /** Whether it makes no difference who is named first. */
    static boolean isMutual(RelationKind kind) {
        return switch (kind) {
            case ADVERSARY, ALLY, TIES -> true;
            case GUARANTOR,
                    MEDIATOR,
                    CONTROLS,
                    CLAIMS,
                    RECOGNISED_PART_OF,
                    POPULATION_OF,
                    GOVERNS,
                    LEADS,
                    MEMBER_OF,
                    HOLDS_OFFICE,
                    DEPLOYED_IN,
                    LEANS_TO,
                    INFLUENCE_IN,
                    PART_OF -> false;
        };
    }
}
