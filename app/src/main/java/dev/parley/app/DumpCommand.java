package dev.parley.app;

import dev.parley.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley dump}: all that a ledger holds, in an order of its own. */
@Command(
        name = "dump",
        sortOptions = false,
        description =
                "Write all that a ledger holds as lines of text: a table's name, a tab, and a row as JSON, in an order that"
                        + " depends on nothing but the content. Two ledgers hold the same exactly where their dumps are the same.",
        footerHeading = "%nExamples:%n",
        footer = "  @|bold parley dump --ledger sudan --out sudan.txt|@",
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:everything is written",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class DumpCommand implements Callable<Integer> {
    private static final int AT_ONCE = 1 << 16;

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; standard output where not given.")
    private @Nullable Path out;

    DumpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = option.existing(terminal);
                Results results = Results.to(out, terminal)) {
            Gathered lines = new Gathered(results);
            ledger.dump(lines);
            lines.flush();
        }
        return ExitCode.OK;
    }

    /** Text that is handed on in large pieces. */
    private static final class Gathered implements Appendable {
        private final Results results;
        private final StringBuilder text = new StringBuilder();

        Gathered(Results results) {
            this.results = results;
        }

        @Override
        public Appendable append(CharSequence more) throws IOException {
            text.append(more);
            if (text.length() >= AT_ONCE) {
                flush();
            }
            return this;
        }

        @Override
        public Appendable append(CharSequence more, int start, int end) throws IOException {
            return append(more.subSequence(start, end));
        }

        @Override
        public Appendable append(char more) throws IOException {
            return append(String.valueOf(more));
        }

        void flush() throws IOException {
            results.write(text.toString());
            text.setLength(0);
        }
    }
}
