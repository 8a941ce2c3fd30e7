package dev.parley.language.names;

import dev.parley.language.linear.Templates;
import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Words;
import java.util.List;

/** What the recogniser looks at before it labels a word. Belongs to one sentence; not for two threads. */
public final class NameFeatures {

    private static final List<String> NAMES = List.of(
            "bias",
            "w0",
            "w-1",
            "w-2",
            "w+1",
            "w+2",
            "s0",
            "s-1",
            "s+1",
            "suffix3",
            "suffix4",
            "prefix3",
            "p0",
            "p-1",
            "p+1",
            "g0",
            "g-1",
            "g+1",
            "phrase",
            "l1",
            "l2",
            "first",
            "run",
            "after",
            "before",
            "key",
            "c0",
            "c-1",
            "c+1",
            "prefix2",
            "suffix2",
            "keybefore",
            "g+2",
            "brackets",
            "f0");

    private static final Templates TEMPLATES = Templates.of(
            NAMES,
            "bias",
            "l1",
            "l1 l2",
            "w0",
            "w0 l1",
            "f0",
            "w-1",
            "w+1",
            "w-2",
            "w+2",
            "w-1 l1",
            "w-1 w0",
            "w0 w+1",
            "w-1 w+1",
            "w-2 w-1",
            "w+1 w+2",
            "w-1 s0",
            "w+1 s0",
            "w-1 g0",
            "w+1 g0",
            "w-1 p0",
            "w+1 p0",
            "s0",
            "s0 l1",
            "s0 s-1",
            "s0 s+1",
            "s-1 s0 s+1",
            "s0 first",
            "s0 first p0",
            "suffix2 s0",
            "suffix3",
            "suffix3 s0",
            "suffix4 s0",
            "prefix2 s0",
            "prefix3 s0",
            "suffix3 l1",
            "p0 l1",
            "p-1 p0 p+1",
            "p0 p+1 l1",
            "p0 s0 l1",
            "g0",
            "g0 l1",
            "g0 p0",
            "g-1 g0",
            "g0 g+1",
            "g-1 g0 g+1",
            "g0 g+1 l1",
            "g0 s0",
            "g0 s0 run",
            "g+1",
            "g+1 g+2 s0",
            "g-1 l1",
            "phrase",
            "phrase l1",
            "phrase p0",
            "phrase s0 l1",
            "phrase w0",
            "key s0",
            "key l1",
            "key s0 l1",
            "key g0 s0",
            "keybefore s0 l1",
            "run s0",
            "run key s0",
            "after s0",
            "after key s0",
            "after g0 s0",
            "before s0",
            "before g0 s0",
            "before after s0",
            "before key s0",
            "c0",
            "c0 l1",
            "c-1 s0",
            "c+1 s0",
            "c-1 c+1 s0",
            "brackets s0",
            "brackets s0 l1");

    private static final int PHRASE = Gazetteer.PLACE | Gazetteer.ORGANISATION | Gazetteer.ARMED_GROUP;
    private static final int KEY = Gazetteer.ORGANISATION_WORD | Gazetteer.PLACE_WORD | Gazetteer.FIGHTER_WORD;

    private final Words words;
    private final int[] tags;
    private final int[] marks;
    private final int[] clusters;
    /** Of the longest phrase that covers a word: its kind and whether the word begins it. */
    private final int[] phrases;
    /** For every word the first and the end of the run of capitalised words it stands in. */
    private final int[] runFirst;

    private final int[] runEnd;
    private final int[] observations = new int[NAMES.size()];
    private final long[] features = new long[TEMPLATES.size()];

    /** Looks names of the sentence up once. */
    public NameFeatures(Words words, byte[] tags, TagSet tagSet, Lexicon lexicon, Gazetteer gazetteer) {
        this.words = words;
        int size = words.size();
        this.tags = new int[size];
        marks = new int[size];
        clusters = new int[size];
        phrases = new int[size];
        runFirst = new int[size];
        runEnd = new int[size];
        for (int token = 0; token < size; token++) {
            this.tags[token] = tags[token] + 1;
            marks[token] = gazetteer.marks(words, token);
            clusters[token] = lexicon.cluster(words.lower(token)) + (lexicon.tagClass(words.lower(token)) << 10);
        }
        phrases(gazetteer);
        runs(tagSet, tags);
    }

