package dev.parley.reader.times;

import dev.parley.reader.reading.TimeType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out what a match denotes. */
final class Resolver {

    /** A time among the tokens; one that is not kept on was read only so that nothing else is. */
    record Found(int first, int end, @Nullable Value value) {}

    private final Classes classes;
    private final Relatives relatives = new Relatives();
    private final Calendars calendars;
    private final Clocks clocks;
    private final Lengths lengths;
    private final Shifts shifts;
    private final Feasts feasts;

    Resolver(Classes classes, Feasts feasts) {
        this.classes = classes;
        this.feasts = feasts;
        calendars = new Calendars(classes, relatives);
        clocks = new Clocks(classes, relatives);
        lengths = new Lengths(classes);
        shifts = new Shifts(classes, relatives, lengths);
    }

    /** What stands there, in order; empty where the words can't mean this after all. */
    List<Found> read(Match match, Setting setting) {
        if (match.pattern().meaning() == Meaning.NONE) {
            return List.of(new Found(match.first(), match.end(), null));
        }
        if (match.pattern().meaning() == Meaning.PAIR) {
            return pair(match, setting);
        }
        Value value = value(match, setting);
        return value == null ? List.of() : List.of(new Found(match.first(), match.end(), value));
    }

    @Nullable Value length(Match match) {
        return lengths.length(match);
    }

    private @Nullable Value value(Match match, Setting setting) {
        return switch (match.pattern().meaning()) {
            case CALENDAR -> calendars.calendar(match, setting);
            case FIGURES -> calendars.figures(match);
            case RANGE -> calendars.range(match, setting);
            case YEAR -> calendars.year(match, setting);
            case DECADE -> calendars.decade(match);
            case CENTURY -> calendars.century(match);
            case QUARTER -> calendars.quarter(match, setting);
            case SEASON -> calendars.season(match, setting);
            case HALF -> half(match, setting);
            case HOLIDAY -> feasts.value(match, setting);
            case FIXED -> fixed(match.pattern().argument());
            case DEICTIC -> shifts.deictic(match, setting);
            case SHIFT -> shifts.shift(match, setting);
            case SHIFT_WITHIN -> shifts.shiftWithin(match, setting);
            case SHIFT_TWICE -> shifts.shiftTwice(match, setting);
            case CURRENT -> shifts.current(match, setting);
            case WEEKEND -> weekend(match, setting);
            case AGO -> shifts.ago(match, setting, -1);
            case AHEAD -> shifts.ago(match, setting, 1);
            case LATER -> shifts.fromTold(match, setting, 1);
            case EARLIER -> shifts.fromTold(match, setting, -1);
            case NEXT_TO -> shifts.nextTo(match, setting);
            case SAME -> shifts.same(match, setting);
            case LENGTH -> lengths.length(match);
            case STRETCH -> lengths.stretch(match, setting);
            case OFTEN -> lengths.often(match);
            case CLOCK -> clocks.clock(match, setting);
            case PART -> clocks.part(match, setting);
            case REFERENCE -> shifts.reference(match.pattern().argument(), setting);
            case SCHEDULE -> shifts.schedule(match, setting);
            case SINCE -> shifts.since(setting);
            case EDGE, WEEK_OF, TOGETHER, MOMENT, WITHIN -> Phrases.value(match);
            case EXTREME -> shifts.current(match, setting);
            case NONE, PAIR -> null;
        };
    }

    private static Value fixed(String date) {
        return new Value(TimeType.DATE, date, date, Grain.DAY, LocalDate.parse(date), Anchor.NONE);
    }

    private Value weekend(Match match, Setting setting) {
        Direction direction = setting.direction(match.startOffset(), match.endOffset());
        LocalDate today = setting.publication;
        boolean early = today != null && today.getDayOfWeek().getValue() < 6;
        return relatives.shifted(Grain.WEEKEND, direction != Direction.FUTURE && early ? -1 : 0, setting);
    }

    private @Nullable Value half(Match match, Setting setting) {
        boolean second = match.value(classes.nth, 0) == 2 || match.says("last");
        Value inside = Phrases.inner(match, 0);
        if (inside != null) {
            return Calendars.half(inside, second);
        }
        int year = match.value(classes.year, 0);
        Value whole = year > 0
                ? Value.holding(Grain.YEAR, LocalDate.of(year, 1, 1), Anchor.NONE)
                : shifts.current(match, setting);
        return Calendars.half(whole, second);
    }

    /** "July 8 and 9": two days, the second told by its number alone. */
    private List<Found> pair(Match match, Setting setting) {
        int month = match.value(classes.month, 1);
        int second = match.end() - 1;
        int firstDay = match.place(classes.day, 0);
        int day = match.value(classes.day, 0, 0);
        int lastDay = match.value(classes.day, 1, 0);
        if (lastDay <= day || Relatives.day(2000, month, lastDay) == null) {
            return List.of();
        }
        Direction direction = setting.direction(match.startOffset(), match.endOffset());
        int first = match.place(classes.month, 0);
        return List.of(
                new Found(first, firstDay + 1, relatives.near(month, day, setting, direction)),
                new Found(second, second + 1, relatives.near(month, lastDay, setting, direction)));
    }
}
