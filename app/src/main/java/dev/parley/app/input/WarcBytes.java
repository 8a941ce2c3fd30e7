package dev.parley.app.input;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a web archive, unpacked where each record is a gzip member of its own. It knows where in the file a member
 * began, checks its checksum, never reads on into the next one unasked, and finds the next record behind broken bytes.
 *
 * <p>jwarc can unpack as well, but keeps a member's place to itself, passes over checksums, and stops for good at the first
 * broken byte.
 */
final class WarcBytes implements ReadableByteChannel {
    /** Beyond this a record's head is no head. Those of crawlers have some hundred bytes. */
    private static final int LONGEST_HEAD = 1 << 20;

    private static final int MEMBER_HEAD = 10;
    private static final int DEFLATED = 8;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xe0;
    private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final ReadableByteChannel source;
    private final byte[] window = new byte[1 << 16];
    private final boolean gzipped;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int at;
    private int filled;
    private long windowStart;
    private boolean inMember;
    private long memberStart;
    private long headLeft = Long.MAX_VALUE;
    /** What went wrong, until reading goes on elsewhere: bytes behind a fault belong to nothing. */
    private @Nullable IOException failed;

    /** The archive from where the channel stands, which must be its beginning. The inflater lives until {@link #close}. */
    WarcBytes(ReadableByteChannel source) throws IOException {
        this.source = source;
        this.gzipped = need(2) && PageBytes.isGzip(window);
    }

    /** Whether records are gzip members. */
    boolean isGzipped() {
        return gzipped;
    }

    /** Where in the file the member being read began; of unpacked archives, where reading began or went on. */
    long start() {
        return memberStart;
    }

    /** From now on only a head may be read, until {@link #headEnds}. */
    void headBegins() {
        headLeft = LONGEST_HEAD;
    }

    void headEnds() {
        headLeft = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer destination) throws IOException {
        if (failed != null) {
            throw failed;
        }
        try {
            int read = gzipped ? inflate(destination) : copy(destination);
            headLeft -= Math.max(0, read);
            if (headLeft < 0) {
                throw new ZipException("its head has no end");
            }
            return read;
        } catch (IOException e) {
            failed = e;
            throw e;
        }
    }

    private int copy(ByteBuffer destination) throws IOException {
        if (!need(1)) {
            return -1;
        }
        int length = Math.min(filled - at, destination.remaining());
        destination.put(window, at, length);
        at += length;
        return length;
    }

    private int inflate(ByteBuffer destination) throws IOException {
        int before = destination.position();
        while (destination.position() == before && destination.hasRemaining()) {
            if (!inMember && !beginMember()) {
                return -1;
            }
            if (inflater.needsInput() && !need(1)) {
                throw new EOFException("the archive is cut short");
            }
            inflater.setInput(window, at, filled - at);
            try {
                byte[] bytes = destination.array();
                int offset = destination.arrayOffset() + before;
                int length = inflater.inflate(bytes, offset, destination.remaining());
                checksum.update(bytes, offset, length);
                destination.position(before + length);
            } catch (DataFormatException e) {
                throw new ZipException(e.getMessage());
            } finally {
                at = filled - inflater.getRemaining();
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return destination.position() - before;
    }

    private boolean beginMember() throws IOException {
        if (!need(1)) {
            return false;
        }
        memberStart = windowStart + at;
        if (!need(MEMBER_HEAD)) {
            throw new EOFException("the archive is cut short");
        }
        if (!isMemberAt(at)) {
            throw new ZipException("no gzip member begins here");
        }
        int flags = window[at + 3];
        at += MEMBER_HEAD;
        if ((flags & HAS_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_CHECKSUM) != 0) {
            skip(2);
        }
        inflater.reset();
        checksum.reset();
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        inMember = false;
        long stated = next() | next() << 8 | next() << 16 | (long) next() << 24;
        skip(4);
        if (stated != checksum.getValue()) {
            throw new ZipException("its checksum is wrong");
        }
    }

    private int next() throws IOException {
        if (!need(1)) {
            throw new EOFException("the archive is cut short");
        }
        return window[at++] & 0xff;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        int read = next();
        while (read != 0) {
            read = next();
        }
    }

    /**
     * Goes on at the next place that looks like the beginning of a record. A file is searched from behind where the broken
     * record began, since a member that is cut short takes the beginning of the next one with it; a stream can't go back.
     *
     * @param broken where in the file the broken record began
     * @return whether there is such a place
     */
    boolean goOnBehind(long broken) throws IOException {
        inMember = false;
        failed = null;
        headEnds();
        if (source instanceof SeekableByteChannel file) {
            file.position(broken + 1);
            windowStart = broken + 1;
            at = 0;
            filled = 0;
        }
        while (need(MEMBER_HEAD)) {
            if (gzipped ? isMemberAt(at) : isRecordAt(at)) {
                memberStart = windowStart + at;
                return true;
            }
            at++;
        }
        return false;
    }

    private boolean isMemberAt(int place) {
        return (window[place] & 0xff) == 0x1f
                && (window[place + 1] & 0xff) == 0x8b
                && window[place + 2] == DEFLATED
                && (window[place + 3] & RESERVED) == 0;
    }

    private boolean isRecordAt(int place) {
        for (int i = 0; i < RECORD.length; i++) {
            if (window[place + i] != RECORD[i]) {
                return false;
            }
        }
        return Character.isDigit(window[place + RECORD.length]);
    }

    /** Whether that many bytes lie in the window, reading on where they don't. */
    private boolean need(int bytes) throws IOException {
        while (filled - at < bytes) {
            if (at > 0) {
                System.arraycopy(window, at, window, 0, filled - at);
                windowStart += at;
                filled -= at;
                at = 0;
            }
            int read = source.read(ByteBuffer.wrap(window, filled, window.length - filled));
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }

    @Override
    public boolean isOpen() {
        return source.isOpen();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        source.close();
    }
}
