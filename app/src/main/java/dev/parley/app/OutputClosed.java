package dev.parley.app;

import java.io.IOException;
import java.util.Locale;

/** Nobody reads the output any more, as behind {@code | head}: no reason to complain, and none to go on. */
final class OutputClosed extends IOException {
    private static final long serialVersionUID = 1;

    private OutputClosed(IOException cause) {
        super("the output was closed", cause);
    }

    /**
     * What to say where standard output takes no more: nothing where its reader has gone, which the system tells in words alone
     * ("Broken pipe"), else what is lost.
     */
    static IOException orFault(IOException fault) {
        String told = String.valueOf(fault.getMessage());
        return told.toLowerCase(Locale.ROOT).contains("pipe")
                ? new OutputClosed(fault)
                : new IOException("standard output can't be written (" + told + "); is the disk full?", fault);
    }
}
