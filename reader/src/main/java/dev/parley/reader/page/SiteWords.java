package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.PartKind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phrases by which sites of all languages mark what is not the article: knowledge/pages/lines.txt and regions.txt. */
final class SiteWords {
    /** In chars. */
    private static final int LONGEST_LINE = 400;

    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_START_LINE = 40;
    private static final int LONGEST_PART_LINE = 40;
    private static final int LONGEST_REGION_HEADING = 8;
    private static final int LONGEST_PHRASE = 8;
    private static final int MOST_TOOLS = 8;

    private final Map<String, PartKind> whole = new HashMap<>();
    private final Map<String, PartKind> start = new HashMap<>();
    private final Map<String, PartKind> part = new HashMap<>();
    private final Map<String, PartKind> regionWhole = new HashMap<>();
    private final Map<String, PartKind> regionStart = new HashMap<>();
    /** With which letters phrases begin: enough to pass over most lines and words without looking them up. */
    private final BitSet startLetters;

    private final BitSet partLetters;
    private final BitSet regionLetters;
    private final int longestWhole;

    SiteWords(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/lines.txt")) {
            Map<String, PartKind> into =
                    switch (fact.column(1, "where")) {
                        case "whole" -> whole;
                        case "start" -> start;
                        case "part" -> part;
                        default -> throw fact.fault("no such place of a phrase", "write whole, start or part");
                    };
            into.put(folded(fact.column(2, "phrase")), kind(fact));
        }
        for (Fact fact : knowledge.facts("pages/regions.txt")) {
            Map<String, PartKind> into = fact.column(1, "where").equals("whole") ? regionWhole : regionStart;
            into.put(folded(fact.column(2, "heading")), kind(fact));
        }
        startLetters = letters(start);
        partLetters = letters(part);
        regionLetters = letters(regionStart);
        longestWhole = whole.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static BitSet letters(Map<String, PartKind> phrases) {
        BitSet letters = new BitSet(1 << 16);
        phrases.keySet().forEach(phrase -> letters.set(firstLetters(phrase, 0)));
        return letters;
    }

    private static PartKind kind(Fact fact) {
        String name = fact.column(0, "kind");
        try {
            return PartKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fact.fault("no such kind of part: " + name, "write one of docs/pages.md");
        }
    }

    /** What a line is by its words, or null where they don't tell. */
    @Nullable PartKind line(String line) {
        return line.length() > LONGEST_LINE ? null : line(folded(line), roughWords(line));
    }

    /** Notes in a block what its words say that it is, and what it opens as a heading. */
    void mark(Block block) {
        if (block.text.length() <= LONGEST_LINE) {
            int words = roughWords(block.text);
            String folded = folded(block.text);
            block.said = line(folded, words);
            block.opens = block.text.length() > LONGEST_HEADING ? null : region(folded, words);
        }
    }

    private @Nullable PartKind line(String folded, int words) {
        if (words > LONGEST_PART_LINE) {
            return null;
        }
        PartKind kind = folded.length() > longestWhole ? null : whole.get(folded);
        if (kind == null && words <= LONGEST_START_LINE) {
            kind = atStart(folded, start, startLetters);
        }
        if (kind == null && words > 1 && words <= MOST_TOOLS && areTools(folded)) {
            return PartKind.NAVIGATION;
        }
        return kind != null ? kind : within(folded);
    }

    /** Whether each word of a line is a tool of the page: "Facebook WhatsApp Print". */
    private boolean areTools(String folded) {
        int from = 0;
        for (int i = 0; i <= folded.length(); i++) {
            boolean between = i == folded.length() || " |·•,".indexOf(folded.charAt(i)) >= 0;
            if (between) {
                if (i > from && whole.get(folded.substring(from, i)) != PartKind.NAVIGATION) {
                    return false;
                }
                from = i + 1;
            }
        }
        return !folded.isEmpty();
    }

    /** The kind of the stretch that a heading opens, or null where it opens none. */
    @Nullable PartKind region(String heading) {
        return heading.length() > LONGEST_HEADING ? null : region(folded(heading), roughWords(heading));
    }

    private @Nullable PartKind region(String folded, int words) {
        if (words > LONGEST_REGION_HEADING) {
            return null;
        }
        PartKind kind = regionWhole.get(folded);
        if (kind == null) {
            kind = regionWhole.get(withoutCount(folded));
        }
        return kind != null ? kind : atStart(folded, regionStart, regionLetters);
    }

    /** "3 comments" and "comments 3" say "comments". */
    private static String withoutCount(String folded) {
        int from = 0;
        while (from < folded.length() && !Character.isLetter(folded.charAt(from))) {
            from++;
        }
        int to = folded.length();
        while (to > from && !Character.isLetter(folded.charAt(to - 1))) {
            to--;
        }
        return folded.substring(from, to);
    }

    private static @Nullable PartKind atStart(String line, Map<String, PartKind> phrases, BitSet letters) {
        int end = 0;
        boolean may = !line.isEmpty() && letters.get(firstLetters(line, 0));
        for (int words = 0; may && words < LONGEST_PHRASE && end < line.length(); words++) {
            end = line.indexOf(' ', end + 1);
            if (end < 0) {
                end = line.length();
            }
            PartKind kind = phrases.get(line.substring(0, end));
            if (kind == null && end > 1 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
                kind = phrases.get(line.substring(0, end - 1));
            }
            if (kind != null) {
                return kind;
            }
        }
        // "©2024" is one word; the sign is enough
        return line.isEmpty() ? null : phrases.get(line.substring(0, 1));
    }

    private @Nullable PartKind within(String line) {
        int from = 0;
        while (from < line.length()) {
            int end = line.indexOf(' ', from);
            PartKind kind = partLetters.get(firstLetters(line, from)) ? atPlace(line, from) : null;
            if (kind != null) {
                return kind;
            }
            if (end < 0) {
                return null;
            }
            from = end + 1;
        }
        return null;
    }

    private static int firstLetters(String line, int from) {
        int hash = line.charAt(from);
        for (int i = from + 1; i < line.length() && i < from + 5 && Character.isLetterOrDigit(line.charAt(i)); i++) {
            hash = 31 * hash + line.charAt(i);
        }
        return (hash ^ (hash >>> 16)) & 0xFFFF;
    }

    private @Nullable PartKind atPlace(String line, int from) {
        int end = from;
        for (int words = 0; words < LONGEST_PHRASE && end < line.length(); words++) {
            end = line.indexOf(' ', end + 1);
            if (end < 0) {
                end = line.length();
            }
            int last = end;
            while (last > from && !Character.isLetterOrDigit(line.charAt(last - 1))) {
                last--;
            }
            PartKind kind = part.get(line.substring(from, last));
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private static int roughWords(String line) {
        int words = 1;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ' ') {
                words++;
            }
        }
        return words;
    }

    /** Small letters, straight apostrophes, single blanks, no marks at the ends. */
    static String folded(String line) {
        char[] out = new char[line.length()];
        int length = 0;
        int end = 0;
        boolean blank = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Shape.isBlank(c)) {
                blank = length > 0;
                continue;
            }
            char small = Shape.smallInWord(c);
            boolean wordly = small != 0 || c == '©';
            if (length == 0 && !wordly && c != '(') {
                continue;
            }
            if (blank) {
                out[length++] = ' ';
                blank = false;
            }
            out[length++] = small != 0 ? small : c == '’' ? '\'' : c;
            end = wordly ? length : end;
        }
        return new String(out, 0, end);
    }
}
