package dev.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.reader.Parley;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Step;
import dev.parley.reader.times.Times;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/**
 * Raw text to time expressions with values, by Parley and by CoreNLP's SUTime, on one thread, each with all the analysis
 * that its times ask for: sentences and tags for Parley, tokens, sentences and tags for SUTime.
 */
@State(Scope.Thread)
public class TimesBenchmark {

    /** The documents, as lines of JSON with {@code text} and {@code published}; files joined by the system's separator. */
    @Param("")
    public String files = "";

    /** A text and the day on which it was published. */
    record Document(String text, String published) {}

    static List<Document> documents(String files) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Document> documents = new ArrayList<>();
        for (String file : files.split(File.pathSeparator)) {
            for (String line : Files.readAllLines(Path.of(file))) {
                JsonNode document = json.readTree(line);
                documents.add(new Document(
                        document.path("text").asText(),
                        document.path("published").asText()));
            }
        }
        return documents;
    }

    // A state of its own for each, so that only the system that is measured is loaded.

    /** Parley, and the documents with their parts labelled. */
    @State(Scope.Thread)
    public static class OfParley {
        private final List<Reading> labelled = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();

        /** Loads the models, and labels the documents. */
        @Setup
        public void load(TimesBenchmark benchmark) throws IOException, PageFault {
            Parley parley = Parley.shipped();
            for (Step step : parley.steps()) {
                if (step instanceof Times || step.adds().contains(Family.SENTENCES)) {
                    steps.add(step);
                }
            }
            for (Document document : documents(benchmark.files)) {
                labelled.add(parley.label(new RawPage(
                        document.text.getBytes(StandardCharsets.UTF_8),
                        "benchmark",
                        null,
                        document.published,
                        null,
                        RawPage.Format.BODY)));
            }
        }
    }

    /** SUTime, with its tokeniser and tagger. */
    @State(Scope.Thread)
    public static class OfCoreNlp {
        private final List<Document> documents = new ArrayList<>();
        private @Nullable AnnotationPipeline pipeline;

        /** Loads the models. */
        @Setup
        public void load(TimesBenchmark benchmark) throws IOException {
            documents.addAll(documents(benchmark.files));
            AnnotationPipeline loaded = new AnnotationPipeline();
            loaded.addAnnotator(new TokenizerAnnotator(false)); // splits sentences too
            loaded.addAnnotator(new POSTaggerAnnotator(false));
            loaded.addAnnotator(new TimeAnnotator("sutime", new Properties()));
            pipeline = loaded;
        }
    }

    /** Parley. */
    @Benchmark
    public void parley(OfParley parley, Blackhole sink) {
        for (Reading page : parley.labelled) {
            Draft draft = new Draft(page.page(), page.article(), page.parts());
            for (Step step : parley.steps) {
                step.read(draft);
            }
            sink.consume(draft.times());
        }
    }

    /** SUTime. */
    @Benchmark
    public void suTime(OfCoreNlp coreNlp, Blackhole sink) {
        AnnotationPipeline pipeline = Objects.requireNonNull(coreNlp.pipeline, "JMH loads before it measures");
        for (Document document : coreNlp.documents) {
            Annotation read = new Annotation(document.text);
            read.set(CoreAnnotations.DocDateAnnotation.class, document.published);
            pipeline.annotate(read);
            sink.consume(read.get(TimeAnnotations.TimexAnnotations.class));
        }
    }
}
