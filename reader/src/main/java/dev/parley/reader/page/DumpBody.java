package dev.parley.reader.page;

import dev.parley.reader.reading.PartKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds headline and body among the lines of a text dump. The body is the stretch of lines with the greatest sum of
 * prose less what breaks it: a short line costs little, as a subheading would, several in a row cost more and more,
 * as the headlines and captions of a list of teasers would.
 */
final class DumpBody {
    private static final int MOST_PER_LINE = 60;
    private static final int SHORT_PROSE = 12;
    private static final double SHORT_SHARE = 0.6;
    private static final double SHORT_LINE = 6;
    private static final double EACH_MORE = 2;
    private static final double MOST_COST = 14;
    /** With so many words of prose before it, a heading such as "Comments" ends the article. */
    private static final int ENOUGH = 120;

    private static final int HEADLINE_WITHIN = 16;
    /** A word that is no part of a name: "Israel strikes Beirut suburb". Those of names are short: "van", "bin". */
    private static final Pattern SMALL_WORD = Pattern.compile("\\s\\p{Ll}{5,}(?=\\s|$)");

    /** A headline stands above the byline. */
    private static final double CREDITED = 2;
    /** Menus, previews and print versions say the headline once more. */
    private static final double TWICE = 1;
    /** What each line between a headline and the body costs it. */
    private static final double FARTHER = 0.35;

    private static final Pattern CREDIT = Pattern.compile(
            "(?i)\\b(?:foto|fotos|photo|bild|image|picture|fotografía|zdjęcie|фото)s?\\s?:|/\\s?(?:afp|ap|dpa|reuters|getty|epa|getty images)\\b");

    private final List<Block> blocks;
    private final Bylines bylines;
    private final Map<String, Integer> times = new HashMap<>();

    DumpBody(List<Block> blocks, Bylines bylines) {
        this.blocks = blocks;
        this.bylines = bylines;
        blocks.forEach(block -> times.merge(block.text, 1, Integer::sum));
    }

    static boolean isProse(Block block) {
        return block.said == null && !block.truncated && (block.sentence ? block.words >= 6 : block.words >= 25);
    }

    /** Whether a line ends like the credit of a photograph. */
    static boolean isCredit(String line) {
        return line.indexOf('©') >= 0 || CREDIT.matcher(line).find();
    }

    /** First block of the body and the one after its last, or null where there is no prose. */
    int @Nullable [] range() {
        double best = 0;
        double sum = 0;
        int from = 0;
        int[] found = null;
        int proseSoFar = 0;
        int shortLines = 0;
        boolean afterEnd = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if ((block.opens == PartKind.COMMENT || block.opens == PartKind.BIO) && proseSoFar >= ENOUGH) {
                afterEnd = true;
            }
            double score = score(block, shortLines);
            if (score > 0) {
                proseSoFar += block.words;
                score *= afterEnd ? 0.1 : 1;
                shortLines = 0;
            } else {
                shortLines++;
            }
            if (sum <= 0 && score > 0) {
                sum = 0;
                from = i;
            }
            sum += score;
            if (sum > best) {
                best = sum;
                found = new int[] {from, i + 1};
            }
        }
        return found;
    }

    private static double score(Block block, int shortLinesBefore) {
        if (block.opens != null) {
            return switch (block.opens) {
                case COMMENT, BIO -> -45;
                case RELATED -> -25;
                default -> -12;
            };
        }
        if (isProse(block)) {
            return Math.min(block.words, MOST_PER_LINE) * (block.words < SHORT_PROSE ? SHORT_SHARE : 1);
        }
        double run = Math.min(MOST_COST, SHORT_LINE + EACH_MORE * shortLinesBefore);
        if (block.truncated && block.words >= 6) {
            return -Math.max(14, run);
        }
        boolean hard = block.said == PartKind.AUTHOR || block.said == PartKind.COMMENT;
        return -Math.max(hard ? 14 : block.said != null ? 8 : 0, run);
    }

    /**
     * The likeliest headline in the lines above the body, or -1. Lines that their own words name, as a byline, a date and
     * buttons to share by are named, stand between any headline and its body, and make none farther away.
     */
    int headline(int bodyStart) {
        int best = -1;
        double bestScore = 0;
        boolean credited = false;
        int between = 0;
        for (int i = bodyStart - 1; i >= 0 && i >= bodyStart - HEADLINE_WITHIN; i--) {
            Block block = blocks.get(i);
            if (block.said == PartKind.AUTHOR || block.said == PartKind.DATELINE) {
                credited = true;
            }
            if (block.said != null || block.opens != null || isCredit(block.text)) {
                continue;
            }
            double score = headlineScore(block) - FARTHER * between++;
            score += credited ? CREDITED : 0;
            score += times.getOrDefault(block.text, 0) > 1 && block.words >= 4 ? TWICE : 0;
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    private double headlineScore(Block block) {
        if (block.words < 3 || block.words > 35 || block.truncated) {
            return -9;
        }
        double score = block.words >= 5 ? 4 : 2;
        if (block.words <= 5
                && bylines.looksLikeName(block.text)
                && !SMALL_WORD.matcher(block.text).find()) {
            score -= 2;
        }
        if (block.sentence && !block.text.endsWith("?") && block.words > 12) {
            score -= 1;
        }
        return score;
    }
}
