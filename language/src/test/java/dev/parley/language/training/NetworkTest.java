package dev.parley.language.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.language.conllu.ConlluReader;
import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.network.Rows;
import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Tagger;
import dev.parley.language.words.Tagger.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a network says while it learns is what comes of its weights when they read text. */
class NetworkTest {

    private static final String TREEBANK = """
            1\tEnvoys\tenvoy\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
            2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
            3\tOslo\tOslo\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No
            4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

            1\tRebels\trebel\tNOUN\tNNS\t_\t3\tnsubj\t_\t_
            2\tquietly\tquietly\tADV\tRB\t_\t3\tadvmod\t_\t_
            3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

            """;

    @Test
    void readsAsItLearned(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("small.conllu");
        Files.writeString(file, TREEBANK);
        List<TreebankSentence> treebank = ConlluReader.read(file);
        TagSet tagSet = Gold.tagSet(treebank);
        List<String> relations = Gold.relations(treebank);
        List<Gold> gold = Gold.of(treebank, tagSet, relations);
        Gazetteer gazetteer = Gazetteer.load();
        float[] vector = new float[VectorFile.SIZE];
        vector[3] = 0.5f;
        Vocabulary vocabulary = new Vocabulary(Map.of(gold.get(0).words().lower(1), vector), gold);
        List<Lesson> lessons = Lesson.ofTrees(gold, gazetteer);
        NetworkTraining training =
                new NetworkTraining(vocabulary, lessons, List.of(), tagSet.size(), relations.size(), System.out);
        Network network = training.train(new Network.Size(9, 7, 0.1, 0.1), 12, 5, List.of());

        Tagger tagger = new Tagger(network.tags(), tagSet);
        Parser parser = network.parser(relations);
        for (int s = 0; s < lessons.size(); s++) {
            Opinion opinion = network.opinion(lessons.get(s));
            float[][] contexts = network.encoder(gazetteer).read(gold.get(s).words());
            Tags tags = tagger.tag(contexts);
            Tree tree = parser.parse(contexts);
            for (int word = 0; word < contexts.length; word++) {
                float[] tagShares = opinion.tags()[word];
                assertThat((int) tags.numbers()[word]).isEqualTo(Rows.best(tagShares, 0));
                assertThat(tags.confidences()[word]).isCloseTo(tagShares[Rows.best(tagShares, 0)], within(0.02f));
                int head = tree.heads()[word] < 0 ? contexts.length : tree.heads()[word];
                if (head == lessons.get(s).heads()[word]) {
                    float[] shares = opinion.relations()[word];
                    float expected = opinion.heads()[word][head] * (head == contexts.length ? 1 : best(shares));
                    assertThat(tree.confidences()[word]).isCloseTo(expected, within(0.03f));
                }
            }
        }
    }

    private static float best(float[] shares) {
        return Rows.probability(log(shares), Rows.best(shares, 1));
    }

    private static float[] log(float[] shares) {
        float[] logs = new float[shares.length];
        for (int i = 0; i < shares.length; i++) {
            logs[i] = (float) Math.log(Math.max(1e-12, shares[i]));
        }
        return logs;
    }
}
