package dev.parley.reader.events;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up the codes of the field's ontologies from act and stage; never the other way round. */
public final class Codes {
    private static final int INTEND = 1;
    private static final int APPEAL = 2;
    private static final int DEMAND = 3;
    private static final int REJECT = 4;
    private static final int THREATEN = 5;
    private static final String THREAT = "13";
    private static final String COOPERATION = "030";
    private static final String AGREEMENT = "057";
    /** The codes of the stages themselves, for acts that have none of their own at that stage. */
    private static final Map<Integer, String> ROOTS =
            Map.of(APPEAL, "020", DEMAND, "100", REJECT, "120", THREATEN, "130");

    private final Map<String, String> whenDone = new HashMap<>();
    private final Set<String> symmetric = new HashSet<>();
    private final Map<String, Fact> byStage = new HashMap<>();
    private final Map<String, Fact> actLines = new HashMap<>();
    private final Map<String, Fact> labels = new HashMap<>();
    private final Map<String, Event.Plover> plover = new HashMap<>();

    /**
     * The codes of this knowledge.
     *
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a file of codes has a fault
     */
    public Codes(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("acts.tsv")) {
            String act = fact.column(0, "the act");
            whenDone.put(act, fact.optional(3));
            actLines.put(act, fact);
            if (fact.optional(2).equals("yes")) {
                symmetric.add(act);
            }
        }
        for (Fact fact : knowledge.facts("codes/stages.tsv")) {
            if (!whenDone.containsKey(fact.column(0, "the act"))) {
                throw fact.fault("the act '" + fact.optional(0) + "' is unknown", "take one of acts.tsv");
            }
            byStage.put(fact.optional(0), fact);
        }
        for (Fact fact : knowledge.facts("codes/cameo.tsv")) {
            labels.put(fact.column(0, "the code"), fact);
            String type = fact.optional(2);
            if (!type.isEmpty()) {
                String mode = fact.optional(3);
                plover.put(fact.column(0, "the code"), new Event.Plover(type, mode.isEmpty() ? null : mode));
            }
        }
    }

    /** Whether CAMEO has this code. */
    public boolean knows(String cameo) {
        return labels.containsKey(cameo);
    }

    /** Every act. */
    public Set<String> acts() {
        return whenDone.keySet();
    }

    /** Whether the order of agent and target says nothing. */
    boolean isSymmetric(String act) {
        return symmetric.contains(act);
    }

    /** Whether the act is one of conflict, by CAMEO's roots 13 to 20. */
    boolean isConflict(String act) {
        String code = whenDone.getOrDefault(act, "");
        return code.startsWith("2") || (code.startsWith("1") && code.charAt(1) >= '3');
    }

    /** Whether the act takes, holds or surrounds territory (CAMEO's 191 and 192). */
    boolean isTaking(String act) {
        String code = whenDone.getOrDefault(act, "");
        return code.startsWith("191") || code.startsWith("192");
    }

    /** Whether the act is a protest or one of force (CAMEO's roots 14 and 17 to 20), or tells of its victims. */
    boolean isForce(String act) {
        String code = whenDone.getOrDefault(act, "");
        return code.isEmpty()
                || code.startsWith("14")
                || code.startsWith("17")
                || code.startsWith("18")
                || code.startsWith("19")
                || code.startsWith("20");
    }

    /** Whether the act is one of sanctions, coercion or armed force (CAMEO's roots 16 to 20). */
    boolean isHostile(String act) {
        String code = whenDone.getOrDefault(act, "");
        return code.startsWith("2") || (code.startsWith("1") && code.charAt(1) >= '6');
    }

    /**
     * Whether the act is done to people and land: visits, cooperation, aid, yielding, inquiries, protest, sanctions
     * and force (CAMEO's 042 and roots 06 to 09 and 14 to 20).
     */
    boolean isOnTheGround(String act) {
        String code = whenDone.getOrDefault(act, "");
        return code.startsWith("042")
                || code.startsWith("06")
                || code.startsWith("07")
                || code.startsWith("08")
                || code.startsWith("09")
                || code.startsWith("2")
                || (code.startsWith("1") && code.charAt(1) >= '4');
    }

    /**
     * The CAMEO code, or null where CAMEO has none: for what is only thought of, or did not happen. Who says that they
     * will not do what is no act of conflict refuses it.
     *
     * @param instead the code that the words give for what they tell; empty where the act's own is meant
     * @param givesStage whether the words tell the stage too, so that their code is that of the stage
     */
    @Nullable String cameo(String act, Stage stage, boolean negated, @Nullable Scope scope, String instead, boolean givesStage) {
        if (negated && (scope == Scope.STAGE || (stage == Stage.PLANNED && !isConflict(act)))) {
            return ofStage(act, REJECT);
        }
        if (negated) {
            return null;
        }
        if (givesStage && !instead.isEmpty()) {
            return instead;
        }
        return switch (stage) {
            case DONE, ONGOING -> code(instead.isEmpty() ? whenDone.getOrDefault(act, "") : instead);
            case AGREED, OFFERED -> ofOffer(act);
            case PROMISED, PLANNED, SIGNALLED -> ofStage(act, INTEND);
            case REQUESTED -> ofStage(act, APPEAL);
            case DEMANDED -> ofStage(act, DEMAND);
            case REFUSED -> ofStage(act, REJECT);
            case THREATENED -> ofStage(act, THREATEN);
            case HYPOTHETICAL -> null;
        };
    }

    /** The code of a candidate before the words around it make it more exact; see the other. */
    @Nullable String cameo(Candidate candidate) {
        if (failsToAgree(candidate)) {
            return ofStage(candidate.act(), REJECT);
        }
        return cameo(
                candidate.act(),
                candidate.stage,
                candidate.standing.negated(),
                candidate.standing.scope(),
                candidate.expression.instead(),
                candidate.givesStage);
    }

    /** "Failed to reach an agreement": those who might have agreed turned down what they had before them. */
    private boolean failsToAgree(Candidate candidate) {
        return candidate.standing.negated()
                && AGREEMENT.equals(whenDone.get(candidate.act()))
                && candidate.standing.steps().stream()
                        .anyMatch(step ->
                                step.operator() != null && step.operator().negates());
    }

    /** The line that gives {@link #cameo(Candidate)}: that of the code itself, where a root stands for all acts of a stage. */
    @Nullable Fact line(Candidate candidate, String cameo) {
        boolean negated = candidate.standing.negated();
        boolean real = candidate.stage.isReal();
        if (!negated && (real || candidate.givesStage) && cameo.equals(candidate.expression.instead())) {
            return candidate.expression.fact();
        }
        Fact own = (real && !negated ? actLines : byStage).get(candidate.act());
        return own == null ? labels.get(cameo) : own;
    }

    /** The line of a CAMEO code, which names its PLOVER type and mode; null where the code is unknown. */
    @Nullable Fact label(String cameo) {
        return labels.get(cameo);
    }

    /** Nobody is threatened by what somebody offers or agrees to do: to send troops, say, or to end an attack. */
    private @Nullable String ofOffer(String act) {
        String code = ofStage(act, INTEND);
        return code != null && code.startsWith(THREAT) ? COOPERATION : code;
    }

    private @Nullable String ofStage(String act, int column) {
        Fact fact = byStage.get(act);
        String exact = fact == null ? null : code(fact.optional(column));
        return exact == null && column > INTEND ? ROOTS.get(column) : exact;
    }

    private static @Nullable String code(String written) {
        return written.isEmpty() ? null : written;
    }

    /** The CAMEO code of an act at a stage, where no words make it more exact; null where CAMEO has none. */
    public @Nullable String cameo(String act, Stage stage, boolean negated, @Nullable Scope scope) {
        return cameo(act, stage, negated, scope, "", false);
    }

    /** The PLOVER type and mode of a CAMEO code, or null. */
    public Event.@Nullable Plover plover(@Nullable String cameo) {
        return cameo == null ? null : plover.get(cameo);
    }
}
