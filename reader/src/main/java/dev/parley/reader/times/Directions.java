package dev.parley.reader.times;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells from tense and a few cue words whether a clause looks back or ahead. Tags alone are used, so that no sentence is
 * parsed for it: the nearest verb to the left governs, else the nearest to the right.
 */
final class Directions {
    private static final int CUE_REACH = 4;

    private static final Set<String> PREPOSITIONS_OF_DAYS = Set.of("on", "in", "at");

    private static final Set<String> TIMES_OF_DAY = Set.of(
            "midnight",
            "noon",
            "midday",
            "dawn",
            "dusk",
            "morning",
            "evening",
            "night",
            "afternoon",
            "sunset",
            "sunrise",
            "sundown",
            "daybreak",
            "nightfall",
            "hour",
            "time",
            "end",
            "close");

    private final Map<String, Direction> cues = new HashMap<>();
    private final Map<String, Direction> governors = new HashMap<>();
    private final Set<String> statements = new HashSet<>();

    Directions(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("times/directions.tsv")) {
            Direction direction =
                    switch (fact.column(1, "direction")) {
                        case "past" -> Direction.PAST;
                        case "future" -> Direction.FUTURE;
                        case "open" -> Direction.OPEN;
                        default ->
                            throw fact.fault(
                                    "'" + fact.optional(1) + "' is no direction", "write past, future or open");
                    };
            if (fact.column(1, "direction").equals("open")) {
                statements.addAll(List.of(fact.column(0, "words").split("\\|", -1)));
                continue;
            }
            Map<String, Direction> into = fact.optional(2).equals("infinitive") ? governors : cues;
            for (String word : fact.column(0, "words").split("\\|", -1)) {
                into.put(word.strip(), direction);
            }
        }
    }

    Direction of(Sentence sentence, int start, int end) {
        int token = tokenAt(sentence, start);
        if (token < 0) {
            return Direction.OPEN;
        }
        Direction cue = cue(sentence, token);
        if (cue != null) {
            return cue;
        }
        for (int i = token - 1; i >= 0; i--) {
            Direction direction = ofVerb(sentence, i);
            if (direction != null) {
                return direction;
            }
        }
        for (int i = token + 1; i < sentence.size(); i++) {
            if (sentence.start(i) >= end) {
                Direction direction = ahead(sentence, i);
                if (direction != null) {
                    return direction;
                }
            }
        }
        return Direction.OPEN;
    }

    private @Nullable Direction cue(Sentence sentence, int token) {
        for (int i = token - 1; i >= Math.max(0, token - CUE_REACH); i--) {
            String tag = sentence.xpos(i);
            Direction cue = cues.get(sentence.form(i).toLowerCase(Locale.ROOT));
            if (cue != null) {
                return cue;
            }
            if (tag.startsWith("VB") || tag.equals("MD") || tag.equals(",") || isBehindAnother(sentence, i)) {
                return null;
            }
        }
        return null;
    }

    /** "Spoke by telephone on Monday": another noun stands between a cue before it and the preposition of the time. */
    private static boolean isBehindAnother(Sentence sentence, int preposition) {
        return preposition > 0
                && PREPOSITIONS_OF_DAYS.contains(sentence.form(preposition).toLowerCase(Locale.ROOT))
                && sentence.xpos(preposition - 1).startsWith("NN")
                && !TIMES_OF_DAY.contains(sentence.form(preposition - 1).toLowerCase(Locale.ROOT));
    }

    /** What a verb to the left says, with the helping verbs before it; null for a word that says nothing. */
    private @Nullable Direction ofVerb(Sentence sentence, int verb) {
        switch (sentence.xpos(verb)) {
            case "MD":
                return couldNot(sentence, verb) ? Direction.PAST : Direction.FUTURE;
            case "VBD":
                return Direction.PAST;
            case "VBN":
            case "VB":
                return withHelpers(sentence, verb);
            case "VBZ":
            case "VBP":
                return goesTo(sentence, verb) ? Direction.FUTURE : present(sentence, verb);
            default:
                return null;
        }
    }

    private @Nullable Direction withHelpers(Sentence sentence, int verb) {
        boolean perfect = sentence.xpos(verb).equals("VBN");
        for (int i = verb - 1; i >= Math.max(0, verb - 5); i--) {
            String tag = sentence.xpos(i);
            if (tag.equals("MD")) {
                boolean have = i + 1 < verb && sentence.lemma(i + 1).equals("have") && perfect;
                return have ? Direction.PAST : Direction.FUTURE;
            }
            if (tag.equals("TO")) {
                return infinitive(sentence, i);
            }
            if (tag.equals("VBD")) {
                return Direction.PAST;
            }
            boolean helper =
                    tag.equals("RB") || tag.equals("VBN") || tag.equals("VB") || tag.equals("VBZ") || tag.equals("VBP");
            if (!helper) {
                break;
            }
        }
        return perfect ? Direction.PAST : null;
    }

    /** "plans to", "is to", "agreed to" look ahead; "began to", "managed to" look where their own verb does. */
    private @Nullable Direction infinitive(Sentence sentence, int to) {
        for (int i = to - 1; i >= Math.max(0, to - 6); i--) {
            Direction governor = governors.get(sentence.lemma(i).toLowerCase(Locale.ROOT));
            if (governor != null) {
                return governor;
            }
            if (sentence.xpos(i).startsWith("VB") || sentence.xpos(i).equals("MD")) {
                return ofVerb(sentence, i);
            }
        }
        return Direction.FUTURE;
    }

    /** "The two meet on Friday": a plain present with a day is a plan, but for verbs that report or state. */
    private Direction present(Sentence sentence, int verb) {
        String lemma = sentence.lemma(verb);
        return lemma.equals("be") || lemma.equals("have") || statements.contains(lemma)
                ? Direction.OPEN
                : Direction.PRESENT;
    }

    private static boolean couldNot(Sentence sentence, int modal) {
        return sentence.form(modal).equals("could")
                && modal + 1 < sentence.size()
                && sentence.lemma(modal + 1).matches("not|n't|n’t");
    }

    private static boolean goesTo(Sentence sentence, int verb) {
        return verb + 2 < sentence.size()
                && sentence.form(verb + 1).equals("going")
                && sentence.form(verb + 2).equals("to");
    }

    private @Nullable Direction ahead(Sentence sentence, int token) {
        String tag = sentence.xpos(token);
        if (tag.equals("MD")) {
            return Direction.FUTURE;
        }
        if (tag.equals("VBD")) {
            return Direction.PAST;
        }
        if (tag.equals("VBZ") || tag.equals("VBP")) {
            return sentence.lemma(token).equals("have") ? Direction.PAST : Direction.OPEN;
        }
        return null;
    }

    /** The token that holds an offset, or the first one after it; -1 where the sentence ends before. */
    static int tokenAt(Sentence sentence, int offset) {
        int low = 0;
        int high = sentence.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sentence.end(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low < sentence.size() ? low : -1;
    }
}
