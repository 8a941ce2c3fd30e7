package dev.parley.ledger.exports;

import dev.parley.ledger.processes.ProcessState;
import dev.parley.ledger.processes.ProcessState.TimelineEvent;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import dev.parley.reader.knowledge.Knowledge;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a ledger, or what is wanted of it, in the form that another tool takes. */
public final class Exports {
    /** What tells readers of a file which coder made it. */
    private static final String CODER = "PARLEY";

    private Exports() {}

    /**
     * Writes one table.
     *
     * @return how many rows it has
     */
    public static long table(Store store, Table table, Wanted wanted, Format format, Path file) throws IOException {
        makeFolderOf(file);
        return TableFiles.write(store, table, wanted, format, file);
    }

    /**
     * Writes all that a form holds: to a file, or for all tables and for sheets, pages and the like to a folder, which is
     * made.
     *
     * @return the files that were written, with how many rows, events, edges or entries each has
     * @throws LedgerFault where they can't be written
     */
    public static Map<String, Long> write(Store store, Format format, Wanted wanted, Path out) throws IOException {
        boolean folder = format.isFolder() || format.isOfTables();
        if (folder) {
            Files.createDirectories(out);
        } else {
            makeFolderOf(out);
        }
        Map<String, Long> written = new LinkedHashMap<>();
        switch (format) {
            case CSV, JSONL, PARQUET -> {
                for (Table table : Table.values()) {
                    String name = table + "." + format;
                    written.put(name, TableFiles.write(store, table, wanted, format, out.resolve(name)));
                }
            }
            case GDELT, GDELT_MENTIONS, ICEWS, POLECAT, PHOENIX ->
                written.put(out.toString(), events(store, sheet(format), wanted, out));
            case PAX -> AgreementSheets.write(store, wanted, out, written);
            case GEXF -> written.put(out.toString(), Gexf.write(ActorNetwork.of(store, wanted), out));
            case GRAPHML -> written.put(out.toString(), GraphMl.write(ActorNetwork.of(store, wanted), out));
            case ICS -> written.put(out.toString(), Deadlines.write(store, wanted, out));
            case GOLD -> GoldPages.write(store, out, written);
        }
        return written;
    }

    /**
     * The brief of a process: one page of HTML that needs nothing else.
     *
     * @param state how it stands, and on which day
     * @param latest its events by that day, the latest first
     */
    public static String brief(ProcessState state, List<TimelineEvent> latest) {
        return Brief.of(state, latest);
    }

    /** Makes the folder that a file is to lie in, where it is not there. */
    public static void makeFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    private static EventSheet sheet(Format format) {
        CodeBook book = new CodeBook(Knowledge.shipped());
        return switch (format) {
            case GDELT -> new Gdelt(book);
            case GDELT_MENTIONS -> new GdeltMentions();
            case ICEWS -> new Icews(book);
            case POLECAT -> new Polecat(book, CODER);
            case PHOENIX -> new Phoenix(book);
            default -> throw new IllegalArgumentException(format + " is no format of events");
        };
    }

    private static long events(Store store, EventSheet sheet, Wanted wanted, Path file) throws IOException {
        long[] rows = {0};
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            if (sheet.hasHeader()) {
                line(out, sheet.columns());
            }
            CodedEvents.Taker taker = event -> {
                List<String> row = sheet.row(event);
                if (row != null) {
                    line(out, row);
                    rows[0]++;
                }
            };
            if (sheet.isOfTellings()) {
                CodedEvents.eachTelling(store, wanted, taker);
            } else {
                CodedEvents.each(store, wanted, taker);
            }
        }
        return rows[0];
    }

    /** A line of values apart by tabs; none of them may hold one, or a line break. */
    private static void line(BufferedWriter out, List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            out.write(i == 0 ? "" : "\t");
            out.write(values.get(i).replaceAll("[\\t\\r\\n\"]+", " ").strip());
        }
        out.write('\n');
    }
}
