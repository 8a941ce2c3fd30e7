package dev.parley.app.input;

import dev.parley.reader.page.RawPage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a web archive, one record at a time. Every record of an answer is either a page, or a fault, or counted as
 * passed over; a broken one is a fault of its own, and what follows it is read.
 */
final class WarcPages implements Iterator<Pending> {
    /** Beyond this an answer's head is no head. */
    private static final int LONGEST_HEAD = 1 << 20;

    /** So many broken records in a row are no archive. */
    private static final int MOST_BROKEN = 1000;

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml", "text/plain");
    private static final String REMEDY = "fetch the archive again, if you need this record";

    private final String source;
    private final Wanted wanted;
    private final Skipped skipped;
    private final WarcBytes bytes;
    private final Deque<Pending> ready = new ArrayDeque<>();
    /** Reads what follows {@link #base}; null until something is asked of it. */
    private @Nullable WarcReader reader;
    /** Where in an unpacked archive the reader began. */
    private long base;
    /** The record whose head was read last; null at the end. */
    private @Nullable WarcRecord record;
    /** Where it begins in the file. */
    private long start = -1;
    /** Whether it is not the first one in its gzip member, so that its place doesn't tell it from others. */
    private boolean sharesMember;

    /** Whether the archive can't be read on from where it stands, and must be searched for the next record. */
    private boolean lost;
    /** Where the last broken record began. */
    private long brokenAt;

    private int brokenInARow;

    /** What a record comes to: a page or a fault, or else the reason why it is passed over. */
    private record Verdict(@Nullable Pending pending, Skipped.@Nullable Reason reason) {
        Verdict(Skipped.Reason reason) {
            this(null, reason);
        }
    }

    /**
     * @param channel the archive from its beginning, gzipped record by record or not at all; closed at the end
     * @param source its name
     */
    WarcPages(ReadableByteChannel channel, String source, Wanted wanted, Skipped skipped) throws IOException {
        this.source = source;
        this.wanted = wanted;
        this.skipped = skipped;
        this.bytes = new WarcBytes(channel);
        moveOn(null);
        if (record == null && ready.isEmpty()) {
            fail(source, new InputFault(source, "it holds no record", "check that it is a web archive (WARC)"));
        }
    }

