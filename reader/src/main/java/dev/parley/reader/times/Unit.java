package dev.parley.reader.times;

import java.time.LocalDate;

/** A unit of duration. Its order is that of {@code unit} values in knowledge/times/words.tsv. */
enum Unit {
    SECOND("PT", "S", "S", 1, Grain.MINUTE),
    MINUTE("PT", "M", "M", 1, Grain.MINUTE),
    HOUR("PT", "H", "H", 1, Grain.HOUR),
    DAY("P", "D", "D", 1, Grain.DAY),
    WEEK("P", "W", "W", 1, Grain.WEEK),
    FORTNIGHT("P", "W", "W", 2, Grain.WEEK),
    MONTH("P", "M", "M", 1, Grain.MONTH),
    QUARTER("P", "M", "Q", 3, Grain.QUARTER),
    YEAR("P", "Y", "Y", 1, Grain.YEAR),
    DECADE("P", "Y", "DE", 10, Grain.DECADE),
    CENTURY("P", "Y", "C", 100, Grain.CENTURY);

    private final String prefix;
    private final String letter;
    private final String timexLetter;
    private final int factor;
    private final Grain grain;

    Unit(String prefix, String letter, String timexLetter, int factor, Grain grain) {
        this.prefix = prefix;
        this.letter = letter;
        this.timexLetter = timexLetter;
        this.factor = factor;
        this.grain = grain;
    }

    Grain grain() {
        return grain;
    }

    boolean longerThanAnHour() {
        return compareTo(HOUR) > 0;
    }

    /** The ISO 8601 duration of so many units; halves are written in the next smaller unit. */
    String iso(double amount) {
        double whole = Math.floor(amount * factor);
        double rest = amount * factor - whole;
        if (rest == 0) {
            return prefix + number(whole) + letter;
        }
        String lead = whole == 0 ? prefix : prefix + number(whole) + letter;
        return switch (letter) {
            case "Y" -> lead + Math.round(rest * 12) + "M";
            case "H" -> lead + Math.round(rest * 60) + "M";
            case "D" -> lead + "T" + Math.round(rest * 24) + "H";
            case "M" -> this == MINUTE ? lead + Math.round(rest * 60) + "S" : lead + Math.round(rest * 30) + "D";
            case "W" -> "P" + Math.round(amount * factor * 7) + "D";
            default -> prefix + number(whole) + letter;
        };
    }

    /** The duration as TIMEX3 has it; an unknown amount is {@code X}. */
    String timex(double amount) {
        if (Double.isNaN(amount)) {
            return prefix + "X" + timexLetter;
        }
        return this == QUARTER && amount == Math.floor(amount) ? "P" + number(amount) + "Q" : iso(amount);
    }

    /** The day so many units from a day; for units within a day the day itself. */
    LocalDate add(LocalDate day, double amount) {
        long whole = Math.round(amount * factor);
        return switch (this) {
            case SECOND, MINUTE -> day;
            case HOUR -> day.plusDays((long) (amount / 24));
            case DAY -> day.plusDays(whole);
            case WEEK, FORTNIGHT -> day.plusWeeks(whole);
            case MONTH, QUARTER -> day.plusMonths(whole);
            case YEAR, DECADE, CENTURY ->
                amount * factor == Math.floor(amount * factor)
                        ? day.plusYears(whole)
                        : day.plusMonths(Math.round(amount * factor * 12));
        };
    }

    private static String number(double value) {
        return value == Math.floor(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
