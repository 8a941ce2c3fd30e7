package dev.parley.ledger.membership;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.knowledge.KnowledgeFault;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.Stage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How much each act weighs for cooperation or conflict, and what it moves, as {@code processes/acts.tsv} tells. Immutable. */
public final class ActWeights {
    private static final String FILE = "processes/acts.tsv";
    private static final double MOST = 10;

    /** What demanding an act weighs, whatever the act. */
    private static final double DEMAND = -1;

    private final Map<String, Weighed> acts = new HashMap<>();

    private record Weighed(double weight, Move move) {}

    /**
     * @throws KnowledgeFault where a line tells no weight or move, or an act stands twice
     */
    public ActWeights(Knowledge knowledge) {
        for (Fact fact : knowledge.facts(FILE)) {
            String act = fact.column(0, "act");
            if (acts.put(act, new Weighed(weight(fact), move(fact))) != null) {
                throw fact.fault("the act " + act + " stands twice", "keep one line");
            }
        }
    }

    private static double weight(Fact fact) {
        String written = fact.column(1, "weight");
        try {
            double weight = Double.parseDouble(written);
            if (Math.abs(weight) <= MOST) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw fact.fault("'" + written + "' is no weight", "write a number from -10 to 10");
        }
        throw fact.fault("'" + written + "' is no weight", "write a number from -10 to 10");
    }

    private static Move move(Fact fact) {
        String written = fact.optional(2);
        if (written.isEmpty()) {
            return Move.NONE;
        }
        try {
            return Move.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fact.fault(
                    "there is no move '" + written + "'", "write contact, talk, deal, deed, break, force or -");
        }
    }

    /** What the act itself moves when it is done. */
    Move move(String act) {
        Weighed weighed = acts.get(act);
        return weighed == null ? Move.NONE : weighed.move;
    }

    /** What an event moves: nothing where it is negated, denied or only feared. */
    Move move(Event event) {
        return switch (event.assertion().stance()) {
            case DENIED, FEARED, PREDICTED -> Move.NONE;
            case STATED, QUOTED, ALLEGED, ADMITTED -> event.negated() ? Move.NONE : staged(event);
        };
    }

    private Move staged(Event event) {
        Move move = move(event.act());
        boolean agreed = event.stage() == Stage.AGREED && move == Move.NONE && isGain(event.act());
        return agreed ? Move.DEAL : move.at(event.stage());
    }

    /** Whether an event is of a kind that matters to a process: its act moves something, or something is agreed. */
    boolean matters(Event event) {
        return move(event.act()) != Move.NONE || event.stage() == Stage.AGREED;
    }

    /** Whether an event is told to have happened: it is neither only meant, asked for or refused, nor negated, denied or feared. */
    static boolean hasHappened(Event event) {
        return event.stage().isReal() && !event.negated() && certainty(event) > 0;
    }

    /** Whether an act, when it is done, is one of cooperation. */
    boolean isGain(String act) {
        Weighed weighed = acts.get(act);
        return weighed != null && weighed.weight > 0;
    }

    /**
     * What an event weighs: the weight of its act, by how far it has got and how sure it is (docs/processes.md). Positive for
     * cooperation, negative for conflict.
     */
    double weight(Event event) {
        Weighed weighed = acts.get(event.act());
        if (weighed == null) {
            return 0;
        }
        // Nothing has no sign: DuckDB, as it packs numbers, may give back 0.0 for -0.0, and the same ledger would tell
        // two.
        return staged(weighed.weight, event) * certainty(event) + 0.0;
    }

    private static double staged(double weight, Event event) {
        Stage stage = event.stage();
        boolean done = stage.isReal();
        if (event.negated()) {
            return done ? 0 : event.scope() == Scope.STAGE ? -0.5 * Math.max(0, weight) : 0;
        }
        return switch (stage) {
            case DONE, ONGOING -> weight;
            case AGREED -> 0.7 * weight;
            case PROMISED, PLANNED -> 0.5 * weight;
            case OFFERED -> 0.4 * weight;
            case SIGNALLED -> 0.3 * weight;
            case REQUESTED -> 0.2 * weight;
            case DEMANDED -> DEMAND;
            case THREATENED -> weight < 0 ? 0.6 * weight : -0.4 * weight;
            case REFUSED -> weight > 0 ? -0.6 * weight : -0.3 * weight;
            case HYPOTHETICAL -> 0;
        };
    }

    private static double certainty(Event event) {
        double sure =
                switch (event.assertion().stance()) {
                    case STATED -> 1;
                    case QUOTED, ADMITTED -> 0.9;
                    case ALLEGED -> 0.6;
                    case DENIED, FEARED, PREDICTED -> 0;
                };
        return event.assertion().anonymous() ? 0.8 * sure : sure;
    }
}
