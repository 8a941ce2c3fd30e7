/**
 * The {@code parley} command: what it understands, what it prints, and with what it ends.
 *
 * <p>In: arguments and a {@link dev.parley.app.Terminal}. Out: readings and messages, and one of the {@link
 * dev.parley.app.ExitCode}s. Start at {@link dev.parley.app.ParleyCommand}; each subcommand is a class of its own. Where
 * pages come from is the room of {@code input}, how a reading looks on the screen that of {@code sheet}.
 */
@NullMarked
package dev.parley.app;

import org.jspecify.annotations.NullMarked;
