package dev.parley.language.words;

import dev.parley.language.linear.Templates;
import java.util.Arrays;

/** What the tagger looks at, shared by tagging and training. Holds the state of one sentence; not for two threads. */
public final class TagFeatures {

    private static final int W0 = 0;
    private static final int L0 = 1;
    private static final int L1 = 2;
    private static final int L2 = 3;
    private static final int R1 = 4;
    private static final int R2 = 5;
    private static final int SHAPE0 = 6;
    private static final int SHAPE_L1 = 7;
    private static final int SHAPE_R1 = 8;
    private static final int SUFFIX = 9; // 9 to 12: lengths 1 to 4
    private static final int PREFIX = 13; // 13 to 16
    private static final int SUFFIX_L1 = 17;
    private static final int SUFFIX_R1 = 18;
    private static final int CLASS0 = 19;
    private static final int CLASS_L1 = 20;
    private static final int CLASS_R1 = 21;
    private static final int CLASS_R2 = 22;
    private static final int CLUSTER0 = 23;
    private static final int CLUSTER_L1 = 24;
    private static final int CLUSTER_R1 = 25;
    private static final int CLUSTER_R2 = 26;
    private static final int T1 = 27;
    private static final int T2 = 28;
    private static final int FIRST = 29;
    private static final int BIAS = 30;
    private static final int NEXT1 = 31;
    private static final int NEXT2 = 32;
    private static final int SELF = 33;
    private static final int LAST = 34;
    private static final int CLUSTER_L2 = 35;
    private static final int LISTED0 = 36;
    private static final int LISTED_L1 = 37;
    private static final int LISTED_R1 = 38;
    private static final int OBSERVATIONS = 39;

    private static final int[][] FORWARD = {
        {BIAS},
        {W0},
        {L0},
        {L0, T1},
        {L0, T1, T2},
        {L0, R1},
        {L0, L1},
        {L0, CLASS_R1},
        {L0, CLASS_R1, T1},
        {L0, L1, L2},
        {L0, R1, R2},
        {L1},
        {R1},
        {L2},
        {R2},
        {L1, T1},
        {L1, R1},
        {R1, T1},
        {T1},
        {T1, T2},
        {T2},
        {CLASS0, T1},
        {CLASS0, T1, T2},
        {CLASS0, CLASS_R1},
        {CLASS0, CLASS_R1, T1},
        {CLASS0, CLASS_R1, CLASS_R2},
        {CLASS0, CLASS_L1},
        {CLASS0, R1},
        {CLASS0, L1},
        {CLASS_R1, T1},
        {CLASS_R1},
        {CLASS_R2},
        {CLUSTER0},
        {CLUSTER0, T1},
        {CLUSTER0, CLUSTER_R1},
        {CLUSTER0, CLUSTER_L1},
        {CLUSTER_L1},
        {CLUSTER_R1},
        {CLUSTER_R1, T1},
        {CLUSTER_R2},
        {CLUSTER_L2},
        {SUFFIX},
        {SUFFIX + 1},
        {SUFFIX + 2},
        {SUFFIX + 3},
        {SUFFIX + 1, T1},
        {SUFFIX + 2, T1},
        {SUFFIX + 2, CLASS_R1},
        {SUFFIX + 2, SHAPE0},
        {PREFIX},
        {PREFIX + 1},
        {PREFIX + 2},
        {PREFIX + 3},
        {SHAPE0},
        {SHAPE0, FIRST},
        {SHAPE0, T1},
        {SHAPE0, SHAPE_L1},
        {SHAPE0, SHAPE_R1},
        {SHAPE0, SHAPE_L1, SHAPE_R1},
        {SHAPE0, CLASS0, FIRST},
        {SUFFIX_L1},
        {SUFFIX_R1},
        {SUFFIX_R1, T1},
        {SUFFIX + 2, SUFFIX_R1},
        {L0, FIRST},
        {L0, LAST},
        {LISTED0},
        {LISTED0, SHAPE0},
        {LISTED0, SHAPE0, FIRST},
        {LISTED0, T1},
        {LISTED0, LISTED_R1},
        {LISTED0, LISTED_L1},
        {LISTED0, CLASS_R1},
        {LISTED_R1},
        {LISTED0, SUFFIX + 1},
    };

