package dev.parley.reader.page;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what state a page is in: behind a wall, cut off, live, or no article. Phrases in knowledge/pages/states.txt. */
final class States {
    /** In words. */
    static final int SHORT_BODY = 250;

    static final int HARDLY_ANY_BODY = 40;
    private static final int LONGEST_PHRASE_BLOCK = 60;
    /** In words of the body; what is longer is an article about consent. */
    private static final int LONGEST_WALL = 700;
    /** In words of the page; one with more shows something beside its banner. */
    private static final int LONGEST_BANNER_PAGE = 300;

    private final StatePhrases phrases;

    States(Knowledge knowledge) {
        phrases = new StatePhrases(knowledge);
    }

    List<Findings.State> of(List<Block> blocks, @Nullable String headline, boolean live, boolean walled) {
        List<Findings.State> states = new ArrayList<>();
        int body = 0;
        Block last = null;
        for (Block block : blocks) {
            if (block.kind == PartKind.BODY) {
                body += block.words;
                last = block;
            }
        }
        int[] shown = shown(blocks);
        Block rest = first(StatePhrases.REST, blocks, shown);
        Block wall = rest != null ? rest : first(StatePhrases.PAYWALLED, blocks, shown);
        boolean isShort = body < SHORT_BODY;
        boolean cut = last != null && (last.truncated || !last.sentence);
        if ((walled && isShort) || (wall != null && (rest != null || isShort || cut))) {
            states.add(new Findings.State(
                    "PAYWALLED", "Only part of the article can be read without a subscription.", wall));
        } else if (last != null && isShort && last.truncated) {
            states.add(new Findings.State("TRUNCATED", "The article breaks off.", last));
        }
        if (live) {
            states.add(new Findings.State(
                    "LIVE_BLOG", "The page is a live blog: its entries were written at different times.", null));
        }
        boolean gallery = headline != null && (phrases.in(headline) & StatePhrases.GALLERY) != 0;
        if (gallery && isShort) {
            states.add(new Findings.State("GALLERY", "The page is a gallery of pictures with few words.", null));
        }
        Block printed = first(StatePhrases.PRINTED, blocks, shown);
        if (printed != null) {
            states.add(new Findings.State("PRINT_VIEW", "The page is the print version of an article.", printed));
        }
        Block consent = consent(blocks, shown, body);
        if (consent != null) {
            states.add(new Findings.State(
                    "COOKIE_WALL", "The page asks for consent, and shows the article only behind it.", consent));
        }
        if (body < HARDLY_ANY_BODY || consent != null) {
            Block cookies = consent != null ? consent : first(StatePhrases.COOKIES, blocks, shown);
            String message = cookies == null
                    ? "The page holds no article, or hardly any of it."
                    : "The page shows a consent or access wall instead of an article.";
            states.add(new Findings.State("NOT_AN_ARTICLE", message, cookies));
        }
        return states;
    }

    /** What asks for consent, where hardly anything else is there, or where the body itself is of such words. */
    private @Nullable Block consent(List<Block> blocks, int[] shown, int body) {
        int all = 0;
        for (Block block : blocks) {
            all += block.words;
        }
        if (body < HARDLY_ANY_BODY) {
            return all > LONGEST_BANNER_PAGE ? null : first(StatePhrases.CONSENT, blocks, shown);
        }
        Block first = null;
        int asking = 0;
        for (Block block : body < LONGEST_WALL ? blocks : List.<Block>of()) {
            if (block.kind == PartKind.BODY && (phrases.in(block.text) & StatePhrases.CONSENT) != 0) {
                first = first == null ? block : first;
                asking += block.words;
            }
        }
        return asking * 2 > body && asking * 5 > all ? first : null;
    }

    /** For each block the states that its phrases tell; of article prose and long blocks none. */
    private int[] shown(List<Block> blocks) {
        int[] shown = new int[blocks.size()];
        for (int i = 0; i < shown.length; i++) {
            Block block = blocks.get(i);
            boolean may = block.kind != PartKind.BODY && block.words <= LONGEST_PHRASE_BLOCK;
            shown[i] = may ? phrases.in(block.text) : 0;
        }
        return shown;
    }

    private static @Nullable Block first(int state, List<Block> blocks, int[] shown) {
        for (int i = 0; i < shown.length; i++) {
            if ((shown[i] & state) != 0) {
                return blocks.get(i);
            }
        }
        return null;
    }

    /** Whether a headline says that the page is written while things happen. */
    boolean isLive(@Nullable String headline) {
        return headline != null && (phrases.in(headline) & StatePhrases.LIVE) != 0;
    }
}
