package dev.parley.app.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Whether what a user gives as a date of publication is one: a day, a month or a year. */
public final class PublicationDates {
    private PublicationDates() {}

    public static boolean isOne(String given) {
        try {
            if (given.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate.parse(given);
                return true;
            }
            if (given.matches("\\d{4}-\\d{2}")) {
                YearMonth.parse(given);
                return true;
            }
            return given.matches("\\d{4}");
        } catch (DateTimeException e) {
            return false;
        }
    }
}
