package dev.parley.ledger.joining;

import dev.parley.ledger.joining.Joining.Told;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the tellings of one event have in common: how far it has got, whether it happened, and when. Families have one voice each.
 *
 * @param best the place of the telling that stands for the event
 * @param negated whether most families have it that it did not happen
 * @param first the first day on which it can have happened, as days since 1970; {@link Deed#UNKNOWN} where nothing tells
 * @param last the last such day
 */
public record Consensus(int best, boolean negated, int first, int last) {

    /**
     * The consensus of an event.
     *
     * @param tellings the tellings, in the order of {@link Told#ORDER}
     * @param families for each of them what tells its family from others
     */
    public static Consensus of(List<Told> tellings, List<String> families) {
        int latest = 0;
        for (int i = 1; i < tellings.size(); i++) {
            if (isLater(tellings.get(i), tellings.get(latest))) {
                latest = i;
            }
        }
        Deed.Reach reach = tellings.get(latest).deed().reach();
        Map<Boolean, Set<String>> voices = new TreeMap<>();
        Map<List<Integer>, Set<String>> days =
                new TreeMap<>(Comparator.<List<Integer>>comparingInt(day -> day.get(1) - day.get(0))
                        .thenComparing(day -> day.get(0)));
        for (int i = 0; i < tellings.size(); i++) {
            Deed deed = tellings.get(i).deed();
            if (deed.reach() == reach) {
                voices.computeIfAbsent(deed.negated(), none -> new HashSet<>()).add(families.get(i));
                if (deed.first() != Deed.UNKNOWN && deed.last() != Deed.UNKNOWN) {
                    days.computeIfAbsent(List.of(deed.first(), deed.last()), none -> new HashSet<>())
                            .add(families.get(i));
                }
            }
        }
        boolean negated = voices.getOrDefault(true, Set.of()).size()
                > voices.getOrDefault(false, Set.of()).size();
        List<Integer> day = null;
        for (Map.Entry<List<Integer>, Set<String>> told : days.entrySet()) {
            boolean precise =
                    day == null || told.getKey().get(1) - told.getKey().get(0) <= day.get(1) - day.get(0);
            if (day == null
                    || (precise
                            && told.getValue().size()
                                    > days.getOrDefault(day, Set.of()).size())) {
                day = told.getKey();
            }
        }
        int best = best(tellings, reach, negated, day, latest);
        int known = tellings.get(best).known();
        return new Consensus(best, negated, day == null ? known : day.get(0), day == null ? known : day.get(1));
    }

    /** Whether a telling has an event at a later stage than another: what was done is done, and else the later news holds. */
    private static boolean isLater(Told one, Told other) {
        int rank = rank(one.deed());
        int otherRank = rank(other.deed());
        if (rank != otherRank && (rank == 0 || otherRank == 0)) {
            return rank < otherRank;
        }
        if (one.known() != other.known() && one.known() != Deed.UNKNOWN && other.known() != Deed.UNKNOWN) {
            return one.known() > other.known();
        }
        return rank < otherRank;
    }

    private static int rank(Deed deed) {
        return deed.reach() == Deed.Reach.REAL && deed.negated()
                ? Deed.Reach.AGREED.ordinal()
                : deed.reach().ordinal();
    }

    /** The first telling at the stage that names most of who, where and when, with the day that holds. */
    private static int best(
            List<Told> tellings, Deed.Reach reach, boolean negated, @Nullable List<Integer> day, int latest) {
        int best = latest;
        int most = -1;
        for (int i = 0; i < tellings.size(); i++) {
            Deed deed = tellings.get(i).deed();
            if (deed.reach() == reach && deed.negated() == negated) {
                boolean onDay = day != null && deed.first() == day.get(0) && deed.last() == day.get(1);
                int names = (onDay ? 4 : 0)
                        + Math.min(2, deed.agents().length) * 2
                        + Math.min(1, deed.targets().length)
                        + Math.min(1, deed.places().length)
                        + Math.min(1, deed.counts().length);
                if (names > most) {
                    most = names;
                    best = i;
                }
            }
        }
        return best;
    }
}
