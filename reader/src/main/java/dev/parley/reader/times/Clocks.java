package dev.parley.reader.times;

import dev.parley.reader.reading.TimeType;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times on the clock and parts of the day. */
final class Clocks {
    static final String[] PARTS = {"TMO", "TMI", "TAF", "TEV", "TNI", "TDT"};
    private static final int NIGHT = 4;
    private static final int NOON = 12;

    private final Classes classes;
    private final Relatives relatives;

    Clocks(Classes classes, Relatives relatives) {
        this.classes = classes;
        this.relatives = relatives;
    }

    @Nullable Value clock(Match match, Setting setting) {
        int minutes = minutes(match);
        if (minutes < 0) {
            return null;
        }
        Value day = day(match, setting);
        int zone = match.value(classes.zone, Integer.MIN_VALUE);
        String clock = String.format(Locale.ROOT, "T%02d:%02d", minutes / 60, minutes % 60);
        return day.at(clock, zone == Integer.MIN_VALUE ? "" : zone(zone), Grain.MINUTE);
    }

    private int minutes(Match match) {
        if (match.has(classes.clock)) {
            int minutes = match.value(classes.clock, 0);
            return half(match, minutes);
        }
        if (match.has(classes.point)) {
            return match.value(classes.point, 0);
        }
        int place = match.place(classes.number, 0);
        Amount amount = place < 0 ? null : match.tokens().amounts[place];
        if (amount == null || Double.isNaN(amount.value()) || amount.value() < 0) {
            return -1;
        }
        int hour = (int) amount.value();
        int minute = (int) Math.round((amount.value() - hour) * 100);
        if (hour >= 100 && hour <= 2400 && minute == 0) {
            minute = hour % 100;
            hour = hour / 100;
        }
        if (match.pattern().argument().equals("half")) {
            minute = 30;
        }
        return hour > 24 || minute > 59 ? -1 : half(match, hour * 60 + minute);
    }

    private int half(Match match, int minutes) {
        int shift = match.value(classes.halfDay, -1);
        for (int i = match.first(); i < match.end() && shift < 0; i++) {
            Tokens tokens = match.tokens();
            if (tokens.formIs(i, "afternoon") || tokens.formIs(i, "evening")) {
                shift = NOON;
            } else if (tokens.formIs(i, "morning")) {
                shift = 0;
            }
        }
        if (shift == NOON && minutes < NOON * 60) {
            return minutes + NOON * 60;
        }
        return shift == 0 && minutes >= NOON * 60 && minutes < (NOON + 1) * 60 ? minutes - NOON * 60 : minutes;
    }

    private static String zone(int minutes) {
        return minutes == 0
                ? "Z"
                : String.format(
                        Locale.ROOT,
                        "%s%02d:%02d",
                        minutes < 0 ? "-" : "+",
                        Math.abs(minutes) / 60,
                        Math.abs(minutes) % 60);
    }

    Value part(Match match, Setting setting) {
        String argument = match.pattern().argument();
        int part = argument.isEmpty() ? part(match) : Integer.parseInt(argument);
        return day(match, setting).partOfDay(PARTS[part]);
    }

    /** The number of the part of the day that the match names. */
    private int part(Match match) {
        int part = match.value(classes.part, -1);
        for (int i = match.first(); i < match.end() && part < 0; i++) {
            for (int symbol = 0; symbol < match.tokens().symbols[i].length; symbol++) {
                if (match.tokens().symbols[i][symbol] == classes.part) {
                    part = match.tokens().values[i][symbol];
                }
            }
        }
        return part < 0 ? NIGHT : part;
    }

    private Value day(Match match, Setting setting) {
        int weekday = match.value(classes.weekday, match.value(classes.shortWeekday, 0));
        int start = match.tokens().start[match.first()];
        int end = match.tokens().end[match.end() - 1];
        if (weekday > 0) {
            Value day = match.has(classes.last)
                    ? relatives.weekdayBefore(weekday, setting)
                    : relatives.weekday(weekday, setting, setting.direction(start, end));
            return day;
        }
        LocalDate today = setting.publication;
        if (match.has(classes.month)) {
            return relatives.near(
                    match.value(classes.month, 1), match.value(classes.day, 1), setting, setting.direction(start, end));
        }
        boolean clockAlone = !match.has(classes.deictic) && match.pattern().meaning() == Meaning.CLOCK;
        Value told = setting.justTold();
        LocalDate toldDay = told == null ? null : told.first();
        boolean fine = told != null && told.grain() != null && !Grain.DAY.finerThan(told.grain());
        if (clockAlone && toldDay != null && fine) {
            return Value.holding(Grain.DAY, toldDay, Anchor.NARRATIVE);
        }
        if (today == null) {
            return Value.unknown(Grain.DAY);
        }
        int shift = match.has(classes.last) ? -1 : match.value(classes.deictic, 0);
        return Value.holding(Grain.DAY, today.plusDays(shift), Anchor.PUBLICATION);
    }

    /** A clock time or part of a day, set on the day that a second time names. */
    static Value on(Value moment, Value day) {
        String suffix = "";
        String timex = moment.timex3();
        if (timex != null && timex.indexOf('T') >= 0) {
            suffix = timex.substring(timex.indexOf('T'));
        }
        if (moment.grain() == Grain.PART_OF_DAY) {
            return day.partOfDay(suffix);
        }
        String edtf = moment.edtf();
        String zoned = edtf == null || edtf.indexOf('T') < 0 ? suffix : edtf.substring(edtf.indexOf('T'));
        String value = day.edtf() == null ? zoned : day.edtf() + zoned;
        return new Value(
                TimeType.TIME,
                value,
                day.timex3() == null ? suffix : day.timex3() + suffix,
                Grain.MINUTE,
                day.first(),
                day.anchor());
    }
}
