package dev.parley.ledger.search;

import java.util.List;

/** The fields of a sentence in the index. */
final class Fields {
    /** The words of the sentence; what is searched where a query names no field. */
    static final String TEXT = "text";

    /** The same words as they are written, without stemming; what patterns such as {@code mediat?r} are held against. */
    static final String WRITTEN = "written";

    static final String PART = "part";
    static final String PUBLISHER = "publisher";
    /** The words of the outlet's name as they are written. */
    static final String PUBLISHER_WRITTEN = "publisher_written";

    /** The host of the page's address, without {@code www.}. */
    static final String SITE = "site";

    /** The days on which the page may have been published, in days since 1970. */
    static final String PUBLISHED = "published";
    /** Acts of the events that the sentence tells. */
    static final String ACT = "act";

    static final String STAGE = "stage";
    /** Ids of those who are mentioned in it. */
    static final String WHO = "who";

    /** The fields that a query may name. */
    static final List<String> NAMED = List.of(TEXT, PART, PUBLISHER, SITE, PUBLISHED, ACT, STAGE, WHO);

    /** The page's number in the record; what is deleted and put in anew at once. */
    static final String PAGE = "page";

    static final String PAGE_ID = "page_id";
    static final String SENTENCE = "sentence";
    /** The day on which the page could be known, in days since 1970. */
    static final String KNOWN = "known";

    private Fields() {}

    /** The field that holds what another one holds as it is written: {@code written} for {@code text}. */
    static String asWritten(String field) {
        return switch (field) {
            case TEXT -> WRITTEN;
            case PUBLISHER -> PUBLISHER_WRITTEN;
            default -> field;
        };
    }
}
