package dev.parley.ledger.store;

import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import dev.parley.reader.reading.SentenceSpan;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A reading ready for the store: its JSON, packed, and the hash of that JSON. Packing is the dear part of storing, and any
 * thread may do it.
 */
public final class PackedReading {
    private static final int BUFFER = 1 << 14;

    private final Reading reading;
    private final byte[] packed;
    private final String hash;

    private PackedReading(Reading reading, byte[] packed, String hash) {
        this.reading = reading;
        this.packed = packed;
        this.hash = hash;
    }

    /**
     * Packs a reading.
     *
     * @throws IllegalArgumentException where it is no reading of this format, or its sentences lie outside its text
     */
    public static PackedReading of(Reading reading) {
        if (!Reading.SCHEMA.equals(reading.schema())) {
            throw new IllegalArgumentException("it is no reading of the format " + Reading.SCHEMA);
        }
        int length = reading.page().text().length();
        for (SentenceSpan sentence : reading.sentences()) {
            if (sentence.start() < 0 || sentence.end() <= sentence.start() || sentence.end() > length) {
                throw new IllegalArgumentException("its sentence " + sentence.id() + " lies outside its text");
            }
        }
        byte[] json = ReadingJson.write(reading).getBytes(StandardCharsets.UTF_8);
        return new PackedReading(reading, pack(json), sha256(json));
    }

    public Reading reading() {
        return reading;
    }

    /** The JSON of the reading, packed by zlib. */
    byte[] packed() {
        return packed;
    }

    /** SHA-256 of the JSON in hexadecimal: equal readings have equal hashes. */
    String hash() {
        return hash;
    }

    /** How many bytes it takes in memory, about. */
    public long size() {
        return packed.length + 16L * reading.page().text().length();
    }

    private static byte[] pack(byte[] json) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(json);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(json.length / 4 + 64);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** The JSON that was packed. */
    static String unpack(byte[] packed) throws LedgerFault {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 5);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && !inflater.finished()) {
                    throw new LedgerFault("a reading in the ledger is cut short; rebuild it from its pages");
                }
                out.write(buffer, 0, length);
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new LedgerFault("a reading in the ledger can't be unpacked; rebuild it from its pages", e);
        } finally {
            inflater.end();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
