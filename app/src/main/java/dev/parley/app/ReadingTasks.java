package dev.parley.app;

import dev.parley.app.input.InputFault;
import dev.parley.app.input.ReadingLines;
import dev.parley.ledger.store.PackedReading;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Lines of readings as tasks, which parse and pack them. */
final class ReadingTasks implements Iterator<OrderedRun.Task<Entry>> {
    private final ReadingLines lines;
    private ReadingLines.@Nullable Line next;

    ReadingTasks(ReadingLines lines) {
        this.lines = lines;
        next = lines.next();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public OrderedRun.Task<Entry> next() {
        ReadingLines.Line line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        next = lines.next();
        return new OrderedRun.Task<>() {
            @Override
            public Outcome<Entry> call() {
                return outcome(line);
            }

            @Override
            public long held() {
                return line.size();
            }
        };
    }

    private static Outcome<Entry> outcome(ReadingLines.Line line) {
        try {
            return Outcome.of(new Entry(PackedReading.of(line.reading())));
        } catch (InputFault e) {
            return Outcome.failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // JSON can lack what every reading has, or hold offsets outside the text
            return Outcome.failed(line.source() + ": this is no whole reading (" + e.getMessage()
                    + "); give what parley read --json prints");
        }
    }
}
