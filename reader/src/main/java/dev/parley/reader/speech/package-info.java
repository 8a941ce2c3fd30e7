/** Who said it: quotations with speaker, addressee and cue. */
@NullMarked
package dev.parley.reader.speech;

import org.jspecify.annotations.NullMarked;
