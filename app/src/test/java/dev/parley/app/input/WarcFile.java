package dev.parley.app.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** A web archive made record by record, which knows where each record begins. */
public final class WarcFile {
    static final Instant DATE = Instant.parse("2024-05-04T10:11:12Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WarcWriter writer;
    private int number;

    public WarcFile(boolean gzipped) throws IOException {
        writer = new WarcWriter(Channels.newChannel(bytes), gzipped ? WarcCompression.GZIP : WarcCompression.NONE);
    }

    /** Where the next record will begin. */
    int size() {
        return bytes.size();
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public WarcFile page(String path, String html) throws IOException {
        return answer(path, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public WarcFile answer(String path, int status, String type, byte[] body, String... headers) throws IOException {
        HttpResponse.Builder http = new HttpResponse.Builder(status, "Said");
        for (int i = 0; i < headers.length; i += 2) {
            http.addHeader(headers[i], headers[i + 1]);
        }
        return write(response(path)
                .body(http.body(MediaType.parse(type), body).build())
                .build());
    }

    /** An answer given as it went over the wire. */
    WarcFile raw(String path, String answer) throws IOException {
        byte[] wire = answer.getBytes(StandardCharsets.UTF_8);
        return write(response(path).body(MediaType.HTTP_RESPONSE, wire).build());
    }

    WarcFile truncated(String path, String html) throws IOException {
        byte[] wire = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html).getBytes(StandardCharsets.UTF_8);
        return write(response(path)
                .truncated(WarcTruncationReason.LENGTH)
                .body(MediaType.HTTP_RESPONSE, wire)
                .build());
    }

    /** The records that stand around the answers. */
    public WarcFile others() throws IOException {
        byte[] request = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        write(new Warcinfo.Builder()
                .recordId(id())
                .date(DATE)
                .body(MediaType.WARC_FIELDS, "software: a test\r\n".getBytes(StandardCharsets.UTF_8))
                .build());
        write(new WarcRequest.Builder("http://outlet.example/")
                .recordId(id())
                .date(DATE)
                .body(MediaType.HTTP_REQUEST, request)
                .build());
        return write(new WarcMetadata.Builder()
                .recordId(id())
                .date(DATE)
                .body(MediaType.WARC_FIELDS, "fetchTimeMs: 10\r\n".getBytes(StandardCharsets.UTF_8))
                .build());
    }

    private WarcResponse.Builder response(String path) {
        return new WarcResponse.Builder("http://outlet.example" + path)
                .recordId(id())
                .date(DATE);
    }

    private UUID id() {
        return new UUID(0, ++number);
    }

    private WarcFile write(org.netpreserve.jwarc.WarcRecord record) throws IOException {
        writer.write(record);
        return this;
    }
}
