package dev.parley.reader.times;

import dev.parley.reader.reading.TimeType;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Durations, stretches that end or begin today, and sets of times. */
final class Lengths {
    /** So many units from today no day is worth telling: beyond, the calendar itself would give out. */
    static final int FARTHEST = 5000;

    private static final Unit[] UNITS = Unit.values();
    private final Classes classes;

    Lengths(Classes classes) {
        this.classes = classes;
    }

    Unit unit(Match match) {
        int unit = match.any(classes.unit, -1);
        for (int i = match.first(); unit < 0 && i < match.end(); i++) {
            Tokens tokens = match.tokens();
            String form = tokens.form(i);
            for (Unit each : UNITS) {
                if (form.regionMatches(true, 0, each.name(), 0, each.name().length())) {
                    unit = each.ordinal();
                }
            }
        }
        return unit < 0 ? Unit.DAY : UNITS[unit];
    }

    /** How many units; NaN where the words leave it open. */
    double amount(Match match, int nth) {
        int left = nth;
        for (int i = match.first(); i < match.end(); i++) {
            Tokens tokens = match.tokens();
            boolean amount = tokens.is(i, classes.amount) && !tokens.is(i, classes.unit);
            if (amount && left-- == 0) {
                Amount value = tokens.amounts[i];
                return value == null ? 1 : value.value();
            }
        }
        return Double.NaN;
    }

    @Nullable Value length(Match match) {
        if (match.modifies()) {
            return null;
        }
        Unit unit = unit(match);
        String argument = match.pattern().argument();
        double amount = amount(match, 0);
        if (argument.equals("one")) {
            amount = 1;
        } else if (match.says("half") && !match.says("and")) {
            amount = 0.5;
        } else if (argument.equals("half") || match.says("half")) {
            amount = (Double.isNaN(amount) ? 1 : amount) + 0.5;
        }
        if (amount > 100_000 || amount == 0) {
            return null;
        }
        boolean single =
                match.tokens().formIs(match.first(), "a") || match.tokens().formIs(match.first(), "an");
        if (single && amount == 1 && match.any(classes.units, -1) >= 0) {
            return null;
        }
        if (match.tokens().formIs(match.first(), "the") && amount > 1 && isSingular(match)) {
            return null;
        }
        Value value = Value.duration(unit, amount);
        double second = amount(match, 1);
        boolean range = match.says("to") || match.says("or") || match.says("-");
        if (range && !Double.isNaN(second) && second > amount) {
            return value.withEdtf(value.edtf() + "/" + unit.iso(second));
        }
        return value;
    }

    /** "the two day rally": the unit stands before a noun. */
    private boolean isSingular(Match match) {
        return match.end() - match.first() == 3 && match.any(classes.units, -1) < 0;
    }

    Value stretch(Match match, Setting setting) {
        boolean past = match.pattern().argument().equals("past");
        Unit unit = unit(match);
        double amount = amount(match, 0);
        boolean open = Double.isNaN(amount) && match.any(classes.units, -1) >= 0;
        if (Double.isNaN(amount) && !open && !vague(match)) {
            amount = 1;
        }
        Value value = Value.duration(unit, amount);
        LocalDate today = setting.publication;
        if (today == null || Double.isNaN(amount) || amount > FARTHEST || !unit.longerThanAnHour()) {
            return value;
        }
        LocalDate other = unit.add(today, past ? -amount : amount);
        String edtf = past ? Value.day(other) + "/" + Value.day(today) : Value.day(today) + "/" + Value.day(other);
        return new Value(TimeType.DURATION, edtf, value.timex3(), null, null, Anchor.PUBLICATION);
    }

    private boolean vague(Match match) {
        for (int i = match.first(); i < match.end(); i++) {
            if (match.tokens().is(i, classes.amount)) {
                return true;
            }
        }
        return false;
    }

    Value often(Match match) {
        int weekday = match.any(classes.weekdays, match.any(classes.weekday, 0));
        if (weekday > 0) {
            return Value.set("XXXX-WXX-" + weekday);
        }
        int month = match.any(classes.month, 0);
        if (month > 0) {
            return Value.set(String.format(Locale.ROOT, "XXXX-%02d", month));
        }
        int season = match.any(classes.season, -1);
        if (season >= 0) {
            return Value.set("XXXX-" + (21 + season));
        }
        int often = match.any(classes.often, -1);
        if (often >= 0) {
            return Value.set(UNITS[often].iso(1));
        }
        double amount = match.says("other") ? 2 : amount(match, 0);
        boolean times = match.says("times") || match.says("each") || match.says("a") || match.says("an");
        return Value.set(unit(match).iso(times || Double.isNaN(amount) ? 1 : amount));
    }
}
