package dev.parley.language.training;

import dev.parley.language.names.NameLabels;
import dev.parley.language.network.Context;
import dev.parley.language.network.Layer;
import dev.parley.language.network.Recurrence;
import dev.parley.language.network.Rows;
import dev.parley.language.network.Table;
import dev.parley.language.training.network.Optimiser;
import dev.parley.language.training.network.Parameter;
import dev.parley.language.training.network.Tape;
import dev.parley.language.training.network.Tape.Values;
import dev.parley.language.trees.ArcScores;
import dev.parley.language.trees.Parser;
import dev.parley.language.trees.RelationScores;
import dev.parley.language.words.Encoder;
import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.Signs;
import dev.parley.language.words.Tagger;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The network that is learned: one encoder from which tags and names are read, and above it a second context for trees.
 * What it computes is what {@link Encoder}, {@link Tagger}, the recogniser of names and {@link Parser} compute; a test
 * holds them together.
 */
final class Network {

    /** Numbers for the signs of a word. */
    private static final int SIGNS = 60;

    /** How often a word is taken for one of which nothing is known, so that its signs and its place must do. */
    private static final double FORGOTTEN = 0.03;

    /** Words that the treebanks hold so often at most are rare: in news, unknown words are as rare, and mostly names. */
    private static final int RARE = 2;

    /** A word's own row is passed over the more often, the more seldom the word is. */
    private static final double SELDOM = 0.25;

    private static final double DROPPED_IN_MEMORY = 0.2;
    private static final double DROPPED_FOR_NAMES = 0.2;

    private static final float NAMES_WEIGHT = 0.5f;

    /** Forget gates start open. */
    private static final float OPEN = 0.5f;

    private final Size size;
    private final Vocabulary vocabulary;
    private final int workers;
    private final Random start;
    private final Optimiser optimiser;
    private final Parameter words;
    private final Parameter signs;
    private final OneWay[][] contexts;
    private final Affine tags;
    private final Affine names;
    private final Parameter markedNames;
    private final Parameter workedOutNames;
    private final Affine dependents;
    private final Affine heads;
    private final Affine wishes;
    private final Parameter root;
    private final Parameter distances;
    private final Affine relationDependents;
    private final Parameter relationHeads;
    private final Parameter relationRoot;
    private final Affine relations;

    /**
     * How large a network is.
     *
     * @param memory numbers that each direction of a context keeps in mind
     * @param arcs numbers that words are compared by
     * @param dropped share of numbers that are dropped in training
     * @param forgotten how often a rare word is taken for one of which nothing is known
     */
    record Size(int memory, int arcs, double dropped, double forgotten) {}

    private record Affine(Parameter weights, Parameter constants) {
        Values of(Tape tape, Values in) {
            return tape.layer(in, weights, constants);
        }

        Layer layer() {
            return new Layer(weights.values(), constants.values()[0]);
        }
    }

    private record OneWay(Affine input, Parameter recurrent, boolean backwards) {
        Values of(Tape tape, Values in) {
            return tape.remember(input.of(tape, in), recurrent, backwards, DROPPED_IN_MEMORY);
        }

        Recurrence recurrence() {
            return new Recurrence(input.layer(), recurrent.values(), backwards);
        }
    }

    /** What the network says of a lesson, as scores. */
    private record Scores(Values tags, Values heads, Values relations, Values names) {}

