/** What was agreed and promised: agreements, commitments, relations, and warnings about the page. */
@NullMarked
package dev.parley.reader.agreements;

import org.jspecify.annotations.NullMarked;
