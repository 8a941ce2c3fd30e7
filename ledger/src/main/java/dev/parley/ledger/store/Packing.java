package dev.parley.ledger.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.compress.LZ4;

/**
 * How readings are packed: one byte that tells the method, four of their length, the lowest first, and a block of LZ4. Ledgers of
 * earlier versions have them packed by zlib, which begins with another byte.
 */
final class Packing {
    private static final byte LZ4_BLOCK = '4';
    /** The first byte of all that zlib packs with a window of its usual size (RFC 1950). */
    private static final byte ZLIB = 0x78;

    private static final int HEADER = 5;
    private static final int BUFFER = 1 << 14;
    private static final String FAULT = "a reading in the ledger can't be unpacked; read its pages again";
    /** A table is cleared faster than made. */
    private static final ThreadLocal<LZ4.FastCompressionHashTable> TABLES =
            ThreadLocal.withInitial(LZ4.FastCompressionHashTable::new);

    private Packing() {}

    static byte[] pack(byte[] bytes) {
        byte[] packed =
                new byte[HEADER + bytes.length + bytes.length / 255 + 16]; // what can't be packed grows by so much
        packed[0] = LZ4_BLOCK;
        for (int i = 0; i < Integer.BYTES; i++) {
            packed[1 + i] = (byte) (bytes.length >>> (8 * i));
        }
        ByteArrayDataOutput out = new ByteArrayDataOutput(packed, HEADER, packed.length - HEADER);
        LZ4.FastCompressionHashTable table = TABLES.get();
        try {
            LZ4.compress(bytes, 0, bytes.length, out, table);
        } catch (IOException e) {
            throw new IllegalStateException("an array can't be written", e);
        }
        return Arrays.copyOf(packed, out.getPosition());
    }

    static byte[] unpack(byte[] packed) throws LedgerFault {
        if (packed.length > 0 && packed[0] == ZLIB) {
            return inflate(packed);
        }
        if (packed.length < HEADER || packed[0] != LZ4_BLOCK) {
            throw new LedgerFault(FAULT);
        }
        int length = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            length |= (packed[1 + i] & 0xFF) << (8 * i);
        }
        byte[] bytes = new byte[length];
        try {
            LZ4.decompress(new ByteArrayDataInput(packed, HEADER, packed.length - HEADER), length, bytes, 0);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new LedgerFault(FAULT, e);
        }
        return bytes;
    }

    private static byte[] inflate(byte[] packed) throws LedgerFault {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 5);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && !inflater.finished()) {
                    throw new LedgerFault(FAULT);
                }
                out.write(buffer, 0, length);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new LedgerFault(FAULT, e);
        } finally {
            inflater.end();
        }
    }
}
