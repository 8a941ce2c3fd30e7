package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Stance;
import dev.parley.reader.reading.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each quotation between marks its cue and speaker, or tells it to be none: a title, a nickname, a word that the
 * reporter holds at arm's length.
 */
final class DirectSpeech {
    private final Draft draft;
    private final SpeechWords words;
    private final SpeechNouns nouns;
    private final Speakers speakers;
    private final IndirectSpeech indirectSpeech;
    private final Sourcing sourcing;
    private final Cues cues;
    private final List<Paragraph> paragraphs;
    private final List<Quoted> marks;
    private final List<Utterance> indirect;
    private final Continuations continuations;
    private final List<Utterance> found = new ArrayList<>();

    DirectSpeech(
            Draft draft,
            Speech.Lexicon lexicon,
            Speakers speakers,
            IndirectSpeech indirectSpeech,
            List<Paragraph> paragraphs,
            List<Quoted> marks,
            List<Utterance> indirect) {
        this.draft = draft;
        this.words = lexicon.words();
        this.nouns = lexicon.nouns();
        this.sourcing = lexicon.sourcing();
        this.speakers = speakers;
        this.indirectSpeech = indirectSpeech;
        this.cues = new Cues(words);
        this.paragraphs = paragraphs;
        this.marks = marks;
        this.indirect = indirect;
        this.continuations = new Continuations(draft, speakers, paragraphs, marks, indirect);
    }

    /** All quotations between marks, in the order of the text. */
    List<Utterance> read() {
        for (int i = 0; i < marks.size(); i++) {
            Utterance utterance = read(i);
            if (utterance != null) {
                found.add(utterance);
            }
        }
        return found;
    }

    private @Nullable Utterance read(int index) {
        Quoted quoted = marks.get(index);
        Paragraph paragraph = paragraphs.get(quoted.block());
        int firstSentence = sentenceAt(quoted.start(), paragraph);
        int lastSentence = sentenceAt(quoted.end() - 1, paragraph);
        Surroundings around = new Surroundings(draft, marks, index, paragraph, firstSentence, lastSentence);
        if (around.isTitle(nouns)) {
            return null;
        }
        Utterance byCue = byCue(quoted, around);
        if (byCue != null) {
            return byCue;
        }
        Utterance inside = reported(quoted, around);
        if (inside == null) {
            inside = signed(quoted, around);
        }
        if (inside == null && !around.beginsSentence()) {
            Tree tree = draft.tree(around.firstSentence());
            Cue cue = cues.closeBefore(tree, around.firstSentence(), around.leftFrom(), quoted.open());
            inside = cue == null ? null : utterance(quoted, around, cue, false);
        }
        if (inside != null) {
            return inside;
        }
        return around.isWholeSentence() && quoted.depth() == 0 ? continuations.of(quoted, around, found) : null;
    }

    private int sentenceAt(int offset, Paragraph paragraph) {
        int at = draft.sentenceAt(offset);
        if (at >= 0) {
            return at;
        }
        int last = paragraph.first();
        for (int i = paragraph.first(); i < paragraph.after(); i++) {
            if (draft.sentences().get(i).start() <= offset) {
                last = i;
            }
        }
        return last;
    }

    private @Nullable Utterance byCue(Quoted quoted, Surroundings around) {
        Cue cue = null;
        if (around.isAnnounced()) {
            cue = cues.before(
                    draft.tree(around.firstSentence()), around.firstSentence(), around.leftFrom(), quoted.open());
        }
        boolean followed = around.isFollowed();
        if (cue == null && followed) {
            cue = cues.behind(
                    draft.tree(around.rightSentence()),
                    around.rightSentence(),
                    quoted.close(),
                    around.rightTo(),
                    around.beginsSentence() && around.endsWithComma());
        }
        boolean beside = cue != null;
        if (cue == null && !around.beginsSentence()) {
            cue = cues.above(draft.tree(around.firstSentence()), around.firstSentence(), quoted.start(), quoted.end());
        }
        if (cue == null && around.endsWithCue(words)) {
            cue = cues.before(
                    draft.tree(around.firstSentence()), around.firstSentence(), around.leftFrom(), quoted.open());
            beside = cue != null;
        }
        return cue == null ? null : utterance(quoted, around, cue, beside);
    }

