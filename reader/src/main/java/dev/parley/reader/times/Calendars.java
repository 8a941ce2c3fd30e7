package dev.parley.reader.times;

import dev.parley.reader.reading.TimeType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates as they are written: days, months and years, with what is missing worked out. */
final class Calendars {
    private static final Set<String> BEFORE_YEARS = Set.of(
            "in", "since", "until", "till", "by", "from", "of", "to", "before", "after", "during", "between", "and",
            "or", "year", "circa", "through", "late", "early", "mid", "pre", "post", "the", "for", "around", "about",
            "s", "than");
    private static final Set<String> BEFORE_ADJECTIVES = Set.of(
            "in", "since", "the", "s", "his", "her", "its", "their", "our", "a", "this", "of", "until", "during");
    private static final int LIKELY_FROM = 1900;
    private static final int LIKELY_TO = 2060;

    private final Classes classes;
    private final Relatives relatives;

    Calendars(Classes classes, Relatives relatives) {
        this.classes = classes;
        this.relatives = relatives;
    }

    @Nullable Value calendar(Match match, Setting setting) {
        int month = match.value(classes.month, match.value(classes.plainMonth, 0));
        int day = match.value(classes.day, match.value(classes.ordinal, 0));
        int year = year(match);
        if (month == 0) {
            return weekdayAlone(match, day, setting);
        }
        if (day == 0) {
            return month(match, month, year, setting);
        }
        if (day > 31 || (year == 0 && countsThings(match, setting))) {
            return null;
        }
        if (year != 0) {
            LocalDate date = Relatives.day(year, month, day);
            return date == null ? null : Value.holding(Grain.DAY, date, Anchor.NONE);
        }
        if (Relatives.day(2000, month, day) == null) {
            return null;
        }
        return relatives.near(month, day, setting, setting.direction(match.startOffset(), match.endOffset()));
    }

    private int year(Match match) {
        int year = match.value(classes.year, 0);
        if (year == 0 && match.has(classes.shortYear)) {
            int shortYear = match.value(classes.shortYear, 0);
            year = shortYear < 50 ? 2000 + shortYear : 1900 + shortYear;
        }
        return year;
    }

    private @Nullable Value weekdayAlone(Match match, int day, Setting setting) {
        if (!match.has(classes.weekday)) {
            return null;
        }
        int weekday = match.value(classes.weekday, 1);
        Direction direction =
                belongs(match) ? Direction.OPEN : setting.direction(match.startOffset(), match.endOffset());
        Value found = relatives.weekday(weekday, setting, direction);
        LocalDate first = found.first();
        if (day > 0 && first != null && first.getDayOfMonth() != day) {
            LocalDate back = first.plusDays(day - first.getDayOfMonth());
            return Value.holding(Grain.DAY, back, Anchor.PUBLICATION);
        }
        return found;
    }

    /** "Thursday's ruling" has mostly been given, whatever the clause says of it. */
    private static boolean belongs(Match match) {
        Tokens tokens = match.tokens();
        return tokens.formIs(match.end(), "'") && tokens.formIs(match.end() + 1, "s")
                || tokens.first(match.end()) == '’' && tokens.formIs(match.end() + 1, "s");
    }

    private @Nullable Value month(Match match, int month, int year, Setting setting) {
        if (year != 0) {
            return Value.holding(Grain.MONTH, LocalDate.of(year, month, 1), Anchor.NONE);
        }
        if (namesPerson(match, month)) {
            return null;
        }
        return relatives.near(month, 0, setting, setting.direction(match.startOffset(), match.endOffset()));
    }

    /** April, May and June are given names too: a capital behind them says so, but for the start of a clause. */
    private boolean namesPerson(Match match, int month) {
        Tokens tokens = match.tokens();
        boolean ambiguous = month >= 4 && month <= 6;
        boolean afterIn = tokens.formIs(match.first() - 1, "in") || tokens.formIs(match.first() - 1, "since");
        return ambiguous && !afterIn && tokens.isCapital(match.end()) && tokens.isWord(match.end());
    }

    /** "in May 20 people died": the figure counts what follows it. */
    private boolean countsThings(Match match, Setting setting) {
        Tokens tokens = match.tokens();
        int last = match.end() - 1;
        return tokens.is(last, classes.day)
                && (tokens.formIs(match.first() - 1, "in") || tokens.formIs(match.first() - 1, "since"))
                && match.end() < tokens.size
                && setting.tag(tokens.start[match.end()]).equals("NNS");
    }

    Value figures(Match match) {
        LocalDate date = LocalDate.ofEpochDay(match.value(classes.date, 0));
        return Value.holding(Grain.DAY, date, Anchor.NONE);
    }

    /** A figure of four digits, where the words around it don't make it a count. */
    @Nullable Value year(Match match, Setting setting) {
        Tokens tokens = match.tokens();
        int place = match.place(classes.year, 0);
        int year = tokens.value(place, classes.year);
        if (match.end() - match.first() == 1 && !standsForYear(tokens, place, year, setting)) {
            return null;
        }
        return Value.holding(Grain.YEAR, LocalDate.of(year, 1, 1), Anchor.NONE);
    }

