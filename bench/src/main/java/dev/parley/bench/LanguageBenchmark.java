package dev.parley.bench;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.language.conllu.ConlluReader;
import dev.parley.language.conllu.RawText;
import dev.parley.language.conllu.TreebankSentence;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Raw text to tags, lemmas, names and trees, by Parley and by CoreNLP, on one thread. */
@State(Scope.Thread)
public class LanguageBenchmark {

    private static final String ONE_NAME_MODEL = "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

    /** The texts to read, joined by the path separator of the system: plain text, or treebanks whose raw text is read. */
    @Param("examples/oromia-talks.txt")
    public String texts = "";

    /** How many chars of each text are read. */
    @Param("40000")
    public int chars;

    private final List<String> documents = new ArrayList<>();

    // A state of its own for each, so that only the system that is measured is loaded.

    /** Parley with its models. */
    @State(Scope.Benchmark)
    public static class Parley {
        final English english = English.load();
    }

    /** CoreNLP with what is needed for the same, and nothing else. */
    @State(Scope.Benchmark)
    public static class CoreNlp {
        /** The name models: the one that tells the kinds that Parley tells, or the three that CoreNLP runs by itself. */
        @Param({"one", "three"})
        public String nameModels = "one";

        private @Nullable StanfordCoreNLP pipeline;

        /** Loads the models. */
        @Setup
        public void load() {
            pipeline = coreNlp(nameModels);
        }

        StanfordCoreNLP pipeline() {
            return Objects.requireNonNull(pipeline, "JMH loads before it measures");
        }
    }

    static StanfordCoreNLP coreNlp(String nameModels) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
        if (nameModels.equals("one")) {
            properties.setProperty("ner.model", ONE_NAME_MODEL);
        }
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        properties.setProperty("threads", "1");
        return new StanfordCoreNLP(properties);
    }

    /** Reads the texts. */
    @Setup
    public void read() throws IOException {
        documents.clear();
        documents.addAll(documents(texts, chars));
    }

    static List<String> documents(String texts, int chars) throws IOException {
        List<String> documents = new ArrayList<>();
        for (String text : texts.split(File.pathSeparator)) {
            String whole = text(Path.of(text));
            documents.add(whole.substring(0, Math.min(chars, whole.length())));
        }
        return documents;
    }

    private static String text(Path path) throws IOException {
        if (path.toString().contains(".conllu")) {
            List<TreebankSentence> treebank = ConlluReader.read(path);
            return RawText.of(treebank).text();
        }
        return Files.readString(path);
    }

    /** Parley: everything is asked for, since it is read only then. */
    @Benchmark
    public void parley(Parley parley, Blackhole sink) {
        for (String document : documents) {
            for (Sentence sentence : parley.english.read(document, 0, document.length())) {
                for (int token = 0; token < sentence.size(); token++) {
                    sink.consume(sentence.upos(token));
                    sink.consume(sentence.lemma(token));
                    sink.consume(sentence.head(token));
                    sink.consume(sentence.relation(token));
                }
                sink.consume(sentence.names());
            }
        }
    }

    /** CoreNLP. */
    @Benchmark
    public void coreNlp(CoreNlp coreNlp, Blackhole sink) {
        for (String document : documents) {
            CoreDocument read = new CoreDocument(document);
            coreNlp.pipeline().annotate(read);
            sink.consume(read);
        }
    }
}
