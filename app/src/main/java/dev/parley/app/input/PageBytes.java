package dev.parley.app.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads the bytes of one page, unpacked where they are gzipped, and never more of them than a page may have. */
final class PageBytes {
    /** The largest page that is read, in bytes. Articles have some thousands; whatever is larger is no news page. */
    static final int LIMIT = 64 << 20;

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private PageBytes() {}

    static byte[] ofFile(Path file, String source) throws InputFault {
        try {
            if (!source.endsWith(".gz") && Files.size(file) > LIMIT) {
                throw tooLarge(source, Files.size(file));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return ofStream(in, source);
            }
        } catch (IOException e) {
            throw InputFault.of(source, e);
        }
    }

    static byte[] ofStream(InputStream in, String source) throws IOException, InputFault {
        byte[] bytes = unpacked(in).readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw tooLarge(source, -1);
        }
        return bytes;
    }

    /** The stream, unpacked where its first bytes are those of gzip, whatever its name. */
    static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        boolean gzipped = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        return gzipped ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    static boolean isGzip(byte[] head) {
        return head.length > 1 && (head[0] & 0xff) == GZIP_FIRST && (head[1] & 0xff) == GZIP_SECOND;
    }

    static InputFault tooLarge(String source, long size) {
        String found = size < 0 ? "more than " + (LIMIT >> 20) + " MB" : (size >> 20) + " MB";
        return new InputFault(
                source,
                "it has " + found + ", and a page may have " + (LIMIT >> 20),
                "split it into pages, or give --as jsonl where every line is one");
    }
}
