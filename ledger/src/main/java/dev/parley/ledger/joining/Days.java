package dev.parley.ledger.joining;

/** How days of events are taken. */
final class Days {
    /** A time of so many days is precise: a weekend, "early this week". */
    static final int PRECISE = 3;
    /** News tells what happened on its day or on so many days before. */
    static final int NEWS = 2;
    /** Longest time of which months are looked at one by one. */
    static final int YEAR = 366;

    static final int MONTH = 30;

    private Days() {}
}
