/** Who: states, persons, organisations and groups, every mention of them, and who a pronoun or a title means. */
@NullMarked
package dev.parley.reader.actors;

import org.jspecify.annotations.NullMarked;
