package dev.parley.app;

import java.io.IOException;

/** Nobody reads the output any more, as behind {@code | head}: no reason to complain, and none to go on. */
final class OutputClosed extends IOException {
    private static final long serialVersionUID = 1;

    OutputClosed(IOException cause) {
        super("the output was closed", cause);
    }
}
