package dev.parley.language.trees;

import dev.parley.language.linear.ModelText;
import dev.parley.language.network.Context;
import dev.parley.language.network.Layer;
import dev.parley.language.network.Rows;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Parses a sentence: every word is scored as the head of every other, the best tree is taken, and its arcs are named.
 * Immutable.
 */
public final class Parser {

    /**
     * Scoring takes time with the square of the length. What is longer is no sentence but a list or a table; it is parsed
     * piece by piece, and the pieces hang side by side.
     */
    static final int LONGEST = 200;

    /** The number of the relation {@code root}. */
    static final int ROOT = 0;

    /** How much likelier, in nats, a tree with crossing arcs must be: one arc in two hundred crosses another. */
    private static final double CROSSING = 3;

    private static final String SIDE_BY_SIDE = "parataxis";

    private final List<String> relations;
    private final Context context;
    private final ArcScores arcs;
    private final RelationScores names;
    private final byte sideBySide;
    private final OnceOnly onceOnly;

    /** What arcs and relations first make of each word, all in one layer. */
    private final Layer views;

    /**
     * A parser with its parts.
     *
     * @param relations names of the relations, {@code root} first
     * @param context what is made of the encoder's view of each word
     */
    public Parser(List<String> relations, Context context, ArcScores arcs, RelationScores names) {
        this.relations = List.copyOf(relations);
        this.context = context;
        this.arcs = arcs;
        this.names = names;
        onceOnly = new OnceOnly(relations);
        views = Layer.beside(arcs.dependent(), arcs.head(), names.dependent(), names.head());
        sideBySide = (byte) Math.max(Math.min(1, relations.size() - 1), relations.indexOf(SIDE_BY_SIDE));
    }

    /** The name of a relation's number. */
    public String relation(int number) {
        return relations.get(number);
    }

    /** The number of a relation. */
    public int number(String relation) {
        return relations.indexOf(relation);
    }

    /**
     * The tree of a sentence.
     *
     * @param words what the encoder says of each word
     */
    public Tree parse(float[][] words) {
        float[][] contexts = context.of(words);
        Tree tree = new Tree(new int[words.length], new byte[words.length], new float[words.length]);
        int root = -1;
        for (int first = 0; first < words.length; first += LONGEST) {
            int end = Math.min(words.length, first + LONGEST);
            int own = parse(views.of(Arrays.copyOfRange(contexts, first, end)), first, tree);
            if (root < 0) {
                root = own;
            } else {
                tree.heads()[own] = root;
                tree.relations()[own] = sideBySide;
            }
        }
        return tree;
    }

    /** Parses a piece and puts it into the tree; returns its root. */
    private int parse(float[][] viewed, int first, Tree tree) {
        int size = viewed.length;
        int width = arcs.root().length;
        int dependents = 2 * width;
        int asHeads = dependents + names.root().length;
        float[][] scores = arcs.of(Rows.columns(viewed, 0, width), Rows.columns(viewed, width, width));
        int[] heads = MaximumTree.heads(scores);
        if (!ProjectiveTree.isProjective(heads)) {
            int[] uncrossed = ProjectiveTree.heads(scores);
            if (sum(scores, heads) - sum(scores, uncrossed) < CROSSING) {
                heads = uncrossed;
            }
        }
        float[][] relationScores = names.of(
                Rows.columns(viewed, dependents, names.root().length),
                Rows.columns(viewed, asHeads, names.root().length),
                heads);
        int[] chosen = onceOnly.choose(heads, relationScores);
        int root = -1;
        for (int word = 0; word < size; word++) {
            float confidence = Rows.probability(scores[word], heads[word]);
            if (heads[word] == size) {
                root = first + word;
                tree.heads()[root] = -1;
                tree.relations()[root] = ROOT;
            } else {
                int relation = chosen[word];
                confidence *= Rows.probability(relationScores[word], relation);
                tree.heads()[first + word] = first + heads[word];
                tree.relations()[first + word] = (byte) relation;
            }
            tree.confidences()[first + word] = confidence;
        }
        return root;
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int word = 0; word < heads.length; word++) {
            sum += scores[word][heads[word]];
        }
        return sum;
    }

    /** Writes the parser. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(relations.size());
        for (String relation : relations) {
            out.writeUTF(relation);
        }
        context.write(out);
        arcs.write(out);
        names.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Parser read(ByteBuffer in) {
        String[] relations = new String[in.getInt()];
        for (int relation = 0; relation < relations.length; relation++) {
            relations[relation] = ModelText.read(in);
        }
        return new Parser(List.of(relations), Context.read(in), ArcScores.read(in), RelationScores.read(in));
    }
}
