package dev.parley.ledger.store;

/**
 * What became of readings that were added.
 *
 * @param fresh readings of pages that the ledger did not have
 * @param replaced readings that took the place of another one of the same page
 * @param unchanged readings that changed nothing
 */
public record Added(int fresh, int replaced, int unchanged) {
    public static final Added NOTHING = new Added(0, 0, 0);

    public Added plus(Added other) {
        return new Added(fresh + other.fresh, replaced + other.replaced, unchanged + other.unchanged);
    }

    /** How many readings the ledger holds that it did not hold before. */
    public int stored() {
        return fresh + replaced;
    }
}
