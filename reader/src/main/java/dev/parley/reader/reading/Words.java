package dev.parley.reader.reading;

/**
 * A stretch of the page's text with the words that stand there.
 *
 * @param start offset of the first char
 * @param end offset after the last char
 * @param text the words
 */
public record Words(int start, int end, String text) {}
