/**
 * What several pages tell together: which of them tell one story, and which events are one.
 *
 * <p>In: what each page is recognised by, as it was kept when the page was stored. Out: the tables {@code kin},
 * {@code likenesses}, {@code families} and {@code tellings}, which follow the record as the index does: {@link
 * dev.parley.ledger.linking.Linker} notes the last batch that they have, and goes on from there.
 */
@NullMarked
package dev.parley.ledger.linking;

import org.jspecify.annotations.NullMarked;
