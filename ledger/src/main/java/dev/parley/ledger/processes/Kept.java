package dev.parley.ledger.processes;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The last answers to questions that take long, kept as long as the ledger stays as it was. Safe for use by many threads; two that
 * ask the same at once may both work it out.
 */
public final class Kept<Q, A> {
    /** That asked for last at the end. */
    private final Map<Q, A> answers = new LinkedHashMap<>(16, 0.75f, true);

    private final int most;
    private final ToIntFunction<? super A> size;
    private int sizes;
    private String state = "";

    /** @param most how many answers to keep */
    public Kept(int most) {
        this(most, answer -> 1);
    }

    /**
     * @param most to what sizes of answers may add up; a larger one is not kept
     * @param size the size of an answer
     */
    Kept(int most, ToIntFunction<? super A> size) {
        this.most = most;
        this.size = size;
    }

    /** Works out an answer. */
    public interface Asker<A> {
        @Nullable A ask() throws IOException;
    }

    /**
     * The answer to a question.
     *
     * @param now the ledger's state, which was the same or an earlier one when what the answer follows from was last changed
     */
    public @Nullable A of(String now, Q question, Asker<A> asker) throws IOException {
        synchronized (answers) {
            if (!now.equals(state)) {
                answers.clear();
                sizes = 0;
                state = now;
            }
            A kept = answers.get(question);
            if (kept != null) {
                return kept;
            }
        }
        A answer = asker.ask();
        if (answer != null) {
            keep(now, question, answer);
        }
        return answer;
    }

    private void keep(String now, Q question, A answer) {
        int own = size.applyAsInt(answer);
        synchronized (answers) {
            if (now.equals(state) && own <= most && answers.putIfAbsent(question, answer) == null) {
                sizes += own;
                for (Iterator<A> eldest = answers.values().iterator(); sizes > most; eldest.remove()) {
                    sizes -= size.applyAsInt(eldest.next());
                }
            }
        }
    }
}
