package dev.parley.app;

import dev.parley.app.input.FileTrouble;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.exports.Exports;
import dev.parley.ledger.exports.Format;
import dev.parley.ledger.exports.Table;
import dev.parley.ledger.exports.Wanted;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.reader.reading.CommitmentStatus;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley export}: a ledger for the tools of others. */
@Command(
        name = "export",
        sortOptions = false,
        description =
                "Write a ledger, or what you ask for of it, in the form that another tool takes (docs/exports.md).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley export --ledger sudan --format parquet --out sudan/|@             every table",
            "  @|bold parley export --ledger sudan --format csv --table joined-events --out e.csv|@",
            "  @|bold parley export --ledger sudan --format gdelt --since 2024 --out g.tsv|@   as GDELT has events",
            "  @|bold parley export --ledger sudan --format ics --out deadlines.ics|@          for a calendar",
            "  @|bold parley export --ledger sudan --format brief --process darfur --out darfur.html|@",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the files are written",
            "1:there is no ledger, or another process has it, or a file can't be written",
            "2:the command was not understood; nothing was written",
        })
final class ExportCommand implements Callable<Integer> {
    /** The form that is of one process, and of no table or event. */
    private static final String BRIEF = "brief";

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORM",
            completionCandidates = Forms.class,
            description = "Which form: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String format;

    @Option(names = "--table", paramLabel = "TABLE", description = "One table alone, with csv, jsonl and parquet.")
    private @Nullable String table;

    @Option(names = "--process", paramLabel = "ID", description = "The process that a brief is of.")
    private @Nullable String process;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE|DIR",
            description = "Where to: a folder for all tables, pax and gold, else a file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--who", paramLabel = "NAME", description = "Who takes part, speaks or promises: a name or an id.")
    private @Nullable String who;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private EventOptions events;

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "Commitments with one of these statuses: ${COMPLETION-CANDIDATES}.")
    private List<CommitmentStatus> statuses = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private PeriodOptions period;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AsOfOption days;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The words for forms. */
    static final class Forms extends java.util.ArrayList<String> {
        private static final long serialVersionUID = 1;

        Forms() {
            super(Arrays.stream(Format.values()).map(Format::toString).toList());
            add(BRIEF);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (out.toString().isEmpty() || out.toString().equals("-")) {
            throw days.wrong("export writes files; name one with --out, such as --out events.csv");
        }
        if (format.equals(BRIEF) != (process != null)) {
            throw days.wrong("--format brief and --process go together");
        }
        if (process != null) {
            return brief(process, days.asOf());
        }
        Format form = form();
        Wanted wanted = new Wanted(
                who,
                events.acts(),
                events.stages(),
                events.place(),
                statuses.stream().map(CommitmentStatus::toString).toList(),
                period.first(days),
                period.last(days),
                days.asOf());
        Table one = table(form);
        try (Ledger ledger = option.existing(terminal)) {
            return written(() -> {
                Map<String, Long> written = one == null
                        ? ledger.export(form, wanted, out)
                        : Map.of(out.toString(), ledger.export(one, wanted, form, out));
                terminal.err().println("parley: " + told(written));
            });
        }
    }

    private interface Writer {
        void write() throws IOException;
    }

    /** Writes, and tells of what can't be written where it lies: not all faults of the file system say it. */
    private int written(Writer writer) throws IOException {
        try {
            writer.write();
            return ExitCode.OK;
        } catch (LedgerFault e) {
            throw e;
        } catch (IOException e) {
            terminal.err()
                    .println("parley: "
                            + (e instanceof FileSystemException
                                    ? FileTrouble.told(e)
                                    : out + ": it can't be written (" + e.getMessage() + "); is the disk full?"));
            return ExitCode.FAILED;
        }
    }

    private int brief(String id, @Nullable LocalDate day) throws IOException {
        try (Ledger ledger = option.existing(terminal)) {
            String brief = ledger.brief(id, day);
            if (brief == null) {
                terminal.err().println("parley: nothing is known of a process " + id + "; parley processes lists them");
                return ExitCode.FAILED;
            }
            return written(() -> {
                Exports.makeFolderOf(out);
                Files.writeString(out, brief);
            });
        }
    }

    private static String told(Map<String, Long> written) {
        return written.isEmpty()
                ? "nothing was written: there is nothing of that kind"
                : written.entrySet().stream()
                        .map(file -> file.getKey() + ": " + Report.counted(file.getValue(), "row"))
                        .collect(Collectors.joining("\nparley: "));
    }

    private Format form() {
        return Arrays.stream(Format.values())
                .filter(one -> one.toString().equals(format))
                .findFirst()
                .orElseThrow(() ->
                        days.wrong("there is no form " + format + "; there are " + String.join(", ", new Forms())));
    }

    private @Nullable Table table(Format form) {
        if (table == null) {
            return null;
        }
        if (!form.isOfTables()) {
            throw days.wrong("--table goes with csv, jsonl and parquet, not with " + form);
        }
        try {
            return Table.of(table);
        } catch (IllegalArgumentException e) {
            throw days.wrong(String.valueOf(e.getMessage()));
        }
    }
}
