package dev.parley.language.conllu;

import java.util.List;

/**
 * A sentence of a treebank with its annotation. Words are numbered from 0. The offsets of its words count in
 * {@link #words}, the text put together from the words' forms, which is the sentence's own text wherever the treebank
 * does not mend a spelling.
 *
 * @param id the {@code sent_id}, empty if there is none
 * @param newParagraph whether a paragraph or a document starts here
 * @param text the {@code # text} line, or {@code words} if there is none
 * @param words the text put together from the tokens
 * @param joined whether the next sentence of the paragraph follows without a blank
 * @param tokens the words
 */
public record TreebankSentence(
        String id, boolean newParagraph, String text, String words, boolean joined, List<Token> tokens) {

    public TreebankSentence {
        tokens = List.copyOf(tokens);
    }

    /**
     * A word with its annotation.
     *
     * @param start offset of its first char in {@link TreebankSentence#words}
     * @param end offset after its last char
     * @param head position of the head, -1 for the root
     * @param surface what is written for this word and those written together with it; the form of a word by itself
     * @param multiword number of words that are written together as one, in its first word; 0 in the others, 1 in a word
     *     that stands for itself
     * @param entity the BIO tag, or the {@code Entity} of the last column; empty if there is none
     */
    public record Token(
            String form,
            int start,
            int end,
            String lemma,
            String upos,
            String xpos,
            int head,
            String relation,
            String surface,
            int multiword,
            String entity) {}

    /** Where the words start, in {@link #words}. */
    public int[] starts() {
        return tokens.stream().mapToInt(Token::start).toArray();
    }

    /** Where the words end, in {@link #words}. */
    public int[] ends() {
        return tokens.stream().mapToInt(Token::end).toArray();
    }
}
