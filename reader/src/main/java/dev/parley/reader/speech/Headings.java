package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.language.names.Name;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Stance;
import dev.parley.reader.reading.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name with a colon before what its bearer says: headlines ("Guterres: …") and transcripts ("SMITH: …"). */
final class Headings {
    private static final int LONGEST_NAME = 8;

    /** How many paragraphs, headline included, introduce whom an interview is with. */
    private static final int LEAD = 4;

    private final Draft draft;
    private final Speakers speakers;
    private final List<Paragraph> paragraphs;
    private final List<Quoted> marks;

    Headings(Draft draft, Speakers speakers, List<Paragraph> paragraphs, List<Quoted> marks) {
        this.draft = draft;
        this.speakers = speakers;
        this.paragraphs = paragraphs;
        this.marks = marks;
    }

    /** What the name at the head of the paragraph says, or null. */
    @Nullable Utterance in(Paragraph paragraph) {
        int position = paragraph.first();
        Sentence sentence = draft.sentences().get(position);
        int colon = colon(sentence);
        if (colon <= 0) {
            return null;
        }
        Speaker speaker = labelled(sentence, draft.tree(position), colon);
        Words cue = new Words(sentence.start(colon), sentence.end(colon), sentence.form(colon));
        return speaker == null ? null : utterance(paragraph, sentence.end(colon), speaker, cue, position, colon);
    }

    private @Nullable Speaker labelled(Sentence sentence, Tree tree, int colon) {
        int end = sentence.end(colon - 1);
        Words label = new Words(sentence.start(), end, draft.words(sentence.start(), end));
        if (label.text().equals("A") || label.text().equals("Answer")) {
            return new Speaker(label, interviewed(), false, false, false, null);
        }
        int named = namedBefore(sentence, colon);
        Speaker speaker = named < 0 ? null : speakers.at(tree, named);
        return speaker == null || !canSpeak(sentence, colon, speaker)
                ? null
                : new Speaker(label, speaker.actor(), speaker.anonymous(), false, false, null);
    }

    private @Nullable Utterance utterance(
            Paragraph paragraph, int from, Speaker speaker, Words cue, int position, int colon) {
        String text = draft.page().text();
        int start = from;
        int end = paragraph.end();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && !opens(start)) {
            start++;
        }
        // A headline renders; a transcript gives the words themselves.
        QuoteKind kind = paragraph.part() == PartKind.BODY ? QuoteKind.DIRECT : QuoteKind.INDIRECT;
        for (Quoted quoted : marks) {
            if (quoted.open() == start) {
                start = quoted.start();
                end = quoted.end();
                kind = QuoteKind.DIRECT;
                break;
            }
        }
        if (end - start < 2) {
            return null;
        }
        return new Utterance(start, end, kind, speaker, null, cue, position, colon, Stance.STATED, false, null);
    }

    /** Whom an interview is with: the first person that its headline and first paragraphs name. */
    private @Nullable String interviewed() {
        int earliest = paragraphs.get(Math.min(LEAD, paragraphs.size()) - 1).end();
        String first = null;
        for (Actor actor : draft.actors()) {
            Integer start = actor.start();
            if (actor.kind() == ActorKind.PERSON && start != null && start < earliest) {
                earliest = start;
                first = actor.id();
            }
        }
        return first;
    }

    private boolean opens(int offset) {
        return marks.stream().anyMatch(quoted -> quoted.open() == offset);
    }

    private static int colon(Sentence sentence) {
        for (int token = 1; token < Math.min(sentence.size() - 1, LONGEST_NAME); token++) {
            if (sentence.form(token).equals(":")) {
                return token;
            }
        }
        return -1;
    }

    /** The token that stands for the name, where there is nothing but a name before the colon. */
    private static int namedBefore(Sentence sentence, int colon) {
        int named = -1;
        for (int token = 0; token < colon; token++) {
            String upos = sentence.upos(token);
            if (upos.equals("VERB") || upos.equals("AUX") || upos.equals("PRON") || upos.equals("SCONJ")) {
                return -1;
            }
            if (upos.equals("PROPN") || upos.equals("NOUN")) {
                named = token;
            }
        }
        return named;
    }

    private boolean canSpeak(Sentence sentence, int colon, Speaker speaker) {
        String id = speaker.actor();
        if (id != null && draft.get(id) instanceof Actor actor) {
            return actor.kind() != ActorKind.STATE && actor.kind() != ActorKind.BLOC;
        }
        for (Name name : sentence.names()) {
            if (name.kind() == Name.Kind.PERSON && name.first() == 0 && name.end() == colon) {
                return true;
            }
        }
        String words = draft.words(sentence.start(), sentence.end(colon - 1));
        boolean transcript = words.length() > 3 && words.equals(words.toUpperCase(Locale.ROOT));
        return transcript && sentence.upos(0).equals("PROPN");
    }
}
