package dev.parley.language.training;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.language.conllu.BioReader;
import dev.parley.language.conllu.ConlluReader;
import dev.parley.language.conllu.RawText;
import dev.parley.language.conllu.TreebankSentence;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The evaluation command: prints how well the shipped models, or those of a folder, read treebanks, and how fast.
 *
 * <pre>{@code Evaluate [--models FOLDER] [--treebank FILE ...] [--names FILE ... [--errors]] [--speed]
 *     [--floors FILE]}</pre>
 *
 * <p>A file of floors has a figure and a number on each line, with a tab between them; a figure of all treebanks together, or
 * {@code names}, that is below its number ends the command with 1.
 */
public final class Evaluate {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int MOST_ERRORS = 60;

    private Evaluate() {}

    /** Runs the command; see the class. */
    public static void main(String[] arguments) throws IOException {
        Arguments given = new Arguments(List.of(arguments));
        PrintStream out = System.out;
        long before = System.nanoTime();
        List<Path> folders = given.paths("--models");
        English english = folders.isEmpty() ? English.load() : English.load(folders.get(0));
        out.printf("models loaded in %.2f s%n", (System.nanoTime() - before) / 1e9);
        List<TreebankSentence> all = new ArrayList<>();
        TreebankScores together = new TreebankScores(english);
        for (Path path : given.paths("--treebank")) {
            List<TreebankSentence> treebank = ConlluReader.read(path);
            TreebankScores scores = new TreebankScores(english);
            scores.compare(treebank);
            together.add(scores);
            all.addAll(treebank);
            out.println(path.getFileName() + "\n" + scores);
        }
        if (!all.isEmpty()) {
            out.println("all together\n" + together);
        }
        Map<String, Double> figures = together.figures();
        for (Path path : given.paths("--names")) {
            NameScores scores = new NameScores();
            Map<String, Integer> errors = new HashMap<>();
            for (TreebankSentence sentence : BioReader.read(path)) {
                scores.compare(
                        sentence,
                        english.read(sentence.words(), sentence.starts(), sentence.ends())
                                .names(),
                        errors);
            }
            out.println(path.getFileName() + "\n" + scores);
            figures.put("names", scores.percent());
            if (given.words().contains("--errors")) {
                errors.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(MOST_ERRORS)
                        .forEach(error -> out.println("  " + error.getValue() + " " + error.getKey()));
            }
        }
        for (Path floors : given.paths("--floors")) {
            if (!above(floors, figures, out)) {
                System.exit(1);
            }
        }
        if (given.words().contains("--speed")) {
            speed(english, RawText.of(all).text(), out);
        }
    }

    private static boolean above(Path floors, Map<String, Double> figures, PrintStream out) throws IOException {
        boolean above = true;
        for (String line : Files.readAllLines(floors)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            Double figure = figures.get(columns[0]);
            if (columns.length != 2 || figure == null) {
                throw new IOException(floors + ": \"" + line + "\" is no figure with a number behind a tab; there are "
                        + figures.keySet());
            }
            boolean holds = figure >= Double.parseDouble(columns[1]);
            out.printf(Locale.ROOT, "%s %s: %.2f, floor %s%n", holds ? "ok  " : "MISS", columns[0], figure, columns[1]);
            above &= holds;
        }
        return above;
    }

    private static void speed(English english, String text, PrintStream out) {
        long tokens = 0;
        long nanos = 0;
        for (int round = 0; round <= WARM_UP_ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            tokens = 0;
            for (Sentence sentence : english.read(text, 0, text.length())) {
                tokens += sentence.size();
                for (int word = 0; word < sentence.size(); word++) {
                    sentence.lemma(word);
                }
                sentence.head(0);
                sentence.names();
            }
            nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        }
        out.printf("%.0f tokens per CPU-second, raw text to tags, lemmas, trees and names%n", tokens / (nanos / 1e9));
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        out.printf("%d MB of heap in use%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
