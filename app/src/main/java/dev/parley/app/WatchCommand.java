package dev.parley.app;

import dev.parley.app.input.FeedWatch;
import dev.parley.app.input.PageCache;
import dev.parley.app.input.Skipped;
import dev.parley.app.input.WatchedFeeds;
import dev.parley.app.input.WebPages;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.store.Added;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.PackedReading;
import dev.parley.reader.Parley;
import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley watch}: new pages of feeds into a ledger, as they come. */
@Command(
        name = "watch",
        sortOptions = false,
        description =
                "Read feeds again and again, and add the new pages that they name to a ledger, until you end it with"
                        + " Ctrl-C. Sites are treated politely: robots.txt is obeyed, a feed is only asked whether it has changed, as often"
                        + " as it says itself, and whoever asks for patience gets it. The ledger is free for other commands in between.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley watch --ledger sudan feeds.opml|@          until Ctrl-C",
            "  @|bold parley watch --ledger sudan --once feeds.opml|@   what is due now, as from a timetable of the system",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:it was ended, or with --once, all that is due was read",
            "1:with --once, some feed or page could not be read, or another process has the ledger",
            "2:the command was not understood; nothing was done",
        })
final class WatchCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_DELAY_SECONDS = 3600;
    /** How long a process that is asked to end waits for the batch that is being written. */
    private static final long LAST_BATCH_SECONDS = 20;

    private static final int BATCH = 200;

    private final Terminal terminal;
    /** Held while a batch is written, which nothing may break off. */
    private final Object writing = new Object();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Parameters(arity = "1..*", paramLabel = "FEEDS", description = "OPML lists and feeds: files or addresses.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> places;

    @Option(names = "--once", description = "Read what is due now, and end.")
    private boolean once;

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description =
                    "How long to leave a site alone after each request; 1 where not given. A robots.txt may ask for more.")
    private double delay = 1;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where fetched feeds and pages are kept; in the ledger's folder where not given.")
    private @Nullable Path cache;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KnowledgeOption knowledge;

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!(delay >= 0 && delay <= LONGEST_DELAY_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--delay must be from 0 to " + LONGEST_DELAY_SECONDS + " seconds, not " + delay);
        }
        Thread self = Thread.currentThread();
        Thread atExit = new Thread(
                () -> {
                    synchronized (writing) {
                        self.interrupt();
                    }
                    try {
                        self.join(TimeUnit.SECONDS.toMillis(LAST_BATCH_SECONDS));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt(); // the process ends at once
                    }
                },
                "last-batch");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            return watch();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                terminal.err().println("parley: ended; what was read is in the ledger");
            }
        }
    }

    private int watch() throws IOException {
        Path folder = option.folder().resolve("watch");
        WatchedFeeds known = WatchedFeeds.in(folder);
        PageCache pages = PageCache.in(cache == null ? folder.resolve("cache") : cache);
        Duration pause = Duration.ofMillis(Math.round(delay * 1000));
        WebPages web = new WebPages(new WebPages.Manners(PATIENCE, pause, pages, false));
        FeedWatch feeds = new FeedWatch(places, web, known);
        Knowledge own = OwnKnowledge.over(knowledge.knowledge(), option.folder());
        Parley parley = Parley.load(own);
        int exitCode = ExitCode.OK;
        try {
            while (true) {
                exitCode = round(feeds, known, parley, own);
                if (once) {
                    return exitCode;
                }
                feeds.pause(feeds.untilNext());
            }
        } catch (InterruptedException e) {
            return once ? exitCode : ExitCode.OK; // this is how a watch ends
        } finally {
            known.save();
        }
    }

    /** Adds what is new now. Where another process has the ledger, pages stay in the cache, and the next round adds them. */
    private int round(FeedWatch feeds, WatchedFeeds known, Parley parley, Knowledge own)
            throws IOException, InterruptedException {
        List<Read> batch = new ArrayList<>();
        Added[] added = {Added.NOTHING};
        try (Report report = new Report(terminal.err(), -1, false)) {
            try {
                PageTasks<Read> tasks = new PageTasks<>(
                        feeds.round(), page -> new Read(page.source(), PackedReading.of(parley.read(page))));
                OrderedRun.run(tasks, Runtime.getRuntime().availableProcessors(), outcome -> {
                    Read read = outcome.result();
                    if (read != null) {
                        batch.add(read);
                    }
                    report.take(outcome);
                    if (batch.size() >= BATCH) {
                        added[0] = added[0].plus(commit(batch, known, own));
                    }
                });
            } finally {
                boolean ending = Thread.interrupted(); // or else the last batch could not be written
                added[0] = added[0].plus(commit(batch, known, own));
                if (ending) {
                    Thread.currentThread().interrupt();
                }
            }
            known.save();
            return report.end(new Skipped(), AddCommand.told(added[0]));
        } catch (LedgerFault e) {
            if (once) {
                throw e;
            }
            terminal.err().println("parley: " + e.getMessage() + "; the pages are kept for the next round");
            return ExitCode.FAILED;
        }
    }

    /** A page that was read. */
    private record Read(String source, PackedReading reading) {}

    private Added commit(List<Read> batch, WatchedFeeds known, Knowledge own) throws IOException {
        if (batch.isEmpty()) {
            return Added.NOTHING;
        }
        synchronized (writing) {
            try (Ledger ledger = Ledger.open(option.folder(), () -> own)) {
                Added added = ledger.add(batch.stream().map(Read::reading).toList());
                ledger.finish();
                batch.forEach(read -> known.done(read.source()));
                batch.clear();
                return added;
            }
        }
    }
}
