package dev.parley.ledger.store;

import dev.parley.ledger.store.Share.OfAgreement;
import dev.parley.ledger.store.Share.OfCommitment;
import dev.parley.ledger.store.Share.OfCount;
import dev.parley.ledger.store.Share.OfEvent;
import dev.parley.ledger.store.Share.OfQuote;
import dev.parley.ledger.store.Share.OfRelation;
import dev.parley.ledger.store.Share.Participant;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a page belongs to a process as bytes, and back. */
public final class ShareCodec {
    private static final Stage[] STAGES = Stage.values();
    private static final CommitmentStatus[] STATUSES = CommitmentStatus.values();
    private static final int SIGNS = 1;
    private static final int NEGATED = 2;
    private static final int GAIN = 4;
    private static final int DATED = 8;

    private ShareCodec() {}

    /** Writes one thing. */
    private interface Writer<T> {
        void write(DataOutputStream out, T one) throws IOException;
    }

    /** Reads one thing. */
    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    static byte[] write(Share share) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, share.events(), ShareCodec::event);
            write(out, share.agreements(), ShareCodec::agreement);
            write(out, share.commitments(), ShareCodec::commitment);
            write(out, share.quotes(), (to, quote) -> to.writeInt(quote.place()));
            write(out, share.relations(), ShareCodec::relation);
            write(out, share.counts(), ShareCodec::count);
            write(out, share.participants(), ShareCodec::participant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads what is written in the record. */
    public static Share read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Share(
                    read(in, ShareCodec::event),
                    read(in, ShareCodec::agreement),
                    read(in, ShareCodec::commitment),
                    read(in, from -> new OfQuote(from.readInt())),
                    read(in, from -> new OfRelation(words(from), from.readInt(), words(from))),
                    read(in, ShareCodec::count),
                    read(in, from -> new Participant(words(from), words(from), text(from))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void write(DataOutputStream out, List<T> some, Writer<T> writer) throws IOException {
        out.writeInt(some.size());
        for (T one : some) {
            writer.write(out, one);
        }
    }

    private static <T> List<T> read(DataInputStream in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        if (size == 0) {
            return List.of();
        }
        List<T> some = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            some.add(reader.read(in));
        }
        return some;
    }

    private static void event(DataOutputStream out, OfEvent event) throws IOException {
        out.writeInt(event.number());
        out.writeInt(event.day());
        out.writeInt(event.until());
        out.writeByte(event.move());
        out.writeByte(event.stage().ordinal());
        out.writeDouble(event.weight());
        out.writeByte((event.signs() ? SIGNS : 0)
                | (event.negated() ? NEGATED : 0)
                | (event.gain() ? GAIN : 0)
                | (event.dated() ? DATED : 0));
    }

    private static OfEvent event(DataInputStream in) throws IOException {
        int number = in.readInt();
        int day = in.readInt();
        int until = in.readInt();
        int move = in.readUnsignedByte();
        Stage stage = STAGES[in.readUnsignedByte()];
        double weight = in.readDouble();
        int bits = in.readUnsignedByte();
        return new OfEvent(
                number,
                day,
                until,
                move,
                stage,
                weight,
                (bits & SIGNS) != 0,
                (bits & NEGATED) != 0,
                (bits & GAIN) != 0,
                (bits & DATED) != 0);
    }

    private static void agreement(DataOutputStream out, OfAgreement agreement) throws IOException {
        words(out, agreement.id());
        out.writeInt(agreement.place());
        words(out, agreement.key());
        words(out, agreement.name());
        words(out, agreement.kind());
        words(out, agreement.status());
        text(out, agreement.signed());
        out.writeInt(agreement.from());
        out.writeInt(agreement.until());
    }

    private static OfAgreement agreement(DataInputStream in) throws IOException {
        return new OfAgreement(
                words(in),
                in.readInt(),
                words(in),
                words(in),
                words(in),
                words(in),
                text(in),
                in.readInt(),
                in.readInt());
    }

    private static void commitment(DataOutputStream out, OfCommitment commitment) throws IOException {
        words(out, commitment.id());
        out.writeInt(commitment.place());
        out.writeLong(commitment.key());
        out.writeByte(commitment.status().ordinal());
        out.writeInt(commitment.due());
    }

    private static OfCommitment commitment(DataInputStream in) throws IOException {
        return new OfCommitment(words(in), in.readInt(), in.readLong(), STATUSES[in.readUnsignedByte()], in.readInt());
    }

    private static void relation(DataOutputStream out, OfRelation relation) throws IOException {
        words(out, relation.id());
        out.writeInt(relation.place());
        words(out, relation.key());
    }

    private static void count(DataOutputStream out, OfCount count) throws IOException {
        words(out, count.id());
        out.writeInt(count.place());
        out.writeInt(count.event());
        words(out, count.what());
        out.writeDouble(count.low());
        out.writeDouble(count.value());
        out.writeDouble(count.high());
    }

    private static OfCount count(DataInputStream in) throws IOException {
        return new OfCount(
                words(in), in.readInt(), in.readInt(), words(in), in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void participant(DataOutputStream out, Participant participant) throws IOException {
        words(out, participant.actor());
        words(out, participant.role());
        text(out, participant.name());
    }

    /** Words of any length: what Java calls UTF ends at 64 kB, which a page need not. */
    private static void words(DataOutputStream out, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String words(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            words(out, text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? words(in) : null;
    }
}
