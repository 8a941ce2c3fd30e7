package dev.parley.language.training;

import dev.parley.language.conllu.BioReader;
import dev.parley.language.conllu.ConlluReader;
import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.KnownWords;
import dev.parley.language.words.TagSet;
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

/**
 * The training command: makes the model files of the language core from treebanks, from sentences whose names are marked,
 * and from vectors of words.
 *
 * <pre>{@code Train --out FOLDER --treebank FILE|FOLDER [--treebank ...] --names FILE [--names ...] --vectors FILE
 *     [--words NUMBER] [--teachers NUMBER] [--rounds NUMBER] [--teacher-rounds NUMBER]
 *     [--memory NUMBER] [--teacher-memory NUMBER]}</pre>
 *
 * <p>With {@code --text-only}, which needs neither {@code --names} nor {@code --vectors}, it makes only the models that cut
 * text into sentences and find lemmas.
 */
public final class Train {

    private static final int SENTENCE_ROUNDS = 12;

    private static final int WORDS = 120_000;
    private static final int TEACHERS = 3;
    private static final int TEACHER_ROUNDS = 13;
    private static final int ROUNDS = 20;
    private static final int MEMORY = 112;
    private static final int TEACHER_MEMORY = 176;

    private final Path out;
    private final Arguments given;
    private final PrintStream log;
    private final WordLists lists = WordLists.load();
    private final Gazetteer gazetteer = Gazetteer.load();
    private final List<TreebankSentence> treebank;
    private final List<TreebankSentence> named;
    private final TagSet tagSet;
    private final List<String> relations;
    private final List<Gold> gold;
    private final Network.Size size;
    private final Network.Size teacherSize;

    private Train(Arguments given, List<TreebankSentence> treebank, List<TreebankSentence> named, PrintStream log) {
        this.given = given;
        this.treebank = treebank;
        this.named = named;
        this.log = log;
        out = given.path("--out");
        tagSet = Gold.tagSet(treebank);
        relations = Gold.relations(treebank);
        gold = Gold.of(treebank, tagSet, relations);
        size = new Network.Size(given.number("--memory", MEMORY), 80, 0.2, 0.15);
        teacherSize = new Network.Size(given.number("--teacher-memory", TEACHER_MEMORY), 100, 0.3, 0.03);
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
        Train train = new Train(given, treebank, named, System.out);
        Files.createDirectories(train.out);
        train.text();
        if (!textOnly) {
            train.network();
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

    /** The model of everything else. */
    private void network() throws IOException {
        log.printf("%d sentences, %d tags, %d relations%n", gold.size(), tagSet.size(), relations.size());
        Vocabulary vocabulary =
                new Vocabulary(VectorFile.read(given.path("--vectors"), given.number("--words", WORDS)), gold);
        NetworkTraining training = new NetworkTraining(
                vocabulary,
                Lesson.ofTrees(gold, gazetteer),
                Lesson.ofNames(named, gazetteer),
                tagSet.size(),
                relations.size(),
                log);
        List<Network> teachers = teachers(training);
        stage("network.model", file -> {
            List<Opinion> opinions = teachers.isEmpty() ? List.of() : training.opinions(teachers);
            write(training.train(size, given.number("--rounds", ROUNDS), 1, opinions), file);
        });
    }

    private List<Network> teachers(NetworkTraining training) throws IOException {
        List<Network> teachers = new ArrayList<>();
        for (int number = 1; number <= given.number("--teachers", TEACHERS); number++) {
            String name = "teacher-" + number + ".network";
            long seed = 100 + number;
            int rounds = given.number("--teacher-rounds", TEACHER_ROUNDS);
            stage(
                    name,
                    file -> training.train(teacherSize, rounds, seed, List.of())
                            .optimiser()
                            .write(file));
            Network teacher = training.network(teacherSize, seed, 1);
            teacher.optimiser().read(ByteBuffer.wrap(Files.readAllBytes(out.resolve(name))));
            teachers.add(teacher);
        }
        return teachers;
    }

    private void write(Network network, DataOutputStream file) throws IOException {
        tagSet.write(file);
        network.encoder(gazetteer).write(file);
        network.tags().write(file);
        network.names().write(file);
        network.parser(relations).write(file);
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
        try (DataOutputStream file =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
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
}
