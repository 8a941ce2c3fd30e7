package dev.parley.language.conllu;

import java.util.List;

/**
 * The raw text of treebank sentences: their {@code # text} lines, with a blank or nothing between them as the treebank
 * says and an empty line before each paragraph.
 *
 * @param text the text
 * @param starts where each sentence starts in it
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record RawText(String text, int[] starts) {

    /** Puts the text of sentences together. */
    public static RawText of(List<TreebankSentence> sentences) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[sentences.size()];
        boolean blank = false;
        for (int s = 0; s < starts.length; s++) {
            TreebankSentence sentence = sentences.get(s);
            if (s > 0) {
                text.append(sentence.newParagraph() ? "\n\n" : blank ? " " : "");
            }
            starts[s] = text.length();
            text.append(sentence.text());
            blank = !sentence.joined();
        }
        return new RawText(text.toString(), starts);
    }
}
