package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page says that an agreement lays down: the acts done or due under it, and the commitments made in it. */
final class Provisions {
    private static final int NONE = 0;
    private static final int LITTLE = 1;
    private static final int GOOD_PART = 2;
    private static final int FULL = 3;

    private static final Pattern BEGUN =
            Pattern.compile("(?i)\\b(began|begun|begins|started|starts|first|a few|only|some|slowly)\\b");

    private static final Pattern MOSTLY = Pattern.compile("(?i)\\b(most|partly|partially|half|many|so far)\\b");

    private final Map<String, String> classOfAct = new HashMap<>();
    private final ProvisionClasses classes;

    Provisions(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("agreements/provisions.tsv")) {
            classOfAct.put(fact.column(0, "the act"), fact.column(1, "the class"));
        }
        classes = new ProvisionClasses(knowledge);
    }

    List<Agreement.Provision> of(Draft draft, String agreement) {
        List<Agreement.Provision> provisions = new ArrayList<>();
        for (Event event : draft.events()) {
            String type = classOfAct.get(event.act());
            if (type != null && event.roles().about().contains(agreement)) {
                Event.When due = event.when().value() == null ? null : event.when();
                provisions.add(
                        provision(draft, type, event.act(), event.roles().agent(), event.start(), event.end(), due));
            }
        }
        for (Commitment commitment : draft.commitments()) {
            String type = typeOf(commitment);
            boolean told = provisions.stream()
                    .anyMatch(one -> one.start() < commitment.end() && commitment.start() < one.end());
            if (type != null && !told && commitment.about().contains(agreement)) {
                provisions.add(provision(
                        draft,
                        type,
                        commitment.act(),
                        commitment.by(),
                        commitment.start(),
                        commitment.end(),
                        commitment.due()));
            }
        }
        return provisions;
    }

    private @Nullable String typeOf(Commitment commitment) {
        String told = classes.of(commitment.text(), "");
        return told == null ? classOfAct.get(commitment.act()) : told;
    }

    private static Agreement.Provision provision(
            Draft draft, String type, String act, List<String> by, int start, int end, Event.@Nullable When due) {
        List<Agreement.Implementation> steps = steps(draft, act, by, start);
        Integer level = steps.isEmpty() ? null : steps.get(steps.size() - 1).level();
        Tree tree = draft.tree(draft.sentenceAt(start));
        int head = ClauseWords.head(tree.sentence(), start, end);
        int until = Math.max(end, tree.sentence().end(ClauseWords.last(tree, head)));
        return new Agreement.Provision(type, draft.words(start, until), by, start, until, null, due, level, steps);
    }

    /** What the same hands are told to have done of the same act, here or further down. */
    private static List<Agreement.Implementation> steps(Draft draft, String act, List<String> by, int start) {
        List<Agreement.Implementation> steps = new ArrayList<>();
        for (Event event : draft.events()) {
            boolean fact = event.stage().isReal();
            boolean sameHands = !Collections.disjoint(event.roles().agent(), by);
            if (event.act().equals(act) && fact && sameHands && event.start() >= start) {
                Sentence sentence = draft.sentences().get(draft.sentenceAt(event.start()));
                String words = draft.words(sentence.start(), sentence.end());
                steps.add(new Agreement.Implementation(sentence.start(), sentence.end(), words, level(event, words)));
            }
        }
        return steps;
    }

    private static int level(Event event, String words) {
        if (event.negated()) {
            return NONE;
        }
        String plain = words.toLowerCase(Locale.ROOT);
        if (BEGUN.matcher(plain).find()) {
            return LITTLE;
        }
        return event.stage() == Stage.ONGOING || MOSTLY.matcher(plain).find() ? GOOD_PART : FULL;
    }
}
