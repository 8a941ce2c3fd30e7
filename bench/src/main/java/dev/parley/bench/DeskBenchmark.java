package dev.parley.bench;

import dev.parley.app.desk.Desk;
import dev.parley.app.desk.Settings;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.processes.ProcessSummary;
import dev.parley.reader.knowledge.Knowledge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * How fast the desk is with a large ledger: when the largest part of each view is painted and how long it takes to answer a key or
 * a click, in a real Chromium; and how its API bears many clients while pages come in.
 */
final class DeskBenchmark {
    private static final int READINGS = 10_000;
    /** No limit: the clients of the measurement have one address. */
    private static final int REQUESTS_PER_SECOND = 100_000;

    private DeskBenchmark() {}

    /**
     * {@code FOLDER [READINGS]}: the ledger's folder, and how many generated readings of ten events to put into a new one
     * (10,000). The pages that come in stay in it.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int readings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : READINGS;
        System.out.println(Machine.processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, JDK "
                + Runtime.version());
        if (!Files.exists(folder)) {
            LedgerBenchmark.fill(folder, readings);
        }
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        Settings settings = new Settings("127.0.0.1", 0, null, false, REQUESTS_PER_SECOND);
        try (Ledger ledger = Ledger.existing(folder);
                Desk desk = Desk.open(ledger, Knowledge.shipped(), settings, faults::add)) {
            String address = "http://127.0.0.1:" + desk.port();
            List<ProcessSummary> processes = ledger.processes(null);
            String process = processes.stream()
                    .max(Comparator.comparing(ProcessSummary::events))
                    .orElseThrow()
                    .id();
            System.out.printf(Locale.ROOT, "%,d pages, %d processes%n", ledger.pageCount(), processes.size());
            DeskViews.measure(address, process);
            DeskClients.measure(
                    address,
                    processes.stream()
                            .filter(one -> !one.proposed())
                            .map(ProcessSummary::id)
                            .toList());
        }
        faults.forEach(fault -> System.out.println("a fault of the desk: " + fault));
    }
}
