package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the language of running text from its commonest words (knowledge/pages/languages.txt) or its script. */
final class Languages {
    private static final int LOOKED_AT = 600;
    /** In chars; more of one block tells nothing new. */
    private static final int LONGEST_BLOCK = 20_000;

    private static final double LEAST_SHARE = 0.08;
    private static final int LEAST_WORDS = 25;

    private final List<String> codes = new ArrayList<>();
    /** A word → the positions in {@link #codes} of the languages in which it is common. */
    private final Map<String, BitSet> common = new HashMap<>();

    Languages(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/languages.txt")) {
            int position = codes.size();
            codes.add(fact.column(0, "language"));
            for (String word : fact.columns().subList(1, fact.columns().size())) {
                common.computeIfAbsent(word, ignored -> new BitSet()).set(position);
            }
        }
    }

    /**
     * The ISO 639-1 code of the language that the blocks are written in.
     *
     * @param declared what the page says, trusted where the text is too short to tell
     */
    @Nullable String of(Iterable<Block> blocks, @Nullable String declared) {
        String said = code(declared);
        List<String> words = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (Block block : blocks) {
            String text = block.text.substring(0, Math.min(block.text.length(), LONGEST_BLOCK));
            addWords(text.toLowerCase(Locale.ROOT), words);
            letters.append(block.text, 0, Math.min(block.text.length(), 400));
            if (words.size() > LOOKED_AT || letters.length() > 4 * LOOKED_AT) {
                break;
            }
        }
        String byScript = byScript(letters);
        if (byScript != null) {
            return byScript;
        }
        if (words.size() < LEAST_WORDS) {
            return said;
        }
        return byWords(words, said);
    }

    private static void addWords(String text, List<String> words) {
        int from = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            boolean letter = Character.isLetter(c) || isMark(c);
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            }
            i += Character.charCount(c);
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private @Nullable String byWords(List<String> words, @Nullable String said) {
        int[] hits = new int[codes.size()];
        for (String word : words) {
            BitSet in = common.get(word);
            for (int i = in == null ? -1 : in.nextSetBit(0); in != null && i >= 0; i = in.nextSetBit(i + 1)) {
                hits[i]++;
            }
        }
        String best = null;
        double bestShare = 0;
        for (int i = 0; i < hits.length; i++) {
            double share = (double) hits[i] / words.size() + (codes.get(i).equals(said) ? 0.02 : 0);
            if (share > bestShare) {
                bestShare = share;
                best = codes.get(i);
            }
        }
        return bestShare >= LEAST_SHARE ? best : said;
    }

    private static @Nullable String byScript(CharSequence letters) {
        int[] counts = new int[6];
        int all = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            all++;
            if (c >= 0x3040 && c <= 0x30FF) {
                counts[0]++;
            } else if (c >= 0xAC00 && c <= 0xD7A3) {
                counts[1]++;
            } else if (c >= 0x4E00 && c <= 0x9FFF) {
                counts[2]++;
            } else if (c >= 0x0E00 && c <= 0x0E7F) {
                counts[3]++;
            } else if (c >= 0x0530 && c <= 0x058F) {
                counts[4]++;
            } else if (c >= 0x10A0 && c <= 0x10FF) {
                counts[5]++;
            }
        }
        if (all == 0) {
            return null;
        }
        if (counts[0] * 10 > all) {
            return "ja";
        }
        String[] codes = {"", "ko", "zh", "th", "hy", "ka"};
        for (int i = 1; i < codes.length; i++) {
            if (counts[i] * 5 > all * 2) {
                return codes[i];
            }
        }
        return null;
    }

    /** {@code en-GB} says {@code en}. */
    static @Nullable String code(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        String code = declared.strip().toLowerCase(Locale.ROOT).split("[-_]", 0)[0];
        return switch (code) {
            case "nb", "nn" -> "no";
            case "iw" -> "he";
            case "in" -> "id";
            default -> code.length() == 2 ? code : null;
        };
    }
}
