package dev.parley.ledger;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last answers to questions that take long, kept as long as the ledger stays as it was. Safe for use by many threads; two that
 * ask the same at once may both work it out.
 */
final class Kept<Q, A> {
    private final Map<Q, A> answers;
    private String state = "";

    /** @param most how many answers to keep */
    Kept(int most) {
        answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Q, A> eldest) {
                return size() > most;
            }
        };
    }

    /** Works out an answer. */
    interface Asker<A> {
        @Nullable A ask() throws IOException;
    }

    /**
     * The answer to a question.
     *
     * @param now the ledger's state, which was the same or an earlier one when what the answer follows from was last changed
     */
    @Nullable A of(String now, Q question, Asker<A> asker) throws IOException {
        synchronized (answers) {
            if (!now.equals(state)) {
                answers.clear();
                state = now;
            }
            A kept = answers.get(question);
            if (kept != null) {
                return kept;
            }
        }
        A answer = asker.ask();
        synchronized (answers) {
            if (answer != null && now.equals(state)) {
                answers.put(question, answer);
            }
        }
        return answer;
    }
}
