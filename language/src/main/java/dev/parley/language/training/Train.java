package dev.parley.language.training;

import dev.parley.language.conllu.BioReader;
import dev.parley.language.conllu.ConlluReader;
import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.linear.LinearModel;
import dev.parley.language.linear.ModelText;
import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.KnownWords;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Tagger;
import dev.parley.language.words.WordLists;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The training command: makes the model files of the language core from treebanks and from sentences whose names are
 * marked.
 *
 * <pre>{@code Train --out FOLDER --treebank FILE|FOLDER [--treebank ...] --names FILE [--names ...]
 *     [--least-updates NUMBER]}</pre>
 *
 * <p>With {@code --text-only}, which needs no {@code --names}, it makes only the models that cut text into sentences and
 * find lemmas; they do not depend on the tagger.
 */
public final class Train {

    private static final int SENTENCE_ROUNDS = 12;
    private static final int TAGGER_ROUNDS = 4;
    private static final int PARSER_ROUNDS = 8;
    private static final int BACKWARD_ROUNDS = 5;
    private static final int PAIR_ROUNDS = 4;
    private static final int NAME_ROUNDS = 6;
    /** How much a sentence whose names are marked as such weighs against one whose names are worked out. */
    private static final int NAME_WEIGHT = 6;

    /** Features that were updated more seldom are left out, for the models' size. */
    private static final int LEAST_UPDATES = 3;

    private static final float SMALLEST_WEIGHT = 0.05f;

    private final Path out;
    private final int leastUpdates;
    private final PrintStream log;
    private final WordLists lists = WordLists.load();
    private final Gazetteer gazetteer = Gazetteer.load();
    private final List<TreebankSentence> treebank;
    private final TagSet tagSet;
    private final List<String> relations;
    private final List<Gold> gold;
    private final Lexicon lexicon;

    private Train(Path out, int leastUpdates, List<TreebankSentence> treebank, PrintStream log) {
        this.leastUpdates = leastUpdates;
        this.out = out;
        this.log = log;
        this.treebank = treebank;
        tagSet = Gold.tagSet(treebank);
        relations = Gold.relations(treebank);
        gold = Gold.of(treebank, tagSet, relations);
        lexicon = LexiconTraining.lexicon(gold, Map.of());
    }

    /** Runs the command; see the class. */
    public static void main(String[] arguments) throws IOException {
        Arguments given = new Arguments(List.of(arguments));
        List<TreebankSentence> treebank = new ArrayList<>();
        for (Path path : given.paths("--treebank")) {
            treebank.addAll(ConlluReader.read(path));
        }
        List<TreebankSentence> named = new ArrayList<>();
        for (Path path : given.paths("--names")) {
            named.addAll(BioReader.read(path));
        }
        boolean textOnly = given.words().contains("--text-only");
        if (treebank.isEmpty() || named.isEmpty() && !textOnly) {
            throw new IllegalArgumentException("Give --treebank FILE and --names FILE with sentences in them");
        }
        Train train =
                new Train(given.path("--out"), given.number("--least-updates", LEAST_UPDATES), treebank, System.out);
        Files.createDirectories(train.out);
        train.text();
        if (!textOnly) {
            train.all(named);
        }
    }

    /** The models that need no tagger. */
    private void text() throws IOException {
        stage("sentences.model", this::sentences);
        stage(
                "lemmas.model",
                file -> LemmaTraining.lemmatiser(treebank, tagSet, Irregular.forms())
                        .write(file));
    }

