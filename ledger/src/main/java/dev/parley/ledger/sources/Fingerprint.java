package dev.parley.ledger.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keys of a page's story: pages that tell one story most probably share one. They depend on the page alone. What shares a key is
 * only compared for it ({@link Resemblance}).
 *
 * @param body of all words of the body; 0 where there are too few of them to tell one page from another
 * @param copied of the words: copies and excerpts share one
 * @param retold of the rare things that the body names: rewrites share {@link #RETOLD_KEYS}
 */
public record Fingerprint(long body, long[] copied, long[] retold) {
    /** Bodies of fewer words are none of which a copy could be told. */
    private static final int FEWEST_WORDS = 15;
    /** Sentences of fewer words are formulas. */
    private static final int LONG_SENTENCE = 7;
    /** What copies and excerpts begin with, one of these sentences, if it has so many words. */
    private static final int LEAD_SENTENCES = 3;

    private static final int LONG_LEAD = 10;

    /** A page of fewer rare things has nothing to be recognised by. */
    private static final int FEWEST_FACTS = 5;
    /** Of two bodies that share the part s of their shingles, 1 - (1 - s^4)^12 share a key: .98 of those with s = .75. */
    private static final MinHash OF_SHINGLES = new MinHash(12, 4, 1);
    /**
     * Of two pages that share the part s of their rare things, each of 32 keys is the same with s^2. Three or more are with .99 of
     * those with s = .5, with .9 of those with .4, and with one in ten thousand of those with .05.
     */
    private static final MinHash OF_FACTS = new MinHash(32, 2, 2);

    /** So many keys of what is retold must be the same. */
    public static final int RETOLD_KEYS = 3;

    /** The keys of a rendering. */
    public static Fingerprint of(Rendering rendering) {
        List<Rendering.Sentence> sentences = rendering.sentences();
        int words =
                sentences.stream().mapToInt(sentence -> sentence.words().length).sum();
        if (words < FEWEST_WORDS) {
            return new Fingerprint(0, new long[0], new long[0]);
        }
        long body = 0;
        List<Long> runs = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Rendering.Sentence sentence = sentences.get(i);
            long hash = sentence.words().length;
            for (long word : sentence.words()) {
                hash = Hash.of(hash, word);
            }
            body = Hash.of(body, hash);
            long now = sentence.words().length < LONG_SENTENCE ? 0 : hash;
            if (now != 0 && before != 0) {
                runs.add(Hash.of(before, now)); // two sentences that follow each other are no formula
            }
            if (i < LEAD_SENTENCES && sentence.words().length >= LONG_LEAD) {
                runs.add(hash);
            }
            before = now;
        }
        long[] bands = OF_SHINGLES.bands(rendering.shingles());
        long[] copied = Arrays.copyOf(bands, bands.length + runs.size());
        for (int i = 0; i < runs.size(); i++) {
            copied[bands.length + i] = runs.get(i);
        }
        long[] facts = rendering.facts();
        return new Fingerprint(
                body, Sets.of(copied), facts.length < FEWEST_FACTS ? new long[0] : OF_FACTS.bands(facts));
    }
}