    private static final int[][] LOOKING_AHEAD = {
        {SELF},
        {SELF, L0},
        {NEXT1},
        {NEXT1, NEXT2},
        {T1, NEXT1},
        {T1, NEXT1, CLASS0},
        {T1, NEXT1, L0},
        {L0, NEXT1},
        {L0, NEXT1, NEXT2},
        {L0, T1, NEXT1, NEXT2},
        {CLASS0, NEXT1},
        {CLASS0, NEXT1, NEXT2},
        {SUFFIX + 2, NEXT1},
        {SUFFIX + 2, T1, NEXT1},
        {SHAPE0, T1, NEXT1},
        {T2, T1, NEXT1},
        {T1, NEXT1, NEXT2},
        {T2, T1, NEXT1, NEXT2},
    };

    private static final int LISTED = Gazetteer.PLACE
            | Gazetteer.NATIONALITY
            | Gazetteer.GIVEN_NAME
            | Gazetteer.FAMILY_NAME
            | Gazetteer.ORGANISATION
            | Gazetteer.ARMED_GROUP;

    private static final Templates FIRST_LOOK = new Templates(FORWARD);
    private static final Templates SECOND_LOOK = new Templates(joined(FORWARD, LOOKING_AHEAD));

    private final Words words;
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final int[] observations = new int[OBSERVATIONS];
    private final Templates templates;
    private final long[] features;

    /** {@code secondLook}: whether the tags of the first look are at hand. */
    public TagFeatures(Words words, Lexicon lexicon, Gazetteer gazetteer, boolean secondLook) {
        this.words = words;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        templates = secondLook ? SECOND_LOOK : FIRST_LOOK;
        features = new long[templates.size()];
    }

    private int listed(int token) {
        return token < 0 || token >= words.size() ? -1 : gazetteer.marks(words, token) & LISTED;
    }

    private static int[][] joined(int[][] one, int[][] other) {
        int[][] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /**
     * Computes the features of a word, given the tags so far and, for a second look, those of the first.
     *
     * @return the features; the array is used again by the next call
     */
    public long[] at(int token, byte[] tags, byte[] firstLook) {
        int[] seen = observations;
        seen[W0] = words.form(token);
        seen[L0] = words.lower(token);
        seen[L1] = words.lower(token - 1);
        seen[L2] = words.lower(token - 2);
        seen[R1] = words.lower(token + 1);
        seen[R2] = words.lower(token + 2);
        seen[SHAPE0] = words.shape(token);
        seen[SHAPE_L1] = words.shape(token - 1);
        seen[SHAPE_R1] = words.shape(token + 1);
        for (int length = 1; length <= 4; length++) {
            seen[SUFFIX + length - 1] = words.suffix(token, length);
            seen[PREFIX + length - 1] = words.prefix(token, length);
        }
        seen[SUFFIX_L1] = words.suffix(token - 1, 3);
        seen[SUFFIX_R1] = words.suffix(token + 1, 3);
        seen[CLASS0] = lexicon.tagClass(seen[L0]);
        seen[CLASS_L1] = lexicon.tagClass(seen[L1]);
        seen[CLASS_R1] = lexicon.tagClass(seen[R1]);
        seen[CLASS_R2] = lexicon.tagClass(seen[R2]);
        seen[CLUSTER0] = lexicon.cluster(seen[L0]);
        seen[CLUSTER_L1] = lexicon.cluster(seen[L1]);
        seen[CLUSTER_R1] = lexicon.cluster(seen[R1]);
        seen[CLUSTER_R2] = lexicon.cluster(seen[R2]);
        seen[CLUSTER_L2] = lexicon.cluster(seen[L2]);
        seen[T1] = token > 0 ? tags[token - 1] : -1;
        seen[T2] = token > 1 ? tags[token - 2] : -1;
        seen[FIRST] = token == 0 ? 1 : 0;
        seen[LAST] = token == words.size() - 1 ? 1 : 0;
        seen[LISTED0] = listed(token);
        seen[LISTED_L1] = listed(token - 1);
        seen[LISTED_R1] = listed(token + 1);
        seen[BIAS] = 1;
        if (templates == SECOND_LOOK) {
            seen[SELF] = firstLook[token];
            seen[NEXT1] = token + 1 < words.size() ? firstLook[token + 1] : -1;
            seen[NEXT2] = token + 2 < words.size() ? firstLook[token + 2] : -1;
        }
        templates.fill(seen, features);
        return features;
    }
}
