package dev.parley.reader.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the headline: the heading on the page that the metadata agree with. */
final class Headlines {
    /** In chars. What is longer is no title, and would be looked through for every line of the page. */
    private static final int LONGEST = 1000;

    /** A line without the mark-up of a heading is one where it agrees so well with a title. */
    private static final double GOOD_AGREEMENT = 0.9;
    /** How well texts agree of which one holds the other: so much, and more the more of it is the other's. */
    private static final double HELD = 0.3;

    private static final double HELD_WHOLE = 0.65;

    private final VisibleText visible;
    private final List<String> stated = new ArrayList<>();
    private int block = -1;
    private @Nullable String text;

    Headlines(VisibleText visible, Sources sources) {
        this.visible = visible;
        for (String one : new String[] {
            title(sources.json()), title(sources.meta()), title(sources.title()), title(sources.micro())
        }) {
            if (one != null && !one.isBlank()) {
                stated.add(BodyChoice.squeezed(one));
            }
        }
        choose();
        text = block >= 0
                ? wording(visible.blocks.get(block), sources)
                : Metadata.either(
                        title(sources.json()), Metadata.either(title(sources.meta()), title(sources.title())));
    }

    private static @Nullable String title(Metadata source) {
        return title(source.headline);
    }

    private static @Nullable String title(@Nullable String stated) {
        return stated == null || stated.length() > LONGEST ? null : stated;
    }

    /** The words of the shown headline; where a kicker stands in it, as the metadata write it. */
    private static String wording(Block shown, Sources sources) {
        String own = shown.squeezed();
        String best = shown.text;
        int shortest = own.length() + 1;
        for (String one : new String[] {title(sources.json()), title(sources.meta())}) {
            String stated = one == null ? "" : BodyChoice.squeezed(one);
            boolean fits = own.endsWith(stated) && stated.length() * 2 > own.length() && stated.length() < shortest;
            if (one != null && fits) {
                best = Shape.folded(one);
                shortest = stated.length();
            }
        }
        return best;
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
        double least = leastSolid();
        double best = 0;
        for (int i = 0; i < visible.blocks.size(); i++) {
            Block candidate = visible.blocks.get(i);
            if (candidate.words == 0 || candidate.words > 60) {
                continue;
            }
            if (candidate.heading == 0 && candidate.solid < least) {
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
                    case 0 -> 0;
                    case 1 -> 2.5;
                    case 2 -> 1;
                    default -> 0.5;
                };
        double agreement = agreement(candidate);
        if (candidate.heading == 0 && agreement < GOOD_AGREEMENT) {
            return 0;
        }
        score += 3 * agreement;
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
