package dev.parley.reader.places;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads text as the body of a page, for the tests of this package. */
final class PageOfSentences {
    static final Knowledge KNOWLEDGE = Knowledge.shipped();
    static final Places PLACES = new Places(KNOWLEDGE);
    private static final English ENGLISH = English.load();

    private PageOfSentences() {}

    static Draft read(String text) {
        return read(text, null);
    }

    static Draft read(String text, @Nullable String url) {
        Draft draft = new Draft(
                new Page("id", "test", url, null, null, "en", text, Page.Published.ABSENT),
                new Article(null, null, List.of(), null, null, List.of(new Span(0, text.length())), List.of()),
                List.of(new Part(PartKind.BODY, 0, text.length(), null, false)));
        for (Sentence sentence : ENGLISH.read(text, 0, text.length())) {
            draft.addSentence(sentence, PartKind.BODY, 0);
        }
        PLACES.read(draft);
        return draft;
    }

    /** The place of this name form, or null. */
    static @Nullable Place place(Draft draft, String words) {
        for (Mention mention : draft.mentions()) {
            if (words.equals(mention.text()) && draft.get(mention.target()) instanceof Place place) {
                return place;
            }
        }
        return null;
    }
}
