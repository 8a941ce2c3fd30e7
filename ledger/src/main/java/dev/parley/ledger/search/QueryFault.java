package dev.parley.ledger.search;

/** Why a query can't be understood, and what helps, in words for people. */
public final class QueryFault extends Exception {
    private static final long serialVersionUID = 1;

    QueryFault(String words, String problem) {
        super("the search can't be understood: " + words + "; " + problem);
    }
}
