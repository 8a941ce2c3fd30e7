package dev.parley.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes, and what that place can show.
 *
 * @param in standard input
 * @param out standard output, as bytes; whoever writes to it flushes
 * @param err standard error
 * @param outIsScreen whether standard output is seen on a terminal
 * @param errIsScreen whether standard error is
 * @param width columns of the terminal, or how wide to print where there is none
 * @param colour whether the place wants colours where the user doesn't say
 */
public record Terminal(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean outIsScreen,
        boolean errIsScreen,
        int width,
        boolean colour) {

    private static final int WIDTH = 100;

    /** Where this process was started. The launcher tells what Java can't know. */
    static Terminal ofProcess() {
        boolean outIsScreen = Boolean.getBoolean("parley.out.screen");
        boolean errIsScreen = Boolean.getBoolean("parley.err.screen");
        String noColour = System.getenv("NO_COLOR");
        boolean colour =
                outIsScreen && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(
                // Unbuffered it asks where in the file it is before it reads all, which a pipe can't tell.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                outIsScreen,
                errIsScreen,
                columns(),
                colour);
    }

    private static int columns() {
        for (String given : new String[] {System.getenv("COLUMNS"), System.getProperty("parley.columns")}) {
            if (given != null && given.matches("[1-9][0-9]{1,3}")) {
                return Integer.parseInt(given);
            }
        }
        return WIDTH;
    }
}
