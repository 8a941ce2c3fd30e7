package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.conllu.Layout;
import dev.parley.language.conllu.Parse;
import dev.parley.reader.events.Explanation.Reason;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what made the events of a draft. Nothing is worked out before it is asked for, so that ordinary reading doesn't pay
 * for it: the candidates that became events know their steps.
 */
public final class Explanations {
    private final Codes codes;
    private final Contexts contexts;
    private final Draft draft;
    private final List<Candidate> candidates;

    Explanations(Codes codes, Contexts contexts, Draft draft, List<Candidate> candidates) {
        this.codes = codes;
        this.contexts = contexts;
        this.draft = draft;
        this.candidates = candidates;
    }

    /** The explanations of all events, in their order. */
    public List<Explanation> all() {
        List<Explanation> all = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (draft.get(String.valueOf(candidate.id)) instanceof Event event) {
                all.add(explanation(event, candidate));
            }
        }
        return all;
    }

    private Explanation explanation(Event event, Candidate candidate) {
        Sentence sentence = draft.sentences().get(candidate.sentence);
        List<Reason> reasons = new ArrayList<>();
        new ActReasons(draft, event, candidate, reasons).add();
        new RoleReasons(draft, event, candidate, reasons).add();
        new CodeReasons(codes, contexts, draft, candidate, reasons).add();
        return new Explanation(event, draft.words(sentence.start(), sentence.end()), tree(candidate), reasons);
    }

    private String tree(Candidate candidate) {
        StringBuilder lines = new StringBuilder();
        String id = draft.sentenceSpans().get(candidate.sentence).id();
        try {
            Layout.PRETTY.print(new Parse(id, draft.sentences().get(candidate.sentence), List.of()), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder doesn't fail", e);
        }
        // The sentence itself stands in the first line.
        return lines.substring(lines.indexOf("\n") + 1).stripTrailing();
    }
}
