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

    /** In chars; none of the file is longer. */
    private static final int LONGEST_WORD = 24;
    /** What more of one block's script tells is not looked at. */
    private static final int LONGEST_SCRIPT = 400;

    /** The scripts that tell the language, as far as they do: kana, hangul, ideographs, Thai, Armenian, Georgian. */
    private static final String[] BY_SCRIPT = {"ja", "ko", "zh", "th", "hy", "ka"};

    private final List<String> codes = new ArrayList<>();
    /** A word → the position in {@link #common} plus one. */
    private final WordTable words;
    /** Of each word the positions in {@link #codes} of the languages in which it is common. */
    private final List<BitSet> common = new ArrayList<>();

    Languages(Knowledge knowledge) {
        Map<String, Integer> positions = new HashMap<>();
        for (Fact fact : knowledge.facts("pages/languages.txt")) {
            int language = codes.size();
            codes.add(fact.column(0, "language"));
            for (String word : fact.columns().subList(1, fact.columns().size())) {
                if (word.length() > LONGEST_WORD) {
                    throw fact.fault("too long for one of the commonest words: " + word, "write shorter ones");
                }
                int position = positions.computeIfAbsent(word, ignored -> positions.size() + 1);
                if (position > common.size()) {
                    common.add(new BitSet());
                }
                common.get(position - 1).set(language);
            }
        }
        words = new WordTable(positions);
    }

    /** What is counted while text is gone through. */
    private final class Count {
        final int[] hits = new int[codes.size()];
        int seen;
        final int[] scripts = new int[BY_SCRIPT.length];
        int letters;
        int scriptChars;
        private final char[] word = new char[LONGEST_WORD];
        private int length;

        void words(String text) {
            int end = Math.min(text.length(), LONGEST_BLOCK);
            for (int i = 0; i < end; ) {
                int c = text.codePointAt(i);
                int chars = Character.charCount(c);
                if (c < 0x80 ? Shape.isLetter((char) c) : Character.isLetter(c) || isMark(c)) {
                    for (int j = i; j < i + chars; j++) {
                        if (length < LONGEST_WORD) {
                            word[length] = Shape.small(text.charAt(j));
                        }
                        length++;
                    }
                } else {
                    endWord();
                }
                i += chars;
            }
            endWord();
        }

        private void endWord() {
            if (length == 0) {
                return;
            }
            seen++;
            int position = length > LONGEST_WORD ? 0 : words.get(word, 0, length);
            if (position > 0) {
                BitSet in = common.get(position - 1);
                for (int i = in.nextSetBit(0); i >= 0; i = in.nextSetBit(i + 1)) {
                    hits[i]++;
                }
            }
            length = 0;
        }

        void scripts(String text) {
            int end = Math.min(text.length(), LONGEST_SCRIPT);
            scriptChars += end;
            for (int i = 0; i < end; i++) {
                char c = text.charAt(i);
                if (!Shape.isLetter(c)) {
                    continue;
                }
                letters++;
                int script = c < 0x0530 ? -1 : script(c);
                if (script >= 0) {
                    scripts[script]++;
                }
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
        Count count = new Count();
        for (Block block : blocks) {
            count.words(block.text);
            count.scripts(block.text);
            if (count.seen > LOOKED_AT || count.scriptChars > 4 * LOOKED_AT) {
                break;
            }
        }
        String byScript = byScript(count);
        if (byScript != null) {
            return byScript;
        }
        return count.seen < LEAST_WORDS ? said : byWords(count, said);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private @Nullable String byWords(Count count, @Nullable String said) {
        String best = null;
        double bestShare = 0;
        for (int i = 0; i < count.hits.length; i++) {
            double share = (double) count.hits[i] / count.seen + (codes.get(i).equals(said) ? 0.02 : 0);
            if (share > bestShare) {
                bestShare = share;
                best = codes.get(i);
            }
        }
        return bestShare >= LEAST_SHARE ? best : said;
    }

    /** The position in {@link #BY_SCRIPT}, or -1. */
    private static int script(char c) {
        if (c >= 0x3040 && c <= 0x30FF) {
            return 0;
        }
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return 1;
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return 2;
        }
        if (c >= 0x0E00 && c <= 0x0E7F) {
            return 3;
        }
        if (c >= 0x0530 && c <= 0x058F) {
            return 4;
        }
        return c >= 0x10A0 && c <= 0x10FF ? 5 : -1;
    }

    private static @Nullable String byScript(Count count) {
        if (count.scripts[0] * 10 > count.letters) {
            return BY_SCRIPT[0];
        }
        for (int i = 1; i < BY_SCRIPT.length; i++) {
            if (count.scripts[i] * 5 > count.letters * 2) {
                return BY_SCRIPT[i];
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
