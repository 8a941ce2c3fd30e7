package dev.parley.language.training;

import dev.parley.language.conllu.ConlluReader;
import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.WordLists;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The training command: makes the model files of the language core from treebanks.
 *
 * <pre>{@code Train --out FOLDER --treebank FILE|FOLDER [--treebank ...]}</pre>
 */
public final class Train {

    private static final int SENTENCE_ROUNDS = 5;
    private static final int TAGGER_ROUNDS = 5;
    private static final int PARSER_ROUNDS = 8;
    private static final int LEAST_UPDATES = 2;
    private static final float SMALLEST_WEIGHT = 0.05f;

    private final Path out;
    private final PrintStream log;

    private Train(Path out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    /** Runs the command; see the class. */
    public static void main(String[] arguments) throws IOException {
        Arguments given = new Arguments(List.of(arguments));
        List<TreebankSentence> treebank = new ArrayList<>();
        for (Path path : given.paths("--treebank")) {
            treebank.addAll(ConlluReader.read(path));
        }
        if (treebank.isEmpty()) {
            throw new IllegalArgumentException("Give at least one --treebank FILE with sentences in it");
        }
        Train train = new Train(given.path("--out"), System.out);
        Files.createDirectories(train.out);
        train.tagsAndTrees(treebank);
    }

    private void tagsAndTrees(List<TreebankSentence> treebank) throws IOException {
        TagSet tagSet = Gold.tagSet(treebank);
        List<String> relations = Gold.relations(treebank);
        List<Gold> gold = Gold.of(treebank, tagSet, relations);
        log.printf("%d sentences, %d tags, %d relations%n", gold.size(), tagSet.size(), relations.size());
        Lexicon lexicon = LexiconTraining.lexicon(gold, Map.of());
        TaggerTraining tagger = new TaggerTraining(lexicon, tagSet.size(), TAGGER_ROUNDS);
        List<byte[]> firstLooks = tagger.firstLooks(gold);
        List<byte[]> secondLooks = tagger.secondLooks(gold, firstLooks);
        log.println("tags crossed");
        try (DataOutputStream file = file("words.model")) {
            SentenceTraining.train(treebank, WordLists.load(), SENTENCE_ROUNDS).write(file, 1, 0);
            lexicon.write(file);
            tagSet.write(file);
            LemmaTraining.lemmatiser(gold, tagSet, List.of()).write(file);
            tagger.train(gold, List.of()).write(file, LEAST_UPDATES, SMALLEST_WEIGHT);
            tagger.train(gold, firstLooks).write(file, LEAST_UPDATES, SMALLEST_WEIGHT);
        }
        log.println("tagger trained");
        ParserTraining parser = new ParserTraining(lexicon, tagSet, relations.size());
        parser.train(gold, secondLooks, PARSER_ROUNDS);
        try (DataOutputStream file = file("trees.model")) {
            file.writeInt(relations.size());
            for (String relation : relations) {
                file.writeUTF(relation);
            }
            parser.moves.write(file, LEAST_UPDATES, SMALLEST_WEIGHT);
            parser.arcs.write(file, LEAST_UPDATES, SMALLEST_WEIGHT);
            parser.arcsAgain.write(file, LEAST_UPDATES, SMALLEST_WEIGHT);
        }
        log.println("parser trained");
    }

    private DataOutputStream file(String name) throws IOException {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        return new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(Files.newOutputStream(out.resolve(name)), best)));
    }
}
