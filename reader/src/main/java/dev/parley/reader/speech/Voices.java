package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * On whose word each token of a page stands: "A said that B had warned that C would leave" puts <i>leave</i> on the word
 * of A, then of B. What the outlet states itself stands on nobody's. {@link Speech} keeps them in the draft.
 */
public final class Voices {
    private final Draft draft;
    private final List<List<Utterance>> bySentence = new ArrayList<>();

    Voices(Draft draft, List<Utterance> utterances) {
        this.draft = draft;
        for (Sentence sentence : draft.sentences()) {
            List<Utterance> here = new ArrayList<>();
            for (Utterance utterance : utterances) {
                if (utterance.start() < sentence.end() && sentence.start() < utterance.end()) {
                    here.add(utterance);
                }
            }
            here.sort(Comparator.comparingInt(utterance -> utterance.start() - utterance.end()));
            bySentence.add(here);
        }
    }

    /**
     * Those on whose word a token stands, the outermost first; empty where it is the outlet's own.
     *
     * @param sentence the sentence's position in {@link Draft#sentences}
     * @param token the token's position in the sentence
     */
    public List<Voice> over(int sentence, int token) {
        int start = draft.sentences().get(sentence).start(token);
        int end = draft.sentences().get(sentence).end(token);
        List<Voice> chain = new ArrayList<>();
        Set<Long> cues = new HashSet<>();
        for (Utterance utterance : bySentence.get(sentence)) {
            boolean isCue = utterance.cueSentence() == sentence && utterance.cueToken() == token;
            if (!isCue && utterance.contains(start, end) && !reports(utterance, start)) {
                long cue = utterance.cueToken() < 0
                        ? -1L - utterance.start()
                        : utterance.cueSentence() * 100_000L + utterance.cueToken();
                if (cues.add(cue)) {
                    chain.add(voice(utterance));
                }
            }
        }
        return chain;
    }

    /** Whether the offset lies in the words that report, which may stand in the middle of what they report. */
    private static boolean reports(Utterance utterance, int offset) {
        Words cue = utterance.cue();
        Speaker speaker = utterance.speaker();
        if (cue == null || speaker == null || !utterance.contains(cue.start(), cue.end())) {
            return false;
        }
        int from = Math.min(cue.start(), speaker.words().start());
        int to = Math.max(cue.end(), speaker.words().end());
        return from <= offset && offset < to;
    }

    private static Voice voice(Utterance utterance) {
        Speaker speaker = utterance.speaker();
        return new Voice(
                speaker == null ? null : speaker.actor(),
                speaker == null ? null : speaker.words(),
                utterance.stance(),
                utterance.kind(),
                utterance.cueSentence(),
                utterance.cueToken(),
                utterance.isPrivate(),
                speaker != null && speaker.anonymous());
    }
}
