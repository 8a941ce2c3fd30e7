package dev.parley.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The command run inside a test, with what it printed and what it ended with. */
public record Run(int exitCode, String out, String err) {

    public static Run of(String... arguments) {
        return withInput(new byte[0], arguments);
    }

    /** A line typed at the root of the project: what names something there is found from here. */
    static Run inProject(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" +");
        for (int i = 0; i < arguments.length; i++) {
            boolean path = arguments[i].matches("(examples|docs|knowledge)(/.*)?");
            arguments[i] = path ? ".." + java.io.File.separator + arguments[i] : arguments[i];
        }
        Run run = of(arguments);
        return new Run(run.exitCode, run.out.replace("../", ""), run.err.replace("../", ""));
    }

    public static Run withInput(byte[] input, String... arguments) {
        return at(80, false, input, arguments);
    }

    public static Run at(int width, boolean colour, byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                colour,
                false,
                width,
                colour);
        int exitCode = ParleyCommand.line(terminal).execute(arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
