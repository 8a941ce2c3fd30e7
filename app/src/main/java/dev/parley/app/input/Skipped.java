package dev.parley.app.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was passed over on purpose, counted by reason. One thread counts; another may ask when the input has ended. */
public final class Skipped {
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

    /** Why something was passed over, worded for one and for many. */
    public enum Reason {
        OTHER_FILE("other file", "other files"),
        STATUS("answer with another status than 200", "answers with another status than 200"),
        NO_PAGE("answer that is no page by its media type", "answers that are no pages by their media type"),
        TRUNCATED("page cut short by the crawler", "pages cut short by the crawler"),
        TOO_LARGE("page of more than 64 MB", "pages of more than 64 MB"),
        OTHER_RECORD("record of another kind", "records of other kinds"),
        NAMED_BEFORE("link named before", "links named before"),
        NO_LINK("entry without an address of the web", "entries without an address of the web");

        private final String one;
        private final String many;

        Reason(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }

    void count(Reason reason) {
        count(reason, 1);
    }

    void count(Reason reason, long number) {
        if (number > 0) {
            counts.merge(reason, number, Long::sum);
        }
    }

    /** How many were passed over for this reason. */
    public long number(Reason reason) {
        return counts.getOrDefault(reason, 0L);
    }

    /** Each reason that there was, as words for people. */
    public List<String> told() {
        List<String> told = new ArrayList<>();
        counts.forEach((reason, number) ->
                told.add(String.format(Locale.ROOT, "%,d %s", number, number == 1 ? reason.one : reason.many)));
        return told;
    }
}
