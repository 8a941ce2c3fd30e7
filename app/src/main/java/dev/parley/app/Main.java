package dev.parley.app;

/** Where the {@code parley} command starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(ParleyCommand.line(Terminal.ofProcess()).execute(arguments));
    }
}
