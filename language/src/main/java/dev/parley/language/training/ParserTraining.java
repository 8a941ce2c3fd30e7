package dev.parley.language.training;

import dev.parley.language.trees.ArcFeatures;
import dev.parley.language.trees.Configuration;
import dev.parley.language.trees.MoveFeatures;
import dev.parley.language.trees.Oracle;
import dev.parley.language.trees.ParseWords;
import dev.parley.language.trees.Relations;
import dev.parley.language.trees.Tree;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.TagSet;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Trains the parser with a dynamic oracle: it mostly follows its own moves, right or wrong, and learns at each the moves
 * that lose no further arc, so that it recovers from its own mistakes.
 */
final class ParserTraining {

    private static final int MOVES = 3;
    /** From the second round on it follows its own move this often. */
    private static final double BOLDNESS = 0.9;

    final Learner moves = new Learner(MOVES);
    final Learner arcs;
    final Learner arcsAgain;
    private final Lexicon lexicon;
    private final TagSet tagSet;
    private final int relations;
    private final boolean backwards;

    /** {@code backwards}: whether to read from the last word to the first, naming no relation. */
    ParserTraining(Lexicon lexicon, TagSet tagSet, int relations, boolean backwards) {
        this.backwards = backwards;
        this.lexicon = lexicon;
        this.tagSet = tagSet;
        this.relations = relations;
        arcs = new Learner(relations);
        arcsAgain = new Learner(relations);
    }

    /** Trains on sentences with the tags that a tagger gave them. */
    void train(List<Gold> sentences, List<byte[]> tags, int rounds, PrintStream log) {
        int[] order = Shuffle.identity(sentences.size());
        Random random = new Random(29);
        for (int round = 0; round < rounds; round++) {
            Shuffle.shuffle(order, random);
            long right = 0;
            long words = 0;
            for (int s : order) {
                Gold gold = sentences.get(s);
                Configuration end = learn(gold, tags.get(s), round > 0 ? random : null);
                Tree tree = end.tree();
                for (int word = 0; word < gold.size(); word++) {
                    words++;
                    int head = tree.heads()[word] < 0 ? gold.size() : tree.heads()[word];
                    right += head == heads(gold)[word] ? 1 : 0;
                }
            }
            log.printf("  parser round %d: %.2f%% of heads while learning%n", round + 1, 100.0 * right / words);
        }
        moves.average();
        arcs.average();
        arcsAgain.average();
    }

    private Configuration learn(Gold gold, byte[] tags, @Nullable Random random) {
        ParseWords forwards = new ParseWords(gold.words(), lexicon, tags, tagSet);
        ParseWords words = backwards ? forwards.reversed() : forwards;
        int[] heads = heads(gold);
        Configuration at = new Configuration(gold.size());
        MoveFeatures moveFeatures = new MoveFeatures(words);
        ArcFeatures arcFeatures = new ArcFeatures(words, false);
        float[] scores = new float[MOVES];
        float[] names = new float[relations];
        while (!at.finished()) {
            int move = learnMove(at, moveFeatures.beforeMove(at), scores, heads, random);
            boolean named = move != Configuration.SHIFT && !backwards;
            at.move(move, named ? name(gold, at, move, arcs, arcFeatures, names) : Relations.ROOT);
        }
        if (!backwards) {
            nameAgain(gold, words, at, names);
        }
        return at;
    }

    /** Chooses a move, learns the best of those that lose no further arc, and says which to make. */
    private int learnMove(Configuration at, long[] features, float[] scores, int[] heads, @Nullable Random random) {
        moves.score(features, features.length, scores);
        moves.step();
        int best = -1;
        int bestRight = -1;
        int bestCost = 0;
        int leastCost = Integer.MAX_VALUE;
        for (int move = 0; move < MOVES; move++) {
            if (!at.possible(move)) {
                continue;
            }
            int cost = Oracle.cost(at, move, heads);
            if (best < 0 || scores[move] > scores[best]) {
                best = move;
                bestCost = cost;
            }
            if (cost < leastCost || cost == leastCost && scores[move] > scores[bestRight]) {
                leastCost = cost;
                bestRight = move;
            }
        }
        if (bestCost == leastCost) {
            return best;
        }
        moves.update(features, features.length, bestRight, best);
        return random == null || random.nextDouble() > BOLDNESS ? bestRight : best;
    }

    private int[] heads(Gold gold) {
        return backwards ? reversed(gold.heads()) : gold.heads();
    }

    /** The same heads, counted from the last word; the root's number stays. */
    private static int[] reversed(int[] heads) {
        int[] back = new int[heads.length];
        for (int word = 0; word < heads.length; word++) {
            int head = heads[heads.length - 1 - word];
            back[word] = head == heads.length ? head : heads.length - 1 - head;
        }
        return back;
    }

    /** Names an arc and learns its name if it is an arc of the right tree. */
    private int name(Gold gold, Configuration at, int move, Learner learner, ArcFeatures features, float[] scores) {
        int head = at.headBy(move);
        if (head == gold.size()) {
            return Relations.ROOT;
        }
        int dependent = at.stack(0);
        return learnName(gold, head, dependent, learner, features.of(at, head, dependent), scores);
    }

    private int learnName(Gold gold, int head, int dependent, Learner learner, long[] features, float[] scores) {
        learner.score(features, features.length, scores);
        int best = Scores.best(scores, 1, relations);
        if (gold.heads()[dependent] == head) {
            learner.step();
            if (best != gold.relations()[dependent]) {
                learner.update(features, features.length, gold.relations()[dependent], best);
            }
        }
        return best;
    }

    private void nameAgain(Gold gold, ParseWords words, Configuration at, float[] scores) {
        ArcFeatures features = new ArcFeatures(words, true);
        for (int word = 0; word < gold.size(); word++) {
            int head = at.head(word);
            if (head != gold.size()) {
                learnName(gold, head, word, arcsAgain, features.of(at, head, word), scores);
            }
        }
    }
}
