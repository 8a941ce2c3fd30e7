package dev.parley.app.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Readings as {@code parley read --json} prints them, one a line, gzipped or not. */
public final class ReadingLines implements Closeable {
    private static final String BEGINNING = "{\"schema\":\"parley.reading/";

    private final String source;
    private final BoundedLines lines;
    private boolean ended;

    /** Readings from a stream, which is closed with them. */
    public ReadingLines(InputStream in, String source) throws IOException {
        this.source = source;
        this.lines = new BoundedLines(PageBytes.unpacked(in), PageBytes.LIMIT);
    }

    /** Whether a file begins as readings do. */
    public static boolean areIn(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return areIn(in.readNBytes(Kind.HEAD));
        }
    }

    /** Whether a stream begins as readings do; it is left as it was. */
    public static boolean areIn(BufferedInputStream in) throws IOException {
        in.mark(Kind.HEAD);
        byte[] head = in.readNBytes(Kind.HEAD);
        in.reset();
        return areIn(head);
    }

    private static boolean areIn(byte[] head) throws IOException {
        try (InputStream in = PageBytes.unpacked(new ByteArrayInputStream(head))) {
            byte[] beginning = in.readNBytes(BEGINNING.length());
            return new String(beginning, StandardCharsets.UTF_8).equals(BEGINNING);
        } catch (IOException e) {
            return false; // begins like gzip and is none
        }
    }

    /** A line, not looked into yet. */
    public final class Line {
        private final byte[] content;
        private final long number;
        private final @Nullable InputFault fault;

        private Line(byte[] content) {
            this.content = content;
            this.number = lines.number();
            this.fault = lines.tooLong() ? PageBytes.tooLarge(source(), -1) : null;
        }

        private Line(IOException cause) {
            this.content = new byte[0];
            this.number = lines.number() + 1;
            this.fault = InputFault.of(source(), cause);
        }

        /** Where it stands. */
        public String source() {
            return source + ":" + number;
        }

        /** How many bytes it has. */
        public long size() {
            return content.length;
        }

        /**
         * The reading in it.
         *
         * @throws InputFault where there is none
         */
        public Reading reading() throws InputFault {
            if (fault != null) {
                throw fault;
            }
            String json = new String(content, StandardCharsets.UTF_8);
            try {
                return ReadingJson.read(json);
            } catch (JsonProcessingException e) {
                throw new InputFault(
                        source(),
                        "the line is no reading (" + BrokenReading.told(json, e) + ")",
                        "give what parley read --json prints");
            }
        }
    }

    /** The next line that isn't blank; null at the end. What can't be read is the last line, with its fault. */
    public @Nullable Line next() {
        if (ended) {
            return null;
        }
        try {
            byte[] content = lines.next();
            while (content != null && content.length == 0 && !lines.tooLong()) {
                content = lines.next();
            }
            ended = content == null;
            return content == null ? null : new Line(content);
        } catch (IOException e) {
            ended = true;
            return new Line(e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
