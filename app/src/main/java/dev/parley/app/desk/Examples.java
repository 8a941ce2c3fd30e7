package dev.parley.app.desk;

import dev.parley.reader.page.RawPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The example pages that the jar holds, for a first look. */
public final class Examples {
    private static final List<String> NAMES = List.of(
            "aceh-helsinki.html",
            "afghan-pakistani-truce.txt",
            "congo-doha-principles.html",
            "cyprus-crossings.txt",
            "libya-commission.txt",
            "mali-algiers-statement.txt",
            "oromia-talks.txt",
            "pkk-weapons.html",
            "thai-cambodian-border.html");

    private Examples() {}

    /**
     * An example page.
     *
     * @param name its file's
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Example(String name, byte[] bytes) {
        RawPage page() {
            return RawPage.of(bytes, "examples/" + name);
        }
    }

    public static List<Example> all() {
        return NAMES.stream().map(name -> new Example(name, bytes(name))).toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Examples.class.getResourceAsStream("/dev/parley/app/examples/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar holds no example " + name + "; build it again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
