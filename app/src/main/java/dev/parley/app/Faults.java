package dev.parley.app;

import dev.parley.app.input.FileTrouble;
import dev.parley.ledger.corrections.CorrectionFault;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.WordFault;
import dev.parley.reader.knowledge.KnowledgeFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What to say, and how to end, where a command breaks off. */
final class Faults {
    private Faults() {}

    static int explain(Exception fault, CommandLine command) {
        PrintWriter err = command.getErr();
        if (fault instanceof OutputClosed) {
            return ExitCode.OUTPUT_CLOSED;
        }
        if (fault instanceof WordFault) {
            return WrongUse.explain(new ParameterException(command, String.valueOf(fault.getMessage())));
        }
        if (fault instanceof KnowledgeFault || fault instanceof LedgerFault || fault instanceof CorrectionFault) {
            err.println("parley: " + fault.getMessage());
            return ExitCode.FAILED;
        }
        if (fault instanceof IOException trouble) {
            err.println("parley: " + FileTrouble.told(trouble));
            return fault instanceof FileSystemException ? ExitCode.FAILED : ExitCode.FAULT;
        }
        err.println("parley: this is a fault of Parley itself; please report what follows");
        fault.printStackTrace(err);
        return ExitCode.FAULT;
    }
}
