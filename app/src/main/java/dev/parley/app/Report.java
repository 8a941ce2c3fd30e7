package dev.parley.app;

import dev.parley.app.input.Skipped;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What a run of pages has come to: readings go to the results, faults to standard error, and the tally to both ends. */
final class Report implements AutoCloseable {
    private final PrintStream err;
    private final Results results;
    private final boolean bar;
    private final Progress progress;
    private long read;
    private long failed;

    Report(PrintStream err, Results results, long pages, boolean bar) {
        this.err = err;
        this.results = results;
        this.bar = bar;
        this.progress = new Progress(err, pages, System.nanoTime());
    }

    void take(Outcome outcome) throws IOException {
        String printed = outcome.printed();
        if (printed != null) {
            results.write(printed);
            read++;
        } else {
            progress.clear();
            err.println("parley: " + outcome.fault());
            failed++;
        }
        if (bar) {
            progress.show(read + failed, failed, System.nanoTime());
        }
    }

    /** Tells the tally where there is something to tell, and with what the command ends. */
    int end(Skipped skipped) {
        progress.clear();
        List<String> passedOver = skipped.told();
        if (bar || !passedOver.isEmpty() || (failed > 0 && read + failed > 1)) {
            StringBuilder tally =
                    new StringBuilder("parley: ").append(counted(read, "page")).append(" read");
            if (failed > 0) {
                tally.append(", ")
                        .append(String.format(Locale.ROOT, "%,d", failed))
                        .append(" failed");
            }
            if (!passedOver.isEmpty()) {
                tally.append(", ").append(String.join(", ", passedOver)).append(" passed over");
            }
            err.println(tally);
        }
        return failed > 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    private static String counted(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    @Override
    public void close() {
        progress.clear();
    }
}
