package dev.parley.app;

import dev.parley.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --ledger DIR}: which ledger a command works on. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            defaultValue = "${env:PARLEY_LEDGER:-parley-ledger}",
            description = "The folder of the ledger; where not given, what PARLEY_LEDGER says, or else parley-ledger.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    Path folder() {
        return folder;
    }

    /** The ledger, which must be there. */
    Ledger existing() throws IOException {
        return Ledger.existing(folder);
    }
}
