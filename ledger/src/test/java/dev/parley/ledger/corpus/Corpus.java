package dev.parley.ledger.corpus;

import dev.parley.reader.Parley;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pages of some years about some peace processes, with what is true of them: which pages are of one story, and which of their
 * words tell of one event. They are made from reports written by hand, one file a process under {@code corpus/} of the test
 * resources; what these say is invented, in the manner of what was reported at the time.
 *
 * <pre>
 * # 2023-05-12 | Lakes Courier | Headline | rewrite of OUTLET DATE        a report; what follows the third bar may be left out
 * A sentence in which an outlet [event|tells of an event] of that name.   each line is a paragraph
 * copy 2023-05-12 | Port Herald | Other headline                          another outlet prints the report, without its last
 *                                                                         sentence where it has more than four, and says whose it is
 * excerpt 3 2023-05-13 | Radio Bahr | Other headline                      or its first three sentences
 * </pre>
 */
public final class Corpus {
    private static final Pattern MARK = Pattern.compile("\\[([a-z0-9]+)\\|([^\\]]+)\\]");
    private static final Pattern LINE = Pattern.compile(
            "(?:# |(copy) |(excerpt) (\\d+) )(\\d{4}-\\d\\d-\\d\\d) \\| ([^|]+?) \\| ([^|]+?)(?: \\| rewrite of (.+))?");

    private final List<Page> pages = new ArrayList<>();

    /** Words of a paragraph that tell of an event. */
    public record Mark(String paragraph, int start, int end, String event) {}

    /**
     * A page.
     *
     * @param story what names its family
     */
    public record Page(
            String process,
            String day,
            String outlet,
            String headline,
            String story,
            List<String> paragraphs,
            List<Mark> marks) {
        public Page {
            paragraphs = List.copyOf(paragraphs);
            marks = List.copyOf(marks);
        }

        private String html() {
            StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>")
                    .append(headline)
                    .append("</title><meta property=\"og:site_name\" content=\"")
                    .append(outlet)
                    .append("\"></head><body><article><h1>")
                    .append(headline)
                    .append("</h1>");
            paragraphs.forEach(paragraph -> html.append("<p>").append(paragraph).append("</p>"));
            return html.append("</article></body></html>").toString();
        }

        RawPage raw() {
            return new RawPage(
                    html().getBytes(StandardCharsets.UTF_8),
                    process + "/" + outlet + " " + day,
                    null,
                    day,
                    null,
                    RawPage.Format.HTML);
        }
    }

    private Corpus() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(Corpus.class.getResource("/corpus")).toURI()))) {
            for (Path file : files.sorted().toList()) {
                new Process(file.getFileName().toString().replace(".txt", "")).read(Files.readAllLines(file));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Deletes a folder and all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The corpus. */
    public static Corpus load() {
        try {
            return new Corpus();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Page> pages() {
        return pages;
    }

    /** Their readings, in their order. */
    public List<Reading> readings() {
        Parley parley = Parley.shipped();
        return pages.stream().map(page -> read(parley, page)).toList();
    }

    private static Reading read(Parley parley, Page page) {
        try {
            return parley.read(page.raw());
        } catch (PageFault e) {
            throw new IllegalStateException(page.headline(), e);
        }
    }

    /** The reports of a process. */
    private final class Process {
        private final String name;
        private String story = "";
        private List<String> paragraphs = new ArrayList<>();
        private final List<String[]> headers = new ArrayList<>();

        Process(String name) {
            this.name = name;
        }

        void read(List<String> lines) {
            for (String line : lines) {
                Matcher header = LINE.matcher(line);
                if (!header.matches()) {
                    if (!line.isBlank()) {
                        paragraphs.add(line);
                    }
                    continue;
                }
                if (line.startsWith("#")) {
                    finish();
                    paragraphs = new ArrayList<>();
                    headers.clear();
                    story = name + ": "
                            + (header.group(7) != null ? header.group(7) : header.group(5) + " " + header.group(4));
                }
                headers.add(new String[] {
                    header.group(1), header.group(2), header.group(3), header.group(4), header.group(5), header.group(6)
                });
            }
            finish();
        }

        private void finish() {
            for (String[] header : headers) {
                List<String> body = new ArrayList<>(paragraphs);
                if (header[0] != null) {
                    if (body.size() > 4) {
                        body.remove(body.size() - 1);
                    }
                    body.add("This report is from " + headers.get(0)[4] + ".");
                } else if (header[1] != null) {
                    body = body.subList(0, Integer.parseInt(header[2]));
                }
                page(header[3], header[4], header[5], body);
            }
        }

        private void page(String day, String outlet, String headline, List<String> body) {
            List<String> plain = new ArrayList<>();
            List<Mark> marks = new ArrayList<>();
            for (String marked : body) {
                String paragraph = MARK.matcher(marked).replaceAll("$2");
                plain.add(paragraph);
                Matcher mark = MARK.matcher(marked);
                int signs = 0; // chars of marks, which the page doesn't have
                while (mark.find()) {
                    int start = mark.start() - signs;
                    int length = mark.group(2).length();
                    marks.add(new Mark(paragraph, start, start + length, name + ":" + mark.group(1)));
                    signs += mark.group().length() - length;
                }
            }
            pages.add(new Page(name, day, outlet, headline, story, plain, marks));
        }
    }
}
