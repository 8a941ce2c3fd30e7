package dev.parley.language.trees;

import dev.parley.language.linear.LinearModel;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses from left to right, one move at a time, and from right to left. Where the two differ, the best tree is found
 * from what they say and from scores of each word as the head of each other. Every arc is named when it is made and once
 * more with the whole tree in sight. Immutable.
 */
public final class Parser {

    /** Weighing two parses takes time with the cube of the length; longer sentences keep the first. */
    private static final int LONGEST_WEIGHED = 100;

    private final Lexicon lexicon;
    private final TagSet tagSet;
    private final List<String> relations;
    private final LinearModel moves;
    private final @Nullable SecondOpinion second;
    private final LinearModel arcs;
    private final LinearModel arcsAgain;

    /**
     * A parser with its models.
     *
     * @param relations what the arc models' outcomes stand for
     * @param second weighs other trees against the parse; null leaves the parse as it is
     */
    public Parser(
            Lexicon lexicon,
            TagSet tagSet,
            List<String> relations,
            LinearModel moves,
            LinearModel arcs,
            LinearModel arcsAgain,
            @Nullable SecondOpinion second) {
        this.lexicon = lexicon;
        this.tagSet = tagSet;
        this.relations = List.copyOf(relations);
        this.moves = moves;
        this.second = second;
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
        ArcFeatures arcFeatures = new ArcFeatures(seen, false);
        int[] arcScores = new int[arcs.outcomes()];
        MoveFeatures moveFeatures = new MoveFeatures(seen);
        int[] moveScores = new int[moves.outcomes()];
        while (!at.finished()) {
            long[] features = moveFeatures.beforeMove(at);
            moves.score(features, features.length, moveScores);
            move(at, best(at, moveScores), arcFeatures, arcScores);
        }
        if (second != null && at.size > 2 && at.size <= LONGEST_WEIGHED) {
            int[] heads = second.heads(seen, at.heads);
            at = heads == at.heads ? at : made(heads, arcFeatures, arcScores);
        }
        nameAgain(seen, at, arcScores);
        return at.tree();
    }

    private void move(Configuration at, int move, ArcFeatures features, int[] scores) {
        int relation = Relations.ROOT;
        if (move != Configuration.SHIFT && at.headBy(move) != at.size) {
            long[] arc = features.of(at, at.headBy(move), at.stack(0));
            arcs.score(arc, arc.length, scores);
            relation = Relations.best(scores, false);
        }
        at.move(move, relation);
    }

    /** Makes a tree that is known move by move, so that its arcs are named as those of a parse are. */
    private Configuration made(int[] heads, ArcFeatures features, int[] scores) {
        Configuration at = new Configuration(heads.length);
        Replay replay = new Replay(heads);
        while (!at.finished()) {
            move(at, replay.next(at), features, scores);
        }
        return at;
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

    static int best(Configuration at, int[] scores) {
        int best = -1;
        for (int move = 0; move < scores.length; move++) {
            if (at.possible(move) && (best < 0 || scores[move] > scores[best])) {
                best = move;
            }
        }
        return best;
    }
}
