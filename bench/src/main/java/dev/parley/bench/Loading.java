package dev.parley.bench;

import dev.parley.language.English;
import dev.parley.reader.Parley;
import dev.parley.reader.Rooms;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Loads the models of one system and prints how long it took and how much heap they fill; once for each JVM. */
final class Loading {

    private Loading() {}

    /**
     * Loads {@code parley}, the language core; {@code reader}, the whole reader with all knowledge and the language core;
     * {@code knowledge}, the same without the core; or CoreNLP with {@code one} name model or {@code three}.
     */
    public static void main(String[] arguments) {
        String system = arguments[0];
        long before = System.nanoTime();
        Object models = load(system);
        double seconds = (System.nanoTime() - before) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        System.out.printf(Locale.ROOT, "loads in %.2f s, %d MB of heap%n", seconds, heap);
        Reference.reachabilityFence(models);
    }

    private static Object load(String system) {
        return switch (system) {
            case "parley" -> English.load();
            case "reader" -> Parley.shipped();
            case "knowledge" -> Rooms.shipped();
            default -> LanguageBenchmark.coreNlp(system);
        };
    }

    /** What a fresh JVM says that loads this system. */
    static String inFreshJvm(String system) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx4g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loading.class.getName(),
                        system))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
