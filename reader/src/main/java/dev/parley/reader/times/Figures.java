package dev.parley.reader.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/** Tokens that begin with a figure: numbers, years, ordinals, decades, dates in figures and times on the clock. */
final class Figures {
    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 2199;

    private final int number;
    private final int amount;
    private final int day;
    private final int year;
    private final int shortYear;
    private final int ordinal;
    private final int decade;
    private final int shortDecade;
    private final int clock;
    private final int date;

    Figures(Symbols symbols) {
        number = symbols.of("{number}");
        amount = symbols.of("{amount}");
        day = symbols.of("{day}");
        year = symbols.of("{year}");
        shortYear = symbols.of("{short-year}");
        ordinal = symbols.of("{ordinal}");
        decade = symbols.of("{decade}");
        shortDecade = symbols.of("{short-decade}");
        clock = symbols.of("{clock}");
        date = symbols.of("{date}");
    }

    /** Adds the token that begins here, and returns where it ends. */
    int scan(Tokens tokens, int from, int to) {
        String text = tokens.text;
        int at = digits(text, from, to);
        int length = at - from;
        int end = dateInFigures(tokens, from, at, to);
        if (end > 0) {
            return end;
        }
        if (length <= 2 && at + 2 < to && text.charAt(at) == ':' && digits(text, at + 1, to) == at + 3) {
            return clock(tokens, from, at, to);
        }
        if (at + 1 < to && Character.isLetter(text.charAt(at))) {
            int suffixed = suffixed(tokens, from, at, to);
            if (suffixed > 0) {
                return suffixed;
            }
        }
        return plain(tokens, from, at, to);
    }

    private int plain(Tokens tokens, int from, int firstEnd, int to) {
        String text = tokens.text;
        int at = firstEnd;
        boolean grouped = false;
        while (at + 3 < to && text.charAt(at) == ',' && digits(text, at + 1, to) == at + 4) {
            at += 4;
            grouped = true;
        }
        boolean fraction = false;
        double value = parse(text, from, at);
        if (at + 1 < to && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
            int last = digits(text, at + 1, to);
            value += parse(text, at + 1, last) / Math.pow(10, last - at - 1.0);
            at = last;
            fraction = true;
        }
        if (at < to && text.charAt(at) == '½') {
            value += 0.5;
            at++;
            fraction = true;
        }
        int length = at - from;
        boolean bare = !grouped && !fraction;
        int whole = (int) Math.min(value, Integer.MAX_VALUE);
        int[] symbols;
        if (bare && length == 4 && whole >= EARLIEST_YEAR && whole <= LATEST_YEAR) {
            symbols = new int[] {number, amount, year};
        } else if (bare && length <= 2 && whole >= 1 && whole <= 31) {
            symbols = length == 2 ? new int[] {number, amount, day, shortYear} : new int[] {number, amount, day};
        } else if (bare && length == 2) {
            symbols = new int[] {number, amount, shortYear};
        } else {
            symbols = new int[] {number, amount};
        }
        int token = tokens.add(from, at, symbols, same(whole, symbols.length));
        tokens.amounts[token] = Amount.exactly(value);
        return at;
    }

    /** 23rd and 1990s; -1 where the letters are no such suffix. */
    private int suffixed(Tokens tokens, int from, int at, int to) {
        String text = tokens.text;
        int value = (int) Math.min(parse(text, from, at), Integer.MAX_VALUE);
        boolean two = at + 1 < to && (at + 2 >= to || !Character.isLetterOrDigit(text.charAt(at + 2)));
        if (two
                && (text.startsWith("th", at)
                        || text.startsWith("st", at)
                        || text.startsWith("nd", at)
                        || text.startsWith("rd", at))) {
            return single(tokens, from, at + 2, ordinal, value);
        }
        boolean one = at + 1 >= to || !Character.isLetterOrDigit(text.charAt(at + 1));
        if (one && text.charAt(at) == 's' && value % 10 == 0) {
            if (at - from == 4 && value >= EARLIEST_YEAR && value <= LATEST_YEAR) {
                return single(tokens, from, at + 1, decade, value);
            }
            if (at - from == 2 && value >= 20) {
                return single(tokens, from, at + 1, shortDecade, 1900 + value);
            }
        }
        return -1;
    }

    boolean isShortDecade(String text, int at, int to) {
        return at + 3 < to
                && digits(text, at + 1, to) == at + 3
                && text.charAt(at + 2) == '0'
                && text.charAt(at + 3) == 's'
                && (at + 4 >= to || !Character.isLetterOrDigit(text.charAt(at + 4)));
    }

    int shortDecade(Tokens tokens, int at) {
        int value = (tokens.text.charAt(at + 1) - '0') * 10;
        return single(tokens, at, at + 4, decade, (value <= 20 ? 2000 : 1900) + value);
    }

    private int clock(Tokens tokens, int from, int colon, int to) {
        String text = tokens.text;
        int hour = (int) parse(text, from, colon);
        int minute = (int) parse(text, colon + 1, colon + 3);
        int end = colon + 3;
        if (end + 2 < to && text.charAt(end) == ':' && digits(text, end + 1, to) == end + 3) {
            end += 3;
        }
        if (hour > 24 || minute > 59) {
            return single(tokens, from, end, number, 0);
        }
        return single(tokens, from, end, clock, hour * 60 + minute);
    }

    /** 2024-08-19, 19.08.2024, 08/19/98: adds the date and returns its end; -1 where there is none. */
    private int dateInFigures(Tokens tokens, int from, int at, int to) {
        String text = tokens.text;
        if (at >= to) {
            return -1;
        }
        char mark = text.charAt(at);
        if (mark != '-' && mark != '/' && mark != '.') {
            return -1;
        }
        int second = digits(text, at + 1, to);
        if (second == at + 1 || second - at > 3 || second >= to || text.charAt(second) != mark) {
            return -1;
        }
        int third = digits(text, second + 1, to);
        int a = (int) parse(text, from, at);
        int b = (int) parse(text, at + 1, second);
        int c = (int) parse(text, second + 1, third);
        int yearLength = third - second - 1;
        if (at - from == 4 && yearLength >= 1 && yearLength <= 2) {
            return written(tokens, from, third, a, b, c);
        }
        if (at - from > 2 || (yearLength != 4 && (yearLength != 2 || mark == '.'))) {
            return -1;
        }
        int full = yearLength == 4 ? c : c < 50 ? 2000 + c : 1900 + c;
        boolean dayFirst = mark == '.' || a > 12;
        return dayFirst ? written(tokens, from, third, full, b, a) : written(tokens, from, third, full, a, b);
    }

    private int written(Tokens tokens, int from, int to, int inYear, int month, int onDay) {
        if (inYear < EARLIEST_YEAR || inYear > LATEST_YEAR) {
            return -1;
        }
        try {
            return single(tokens, from, to, date, (int)
                    LocalDate.of(inYear, month, onDay).toEpochDay());
        } catch (DateTimeException e) {
            return -1; // no such day in the calendar, so the figures mean something else
        }
    }

    private static int single(Tokens tokens, int from, int to, int symbol, int value) {
        tokens.add(from, to, new int[] {symbol}, new int[] {value});
        return to;
    }

    private static int digits(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static double parse(String text, int from, int to) {
        double value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ',') {
                value = value * 10 + (c - '0');
            }
        }
        return value;
    }

    private static int[] same(int value, int count) {
        int[] values = new int[count];
        Arrays.fill(values, value);
        return values;
    }
}
