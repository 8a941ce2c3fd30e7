package dev.parley.bench;

import dev.parley.reader.Parley;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.File;
import java.io.IOException;
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

/**
 * Raw pages to events and all else that Parley reads, and beside it what PETRARCH-2 must wait for before it begins: the phrase
 * trees of CoreNLP's parser. Both on one thread.
 */
@State(Scope.Thread)
public class EventsBenchmark {

    /** What {@link Sources} reads, joined by the path separator of the system. */
    @Param("examples")
    public String sources = "";

    /** CoreNLP reads one page of as many: it takes minutes for what Parley reads in a second. */
    @Param("10")
    public int every;

    /** What the virtual machine needs to compile all that Parley often uses; before, half the speed is measured. */
    static final int WARM_UP_SENTENCES = 30_000;

    // A state of its own for each, so that only the system that is measured is loaded.

    /** Parley, and the pages. */
    @State(Scope.Thread)
    public static class OfParley {
        private final Parley parley = Parley.shipped();
        private final List<RawPage> pages = new ArrayList<>();

        /** Reads the files, and warms up. */
        @Setup
        public void load(EventsBenchmark benchmark) throws IOException, PageFault {
            pages.addAll(Sources.pages(benchmark.sources.split(File.pathSeparator)));
            for (int sentences = 0; sentences < WARM_UP_SENTENCES; ) {
                sentences += sentences(parley, pages);
            }
        }
    }

    /** CoreNLP's parser of phrases with what it needs, and the texts of some of the pages. */
    @State(Scope.Thread)
    public static class OfCoreNlp {
        private final List<String> texts = new ArrayList<>();
        private @Nullable StanfordCoreNLP pipeline;

        /** Loads the models. */
        @Setup
        public void load(EventsBenchmark benchmark) throws IOException, PageFault {
            Properties properties = new Properties();
            properties.setProperty("annotators", "tokenize,ssplit,parse");
            properties.setProperty("parse.model", "edu/stanford/nlp/models/lexparser/englishPCFG.ser.gz");
            properties.setProperty("parse.buildgraphs", "false"); // PETRARCH-2 reads phrases, no dependencies
            properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
            properties.setProperty("threads", "1");
            pipeline = new StanfordCoreNLP(properties);
            Parley parley = Parley.shipped();
            for (RawPage page : some(Sources.pages(benchmark.sources.split(File.pathSeparator)), benchmark.every)) {
                texts.add(parley.label(page).page().text());
            }
        }
    }

    /** The first page of each so many. */
    static List<RawPage> some(List<RawPage> pages, int every) {
        List<RawPage> some = new ArrayList<>();
        for (int page = 0; page < pages.size(); page += every) {
            some.add(pages.get(page));
        }
        return some;
    }

    /** How many sentences Parley finds on the pages; it reads them for it. */
    static int sentences(Parley parley, List<RawPage> pages) throws PageFault {
        int sentences = 0;
        for (RawPage page : pages) {
            sentences += parley.read(page).sentences().size();
        }
        if (sentences == 0) {
            throw new IllegalArgumentException("the pages hold no sentence to measure with");
        }
        return sentences;
    }

    /** Parley, from bytes to a reading. */
    @Benchmark
    public void parley(OfParley parley, Blackhole sink) throws PageFault {
        for (RawPage page : parley.pages) {
            sink.consume(parley.parley.read(page));
        }
    }

    /** CoreNLP, from text to trees of phrases. */
    @Benchmark
    public void phrases(OfCoreNlp coreNlp, Blackhole sink) {
        StanfordCoreNLP pipeline = Objects.requireNonNull(coreNlp.pipeline, "JMH loads before it measures");
        for (String text : coreNlp.texts) {
            CoreDocument read = new CoreDocument(text);
            pipeline.annotate(read);
            sink.consume(read);
        }
    }
}