    private void all(List<TreebankSentence> named) throws IOException {
        log.printf("%d sentences, %d tags, %d relations%n", gold.size(), tagSet.size(), relations.size());
        TaggerTraining training = new TaggerTraining(lexicon, gazetteer, tagSet.size(), TAGGER_ROUNDS);
        stage("first-looks.tags", file -> Gold.writeTags(training.firstLooks(gold), file));
        List<byte[]> firstLooks = Gold.readTags(gold, out.resolve("first-looks.tags"));
        stage("second-looks.tags", file -> Gold.writeTags(training.secondLooks(gold, firstLooks), file));
        List<byte[]> secondLooks = Gold.readTags(gold, out.resolve("second-looks.tags"));
        stage("words.model", file -> words(training, firstLooks, file));
        stage("names.model", file -> names(named, secondLooks, file));
        stage("trees.model", file -> trees(secondLooks, file));
        stage("trees-back.model", file -> treesBack(secondLooks, file));
        stage("pairs.model", file -> pairs(secondLooks, file));
    }

    /** What makes one model file. */
    private interface Stage {
        void write(DataOutputStream file) throws IOException;
    }

    /** Makes a file unless the folder holds it already, so that a training that was stopped can go on. */
    private void stage(String name, Stage stage) throws IOException {
        Path path = out.resolve(name);
        if (Files.exists(path)) {
            log.println(name + " is kept");
            return;
        }
        Path unfinished = out.resolve(name + ".unfinished");
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream file = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(Files.newOutputStream(unfinished), best)))) {
            stage.write(file);
        }
        Files.move(unfinished, path);
        log.println(name + " is made");
    }

    private void sentences(DataOutputStream file) throws IOException {
        KnownWords known = KnownWordTraining.words(treebank);
        known.write(file);
        SentenceTraining.train(treebank, lists, known, SENTENCE_ROUNDS)
                .pack(1, 0)
                .write(file);
    }

    private void words(TaggerTraining training, List<byte[]> firstLooks, DataOutputStream file) throws IOException {
        lexicon.write(file);
        tagSet.write(file);
        training.train(gold, List.of()).pack(leastUpdates, SMALLEST_WEIGHT).write(file);
        training.train(gold, firstLooks).pack(leastUpdates, SMALLEST_WEIGHT).write(file);
    }

    private void names(List<TreebankSentence> named, List<byte[]> tags, DataOutputStream file) throws IOException {
        NameTraining training = new NameTraining(lexicon, tagSet, gazetteer);
        training.addEntities(gold, tags);
        training.addTagged(named, tagger(), NAME_WEIGHT);
        training.train(NAME_ROUNDS).pack(1, SMALLEST_WEIGHT).write(file);
    }

    /** The tagger, as it lies in the words' file. */
    private Tagger tagger() throws IOException {
        ByteBuffer file = ModelText.inflate(Files.newInputStream(out.resolve("words.model")));
        Lexicon.read(file);
        TagSet.read(file);
        return new Tagger(lexicon, gazetteer, LinearModel.read(file), LinearModel.read(file));
    }

    private void trees(List<byte[]> tags, DataOutputStream file) throws IOException {
        ParserTraining forwards = new ParserTraining(lexicon, tagSet, relations.size(), false);
        forwards.train(gold, tags, PARSER_ROUNDS, log);
        file.writeInt(relations.size());
        for (String relation : relations) {
            file.writeUTF(relation);
        }
        forwards.moves.pack(leastUpdates, SMALLEST_WEIGHT).write(file);
        forwards.arcs.pack(leastUpdates, SMALLEST_WEIGHT).write(file);
        forwards.arcsAgain.pack(leastUpdates, SMALLEST_WEIGHT).write(file);
    }

    private void treesBack(List<byte[]> tags, DataOutputStream file) throws IOException {
        ParserTraining backwards = new ParserTraining(lexicon, tagSet, relations.size(), true);
        backwards.train(gold, tags, BACKWARD_ROUNDS, log);
        backwards.moves.pack(leastUpdates, SMALLEST_WEIGHT).write(file);
    }

    private void pairs(List<byte[]> tags, DataOutputStream file) throws IOException {
        PairTraining pairs = new PairTraining(lexicon, tagSet);
        pairs.train(gold, tags, PAIR_ROUNDS, log);
        pairs.pairs.pack(leastUpdates, SMALLEST_WEIGHT).write(file);
    }
}
