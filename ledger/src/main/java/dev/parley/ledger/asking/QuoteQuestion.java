package dev.parley.ledger.asking;

import dev.parley.ledger.store.Citation;
import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Words;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes are wanted.
 *
 * @param who an id or a name of the speaker; null for all
 * @param window a quote's day is that on which its page could be known
 */
public record QuoteQuestion(@Nullable String who, Window window) {

    /** The quotes, the latest first. */
    public List<QuoteRow> ask(Store store) throws IOException {
        Filter filter = new Filter(store, window.asOf()).speaks(who).within(window, "p.known", "p");
        return Answer.of(store, "quotes", filter, "p.known DESC NULLS LAST", window, Reading::quotes, QuoteRow::of);
    }

    /**
     * Words that somebody is reported to have said; the fields are those of a reading's quotes.
     *
     * @param speakerText the words that name the speaker
     */
    public record QuoteRow(
            String id,
            int start,
            int end,
            String text,
            String kind,
            @Nullable Named speaker,
            @Nullable Named addressee,
            @Nullable String speakerText,
            @Nullable String cue,
            Citation citation) {

        static QuoteRow of(Quote quote, OnPage page) {
            Words speakerText = quote.speakerText();
            Words cue = quote.cue();
            return new QuoteRow(
                    quote.id(),
                    quote.start(),
                    quote.end(),
                    quote.text(),
                    quote.kind().toString(),
                    page.namedOrNull(quote.speaker()),
                    page.namedOrNull(quote.addressee()),
                    speakerText == null ? null : speakerText.text(),
                    cue == null ? null : cue.text(),
                    page.citation(quote));
        }
    }
}
