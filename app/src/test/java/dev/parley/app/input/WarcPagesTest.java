package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reader.page.RawPage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcPagesTest {
    private static final Wanted WANTED = new Wanted(Wanted.As.ANY, null, null);
    private static final byte[] STORY = "<html><h1>Truce holds</h1>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Skipped skipped = new Skipped();
    private final List<RawPage> pages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyRecordIsAPageOrCounted(boolean gzipped) throws Exception {
        WarcFile file = new WarcFile(gzipped).others();
        int first = file.size();
        file.page("/one", "<h1>Truce holds</h1>")
                .answer("/moved", 301, "text/html", STORY)
                .answer("/gone", 404, "text/html", STORY)
                .answer("/picture", 200, "image/png", new byte[] {1, 2, 3})
                .answer("/robots.txt", 200, "text/plain", "User-agent: *".getBytes(StandardCharsets.UTF_8))
                .truncated("/long", "<h1>Truce")
                .answer("/plain", 200, "text/plain", "Truce holds.".getBytes(StandardCharsets.UTF_8))
                .answer("/strict", 200, "application/xhtml+xml", STORY);
        read(file.bytes());
        assertThat(faults).isEmpty();
        assertThat(pages.stream().map(RawPage::url))
                .containsExactly(
                        "http://outlet.example/one", "http://outlet.example/plain", "http://outlet.example/strict");
        RawPage page = pages.get(0);
        assertThat(page.source()).isEqualTo(folder.resolve("crawl.warc") + "#" + first);
        assertThat(page.retrieved()).isEqualTo(WarcFile.DATE);
        assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8"); // as the writer of the archive puts it
        assertThat(page.format()).isEqualTo(RawPage.Format.HTML);
        assertThat(text(page)).isEqualTo("<h1>Truce holds</h1>");
        assertThat(pages.get(1).format()).isEqualTo(RawPage.Format.ANY);
        assertThat(skipped.number(Skipped.Reason.OTHER_RECORD)).isEqualTo(3);
        assertThat(skipped.number(Skipped.Reason.STATUS)).isEqualTo(2);
        assertThat(skipped.number(Skipped.Reason.NO_PAGE)).isEqualTo(2);
        assertThat(skipped.number(Skipped.Reason.TRUNCATED)).isEqualTo(1);
    }

    @Test
    void whatTheServerDidForTheWayIsUndone() throws Exception {
        // "Truce holds" as Brotli, in one block that is not compressed
        byte[] brotli = {(byte) 0xa0, 0x00, 0x10, 'T', 'r', 'u', 'c', 'e', ' ', 'h', 'o', 'l', 'd', 's', 0x03};
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(STORY);
        }
        read(new WarcFile(true)
                .answer("/gzip", 200, "text/html", gzipped(STORY), "Content-Encoding", "gzip")
                .answer("/deflate", 200, "text/html", deflated.toByteArray(), "Content-Encoding", "deflate")
                .answer("/unpacked", 200, "text/html", STORY, "Content-Encoding", "br")
                .answer("/br", 200, "text/html", brotli, "Content-Encoding", "br")
                .raw(
                        "/chunked",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + "7\r\n<html><\r\n13\r\nh1>Truce holds</h1>\r\n0\r\n\r\n")
                .raw(
                        "/unchunked",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + new String(STORY, StandardCharsets.UTF_8))
                .answer("/zstd", 200, "text/html", new byte[] {0x28, 1, 2}, "Content-Encoding", "zstd")
                .bytes());
        assertThat(pages.stream().map(WarcPagesTest::text))
                .containsExactly(
                        "<html><h1>Truce holds</h1>",
                        "<html><h1>Truce holds</h1>",
                        "<html><h1>Truce holds</h1>",
                        "Truce holds",
                        "<html><h1>Truce holds</h1>",
                        "<html><h1>Truce holds</h1>");
        assertThat(faults).singleElement().asString().contains("packed as zstd, which Parley can't unpack");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBrokenRecordIsToldAndTheNextOnesAreRead(boolean gzipped) throws Exception {
        WarcFile file = new WarcFile(gzipped).page("/one", "<h1>One</h1>");
        int broken = file.size();
        file.page("/two", "<h1>Two, of which the middle is lost</h1>");
        int next = file.size();
        byte[] bytes = file.page("/three", "<h1>Three</h1>")
                .page("/four", "<h1>Four</h1>")
                .bytes();
        Arrays.fill(bytes, broken, broken + (next - broken) / 3, (byte) 0);
        read(bytes);
        assertThat(paths()).containsExactly("/one", "/three", "/four");
        assertThat(faults).singleElement().asString().contains("crawl.warc#" + broken + ": the record is broken");
    }

    @Test
    void aWrongChecksumBreaksItsOwnRecordAlone() throws Exception {
        WarcFile file = new WarcFile(true).page("/one", "<h1>One</h1>").page("/two", "<h1>Two</h1>");
        int next = file.size();
        byte[] bytes = file.page("/three", "<h1>Three</h1>").bytes();
        bytes[next - 8] ^= 1; // the checksum and the length stand at a member's end
        read(bytes);
        assertThat(paths()).containsExactly("/one", "/three");
        assertThat(faults).singleElement().asString().contains("its checksum is wrong");
    }

    @Test
    void aMemberThatLacksItsEndDoesNotTakeTheNextOneWithIt() throws Exception {
        WarcFile file = new WarcFile(true).page("/one", "<h1>One</h1>");
        int from = file.size();
        int to = file.page("/two", "<p>" + "The envoys met in Lomé. ".repeat(200) + "</p>")
                .size();
        byte[] whole = file.page("/three", "<h1>Three</h1>").bytes();
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        cut.write(whole, 0, from + (to - from) / 2);
        cut.write(whole, to, whole.length - to);
        read(cut.toByteArray());
        assertThat(paths()).containsExactly("/one", "/three");
        assertThat(faults).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anArchiveCutShortGivesWhatIsWhole(boolean gzipped) throws Exception {
        byte[] whole = new WarcFile(gzipped)
                .page("/one", "<h1>One</h1>")
                .page("/two", "<p>" + "The envoys met in Lomé. ".repeat(200) + "</p>")
                .bytes();
        read(Arrays.copyOf(whole, whole.length - 60));
        assertThat(paths()).containsExactly("/one");
        assertThat(faults).singleElement().asString().contains("the record is broken");
    }

    @Test
    void anAnswerThatIsNoneIsBrokenAndItsArchiveGoesOn() throws Exception {
        read(new WarcFile(true)
                .raw("/nonsense", "\u0001\u0002 no answer at all")
                .raw("/endless", "HTTP/1.1 200 OK\r\nX: " + "x".repeat(3 << 20))
                .page("/three", "<h1>Three</h1>")
                .bytes());
        assertThat(paths()).containsExactly("/three");
        assertThat(faults).hasSize(2);
        assertThat(faults.get(1)).contains("the head of the answer has no end");
    }

    /** Some hundred kilobytes may unpack to a head of hundreds of megabytes. */
    @Test
    void aHeadWithoutEndIsGivenUp() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            out.write("WARC/1.0\r\nX-Long: ".getBytes(StandardCharsets.UTF_8));
            byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                out.write(piece);
            }
        }
        bomb.write(new WarcFile(true).page("/after", "<h1>After</h1>").bytes());
        read(bomb.toByteArray());
        assertThat(faults).singleElement().asString().contains("its head has no end");
        assertThat(paths()).containsExactly("/after");
    }

    @Test
    void recordsThatShareOneGzipMemberAreNamedById() throws Exception {
        byte[] plain = new WarcFile(false)
                .page("/one", "<h1>One</h1>")
                .page("/two", "<h1>Two</h1>")
                .bytes();
        read(gzipped(plain));
        assertThat(paths()).containsExactly("/one", "/two");
        assertThat(pages.get(1).source()).endsWith("#urn:uuid:00000000-0000-0000-0000-000000000002");
    }

    @Test
    void aStreamIsReadOnBehindABrokenRecordToo() throws Exception {
        WarcFile file = new WarcFile(true).page("/one", "<h1>One</h1>");
        int broken = file.size();
        byte[] bytes = file.page("/two", "<h1>Two</h1>")
                .page("/three", "<h1>Three</h1>")
                .bytes();
        Arrays.fill(bytes, broken, broken + 20, (byte) 0);
        readAll(new WarcPages(Channels.newChannel(new ByteArrayInputStream(bytes)), "-", WANTED, skipped));
        assertThat(paths()).containsExactly("/one", "/three");
        assertThat(faults).hasSize(1);
    }

    @Test
    void anArchiveThatIsBrokenAllOverIsGivenUp() throws Exception {
        byte[] first = new WarcFile(true).page("/one", "<h1>One</h1>").bytes();
        byte[] bytes = Arrays.copyOf(first, first.length + 50_000);
        byte[] member = {0x1f, (byte) 0x8b, 8, 0, 0};
        for (int i = first.length; i + member.length <= bytes.length; i += member.length) {
            System.arraycopy(member, 0, bytes, i, member.length);
        }
        read(bytes);
        assertThat(paths()).containsExactly("/one");
        assertThat(faults).hasSize(1001);
        assertThat(faults.get(1000)).contains("1000 records in a row are broken, and the rest is not read");
    }

    @Test
    void whatHoldsNoRecordIsAFault() throws Exception {
        read(new byte[0]);
        assertThat(faults).singleElement().asString().contains("it holds no record");
    }

    @Test
    void theOffsetOfAPageLeadsToItsRecord() throws Exception {
        WarcFile file = new WarcFile(true).others().page("/one", "<h1>One</h1>").page("/two", "<h1>Two</h1>");
        read(file.bytes());
        String source = pages.get(1).source();
        int offset = Integer.parseInt(source.substring(source.indexOf('#') + 1));
        byte[] from = Arrays.copyOfRange(file.bytes(), offset, file.size());
        String record =
                new String(new GZIPInputStream(new ByteArrayInputStream(from)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(record).startsWith("WARC/1.0").contains("<h1>Two</h1>");
    }

    private void read(byte[] archive) throws Exception {
        Path file = Files.write(folder.resolve("crawl.warc"), archive);
        readAll(new WarcPages(FileChannel.open(file), file.toString(), WANTED, skipped));
    }

    private void readAll(Iterator<Pending> all) throws InterruptedException {
        while (all.hasNext()) {
            try {
                pages.add(all.next().page());
            } catch (InputFault e) {
                faults.add(e.getMessage());
            }
        }
    }

    private List<String> paths() {
        return pages.stream()
                .map(page -> String.valueOf(page.url()).substring("http://outlet.example".length()))
                .toList();
    }

    private static String text(RawPage page) {
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] gzipped(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
