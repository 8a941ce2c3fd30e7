package dev.parley.app;

import dev.parley.ledger.store.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was not understood, what may have been meant, and where to read on. */
final class WrongUse {
    private WrongUse() {}

    static int explain(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("parley: " + message(fault));
        List<String> meant = meant(fault);
        if (!meant.isEmpty()) {
            err.println("Did you mean " + String.join(" or ", meant) + "?");
        }
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USE;
    }

    /** What exists and is spelt nearly like the first thing that doesn't. */
    private static List<String> meant(ParameterException fault) {
        if (!(fault instanceof UnmatchedArgumentException unmatched)) {
            return List.of();
        }
        String written = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        CommandSpec command = fault.getCommandLine().getCommandSpec();
        Set<String> known = written.startsWith("-")
                ? command.optionsMap().keySet()
                : command.subcommands().keySet();
        return Nearest.to(written, known);
    }

    private static boolean isNumber(OptionSpec option) {
        return option.type() == int.class || option.type() == Integer.class || option.type() == double.class;
    }

    private static String message(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            if (first.startsWith("-")) {
                return "there is no option " + first;
            }
            CommandSpec command = fault.getCommandLine().getCommandSpec();
            return command.subcommands().isEmpty()
                    ? command.qualifiedName() + " takes no argument " + (first.isBlank() ? "that is empty" : first)
                    : "there is no command " + first;
        }
        if (fault.getArgSpec() instanceof OptionSpec option && fault.getValue() != null && isNumber(option)) {
            return option.longestName() + " must be a "
                    + (option.type() == double.class ? "number" : "whole number up to " + Integer.MAX_VALUE) + ", not "
                    + fault.getValue();
        }
        return String.valueOf(fault.getMessage());
    }
}
