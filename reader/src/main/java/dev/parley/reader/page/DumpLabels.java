package dev.parley.reader.page;

import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labels the lines of a text dump by their words, their shape and their order. */
final class DumpLabels {
    /** Blanks are looked at from the first of a run on, and once: runs may be as long as the page. */
    private static final Pattern ITEMS = Pattern.compile("(?<!\\s)\\s++[·•|>›»/–]\\s+| {2,}|\\t");

    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.)]?\\s+");
    private static final int LONGEST_SUBHEAD = 12;
    private static final int LONGEST_CREDIT = 8;

    private final SiteWords words;
    private final DateWords dates;
    private final Bylines bylines;

    DumpLabels(SiteWords words, DateWords dates, Bylines bylines) {
        this.words = words;
        this.dates = dates;
        this.bylines = bylines;
    }

    /** What was found in a dump. */
    static final class Found {
        @Nullable String headline;

        @Nullable String section;

        List<String> authors = new ArrayList<>();

        @Nullable String date;

        final List<DateWords.Shown> dates = new ArrayList<>();
    }

    Found label(String text, List<Block> blocks) {
        for (Block block : blocks) {
            block.said = said(text, block);
            block.opens = words.region(block.text);
        }
        DumpBody body = new DumpBody(blocks, bylines);
        int[] range = body.range();
        Found found = new Found();
        if (range == null) {
            for (Block block : blocks) {
                block.kind = block.said != null ? block.said : PartKind.OTHER;
            }
            return found;
        }
        int headline = body.headline(range[0]);
        if (headline >= 0) {
            blocks.get(headline).kind = PartKind.HEADLINE;
            found.headline = blocks.get(headline).text;
            labelBetween(blocks, headline + 1, range[0], found);
        }
        // What stands above the headline may be the masthead's, with today's date.
        labelFront(blocks, headline < 0 ? range[0] : headline, found);
        DateWords.Shown date = DateWords.likeliest(found.dates);
        found.date = date == null ? null : date.value();
        labelBody(blocks, range[0], range[1]);
        labelTail(blocks, range[1], found);
        return found;
    }

    private @Nullable PartKind said(String text, Block block) {
        PartKind said = words.line(block.text);
        if (said != null && said != PartKind.NAVIGATION) {
            return said;
        }
        if (bylines.isByline(block.text)) {
            return PartKind.AUTHOR;
        }
        if (dates.isDateLine(block.text)) {
            return PartKind.DATELINE;
        }
        if (said == null && isItems(text.substring(block.start, block.end))) {
            return PartKind.NAVIGATION;
        }
        return said;
    }

    /** A line of several short items side by side. */
    private static boolean isItems(String line) {
        String[] items = ITEMS.split(line, 0);
        if (items.length < 2) {
            return false;
        }
        int longItems = 0;
        for (String item : items) {
            if (Shape.words(item) > 4 || Shape.endsSentence(item)) {
                longItems++;
            }
        }
        return longItems == 0 || (items.length >= 4 && longItems * 4 < items.length);
    }

    private void labelFront(List<Block> blocks, int end, Found found) {
        int lastUnsaid = -1;
        for (int i = 0; i < end; i++) {
            Block block = blocks.get(i);
            block.kind =
                    block.said != null ? block.said : DumpBody.isProse(block) ? PartKind.OTHER : PartKind.NAVIGATION;
            if (block.kind == PartKind.DATELINE && end - i <= 4) {
                found.dates.addAll(dates.all(block.text));
            } else if (block.kind == PartKind.AUTHOR && end - i <= 3) {
                found.authors.addAll(bylines.authors(block.text, Set.of()));
            }
            if (block.said == null && block.words <= 4) {
                lastUnsaid = i;
            }
        }
        for (int i = end - 1; i > lastUnsaid && i >= end - 3; i--) {
            String[] items = blocks.get(i).text.split("\\s+[>›»/]\\s+", 0);
            if (items.length > 1) {
                found.section = items[items.length - 1].strip();
                return;
            }
        }
        if (lastUnsaid >= 0 && end - lastUnsaid <= 3) {
            Block block = blocks.get(lastUnsaid);
            block.kind = PartKind.SECTION;
            found.section = block.text;
        }
    }

    private void labelBetween(List<Block> blocks, int from, int to, Found found) {
        for (int i = from; i < to; i++) {
            Block block = blocks.get(i);
            boolean dated = neighbourIsDate(blocks, i, from, to);
            if (block.said != null) {
                block.kind = block.said;
                if (block.said == PartKind.AUTHOR) {
                    found.authors.addAll(bylines.authors(block.text, Set.of()));
                }
                if (block.said == PartKind.AUTHOR || block.said == PartKind.DATELINE) {
                    found.dates.addAll(dates.all(block.text));
                }
            } else if (block.words <= 6 && (bylines.looksLikeName(block.text) || isDesk(block, dated))) {
                block.kind = PartKind.AUTHOR;
                found.authors.addAll(bylines.authors(block.text, Set.of()));
            } else if (isCaption(blocks, i, to)) {
                block.kind = PartKind.CAPTION;
            } else {
                block.kind = block.words >= 6 && block.opens == null ? PartKind.SUBHEAD : PartKind.OTHER;
            }
        }
    }

    /** A line that ends in a picture's credit, and one that a credit stands below. */
    private static boolean isCaption(List<Block> blocks, int at, int to) {
        boolean credited = at + 1 < to && blocks.get(at + 1).words <= LONGEST_CREDIT;
        return DumpBody.isCredit(blocks.get(at).text) || (credited && DumpBody.isCredit(blocks.get(at + 1).text));
    }

    private static boolean isDesk(Block block, boolean dated) {
        return dated && block.words <= 4 && Character.isUpperCase(block.text.charAt(0));
    }

    private static boolean neighbourIsDate(List<Block> blocks, int at, int from, int to) {
        return (at + 1 < to && blocks.get(at + 1).said == PartKind.DATELINE)
                || (at > from && blocks.get(at - 1).said == PartKind.DATELINE);
    }

    private void labelBody(List<Block> blocks, int from, int to) {
        boolean aside = false;
        for (int i = from; i < to; i++) {
            Block block = blocks.get(i);
            boolean proseNext = i + 1 < to && DumpBody.isProse(blocks.get(i + 1));
            if (block.opens != null) {
                block.kind = block.opens;
                aside = block.opens == PartKind.RELATED;
            } else if (block.said != null) {
                block.kind = block.said;
            } else if (block.truncated && (aside || !proseNext)) {
                block.kind = PartKind.TEASER;
            } else if (DumpBody.isProse(block) || block.truncated) {
                block.kind = PartKind.BODY;
                aside = false;
            } else if (aside && block.words >= 4) {
                block.kind = PartKind.TEASER;
            } else if (DumpBody.isCredit(block.text)) {
                block.kind = PartKind.CAPTION;
            } else if (block.words <= LONGEST_SUBHEAD && block.words >= 1 && proseNext && after(blocks, i, from)) {
                block.kind = PartKind.SUBHEAD;
                aside = false;
            } else {
                block.kind = block.words > LONGEST_SUBHEAD ? PartKind.BODY : PartKind.OTHER;
            }
        }
    }

    /** Whether a paragraph stands before a line, so that it is no line of a list. */
    private static boolean after(List<Block> blocks, int at, int from) {
        return at == from || blocks.get(at - 1).kind == PartKind.BODY;
    }

    private void labelTail(List<Block> blocks, int from, Found found) {
        PartKind region = null;
        String section = null;
        for (int i = from; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean isName = block.words <= 6 && bylines.looksLikeName(named(block.text));
            if (block.opens != null) {
                region = block.opens;
                section = region == PartKind.RELATED ? block.text : null;
                block.kind = region == PartKind.BIO ? PartKind.AUTHOR : region;
            } else if (isName && opensBio(blocks, i) && isFound(block.text, found)) {
                block.kind = PartKind.AUTHOR;
                region = PartKind.BIO;
            } else if (block.said == PartKind.NOTICE
                    || block.said == PartKind.NAVIGATION
                    || block.said == PartKind.SEARCH) {
                block.kind = block.said;
            } else if (block.said == PartKind.AUTHOR && block.words <= 8) {
                block.kind = PartKind.AUTHOR;
                region = PartKind.BIO;
            } else if (block.said != null && block.said != PartKind.DATELINE) {
                block.kind = block.said == PartKind.RELATED ? PartKind.TEASER : block.said;
            } else if (region == PartKind.COMMENT) {
                block.kind = PartKind.COMMENT;
            } else if (isName && (region == PartKind.BIO || region == null) && opensBio(blocks, i)) {
                block.kind = PartKind.AUTHOR;
                region = PartKind.BIO;
                takeAuthor(block.text, found);
            } else if (region == PartKind.BIO && block.words >= 6 && !block.truncated) {
                block.kind = PartKind.BIO;
            } else if (block.truncated || (region == PartKind.RELATED && block.words >= 4)) {
                block.kind = PartKind.TEASER;
                block.section = section;
                region = PartKind.RELATED;
            } else if (block.words <= 4 && teaserFollows(blocks, i)) {
                block.kind = PartKind.SECTION;
                section = block.text;
                region = PartKind.RELATED;
            } else if (region == null && startsWithAuthor(block, found)) {
                block.kind = PartKind.BIO;
            } else {
                block.kind = block.words <= 5 ? PartKind.NAVIGATION : PartKind.OTHER;
            }
        }
    }

    private static String named(String text) {
        return NUMBER.matcher(text).replaceFirst("");
    }

    private static boolean opensBio(List<Block> blocks, int at) {
        return at + 1 < blocks.size() && blocks.get(at + 1).words >= 8 && !blocks.get(at + 1).truncated;
    }

    private static boolean teaserFollows(List<Block> blocks, int at) {
        if (at + 1 >= blocks.size()) {
            return false;
        }
        Block next = blocks.get(at + 1);
        return next.opens == null && next.said == null && next.words >= 6;
    }

    private void takeAuthor(String text, Found found) {
        if (found.authors.isEmpty()) {
            String name = Shape.allCapitals(text) ? null : text;
            if (name != null) {
                found.authors.addAll(bylines.persons(name, Set.of()));
            }
        }
    }

    private static boolean isFound(String name, Found found) {
        return found.authors.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static boolean startsWithAuthor(Block block, Found found) {
        return found.authors.stream().anyMatch(block.text::startsWith);
    }
}
