package dev.parley.ledger.joining;

import dev.parley.ledger.joining.Deed.Party;
import dev.parley.ledger.joining.Deed.Spot;
import dev.parley.ledger.joining.Deed.Tally;
import dev.parley.reader.reading.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The deeds of a page as bytes, and back. */
public final class DeedCodec {
    private static final Stage[] STAGES = Stage.values();
    private static final int NEGATED = 0x80;

    private DeedCodec() {}

    public static byte[] write(Deed[] deeds) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + deeds.length * 160);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(deeds.length);
            for (Deed deed : deeds) {
                out.writeInt(deed.start());
                out.writeInt(deed.end());
                out.writeInt(deed.act());
                out.writeByte(deed.stage().ordinal() | (deed.negated() ? NEGATED : 0));
                parties(out, deed.agents());
                parties(out, deed.targets());
                out.writeByte(deed.places().length);
                for (Spot spot : deed.places()) {
                    out.writeInt(spot.id());
                    out.writeInt(spot.country());
                    out.writeFloat(spot.lat());
                    out.writeFloat(spot.lon());
                    out.writeBoolean(spot.wide());
                    out.writeBoolean(spot.loose());
                }
                numbers(out, deed.abouts());
                out.writeInt(deed.first());
                out.writeInt(deed.last());
                out.writeByte(deed.counts().length);
                for (Tally tally : deed.counts()) {
                    out.writeInt(tally.what());
                    out.writeDouble(tally.value());
                }
                numbers(out, deed.matter());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void parties(DataOutputStream out, Party[] parties) throws IOException {
        out.writeByte(parties.length);
        for (Party party : parties) {
            out.writeInt(party.id());
            out.writeInt(party.side());
            out.writeBoolean(party.named());
        }
    }

    private static void numbers(DataOutputStream out, int[] numbers) throws IOException {
        out.writeByte(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    public static Deed[] read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Deed[] deeds = new Deed[in.readUnsignedShort()];
            for (int i = 0; i < deeds.length; i++) {
                int start = in.readInt();
                int end = in.readInt();
                int act = in.readInt();
                int stage = in.readUnsignedByte();
                Party[] agents = parties(in);
                Party[] targets = parties(in);
                Spot[] places = new Spot[in.readUnsignedByte()];
                for (int j = 0; j < places.length; j++) {
                    places[j] = new Spot(
                            in.readInt(),
                            in.readInt(),
                            in.readFloat(),
                            in.readFloat(),
                            in.readBoolean(),
                            in.readBoolean());
                }
                int[] abouts = numbers(in);
                int first = in.readInt();
                int last = in.readInt();
                Tally[] counts = new Tally[in.readUnsignedByte()];
                for (int j = 0; j < counts.length; j++) {
                    counts[j] = new Tally(in.readInt(), in.readDouble());
                }
                deeds[i] = new Deed(
                        i,
                        start,
                        end,
                        act,
                        STAGES[stage & ~NEGATED],
                        (stage & NEGATED) != 0,
                        agents,
                        targets,
                        places,
                        abouts,
                        first,
                        last,
                        counts,
                        numbers(in));
            }
            return deeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Party[] parties(DataInputStream in) throws IOException {
        Party[] parties = new Party[in.readUnsignedByte()];
        for (int i = 0; i < parties.length; i++) {
            parties[i] = new Party(in.readInt(), in.readInt(), in.readBoolean());
        }
        return parties;
    }

    private static int[] numbers(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readUnsignedByte()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }
}
