package dev.parley.reader.times;

import java.util.EnumMap;
import java.util.Map;

/** Times that have been read, as tokens of the next pass. */
final class Nodes {
    private final Map<Grain, int[]> symbols = new EnumMap<>(Grain.class);
    private final int[] length;

    Nodes(Symbols all) {
        int date = all.of("<date>");
        int day = all.of("<day>");
        int week = all.of("<week>");
        int quarter = all.of("<quarter>");
        symbols.put(Grain.MINUTE, new int[] {all.of("<clock>")});
        symbols.put(Grain.HOUR, new int[] {all.of("<clock>")});
        symbols.put(Grain.PART_OF_DAY, new int[] {all.of("<part>"), date});
        symbols.put(Grain.DAY, new int[] {day, date});
        symbols.put(Grain.WEEKEND, new int[] {week, date});
        symbols.put(Grain.WEEK, new int[] {week, date});
        symbols.put(Grain.MONTH, new int[] {all.of("<month>"), date});
        symbols.put(Grain.SEASON, new int[] {all.of("<season>"), date});
        symbols.put(Grain.QUARTER, new int[] {quarter, date});
        symbols.put(Grain.HALF, new int[] {quarter, date});
        symbols.put(Grain.YEAR, new int[] {all.of("<year>"), date});
        symbols.put(Grain.DECADE, new int[] {all.of("<decade>"), date});
        symbols.put(Grain.CENTURY, new int[] {all.of("<century>"), date});
        length = new int[] {all.of("<length>")};
    }

    /** Adds a time to the tokens of the next pass; words that were read as no time get no symbol. */
    void add(Tokens result, Tokens tokens, Resolver.Found found) {
        Value value = found.value();
        int[] own = Word.NONE;
        if (value != null) {
            Grain grain = value.grain();
            own = grain == null ? length : symbols.getOrDefault(grain, Word.NONE);
        }
        int token = result.add(tokens.start[found.first()], tokens.end[found.end() - 1], own, new int[own.length]);
        result.times[token] = value;
    }

    /** A date after "since": from then on. */
    static Value openEnded(Value value) {
        String edtf = value.edtf();
        if (edtf == null || value.grain() == null || edtf.startsWith("..") || edtf.endsWith("..")) {
            return value;
        }
        int slash = edtf.indexOf('/');
        String from = slash < 0 ? edtf : edtf.substring(0, slash);
        String timex = value.timex3() == null ? edtf : value.timex3();
        return value.withEdtf(from + "/..").withTimex(timex);
    }
}
