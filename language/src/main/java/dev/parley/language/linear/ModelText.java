package dev.parley.language.linear;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Model files are read as one block: that is several times faster than byte after byte from a stream. */
public final class ModelText {

    private ModelText() {}

    /**
     * The whole of a file. The jar deflates it; deflating it twice would only cost time. Streams say how much they have,
     * so that it is read into one array; without asking, it would be gathered in thousands of small ones.
     */
    public static ByteBuffer all(InputStream bytes) throws IOException {
        try (bytes) {
            byte[] all = new byte[Math.max(1 << 10, bytes.available() + 1)];
            int size = 0;
            for (int read = 0; read >= 0; read = bytes.read(all, size, all.length - size)) {
                size += read;
                if (size == all.length) {
                    all = Arrays.copyOf(all, 2 * size);
                }
            }
            return ByteBuffer.wrap(all, 0, size);
        }
    }

    /** Reads what {@link java.io.DataOutput#writeUTF} wrote, if it holds no char 0 and none outside the first plane. */
    public static String read(ByteBuffer in) {
        byte[] text = new byte[in.getShort() & 0xFFFF];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
