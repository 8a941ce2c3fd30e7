/**
 * Who said it: quotations with speaker, addressee and cue, and on whose word each token of the page stands.
 *
 * <p>In: a draft with sentences, actors and mentions. Out: {@link dev.parley.reader.reading.Quote}s, and for the steps
 * after it {@link dev.parley.reader.speech.Voices}. Quotation marks are paired first; then the trees tell what a speech
 * verb reports; then each quotation between marks gets its cue. Read on at {@link dev.parley.reader.speech.Speech}; the
 * words that report are in {@code knowledge/speech}.
 */
@NullMarked
package dev.parley.reader.speech;

import org.jspecify.annotations.NullMarked;
