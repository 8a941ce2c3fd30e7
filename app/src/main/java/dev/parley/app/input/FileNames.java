package dev.parley.app.input;

import java.util.List;
import java.util.Locale;

/** What a file's name says about its content. */
final class FileNames {
    private static final List<String> HTML = List.of(".html", ".htm", ".xhtml");
    private static final List<String> LINES = List.of(".jsonl", ".ndjson");

    private FileNames() {}

    static boolean isHtml(String name) {
        return endsWithAny(name, HTML);
    }

    /** Whether a walk through a folder takes the file. */
    static boolean isPage(String name, Wanted.As as) {
        return as == Wanted.As.JSONL ? endsWithAny(name, LINES) : isHtml(name) || endsWithAny(name, List.of(".txt"));
    }

    private static boolean endsWithAny(String name, List<String> endings) {
        String plain = name.toLowerCase(Locale.ROOT);
        String inner = plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain;
        return endings.stream().anyMatch(inner::endsWith);
    }
}
