package dev.parley.app;

import java.io.PrintStream;
import java.util.Locale;

/** One line on the terminal that tells how far a long run has got. It is rewritten in place and leaves no trace. */
final class Progress {
    private static final long EVERY_NANOS = 200_000_000;
    private static final int BAR = 24;
    private static final String ERASE = "\r\u001B[2K";

    private final PrintStream err;
    private final long pages;
    private final long started;
    private long shown;
    private boolean visible;

    /**
     * @param pages how many there are, or -1 where that is not known
     * @param now the time in nanoseconds, from any origin
     */
    Progress(PrintStream err, long pages, long now) {
        this.err = err;
        this.pages = pages;
        this.started = now;
        this.shown = now;
    }

    /** Shows the state, unless it was shown a moment ago. */
    void show(long done, long failed, long now) {
        if (now - shown < EVERY_NANOS) {
            return;
        }
        shown = now;
        visible = true;
        err.print(ERASE + line(done, failed, now - started));
        err.flush();
    }

    String line(long done, long failed, long nanos) {
        double perSecond = done / (nanos / 1e9);
        StringBuilder line = new StringBuilder();
        if (pages > 0) {
            int full = (int) Math.min(BAR, BAR * done / pages);
            line.append("█".repeat(full)).append("░".repeat(BAR - full)).append("  ");
        }
        line.append(String.format(Locale.ROOT, "%,d", done));
        if (pages > 0) {
            line.append(String.format(Locale.ROOT, " of %,d", pages));
        }
        line.append(" pages · ").append(String.format(Locale.ROOT, perSecond < 10 ? "%.1f" : "%,.0f", perSecond));
        line.append(" a second");
        if (pages > done && done > 0) {
            line.append(" · ").append(time((long) ((pages - done) / perSecond))).append(" left");
        }
        if (failed > 0) {
            line.append(" · ").append(String.format(Locale.ROOT, "%,d", failed)).append(" failed");
        }
        return line.toString();
    }

    private static String time(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min"
                : String.format(Locale.ROOT, "%d h %d min", seconds / 3600, seconds / 60 % 60);
    }

    /** Takes the line away, for other words or for good. */
    void clear() {
        if (visible) {
            err.print(ERASE);
            err.flush();
            visible = false;
        }
    }
}
