package dev.parley.reader.speech;

import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.SentenceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A paragraph of the body, or a headline or subhead, as a run of sentences.
 *
 * @param first the position of its first sentence
 * @param after the position after its last
 * @param part the kind of part that it belongs to
 * @param start offset of its first char
 * @param end offset after its last
 */
record Paragraph(int first, int after, PartKind part, int start, int end) {

    static List<Paragraph> of(Draft draft) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<SentenceSpan> spans = draft.sentenceSpans();
        int first = 0;
        for (int i = 1; i <= spans.size(); i++) {
            boolean ends = i == spans.size()
                    || spans.get(i).part() != spans.get(i - 1).part()
                    || !Objects.equals(
                            spans.get(i).paragraph(), spans.get(i - 1).paragraph());
            if (ends) {
                SentenceSpan one = spans.get(first);
                paragraphs.add(new Paragraph(
                        first, i, one.part(), one.start(), spans.get(i - 1).end()));
                first = i;
            }
        }
        return paragraphs;
    }
}