    Network(
            Size size,
            Vocabulary vocabulary,
            int tagCount,
            int relationCount,
            int workers,
            long seed,
            Optimiser steps) {
        this.size = size;
        this.vocabulary = vocabulary;
        this.workers = workers;
        optimiser = steps;
        start = new Random(seed);
        words = steps.add(Parameter.table(vocabulary.rows(), VectorFile.SIZE, workers));
        signs = steps.add(Parameter.table(Signs.ROWS, SIGNS, workers));
        int both = 2 * size.memory;
        contexts = new OneWay[][] {both(VectorFile.SIZE + SIGNS), both(both)};
        tags = affine(both, tagCount);
        names = affine(both, NameLabels.count());
        markedNames = weights(both, NameLabels.count());
        workedOutNames = weights(both, NameLabels.count());
        dependents = affine(both, size.arcs);
        heads = affine(both, size.arcs);
        wishes = affine(size.arcs, size.arcs);
        root = weights(1, size.arcs);
        distances = constants(ArcScores.DISTANCES, 0);
        relationDependents = affine(both, size.arcs);
        relationHeads = weights(both, size.arcs);
        relationRoot = weights(1, size.arcs);
        relations = affine(size.arcs, relationCount);
    }

    Optimiser optimiser() {
        return optimiser;
    }

    private Parameter weights(int inputs, int outputs) {
        return optimiser.add(Parameter.weights(inputs, outputs, workers, start));
    }

    private Parameter constants(int count, float value) {
        return optimiser.add(Parameter.constants(count, value, workers));
    }

    private Affine affine(int inputs, int outputs) {
        return new Affine(weights(inputs, outputs), constants(outputs, 0));
    }

    private OneWay[] both(int inputs) {
        OneWay[] both = new OneWay[2];
        for (int way = 0; way < 2; way++) {
            Affine input = affine(inputs, 3 * size.memory);
            for (int gate = 0; gate < size.memory; gate++) {
                input.constants.values()[0][gate] = OPEN;
            }
            both[way] = new OneWay(input, weights(size.memory, 3 * size.memory), way == 1);
        }
        return both;
    }

    /**
     * Learns from one lesson: gathers the slopes of its errors.
     *
     * @param opinion what teachers say of it, mixed with what is right half and half; empty without teachers
     * @return the errors, in nats
     */
    double learn(Lesson lesson, List<Opinion> opinion, int worker, Random random) {
        Tape tape = new Tape(worker, random);
        Scores scores = scores(tape, lesson, vectors(lesson, random));
        float gold = opinion.isEmpty() ? 1 : 0.5f;
        double errors = 0;
        if (lesson.hasTree()) {
            errors += tape.errors(scores.tags, lesson.tags(), gold);
            errors += tape.errors(scores.heads, lesson.heads(), gold);
            errors += tape.errors(scores.relations, lesson.relations(), gold);
        }
        if (lesson.hasNames()) {
            errors += tape.errors(scores.names, lesson.labels(), gold * NAMES_WEIGHT);
        }
        for (Opinion teachers : opinion) {
            if (lesson.hasTree()) {
                errors += tape.errors(scores.tags, teachers.tags(), 1 - gold);
                errors += tape.errors(scores.heads, teachers.heads(), 1 - gold);
                errors += tape.errors(scores.relations, teachers.relations(), 1 - gold);
            }
            if (lesson.hasNames()) {
                errors += tape.errors(scores.names, teachers.labels(), (1 - gold) * NAMES_WEIGHT);
            }
        }
        tape.rewind();
        return errors;
    }

    /** What the network says of a lesson. */
    Opinion opinion(Lesson lesson) {
        Scores scores = scores(new Tape(0, null), lesson, vectors(lesson, null));
        float[][] none = new float[0][];
        return new Opinion(
                lesson.hasTree() ? probabilities(scores.tags) : none,
                lesson.hasTree() ? probabilities(scores.heads) : none,
                lesson.hasTree() ? probabilities(scores.relations) : none,
                lesson.hasNames() ? probabilities(scores.names) : none);
    }

    /**
     * The vectors that a lesson's words start from.
     *
     * @param given vectors that do not change
     * @param learned for each word the rows to learn that are added
     */
    @SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
    private record Vectors(float[][] given, int[][] learned) {}

