package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.SentenceSpan;
import dev.parley.reader.reading.Time;
import dev.parley.reader.reading.TimeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a chronicle on a page: "7 May: Artillery pounds the town. Schools close." What an entry tells in the present is past,
 * and happened on its day, up to the end of the paragraph.
 */
final class Chronicle {
    /** Signs between the day of an entry and what happened on it. */
    private static final String SIGNS = ":–—";

    private final List<@Nullable Time> days;

    private Chronicle(List<@Nullable Time> days) {
        this.days = days;
    }

    /** Reads the chronicle of a draft whose times are known. */
    static Chronicle of(Draft draft) {
        List<@Nullable Time> days = new ArrayList<>();
        for (int position = 0; position < draft.sentences().size(); position++) {
            Time day = opening(draft, position);
            days.add(day == null && goesOn(draft, position) ? days.get(position - 1) : day);
        }
        return new Chronicle(days);
    }

    private static @Nullable Time opening(Draft draft, int position) {
        Sentence sentence = draft.sentences().get(position);
        for (Time time : draft.timesIn(position)) {
            boolean opens = time.start() == sentence.start() && time.type() == TimeType.DATE;
            if (opens && isSign(draft.page().text(), time.end())) {
                return time;
            }
        }
        return null;
    }

    private static boolean isSign(String text, int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean goesOn(Draft draft, int position) {
        if (position == 0) {
            return false;
        }
        SentenceSpan before = draft.sentenceSpans().get(position - 1);
        SentenceSpan here = draft.sentenceSpans().get(position);
        return here.part() == before.part()
                && here.paragraph() != null
                && Objects.equals(here.paragraph(), before.paragraph());
    }

    /** Whether a sentence belongs to an entry. */
    boolean isEntry(int position) {
        return days.get(position) != null;
    }

    /** The day of the entry that a sentence belongs to; unknown where it belongs to none. */
    Event.When when(int position) {
        return Event.When.of(days.get(position));
    }
}
