/**
 * The desk: a ledger in a browser.
 *
 * <p>In: requests of a browser, or of any program, to {@code /api/}, as {@code openapi.json} beside this package tells them.
 * Out: JSON, and the files of the interface, which are made from {@code app/src/ui}. Handlers only ask the ledger; what may be
 * asked by whom is decided in {@link dev.parley.app.desk.Guard}. Start at {@link dev.parley.app.desk.Desk}.
 */
@NullMarked
package dev.parley.app.desk;

import org.jspecify.annotations.NullMarked;
