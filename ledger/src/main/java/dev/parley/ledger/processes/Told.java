package dev.parley.ledger.processes;

import dev.parley.ledger.asking.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Events and commitments in a few words. */
final class Told {
    private Told() {}

    /** {@code Rwanda → withdraw → Congo}. */
    static String words(List<Named> who, String act, List<Named> whom) {
        return (who.isEmpty() ? "(not said who)" : names(who)) + " → " + act
                + (whom.isEmpty() ? "" : " → " + names(whom));
    }

    private static String names(List<Named> some) {
        Set<String> names = new LinkedHashSet<>();
        some.forEach(one -> names.add(one.name()));
        return String.join(", ", names);
    }
}
