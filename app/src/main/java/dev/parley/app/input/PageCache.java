package dev.parley.app.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Pages fetched before, each in a file of its own: a line of JSON that tells what the server said, then the bytes. A file
 * is written beside its place and moved there whole, so that a process that is killed leaves no half of one, and several
 * processes may share a cache. A file that doesn't hold what its first line says counts as not there.
 */
public final class PageCache {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_HEAD = 1 << 16;

    private final Path folder;

    /**
     * What an address gave.
     *
     * @param url the address that was asked
     * @param location where it sent us; then there are no bytes
     * @param contentType the media type, where one was told
     * @param etag what the server calls this state of the page, where it does
     * @param lastModified since when it has been so, in the server's words, where it tells
     * @param retrieved when the bytes came
     * @param bytes unpacked
     */
    record Entry(
            String url,
            @Nullable String location,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            Instant retrieved,
            byte[] bytes) {}

    private PageCache(Path folder) {
        this.folder = folder;
    }

    /**
     * The cache in this folder, which is made where it is not there.
     *
     * @throws IOException where that can't be done
     */
    public static PageCache in(Path folder) throws IOException {
        return new PageCache(Files.createDirectories(folder));
    }

    /**
     * What this address gave last.
     *
     * @return null where nothing is kept, or the file is not whole
     * @throws IOException where the file can't be read
     */
    @Nullable Entry find(String url) throws IOException {
        byte[] file;
        try {
            file = Files.readAllBytes(file(url));
        } catch (NoSuchFileException e) {
            return null;
        }
        int end = 0;
        while (end < file.length && end < LONGEST_HEAD && file[end] != '\n') {
            end++;
        }
        byte[] bytes = Arrays.copyOfRange(file, Math.min(end + 1, file.length), file.length);
        try {
            JsonNode head = JSON.readTree(file, 0, end);
            if (!url.equals(text(head, "url")) || !hash(bytes).equals(text(head, "sha256"))) {
                return null;
            }
            return new Entry(
                    url,
                    text(head, "location"),
                    text(head, "contentType"),
                    text(head, "etag"),
                    text(head, "lastModified"),
                    Instant.parse(head.path("retrieved").asText()),
                    bytes);
        } catch (JsonProcessingException | DateTimeException e) {
            return null; // not whole, as the contract says
        }
    }

    private static @Nullable String text(JsonNode head, String field) {
        JsonNode value = head.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    /**
     * Keeps an entry in the place of what its address gave before.
     *
     * @throws IOException where it can't be written; what was there stays
     */
    void keep(Entry entry) throws IOException {
        ObjectNode head = JSON.createObjectNode();
        head.put("url", entry.url());
        head.put("location", entry.location());
        head.put("contentType", entry.contentType());
        head.put("etag", entry.etag());
        head.put("lastModified", entry.lastModified());
        head.put("retrieved", entry.retrieved().toString());
        head.put("sha256", hash(entry.bytes()));
        byte[] line = (JSON.writeValueAsString(head) + "\n").getBytes(StandardCharsets.UTF_8);
        Path place = file(entry.url());
        Path drawer = Files.createDirectories(place.resolveSibling(""));
        Path fresh = Files.createTempFile(drawer, ".", ".new");
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                write(out, line);
                write(out, entry.bytes());
                out.force(true);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void write(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }

    /** Drawers by the first two letters of the name keep folders small. */
    private Path file(String url) {
        String name = hash(url.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
