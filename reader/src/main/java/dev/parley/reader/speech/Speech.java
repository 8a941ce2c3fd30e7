package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Span;
import dev.parley.reader.reading.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The step that finds quotations: direct ones, fragments between quotation marks, and indirect speech, each with its
 * speaker, addressee and cue. What stands on whose word, whether or not
 * it is a quotation, it keeps in the draft: {@link Voices}.
 */
public final class Speech implements Step {
    private final Lexicon lexicon;

    /** The knowledge of this room, read once. */
    record Lexicon(SpeechWords words, AttitudeWords attitudes, SpeechNouns nouns, Sourcing sourcing) {}

    public Speech(Knowledge knowledge) {
        lexicon = new Lexicon(
                new SpeechWords(knowledge),
                new AttitudeWords(knowledge),
                new SpeechNouns(knowledge),
                new Sourcing(knowledge));
    }

    @Override
    public Set<Family> needs() {
        return Set.of(Family.SENTENCES, Family.ACTORS, Family.MENTIONS);
    }

    @Override
    public Set<Family> adds() {
        return Set.of(Family.QUOTES, Family.MENTIONS);
    }

    @Override
    public void read(Draft draft) {
        Map<Span, String> ids = new HashMap<>();
        PageSpeech page = new PageSpeech(draft, lexicon);
        List<Utterance> said = page.read();
        draft.keep(Voices.class, new Voices(draft, said));
        List<Utterance> utterances = new ArrayList<>(said);
        utterances.addAll(page.attitudes(said));
        utterances.sort(PageSpeech.ORDER);
        for (Utterance utterance : utterances) {
            if (utterance.kind() != null) {
                Quote quote = quote(draft, utterance, ids);
                ids.putIfAbsent(span(utterance), quote.id());
                draft.add(quote);
            }
        }
        page.pointingBack().forEach(back -> addMention(draft, back));
    }

    /** "This" in "she said this" is what she is quoted for right before. */
    private static void addMention(Draft draft, PageSpeech.PointingBack back) {
        String before = draft.sentenceSpans().get(back.sentence() - 1).id();
        Sentence sentence = draft.sentences().get(back.sentence());
        int start = sentence.start(back.word());
        int end = sentence.end(back.word());
        for (Quote quote : List.copyOf(draft.quotes())) {
            if (back.speaker().equals(quote.speaker()) && before.equals(quote.sentence())) {
                draft.add(new Mention(
                        draft.nextId(Family.MENTIONS),
                        start,
                        end,
                        draft.words(start, end),
                        draft.sentenceIdAt(start, end),
                        quote.id(),
                        MentionKind.PRONOUN,
                        "what the speaker is quoted for right before"));
                return;
            }
        }
    }

    private static Quote quote(Draft draft, Utterance utterance, Map<Span, String> ids) {
        Utterance continues = utterance.continues();
        Speaker speaker = utterance.speaker();
        return new Quote(
                draft.nextId(Family.QUOTES),
                utterance.start(),
                utterance.end(),
                draft.words(utterance.start(), utterance.end()),
                draft.sentenceIdAt(utterance.start(), utterance.end()),
                Objects.requireNonNull(utterance.kind()),
                speaker == null ? null : speaker.actor(),
                utterance.addressee(),
                speaker == null ? null : speaker.told(draft),
                utterance.cue(),
                continues == null ? null : ids.get(span(continues)));
    }

    private static Span span(Utterance utterance) {
        return new Span(utterance.start(), utterance.end());
    }
}
