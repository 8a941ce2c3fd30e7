package dev.parley.reader.times;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the names of feasts and of the months of other calendars, and works out when they fall. */
final class Feasts {
    private final List<Feast> feasts = new ArrayList<>();
    private final Grammar names;
    private final int holiday;
    private final int lunarMonth;
    private final int year;

    Feasts(Knowledge knowledge, Vocabulary vocabulary, Scanner scanner) {
        holiday = vocabulary.symbols.of("{holiday}");
        lunarMonth = vocabulary.symbols.of("{lunar-month}");
        year = vocabulary.symbols.of("{year}");
        names = new Grammar(List.of(), vocabulary);
        for (Fact fact : knowledge.facts("times/holidays.tsv")) {
            feasts.add(new Feast(fact));
            for (String name : fact.column(0, "names, set apart by |").split("\\|", -1)) {
                add(name.strip(), fact, vocabulary, scanner);
            }
        }
    }

    private void add(String name, Fact fact, Vocabulary vocabulary, Scanner scanner) {
        Tokens tokens = scanner.scan(name, 0, name.length());
        int[] symbols = new int[tokens.size];
        for (int i = 0; i < tokens.size; i++) {
            String form = tokens.first(i) == '’' ? "'" : tokens.form(i);
            symbols[i] = vocabulary.symbols.of(form.toLowerCase(Locale.ROOT));
            vocabulary.word(form).add(symbols[i], 0, false);
        }
        String index = Integer.toString(feasts.size() - 1);
        names.add(symbols, new Grammar.Pattern(Meaning.HOLIDAY, index, fact.line(), fact.place()));
    }

    /** The tokens with every such name in one piece. */
    Tokens join(Tokens tokens) {
        Grammar.Search search = names.new Search(tokens);
        Tokens joined = null;
        int at = 0;
        while (at < tokens.size) {
            List<Match> found = tokens.isCapital(at) ? search.at(at) : List.of();
            if (found.isEmpty()) {
                if (joined != null) {
                    joined.copy(tokens, at);
                }
                at++;
                continue;
            }
            if (joined == null) {
                joined = new Tokens(tokens.text);
                for (int i = 0; i < at; i++) {
                    joined.copy(tokens, i);
                }
            }
            Match match = found.get(0);
            int index = Integer.parseInt(match.pattern().argument());
            int symbol = feasts.get(index).isMonth() ? lunarMonth : holiday;
            joined.add(match.startOffset(), match.endOffset(), new int[] {symbol}, new int[] {index});
            at = match.end();
        }
        return joined == null ? tokens : joined;
    }

    @Nullable Value value(Match match, Setting setting) {
        int index = match.any(holiday, match.any(lunarMonth, 0));
        Feast feast = feasts.get(index);
        int inYear = match.value(year, 0);
        if (inYear > 0) {
            LocalDate first = feast.in(inYear);
            return first == null ? null : feast.value(first, Anchor.NONE);
        }
        LocalDate today = setting.publication;
        if (today == null) {
            return feast.withoutYear();
        }
        if (match.says("year")) {
            int way = match.says("last") ? -1 : match.says("next") ? 1 : 0;
            LocalDate first = feast.in(today.getYear() + way);
            return first == null ? null : feast.value(first, Anchor.PUBLICATION);
        }
        Direction direction = match.says("last")
                ? Direction.PAST
                : match.says("next") ? Direction.FUTURE : setting.direction(match.startOffset(), match.endOffset());
        LocalDate first = nearest(feast, today, direction);
        if (first != null && match.says("week")) {
            return Value.holding(Grain.WEEK, first, Anchor.PUBLICATION);
        }
        return first == null ? null : feast.value(first, Anchor.PUBLICATION);
    }

    private static @Nullable LocalDate nearest(Feast feast, LocalDate today, Direction direction) {
        LocalDate best = null;
        long distance = Long.MAX_VALUE;
        for (int inYear = today.getYear() - 1; inYear <= today.getYear() + 1; inYear++) {
            LocalDate first = feast.in(inYear);
            if (first == null) {
                continue;
            }
            long away = ChronoUnit.DAYS.between(today, first);
            boolean wrong = direction == Direction.PAST ? away > 0 : direction == Direction.FUTURE && away < -30;
            long rated = Math.abs(away) * (wrong ? 3 : 1);
            if (rated < distance) {
                distance = rated;
                best = first;
            }
        }
        return best;
    }
}
