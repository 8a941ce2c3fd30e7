package dev.parley.reader.times;

import dev.parley.reader.reading.TimeType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Times told from publication ("last month", "two years ago") or from the time told last ("four days later"). */
final class Shifts {
    private static final int WEEK = 7;

    private final Classes classes;
    private final Relatives relatives;
    private final Lengths lengths;

    Shifts(Classes classes, Relatives relatives, Lengths lengths) {
        this.classes = classes;
        this.relatives = relatives;
        this.lengths = lengths;
    }

    Value deictic(Match match, Setting setting) {
        String argument = match.pattern().argument();
        int by = argument.isEmpty() ? match.any(classes.deictic, 0) : Integer.parseInt(argument);
        Value told = setting.told(Grain.DAY);
        LocalDate saidOn = told == null ? null : told.first();
        LocalDate today = setting.publication;
        boolean quoted = setting.quoted(match.startOffset());
        if (quoted
                && saidOn != null
                && today != null
                && !saidOn.isAfter(today)
                && saidOn.isAfter(today.minusDays(WEEK))) {
            return Value.holding(Grain.DAY, saidOn.plusDays(by), Anchor.NARRATIVE);
        }
        return relatives.shifted(Grain.DAY, by, setting);
    }

    /** Last, this or next of a weekday, month, season or unit of the calendar. */
    @Nullable Value shift(Match match, Setting setting) {
        int way = way(match);
        int weekday = match.value(classes.weekday, 0);
        if (weekday > 0) {
            return weekday(match, weekday, way, setting);
        }
        int month = match.value(classes.month, 0);
        if (month > 0) {
            return month(match, month, way, setting);
        }
        if (match.has(classes.season)) {
            return relatives.season(match.value(classes.season, 0), way, setting, Direction.OPEN);
        }
        return relatives.shifted(grain(match), way, setting);
    }

    private int way(Match match) {
        String argument = match.pattern().argument();
        if (!argument.isEmpty()) {
            return Integer.parseInt(argument);
        }
        if (match.says("past")) {
            return -1;
        }
        if (match.says("coming")) {
            return 1;
        }
        return match.has(classes.last) ? match.value(classes.last, 0) : match.value(classes.next, 0);
    }

    private Value weekday(Match match, int weekday, int way, Setting setting) {
        if (way < 0) {
            return relatives.weekdayBefore(weekday, setting);
        }
        if (way > 0) {
            return relatives.weekdayAfter(weekday, setting);
        }
        LocalDate today = setting.publication;
        return today == null
                ? Value.unknown(Grain.DAY)
                : Value.holding(Grain.DAY, Value.floor(Grain.WEEK, today).plusDays(weekday - 1L), Anchor.PUBLICATION);
    }

    private Value month(Match match, int month, int way, Setting setting) {
        int day = match.value(classes.day, match.value(classes.ordinal, 0));
        if (day > 0) {
            Direction direction = way < 0 ? Direction.PAST : way > 0 ? Direction.FUTURE : Direction.OPEN;
            return relatives.near(month, day, setting, direction);
        }
        if (way != 0) {
            return way < 0 ? relatives.monthBefore(month, setting) : relatives.monthAfter(month, setting);
        }
        LocalDate today = setting.publication;
        return today == null
                ? Value.withoutYear(month, 0)
                : Value.holding(Grain.MONTH, LocalDate.of(today.getYear(), month, 1), Anchor.PUBLICATION);
    }

    /** "September last year", "Tuesday of this week": the first in the second. */
    Value shiftWithin(Match match, Setting setting) {
        int way = match.has(classes.last) ? match.value(classes.last, 0) : match.value(classes.next, 0);
        LocalDate today = setting.publication;
        int month = match.value(classes.month, 0);
        if (month > 0) {
            return today == null
                    ? Value.withoutYear(month, 0)
                    : Value.holding(Grain.MONTH, LocalDate.of(today.getYear() + way, month, 1), Anchor.PUBLICATION);
        }
        if (today == null || !match.says("week")) {
            return Value.unknown(Grain.DAY);
        }
        LocalDate week = Value.floor(Grain.WEEK, today).plusWeeks(way);
        return Value.holding(Grain.DAY, week.plusDays(match.value(classes.weekday, 1) - 1L), Anchor.PUBLICATION);
    }

    /** "the week before last". */
    Value shiftTwice(Match match, Setting setting) {
        return relatives.shifted(grain(match), match.says("before") ? -2 : 2, setting);
    }

    Value current(Match match, Setting setting) {
        LocalDate quarter = setting.quarter();
        if (match.says("quarter") && match.says("the")) {
            return quarter == null
                    ? relatives.shifted(Grain.QUARTER, -1, setting)
                    : Value.holding(Grain.QUARTER, quarter, Anchor.NARRATIVE);
        }
        return relatives.shifted(grain(match), 0, setting);
    }

    private Grain grain(Match match) {
        int unit = match.any(classes.calendarUnit, -1);
        return unit == 11 ? Grain.WEEKEND : unit < 0 ? Grain.DAY : Unit.values()[unit].grain();
    }

    Value ago(Match match, Setting setting, int way) {
        Unit unit = lengths.unit(match);
        double amount = match.any(classes.amount, 0) == 0 && match.says("-") ? 1 : lengths.amount(match, 0);
        if (match.says("half")) {
            amount = (Double.isNaN(amount) ? 0 : amount) + 0.5;
        }
        LocalDate today = setting.publication;
        if (today == null) {
            return Value.unknown(unit.grain());
        }
        if (Double.isNaN(amount)) {
            return reference(way < 0 ? "past" : "future", setting);
        }
        LocalDate quarter = setting.quarter();
        if (unit == Unit.YEAR && amount == 1 && quarter != null) {
            return Value.holding(Grain.QUARTER, quarter.plusYears(way), Anchor.NARRATIVE);
        }
        if (amount > Lengths.FARTHEST) {
            return Value.unknown(unit.grain());
        }
        Grain grain = unit.compareTo(Unit.YEAR) > 0 ? Grain.YEAR : unit.longerThanAnHour() ? unit.grain() : Grain.DAY;
        Value value = Value.holding(grain, unit.add(today, way * amount), Anchor.PUBLICATION);
        return unit.longerThanAnHour() ? value : value.withType(TimeType.TIME);
    }

