package dev.parley.app;

import dev.parley.ledger.store.PackedReading;
import org.jspecify.annotations.Nullable;

/**
 * A page on its way into a ledger.
 *
 * @param reading its reading; null where the ledger has it already, so that it was not read again
 */
record Entry(@Nullable PackedReading reading) {}
