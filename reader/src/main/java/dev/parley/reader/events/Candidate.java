package dev.parley.reader.events;

import dev.parley.reader.clauses.Expression;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.Standing;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event as one place of the page tells it, before all its tellings are joined. */
final class Candidate {
    final int sentence;
    final int token;
    final boolean headline;
    final Expression expression;
    final Standing standing;
    final Map<Role, Set<String>> roles = new EnumMap<>(Role.class);
    final Set<String> counts = new LinkedHashSet<>();
    /** Whom the act falls on by its clause, should no telling of it name a target. */
    final Set<String> affected = new LinkedHashSet<>();

    final List<Event.Because> because = new ArrayList<>();
    /** Where the words of this and of every joined telling stand: start and end of each. */
    final List<int[]> tellings = new ArrayList<>();

    /** The verb that carries the act, or the noun itself where none does. */
    final int bearer;

    /** Whether the expression tells the stage, and not tense and operators. */
    final boolean givesStage;

    /** Whether a pronoun stands where the target should and means the agent, so that the tree or reference is wrong. */
    boolean targetIsAgentPronoun;

    Stage stage;
    Assertion assertion = Assertion.OF_THE_OUTLET;
    Event.When when = Event.When.UNKNOWN;
    int start;
    int end;

    @Nullable String id;

    Candidate(int sentence, int token, int bearer, boolean headline, Expression expression, Standing standing) {
        this.sentence = sentence;
        this.token = token;
        this.bearer = bearer;
        this.headline = headline;
        this.expression = expression;
        this.standing = standing;
        Stage told = expression.stage();
        this.givesStage = told != null && isOpenToWords(standing.stage());
        this.stage = told != null && givesStage ? told : standing.stage();
        for (Role role : Role.values()) {
            roles.put(role, new LinkedHashSet<>());
        }
    }

    /** Whether the words of an act may tell its stage: "rejected" does, but not in "urged them to reject". */
    private static boolean isOpenToWords(Stage standing) {
        return switch (standing) {
            case DONE, ONGOING, PLANNED -> true;
            default -> false;
        };
    }

    String act() {
        return expression.act();
    }

    Set<String> of(Role role) {
        Set<String> fillers = roles.get(role);
        if (fillers == null) {
            throw new IllegalStateException("no list for " + role);
        }
        return fillers;
    }

    /** Whether any role but the place is filled. */
    boolean namesAnyone() {
        return !counts.isEmpty()
                || !of(Role.AGENT).isEmpty()
                || !of(Role.TARGET).isEmpty()
                || !of(Role.ABOUT).isEmpty();
    }

    boolean hasAnyRole() {
        return roles.values().stream().anyMatch(fillers -> !fillers.isEmpty()) || !counts.isEmpty();
    }
}
