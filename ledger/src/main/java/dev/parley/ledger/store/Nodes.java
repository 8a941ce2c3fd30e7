package dev.parley.ledger.store;

/** Events of the whole ledger as numbers: the page's number, and the event's place on it. */
public final class Nodes {
    private static final int BITS = 16;

    private Nodes() {}

    /** The number of an event. */
    public static long of(int page, int event) {
        return ((long) page << BITS) | event;
    }

    /** The number of its page. */
    public static int page(long node) {
        return (int) (node >>> BITS);
    }

    /** Its place among the events of the page, from 0. */
    public static int event(long node) {
        return (int) (node & ((1 << BITS) - 1));
    }

    /** The number of an event in SQL. */
    public static String sql(String page, String event) {
        return "(" + page + "::BIGINT * " + (1 << BITS) + " + " + event + ")";
    }

    /** The number of an event's page in SQL. */
    public static String pageSql(String node) {
        return "(" + node + " // " + (1 << BITS) + ")";
    }

    /** An event's place among those of its page in SQL. */
    public static String eventSql(String node) {
        return "(" + node + " % " + (1 << BITS) + ")";
    }
}
