/** When: time expressions as EDTF values. */
@NullMarked
package dev.parley.reader.times;

import org.jspecify.annotations.NullMarked;
