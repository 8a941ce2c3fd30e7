package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the headline: the heading on the page that the metadata agree with. */
final class Headlines {
    private static final Pattern SEPARATOR = Pattern.compile(":\\s+|\\s+[|–—·•:-]+\\s+");

    /** The titles of JSON-LD and of OpenGraph or its like stand first. */
    private static final int MAIN_TITLES = 2;

    /** Outweighs a line elsewhere on the page, no heading, that repeats a stated title. */
    private static final double ONLY_MAIN_HEADING = 0.8;

    /** A heading that a byline stands below is the article's, though no title repeats it. */
    private static final double CREDITED = 1;
    /** In words: a longer heading has a standfirst in it. */
    private static final int LONGEST_CREDITED = 25;

    /** Of an element that is no heading, but is named as the article's. */
    private static final double NAMED = 0.7;
    /** In chars. What is longer is no title, and would be looked through for every line of the page. */
    private static final int LONGEST = 1000;

    /** A line without the mark-up of a heading is one where it agrees so well with a title. */
    private static final double GOOD_AGREEMENT = 0.9;
    /** How well texts agree of which one holds the other: so much, and more the more of it is the other's. */
    private static final double HELD = 0.3;

    private static final double HELD_WHOLE = 0.65;

    private final VisibleText visible;
    private final Bylines bylines;
    private final List<String> stated = new ArrayList<>();
    /** The titles with all that is in them. */
    private final List<String> whole = new ArrayList<>();

    private boolean onlyMainHeading;
    private int block = -1;
    private @Nullable String text;

    Headlines(VisibleText visible, Sources sources, Bylines bylines) {
        this.visible = visible;
        this.bylines = bylines;
        Set<String> site = sources.siteNames();
        List<String> titles = new ArrayList<>();
        for (String one : sources.titles(LONGEST)) {
            titles.add(withoutSite(one, site));
            stated.add(BodyChoice.squeezed(titles.get(titles.size() - 1)));
            whole.add(BodyChoice.squeezed(one));
        }
        choose();
        text = block >= 0 ? wording(visible.blocks.get(block), titles) : titles.isEmpty() ? null : titles.get(0);
    }

    /** A title without the site's name at either end. */
    private static String withoutSite(String title, Set<String> site) {
        int start = 0;
        int end = title.length();
        for (Matcher separator = SEPARATOR.matcher(title); separator.find() && end == title.length(); ) {
            if (start == 0 && site.contains(SiteWords.folded(title.substring(0, separator.start())))) {
                start = separator.end();
            } else if (site.contains(SiteWords.folded(title.substring(separator.end())))) {
                end = separator.start();
            }
        }
        return start >= end ? title : title.substring(start, end);
    }

    /**
     * The words of the headline: those shown, or, where the metadata write a kicker before them or leave out one that is
     * shown, as these do. One shown in an element of its own goes where any of them leaves it out; else most count.
     */
    private String wording(Block shown, List<String> titles) {
        String own = shown.squeezed();
        String best = shown.text;
        int most = 1 + Collections.frequency(stated, own);
        for (int i = 0; i < titles.size(); i++) {
            String other = stated.get(i);
            int votes = Collections.frequency(stated, other);
            int kicker = own.length() - other.length();
            boolean left = kicker > 0 && own.endsWith(other) && other.length() * 2 > own.length();
            boolean added = kicker < 0 && other.endsWith(own) && own.length() * 3 > other.length();
            boolean apart = left && i < MAIN_TITLES && isApart(shown, own.substring(0, kicker));
            boolean sameUnglued = kicker == 0 && own.equals(other) && Shape.words(titles.get(i)) > Shape.words(best);
            if (apart) {
                return Shape.folded(titles.get(i));
            }
            if (sameUnglued || (left && votes >= most) || (added && votes > most)) {
                best = Shape.folded(titles.get(i));
                most = Math.max(most, votes + 1);
            }
        }
        return best;
    }

    /** Whether a heading's first words, squeezed, stand in an element of their own. */
    private boolean isApart(Block heading, String words) {
        for (Element child : visible.tree.element(heading.node).getAllElements()) {
            if (BodyChoice.squeezed(child.text()).equals(words)) {
                return true;
            }
        }
        return false;
    }

