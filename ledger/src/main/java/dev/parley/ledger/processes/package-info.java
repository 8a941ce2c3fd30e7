/** The state of peace processes on a day, from the rows of the record: who, in what phase, what is agreed, promised, kept. */
@NullMarked
package dev.parley.ledger.processes;

import org.jspecify.annotations.NullMarked;
