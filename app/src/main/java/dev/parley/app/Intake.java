package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.store.Added;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.PackedReading;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Takes entries one by one and gives them to a ledger in batches, none of which grows or waits too long. */
final class Intake {
    private static final int READINGS = 1000;
    private static final long BYTES = 64 << 20;
    private static final long WAIT = TimeUnit.SECONDS.toNanos(5);

    private final Ledger ledger;
    private final List<PackedReading> batch = new ArrayList<>();
    private long size;
    private long begun;
    private Added added = Added.NOTHING;

    Intake(Ledger ledger) {
        this.ledger = ledger;
    }

    void take(Entry entry) throws LedgerFault {
        PackedReading reading = entry.reading();
        if (reading == null) {
            added = added.plus(new Added(0, 0, 1));
            return;
        }
        if (batch.isEmpty()) {
            begun = System.nanoTime();
        }
        batch.add(reading);
        size += reading.size();
        if (batch.size() >= READINGS || size >= BYTES || System.nanoTime() - begun >= WAIT) {
            commit();
        }
    }

    /** Gives the ledger what it has not got yet. */
    void commit() throws LedgerFault {
        if (!batch.isEmpty()) {
            added = added.plus(ledger.add(batch));
            batch.clear();
            size = 0;
        }
    }

    /** What has become of all entries that the ledger has got. */
    Added added() {
        return added;
    }
}
