package dev.parley.ledger.linking;

import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.joining.Joining;
import dev.parley.ledger.joining.Joining.Joined;
import dev.parley.ledger.joining.Joining.Told;
import dev.parley.ledger.store.Nodes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Events that may be one, with what is compared of them. */
final class Tellings {
    /** those whose pages have them, by their places */
    private final List<Long> nodes = new ArrayList<>();

    private final List<Told> told = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final Joined before;

    /**
     * @param events as {@link Nodes}
     * @param facts what is kept of their pages
     * @param before those that stay joined as they are; none where all are joined from the beginning
     */
    Tellings(Collection<Long> events, Map<Integer, PageFacts> facts, Map<Long, TellingRow> before) {
        for (long event : events) {
            PageFacts page = facts.get(Nodes.page(event));
            Deed deed = page == null ? null : page.deed(Nodes.event(event));
            if (page != null && deed != null) {
                places.put(event, nodes.size());
                nodes.add(event);
                told.add(new Told(deed, page.known(), page.id()));
            }
        }
        this.before = Joined.none(nodes.size());
        before.forEach((event, row) -> {
            Integer place = places.get(event);
            Integer into = row.into() == null ? null : places.get(row.into());
            if (place != null && into != null && row.since() != null) {
                this.before.into()[place] = into;
                this.before.since()[place] = Math.toIntExact(row.since().toEpochDay());
            }
        });
    }

    /**
     * Their rows once they are joined by some likenesses.
     *
     * @param block the block of an event
     */
    List<TellingRow> joined(Collection<Pair> pairs, LongUnaryOperator block) {
        List<Joining.Pair> between = new ArrayList<>();
        for (Pair pair : pairs) {
            Integer one = places.get(pair.one());
            Integer other = places.get(pair.other());
            if (one != null && other != null) {
                between.add(new Joining.Pair(one, other, pair.weight(), pair.reasons()));
            }
        }
        Joined joined = Joining.of(told, between, before);
        List<TellingRow> rows = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            int into = joined.into()[i];
            rows.add(new TellingRow(
                    nodes.get(i),
                    nodes.get(joined.first()[i]),
                    block.applyAsLong(nodes.get(i)),
                    into == i ? null : nodes.get(into),
                    day(joined.since()[i])));
        }
        return rows;
    }

    private static @Nullable LocalDate day(int day) {
        return day == Deed.UNKNOWN ? null : LocalDate.ofEpochDay(day);
    }
}
