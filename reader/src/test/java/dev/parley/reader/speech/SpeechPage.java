package dev.parley.reader.speech;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Span;
import java.util.ArrayList;
import java.util.List;

/** A page for tests: one paragraph a line, a line that begins with {@code # } is the headline, actors as told. */
final class SpeechPage {
    private static final English ENGLISH = English.load();
    static final Speech SPEECH = new Speech(Knowledge.shipped());

    final Draft draft;

    private SpeechPage(Draft draft) {
        this.draft = draft;
    }

    static SpeechPage of(String text) {
        List<Part> parts = new ArrayList<>();
        List<Span> paragraphs = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            int start = line.startsWith("# ") ? from + 2 : from;
            int end = from + line.length();
            if (start < end) {
                boolean headline = start > from;
                parts.add(new Part(headline ? PartKind.HEADLINE : PartKind.BODY, start, end, null, false));
                if (!headline) {
                    paragraphs.add(new Span(start, end));
                }
            }
            from = end + 1;
        }
        Page page = new Page("id", "test", null, null, null, "en", text, Page.Published.ABSENT);
        Article article = new Article(null, null, List.of(), null, null, paragraphs, List.of());
        Draft draft = new Draft(page, article, parts);
        int paragraph = 0;
        for (Part part : parts) {
            Integer position = part.kind() == PartKind.BODY ? paragraph++ : null;
            for (Sentence sentence : ENGLISH.read(text, part.start(), part.end())) {
                draft.addSentence(sentence, part.kind(), position);
            }
        }
        return new SpeechPage(draft);
    }

    /** Makes every place of these words a mention of the actor. */
    SpeechPage actor(String id, ActorKind kind, boolean anonymous, String... forms) {
        String text = draft.page().text();
        for (String form : forms) {
            for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                boolean whole =
                        at + form.length() == text.length() || !Character.isLetter(text.charAt(at + form.length()));
                if (whole && (at == 0 || !Character.isLetter(text.charAt(at - 1)))) {
                    mention(id, kind, anonymous, at, at + form.length());
                }
            }
        }
        return this;
    }

    SpeechPage person(String id, String... forms) {
        return actor(id, ActorKind.PERSON, false, forms);
    }

    private void mention(String id, ActorKind kind, boolean anonymous, int start, int end) {
        String words = draft.words(start, end);
        String sentence = draft.sentenceIdAt(start, end);
        if (draft.get(id) == null) {
            draft.add(new Actor(
                    id,
                    start,
                    end,
                    words,
                    sentence,
                    kind,
                    words,
                    List.of(words),
                    List.of(),
                    null,
                    anonymous,
                    Basis.STATED));
        }
        draft.add(new Mention(draft.nextId(Family.MENTIONS), start, end, words, sentence, id, MentionKind.NAME, null));
    }

    SpeechPage read() {
        SPEECH.read(draft);
        return this;
    }

    List<Quote> quotes() {
        return draft.quotes();
    }

    /** The quotations as {@code kind: speaker's words: words}. */
    static List<String> in(String text) {
        return SpeechPage.of(text).read().quotes().stream()
                .map(quote -> quote.kind()
                        + ": "
                        + (quote.speakerText() == null
                                ? "-"
                                : quote.speakerText().text())
                        + ": "
                        + quote.text())
                .toList();
    }
}
