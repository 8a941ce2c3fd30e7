package dev.parley.app;

import dev.parley.reader.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --knowledge DIR}: the user's own files, laid over the shipped ones. */
final class KnowledgeOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "A folder of your own knowledge files, laid over the shipped ones (docs/knowledge.md).")
    private @Nullable Path folder;

    /** Where a file of the knowledge lies: the user's own, or one of the shipped ones. */
    String place(String file) {
        return folder != null && file.startsWith(folder + "/") ? file : "knowledge/" + file;
    }

    Knowledge knowledge() throws IOException {
        if (folder == null) {
            return Knowledge.shipped();
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "--knowledge " + folder + " is no folder");
        }
        return Knowledge.shipped().with(folder);
    }
}
