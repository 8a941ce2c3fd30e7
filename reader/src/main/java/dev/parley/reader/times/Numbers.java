package dev.parley.reader.times;

import dev.parley.reader.times.Word.NumberKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Joins the words and figures of one number into one token: "two hundred", "1.4 million", "2 1/2", "tens of thousands". */
final class Numbers {
    private static final int LONGEST_CENTURY = 20;

    private final int number;
    private final int amount;
    private final int year;
    private final int ordinal;

    Numbers(Symbols symbols) {
        number = symbols.of("{number}");
        amount = symbols.of("{amount}");
        year = symbols.of("{year}");
        ordinal = symbols.of("{ordinal}");
    }

    /** The tokens with every number in one piece. */
    Tokens join(Tokens tokens) {
        Tokens joined = new Tokens(tokens.text);
        int at = 0;
        while (at < tokens.size) {
            int next = number(tokens, at, joined);
            if (next == at) {
                joined.copy(tokens, at);
                next = at + 1;
            }
            at = next;
        }
        return joined;
    }

    private int number(Tokens tokens, int at, Tokens joined) {
        if (tokens.amounts[at] == null) {
            return article(tokens, at) ? afterArticle(tokens, at, joined) : at;
        }
        NumberKind kind = kind(tokens, at);
        if (kind == null) {
            return figures(tokens, at, joined);
        }
        return switch (kind) {
            case MANY -> many(tokens, at, joined);
            case VAGUE -> put(tokens, at, vagueEnd(tokens, at), amountOf(tokens, at), joined);
            case HALF -> at;
            case ONES, TEENS, TENS -> spelled(tokens, at, joined);
            case HUNDRED, SCALE -> put(tokens, at, at + 1, amountOf(tokens, at), joined);
        };
    }

    private static int vagueEnd(Tokens tokens, int at) {
        return tokens.formIs(at, "couple") && tokens.formIs(at + 1, "of") ? at + 2 : at + 1;
    }

    private static boolean article(Tokens tokens, int at) {
        return tokens.formIs(at, "a") || tokens.formIs(at, "an");
    }

    /** "a hundred", "a dozen", "a few", "a couple of", "a million and a half". */
    private int afterArticle(Tokens tokens, int at, Tokens joined) {
        NumberKind kind = at + 1 < tokens.size ? kind(tokens, at + 1) : null;
        if (kind == NumberKind.HUNDRED || kind == NumberKind.SCALE) {
            int end = at + 2;
            Amount value = amountOf(tokens, at + 1);
            if (kind(tokens, end) == NumberKind.SCALE) {
                value = value.times(amountOf(tokens, end).value());
                end++;
            }
            return put(tokens, at, end, value, joined);
        }
        if (kind == NumberKind.VAGUE) {
            int end = tokens.formIs(at + 2, "of") && tokens.formIs(at + 1, "couple") ? at + 3 : at + 2;
            Amount value = amountOf(tokens, at + 1);
            NumberKind scale = kind(tokens, end);
            if (scale == NumberKind.HUNDRED || scale == NumberKind.SCALE) {
                value = value.times(amountOf(tokens, end).value());
                end++;
            }
            return put(tokens, at, end, value, joined);
        }
        return at;
    }

    private int figures(Tokens tokens, int at, Tokens joined) {
        Amount value = amountOf(tokens, at);
        int end = at + 1;
        int fraction = fraction(tokens, end);
        if (fraction > 0) {
            double part =
                    amountOf(tokens, end).value() / amountOf(tokens, end + 2).value();
            return put(tokens, at, fraction, Amount.exactly(value.value() + part), joined);
        }
        int whole = fraction(tokens, at);
        if (whole > 0) {
            double part = value.value() / amountOf(tokens, at + 2).value();
            return put(tokens, at, whole, Amount.exactly(part), joined);
        }
        int scale = tokens.joins(end) ? end + 1 : end;
        NumberKind kind = kind(tokens, scale);
        if (kind == NumberKind.SCALE || kind == NumberKind.HUNDRED) {
            return put(
                    tokens, at, scale + 1, value.times(amountOf(tokens, scale).value()), joined);
        }
        return at;
    }

    /** The end of a fraction in small figures, such as 1/2, or -1. */
    private static int fraction(Tokens tokens, int at) {
        if (at + 2 >= tokens.size || tokens.first(at + 1) != '/') {
            return -1;
        }
        Amount above = tokens.amounts[at];
        Amount below = tokens.amounts[at + 2];
        boolean small = above != null
                && below != null
                && tokens.isGlued(at + 1)
                && tokens.isGlued(at + 2)
                && above.value() < below.value()
                && below.value() <= 8;
        return small ? at + 3 : -1;
    }

    /** "tens of thousands", "hundreds of thousands", "dozens". */
    private int many(Tokens tokens, int at, Tokens joined) {
        Amount value = amountOf(tokens, at);
        int end = at + 1;
        while (tokens.formIs(end, "of") && kind(tokens, end + 1) == NumberKind.MANY) {
            Amount next = amountOf(tokens, end + 1);
            double factor = next.low() / 2;
            value = new Amount(Double.NaN, value.low() * factor, value.high() * factor, true);
            end += 2;
        }
        return put(tokens, at, end, value, joined);
    }

