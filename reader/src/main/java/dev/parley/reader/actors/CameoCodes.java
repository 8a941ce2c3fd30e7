package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.ActorKind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The three-letter parts of CAMEO actor codes: a code is one to four of them, {@code COLREBFAR}. */
final class CameoCodes {
    private static final int PART = 3;
    private static final int MOST = 4;

    private final Set<String> parts = new HashSet<>();

    CameoCodes(Knowledge knowledge, Map<String, KnownActor> states) {
        states.values().stream()
                .filter(state -> state.kind() == ActorKind.STATE)
                .forEach(state -> parts.add(state.cameo()));
        knowledge.facts("actors/cameo-actor-codes.tsv").forEach(fact -> parts.add(fact.column(0, "code")));
    }

    /**
     * The code in a column of a fact, or empty text where it has none.
     *
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a part of it is none that the files know
     */
    String of(Fact fact, int column) {
        String code = fact.optional(column);
        boolean whole = code.length() % PART == 0 && code.length() <= PART * MOST;
        for (int start = 0; whole && start < code.length(); start += PART) {
            whole = parts.contains(code.substring(start, start + PART));
        }
        if (!whole) {
            throw fact.fault(
                    "'" + code + "' is no CAMEO actor code",
                    "make it of a state's three letters or of parts in actors/cameo-actor-codes.tsv");
        }
        return code;
    }
}
