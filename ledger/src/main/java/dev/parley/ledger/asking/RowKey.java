package dev.parley.ledger.asking;

/** A finding in the record: the number of its page there, and its id on the page. */
public record RowKey(int page, String id) {}
