package dev.parley.language.linear;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/** Model files are read as one block: that is several times faster than byte after byte from a stream. */
public final class ModelText {

    private ModelText() {}

    /** The whole of a deflated file. */
    public static ByteBuffer inflate(InputStream bytes) throws IOException {
        try (InputStream plain = new InflaterInputStream(bytes)) {
            return ByteBuffer.wrap(plain.readAllBytes());
        }
    }

    /** Reads what {@link java.io.DataOutput#writeUTF} wrote, if it holds no char 0 and none outside the first plane. */
    public static String read(ByteBuffer in) {
        byte[] text = new byte[in.getShort() & 0xFFFF];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
