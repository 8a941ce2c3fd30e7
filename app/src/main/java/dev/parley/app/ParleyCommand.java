package dev.parley.app;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command at the top: it only knows its subcommands, and what to say where none is given. */
@Command(
        name = "parley",
        versionProvider = Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReadCommand.class,
            ExplainCommand.class,
            AddCommand.class,
            ProcessesCommand.class,
            ProcessCommand.class,
            DiffCommand.class,
            WatchCommand.class,
            EventsCommand.class,
            QuotesCommand.class,
            CommitmentsCommand.class,
            SearchCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            CorrectCommand.class,
            CorrectionsCommand.class,
            UndoCommand.class,
            SourcesCommand.class,
            DumpCommand.class,
            RebuildCommand.class,
            CheckCommand.class,
            ParseCommand.class
        },
        description = "Reads news pages about peace processes, and says who did what to whom, how far it has got,"
                + " and on whose word.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley read page.html|@                            a page, for people",
            "  @|bold parley read --json --out readings.jsonl pages/|@   a folder of pages, for programs",
            "  @|bold parley read https://example.org/story|@            a page of the web",
            "  @|bold parley explain page.html e3|@                      what made an event, and which line to mend",
            "  @|bold parley add --ledger sudan pages/|@                 a folder of pages, into a ledger",
            "  @|bold parley events --ledger sudan --who RSF|@           and what it tells",
            "  @|bold parley serve sudan|@                               the ledger in a browser",
            "  @|bold parley check --knowledge my-words/|@               whether your own word lists hold what they promise",
            "",
            "Each command has a help of its own: @|bold parley read --help|@"
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:all was done",
            "1:some input could not be read, or an example failed; the rest was done",
            "2:the command was not understood; nothing was done",
            "3:a fault of Parley itself, or of the machine",
        })
public final class ParleyCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
    private ColourWhen colour = ColourWhen.auto;

    /** When to print in colours; named as the user types it. */
    enum ColourWhen {
        auto,
        always,
        never
    }

    ParleyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command line, ready to execute. It can be used once. */
    public static CommandLine line(Terminal terminal) {
        ParleyCommand top = new ParleyCommand(terminal);
        CommandLine line = new CommandLine(top, new Commands(terminal, top));
        line.setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(Math.max(60, Math.min(terminal.width(), 100)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler((fault, arguments) -> WrongUse.explain(fault));
        line.setExecutionExceptionHandler((fault, commandLine, parsed) -> Faults.explain(fault, commandLine));
        return line;
    }

    @Override
    public void run() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "say what to do; there are " + commands);
    }

    /** Whether to print in colours. */
    boolean colours() {
        return switch (colour) {
            case auto -> terminal.colour();
            case always -> true;
            case never -> false;
        };
    }

    /** Makes the commands, each with the terminal that it works at. */
    private record Commands(Terminal terminal, ParleyCommand top) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == ReadCommand.class) {
                return type.cast(new ReadCommand(terminal, top));
            }
            if (type == ExplainCommand.class) {
                return type.cast(new ExplainCommand(terminal, top));
            }
            if (type == AddCommand.class) {
                return type.cast(new AddCommand(terminal));
            }
            if (type == ProcessesCommand.class) {
                return type.cast(new ProcessesCommand(terminal, top));
            }
            if (type == ProcessCommand.class) {
                return type.cast(new ProcessCommand(terminal, top));
            }
            if (type == DiffCommand.class) {
                return type.cast(new DiffCommand(terminal, top));
            }
            if (type == EventsCommand.class) {
                return type.cast(new EventsCommand(terminal, top));
            }
            if (type == QuotesCommand.class) {
                return type.cast(new QuotesCommand(terminal, top));
            }
            if (type == CommitmentsCommand.class) {
                return type.cast(new CommitmentsCommand(terminal, top));
            }
            if (type == SearchCommand.class) {
                return type.cast(new SearchCommand(terminal, top));
            }
            if (type == ServeCommand.class) {
                return type.cast(new ServeCommand(terminal));
            }
            if (type == WatchCommand.class) {
                return type.cast(new WatchCommand(terminal));
            }
            if (type == DumpCommand.class) {
                return type.cast(new DumpCommand(terminal));
            }
            if (type == ExportCommand.class) {
                return type.cast(new ExportCommand(terminal));
            }
            if (type == CorrectCommand.class) {
                return type.cast(new CorrectCommand(terminal, top));
            }
            if (type == CorrectionsCommand.class) {
                return type.cast(new CorrectionsCommand(terminal, top));
            }
            if (type == UndoCommand.class) {
                return type.cast(new UndoCommand(terminal, top));
            }
            if (type == SourcesCommand.class) {
                return type.cast(new SourcesCommand(terminal, top));
            }
            if (type == RebuildCommand.class) {
                return type.cast(new RebuildCommand(terminal));
            }
            if (type == ParseCommand.class) {
                return type.cast(new ParseCommand(terminal));
            }
            if (type == CheckCommand.class) {
                return type.cast(new CheckCommand(top));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
