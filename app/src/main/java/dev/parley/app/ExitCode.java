package dev.parley.app;

/** What the command ends with. docs/commands.md lists them. */
public final class ExitCode {
    /** All was done. */
    public static final int OK = 0;
    /** Some input could not be read, or some example failed; the rest was done. */
    public static final int FAILED = 1;
    /** The command was not understood; nothing was done. */
    public static final int WRONG_USE = 2;
    /** A fault of Parley itself, or of the machine. */
    public static final int FAULT = 3;
    /** Whoever read the output went away; as shells count it, 128 + SIGPIPE. */
    public static final int OUTPUT_CLOSED = 141;

    private ExitCode() {}
}
