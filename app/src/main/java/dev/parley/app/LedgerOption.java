package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --ledger DIR}: which ledger a command works on. */
final class LedgerOption {
    private static final Path USUAL = Path.of("parley-ledger");

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            defaultValue = "${env:PARLEY_LEDGER:-parley-ledger}",
            description = "The folder of the ledger; where not given, what PARLEY_LEDGER says, or else parley-ledger.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    Path folder() {
        return orUsual(folder);
    }

    /** The folder, or the usual one where it is empty, as it is not given: a variable of a shell may be set to nothing. */
    static Path orUsual(Path given) {
        return given.toString().isEmpty() ? USUAL : given;
    }

    /** The ledger, which must be there, with the shipped knowledge and its own. */
    Ledger existing() throws IOException {
        return Ledger.existing(folder(), () -> {
            try {
                return OwnKnowledge.over(Knowledge.shipped(), folder());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The same with the user's knowledge between the two. */
    Ledger existing(KnowledgeOption option) throws IOException {
        Knowledge knowledge = OwnKnowledge.over(option.knowledge(), folder());
        return Ledger.existing(folder(), () -> knowledge);
    }

    /** The ledger, which must be there; what its opening had to mend is told. */
    Ledger existing(Terminal terminal) throws IOException {
        Ledger ledger = existing();
        if (ledger.notice() != null) {
            terminal.err().println("parley: " + ledger.notice());
        }
        return ledger;
    }
}
