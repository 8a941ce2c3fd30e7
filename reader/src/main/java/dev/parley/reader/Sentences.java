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

/** Splits headline, subhead and body into sentences; no other part of a page feeds the records. */
final class Sentences implements Step {
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

    private void add(
            Draft draft, int start, int end, PartKind kind, @org.jspecify.annotations.Nullable Integer paragraph) {
        String text = draft.page().text();
        List<Sentence> sentences =
                kind == PartKind.HEADLINE ? english.readHeadline(text, start, end) : english.read(text, start, end);
        for (Sentence sentence : sentences) {
            draft.addSentence(sentence, kind, paragraph);
        }
    }
}
