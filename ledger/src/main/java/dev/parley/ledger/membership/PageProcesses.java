package dev.parley.ledger.membership;

import dev.parley.ledger.store.Belonging;
import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Reading;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out for one page which processes it is about, and which of its findings belong to them. */
final class PageProcesses {
    /** The least score of a page that is about a process: one event between two of its parties. */
    private static final int ENOUGH = 4;
    /** A page is about those processes that have at least this part of the best one's score. */
    private static final int SHARE = 3;

    private final Reading reading;
    private final @Nullable LocalDate known;
    private final ProcessIndex index;
    private final ActWeights weights;

    PageProcesses(Reading reading, @Nullable LocalDate known, ProcessIndex index, ActWeights weights) {
        this.reading = reading;
        this.known = known;
        this.index = index;
        this.weights = weights;
    }

    Belonging belonging() {
        PageCast cast = new PageCast(reading, index, known);
        PagePresence presence = new PagePresence(reading, index, cast, known);
        Map<String, Map<KnownProcess, Integer>> points = new LinkedHashMap<>();
        Map<KnownProcess, Integer> scores = new HashMap<>();
        boolean moves = false;
        Set<KnownProcess> paired = new HashSet<>();
        for (Event event : reading.events()) {
            moves |= weights.matters(event);
            Map<KnownProcess, Integer> ofEvent =
                    new EventEvidence(event, reading, index, cast, weights, known, presence).points();
            points.put(event.id(), ofEvent);
            ofEvent.forEach((process, some) -> {
                if (some == EventEvidence.PAIR) {
                    paired.add(process);
                }
                if (some > EventEvidence.HINT) {
                    scores.merge(process, some, Integer::sum);
                }
            });
        }
        presence.points(moves && paired.isEmpty(), Set.copyOf(scores.keySet()))
                .forEach((process, some) -> scores.merge(process, some, Integer::sum));
        int best = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<KnownProcess> about = scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= ENOUGH && entry.getValue() * SHARE >= best)
                .filter(entry ->
                        paired.stream().noneMatch(other -> explains(other, entry.getKey(), scores, paired, presence)))
                .sorted(Comparator.comparing((Map.Entry<KnownProcess, Integer> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().id()))
                .map(Map.Entry::getKey)
                .toList();
        return new FindingsOfProcesses(reading, known, cast, weights, about, scores, points).belonging();
    }

    /**
     * Whether what speaks for one process is all told by another, in which two parties deal with each other: those of the one who are on
     * the page all take part in the other, and they don't deal with each other as parties of the one; or if they do, the other has all of
     * its parties on the page and the one has not.
     */
    private static boolean explains(
            KnownProcess other,
            KnownProcess process,
            Map<KnownProcess, Integer> scores,
            Set<KnownProcess> paired,
            PagePresence presence) {
        if (other == process || !presence.isWithin(process, other)) {
            return false;
        }
        return !paired.contains(process)
                || presence.isComplete(other)
                        && !presence.isComplete(process)
                        && scores.getOrDefault(other, 0) >= scores.getOrDefault(process, 0);
    }
}
