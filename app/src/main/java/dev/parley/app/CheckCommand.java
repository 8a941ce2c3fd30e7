package dev.parley.app;

import dev.parley.app.sheet.Style;
import dev.parley.reader.Examples;
import dev.parley.reader.Parley;
import dev.parley.reader.actors.ActorCounts;
import dev.parley.reader.knowledge.Example;
import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley check}: do the knowledge files load, and do their examples hold? */
@Command(
        name = "check",
        sortOptions = false,
        description = "Load all knowledge files, and run the examples in them through the whole reader.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  @|bold parley check|@                          the shipped files",
            "  @|bold parley check --knowledge my-words/|@    the shipped ones with your own laid over them",
            "  @|bold parley check --count|@                  what the shipped files know, counted",
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:all files load, and all examples hold",
            "1:a file has a fault, or an example fails",
            "2:the command was not understood",
        })
final class CheckCommand implements Callable<Integer> {
    private final ParleyCommand top;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KnowledgeOption files;

    @Option(names = "--count", description = "Only tell how many states, groups, terms of office (...) the files know.")
    private boolean count;

    CheckCommand(ParleyCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Style style = new Style(top.colours());
        Knowledge knowledge = files.knowledge();
        // Counting reads the ties and processes too, which no reading uses, and so finds faults in them.
        ActorCounts counts = new ActorCounts(knowledge);
        if (count) {
            counts.counts().forEach((what, many) -> out.printf(Locale.ROOT, "%,8d  %s%n", many, what));
            return ExitCode.OK;
        }
        Examples.Result result = new Examples(Parley.load(knowledge), knowledge).run();
        for (Examples.Failure failure : result.failures()) {
            Example example = failure.example();
            out.println(style.bold(example.file() + ":" + example.line()) + "  " + example.text());
            out.println("    expected  " + style.good(example.expected()));
            out.println("    found     " + style.bad(failure.found()));
        }
        int failed = result.failures().size();
        out.printf(
                Locale.ROOT,
                "%,d files, %,d facts, %,d examples: %s%n",
                knowledge.all().size(),
                result.facts(),
                result.examples(),
                failed == 0 ? "all hold" : String.format(Locale.ROOT, "%,d fail", failed));
        return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
