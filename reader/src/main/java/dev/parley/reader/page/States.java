package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what state a page is in: behind a wall, cut off, live, or no article. Phrases in knowledge/pages/states.txt. */
final class States {
    private static final int SHORT_BODY = 250;
    private static final int HARDLY_ANY_BODY = 40;
    private static final int LONGEST_PHRASE_BLOCK = 60;

    private final List<String[]> phrases = new ArrayList<>();

    States(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/states.txt")) {
            phrases.add(new String[] {
                fact.column(0, "state"), fact.column(1, "phrase").toLowerCase(Locale.ROOT)
            });
        }
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
        Block rest = shows("rest", blocks);
        Block wall = rest != null ? rest : shows("paywalled", blocks);
        boolean isShort = body < SHORT_BODY;
        boolean cut = last != null && (last.truncated || !last.sentence);
        if ((walled && isShort) || (wall != null && (rest != null || isShort || cut))) {
            states.add(new Findings.State(
                    "PAYWALLED", "Only part of the article can be read without a subscription.", wall));
        } else if (last != null && isShort && last.truncated) {
            states.add(new Findings.State("TRUNCATED", "The article breaks off.", last));
        }
        if (live || (headline != null && isLive(headline))) {
            states.add(new Findings.State(
                    "LIVE_BLOG", "The page is a live blog: its entries were written at different times.", null));
        }
        if (body < HARDLY_ANY_BODY) {
            Block cookies = shows("cookies", blocks);
            String message = cookies == null
                    ? "The page holds no article, or hardly any of it."
                    : "The page shows a consent or access wall instead of an article.";
            states.add(new Findings.State("NOT_AN_ARTICLE", message, cookies));
        }
        return states;
    }

    private @Nullable Block shows(String state, List<Block> blocks) {
        for (Block block : blocks) {
            if (block.kind == PartKind.BODY || block.words > LONGEST_PHRASE_BLOCK) {
                continue;
            }
            String text = block.text.toLowerCase(Locale.ROOT);
            for (String[] phrase : phrases) {
                if (phrase[0].equals(state) && text.contains(phrase[1])) {
                    return block;
                }
            }
        }
        return null;
    }

    /** Whether a headline says that the page is written while things happen. */
    private boolean isLive(String headline) {
        String text = headline.toLowerCase(Locale.ROOT);
        for (String[] phrase : phrases) {
            int at = phrase[0].equals("live") ? text.indexOf(phrase[1]) : -1;
            if (at == 0 || (at > 0 && !Character.isLetter(text.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }
}
