package dev.parley.reader.speech;

import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Quotations of one speaker that render one utterance in different words: a fragment that is not word for word in the
 * fuller quotation, though most of its words stand there in the same order and close together.
 */
public final class Renderings {
    /** The share of the shorter quotation's words that must stand in the fuller one, in order. */
    private static final double ENOUGH = 0.6;

    /** How many times the shorter one's length the words may be spread over in the fuller one. */
    private static final int SPREAD = 2;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Map<String, String> CONTRACTIONS = Map.ofEntries(
            Map.entry("won't", "will not"),
            Map.entry("can't", "can not"),
            Map.entry("cannot", "can not"),
            Map.entry("shan't", "shall not"),
            Map.entry("let's", "let us"));
    private static final Map<String, String> ENDINGS = Map.of(
            "n't", " not", "'d", " would", "'ll", " will", "'ve", " have", "'re", " are", "'m", " am", "'s", " is");

    /** Words that say too little to show that two quotations are one. */
    private static final Set<String> LIGHT = Set.of(
            "a", "an", "the", "and", "or", "but", "to", "of", "in", "on", "at", "by", "for", "with", "as", "that",
            "this", "it", "is", "are", "was", "were", "be", "been", "am", "do", "does", "did", "have", "has", "had",
            "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not", "no", "we", "i", "you",
            "he", "she", "they", "us", "our", "my", "his", "her", "their", "its", "there", "so", "if", "very", "from",
            "what");

    private Renderings() {}

    /**
     * Two quotations that are one utterance in different words.
     *
     * @param shorter the id of the one with fewer words
     * @param fuller the id of the other
     */
    public record Pair(String shorter, String fuller) {}

    private record Spoken(Quote quote, List<String> words) {}

    /** All such pairs among the quotations of a page, in the order of the shorter one and then of the fuller. */
    public static List<Pair> differing(List<Quote> quotes) {
        List<Spoken> spoken = new ArrayList<>();
        Map<String, List<Integer>> bySaying = new HashMap<>();
        for (Quote quote : quotes) {
            String speaker = speaker(quote);
            if (quote.kind() == QuoteKind.INDIRECT || speaker == null) {
                continue;
            }
            Spoken said = new Spoken(quote, words(quote.text()));
            for (String word : Set.copyOf(heavy(said.words))) {
                bySaying.computeIfAbsent(speaker + '|' + word, ignored -> new ArrayList<>())
                        .add(spoken.size());
            }
            spoken.add(said);
        }
        List<Pair> pairs = new ArrayList<>();
        for (Spoken shorter : spoken) {
            for (int place : alike(shorter, bySaying)) {
                Spoken fuller = spoken.get(place);
                if (shorter.words.size() < fuller.words.size() && differ(shorter.words, fuller.words)) {
                    pairs.add(new Pair(shorter.quote.id(), fuller.quote.id()));
                }
            }
        }
        return pairs;
    }

    /** The places of the same speaker's quotations that hold enough of this one's words of weight, in order. */
    private static Set<Integer> alike(Spoken shorter, Map<String, List<Integer>> bySaying) {
        String speaker = Objects.requireNonNull(speaker(shorter.quote));
        List<String> heavy = heavy(shorter.words);
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String word : heavy) {
            for (int place : bySaying.getOrDefault(speaker + '|' + word, List.of())) {
                shared.merge(place, 1, Integer::sum);
            }
        }
        shared.values().removeIf(count -> count < enoughWeight(heavy.size()));
        return shared.keySet();
    }

    /** Who speaks: the actor where one is known, else the words for the speaker; null where nobody is told. */
    private static @Nullable String speaker(Quote quote) {
        if (quote.speaker() != null) {
            return quote.speaker();
        }
        Words words = quote.speakerText();
        return words == null ? null : '"' + words.text().toLowerCase(Locale.ROOT);
    }

    private static List<String> heavy(List<String> words) {
        return words.stream().filter(word -> !LIGHT.contains(word)).toList();
    }

    private static double enoughWeight(int heavy) {
        return Math.max(1, Math.ceil(heavy / 2.0));
    }

    /** The words in lower case, contractions written out. */
    static List<String> words(String text) {
        StringBuilder plain = new StringBuilder();
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT).replace('’', '\''))) {
            plain.append(' ').append(inFull(word));
        }
        String all = plain.toString().replace("'", "").strip();
        return all.isEmpty() ? List.of() : Arrays.asList(all.split(" +"));
    }

    private static String inFull(String word) {
        String known = CONTRACTIONS.get(word);
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (word.length() > ending.getKey().length() && word.endsWith(ending.getKey())) {
                return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return word;
    }

    /** Whether most of the few words stand among the many, in order and close together, but not word for word. */
    static boolean differ(List<String> few, List<String> many) {
        if (few.size() < 2 || contains(many, few)) {
            return false;
        }
        int window = Math.min(many.size(), SPREAD * few.size());
        for (int from = 0; from + window <= many.size(); from++) {
            if (alike(few, many.subList(from, from + window))) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(List<String> many, List<String> few) {
        return java.util.Collections.indexOfSubList(many, few) >= 0;
    }

    /** Longest common subsequence, with at least one word of weight in it. */
    private static boolean alike(List<String> few, List<String> window) {
        int[][] length = new int[few.size() + 1][window.size() + 1];
        int[][] weight = new int[few.size() + 1][window.size() + 1];
        for (int i = 1; i <= few.size(); i++) {
            for (int j = 1; j <= window.size(); j++) {
                if (few.get(i - 1).equals(window.get(j - 1))) {
                    length[i][j] = length[i - 1][j - 1] + 1;
                    weight[i][j] = weight[i - 1][j - 1] + (LIGHT.contains(few.get(i - 1)) ? 0 : 1);
                } else {
                    boolean up = length[i - 1][j] >= length[i][j - 1];
                    length[i][j] = up ? length[i - 1][j] : length[i][j - 1];
                    weight[i][j] = up ? weight[i - 1][j] : weight[i][j - 1];
                }
            }
        }
        int common = length[few.size()][window.size()];
        return common >= 2
                && common >= ENOUGH * few.size()
                && weight[few.size()][window.size()] >= enoughWeight(heavy(few).size());
    }
}
