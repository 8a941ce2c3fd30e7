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
                    read(in, from -> new OfRelation(from.readUTF(), from.readInt(), from.readUTF())),
                    read(in, ShareCodec::count),
                    read(in, from -> new Participant(from.readUTF(), from.readUTF(), text(from))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void write(DataOutputStream out, List<T> some, Writer<T> writer) throws IOException {
        out.writeShort(some.size());
        for (T one : some) {
            writer.write(out, one);
        }
    }

    private static <T> List<T> read(DataInputStream in, Reader<T> reader) throws IOException {
        int size = in.readUnsignedShort();
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
        out.writeShort(event.number());
        out.writeInt(event.day());
        out.writeByte(event.move());
        out.writeByte(event.stage().ordinal());
        out.writeDouble(event.weight());
        out.writeByte((event.signs() ? SIGNS : 0)
                | (event.negated() ? NEGATED : 0)
                | (event.gain() ? GAIN : 0)
                | (event.dated() ? DATED : 0));
    }

    private static OfEvent event(DataInputStream in) throws IOException {
        int number = in.readUnsignedShort();
        int day = in.readInt();
        int move = in.readUnsignedByte();
        Stage stage = STAGES[in.readUnsignedByte()];
        double weight = in.readDouble();
        int bits = in.readUnsignedByte();
        return new OfEvent(
                number,
                day,
                move,
                stage,
                weight,
                (bits & SIGNS) != 0,
                (bits & NEGATED) != 0,
                (bits & GAIN) != 0,
                (bits & DATED) != 0);
    }

    private static void agreement(DataOutputStream out, OfAgreement agreement) throws IOException {
        out.writeUTF(agreement.id());
        out.writeInt(agreement.place());
        out.writeUTF(agreement.key());
        out.writeUTF(agreement.name());
        out.writeUTF(agreement.kind());
        out.writeUTF(agreement.status());
        text(out, agreement.signed());
        out.writeInt(agreement.from());
        out.writeInt(agreement.until());
    }

    private static OfAgreement agreement(DataInputStream in) throws IOException {
        return new OfAgreement(
                in.readUTF(),
                in.readInt(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                text(in),
                in.readInt(),
                in.readInt());
    }

    private static void commitment(DataOutputStream out, OfCommitment commitment) throws IOException {
        out.writeUTF(commitment.id());
        out.writeInt(commitment.place());
        out.writeLong(commitment.key());
        out.writeByte(commitment.status().ordinal());
        out.writeInt(commitment.due());
    }

    private static OfCommitment commitment(DataInputStream in) throws IOException {
        return new OfCommitment(
                in.readUTF(), in.readInt(), in.readLong(), STATUSES[in.readUnsignedByte()], in.readInt());
    }

    private static void relation(DataOutputStream out, OfRelation relation) throws IOException {
        out.writeUTF(relation.id());
        out.writeInt(relation.place());
        out.writeUTF(relation.key());
    }

    private static void count(DataOutputStream out, OfCount count) throws IOException {
        out.writeUTF(count.id());
        out.writeInt(count.place());
        out.writeShort(count.event());
        out.writeUTF(count.what());
        out.writeDouble(count.low());
        out.writeDouble(count.value());
        out.writeDouble(count.high());
    }

    private static OfCount count(DataInputStream in) throws IOException {
        return new OfCount(
                in.readUTF(),
                in.readInt(),
                in.readUnsignedShort(),
                in.readUTF(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }

    private static void participant(DataOutputStream out, Participant participant) throws IOException {
        out.writeUTF(participant.actor());
        out.writeUTF(participant.role());
        text(out, participant.name());
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
