package dev.parley.bench;

import dev.parley.bench.TimesBenchmark.Document;
import dev.parley.reader.page.RawPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages that a benchmark reads. */
final class Sources {

    private Sources() {}

    /** All pages of folders, {@code .html} and {@code .txt}, and one for each {@code text} in files of lines of JSON. */
    static List<RawPage> pages(String... sources) throws IOException {
        List<RawPage> pages = new ArrayList<>();
        for (String source : sources) {
            if (!Files.isDirectory(Path.of(source))) {
                for (Document document : TimesBenchmark.documents(source)) {
                    pages.add(RawPage.of(document.text().getBytes(StandardCharsets.UTF_8), source));
                }
                continue;
            }
            try (Stream<Path> files = Files.walk(Path.of(source))) {
                for (Path file : files.filter(Sources::isPage).sorted().toList()) {
                    pages.add(RawPage.of(Files.readAllBytes(file), file.toString()));
                }
            }
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".html") || file.toString().endsWith(".txt");
    }
}