    private int spelled(Tokens tokens, int at, Tokens joined) {
        double total = 0;
        double current = 0;
        int end = at;
        NumberKind last = null;
        boolean isYear = false;
        for (int i = at; i < tokens.size; ) {
            NumberKind kind = kind(tokens, i);
            if (kind == null || kind == NumberKind.MANY || kind == NumberKind.VAGUE || kind == NumberKind.HALF) {
                int beyond = beyondJoint(tokens, i, last);
                if (beyond == i) {
                    break;
                }
                i = beyond;
                continue;
            }
            double value = amountOf(tokens, i).value();
            if (kind == NumberKind.HUNDRED) {
                current = (current == 0 ? 1 : current) * value;
            } else if (kind == NumberKind.SCALE) {
                total += (current == 0 ? 1 : current) * value;
                current = 0;
            } else if (follows(last, kind)) {
                current += value;
            } else if (startsYear(last, current, kind, isYear)) {
                current = current * 100 + value;
                isYear = true;
            } else {
                break;
            }
            last = kind;
            end = ++i;
        }
        return finish(tokens, at, end, total + current, isYear, joined);
    }

    private int finish(Tokens tokens, int at, int end, double value, boolean isYear, Tokens joined) {
        int tens = (int) value;
        boolean beforeOrdinal = !isYear
                && tens >= 20
                && tens < 100
                && tens % 10 == 0
                && tokens.joins(end)
                && tokens.is(end + 1, ordinal)
                && tokens.value(end + 1, ordinal) < 10;
        if (beforeOrdinal) {
            int nth = tens + tokens.value(end + 1, ordinal);
            joined.add(tokens.start[at], tokens.end[end + 1], new int[] {ordinal}, new int[] {nth});
            return end + 2;
        }
        if (isYear || (value >= 2000 && value < 2100 && end - at > 1)) {
            int token = joined.add(
                    tokens.start[at], tokens.end[end - 1], new int[] {number, amount, year}, new int[] {tens, tens, tens
                    });
            joined.amounts[token] = Amount.exactly(value);
            return end;
        }
        return put(tokens, at, end, Amount.exactly(value), joined);
    }

    /** After a hyphen, or an "and" behind hundred or thousand, a number may go on. */
    private static int beyondJoint(Tokens tokens, int at, @Nullable NumberKind last) {
        if (last == null) {
            return at;
        }
        NumberKind next = kind(tokens, at + 1);
        boolean small = next == NumberKind.ONES || next == NumberKind.TEENS || next == NumberKind.TENS;
        if (tokens.joins(at) && (small && last != NumberKind.ONES || next == NumberKind.HUNDRED)) {
            return at + 1;
        }
        boolean open = last == NumberKind.HUNDRED || last == NumberKind.SCALE;
        return open && small && tokens.formIs(at, "and") ? at + 1 : at;
    }

    private static boolean follows(@Nullable NumberKind last, NumberKind kind) {
        if (last == null || last == NumberKind.HUNDRED || last == NumberKind.SCALE) {
            return true;
        }
        return last == NumberKind.TENS && kind == NumberKind.ONES;
    }

    private static boolean startsYear(@Nullable NumberKind last, double current, NumberKind kind, boolean already) {
        return !already
                && (last == NumberKind.TEENS || last == NumberKind.TENS)
                && current >= 11
                && current <= LONGEST_CENTURY
                && (kind == NumberKind.TENS || kind == NumberKind.TEENS);
    }

    private int put(Tokens tokens, int from, int end, Amount value, Tokens joined) {
        int small = Double.isNaN(value.value()) ? 0 : (int) Math.min(value.value(), Integer.MAX_VALUE);
        int[] symbols = {number, amount};
        int token = joined.add(tokens.start[from], tokens.end[end - 1], symbols, new int[] {small, small});
        if (end - from == 1) {
            joined.symbols[token] = with(tokens, from);
            joined.values[token] = values(tokens, from, small);
        }
        joined.words[token] = end - from == 1 ? tokens.words[from] : null;
        joined.amounts[token] = value;
        return end;
    }

    /** A number word keeps what else it can be, as "second" or "one" does. */
    private int[] with(Tokens tokens, int token) {
        int[] own = tokens.symbols[token];
        int[] all = Arrays.copyOf(own, own.length + 2);
        all[own.length] = number;
        all[own.length + 1] = amount;
        return all;
    }

    private static int[] values(Tokens tokens, int token, int value) {
        int[] own = tokens.values[token];
        int[] all = Arrays.copyOf(own, own.length + 2);
        all[own.length] = value;
        all[own.length + 1] = value;
        return all;
    }

    private static @Nullable NumberKind kind(Tokens tokens, int token) {
        if (token >= tokens.size) {
            return null;
        }
        Word word = tokens.words[token];
        return word == null ? null : word.numberKind;
    }

    private static Amount amountOf(Tokens tokens, int token) {
        Amount value = tokens.amounts[token];
        if (value == null) {
            throw new IllegalStateException("token " + token + " is no number");
        }
        return value;
    }
}
