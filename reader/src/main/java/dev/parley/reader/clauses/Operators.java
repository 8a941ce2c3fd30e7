package dev.parley.reader.clauses;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All operators, found by lemma; a particle follows after a blank: {@code rule out}. */
public final class Operators {
    private static final String FILE = "events/stages.tsv";
    private static final String NEGATED = "not";
    /** Before words that say so only where they are denied themselves. */
    static final String DENIED = "not ";
    /** Behind words that say so only as adjectives: "is open to talks", but not "opened talks to". */
    static final String ADJECTIVE = "/adj";

    private final Map<String, List<Operator>> byLemma = new HashMap<>();

    public Operators(Knowledge knowledge) {
        for (Fact fact : knowledge.facts(FILE)) {
            Operator operator = new Operator(
                    stage(fact, 1),
                    stance(fact),
                    fact.optional(1).startsWith(NEGATED),
                    Set.of(fact.column(3, "the frames").split(" ")),
                    fact.column(0, "the words").startsWith(DENIED),
                    fact);
            for (String lemma : fact.column(0, "the words").split("\\|")) {
                byLemma.computeIfAbsent(lemma, ignored -> new ArrayList<>()).add(operator);
            }
        }
    }

    /** The stage that a column names, or null where it names none. */
    static @Nullable Stage stage(Fact fact, int column) {
        String word = fact.optional(column);
        if (word.startsWith(NEGATED)) {
            word = word.substring(NEGATED.length()).strip();
        }
        if (word.isEmpty()) {
            return null;
        }
        try {
            return Stage.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fact.fault("'" + word + "' is no stage", "take one of docs/reading.md, or - for none");
        }
    }

    private static @Nullable Stance stance(Fact fact) {
        String word = fact.optional(2);
        if (word.isEmpty()) {
            return null;
        }
        try {
            return Stance.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fact.fault("'" + word + "' is no stance", "take one of docs/reading.md, or - for none");
        }
    }

    /** The operator with these words that governs by this frame, or null. */
    @Nullable public Operator get(String words, String frame) {
        for (Operator operator : byLemma.getOrDefault(words, List.of())) {
            if (operator.frames().contains(frame)) {
                return operator;
            }
        }
        return null;
    }
}