    /** {@code random} chooses words that are taken for unknown or seldom ones; null leaves them all as they are. */
    private Vectors vectors(Lesson lesson, @Nullable Random random) {
        float[][] given = new float[lesson.size()][];
        int[][] learned = new int[lesson.size()][];
        for (int at = 0; at < given.length; at++) {
            int word = lesson.words()[at];
            given[at] = vocabulary.given(word);
            learned[at] = vocabulary.rows(word);
            double forgotten = vocabulary.count(word) <= RARE ? size.forgotten : FORGOTTEN;
            if (random != null && random.nextDouble() < forgotten) {
                given[at] = new float[VectorFile.SIZE];
                learned[at] = new int[] {0};
            } else if (random != null && random.nextDouble() < SELDOM / (SELDOM + vocabulary.count(word))) {
                learned[at] = vocabulary.isGiven(word) ? new int[0] : new int[] {0};
            }
        }
        return new Vectors(given, learned);
    }

    private Scores scores(Tape tape, Lesson lesson, Vectors vectors) {
        Values ofWords = tape.sum(tape.put(vectors.given), tape.rows(vectors.learned, words));
        Values ofSigns = tape.rows(lesson.signs(), signs);
        Values input = tape.join(tape.drop(ofWords, size.dropped), tape.drop(ofSigns, size.dropped));
        Values encoded = read(tape, contexts[0], input);
        Values forNames = tape.drop(encoded, DROPPED_FOR_NAMES);
        Values nameScores = tape.sum(
                names.of(tape, forNames), tape.weigh(forNames, lesson.marked() ? markedNames : workedOutNames));
        if (!lesson.hasTree()) {
            return new Scores(nameScores, nameScores, nameScores, nameScores);
        }
        Values context = read(tape, contexts[1], encoded);
        Values wish = wishes.of(tape, tape.drop(tape.leak(dependents.of(tape, context)), size.dropped));
        Values offer = tape.drop(tape.leak(heads.of(tape, context)), size.dropped);
        Values arcScores = tape.products(
                wish, offer, root, distances, (word, head) -> ArcScores.distance(word, head, lesson.size()));
        Values arc = tape.withHeads(
                relationDependents.of(tape, context), tape.weigh(context, relationHeads), relationRoot, lesson.heads());
        Values relationScores = relations.of(tape, tape.drop(tape.leak(arc), size.dropped));
        return new Scores(tags.of(tape, encoded), arcScores, relationScores, nameScores);
    }

    private Values read(Tape tape, OneWay[] context, Values in) {
        return tape.drop(tape.join(context[0].of(tape, in), context[1].of(tape, in)), size.dropped);
    }

    private static float[][] probabilities(Values scores) {
        float[][] probabilities = new float[scores.values().length][];
        for (int word = 0; word < probabilities.length; word++) {
            probabilities[word] = Rows.probabilities(scores.values()[word]);
        }
        return probabilities;
    }

    /** The encoder as it stands; it shares its weights with this network and is to be written at once. */
    Encoder encoder(Gazetteer gazetteer) {
        return new Encoder(
                vocabulary.vectors(words.values()), Table.of(signs.values()), context(contexts[0]), gazetteer);
    }

    private static Context context(OneWay[] ways) {
        return new Context(ways[0].recurrence(), ways[1].recurrence());
    }

    /** The layer that scores tags. */
    Layer tags() {
        return tags.layer();
    }

    /** The layer that scores labels of names as annotators mark them: what is common and what is theirs, added up. */
    Layer names() {
        float[][] sums = new float[names.weights.values().length][];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = names.weights.values()[row].clone();
            Rows.add(markedNames.values()[row], sums[row]);
        }
        return new Layer(sums, names.constants.values()[0]);
    }

    /** The parser above the encoder. */
    Parser parser(List<String> relationNames) {
        return new Parser(
                relationNames,
                context(contexts[1]),
                new ArcScores(
                        dependents.layer(),
                        heads.layer(),
                        wishes.layer(),
                        root.values()[0],
                        distances.values()[0]),
                new RelationScores(
                        relationDependents.layer(),
                        new Layer(relationHeads.values(), new float[size.arcs]),
                        relationRoot.values()[0],
                        relations.layer()));
    }
}
