package dev.parley.language.trees;

import dev.parley.language.words.Lexicon;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Words;

/** The words of one sentence as the parser sees them; the root stands behind the last. Immutable once made. */
public final class ParseWords {

    private static final int ROOT = 7;
    private static final int ROOT_TAG = 200;

    final int size;
    final int[] lower;
    final int[] tags;
    final int[] clusters;
    /** How many verbs and how many signs stand before each word, to count those between two. */
    private final int[] verbs;

    private final int[] signs;

    /** {@code tags} are the words' numbers in {@code tagSet}. */
    public ParseWords(Words words, Lexicon lexicon, byte[] tags, TagSet tagSet) {
        this(words.size());
        for (int word = 0; word < size; word++) {
            lower[word] = words.lower(word);
            this.tags[word] = tags[word] + 1;
            int cluster = lexicon.cluster(lower[word]);
            clusters[word] = cluster == 0 ? words.suffix(word, 3) ^ words.shape(word) : cluster;
            verbs[word + 1] = verbs[word] + (tagSet.verb(tags[word]) ? 1 : 0);
            signs[word + 1] = signs[word] + (tagSet.sign(tags[word]) ? 1 : 0);
        }
        close();
    }

    private ParseWords(int size) {
        this.size = size;
        lower = new int[size + 1];
        tags = new int[size + 1];
        clusters = new int[size + 1];
        verbs = new int[size + 2];
        signs = new int[size + 2];
    }

    private void close() {
        lower[size] = ROOT;
        tags[size] = ROOT_TAG;
        clusters[size] = ROOT;
        verbs[size + 1] = verbs[size];
        signs[size + 1] = signs[size];
    }

    /** The same words from last to first, the root behind them again. */
    public ParseWords reversed() {
        ParseWords back = new ParseWords(size);
        for (int word = 0; word < size; word++) {
            int from = size - 1 - word;
            back.lower[word] = lower[from];
            back.tags[word] = tags[from];
            back.clusters[word] = clusters[from];
            back.verbs[word + 1] = back.verbs[word] + verbs[from + 1] - verbs[from];
            back.signs[word + 1] = back.signs[word] + signs[from + 1] - signs[from];
        }
        back.close();
        return back;
    }

    /** What stands between two words: no, one or more verbs, and the same of signs. */
    int between(int left, int right) {
        return Math.min(2, verbs[right] - verbs[left + 1]) * 3 + Math.min(2, signs[right] - signs[left + 1]);
    }

    int lower(int word) {
        return word < 0 ? -1 : lower[word];
    }

    int tag(int word) {
        return word < 0 ? -1 : tags[word];
    }

    int cluster(int word) {
        return word < 0 ? -1 : clusters[word];
    }

    static int fold(long set) {
        return (int) (set ^ (set >>> 32) * 31);
    }

    static int distance(int words) {
        if (words < 5) {
            return words;
        }
        return words < 8 ? 5 : words < 12 ? 6 : words < 20 ? 7 : 8;
    }
}
