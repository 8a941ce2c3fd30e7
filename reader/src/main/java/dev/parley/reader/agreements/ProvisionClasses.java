package dev.parley.reader.agreements;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The classes of provisions in the Peace Accords Matrix, told by words: {@code knowledge/agreements/provision-classes.tsv}. */
final class ProvisionClasses {
    /** What a word that tells a class counts for, beside 1 for one that only hints at it. */
    private static final int TELLS = 4;

    /** How often each word of a heading counts that stands over a provision. */
    private static final int HEADING = 1;

    /** How often each word of the provision itself counts. */
    private static final int OWN = 2;

    private record Line(String type, List<String> telling, List<String> hinting) {}

    private final List<Line> lines = new ArrayList<>();

    ProvisionClasses(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("agreements/provision-classes.tsv")) {
            lines.add(new Line(
                    fact.column(0, "the class"), words(fact.column(1, "words that tell it")), words(fact.optional(2))));
        }
    }

    private static List<String> words(String column) {
        return column.isEmpty()
                ? List.of()
                : List.of(column.toLowerCase(Locale.ROOT).split("\\|"));
    }

    /**
     * The class of a provision, the one with most words for it; null where no word tells one.
     *
     * @param heading the heading that it stands under; empty without one
     */
    @Nullable String of(String words, String heading) {
        String own = plain(words);
        String over = plain(heading);
        String best = null;
        int most = 0;
        for (Line line : lines) {
            int score = OWN * score(line, own) + HEADING * score(line, over);
            if (score > most) {
                most = score;
                best = line.type();
            }
        }
        return most >= TELLS ? best : null;
    }

    private static int score(Line line, String words) {
        int score = 0;
        for (String word : line.telling()) {
            score += words.contains(" " + word) ? TELLS + word.length() / TELLS : 0;
        }
        for (String word : line.hinting()) {
            score += words.contains(" " + word) ? 1 : 0;
        }
        return score;
    }

    /** The words in lower case, one blank between them and before the first. */
    private static String plain(String words) {
        return " "
                + words.toLowerCase(Locale.ROOT)
                        .replace('\u2019', '\'')
                        .replaceAll("[^\\p{L}\\p{N}'/-]+", " ")
                        .strip();
    }
}
