package dev.parley.app.input;

import dev.parley.reader.page.RawPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/** Pages that somebody hands over as bytes with a name, from anywhere but a path of this machine. */
public final class Uploads {
    private Uploads() {}

    /**
     * The one page in the bytes: HTML, text, or a saved page or mail; gzipped or not.
     *
     * @param name its file's name, which tells what it may be and becomes its source; it is never opened
     * @throws InputFault where it is none, or holds several
     */
    public static RawPage page(byte[] bytes, String name, Wanted wanted) throws InputFault {
        try {
            Kind kind = Kind.of(Arrays.copyOf(bytes, Math.min(bytes.length, Kind.HEAD)));
            return switch (kind) {
                case PAGE -> wanted.page(PageBytes.ofStream(new ByteArrayInputStream(bytes), name), name);
                case MAIL -> MailPage.read(PageBytes.unpacked(new ByteArrayInputStream(bytes)), name, wanted);
                case WARC ->
                    throw new InputFault(
                            name, "it is an archive of pages", "read it with parley add, which takes archives");
                case FEED ->
                    throw new InputFault(name, "it is a list of links", "read it with parley add, which follows them");
            };
        } catch (IOException e) {
            throw InputFault.of(name, e);
        }
    }
}
