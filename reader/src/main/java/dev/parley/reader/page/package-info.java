/** From bytes to a labelled page: charset, visible text, parts, headline, body, author and date. */
@NullMarked
package dev.parley.reader.page;

import org.jspecify.annotations.NullMarked;
