package dev.parley.ledger.asking;

/**
 * Someone or something, as a page calls it.
 *
 * @param id such as {@code state:ARM}
 * @param name the canonical name; the id where the page gives none
 */
public record Named(String id, String name) {}
