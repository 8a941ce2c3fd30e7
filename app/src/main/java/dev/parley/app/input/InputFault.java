package dev.parley.app.input;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A page that can't be had. The message says where, what is wrong, and what helps. */
public final class InputFault extends Exception {
    private static final long serialVersionUID = 1;

    private final @Nullable Duration patience;

    public InputFault(String source, String problem, String remedy) {
        this(source, problem, remedy, null);
    }

    /** @param patience how long the server asks to be left alone; null where it doesn't */
    InputFault(String source, String problem, String remedy, @Nullable Duration patience) {
        super(source + ": " + problem + "; " + remedy);
        this.patience = patience;
    }

    /** How long the server asks to be left alone; null where it doesn't. */
    @Nullable Duration patience() {
        return patience;
    }

    /** A fault that the file system reports. */
    static InputFault of(String source, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return new InputFault(source, "reading it is not allowed", "change its permissions");
        }
        FileTrouble trouble = FileTrouble.of(cause);
        if (trouble != null) {
            return new InputFault(source, trouble.problem(), trouble.remedy());
        }
        // A packed file that was cut off ends so, at some places without a word of what is wrong.
        String problem = cause instanceof EOFException
                ? "it was cut off: it ends in the middle of its packed bytes"
                : "it can't be read (" + cause.getMessage() + ")";
        InputFault fault = new InputFault(source, problem, "try a copy of it");
        fault.initCause(cause);
        return fault;
    }
}
