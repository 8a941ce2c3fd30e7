package dev.parley.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From which day to which. */
final class PeriodOptions {
    @Option(names = "--since", paramLabel = "DATE", description = "From this day, month or year on.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Up to this day, month or year.")
    private @Nullable String until;

    @Nullable LocalDate first(AsOfOption days) {
        return days.firstDay("--since", since);
    }

    @Nullable LocalDate last(AsOfOption days) {
        return days.lastDay("--until", until);
    }
}
