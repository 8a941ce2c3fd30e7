package dev.parley.ledger.processes;

import dev.parley.language.Background;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is worked out on a thread of its own while its asker goes on with something else. */
final class Aside<T> {
    private final Background<T> answer;

    private Aside(Background<T> answer) {
        this.answer = answer;
    }

    /** Asks something. */
    interface Question<T> {
        T ask() throws IOException;
    }

    /** Begins to ask. */
    static <T> Aside<T> ask(String what, Question<T> question) {
        return new Aside<>(Background.load(what, () -> {
            try {
                return question.ask();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** The answer, once it is there; throws what asking threw. */
    T get() throws IOException {
        try {
            return answer.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
