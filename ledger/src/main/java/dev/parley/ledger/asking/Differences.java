package dev.parley.ledger.asking;

import dev.parley.ledger.sources.Rendering;
import dev.parley.ledger.sources.Resemblance;
import dev.parley.ledger.store.Citation;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Stance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what one rendering of a story tells otherwise than another, sentence against sentence. */
final class Differences {
    private final Reading before;
    private final Reading after;
    private final List<Difference> found = new ArrayList<>();
    private final Set<Object> told = new HashSet<>();

    Differences(Reading before, Reading after) {
        this.before = before;
        this.after = after;
    }

    /** The differences, in the order of the first one and then of the other; nothing where they are two stories. */
    List<Difference> all() {
        Resemblance resemblance = Resemblance.of(Rendering.of(before), Rendering.of(after), null);
        if (resemblance == null) {
            return List.of();
        }
        Set<Integer> ofBefore = new HashSet<>();
        Set<Integer> ofAfter = new HashSet<>();
        resemblance.aligned().stream()
                .sorted(java.util.Comparator.comparingInt(Resemblance.Aligned::one)
                        .thenComparingInt(Resemblance.Aligned::other))
                .forEach(pair -> {
                    ofBefore.add(pair.one());
                    ofAfter.add(pair.other());
                    compare(
                            before.sentences().get(pair.one()),
                            after.sentences().get(pair.other()));
                });
        alone(before, ofBefore)
                .forEach(sentence -> found.add(
                        new Difference("left-out", acts(before, sentence), Citation.of(before, sentence), null)));
        alone(after, ofAfter)
                .forEach(sentence ->
                        found.add(new Difference("added", acts(after, sentence), null, Citation.of(after, sentence))));
        return List.copyOf(found);
    }

    private void compare(SentenceSpan one, SentenceSpan other) {
        Set<Event> taken = new HashSet<>();
        for (Event event : in(before.events(), one).toList()) {
            in(after.events(), other)
                    .filter(like -> like.act().equals(event.act()) && !told.contains(like) && taken.add(like))
                    .findFirst()
                    .filter(like -> told.add(event) && told.add(like))
                    .ifPresent(like -> compare(event, like, one, other));
        }
        for (Count count : in(before.counts(), one).toList()) {
            boolean same = in(after.counts(), other)
                    .anyMatch(like -> like.what().equals(count.what()) && Objects.equals(like.value(), count.value()));
            if (!same) {
                in(after.counts(), other)
                        .filter(like -> like.what().equals(count.what()) && told.add(like))
                        .findFirst()
                        .ifPresent(like ->
                                add("count", count.what() + ": " + count.text() + " → " + like.text(), one, other));
            }
        }
    }

    private void compare(Event one, Event other, SentenceSpan sentence, SentenceSpan another) {
        if (one.negated() != other.negated()) {
            add("negated", label(one) + " → " + label(other), sentence, another);
        } else if (strength(one.stage()) != strength(other.stage())) {
            boolean stronger = strength(one.stage()) < strength(other.stage());
            add(stronger ? "stronger" : "weaker", label(one) + " → " + label(other), sentence, another);
        } else if (isFact(one) != isFact(other)) {
            add(isFact(other) ? "stronger" : "weaker", word(one) + " → " + word(other), sentence, another);
        }
    }

    private void add(String kind, String what, SentenceSpan one, SentenceSpan other) {
        found.add(new Difference(kind, what, Citation.of(before, one), Citation.of(after, other)));
    }

    private static String label(Event event) {
        return event.act() + " " + event.stage() + (event.negated() ? ", not" : "");
    }

    private static boolean isFact(Event event) {
        return event.assertion().holder().equals(Actor.OUTLET)
                && event.assertion().stance() == Stance.STATED;
    }

    private static String word(Event event) {
        return event.act() + " "
                + (isFact(event) ? "on the page’s own word" : event.assertion().stance() + " by somebody");
    }

    /** How real a stage makes an act. */
    private static int strength(Stage stage) {
        return switch (stage) {
            case DONE, ONGOING -> 5;
            case AGREED -> 4;
            case PROMISED, PLANNED -> 3;
            case OFFERED, SIGNALLED -> 2;
            case REQUESTED, DEMANDED, THREATENED -> 1;
            case REFUSED, HYPOTHETICAL -> 0;
        };
    }

    /** Sentences of the body that have no like in the other page and tell something. */
    private static List<SentenceSpan> alone(Reading reading, Set<Integer> aligned) {
        List<SentenceSpan> alone = new ArrayList<>();
        for (int i = 0; i < reading.sentences().size(); i++) {
            SentenceSpan sentence = reading.sentences().get(i);
            boolean tells = Stream.of(reading.events(), reading.quotes(), reading.counts())
                    .anyMatch(findings -> in(findings, sentence).findAny().isPresent());
            if (sentence.part() == PartKind.BODY && !aligned.contains(i) && tells) {
                alone.add(sentence);
            }
        }
        return alone;
    }

    private static String acts(Reading reading, SentenceSpan sentence) {
        return String.join(
                ", ", in(reading.events(), sentence).map(Event::act).distinct().toList());
    }

    private static <F extends Finding> Stream<F> in(List<F> findings, SentenceSpan sentence) {
        return findings.stream().filter(finding -> sentence.id().equals(finding.sentence()));
    }
}