    private @Nullable Utterance utterance(Quoted quoted, Surroundings around, Cue cue, boolean beside) {
        Tree tree = draft.tree(cue.sentence());
        Speaker speaker = speakers.of(tree, cue.subject(), cue.token());
        SpeechWord word = cue.word();
        boolean thing =
                word != null && word.part() == SpeechWord.Part.FINDING && speaker != null && !speaker.document();
        if (!beside && (speaker == null || thing || isWithin(tree, cue, quoted))) {
            return null;
        }
        boolean direct = beside && around.beginsLikeSentence() && around.isLong();
        Utterance before = direct || beside ? before(cue) : null;
        QuoteKind kind =
                direct || (before != null && before.kind() == QuoteKind.DIRECT) ? QuoteKind.DIRECT : QuoteKind.PARTIAL;
        Stance stance = word == null ? Stance.STATED : word.stance();
        Sentence sentence = tree.sentence();
        Words cueWords = words(sentence.start(cue.token()), sentence.end(cue.token()));
        return new Utterance(
                quoted.start(),
                quoted.end(),
                kind,
                speaker,
                indirectSpeech.addressee(tree, cue.token()),
                cueWords,
                cue.sentence(),
                cue.token(),
                IndirectSpeech.whenQuoted(stance),
                sourcing.tellsPrivate(around.outside()),
                before);
    }

    /** A quotation with the name of its speaker behind a dash: “…” — Amina Yusuf. */
    private @Nullable Utterance signed(Quoted quoted, Surroundings around) {
        int[] name = around.signature();
        if (name == null) {
            return null;
        }
        Speaker speaker = speakers.at(draft.tree(around.rightSentence()), name[0]);
        return speaker == null
                ? null
                : new Utterance(
                        quoted.start(),
                        quoted.end(),
                        QuoteKind.DIRECT,
                        speaker,
                        null,
                        words(name[1], name[2]),
                        -1,
                        -1,
                        Stance.QUOTED,
                        false,
                        null);
    }

    private static boolean isWithin(Tree tree, Cue cue, Quoted quoted) {
        return quoted.contains(tree.sentence().start(cue.token()));
    }

    /** The last quotation that hangs on the same verb. */
    private @Nullable Utterance before(Cue cue) {
        for (int i = found.size() - 1; i >= 0 && i >= found.size() - 3; i--) {
            Utterance last = found.get(i);
            if (last.cueSentence() == cue.sentence() && last.cueToken() == cue.token()) {
                return last;
            }
        }
        return null;
    }

    /** The quotation as a part of what a speech verb or "according to" reports. */
    private @Nullable Utterance reported(Quoted quoted, Surroundings around) {
        Utterance inner = null;
        for (Utterance utterance : indirect) {
            int end = Math.min(
                    quoted.end(), draft.sentences().get(around.firstSentence()).end() - 1);
            boolean holds = utterance.contains(quoted.start(), Math.min(end, utterance.end()))
                    && quoted.start() < utterance.end()
                    && utterance.speaker() != null;
            if (holds
                    && (inner == null || inner.contains(utterance.start(), utterance.end()) && !isThought(utterance))) {
                inner = utterance;
            }
        }
        if (inner == null || (inner.speaker() != null && inner.speaker().firstPerson())) {
            return null;
        }
        Utterance own = inner.spanning(quoted.start(), quoted.end())
                .as(around.isAnnounced() && around.beginsLikeSentence() ? QuoteKind.DIRECT : QuoteKind.PARTIAL);
        return new Utterance(
                own.start(),
                own.end(),
                own.kind(),
                own.speaker(),
                own.addressee(),
                own.cue(),
                own.cueSentence(),
                own.cueToken(),
                IndirectSpeech.whenQuoted(own.stance()),
                own.isPrivate(),
                null);
    }

    /** Whether the words are only thought, hoped or feared: between marks stand those of whoever tells of it. */
    private boolean isThought(Utterance utterance) {
        if (utterance.cueToken() < 0) {
            return false;
        }
        SpeechWord word = words.verb(draft.sentences().get(utterance.cueSentence()), utterance.cueToken());
        return word != null && word.part() == SpeechWord.Part.BELIEF;
    }

    private Words words(int start, int end) {
        return new Words(start, end, draft.words(start, end));
    }
}
