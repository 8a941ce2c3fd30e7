package dev.parley.app;

import picocli.CommandLine.Option;

/** {@code --who NAME}: who sets something right. */
final class Author {
    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "${env:PARLEY_WHO:-${sys:user.name}}",
            description =
                    "Who sets it right; where not given, what PARLEY_WHO says, or else your name on this machine.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String who;

    String who() {
        return who;
    }
}
