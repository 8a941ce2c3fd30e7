/** Which peace processes a page and what it tells belong to: a function of one reading and of the knowledge. */
@NullMarked
package dev.parley.ledger.membership;

import org.jspecify.annotations.NullMarked;
