package dev.parley.app;

import dev.parley.app.input.PublicationDates;
import dev.parley.ledger.store.Days;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** As of which day a user wants what a ledger has; and how the days of all options are understood. */
class AsOfOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What could be known then: only from pages published, or else fetched, up to that day.")
    private @Nullable String asOf;

    /** The last day of {@code --as-of}; null where it is not given. */
    final @Nullable LocalDate asOf() {
        return lastDay("--as-of", asOf);
    }

    /** The first day of a date that an option gives; null where it is not given. */
    final @Nullable LocalDate firstDay(String option, @Nullable String given) {
        return days(option, given).first();
    }

    /** The last day of a date that an option gives. */
    final @Nullable LocalDate lastDay(String option, @Nullable String given) {
        return days(option, given).last();
    }

    private Days days(String option, @Nullable String given) {
        if (given != null && !PublicationDates.isOne(given)) {
            throw wrong(option + " must be a date such as 2024-08-20, 2024-08 or 2024, not " + given);
        }
        return Days.of(given);
    }

    final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
