package dev.parley.ledger.store;

import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands: the page, and the sentence on it. Offsets are chars of the page's text.
 *
 * @param page the page's id, the SHA-256 of its bytes
 * @param source where the page came from
 * @param published in EDTF
 * @param part what part of the page the sentence belongs to; null with the sentence, where the words stand in none
 * @param start offset of the sentence's first char
 * @param end offset after its last char
 * @param sentence the words of the sentence
 */
public record Citation(
        String page,
        String source,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String headline,
        @Nullable String published,
        @Nullable String part,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String sentence) {

    /** The citation of a sentence of a reading; of the page alone where there is no sentence. */
    public static Citation of(Reading reading, @Nullable SentenceSpan sentence) {
        Page page = reading.page();
        return new Citation(
                page.id(),
                page.source(),
                page.url(),
                page.publisher(),
                reading.article().headline(),
                page.published().value(),
                sentence == null ? null : sentence.part().toString(),
                sentence == null ? null : sentence.start(),
                sentence == null ? null : sentence.end(),
                sentence == null ? null : page.text().substring(sentence.start(), sentence.end()));
    }
}
