package dev.parley.reader.counts;

import dev.parley.language.Sentence;
import dev.parley.reader.counts.Approximators.Closeness;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Time;
import dev.parley.reader.times.Numeral;
import dev.parley.reader.times.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of people and things that a page tells, with what they count. No step of its own: a count becomes a
 * record when it is known which event it belongs to, so {@link Count#event} is null here.
 */
public final class Counts {
    private final Numerals numerals;
    private final Approximators approximators;
    private final CountedKinds kinds;
    private final Exclusions exclusions;
    private final CountPhrases phrases = new CountPhrases();

    public Counts(Knowledge knowledge) {
        numerals = new Numerals(knowledge);
        approximators = new Approximators(knowledge);
        kinds = new CountedKinds(knowledge);
        exclusions = new Exclusions(knowledge);
    }

    /** The counts of headline, subhead and body, in order. The draft's times must have been read: they are no counts. */
    public List<Count> find(Draft draft) {
        List<Count> found = new ArrayList<>();
        String text = draft.page().text();
        for (int i = 0; i < draft.sentences().size(); i++) {
            Sentence sentence = draft.sentences().get(i);
            List<Numeral> inSentence = new ArrayList<>(numerals.in(text, sentence.start(), sentence.end()));
            int position = i;
            inSentence.removeIf(numeral -> isTime(numeral, draft.timesIn(position))
                    || position > 0 && isTime(numeral, draft.timesIn(position - 1)));
            if (!inSentence.isEmpty()) {
                read(draft, sentence, draft.sentenceSpans().get(i).id(), inSentence, found);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isTime(Numeral numeral, List<Time> times) {
        for (Time time : times) {
            if (time.start() < numeral.end() && numeral.start() < time.end()) {
                return true;
            }
        }
        return false;
    }

    private void read(Draft draft, Sentence sentence, String id, List<Numeral> inSentence, List<Count> found) {
        Count last = null;
        for (int i = 0; i < inSentence.size(); i++) {
            CountPhrases.Phrase phrase = phrases.at(sentence, inSentence, i);
            if (phrase == null) {
                continue;
            }
            i += phrase.numerals() - 1;
            if (exclusions.hold(sentence, phrase.first(), phrase.end(), phrase.unit(), phrase.value())) {
                continue;
            }
            Count count = count(draft, sentence, id, phrase, found.size() + 1, last);
            if (count != null) {
                found.add(count);
                last = count;
            }
        }
    }

    private @Nullable Count count(
            Draft draft, Sentence sentence, String id, CountPhrases.Phrase phrase, int number, @Nullable Count last) {
        int unit = phrase.unit();
        int end = unit >= 0 ? unit + 1 : CountPhrases.standInEnd(sentence, phrase.end());
        int head = unit >= 0 ? unit : phrase.end() - 1;
        String context = kinds.ofContext(sentence, head, phrase.first(), end);
        String ofUnit = unit >= 0 ? kinds.ofUnit(sentence, unit) : phrase.money() ? "money" : null;
        boolean thing = ofUnit != null && context != null && CountPhrases.isMeasure(ofUnit);
        String what = context != null && !thing ? context : ofUnit;
        boolean goesOn = phrase.partOfLast() && last != null && context == null;
        if (goesOn && last != null) {
            what = last.what();
        }
        if (what == null) {
            if (unit < 0 && !phrase.round()) {
                return null;
            }
            what = kinds.orElse(sentence, unit);
        }
        String words = unit < 0 ? null : unitWords(draft, sentence, phrase);
        if (words == null && goesOn && last != null) {
            words = last.unit();
        }
        return record(draft, sentence, id, phrase, number, what, words, end);
    }

    private Count record(
            Draft draft,
            Sentence sentence,
            String id,
            CountPhrases.Phrase phrase,
            int number,
            String what,
            @Nullable String unit,
            int endToken) {
        int first = phrase.first();
        Approximators.Found before = phrase.isRange() ? null : approximators.before(sentence, first);
        Approximators.Found after = phrase.isRange() ? null : approximators.after(sentence, phrase.end());
        Closeness closeness = before != null ? before.closeness() : after != null ? after.closeness() : Closeness.EXACT;
        int start = sentence.start(before != null ? before.token() : phrase.lead());
        int end = Math.max(sentence.end(endToken - 1), after != null ? sentence.end(after.token() - 1) : 0);
        double value = phrase.value();
        boolean open = Double.isNaN(value);
        Double low = phrase.isRange() || open ? (Double) phrase.low() : null;
        Double high = phrase.isRange() || open ? (Double) phrase.high() : null;
        boolean approximate = phrase.approximate() || phrase.isRange() || closeness != Closeness.EXACT;
        if (closeness == Closeness.AT_LEAST || closeness == Closeness.MORE_THAN) {
            low = open ? phrase.low() : (Double) value;
            high = null;
        } else if (closeness == Closeness.AT_MOST || closeness == Closeness.LESS_THAN) {
            high = open ? phrase.high() : (Double) value;
            low = null;
        }
        return new Count(
                "c" + number,
                start,
                end,
                draft.words(start, end),
                id,
                open ? null : value,
                low,
                high,
                approximate,
                unit,
                what,
                null);
    }

    private static String unitWords(Draft draft, Sentence sentence, CountPhrases.Phrase phrase) {
        int first = phrase.end();
        for (int i = first; i < phrase.unit(); i++) {
            boolean owner = sentence.xpos(i).equals("POS") || sentence.xpos(i).equals("CD");
            if (owner || (i == first && isLink(sentence.form(i)))) {
                first = i + 1;
            }
        }
        return draft.words(sentence.start(first), sentence.end(phrase.unit()));
    }

    private static boolean isLink(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("of")
                || lower.equals("the")
                || lower.equals("other")
                || lower.equals("more")
                || lower.equals("its")
                || lower.equals("their")
                || lower.equals("his")
                || lower.equals("her");
    }
}
