package dev.parley.reader.knowledge;

/**
 * A sentence under a fact, and what a reading of it must hold. {@code parley check} runs it.
 *
 * @param file the knowledge file
 * @param line its line, from 1
 * @param text the sentence
 * @param expected what must be found, such as {@code mediate offered agent=Russia}
 */
public record Example(String file, int line, String text, String expected) {}
