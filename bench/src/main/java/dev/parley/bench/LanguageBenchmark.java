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
import java.util.Properties;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Raw text to tags, lemmas, names and trees, by Parley and by CoreNLP, on one thread. */
@State(Scope.Thread)
public class LanguageBenchmark {

    /** The texts to read, joined by the path separator of the system: plain text, or treebanks whose raw text is read. */
    @Param("examples/oromia-talks.txt")
    public String texts = "";

    /** How many chars of each text are read. */
    @Param("40000")
    public int chars;

    /** Of the two only the one that is measured is loaded. */
    private final List<String> documents = new ArrayList<>();

    /** Parley with its models. */
    @State(Scope.Benchmark)
    public static class Parley {
        final English english = English.load();
    }

    /** CoreNLP with what is needed for the same, and nothing else. */
    @State(Scope.Benchmark)
    public static class CoreNlp {
        final StanfordCoreNLP pipeline = new StanfordCoreNLP(leanest());

        private static Properties leanest() {
            Properties properties = new Properties();
            properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
            properties.setProperty("ner.applyNumericClassifiers", "false");
            properties.setProperty("ner.applyFineGrained", "false");
            properties.setProperty("ner.useSUTime", "false");
            properties.setProperty("ner.buildEntityMentions", "false");
            properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
            properties.setProperty("threads", "1");
            return properties;
        }
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
            coreNlp.pipeline.annotate(read);
            sink.consume(read);
        }
    }
}
