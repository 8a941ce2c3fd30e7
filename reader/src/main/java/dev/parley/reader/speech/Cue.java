package dev.parley.reader.speech;

import org.jspecify.annotations.Nullable;

/**
 * The verb that a quotation between marks hangs on.
 *
 * @param sentence the position of its sentence
 * @param token its position in the sentence
 * @param word the line of knowledge that knows it; null for a verb that only its place shows to report
 * @param subject the token that speaks, or -1
 */
record Cue(int sentence, int token, @Nullable SpeechWord word, int subject) {}
