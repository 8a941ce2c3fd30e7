package dev.parley.reader.counts;

import dev.parley.language.Sentence;
import dev.parley.reader.times.Numeral;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a number's phrase: a single number or a range, a part of a whole, and the noun that it counts. */
final class CountPhrases {
    private static final int LONGEST_UNIT = 6;
    private static final Set<String> MEASURES =
            Set.of("money", "length", "weight", "area", "volume", "weapons", "places");
    private static final Set<String> BETWEEN = Set.of("of", "other", "more", "additional", "further", "such");
    private static final Set<String> BEHIND_OF = Set.of("the", "its", "their", "his", "her", "our", "these", "those");
    private static final Set<String> STAND_INS = Set.of("them", "whom", "others", "which", "these", "those");
    private static final String CURRENCIES = "$€£¥₹₽₦₴";

    /**
     * A number with its place among the sentence's tokens.
     *
     * @param lead the first token of the phrase: "between", or a fraction, or the number itself
     * @param first the number's first token
     * @param end the token after its last
     * @param unit the counted noun, or -1 where none stands by it
     * @param partOfLast whether it counts some of what was counted last: "20 of them", "25 others"
     * @param numerals how many numerals it spans
     */
    record Phrase(
            int lead,
            int first,
            int end,
            int unit,
            double value,
            double low,
            double high,
            boolean isRange,
            boolean approximate,
            boolean partOfLast,
            boolean money,
            int numerals) {

        /** Whether a number that stands alone still looks like a count: one that is open, or large. */
        boolean round() {
            return Double.isNaN(value) || (value >= 1000 && value % 100 == 0);
        }
    }

    static boolean isMeasure(String what) {
        return MEASURES.contains(what);
    }

    /** The phrase of the numeral at a position, or null where the number counts nothing. */
    @Nullable Phrase at(Sentence sentence, List<Numeral> numerals, int index) {
        Numeral numeral = numerals.get(index);
        int first = token(sentence, numeral.start());
        int end = token(sentence, numeral.end() - 1) + 1;
        if (first < 0 || end <= first) {
            return null;
        }
        Numeral other = index + 1 < numerals.size() ? numerals.get(index + 1) : null;
        int range = other == null ? -1 : rangeEnd(sentence, first, end, numeral, other);
        boolean isRange = range > 0 && other != null;
        if (isRange) {
            end = range;
        }
        double value = isRange && other != null ? (scaled(numeral, other) + other.value()) / 2 : numeral.value();
        double low = isRange && other != null ? scaled(numeral, other) : numeral.low();
        double high = isRange && other != null ? other.value() : numeral.high();
        boolean partOfLast = standsIn(sentence, end);
        int unit = partOfLast ? -1 : unit(sentence, end);
        boolean money = first > 0 && CURRENCIES.indexOf(sentence.form(first - 1).charAt(0)) >= 0;
        boolean oneOf = isWord(sentence, end, "of") || unit < 0;
        if (value == 1 && numeral.end() - numeral.start() == 3 && oneOf) {
            return null;
        }
        int lead = isRange && first > 0 && isWord(sentence, first - 1, "between", "from") ? first - 1 : first;
        double share = share(sentence, first);
        if (share > 0 && !isRange) {
            int of = shareStart(sentence, first);
            return new Phrase(
                    of, of, end, unit, value * share, low * share, high * share, false, true, false, money, 1);
        }
        return new Phrase(
                lead,
                first,
                end,
                unit,
                value,
                low,
                high,
                isRange,
                numeral.approximate(),
                partOfLast,
                money,
                isRange ? 2 : 1);
    }

    /** "2 to 3 million": the scale belongs to both. */
    private static double scaled(Numeral low, Numeral high) {
        boolean scaled = high.value() >= 1000 && low.value() < 1000 && low.value() * 1000 > high.value() / 1000;
        if (!scaled || high.end() - high.start() < 6) {
            return low.value();
        }
        double scale = high.value() >= 1e9 ? 1e9 : high.value() >= 1e6 ? 1e6 : 1;
        return low.value() * scale < high.value() ? low.value() * scale : low.value();
    }

    /** The end of "between 300 and 400", "300 to 400", "300-400"; -1 where the two numbers are no range. */
    private static int rangeEnd(Sentence sentence, int first, int end, Numeral low, Numeral high) {
        int second = token(sentence, high.start());
        if (second != end + 1 || Double.isNaN(low.value()) || !(scaled(low, high) < high.value())) {
            return -1;
        }
        boolean to = isWord(sentence, end, "to", "or") || isWord(sentence, end, "-", "–");
        boolean and = isWord(sentence, end, "and") && first > 0 && isWord(sentence, first - 1, "between");
        boolean fromTo = first > 0 && isWord(sentence, first - 1, "from") && isWord(sentence, end, "to");
        return (to && !fromTo) || and ? token(sentence, high.end() - 1) + 1 : -1;
    }

