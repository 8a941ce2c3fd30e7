package dev.parley.reader.times;

import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;

/** Finds numbers: "1,200", "1.4 million", "two hundred", "tens of thousands", "several". Ordinals are none. */
public final class Numerals {
    private final Scanner scanner;
    private final Numbers numbers;

    public Numerals(Knowledge knowledge) {
        Vocabulary vocabulary = new Vocabulary(knowledge);
        scanner = new Scanner(vocabulary);
        numbers = new Numbers(vocabulary.symbols);
    }

    /** The numbers of a stretch of text, in order. Those that are part of a name such as M23, 5G or Su-27 are left out. */
    public List<Numeral> in(String text, int from, int to) {
        Tokens tokens = numbers.join(scanner.scan(text, from, to));
        List<Numeral> found = new ArrayList<>();
        for (int i = 0; i < tokens.size; i++) {
            Amount amount = tokens.amounts[i];
            if (amount == null || inName(tokens, i)) {
                continue;
            }
            found.add(new Numeral(
                    tokens.start[i], tokens.end[i], amount.value(), amount.low(), amount.high(), amount.approximate()));
        }
        return found;
    }

    private static boolean inName(Tokens tokens, int at) {
        boolean gluedToWord = tokens.isGlued(at) && tokens.isWord(at - 1);
        boolean wordGlued = tokens.isGlued(at + 1) && tokens.isWord(at + 1);
        boolean hyphenated = tokens.isGlued(at)
                && tokens.isHyphen(at - 1)
                && tokens.isGlued(at - 1)
                && tokens.isWord(at - 2)
                && Character.isDigit(tokens.first(at));
        return gluedToWord || wordGlued || hyphenated;
    }
}
