package dev.parley.language.trees;

import dev.parley.language.linear.LinearModel;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Words;
import java.util.List;

/**
 * Parses from left to right, one move at a time, in time linear in the sentence's length; then names every arc once more
 * with the whole tree in sight. Immutable.
 */
public final class Parser {

    private final Lexicon lexicon;
    private final TagSet tagSet;
    private final List<String> relations;
    private final LinearModel moves;
    private final LinearModel arcs;
    private final LinearModel arcsAgain;

    /** A parser with its models; {@code relations} names what the arc models' outcomes stand for. */
    public Parser(
            Lexicon lexicon,
            TagSet tagSet,
            List<String> relations,
            LinearModel moves,
            LinearModel arcs,
            LinearModel arcsAgain) {
        this.lexicon = lexicon;
        this.tagSet = tagSet;
        this.relations = List.copyOf(relations);
        this.moves = moves;
        this.arcs = arcs;
        this.arcsAgain = arcsAgain;
    }

    /** The name of a relation's number. */
    public String relation(int number) {
        return relations.get(number);
    }

    /** The tree of a sentence, given its tags. */
    public Tree parse(Words words, byte[] tags) {
        ParseWords seen = new ParseWords(words, lexicon, tags, tagSet);
        Configuration at = new Configuration(words.size());
        MoveFeatures moveFeatures = new MoveFeatures(seen);
        ArcFeatures arcFeatures = new ArcFeatures(seen, false);
        int[] moveScores = new int[moves.outcomes()];
        int[] arcScores = new int[arcs.outcomes()];
        while (!at.finished()) {
            long[] features = moveFeatures.beforeMove(at);
            moves.score(features, features.length, moveScores);
            int move = best(at, moveScores);
            int relation = 0;
            if (move != Configuration.SHIFT) {
                long[] arc = arcFeatures.of(at, at.headBy(move), at.stack(0));
                arcs.score(arc, arc.length, arcScores);
                relation = Relations.best(arcScores, at.headBy(move) == at.size);
            }
            at.move(move, relation);
        }
        nameAgain(seen, at, arcScores);
        return at.tree();
    }

    private void nameAgain(ParseWords seen, Configuration at, int[] scores) {
        ArcFeatures features = new ArcFeatures(seen, true);
        byte[] names = new byte[at.size];
        for (int word = 0; word < at.size; word++) {
            long[] arc = features.of(at, at.heads[word], word);
            arcsAgain.score(arc, arc.length, scores);
            names[word] = (byte) Relations.best(scores, at.heads[word] == at.size);
        }
        System.arraycopy(names, 0, at.relations, 0, at.size);
    }

    private static int best(Configuration at, int[] scores) {
        int best = -1;
        for (int move = 0; move < scores.length; move++) {
            if (at.possible(move) && (best < 0 || scores[move] > scores[best])) {
                best = move;
            }
        }
        return best;
    }
}
