package dev.parley.app.desk;

import dev.parley.ledger.Ledger;
import dev.parley.ledger.exports.Format;
import dev.parley.ledger.exports.Table;
import dev.parley.ledger.exports.Wanted;
import dev.parley.ledger.store.Window;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is asked for, as a file in any form that a ledger is exported in. What is several files comes as one ZIP. */
final class ExportRoutes {
    private static final int AT_ONCE = 2;

    private final Ledger ledger;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    ExportRoutes(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Route> routes() {
        return List.of(
                Route.now("/api/exports/{format}", this::all), Route.now("/api/exports/{format}/{table}", this::table));
    }

    private interface Writer {
        void write(Path file) throws IOException;
    }

    private void all(Context context) throws IOException {
        Format format = format(context);
        Wanted wanted = wanted(context);
        boolean several = format.isFolder() || format.isOfTables();
        String name = several ? "parley-" + format + ".zip" : "parley-" + format + "." + ending(format);
        send(context, name, several, out -> ledger.export(format, wanted, out));
    }

    private void table(Context context) throws IOException {
        Format format = format(context);
        if (!format.isOfTables()) {
            throw Problem.missing(format + " is not exported table by table; ask for /api/exports/" + format);
        }
        Table table;
        try {
            table = Table.of(context.pathParam("table"));
        } catch (IllegalArgumentException e) {
            throw Problem.missing(String.valueOf(e.getMessage()));
        }
        Wanted wanted = wanted(context);
        send(context, table + "." + format, false, file -> ledger.export(table, wanted, format, file));
    }

    private static String ending(Format format) {
        return switch (format) {
            case GEXF, GRAPHML, ICS -> format.toString();
            default -> "tsv";
        };
    }

    private static Format format(Context context) {
        String name = context.pathParam("format");
        return Arrays.stream(Format.values())
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.missing("there is no form " + name + "; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(Format.values())
                                        .map(Format::toString)
                                        .toList())));
    }

    private static Wanted wanted(Context context) {
        Parameters parameters = new Parameters(context, "who", "act", "stage", "place", "status");
        Window window = parameters.window();
        return new Wanted(
                parameters.text("who"),
                parameters.words("act"),
                parameters.words("stage"),
                parameters.text("place"),
                parameters.words("status"),
                window.since(),
                window.until(),
                window.asOf());
    }

    /** Writes to a place of its own, which is gone when the answer is. */
    private void send(Context context, String name, boolean several, Writer writer) throws IOException {
        if (!turns.tryAcquire()) {
            context.header("Retry-After", "5");
            throw new Problem(503, "Other exports are being written", "try again in some seconds");
        }
        Path scratch = Files.createTempDirectory("parley-export");
        try {
            Path out = scratch.resolve("out");
            writer.write(out);
            context.contentType(several ? "application/zip" : "application/octet-stream")
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
            if (several) {
                zip(out, context.res().getOutputStream());
            } else {
                Files.copy(out, context.res().getOutputStream());
            }
        } finally {
            remove(scratch);
            turns.release();
        }
    }

    private static void zip(Path folder, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
