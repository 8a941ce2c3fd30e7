package dev.parley.ledger.corrections;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.Time;
import dev.parley.reader.reading.Warning;
import org.jspecify.annotations.Nullable;

/**
 * What a correction is about, in words that stay true when the page is read again with other rules: a record is known by
 * its page, its family, what kind of record it is, and the words that it stands on, never by its number.
 *
 * @param page the page's id; null for a note on something that is of no page
 * @param family the record's family; null for a note on a page as a whole, or on something else
 * @param type what kind of record: an event's act, a commitment's act, a quote's, agreement's or relation's kind, what a
 *     count counts, the id of an actor, a place or of what a mention means; the word for what else a note is on
 * @param start offset of its words in the page's text
 * @param end offset after them
 * @param text the words, or what else a note is on
 * @param nth which of several records of the same type on the same words, from 2; null for the first
 * @param field the field that is corrected; null where none is
 */
public record RecordKey(
        @Nullable String page,
        @Nullable Family family,
        String type,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String text,
        @Nullable Integer nth,
        @Nullable String field) {

    /** The key of what is of no page: {@code ("process", "sudan-2023")}. */
    public static RecordKey of(String type, String id) {
        return new RecordKey(null, null, type, null, null, id, null, null);
    }

    /** The key of a page as a whole. */
    public static RecordKey ofPage(String page) {
        return new RecordKey(page, null, "page", null, null, null, null, null);
    }

    /** The same record, and a field of it. */
    public RecordKey field(@Nullable String name) {
        return new RecordKey(page, family, type, start, end, text, nth, name);
    }

    /** The key of a record of a page, the first of its kind on its words. */
    static RecordKey of(String page, Finding record) {
        return new RecordKey(
                page, record.family(), type(record), record.start(), record.end(), record.text(), null, null);
    }

    /** What kind of record it is. */
    static String type(Finding record) {
        if (record instanceof Event event) {
            return event.act();
        } else if (record instanceof Commitment commitment) {
            return commitment.act();
        } else if (record instanceof Quote quote) {
            return quote.kind().toString();
        } else if (record instanceof Agreement agreement) {
            return agreement.kind();
        } else if (record instanceof Relation relation) {
            return relation.kind().toString();
        } else if (record instanceof Count count) {
            return count.what();
        } else if (record instanceof Mention mention) {
            return mention.target();
        } else if (record instanceof Time time) {
            return time.type().toString();
        } else if (record instanceof Warning warning) {
            return warning.code();
        }
        return record.id();
    }

    /** Whether records of the family are known by their ids, wherever on the page they stand. */
    static boolean isKnownById(Finding record) {
        return record instanceof Actor || record instanceof Place;
    }
}
