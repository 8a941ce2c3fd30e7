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
import java.util.List;
import java.util.Random;

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

    ParserTraining(Lexicon lexicon, TagSet tagSet, int relations) {
        this.lexicon = lexicon;
        this.tagSet = tagSet;
        this.relations = relations;
        arcs = new Learner(relations);
        arcsAgain = new Learner(relations);
    }

    /** Trains on sentences with the tags that a tagger gave them. */
    void train(List<Gold> sentences, List<byte[]> tags, int rounds) {
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
                    right += head == gold.heads()[word] ? 1 : 0;
                }
            }
            System.out.printf("  parser round %d: %.2f%% of heads while learning%n", round + 1, 100.0 * right / words);
        }
        moves.average();
        arcs.average();
        arcsAgain.average();
    }

    private Configuration learn(Gold gold, byte[] tags, @org.jspecify.annotations.Nullable Random random) {
        ParseWords words = new ParseWords(gold.words(), lexicon, tags, tagSet);
        Configuration at = new Configuration(gold.size());
        MoveFeatures moveFeatures = new MoveFeatures(words);
        ArcFeatures arcFeatures = new ArcFeatures(words, false);
        float[] scores = new float[MOVES];
        float[] names = new float[relations];
        while (!at.finished()) {
            long[] features = moveFeatures.beforeMove(at);
            moves.score(features, features.length, scores);
            int best = -1;
            int bestRight = -1;
            int leastCost = Integer.MAX_VALUE;
            for (int move = 0; move < MOVES; move++) {
                if (at.possible(move)) {
                    leastCost = Math.min(leastCost, Oracle.cost(at, move, gold.heads()));
                }
            }
            for (int move = 0; move < MOVES; move++) {
                if (!at.possible(move)) {
                    continue;
                }
                if (best < 0 || scores[move] > scores[best]) {
                    best = move;
                }
                if (Oracle.cost(at, move, gold.heads()) == leastCost
                        && (bestRight < 0 || scores[move] > scores[bestRight])) {
                    bestRight = move;
                }
            }
            moves.step();
            boolean wrong = Oracle.cost(at, best, gold.heads()) > leastCost;
            if (wrong) {
                moves.update(features, features.length, bestRight, best);
            }
            int move = wrong && (random == null || random.nextDouble() > BOLDNESS) ? bestRight : best;
            at.move(move, move == Configuration.SHIFT ? 0 : name(gold, at, move, arcs, arcFeatures, names));
        }
        nameAgain(gold, words, at, names);
        return at;
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
