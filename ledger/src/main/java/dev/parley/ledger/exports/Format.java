package dev.parley.ledger.exports;

import java.util.Locale;

/** The forms in which a ledger can be had. */
public enum Format {
    /** Tables, as text apart by commas. */
    CSV,
    /** Tables, a JSON object on a line for each row. */
    JSONL,
    /** Tables, in Apache Parquet. */
    PARQUET,
    /** Events as GDELT 2.0 has them. */
    GDELT,
    /** Mentions of events as GDELT 2.0 has them. */
    GDELT_MENTIONS,
    /** Events as ICEWS has them. */
    ICEWS,
    /** Events as POLECAT has them. */
    POLECAT,
    /** Events as Phoenix has them. */
    PHOENIX,
    /** Sheets of agreements and their provisions. */
    PAX,
    /** Who acts on whom, for Gephi. */
    GEXF,
    /** Who acts on whom, for many tools of networks. */
    GRAPHML,
    /** Deadlines of commitments and provisions, for calendars. */
    ICS,
    /** Corrected pages as test pages. */
    GOLD;

    /** Whether it is several files in a folder. */
    public boolean isFolder() {
        return this == PAX || this == GOLD;
    }

    /** Whether it is of tables, one of which can be asked for. */
    public boolean isOfTables() {
        return this == CSV || this == JSONL || this == PARQUET;
    }

    /** The word on the command line, such as {@code gdelt-mentions}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
