package dev.parley.app;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was not understood, what may have been meant, and where to read on. */
final class WrongUse {
    private WrongUse() {}

    static int explain(ParameterException fault, String[] arguments) {
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
        return known.stream()
                .filter(name -> changes(written, name) <= Math.max(1, name.length() / 3))
                .sorted(Comparator.comparingInt((String name) -> changes(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /** How many letters must be added, left out, replaced or swapped with the next to make one word of the other. */
    static int changes(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }

    private static String message(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            return first.startsWith("-") ? "there is no option " + first : "there is no command " + first;
        }
        return String.valueOf(fault.getMessage());
    }
}
