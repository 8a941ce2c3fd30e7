package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Stage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a commitment of a deed that is told with the promise that it keeps or breaks: "the rebels left the port, as they had
 * promised", "the army did not reopen the bridge by the deadline".
 */
final class KeptWord {
    private static final Pattern AS_PROMISED = Pattern.compile(
            "(?i)\\bas ((it|they|he|she|both|the \\w+) )?((had|has|have|was|were) (been )?)?(promised|pledged|agreed|undertaken|vowed)\\b");

    private static final Pattern DEADLINE =
            Pattern.compile("(?i)\\b(by|before|within) (the|its|their|a|this) (\\w+ )?deadline\\b");

    private KeptWord() {}

    static void add(Draft draft) {
        for (Event event : List.copyOf(draft.events())) {
            if (event.stage().isReal() && hasDoer(event)) {
                add(draft, event);
            }
        }
    }

    private static boolean hasDoer(Event event) {
        return !event.roles().agent().isEmpty() && !event.roles().agent().contains(Actor.OUTLET);
    }

    private static void add(Draft draft, Event event) {
        Sentence sentence = draft.sentences().get(draft.sentenceAt(event.start()));
        int until = Math.max(event.end(), nextEvent(draft, event, sentence));
        Matcher promise = (event.negated() ? DEADLINE : AS_PROMISED).matcher(draft.words(event.end(), until));
        if (!promise.find() || isTold(draft, event)) {
            return;
        }
        int end = event.end() + promise.end();
        draft.add(new Commitment(
                draft.nextId(Family.COMMITMENTS),
                event.start(),
                end,
                draft.words(event.start(), end),
                event.sentence(),
                event.roles().agent(),
                List.of(),
                event.act(),
                event.roles().about(),
                status(event),
                null,
                null));
    }

    private static CommitmentStatus status(Event event) {
        boolean part = event.stage() == Stage.ONGOING;
        return event.negated() ? CommitmentStatus.BROKEN : part ? CommitmentStatus.PARTLY : CommitmentStatus.KEPT;
    }

    /** Where the next event of a sentence begins, to which what follows belongs; the sentence's end where there is none. */
    private static int nextEvent(Draft draft, Event event, Sentence sentence) {
        int next = sentence.end();
        for (Event other : draft.events()) {
            boolean behind = other.start() >= event.end() && other.start() < next;
            next = behind && other.stage().isReal() ? other.start() : next;
        }
        return next;
    }

    private static boolean isTold(Draft draft, Event event) {
        return draft.commitments().stream()
                .anyMatch(
                        one -> one.act().equals(event.act()) && one.start() < event.end() && event.start() < one.end());
    }
}
