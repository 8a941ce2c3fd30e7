package dev.parley.reader.page;

/**
 * A page's bytes as text.
 *
 * @param text the text, without a byte order mark
 * @param charset the name of the charset that it was read in
 * @param replaced whether bytes that fit no char were replaced by U+FFFD
 */
record Decoded(String text, String charset, boolean replaced) {}
