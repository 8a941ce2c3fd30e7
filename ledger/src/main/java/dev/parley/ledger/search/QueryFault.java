package dev.parley.ledger.search;

/** Why a query can't be understood. */
public final class QueryFault extends Exception {
    private static final long serialVersionUID = 1;

    QueryFault(String words, Exception cause) {
        super("the search can't be understood: " + words + " (" + firstLine(cause) + ")", cause);
    }

    private static String firstLine(Exception cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Cannot parse '.*': ", "");
    }
}
