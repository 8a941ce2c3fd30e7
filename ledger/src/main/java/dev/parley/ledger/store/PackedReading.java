package dev.parley.ledger.store;

import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.joining.DeedCodec;
import dev.parley.ledger.joining.Keys;
import dev.parley.ledger.sources.Fingerprint;
import dev.parley.ledger.sources.Rendering;
import dev.parley.ledger.sources.Wording;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.ReadingJson;
import dev.parley.reader.reading.SentenceSpan;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A reading ready for the store: its JSON, packed, the hash of that JSON, and what its story and its events are recognised by.
 * All of this is the dear part of storing, and any thread may do it.
 */
public final class PackedReading {
    private final Reading reading;
    private final byte[] packed;
    private final String hash;
    private final Fingerprint fingerprint;
    private final Keys keys;
    private final byte[] deeds;

    private PackedReading(Reading reading, byte[] json) {
        this.reading = reading;
        packed = Packing.pack(json);
        hash = sha256(json);
        Wording[] wordings = Wording.ofSentences(reading);
        fingerprint = Fingerprint.of(Rendering.of(reading, wordings));
        Deed[] all = Deeds.of(reading, wordings);
        LocalDate known = Derived.known(reading.page());
        keys = Keys.of(all, known == null ? Deed.UNKNOWN : Math.toIntExact(known.toEpochDay()));
        deeds = DeedCodec.write(all);
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
        byte[] json = ReadingJson.bytes(reading);
        return new PackedReading(reading, json);
    }

    public Reading reading() {
        return reading;
    }

    /** The JSON of the reading, packed ({@link Packing}). */
    byte[] packed() {
        return packed;
    }

    /** What the page's story is recognised by. */
    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** What its events are recognised by. */
    Keys keys() {
        return keys;
    }

    /** Its events, reduced to what is compared ({@link DeedCodec}). */
    byte[] deeds() {
        return deeds;
    }

    /** SHA-256 of the JSON in hexadecimal: equal readings have equal hashes. */
    String hash() {
        return hash;
    }

    /** How many bytes it takes in memory, about. */
    public long size() {
        return packed.length + 16L * reading.page().text().length();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
