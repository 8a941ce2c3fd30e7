package dev.parley.app;

import dev.parley.reader.reading.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events a user wants, whoever takes part in them. */
final class EventOptions {
    @Option(names = "--act", split = ",", paramLabel = "ACT", description = "One of these acts, such as attack,sign.")
    private List<String> acts = List.of();

    @Option(
            names = "--stage",
            split = ",",
            paramLabel = "STAGE",
            description = "One of these stages: ${COMPLETION-CANDIDATES}.")
    private List<Stage> stages = List.of();

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = "Where: a name, an id, or a country by its name or three letters.")
    private @Nullable String place;

    List<String> acts() {
        return acts;
    }

    List<String> stages() {
        return stages.stream().map(Stage::toString).toList();
    }

    @Nullable String place() {
        return place;
    }
}