    private static boolean standsForYear(Tokens tokens, int place, int year, Setting setting) {
        int before = place - 1;
        boolean hyphenBefore = tokens.isHyphen(before) && tokens.isGlued(place);
        if (hyphenBefore) {
            before--;
        }
        String word = tokens.form(before).toLowerCase(Locale.ROOT);
        char mark = tokens.first(before);
        if (mark == '$' || mark == '€' || mark == '£' || mark == '#' || mark == '¥' || word.equals("no")) {
            return false;
        }
        if ((hyphenBefore || tokens.isCapital(before)) && !BEFORE_YEARS.contains(word)) {
            return false;
        }
        int after = place + 1;
        if (tokens.joins(after)
                || tokens.first(after) == '%'
                || (tokens.first(after) == '/' && tokens.isGlued(after))) {
            return false;
        }
        boolean likely = year >= LIKELY_FROM && year <= LIKELY_TO;
        if (!likely && !BEFORE_YEARS.contains(word)) {
            return false;
        }
        String next = after < tokens.size ? setting.tag(tokens.start[after]) : "";
        boolean thing = next.equals("NNS") || tokens.formIs(after, "people") || tokens.formIs(after, "percent");
        return !thing || (likely && BEFORE_ADJECTIVES.contains(word));
    }

    /** A stretch between two dates of one kind that a dash or "to" joins. */
    @Nullable Value range(Match match, Setting setting) {
        int year = match.value(classes.year, 0);
        int month = match.value(classes.month, 0);
        if (month == 0) {
            int last = match.value(classes.year, 1, 0);
            if (last == 0) {
                int shortYear = match.value(classes.shortYear, 0);
                last = year / 100 * 100 + shortYear;
                last += last < year ? 100 : 0;
            }
            if (last <= year || last - year > 150) {
                return null;
            }
            Value from = Value.holding(Grain.YEAR, LocalDate.of(year, 1, 1), Anchor.NONE);
            return Value.interval(from, Value.holding(Grain.YEAR, LocalDate.of(last, 1, 1), Anchor.NONE));
        }
        int lastMonth = match.value(classes.month, 1, month);
        int day = match.value(classes.day, 0, 0);
        int lastDay = match.value(classes.day, 1, 0);
        if (day > 0 && (lastDay == 0 || (lastMonth == month && lastDay <= day))) {
            return null;
        }
        if (year > 0) {
            int firstYear = lastMonth < month ? year - 1 : year;
            LocalDate from = Relatives.day(firstYear, month, Math.max(1, day));
            LocalDate to = Relatives.day(year, lastMonth, Math.max(1, lastDay));
            Grain grain = day == 0 ? Grain.MONTH : Grain.DAY;
            return from == null || to == null
                    ? null
                    : Value.interval(Value.holding(grain, from, Anchor.NONE), Value.holding(grain, to, Anchor.NONE));
        }
        Direction direction = setting.direction(match.startOffset(), match.endOffset());
        Value from = relatives.near(month, day, setting, direction);
        Value to = relatives.near(lastMonth, lastDay, setting, direction);
        LocalDate first = from.first();
        LocalDate last = to.first();
        if (first != null && last != null && first.isAfter(last)) {
            from = Value.holding(day == 0 ? Grain.MONTH : Grain.DAY, first.minusYears(1), from.anchor());
        }
        return Value.interval(from, to);
    }

    Value decade(Match match) {
        int year = match.any(classes.decade, match.any(classes.shortDecade, match.any(classes.decadeWord, 1900)));
        return Value.holding(Grain.DECADE, LocalDate.of(year, 1, 1), Anchor.NONE);
    }

    @Nullable Value century(Match match) {
        int century = match.value(classes.ordinal, 0);
        return century < 1 || century > 30
                ? null
                : Value.holding(Grain.CENTURY, LocalDate.of(Math.max(1, (century - 1) * 100), 1, 1), Anchor.NONE);
    }

    @Nullable Value quarter(Match match, Setting setting) {
        if (match.modifies()) {
            return null;
        }
        int year = match.value(classes.year, 0);
        int nth = match.value(classes.nth, 0);
        if (nth == 0) {
            return Value.holding(Grain.YEAR, LocalDate.of(year, 1, 1), Anchor.NONE);
        }
        int month = nth * 3 - 2;
        if (year > 0) {
            return Value.holding(Grain.QUARTER, LocalDate.of(year, month, 1), Anchor.NONE);
        }
        LocalDate today = setting.publication;
        if (today == null) {
            return new Value(TimeType.DATE, "XXXX-" + (32 + nth), null, Grain.QUARTER, null, Anchor.NONE);
        }
        LocalDate first = LocalDate.of(today.getYear(), month, 1);
        Direction direction = setting.direction(match.startOffset(), match.endOffset());
        LocalDate current = Value.floor(Grain.QUARTER, today);
        boolean longPast = first.isBefore(current.minusMonths(3));
        if (direction == Direction.FUTURE && longPast) {
            first = first.plusYears(1);
        } else if (direction != Direction.FUTURE && first.isAfter(current)) {
            first = first.minusYears(1);
        }
        return Value.holding(Grain.QUARTER, first, Anchor.PUBLICATION);
    }

    Value season(Match match, Setting setting) {
        int season = match.value(classes.season, 0);
        int year = match.value(classes.year, 0);
        if (year > 0) {
            return Value.holding(Grain.SEASON, LocalDate.of(year, 3 + season * 3, 1), Anchor.NONE);
        }
        Direction direction = setting.direction(match.startOffset(), match.endOffset());
        return relatives.season(season, 0, setting, direction);
    }

    /** The half of a year or decade that begins on a day. */
    static Value half(Value whole, boolean second) {
        LocalDate first = whole.first();
        if (first == null) {
            return whole;
        }
        if (whole.grain() == Grain.YEAR) {
            return Value.holding(Grain.HALF, second ? first.plusMonths(6) : first, whole.anchor());
        }
        return whole;
    }
}
