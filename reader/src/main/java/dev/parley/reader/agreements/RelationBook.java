package dev.parley.reader.agreements;

import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.Trend;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relations of one page while they are found: a sentence tells a tie once for each trend that it gives it. */
final class RelationBook {
    private final Draft draft;
    private final Set<String> told = new HashSet<>();

    RelationBook(Draft draft) {
        this.draft = draft;
    }

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
        draft.add(new Relation(
                draft.nextId(Family.RELATIONS),
                telling.start(),
                telling.end(),
                draft.words(telling.start(), telling.end()),
                sentence,
                from,
                telling.kind(),
                to,
                telling.since(),
                telling.until(),
                telling.trend(),
                telling.assertion()));
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
