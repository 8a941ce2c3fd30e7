package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.PartKind;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The phrases by which sites of all languages mark what is not the article: knowledge/pages/lines.txt and regions.txt. */
final class SiteWords {
    /** In chars. */
    private static final int LONGEST_LINE = 400;

    private static final int LONGEST_HEADING = 120;
    /** In words. */
    private static final int MOST_WORDS = 40;

    private static final int LONGEST_REGION_HEADING = 8;
    private static final int MOST_TOOLS = 8;

    /** In chars. */
    private static final int LONGEST_SHAPED = 100;
    /** "0:00 / 3:45". */
    private static final Pattern PLAYER =
            Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})? ?/ ?\\d{1,2}:\\d{2}(?::\\d{2})?");
    /** "1.2K views". */
    private static final Pattern COUNT = Pattern.compile("[\\d.,]+[km]? (?:views?|shares?|likes?|reads?)");
    /** "mt/on (AFP, dpa)", without the last bracket. */
    private static final Pattern INITIALS = Pattern.compile("\\p{L}{2,4}(?:/\\p{L}{2,4}){1,3} \\([\\p{L}., /]+");
    /** "Follow Mara Tolliver on Twitter: @tolliver". */
    private static final Pattern ACCOUNT = Pattern.compile("follow .{2,60} @\\w+");

    private final PhraseTable<PartKind> whole = new PhraseTable<>();
    private final PhraseTable<PartKind> start = new PhraseTable<>();
    private final PhraseTable<PartKind> opening = new PhraseTable<>();
    private final PhraseTable<PartKind> part = new PhraseTable<>();
    private final PhraseTable<PartKind> regionWhole = new PhraseTable<>();
    private final PhraseTable<PartKind> regionStart = new PhraseTable<>();

    SiteWords(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/lines.txt")) {
            PhraseTable<PartKind> into =
                    switch (fact.column(1, "where")) {
                        case "whole" -> whole;
                        case "start" -> start;
                        case "opening" -> opening;
                        case "part" -> part;
                        default -> throw fact.fault("no such place of a phrase", "write whole, start, opening or part");
                    };
            into.put(phrase(fact), kind(fact));
        }
        for (Fact fact : knowledge.facts("pages/regions.txt")) {
            PhraseTable<PartKind> into = fact.column(1, "where").equals("whole") ? regionWhole : regionStart;
            into.put(phrase(fact), kind(fact));
        }
    }

    private static String phrase(Fact fact) {
        String phrase = folded(fact.column(2, "phrase"));
        if (phrase.isEmpty()) {
            throw fact.fault("a phrase without letters", "write one that has some");
        }
        return phrase;
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
        return line.length() > LONGEST_LINE ? opening(line) : line(folded(line), roughWords(line));
    }

    /** Notes in a block what its words say that it is, and what it opens as a heading. */
    void mark(Block block) {
        if (block.text.length() > LONGEST_LINE) {
            block.said = opening(block.text);
        } else {
            int words = roughWords(block.text);
            String folded = folded(block.text);
            block.said = line(folded, words);
            block.opens = quotes(block.text) ? region(block.text) : region(folded, words);
        }
    }

    private @Nullable PartKind opening(String paragraph) {
        return opening.at(folded(paragraph.substring(0, LONGEST_HEADING)), 0);
    }

    private @Nullable PartKind line(String folded, int words) {
        PartKind opened = opening.at(folded, 0);
        if (opened != null || words > MOST_WORDS) {
            return opened;
        }
        PartKind kind = whole.whole(folded);
        if (kind == null) {
            kind = start.at(folded, 0);
        }
        if (kind == null && folded.length() <= LONGEST_SHAPED) {
            kind = shaped(folded);
        }
        if (kind == null && words > 1 && words <= MOST_TOOLS && areTools(folded)) {
            return PartKind.NAVIGATION;
        }
        return kind != null ? kind : part.within(folded);
    }

    /** What a line is by its shape: the clock of a player, how often a page was seen, who wrote by initials and accounts. */
    private static @Nullable PartKind shaped(String folded) {
        if (PLAYER.matcher(folded).matches() || COUNT.matcher(folded).matches()) {
            return PartKind.NAVIGATION;
        }
        return INITIALS.matcher(folded).matches() || ACCOUNT.matcher(folded).matches() ? PartKind.NOTICE : null;
    }

    /** Whether each word of a line is a tool of the page: "Facebook WhatsApp Print". */
    private boolean areTools(String folded) {
        int from = 0;
        for (int i = 0; i <= folded.length(); i++) {
            boolean between = i == folded.length() || " |·•,".indexOf(folded.charAt(i)) >= 0;
            if (between) {
                if (i > from && whole.whole(folded.substring(from, i)) != PartKind.NAVIGATION) {
                    return false;
                }
                from = i + 1;
            }
        }
        return !folded.isEmpty();
    }

    /** The kind of the stretch that a heading opens, or null where it opens none. */
    @Nullable PartKind region(String heading) {
        String own = quotes(heading) ? heading.substring(0, quote(heading)) : heading;
        return own.length() > LONGEST_HEADING ? null : region(folded(own), roughWords(own.strip()));
    }

    /** Whether a heading ends with what it quotes: 2 responses to “Ferry truce holds”. */
    private static boolean quotes(String heading) {
        return quote(heading) > 0;
    }

    private @Nullable PartKind region(String folded, int words) {
        if (words > LONGEST_REGION_HEADING) {
            return null;
        }
        PartKind kind = regionWhole.whole(folded);
        if (kind == null) {
            kind = regionWhole.whole(withoutCount(folded));
        }
        return kind != null ? kind : regionStart.at(folded, 0);
    }

    private static int quote(String heading) {
        int last = heading.length() - 1;
        int closes = last < 0 ? -1 : "”\"»“".indexOf(heading.charAt(last));
        return closes < 0 ? -1 : heading.indexOf("“\"«„".charAt(closes));
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
