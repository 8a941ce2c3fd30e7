package dev.parley.app.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What a request brings, up to a limit. */
final class Bodies {
    /** What one request may bring. */
    static final int MOST_BYTES = 16 << 20;
    /**
     * What is read of too large a body and thrown away: a connection that is closed while its client still sends is broken
     * for the client, which then never learns why. RFC 9112, section 9.6, tells of it.
     */
    private static final long PASSED_OVER = 64L << 20;

    private Bodies() {}

    /**
     * All bytes of the body.
     *
     * @throws Problem 413, if there are more than {@link #MOST_BYTES}, whether their number was announced or not
     */
    static byte[] read(Context context) {
        try {
            InputStream body = context.req().getInputStream();
            boolean announced = context.req().getContentLengthLong() > MOST_BYTES;
            byte[] bytes = announced ? new byte[0] : body.readNBytes(MOST_BYTES + 1);
            if (announced || bytes.length > MOST_BYTES) {
                passOver(body);
                throw new Problem(
                        413, "That is too much at once", "a page may have 16 MB here; parley add takes larger ones");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the body of a request broke off", e);
        }
    }

    private static void passOver(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = PASSED_OVER;
        while (left > 0) {
            int read = body.read(buffer);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }
}