    /** "four days later", "two weeks earlier": from the day told last; a mere duration where none was. */
    Value fromTold(Match match, Setting setting, int way) {
        Unit unit = lengths.unit(match);
        double amount = lengths.amount(match, 0);
        Value told = setting.told(unit.grain());
        LocalDate from = told == null ? null : told.first();
        if (Double.isNaN(amount) || amount > Lengths.FARTHEST) {
            return Value.unknown(unit.grain());
        }
        boolean backToToday = way < 0 && (told == null || from == null || setting.justTold() == null);
        if (backToToday && unit.longerThanAnHour()) {
            return ago(match, setting, way);
        }
        if (from == null || told == null || told.grain() == null || !unit.longerThanAnHour()) {
            return Value.duration(unit, amount);
        }
        Grain own = told.grain() == Grain.PART_OF_DAY || told.grain() == Grain.MINUTE ? Grain.DAY : told.grain();
        Grain grain =
                unit == Unit.YEAR && own == Grain.QUARTER ? own : own.finerThan(unit.grain()) ? unit.grain() : own;
        if (unit == Unit.DAY && Grain.WEEK.finerThan(own)) {
            return Value.duration(unit, amount);
        }
        return Value.holding(grain, unit.add(from, way * amount), Anchor.NARRATIVE);
    }

    /** "the week before", "the next day". */
    Value nextTo(Match match, Setting setting) {
        boolean back = match.says("before") || (match.any(classes.previous, 0) < 0 && !match.says("after"));
        Grain grain = grain(match);
        Value told = setting.told(grain);
        LocalDate from = told == null ? setting.publication : told.first();
        if (from == null) {
            return Value.unknown(grain);
        }
        Anchor anchor = told == null ? Anchor.PUBLICATION : Anchor.NARRATIVE;
        Value value = Value.holding(grain, Value.step(grain, Value.floor(grain, from), back ? -1 : 1), anchor);
        int part = match.any(classes.part, -1);
        return part < 0 ? value : value.partOfDay(Clocks.PARTS[part]);
    }

    /** "that day", "the same week". */
    Value same(Match match, Setting setting) {
        int month = match.value(classes.month, 0);
        if (month > 0) {
            return monthOf(setting.told(Grain.YEAR), month);
        }
        int season = match.any(classes.season, -1);
        Grain grain = season >= 0 ? Grain.SEASON : grain(match);
        Value told = setting.told(grain);
        LocalDate from = told == null ? null : told.first();
        if (from == null) {
            return Value.unknown(grain);
        }
        if (season >= 0) {
            return Value.holding(grain, LocalDate.of(from.getYear(), 3 + season * 3, 1), Anchor.NARRATIVE);
        }
        Value value = Value.holding(grain, from, Anchor.NARRATIVE);
        int part = match.any(classes.part, -1);
        return part < 0 ? value : value.partOfDay(Clocks.PARTS[part]);
    }

    /** "That December": the month of the year told last. */
    private static Value monthOf(@Nullable Value told, int month) {
        LocalDate from = told == null ? null : told.first();
        return from == null
                ? Value.withoutYear(month, 0)
                : Value.holding(Grain.MONTH, LocalDate.of(from.getYear(), month, 1), Anchor.NARRATIVE);
    }

    /** The past, present or future as a whole. */
    Value reference(String which, Setting setting) {
        LocalDate today = setting.publication;
        String edtf = today == null
                ? null
                : which.equals("past") ? "../" + today : which.equals("future") ? today + "/.." : today.toString();
        String timex = which.equals("past") ? "PAST_REF" : which.equals("future") ? "FUTURE_REF" : "PRESENT_REF";
        return new Value(TimeType.DATE, edtf, timex, null, null, Anchor.PUBLICATION);
    }

    /** When something was planned that came so much earlier or later: near the time of its clause, moved by the duration. */
    Value schedule(Match match, Setting setting) {
        Unit unit = lengths.unit(match);
        double amount = lengths.amount(match, 0);
        Value told = setting.justTold();
        LocalDate from = told == null ? setting.publication : told.first();
        if (from == null || Double.isNaN(amount) || amount > Lengths.FARTHEST) {
            return Value.unknown(unit.grain());
        }
        Grain grain = told == null || told.grain() == null ? Grain.MONTH : told.grain();
        boolean early = !match.says("behind") && !match.says("later");
        Value planned = Value.holding(
                grain, unit.add(from, early ? amount : -amount), told == null ? Anchor.PUBLICATION : Anchor.NARRATIVE);
        String mark = grain == Grain.DAY ? "" : "~";
        return new Value(TimeType.DATE, planned.edtf() + mark, planned.timex3(), grain, null, planned.anchor());
    }

    /** "have since": from the time told last up to publication. */
    Value since(Setting setting) {
        Value told = setting.told();
        String edtf = told == null ? null : told.edtf();
        if (edtf == null) {
            return Value.unknown(Grain.DAY);
        }
        int slash = edtf.indexOf('/');
        String from = slash < 0 ? edtf : edtf.substring(0, slash);
        String to = setting.publication == null ? ".." : setting.publication.toString();
        return new Value(TimeType.DATE, from + "/" + to, null, null, null, Anchor.NARRATIVE);
    }
}
