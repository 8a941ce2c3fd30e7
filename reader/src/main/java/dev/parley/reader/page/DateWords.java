package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates that pages show to their readers, in the languages of knowledge/pages/dates.txt. */
final class DateWords {
    private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}\\p{M}'’]+(?:-[\\p{L}]+)?|[年月日년월일]|[./:-]");
    private static final Pattern EASTERN =
            Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
    private static final List<Pattern> YEAR_FIRST = List.of(EASTERN, ISO);
    private static final Pattern AGE =
            Pattern.compile("(?i)(?:(?:first |last )?(?:published|updated|posted|modified):? )?(?:an?|\\d{1,2}) "
                    + "(?:second|minute|min|hour|hr|day|week|month|year)s? ago");
    private static final int LONGEST_AGE = 40;
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2099;

    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> around = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    DateWords(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/dates.txt")) {
            String what = fact.column(0, "what");
            List<String> words = fact.columns().subList(1, fact.columns().size());
            if (what.startsWith("month-")) {
                int month = Integer.parseInt(what.substring("month-".length()));
                words.forEach(word -> months.putIfAbsent(word, month));
            } else if (what.equals("changed")) {
                changed.addAll(words);
            } else {
                around.addAll(words);
            }
        }
    }

    /**
     * A date found in a line.
     *
     * @param value {@code 2024-08-20}
     * @param change whether the words in front of it say that it is a change
     * @param foreign how many words of the line belong to no date
     * @param ambiguous whether day and month could change places
     * @param at where in the line it begins
     */
    record Shown(String value, boolean change, int foreign, boolean ambiguous, int at) {}

    /** The first date in a short line, or null. Lines beyond 200 chars are prose and not looked at. */
    @Nullable Shown first(String line) {
        return likeliest(all(line));
    }

    /** Of several dates, the likeliest first, the one of publication: the first that isn't told as that of a change. */
    static @Nullable Shown likeliest(List<Shown> dates) {
        for (Shown shown : dates) {
            if (!shown.change()) {
                return shown;
            }
        }
        return dates.isEmpty() ? null : dates.get(0);
    }

    /**
     * Where the first date of a line of names begins, with the weekday and the words that lead to it, or -1: behind the name
     * in "Mara Tolliver Last updated Sunday, 8 September 2024". The two words before it are a name, whatever else they are.
     */
    int datedFrom(String line) {
        List<Shown> all = all(line);
        int from = all.isEmpty() ? -1 : all.get(0).at();
        for (int word = wordBefore(line, from); word > 0; word = wordBefore(line, from)) {
            Matcher matcher = TOKEN.matcher(line.substring(word, from).toLowerCase(Locale.ROOT));
            if (!matcher.find() || !around.contains(matcher.group()) || Shape.words(line.substring(0, word)) < 2) {
                break;
            }
            from = word;
        }
        return from;
    }

    /** Where the word before a place in a line begins, or -1. */
    private static int wordBefore(String line, int at) {
        int to = at;
        while (to > 0 && Shape.isBlank(line.charAt(to - 1))) {
            to--;
        }
        return to <= 0 ? -1 : line.lastIndexOf(' ', to - 1) + 1;
    }

    /** Whether words say that the date behind them is that of a change: "Last updated". */
    boolean endsWithChange(String words) {
        return changeBefore(words, words.length());
    }

    /** All dates in a short line, in order. */
    List<Shown> all(String line) {
        int digits = line.length() > 200 ? 0 : digitsInRow(line);
        if (digits == 0) {
            return List.of();
        }
        List<Shown> found = new ArrayList<>();
        numeric(line, digits >= 4, found);
        if (found.isEmpty() && digits >= 4) {
            named(line, found); // which needs a year
        }
        return found;
    }

    /** Whether a line holds a date and little else. */
    boolean isDateLine(String line) {
        Shown shown = first(line);
        return shown != null ? shown.foreign() <= 2 : isAge(line);
    }

    /** "Updated 5 minutes ago". */
    private static boolean isAge(String line) {
        return line.length() <= LONGEST_AGE && AGE.matcher(line).matches();
    }

    private void numeric(String line, boolean withYear, List<Shown> found) {
        for (Pattern pattern : withYear ? YEAR_FIRST : List.<Pattern>of()) {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
                add(line, matcher.start(), matcher.group(1), matcher.group(2), matcher.group(3), false, found);
            }
            if (!found.isEmpty()) {
                return;
            }
        }
        Matcher matcher = NUMERIC.matcher(line);
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int second = Integer.parseInt(matcher.group(3));
            boolean monthFirst = second > 12;
            boolean ambiguous = first <= 12
                    && second <= 12
                    && first != second
                    && matcher.group(2).equals("/");
            String year = matcher.group(4).length() == 2 ? "20" + matcher.group(4) : matcher.group(4);
            add(
                    line,
                    matcher.start(),
                    year,
                    matcher.group(monthFirst ? 1 : 3),
                    matcher.group(monthFirst ? 3 : 1),
                    ambiguous,
                    found);
        }
    }

    private void add(String line, int at, String year, String month, String day, boolean ambiguous, List<Shown> found) {
        String value = value(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        if (value != null) {
            found.add(new Shown(value, changeBefore(line, at), foreign(line), ambiguous, at));
        }
    }

    /** Dates with the month in letters: day month year, month day year, each with points, commas and small words between. */
    private void named(String line, List<Shown> found) {
        Matcher matcher = TOKEN.matcher(line.toLowerCase(Locale.ROOT));
        List<String> tokens = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        while (matcher.find() && tokens.size() < 60) {
            if (!matcher.group().matches("[./:-]")) {
                tokens.add(matcher.group());
                places.add(matcher.start());
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            Integer month = months.get(tokens.get(i));
            if (month == null) {
                continue;
            }
            int before = number(tokens, i - 1, true);
            int after = number(tokens, i + 1, false);
            String value = null;
            if (before >= 1 && before <= 31) {
                value = value(year(tokens, i + 1), month, before);
            }
            if (value == null && after >= 1 && after <= 31) {
                value = value(year(tokens, i + 2), month, after);
            }
            if (value == null && after >= 1 && after <= 31 && before > 31) {
                value = value(before, month, after);
            }
            if (value != null) {
                int at = before > 0 ? places.get(numberAt(tokens, i - 1, true)) : places.get(i);
                found.add(new Shown(value, changeBefore(line, at), foreign(line), false, at));
            }
        }
    }

    private static int number(List<String> tokens, int at, boolean backwards) {
        int i = numberAt(tokens, at, backwards);
        return i >= 0 && i < tokens.size() ? digits(tokens.get(i)) : -1;
    }

    private static int numberAt(List<String> tokens, int at, boolean backwards) {
        int i = at;
        while (i >= 0 && i < tokens.size() && isSmall(tokens.get(i))) {
            i += backwards ? -1 : 1;
        }
        return i;
    }

    private static int year(List<String> tokens, int at) {
        for (int i = at; i < tokens.size() && i < at + 3; i++) {
            int number = digits(tokens.get(i));
            if (number >= FIRST_YEAR && number <= LAST_YEAR) {
                return number;
            }
            if (number < 0 && !isSmall(tokens.get(i))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isSmall(String token) {
        return switch (token) {
            case "th", "st", "nd", "rd", "de", "of", "the", "del", "er", "í", "г", "r", "d" -> true;
            default -> false;
        };
    }

    private static int digits(String token) {
        if (token.length() > 4 || !Character.isDigit(token.charAt(0))) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < token.length(); i++) {
            value = 10 * value + Character.digit(token.charAt(i), 10);
        }
        return value;
    }

    static @Nullable String value(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        if (day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return year + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
    }

    private boolean changeBefore(String line, int at) {
        String before = line.substring(Math.max(0, Math.min(at, line.length()) - 60), Math.min(at, line.length()))
                .toLowerCase(Locale.ROOT);
        int cut = Math.max(before.lastIndexOf("publi"), before.lastIndexOf("posted"));
        for (String word : changed) {
            int found = before.lastIndexOf(word);
            if (found > cut) {
                return true;
            }
        }
        return false;
    }

    private int foreign(String line) {
        Matcher matcher = TOKEN.matcher(line.toLowerCase(Locale.ROOT));
        int foreign = 0;
        while (matcher.find()) {
            String token = matcher.group();
            if (Character.isLetter(token.charAt(0))
                    && token.length() > 1
                    && !months.containsKey(token)
                    && !around.contains(token)) {
                foreign++;
            }
        }
        return foreign;
    }

    /** The greatest number of digits side by side. */
    private static int digitsInRow(String line) {
        int most = 0;
        int row = 0;
        for (int i = 0; i < line.length(); i++) {
            row = Character.isDigit(line.charAt(i)) ? row + 1 : 0;
            most = Math.max(most, row);
        }
        return most;
    }
}