    /** Every wording of the headline on the page, squeezed. */
    Set<String> wordings() {
        Set<String> all = new HashSet<>(stated);
        if (block >= 0) {
            all.add(visible.blocks.get(block).squeezed());
        }
        return all;
    }

    /** The position of the headline's block, or -1 where the page shows none. */
    int block() {
        return block;
    }

    /** The headline as the page shows it, kicker and all. */
    @Nullable String shown() {
        return block >= 0 ? visible.blocks.get(block).text : text;
    }

    @Nullable String text() {
        return text;
    }

    /** Chars that a line without the mark-up of a heading must have to agree well enough with a stated title. */
    private double leastSolid() {
        int shortest = stated.stream().mapToInt(String::length).min().orElse(Integer.MAX_VALUE);
        return shortest * (GOOD_AGREEMENT - HELD) / HELD_WHOLE - 1;
    }

    private void choose() {
        int main = 0;
        boolean other = false;
        for (Block candidate : visible.blocks) {
            main += candidate.heading == 1 && candidate.words > 2 ? 1 : 0;
            other |= candidate.heading > 1 && agreement(candidate) >= GOOD_AGREEMENT;
        }
        onlyMainHeading = main == 1 && !other;
        double least = leastSolid();
        double best = 0;
        for (int i = 0; i < visible.blocks.size(); i++) {
            Block candidate = visible.blocks.get(i);
            if (candidate.words == 0 || candidate.words > 60) {
                continue;
            }
            if (candidate.heading == 0 && candidate.solid < least && !isNamed(candidate)) {
                continue;
            }
            double score = score(candidate, i);
            if (score > best) {
                best = score;
                block = i;
            }
        }
        if (best < 1.5) {
            block = -1;
        }
    }

    private double score(Block candidate, int at) {
        double score =
                switch (candidate.heading) {
                    case 0 -> isNamed(candidate) ? NAMED : 0;
                    case 1 -> 2.5;
                    case 2 -> 1;
                    default -> 0.5;
                };
        boolean credited = candidate.heading > 0 && candidate.words <= LONGEST_CREDITED && isCredited(at);
        double agreement = credited && isInTitle(candidate) ? 1 : agreement(candidate);
        if (score == 0 && agreement < GOOD_AGREEMENT) {
            return 0;
        }
        if (candidate.heading == 1 && onlyMainHeading) {
            score += ONLY_MAIN_HEADING;
        }
        score += 3 * agreement;
        score += credited ? CREDITED : 0;
        int hints = visible.tree.hintsAround(candidate.node);
        if ((hints & (Hints.RELATED | Hints.COMMENT | Hints.NAVIGATION | Hints.FOOTER | Hints.SIDEBAR)) != 0) {
            score -= 1.5;
        }
        if ((hints & Hints.MENU) != 0) {
            score -= 2.5;
        }
        if (candidate.linkShare() > 0.5) {
            score -= 1;
        }
        if (candidate.words <= 2) {
            score -= 1;
        }
        return score - 0.5 * at / visible.blocks.size();
    }

    /** Whether a byline stands right below. */
    private boolean isCredited(int at) {
        Block next = at + 1 < visible.blocks.size() ? visible.blocks.get(at + 1) : null;
        return next != null && bylines.isByline(next.text);
    }

    /** Whether a title holds the heading, before the site's name or behind it: "Lakeside Observer | Ferry truce holds". */
    private boolean isInTitle(Block heading) {
        return heading.words > 2 && whole.stream().anyMatch(title -> title.contains(heading.squeezed()));
    }

    private boolean isNamed(Block candidate) {
        return (visible.tree.hints(candidate.node) & Hints.HEADLINE) != 0;
    }

    /** How well a heading agrees with the stated titles: 1 where one is the same, less where one holds the other. */
    private double agreement(Block candidate) {
        String own = candidate.squeezed();
        double best = 0;
        if (own.length() < 4) {
            return 0;
        }
        for (String one : stated) {
            if (one.equals(own)) {
                return 1;
            }
            if (own.length() >= 8 && one.contains(own)) {
                best = Math.max(best, HELD + HELD_WHOLE * own.length() / one.length());
            } else if (one.length() >= 8 && own.contains(one)) {
                best = Math.max(best, HELD + HELD_WHOLE * one.length() / own.length());
            }
        }
        return best;
    }
}
