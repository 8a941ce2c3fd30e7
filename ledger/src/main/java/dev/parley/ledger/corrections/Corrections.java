package dev.parley.ledger.corrections;

import dev.parley.ledger.joining.Link;
import dev.parley.ledger.store.Overlay;
import dev.parley.ledger.store.Store;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of a ledger, laid over its readings. What a page says follows from its reading and the lines of the log that
 * count, in the order of the log, and from nothing else: so the order in which pages and corrections came doesn't matter.
 */
public final class Corrections implements Overlay {
    private final CorrectionLog log;
    private final Clock clock;
    private final Recoding recoding = new Recoding();
    private volatile Lines lines = new Lines(List.of());

    /** The corrections in a ledger's folder, not yet read. */
    public Corrections(Path folder) {
        this(folder, Clock.systemUTC());
    }

    Corrections(Path folder, Clock clock) {
        log = new CorrectionLog(folder);
        this.clock = clock;
    }

    @Override
    public void load() throws IOException {
        lines = new Lines(log.load());
    }

    /** What a person should know of the log, such as that a kill cut its last line short; null where nothing is the matter. */
    public @Nullable String notice() {
        return log.notice();
    }

    /** How many lines the log has. */
    public int size() {
        return lines.all().size();
    }

    @Override
    public Reading over(Reading original) {
        List<Correction> ofPage = lines.ofPage(original.page().id());
        return ofPage.isEmpty() ? original : new CorrectedPage(original, ofPage, recoding).reading();
    }

    @Override
    public @Nullable String version(String page) {
        List<Correction> ofPage = lines.ofPage(page).stream()
                .filter(line -> line.kind().changesReading())
                .toList();
        if (ofPage.isEmpty()) {
            return null;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Correction line : ofPage) {
                digest.update(CorrectionLog.substance(line).toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public Collection<String> pages() {
        return lines.pages();
    }

    /** All lines of the log, in order, each without who wrote it, when and why: what two ledgers must share to be equal. */
    public Stream<String> substance() {
        return lines.all().stream().map(line -> CorrectionLog.substance(line).toString());
    }

    /**
     * Writes a correction into the log, and the rows of its page anew.
     *
     * @return the line, with its id; when this returns it is on the disk. Where the same person has said the same of the record
     *     last, that earlier line, and nothing is written
     * @throws CorrectionFault where it can't be laid over the record that it is about; nothing is written then. A correction
     *     of a page that the ledger doesn't have waits for it
     */
    public synchronized Correction correct(Store store, Correction correction) throws IOException, CorrectionFault {
        new Sense(recoding).check(correction);
        Correction complete = new Naming(store, page(store, correction)).complete(correction);
        Correction said = lines.said(complete);
        if (said != null) {
            return said;
        }
        Correction line = complete.logged(
                lines.nextId(),
                Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        check(store, line);
        log.append(line);
        lines = lines.and(line);
        store.follow(lines.pagesOf(line));
        return line;
    }

    /** The page that a correction is about, as it is corrected by now; null where the ledger doesn't have it. */
    private @Nullable CorrectedPage page(Store store, Correction correction) throws IOException {
        RecordKey key = correction.key();
        Reading original = key == null || key.page() == null ? null : store.original(key.page());
        return original == null
                ? null
                : new CorrectedPage(original, lines.ofPage(original.page().id()), recoding);
    }

    private void check(Store store, Correction line) throws IOException, CorrectionFault {
        if (line.kind() == CorrectionKind.UNDO) {
            lines.mustCount(line.value().asText());
            return;
        }
        RecordKey key = line.key();
        if (key == null) {
            throw new CorrectionFault("say what the correction is about");
        }
        Reading original = key.page() == null ? null : store.original(key.page());
        if (original == null) {
            if (key.page() == null && line.kind() != CorrectionKind.NOTE) {
                throw new CorrectionFault("only a note can be on something of no page");
            }
            return;
        }
        List<Correction> with = new ArrayList<>(lines.ofPage(original.page().id()));
        with.add(line);
        String because = new CorrectedPage(original, with, recoding).orphaned(line);
        if (because != null) {
            throw new CorrectionFault(because);
        }
    }

    /**
     * The key of a record of a page.
     *
     * @param id the record's id on the page
     * @throws CorrectionFault where the ledger has no such page, or the page no such record
     */
    public RecordKey key(Store store, String page, String id) throws IOException, CorrectionFault {
        Reading original = store.original(page);
        if (original == null) {
            throw new CorrectionFault("there is no page " + page);
        }
        RecordKey key = new CorrectedPage(original, lines.ofPage(page), recoding).key(id);
        if (key == null) {
            throw new CorrectionFault("the page has no record " + id);
        }
        return key;
    }

    /** All corrections with what became of them, in the order of the log. */
    public List<CorrectionRow> rows(Store store) throws IOException {
        return new Account(store, lines, recoding).rows();
    }

    /** Whether any line of the log says, or said, that events are one or are not. */
    public boolean haveLinks() {
        return lines.all().stream().anyMatch(Lines::isLink);
    }

    /** Pairs of events that people say are one, or are not, as far as their pages have them now. */
    public List<Link> links(Store store) throws IOException {
        return new Account(store, lines, recoding).links();
    }
}
