package dev.parley.app.desk;

import dev.parley.ledger.store.Days;
import dev.parley.ledger.store.Window;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands behind the question mark of an address. A parameter that is not known is a fault, and so is one given twice. */
final class Parameters {
    static final int MOST_ROWS = 500;
    private static final int ROWS = 50;
    private static final int LONGEST = 500;
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private final Context context;

    /**
     * The parameters of a request.
     *
     * @param known the names that it may bear beside those of a {@link #window}
     */
    Parameters(Context context, String... known) {
        this.context = context;
        Set<String> names = new TreeSet<>(List.of(known));
        names.addAll(List.of("since", "until", "asOf", "limit", "offset"));
        context.queryParamMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw Problem.wrong("there is no parameter " + name + "; there are " + String.join(", ", names));
            }
            if (values.size() > 1) {
                throw Problem.wrong(name + " is given more than once; put commas between several");
            }
        });
    }

    /** A text, null where it is not given or blank. */
    @Nullable String text(String name) {
        String value = context.queryParam(name);
        if (value != null && value.length() > LONGEST) {
            throw Problem.wrong(name + " is longer than " + LONGEST + " characters");
        }
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Words with commas between them. */
    List<String> words(String name) {
        String value = text(name);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** A whole number from 0 on. */
    @Nullable Integer number(String name) {
        String value = text(name);
        if (value != null && !value.matches("\\d{1,9}")) {
            throw Problem.wrong(name + " must be a whole number, not " + value);
        }
        return value == null ? null : Integer.valueOf(value);
    }

    boolean is(String name) {
        String value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw Problem.wrong(name + " must be true or false, not " + value);
        }
        return "true".equals(value);
    }

    /** Whether it is a day, a month or a year. */
    static boolean isDate(String value) {
        return DATE.matcher(value).matches() && Days.of(value).first() != null;
    }

    Days days(String name) {
        String value = text(name);
        Days days = Days.of(value);
        if (value != null && !isDate(value)) {
            throw Problem.wrong(name + " must be a date such as 2024-08-20, 2024-08 or 2024, not " + value);
        }
        return days;
    }

    Window window() {
        Integer limit = number("limit");
        Integer offset = number("offset");
        int rows = limit == null ? ROWS : limit;
        if (rows < 1 || rows > MOST_ROWS) {
            throw Problem.wrong("limit must be from 1 to " + MOST_ROWS);
        }
        return new Window(
                days("since").first(), days("until").last(), days("asOf").last(), rows, offset == null ? 0 : offset);
    }
}
