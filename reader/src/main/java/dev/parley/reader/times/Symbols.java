package dev.parley.reader.times;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a token can be to the grammar: a literal word ({@code ago}), a class of words ({@code {month}}) or a time that has
 * been read already ({@code <day>}). Each has a number, given out in the order of first use.
 */
final class Symbols {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int of(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    boolean has(String name) {
        return numbers.containsKey(name);
    }

    int size() {
        return names.size();
    }
}
