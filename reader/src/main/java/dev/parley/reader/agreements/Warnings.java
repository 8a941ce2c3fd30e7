package dev.parley.reader.agreements;

import dev.parley.reader.actors.Counterparties;
import dev.parley.reader.events.Events;
import dev.parley.reader.events.HeadlineComparison;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Time;
import dev.parley.reader.reading.TimeType;
import dev.parley.reader.reading.Warning;
import dev.parley.reader.reading.Words;
import dev.parley.reader.speech.Renderings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Warns of what a reader of the page should beware of, each time with the words that show it. */
final class Warnings {
    private final HeadlineWording wording;

    Warnings(Knowledge knowledge) {
        wording = new HeadlineWording(knowledge);
    }

    void add(Draft draft, Events.Found found) {
        for (HeadlineComparison comparison : found.headlines()) {
            compare(draft, comparison);
        }
        for (HeadlineWording.Difference difference : wording.of(draft, found.participants())) {
            compare(draft, difference);
        }
        addAnonymousSources(draft);
        addUnresolvedDates(draft);
        addDifferingQuotes(draft);
        for (Events.Ambiguity ambiguity : found.ambiguities()) {
            warn(
                    draft,
                    "AMBIGUOUS_SCOPE",
                    "It is open whether '" + ambiguity.cue()
                            + "' puts this in the speaker's mouth, or the page says it.",
                    List.of(words(draft, ambiguity.start(), ambiguity.end())));
        }
    }

    private static void compare(Draft draft, HeadlineComparison comparison) {
        if (!(draft.get(comparison.event()) instanceof Event event)) {
            return;
        }
        List<Words> evidence = new ArrayList<>();
        evidence.add(words(draft, comparison.start(), comparison.end()));
        evidence.add(words(draft, event.start(), event.end()));
        if (reality(comparison.headlineStage()) > reality(comparison.bodyStage())) {
            warnOfStronger(draft, event.act(), comparison.headlineStage(), comparison.bodyStage(), evidence);
        }
        String holder = event.assertion().holder();
        Counterparties counterparties = draft.kept(Counterparties.class);
        boolean onAnothersWord = !holder.equals(Actor.OUTLET)
                && event.roles().agent().stream().noneMatch(agent -> counterparties.speaksFor(holder, agent));
        boolean bare = comparison.headlineAssertion().holder().equals(Actor.OUTLET);
        if (bare && onAnothersWord && reality(event.stage()) >= reality(Stage.ONGOING)) {
            warnOfUnattributed(draft, evidence);
        }
    }

    private static void compare(Draft draft, HeadlineWording.Difference difference) {
        Words headline = words(draft, difference.start(), difference.end());
        List<Words> evidence = List.of(headline, words(draft, difference.bodyStart(), difference.bodyEnd()));
        if (reality(difference.headlineStage()) > reality(difference.bodyStage())) {
            warnOfStronger(draft, headline.text(), difference.headlineStage(), difference.bodyStage(), evidence);
        } else {
            warnOfUnattributed(draft, evidence);
        }
    }

    private static void warnOfStronger(Draft draft, String act, Stage headline, Stage body, List<Words> evidence) {
        String message = "The headline says " + act + " is " + headline + ", the body " + body + ".";
        warn(draft, "HEADLINE_STRONGER", message, evidence);
    }

    private static void warnOfUnattributed(Draft draft, List<Words> evidence) {
        String message = "The headline states as fact what the body gives on another's word.";
        warn(draft, "HEADLINE_UNATTRIBUTED", message, evidence);
    }

    /** How near to a deed a stage is. */
    private static int reality(Stage stage) {
        return switch (stage) {
            case HYPOTHETICAL -> 0;
            case SIGNALLED, REQUESTED, DEMANDED -> 1;
            case OFFERED, THREATENED, REFUSED -> 2;
            case PLANNED, PROMISED -> 3;
            case AGREED -> 4;
            case ONGOING, DONE -> 5;
        };
    }

    private static void addAnonymousSources(Draft draft) {
        Set<String> told = new HashSet<>();
        for (Quote quote : draft.quotes()) {
            note(draft, quote.speaker(), told);
        }
        for (Event event : draft.events()) {
            note(draft, event.assertion().holder(), told);
        }
    }

    private static void note(Draft draft, @org.jspecify.annotations.Nullable String id, Set<String> told) {
        if (id == null || told.contains(id) || !(draft.get(id) instanceof Actor actor) || !actor.anonymous()) {
            return;
        }
        if (actor.start() != null && actor.end() != null) {
            told.add(id);
            warn(
                    draft,
                    "ANONYMOUS_SOURCE",
                    "Something on this page stands on the word of someone who is not named.",
                    List.of(words(draft, actor.start(), actor.end())));
        }
    }

    private static void addDifferingQuotes(Draft draft) {
        for (Renderings.Pair pair : Renderings.differing(draft.quotes())) {
            if (draft.get(pair.shorter()) instanceof Quote shorter
                    && draft.get(pair.fuller()) instanceof Quote fuller) {
                warn(
                        draft,
                        "QUOTE_DIFFERS",
                        "The page quotes the same words in two ways.",
                        List.of(
                                words(draft, shorter.start(), shorter.end()),
                                words(draft, fuller.start(), fuller.end())));
            }
        }
    }

    private static void addUnresolvedDates(Draft draft) {
        for (Time time : draft.times()) {
            if (time.type() == TimeType.DATE && time.value() == null) {
                warn(
                        draft,
                        "DATE_UNRESOLVED",
                        "Which day this is can't be told without the page's date.",
                        List.of(words(draft, time.start(), time.end())));
                return;
            }
        }
    }

    private static Words words(Draft draft, int start, int end) {
        return new Words(start, end, draft.words(start, end));
    }

    private static void warn(Draft draft, String code, String message, List<Words> evidence) {
        Words first = evidence.get(0);
        draft.add(new Warning(
                draft.nextId(Family.WARNINGS),
                first.start(),
                first.end(),
                first.text(),
                draft.sentenceIdAt(first.start(), first.end()),
                code,
                message,
                evidence));
    }
}
