package dev.parley.reader.speech;

import dev.parley.language.Tree;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Stance;
import dev.parley.reader.reading.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose a quotation of whole sentences is that has no reporting verb of its own: it goes on from one before it, a colon
 * announces it, or the speaker or subject of the sentence before it speaks.
 */
final class Continuations {
    private final Draft draft;
    private final Speakers speakers;
    private final List<Paragraph> paragraphs;
    private final List<Quoted> marks;
    private final List<Utterance> indirect;

    Continuations(
            Draft draft, Speakers speakers, List<Paragraph> paragraphs, List<Quoted> marks, List<Utterance> indirect) {
        this.draft = draft;
        this.speakers = speakers;
        this.paragraphs = paragraphs;
        this.marks = marks;
        this.indirect = indirect;
    }

    /** The quotation as somebody's, by what stands before it; null where nothing tells whose it is. */
    @Nullable Utterance of(Quoted quoted, Surroundings around, List<Utterance> found) {
        Paragraph paragraph = paragraphs.get(quoted.block());
        Utterance last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean sameParagraph = last != null && last.start() >= paragraph.start();
        Paragraph above = quoted.block() > 0 ? paragraphs.get(quoted.block() - 1) : null;
        if (last != null && sameParagraph && last.kind() == QuoteKind.DIRECT) {
            return following(quoted, last);
        }
        int previous = around.firstSentence() - 1;
        boolean opensParagraph = quoted.open() <= paragraph.start();
        if (opensParagraph && above != null && endsWithColon(above)) {
            Speaker announced = subjectOf(above.after() - 1);
            if (announced != null) {
                return spokenBy(quoted, announced);
            }
        }
        if (!opensParagraph && previous >= paragraph.first()) {
            Utterance reported = lastReported(paragraph.start(), quoted.open());
            Speaker speaker = reported == null ? subjectOf(previous) : reported.speaker();
            return speaker != null ? spokenBy(quoted, speaker) : carriedOn(quoted, above, last);
        }
        return carriedOn(quoted, above, last);
    }

    private @Nullable Utterance carriedOn(Quoted quoted, @Nullable Paragraph above, @Nullable Utterance last) {
        if (above == null) {
            return null;
        }
        if (last != null && last.start() >= above.start() && last.kind() == QuoteKind.DIRECT) {
            return following(quoted, last);
        }
        Utterance reported = lastReported(above.start(), above.end());
        Speaker speaker = reported == null ? subjectOf(above.after() - 1) : reported.speaker();
        return speaker == null || speaker.document() && speaker.actor() == null ? null : spokenBy(quoted, speaker);
    }

    private boolean endsWithColon(Paragraph paragraph) {
        return draft.page().text().charAt(paragraph.end() - 1) == ':';
    }

    private @Nullable Utterance lastReported(int from, int to) {
        Utterance last = null;
        for (Utterance utterance : indirect) {
            boolean inside = utterance.start() >= from && utterance.start() < to;
            if (inside && utterance.kind() != null && utterance.speaker() != null && !isQuoted(utterance)) {
                last = utterance;
            }
        }
        return last;
    }

    private boolean isQuoted(Utterance utterance) {
        Words cue = utterance.cue();
        return cue != null && marks.stream().anyMatch(quoted -> quoted.contains(cue.start()));
    }

    /** The subject of a sentence's main verb, where it can speak. */
    private @Nullable Speaker subjectOf(int sentence) {
        Tree tree = draft.tree(sentence);
        for (int token = 0; token < tree.sentence().size(); token++) {
            if (tree.sentence().head(token) < 0) {
                int subject = Subjects.of(tree, token);
                Speaker speaker = subject < 0 ? null : speakers.at(tree, subject);
                boolean person = speaker != null
                        && (speaker.actor() != null
                                || tree.sentence().upos(subject).equals("PROPN")
                                || isPerson(speaker.words().text()));
                return person ? speaker : null;
            }
        }
        return null;
    }

    private static boolean isPerson(String pronoun) {
        String lower = pronoun.toLowerCase(Locale.ROOT);
        return lower.equals("he") || lower.equals("she") || lower.equals("they");
    }

    private static Utterance following(Quoted quoted, Utterance last) {
        return new Utterance(
                quoted.start(),
                quoted.end(),
                QuoteKind.DIRECT,
                last.speaker(),
                last.addressee(),
                last.cue(),
                last.cueSentence(),
                last.cueToken(),
                last.stance(),
                last.isPrivate(),
                last);
    }

    private static Utterance spokenBy(Quoted quoted, Speaker speaker) {
        return new Utterance(
                quoted.start(),
                quoted.end(),
                QuoteKind.DIRECT,
                speaker,
                null,
                null,
                -1,
                -1,
                Stance.QUOTED,
                false,
                null);
    }
}
