package dev.parley.bench;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.Pages;
import dev.parley.reader.page.RawPage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** HTML pages to labelled parts, and what parsing the same text with jsoup alone takes. */
@State(Scope.Benchmark)
public class PagesBenchmark {

    /** Folders of pages, {@code .html} or {@code .html.gz}, joined by the path separator of the system. */
    @Param("examples")
    public String folders = "";

    private final List<RawPage> pages = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Pages labelling = new Pages(Knowledge.shipped());

    /** Reads the pages. */
    @Setup
    public void read() throws IOException {
        texts.clear();
        pages.clear();
        texts.addAll(texts(folders));
        for (String text : texts) {
            pages.add(new RawPage(
                    text.getBytes(StandardCharsets.UTF_8), "benchmark", null, null, null, RawPage.Format.HTML));
        }
    }

    /** The decoded text of every page that can be labelled. */
    static List<String> texts(String folders) throws IOException {
        Pages labelling = new Pages(Knowledge.shipped());
        List<String> texts = new ArrayList<>();
        for (String folder : folders.split(File.pathSeparator)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(PagesBenchmark::isPage).sorted().toList()) {
                    String text = text(file);
                    if (isLabelled(labelling, text)) {
                        texts.add(text);
                    }
                }
            }
        }
        return texts;
    }

    private static boolean isPage(Path file) {
        String name = file.toString();
        return name.endsWith(".html") || name.endsWith(".html.gz");
    }

    /** Pages that show no text are read by neither. */
    private static boolean isLabelled(Pages labelling, String text) {
        try {
            labelling.label(new RawPage(
                    text.getBytes(StandardCharsets.UTF_8), "benchmark", null, null, null, RawPage.Format.HTML));
            return true;
        } catch (PageFault e) {
            return false;
        }
    }

    /** UTF-8, or else one byte a char: which letters they are makes no difference to the time. */
    private static String text(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            bytes = plain.readAllBytes();
        }
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decoded(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Bytes to labelled parts: decoding, parsing, labelling, metadata. */
    @Benchmark
    public void label(Blackhole sink) throws PageFault {
        for (RawPage page : pages) {
            sink.consume(labelling.label(page));
        }
    }

    /** Decoded text to jsoup's tree. */
    @Benchmark
    public void parse(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Jsoup.parse(text));
        }
    }
}
