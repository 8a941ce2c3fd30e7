package dev.parley.app;

import dev.parley.app.input.Skipped;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a run of pages has come to: faults go to standard error as they come, and the tally at the end. */
final class Report implements AutoCloseable {
    private final PrintStream err;
    private final boolean bar;
    private final Progress progress;
    private long read;
    private long failed;

    Report(PrintStream err, long pages, boolean bar) {
        this.err = err;
        this.bar = bar;
        this.progress = new Progress(err, pages, System.nanoTime());
    }

    void take(Outcome<?> outcome) {
        if (outcome.result() != null) {
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
        boolean telling = bar || !skipped.told().isEmpty() || (failed > 0 && read + failed > 1);
        return end(skipped, telling ? counted(read, "page") + " read" : null);
    }

    /** Tells the tally, which begins with what was done, and with what the command ends. */
    int end(Skipped skipped, @Nullable String done) {
        progress.clear();
        if (done != null) {
            StringBuilder tally = new StringBuilder("parley: ").append(done);
            if (failed > 0) {
                tally.append(String.format(Locale.ROOT, ", %,d failed", failed));
            }
            if (!skipped.told().isEmpty()) {
                tally.append(", ").append(String.join(", ", skipped.told())).append(" passed over");
            }
            err.println(tally);
        }
        return failed > 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    static String counted(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    @Override
    public void close() {
        progress.clear();
    }
}
