package dev.parley.reader.times;

import java.time.LocalDate;

/** The arithmetic of the Hebrew calendar. Months count from Nisan, years begin in the seventh month. */
final class HebrewYear {
    private static final int[] MONTHS = {30, 29, 30, 29, 30, 29};
    private static final LocalDate EPOCH = LocalDate.of(1, 1, 1).minusDays(1_373_428);

    private HebrewYear() {}

    private static long elapsed(int year) {
        long months = (235L * year - 234) / 19;
        long parts = 12_084 + 13_753 * months;
        long day = 29 * months + parts / 25_920;
        return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
    }

    private static long delay(int year) {
        long before = elapsed(year - 1);
        long now = elapsed(year);
        long after = elapsed(year + 1);
        if (after - now == 356) {
            return 2;
        }
        return now - before == 382 ? 1 : 0;
    }

    private static LocalDate newYear(int year) {
        return EPOCH.plusDays(elapsed(year) + delay(year));
    }

    /** A day of a month, as our date. */
    static LocalDate day(int year, int month, int day) {
        if (month == 7) {
            return newYear(year).plusDays(day - 1L);
        }
        if (month < 7) {
            LocalDate end = newYear(year + 1);
            int back = 0;
            for (int i = month; i <= 6; i++) {
                back += MONTHS[i - 1];
            }
            return end.minusDays(back).plusDays(day - 1L);
        }
        long length = newYear(year + 1).toEpochDay() - newYear(year).toEpochDay();
        int heshvan = length % 10 == 5 ? 30 : 29;
        int before = month == 8 ? 30 : 30 + heshvan;
        return newYear(year).plusDays(before + day - 1L);
    }
}
