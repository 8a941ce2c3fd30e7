package dev.parley.app;

import dev.parley.app.desk.Desk;
import dev.parley.app.desk.Passwords;
import dev.parley.app.desk.Settings;
import dev.parley.ledger.Ledger;
import dev.parley.reader.knowledge.Knowledge;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley serve}: a ledger in a browser. */
@Command(
        name = "serve",
        sortOptions = false,
        description = "Open a ledger in a browser: pages with all that is found in them, questions, processes and"
                + " corrections. The ledger is made where there is none. Only this machine is served unless there is a"
                + " password.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley serve sudan|@                      the ledger in the folder sudan",
            "  @|bold parley serve --examples first-look|@      a new one, with the example pages in it",
            "  @|bold parley serve --host 0.0.0.0 --password-file desk.password sudan|@",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:it was stopped",
            "1:another process has the ledger or the port",
            "2:the command was not understood",
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 7117;
    private static final int SHORTEST_PASSWORD = 8;

    /** Whoever reads a hash can try passwords on it. */
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "LEDGER",
            defaultValue = "${env:PARLEY_LEDGER:-parley-ledger}",
            description = "The folder of the ledger; where not given, what PARLEY_LEDGER says, or else parley-ledger.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--examples", description = "Read Parley's example pages into the ledger first.")
    private boolean examples;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port; " + PORT + " where not given, 0 for any that is free.")
    private int port = PORT;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description =
                    "The address to listen at; 127.0.0.1, this machine alone, where not given. Any other one needs"
                            + " a password.")
    private String host = "127.0.0.1";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "The file with the Argon2id hash of the password. Where there is none yet, a password is asked"
                            + " for, and its hash is written to the file.")
    private @Nullable Path passwordFile;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KnowledgeOption knowledge;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw wrong("--port must be from 0 to 65535, not " + port);
        }
        Settings settings = settings();
        Knowledge known = OwnKnowledge.over(knowledge.knowledge(), LedgerOption.orUsual(folder));
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (Ledger ledger = Ledger.open(LedgerOption.orUsual(folder), () -> known);
                Desk desk = Desk.open(ledger, known, settings, this::report)) {
            // The system waits for the hook, and the hook until all is closed.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stop, closed), "parley-stop"));
            if (examples) {
                desk.readExamples();
            }
            say(desk.port());
            stop.await();
        } catch (BindException e) {
            spec.commandLine().getErr().println("parley: " + e.getMessage());
            return ExitCode.FAILED;
        } finally {
            closed.countDown();
        }
        return ExitCode.OK;
    }

    private static void await(CountDownLatch stop, CountDownLatch closed) {
        stop.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Settings settings() throws IOException {
        try {
            return Settings.guarded(host, port, passwordFile == null ? null : password(passwordFile));
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage() + "; give --password-file");
        }
    }

    private void say(int at) throws IOException {
        String address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at + "/";
        terminal.out().write(("The desk is at " + address + "\nCtrl-C ends it.\n").getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
    }

    private void report(Throwable fault) {
        PrintStream err = terminal.err();
        err.println("parley: this is a fault of Parley itself; please report what follows");
        fault.printStackTrace(err);
    }

    /** The hash in the file, or that of a new password. */
    private String password(Path file) throws IOException {
        if (Files.exists(file)) {
            String hash = Files.readString(file).strip();
            if (!Passwords.isHash(hash)) {
                throw wrong("--password-file " + file + " holds no Argon2id hash; name a new file to set a password");
            }
            return hash;
        }
        String hash = Passwords.hash(asked());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        Files.writeString(file, hash + "\n");
        return hash;
    }

    @SuppressWarnings("SystemConsoleNull") // it is null up to JDK 21 where nobody types
    private String asked() throws IOException {
        Console console = System.console();
        String password;
        if (console != null && terminal.errIsScreen()) {
            char[] typed = console.readPassword("A password for the desk: ");
            password = typed == null ? null : new String(typed);
        } else {
            password = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)).readLine();
        }
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            throw wrong("a password must have " + SHORTEST_PASSWORD + " characters or more");
        }
        return password;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