    private void phrases(Gazetteer gazetteer) {
        for (int token = 0; token < words.size(); token++) {
            if (!words.capitalised(token) && !Character.isDigit(words.text().charAt(words.start(token)))) {
                continue;
            }
            int best = token;
            int kind = 0;
            for (int mark = 1; mark <= Gazetteer.ARMED_GROUP; mark <<= 1) {
                int end = gazetteer.phraseEnd(words, token, mark & PHRASE);
                if (end > best) {
                    best = end;
                    kind = mark;
                } else if (end == best && end > token) {
                    kind |= mark;
                }
            }
            boolean several = best - token > 1;
            for (int at = token; at < best; at++) {
                if (phrases[at] == 0) {
                    phrases[at] = kind * 4 + (at > token ? 2 : 0) + (several ? 1 : 0);
                }
            }
        }
    }

    /** Runs of capitalised words, with the small words that may stand inside a name. */
    private void runs(TagSet tagSet, byte[] tags) {
        int size = words.size();
        int token = 0;
        while (token < size) {
            int end = token;
            while (end < size && (words.capitalised(end) || end > token && links(end))) {
                end++;
            }
            while (end > token && !words.capitalised(end - 1)) {
                end--;
            }
            if (end == token) {
                runFirst[token] = token;
                runEnd[token] = token;
                token++;
                continue;
            }
            for (int at = token; at < end; at++) {
                runFirst[at] = token;
                runEnd[at] = end;
            }
            token = end;
        }
    }

    private boolean links(int token) {
        int length = words.end(token) - words.start(token);
        char first = words.text().charAt(words.start(token));
        return length <= 3
                && (Character.isLetter(first) || first == '-' || first == '&' || first == '\'' || first == '’')
                && (Link.of(words, token) || !Character.isLetter(first));
    }

    /** The features of a word, given the labels of the two before it; the array is used again by the next call. */
    public long[] at(int token, int label1, int label2) {
        int[] seen = observations;
        seen[0] = 1;
        seen[1] = words.lower(token);
        seen[2] = words.lower(token - 1);
        seen[3] = words.lower(token - 2);
        seen[4] = words.lower(token + 1);
        seen[5] = words.lower(token + 2);
        seen[6] = words.shape(token);
        seen[7] = words.shape(token - 1);
        seen[8] = words.shape(token + 1);
        seen[9] = words.suffix(token, 3);
        seen[10] = words.suffix(token, 4);
        seen[11] = words.prefix(token, 3);
        seen[12] = tags[token];
        seen[13] = token > 0 ? tags[token - 1] : -1;
        seen[14] = token + 1 < tags.length ? tags[token + 1] : -1;
        seen[15] = marks[token];
        seen[16] = token > 0 ? marks[token - 1] : -1;
        seen[17] = token + 1 < marks.length ? marks[token + 1] : -1;
        seen[18] = phrases[token];
        seen[19] = label1;
        seen[20] = label2;
        seen[21] = token == 0 ? 1 : 0;
        run(token);
        seen[26] = clusters[token];
        seen[27] = token > 0 ? clusters[token - 1] : -1;
        seen[28] = token + 1 < clusters.length ? clusters[token + 1] : -1;
        seen[29] = words.prefix(token, 2);
        seen[30] = words.suffix(token, 2);
        seen[32] = token + 2 < marks.length ? marks[token + 2] : -1;
        seen[34] = words.form(token);
        TEMPLATES.fill(seen, features);
        return features;
    }

    /** What the run of capitalised words holds and what stands before and after it. */
    private void run(int token) {
        int[] seen = observations;
        int first = runFirst[token];
        int end = runEnd[token];
        int length = Math.min(6, end - first);
        int key = 0;
        int before = 0;
        for (int at = first; at < end; at++) {
            key |= marks[at] & KEY;
            if (at < token) {
                before |= marks[at] & KEY;
            }
        }
        seen[22] = length * 8 + Math.min(7, token - first);
        seen[23] = words.lower(Math.max(token + 1, end));
        seen[24] = words.lower(Math.min(token, first) - 1);
        seen[25] = key + (length > 1 ? 1 : 0);
        seen[31] = before;
        char left = first > 0 ? words.text().charAt(words.start(first - 1)) : ' ';
        char right = end < words.size() ? words.text().charAt(words.start(end)) : ' ';
        seen[33] = (left == '(' ? 1 : 0) + (right == ')' ? 2 : 0) + (right == '(' ? 4 : 0);
    }
}
