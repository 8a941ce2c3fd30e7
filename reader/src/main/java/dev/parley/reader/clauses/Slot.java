package dev.parley.reader.clauses;

/**
 * Where in the clause a participant stands, and what it is.
 *
 * @param source {@code subj}, {@code obj}, {@code poss}, or a preposition such as {@code with}
 * @param role what the participant is
 */
public record Slot(String source, Role role) {}