    private @Nullable WarcRecord readHead() throws IOException {
        WarcReader current = reader;
        bytes.headBegins();
        if (current == null) {
            current = new WarcReader(bytes);
            current.setLenient(true);
            reader = current;
        }
        WarcRecord head = current.next().orElse(null);
        bytes.headEnds();
        return head;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && (record != null || lost)) {
                if (record != null) {
                    take(record);
                } else {
                    moveOn(null);
                }
            }
        } catch (IOException e) {
            record = null;
            lost = false;
            fail(source, InputFault.of(source, e));
        }
        return !ready.isEmpty();
    }

    @Override
    public Pending next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void fail(String place, InputFault fault) {
        ready.add(Pending.failed(place, fault));
    }

    private void take(WarcRecord current) throws IOException {
        String place = place(current);
        Verdict verdict;
        try {
            verdict = verdict(current, place);
        } catch (IOException | RuntimeException e) { // jwarc throws both where a head makes no sense
            verdict = broken(place, e);
        }
        try {
            current.body().consume();
        } catch (IOException | RuntimeException e) {
            verdict = broken(place, e);
            lost = true;
            brokenAt = start;
        }
        moveOn(verdict);
    }

    /**
     * Tries to read the next head. The verdict on the record before holds only when that is done, since a checksum stands
     * behind its record.
     *
     * @param before the verdict on the record before; null where there is none
     */
    private void moveOn(@Nullable Verdict before) throws IOException {
        Verdict verdict = before;
        Pending fault = null;
        boolean resumed = lost;
        boolean found = !lost || bytes.goOnBehind(brokenAt);
        if (resumed) {
            base = bytes.start();
            reader = null;
        }
        lost = false;
        record = null;
        try {
            record = found ? readHead() : null;
            sharesMember = bytes.isGzipped() && here() == start;
            start = here();
            brokenInARow = 0;
        } catch (IOException | RuntimeException e) {
            brokenAt = here();
            lost = ++brokenInARow < MOST_BROKEN;
            boolean itsOwn = bytes.isGzipped() && brokenAt == start && !resumed && !(e instanceof ParsingException);
            String place = source + "#" + brokenAt;
            if (verdict != null && itsOwn) {
                verdict = broken(place, e);
            } else {
                fault = Pending.failed(place, fault(place, e));
            }
        }
        if (verdict != null && verdict.pending() != null) {
            ready.add(verdict.pending());
        } else if (verdict != null && verdict.reason() != null) {
            skipped.count(verdict.reason());
        }
        if (fault != null) {
            ready.add(fault);
        }
        if (brokenInARow == MOST_BROKEN) {
            String rest = MOST_BROKEN + " records in a row are broken, and the rest is not read";
            fail(source, new InputFault(source, rest, "fetch the archive again"));
        }
        if (record == null && !lost) {
            bytes.close();
        }
    }

    private long here() {
        return bytes.isGzipped() ? bytes.start() : base + (reader == null ? 0 : reader.position());
    }

    private static Verdict broken(String place, Exception cause) {
        return new Verdict(Pending.failed(place, fault(place, cause)), null);
    }

    private static InputFault fault(String place, Exception cause) {
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new InputFault(place, "the record is broken (" + said + ")", REMEDY);
    }

    /** The archive and where in it the record begins, or its id where a place says too little. */
    private String place(WarcRecord found) {
        String id = found.headers().first("WARC-Record-ID").orElse(null);
        return source + "#" + (sharesMember && id != null ? unbracketed(id) : String.valueOf(start));
    }

    private static String unbracketed(String given) {
        return given.startsWith("<") && given.endsWith(">") ? given.substring(1, given.length() - 1) : given;
    }

    private Verdict verdict(WarcRecord found, String place) throws IOException {
        if (!(found instanceof WarcResponse)) {
            return new Verdict(Skipped.Reason.OTHER_RECORD);
        }
        MessageHeaders heads = found.headers();
        if (heads.first("WARC-Truncated").isPresent()
                || heads.first("WARC-Segment-Number").isPresent()) {
            return new Verdict(Skipped.Reason.TRUNCATED);
        }
        if (!heads.first("Content-Type")
                .orElse("application/http")
                .toLowerCase(Locale.ROOT)
                .startsWith("application/http")) {
            return new Verdict(Skipped.Reason.NO_PAGE); // the answer of a name server, say
        }
        String target =
                heads.first("WARC-Target-URI").map(WarcPages::unbracketed).orElse(null);
        Block block = new Block(found.body());
        HttpResponse answer = HttpResponse.parse(block);
        block.headRead = true;
        if (answer.status() != 200) {
            return new Verdict(Skipped.Reason.STATUS);
        }
        String type = answer.headers()
                .first("Content-Type")
                .or(() -> heads.first("WARC-Identified-Payload-Type"))
                .orElse(null);
        if ((type != null && !PAGES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)))
                || isForRobots(target)) {
            return new Verdict(Skipped.Reason.NO_PAGE);
        }
        byte[] body = answer.body().stream().readNBytes(PageBytes.LIMIT + 1);
        if (body.length > PageBytes.LIMIT) {
            return new Verdict(Skipped.Reason.TOO_LARGE);
        }
        String coding = String.join(",", answer.headers().all("Content-Encoding"));
        Instant retrieved = heads.first("WARC-Date").map(WarcPages::instant).orElse(null);
        return new Verdict(new Answer(body, place, target, type, coding, retrieved, wanted), null);
    }

    private static boolean isForRobots(@Nullable String target) {
        return target != null && target.matches("https?://[^/]*/robots\\.txt(\\?.*)?");
    }

    /** The time that a crawler states; null where it states none that can be read. */
    private static @Nullable Instant instant(String stated) {
        try {
            return Instant.parse(stated);
        } catch (DateTimeParseException e) {
            return null; // a page whose time of retrieval is not known is a page all the same
        }
    }

    /** The content of a record, of which the head of the answer may only be a small part. */
    private static final class Block implements LengthedBody.LengthedReadableByteChannel {
        private final MessageBody body;
        private final long size;
        private long position;
        private boolean headRead;

        Block(MessageBody body) throws IOException {
            this.body = body;
            this.size = body.size();
        }

        @Override
        public int read(ByteBuffer destination) throws IOException {
            int read = body.read(destination);
            position += Math.max(0, read);
            if (!headRead && position > LONGEST_HEAD) {
                throw new IOException("the head of the answer has no end");
            }
            return read;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public boolean isOpen() {
            return body.isOpen();
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    private record Answer(
            byte[] body,
            String source,
            @Nullable String target,
            @Nullable String type,
            String coding,
            @Nullable Instant retrieved,
            Wanted wanted)
            implements Pending {
        @Override
        public RawPage page() throws InputFault {
            return wanted.page(ContentCoding.undone(body, coding, source), source, target, type, retrieved);
        }

        @Override
        public long held() {
            return body.length;
        }
    }
}
