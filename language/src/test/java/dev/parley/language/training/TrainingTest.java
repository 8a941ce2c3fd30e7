package dev.parley.language.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole training on a handful of sentences: its models read, and are the same files every time. */
class TrainingTest {

    private static final List<String> FILES = List.of("sentences.model", "lemmas.model", "network.model");

    private static void write(Path folder) throws IOException {
        StringBuilder treebank = new StringBuilder();
        String[][] words = {{"rebels", "village"}, {"soldiers", "bridge"}, {"envoys", "deal"}, {"chiefs", "plan"}};
        String[][] verbs = {{"attacked", "attack"}, {"left", "leave"}, {"praised", "praise"}};
        for (String[] pair : words) {
            for (String[] verb : verbs) {
                treebank.append("# text = The ").append(pair[0]).append(' ').append(verb[0]);
                treebank.append(" the ").append(pair[1]).append(".\n");
                row(treebank, "1", "The", "the", "DET\tDT", "2\tdet\t_\t_");
                row(treebank, "2", pair[0], pair[0].substring(0, pair[0].length() - 1), "NOUN\tNNS", "3\tnsubj\t_\t_");
                row(treebank, "3", verb[0], verb[1], "VERB\tVBD", "0\troot\t_\t_");
                row(treebank, "4", "the", "the", "DET\tDT", "5\tdet\t_\t_");
                row(treebank, "5", pair[1], pair[1], "NOUN\tNN", "3\tobj\t_\tSpaceAfter=No");
                row(treebank, "6", ".", ".", "PUNCT\t.", "3\tpunct\t_\t_");
                treebank.append('\n');
            }
        }
        for (String tag : List.of("VB", "VBN")) {
            row(treebank, "1", "go", "go", "VERB\t" + tag, "0\troot\t_\t_");
            treebank.append('\n');
        }
        Files.writeString(folder.resolve("small.conllu"), treebank);
        Files.writeString(
                folder.resolve("small.json"),
                "{\"words\":[\"the\"],\"vectors\":{\"the\":" + vector(0.1) + ",\"envoys\":" + vector(-0.2) + "}}");
        Files.writeString(folder.resolve("small.bio"), "Amina\tB-person\nleft\tO\nOslo\tB-location\n\n".repeat(5));
    }

    private static String vector(double number) {
        return Collections.nCopies(102, number).toString().replace(" ", "");
    }

    private static void row(StringBuilder out, String id, String form, String lemma, String tags, String arc) {
        out.append(String.join("\t", id, form, lemma, tags, "_", arc)).append('\n');
    }

    private static Path train(Path folder, String name) throws IOException {
        Path out = folder.resolve(name);
        Train.main(new String[] {
            "--teachers",
            "1",
            "--teacher-rounds",
            "3",
            "--rounds",
            "300",
            "--memory",
            "20",
            "--teacher-memory",
            "20",
            "--vectors",
            folder.resolve("small.json").toString(),
            "--out",
            out.toString(),
            "--treebank",
            folder.resolve("small.conllu").toString(),
            "--names",
            folder.resolve("small.bio").toString()
        });
        return out;
    }

    @Test
    void learnsFromASmallTreebankTheSameEveryTime(@TempDir Path folder) throws IOException {
        write(folder);
        Path one = train(folder, "one");
        Path other = train(folder, "other");
        for (String file : FILES) {
            assertThat(Files.readAllBytes(one.resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readAllBytes(other.resolve(file)));
        }
        English english = English.load(one);
        String text = "The envoys attacked the bridge.";
        Sentence sentence = english.read(text, 0, text.length()).get(0);
        assertThat(sentence.upos(1)).isEqualTo("NOUN");
        assertThat(sentence.upos(2)).isEqualTo("VERB");
        assertThat(sentence.lemma(1)).isEqualTo("envoy");
        assertThat(sentence.head(2)).isEqualTo(-1);
        assertThat(sentence.relation(1)).isEqualTo("nsubj");
        assertThat(sentence.relation(4)).isEqualTo("obj");
        String names = "Amina left Oslo";
        assertThat(english.read(names, 0, names.length()).get(0).names()).hasSize(2);
    }
}
