package dev.parley.reader;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Span;
import dev.parley.reader.reading.Step;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits headline, subhead and body into sentences; no other part of a page feeds the records. A dateline is a sentence of its
 * own: in one with the first sentence of the article, the parser takes its place and its agency for those who act.
 */
final class Sentences implements Step {
    private static final Pattern MARK = Pattern.compile("\\s*[–—:.-]+\\s*");

    private final English english;

    Sentences(English english) {
        this.english = english;
    }

    @Override
    public Set<Family> needs() {
        return Set.of(Family.PARTS);
    }

    @Override
    public Set<Family> adds() {
        return Set.of(Family.SENTENCES);
    }

    @Override
    public void read(Draft draft) {
        List<Span> paragraphs = draft.article().paragraphs();
        int next = 0;
        for (Part part : draft.parts()) {
            while (next < paragraphs.size() && paragraphs.get(next).start() < part.start()) {
                add(draft, paragraphs.get(next).start(), paragraphs.get(next).end(), PartKind.BODY, next);
                next++;
            }
            if (part.kind() == PartKind.HEADLINE || part.kind() == PartKind.SUBHEAD) {
                add(draft, part.start(), part.end(), part.kind(), null);
            }
        }
        for (; next < paragraphs.size(); next++) {
            add(draft, paragraphs.get(next).start(), paragraphs.get(next).end(), PartKind.BODY, next);
        }
    }

    private void add(Draft draft, int start, int end, PartKind kind, @Nullable Integer paragraph) {
        String text = draft.page().text();
        int story = paragraph != null && paragraph == 0 ? behindDateline(draft, start, end) : start;
        if (story > start) {
            addAll(draft, english.read(text, start, story), kind, paragraph);
        }
        addAll(draft, english.readNews(text, story, end), kind, paragraph);
    }

    private static void addAll(Draft draft, List<Sentence> sentences, PartKind kind, @Nullable Integer paragraph) {
        for (Sentence sentence : sentences) {
            draft.addSentence(sentence, kind, paragraph);
        }
    }

    /** Where the first paragraph goes on behind its dateline and the mark that ends it; its start where it has none. */
    private static int behindDateline(Draft draft, int start, int end) {
        String dateline = draft.article().dateline();
        String text = draft.page().text();
        if (dateline == null || !text.startsWith(dateline, start)) {
            return start;
        }
        Matcher mark = MARK.matcher(text).region(start + dateline.length(), end);
        return mark.lookingAt() && mark.end() < end ? mark.end() : start;
    }
}
