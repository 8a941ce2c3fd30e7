package dev.parley.ledger.processes;

import dev.parley.ledger.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the record has of processes, whenever it could be known. Each kind of rows is read once and kept until the record changes, so that
 * the states of other days are told without asking for it again. Safe for use by many threads.
 */
public final class ProcessRows {
    /** What is kept takes so much at most, in kB: an eighth of the memory that the JVM may have. */
    private static final int MOST =
            Math.toIntExact(Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 8 / 1024));

    private final Store store;
    private final Kept<Question, ByProcess<?>> kept;
    private final String state;

    /** @param process null for all */
    private record Question(Rows<?> rows, @Nullable String process) {}

    /** @param bytes what each row takes */
    private record ByProcess<T>(Map<String, List<T>> rows, int bytes) {
        int size() {
            long number = rows.values().stream().mapToLong(List::size).sum();
            return 1 + Math.toIntExact(number * bytes / 1024);
        }
    }

    public ProcessRows(Store store) {
        this(store, new Kept<>(MOST, ByProcess::size), "");
    }

    private ProcessRows(Store store, Kept<Question, ByProcess<?>> kept, String state) {
        this.store = store;
        this.kept = kept;
        this.state = state;
    }

    /** The rows of a record in a state, which has a name that no other one has; those of any earlier state are forgotten. */
    public ProcessRows at(String state) {
        return new ProcessRows(store, kept, state);
    }

    Store store() {
        return store;
    }

    /** The rows of a process or, if that is null, of all processes, by process. */
    @SuppressWarnings("unchecked") // what is kept for rows of a kind is what their taker made
    <T> Map<String, List<T>> of(Rows<T> rows, @Nullable String process) throws IOException {
        ByProcess<?> all = kept.of(state, new Question(rows, process), () -> asked(rows, process));
        return all == null ? Map.of() : ((ByProcess<T>) all).rows;
    }

    private <T> ByProcess<T> asked(Rows<T> rows, @Nullable String process) throws IOException {
        if (process != null) {
            return new ByProcess<>(
                    Map.of(process, store.ask(rows.sql(true), List.of(process), rows.taker())), rows.bytes());
        }
        Map<String, List<T>> byProcess = new HashMap<>();
        store.ask(
                rows.sql(false),
                List.of(),
                row -> byProcess
                        .computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                        .add(rows.taker().take(row)));
        return new ByProcess<>(byProcess, rows.bytes());
    }
}
