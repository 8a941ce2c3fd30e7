package dev.parley.reader.page;

import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Page.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, labelled.
 *
 * @param text the visible text in reading order
 * @param blocks all of the text but white space, in order, each with its kind
 * @param headline the article's headline, or null
 * @param section the section it is filed under, or null
 * @param authors names of persons and agencies; of organisations where the metadata credit nobody else
 * @param namesPerson whether one of the authors is a person with a name in full
 * @param published what the page says of its date
 * @param states what else a reader should know
 * @param entries of a live blog, in order
 */
record Findings(
        String text,
        List<Block> blocks,
        @Nullable String headline,
        @Nullable String section,
        List<String> authors,
        boolean namesPerson,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String language,
        Published published,
        List<State> states,
        List<Article.Entry> entries) {

    /**
     * A state of the page that its reader is told of.
     *
     * @param code the warning's code
     * @param message the warning's sentence
     * @param evidence the block that shows it, or null
     */
    record State(String code, String message, @Nullable Block evidence) {}
}
