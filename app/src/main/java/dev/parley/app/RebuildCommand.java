package dev.parley.app;

import dev.parley.ledger.Ledger;
import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley rebuild}: tables and index anew from the readings in a ledger. */
@Command(
        name = "rebuild",
        sortOptions = false,
        description = "Make all tables and the search index of a ledger anew from the readings in it: after a change of"
                + " Parley's version, or where something is broken. No page is read again.",
        footerHeading = "%nExamples:%n",
        footer = "  @|bold parley rebuild --ledger sudan|@",
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the ledger is whole",
            "1:there is no ledger, or another process has it",
            "2:the command was not understood",
        })
final class RebuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LedgerOption option;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KnowledgeOption knowledge;

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Knowledge all = OwnKnowledge.over(knowledge.knowledge(), option.folder());
        Progress progress = new Progress(terminal.err(), -1, System.nanoTime());
        long readings = Ledger.rebuild(option.folder(), () -> all, done -> {
            if (terminal.errIsScreen()) {
                progress.show(done, 0, System.nanoTime());
            }
        });
        progress.clear();
        terminal.err().println("parley: " + Report.counted(readings, "page") + " in the ledger");
        return ExitCode.OK;
    }
}
