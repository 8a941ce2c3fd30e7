package dev.parley.app;

import dev.parley.app.input.Inputs;
import dev.parley.app.input.ReadingLines;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.store.Added;
import dev.parley.ledger.store.PackedReading;
import dev.parley.ledger.store.PagesRead;
import dev.parley.reader.Parley;
import dev.parley.reader.knowledge.Knowledge;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley add}: pages and readings into a ledger. */
@Command(
        name = "add",
        sortOptions = false,
        description =
                "Read pages into a ledger, or put readings into it that parley read --json has printed. What is in it"
                        + " already changes nothing, so that a run which was broken off can be run again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley add --ledger sudan pages/|@          a folder of pages",
            "  @|bold parley add --ledger sudan crawl.warc.gz|@   every page of a web archive",
            "  @|bold parley add --ledger sudan readings.jsonl|@  readings that are ready",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:every page is in the ledger",
            "1:some page could not be read, and the others are in it; or another process has the ledger",
            "2:the command was not understood; nothing was done",
        })
final class AddCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private PageOptions pages;

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        pages.check();
        Knowledge knowledge = OwnKnowledge.over(pages.knowledge(), option.folder());
        try (Ledger ledger = Ledger.open(option.folder(), () -> knowledge)) {
            return add(ledger, knowledge);
        }
    }

    private int add(Ledger ledger, Knowledge knowledge) throws IOException, InterruptedException {
        BufferedInputStream in = new BufferedInputStream(terminal.in(), 1 << 16);
        List<String> ready = new ArrayList<>();
        List<String> toRead = new ArrayList<>();
        for (String place : pages.places()) {
            (areReadings(place, in) ? ready : toRead).add(place);
        }
        boolean bar = terminal.errIsScreen();
        long count = bar && ready.isEmpty() ? Inputs.count(toRead, pages.wanted()) : -1;
        Intake intake = new Intake(ledger);
        Inputs inputs = new Inputs(toRead, pages.wanted(), in, pages.web());
        try (Report report = new Report(terminal.err(), count, bar)) {
            OrderedRun.Taker<Entry> taker = outcome -> {
                Entry entry = outcome.result();
                if (entry != null) {
                    intake.take(entry);
                }
                report.take(outcome);
            };
            for (String place : ready) {
                InputStream stream = place.equals(Inputs.STANDARD_INPUT) ? in : Files.newInputStream(Path.of(place));
                try (ReadingLines lines = new ReadingLines(stream, place)) {
                    OrderedRun.run(new ReadingTasks(lines), pages.threads(), taker);
                }
            }
            if (!toRead.isEmpty()) {
                OrderedRun.run(new PageTasks<>(inputs, work(ledger, knowledge)), pages.threads(), taker);
            }
            intake.commit();
            ledger.finish();
            return report.end(inputs.skipped(), told(intake.added()));
        }
    }

    /** Readings are told by their beginning, unless the caller says what the input is. */
    private boolean areReadings(String place, BufferedInputStream in) throws IOException {
        if (pages.saysHow() || place.contains("://")) {
            return false;
        }
        if (place.equals(Inputs.STANDARD_INPUT)) {
            return ReadingLines.areIn(in);
        }
        try {
            Path path = Path.of(place);
            return Files.isRegularFile(path) && Files.isReadable(path) && ReadingLines.areIn(path);
        } catch (InvalidPathException e) {
            return false; // told when it is opened as a page
        }
    }

    /** Reads and packs a page, unless the ledger has it from the same place, with the same knowledge. */
    private PageTasks.Work<Entry> work(Ledger ledger, Knowledge knowledge) throws IOException {
        PagesRead there = ledger.pagesRead(knowledge.hash());
        Parley parley = Parley.load(knowledge);
        return page -> page.published() == null && page.url() == null && there.contains(page.bytes(), page.source())
                ? new Entry(null)
                : new Entry(PackedReading.of(parley.read(page)));
    }

    /** What became of readings, in words for people. */
    static String told(Added added) {
        StringBuilder told = new StringBuilder(Report.counted(added.fresh(), "page")).append(" added");
        if (added.replaced() > 0) {
            told.append(String.format(Locale.ROOT, ", %,d read anew", added.replaced()));
        }
        if (added.unchanged() > 0) {
            told.append(String.format(Locale.ROOT, ", %,d there already", added.unchanged()));
        }
        return told.toString();
    }
}