    /** The head noun of the run of adjectives and nouns behind a number, over "of the"; -1 where none follows. */
    private static int unit(Sentence sentence, int end) {
        int at = end;
        while (at < sentence.size() && at < end + 3 && between(sentence, at)) {
            at++;
        }
        int head = -1;
        for (int i = at; i < sentence.size() && i < at + LONGEST_UNIT; i++) {
            String tag = sentence.xpos(i);
            boolean noun = tag.startsWith("NN");
            boolean afterVerb = i > at && sentence.xpos(i - 1).equals("VBN");
            if (noun
                    && tag.startsWith("NNP")
                    && (afterVerb || (head >= 0 && sentence.xpos(head).equals("NNS")))) {
                break;
            }
            if (noun) {
                head = i;
            } else if (tag.equals("POS")) {
                head = -1;
            } else if (!(tag.startsWith("JJ")
                    || (head < 0 && (tag.equals("VBN") || tag.equals("VBG") || tag.equals("CD")))
                    || tag.equals("HYPH")
                    || sentence.form(i).equals("-"))) {
                break;
            } else if (head >= 0 && sentence.xpos(head).equals("NNS")) {
                break;
            }
        }
        return head < 0 || !endsAtNoun(sentence, head) ? -1 : head;
    }

    /** Words that may stand between a number and what it counts: "40 other", "six of the". */
    private static boolean between(Sentence sentence, int at) {
        String word = word(sentence, at);
        return BETWEEN.contains(word)
                || (BEHIND_OF.contains(word) && word(sentence, at - 1).equals("of"));
    }

    private static boolean endsAtNoun(Sentence sentence, int head) {
        return !STAND_INS.contains(word(sentence, head));
    }

    /** Whether words such as "of them" or "others" follow, which point back to what was counted last. */
    private static boolean standsIn(Sentence sentence, int end) {
        return standInEnd(sentence, end) > end;
    }

    /** The token behind "others", "more" or "of them"; the same token where none follows. */
    static int standInEnd(Sentence sentence, int end) {
        int at = end;
        while (at < sentence.size() && at < end + 3 && between(sentence, at)) {
            if (word(sentence, at).equals("more")
                    && at + 1 < sentence.size()
                    && !sentence.xpos(at + 1).startsWith("NN")) {
                return at + 1;
            }
            at++;
        }
        return at < sentence.size() && STAND_INS.contains(word(sentence, at)) ? at + 1 : end;
    }

    /** "half of the 1,200", "a third of the 900": the share, or 0. */
    private static double share(Sentence sentence, int first) {
        int at = shareEnd(sentence, first);
        if (at < 0) {
            return 0;
        }
        return switch (word(sentence, at)) {
            case "half" -> 0.5;
            case "third" -> 1.0 / 3;
            case "thirds" -> 2.0 / 3;
            case "quarter" -> 0.25;
            case "quarters" -> 0.75;
            case "fifth" -> 0.2;
            default -> 0;
        };
    }

    private static int shareEnd(Sentence sentence, int first) {
        int at = first - 1;
        if (at >= 0 && isWord(sentence, at, "the", "its", "their")) {
            at--;
        }
        return at >= 1 && isWord(sentence, at, "of") ? at - 1 : -1;
    }

    private static int shareStart(Sentence sentence, int first) {
        int at = shareEnd(sentence, first);
        boolean counted = at > 0 && isWord(sentence, at - 1, "a", "one", "two", "three");
        return counted ? at - 1 : at;
    }

    private static boolean isWord(Sentence sentence, int token, String... words) {
        if (token < 0 || token >= sentence.size()) {
            return false;
        }
        String form = word(sentence, token);
        for (String each : words) {
            if (form.equals(each)) {
                return true;
            }
        }
        return false;
    }

    private static String word(Sentence sentence, int token) {
        return sentence.form(token).toLowerCase(Locale.ROOT);
    }

    /** The token that holds an offset; -1 where none does. */
    private static int token(Sentence sentence, int offset) {
        int low = 0;
        int high = sentence.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sentence.end(middle) <= offset) {
                low = middle + 1;
            } else if (sentence.start(middle) > offset) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
