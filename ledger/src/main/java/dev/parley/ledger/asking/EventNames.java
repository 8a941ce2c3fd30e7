package dev.parley.ledger.asking;

import dev.parley.ledger.asking.EventQuestion.Told;
import dev.parley.ledger.linking.Nodes;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which joined events tellings are of, the tellings given by their numbers ({@link Nodes}). */
public final class EventNames {
    private EventNames() {}

    /**
     * For each of some tellings the number of its joined event, as pages had it that could be known on a day.
     *
     * @throws LedgerFault where the record can't answer
     */
    public static Map<Long, Long> of(Store store, Collection<Long> tellings, @Nullable LocalDate asOf)
            throws LedgerFault {
        Joins joins = new Joins(store, asOf);
        List<Told> told = told(tellings);
        joins.look(told);
        Map<Long, Long> names = new HashMap<>();
        told.forEach(one -> names.put(one.node(), joins.event(one)));
        return names;
    }

    private static List<Told> told(Collection<Long> tellings) {
        return tellings.stream()
                .map(node -> new Told(Nodes.page(node), Nodes.event(node)))
                .toList();
    }
}
