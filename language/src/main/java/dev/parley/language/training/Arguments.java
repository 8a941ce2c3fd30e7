package dev.parley.language.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words of a command: options, each followed by its value. */
record Arguments(List<String> words) {

    Arguments {
        words = List.copyOf(words);
    }

    /** The values of an option that may be given more than once. */
    List<Path> paths(String option) {
        List<Path> paths = new ArrayList<>();
        for (int w = 0; w + 1 < words.size(); w++) {
            if (words.get(w).equals(option)) {
                paths.add(Path.of(words.get(w + 1)));
            }
        }
        return paths;
    }

    /** The value of an option that must be given. */
    Path path(String option) {
        List<Path> paths = paths(option);
        if (paths.size() != 1) {
            throw new IllegalArgumentException("Give " + option + " with a path, once");
        }
        return paths.get(0);
    }

    /** The number behind an option, or another where it is not given. */
    int number(String option, int otherwise) {
        int at = words.indexOf(option);
        return at < 0 || at + 1 == words.size() ? otherwise : Integer.parseInt(words.get(at + 1));
    }
}
