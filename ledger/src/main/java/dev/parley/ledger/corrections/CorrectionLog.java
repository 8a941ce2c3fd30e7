package dev.parley.ledger.corrections;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.reader.reading.ReadingJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The log of a ledger's corrections: a file of JSON, one to a line, that people can read. Lines are only ever put at its end,
 * and each is on the disk before it is acknowledged.
 */
final class CorrectionLog {
    static final String FILE = "corrections.jsonl";
    /** Where the rest of a line goes that a kill cut short. */
    static final String CUT = "corrections.cut";

    private final Path folder;
    private final Path file;
    private @Nullable String notice;

    CorrectionLog(Path folder) {
        this.folder = folder;
        file = folder.resolve(FILE);
    }

    /** What a person should know of the log; null where nothing is the matter. */
    @Nullable String notice() {
        return notice;
    }

    /**
     * All lines, in order. A last one that was cut short when a process was killed was never acknowledged: it is set aside.
     *
     * @throws LedgerFault where any other line is no correction
     */
    List<Correction> load() throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        List<Correction> lines = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (String line : new String(bytes, 0, whole, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                Correction correction = read(line, number);
                if (!ids.add(correction.number())) {
                    throw fault(number, "the id " + correction.id() + " stands in an earlier line");
                }
                lines.add(correction);
            }
        }
        if (whole < bytes.length) {
            setAside(bytes, whole);
        }
        return lines;
    }

    private Correction read(String line, int number) throws LedgerFault {
        try {
            Correction correction = ReadingJson.of(ReadingJson.tree(line), Correction.class);
            if (!isComplete(correction)) {
                throw fault(number, "id, who, kind or key is missing");
            }
            return correction;
        } catch (JsonProcessingException e) {
            throw fault(number, e.getOriginalMessage());
        }
    }

    /** Whether nothing is missing that every line has; JSON may leave out what Java asks for. */
    @SuppressWarnings("ConstantValue")
    private static boolean isComplete(Correction correction) {
        boolean undo = correction.kind() == CorrectionKind.UNDO;
        return correction.id() != null
                && correction.who() != null
                && correction.kind() != null
                && (undo
                        ? correction.value().isTextual()
                        : correction.key() != null && correction.key().type() != null);
    }

    private LedgerFault fault(int line, String what) {
        return new LedgerFault(
                file + ", line " + line + ": it is no correction (" + what + "); mend the line or take it out");
    }

    private void setAside(byte[] bytes, int whole) throws IOException {
        Path cut = folder.resolve(CUT);
        write(cut, ByteBuffer.wrap(bytes, whole, bytes.length - whole));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
            channel.force(true);
        }
        notice = file
                + ": the last line was cut short when a process was ended, and never counted; what there was of it is in "
                + cut;
    }

    /** Puts a line at the end. When this returns it is on the disk; where it throws, it is not in the file. */
    void append(Correction correction) throws IOException {
        boolean fresh = !Files.exists(file);
        write(file, ByteBuffer.wrap((ReadingJson.write(correction) + "\n").getBytes(StandardCharsets.UTF_8)));
        if (fresh && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true); // so that the file itself is there after the machine loses its power
            }
        }
    }

    private static void write(Path into, ByteBuffer bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(into, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = channel.size();
            channel.position(end);
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(end);
                throw new LedgerFault(into + ": it can't be written; is the disk full?", e);
            }
        }
    }

    /** What tells lines apart from others, but for who wrote them, when and why. */
    static JsonNode substance(Correction correction) {
        return ReadingJson.tree(new Correction(
                correction.id(), null, "", correction.kind(), correction.key(), correction.value(), null));
    }
}
