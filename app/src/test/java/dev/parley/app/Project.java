package dev.parley.app;

import java.nio.file.Path;

/** Where the project lies that is being tested. */
final class Project {
    /** Its root: tests run in a module's own folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Project() {}
}
