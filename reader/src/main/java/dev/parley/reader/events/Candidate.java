package dev.parley.reader.events;

import dev.parley.reader.clauses.Expression;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.Standing;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Stage;
import java.util.ArrayList;
import java.util.Collection;
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
    final Map<Role, Set<String>> roles = new EnumMap<>(Role.class);
    final Set<String> counts = new LinkedHashSet<>();
    /** Whom the act falls on by its clause, should no telling of it name a target; null for nobody. */
    @Nullable Filling affected;

    final List<Event.Because> because = new ArrayList<>();
    /** Where the words of this and of every joined telling stand: start and end of each. */
    final List<int[]> tellings = new ArrayList<>();

    /** Which words filled its roles. */
    final List<Filling> fillings = new ArrayList<>();
    /** What else settled its stage, in order. */
    final List<Settled> settled = new ArrayList<>();

    /** The verb that carries the act, or the noun itself where none does. */
    final int bearer;

    /** Whether the expression tells the stage, and not tense and operators. */
    final boolean givesStage;

    /** Whether a pronoun stands where the target should and means the agent, so that the tree or reference is wrong. */
    boolean targetIsAgentPronoun;

    /** Whether the verb that carries the act ends it: "halted executions". */
    boolean ended;

    /** Whether it is done to a place that it names: "the capture of the town". */
    boolean befallsPlace;

    /** Whether every telling of it stands in the {@link Background} of another act, so that no code is due. */
    boolean background;

    Standing standing;
    Stage stage;
    Assertion assertion = Assertion.OF_THE_OUTLET;
    Event.When when = Event.When.UNKNOWN;
    int start;
    int end;

    @Nullable String id;

    /**
     * Fillers of a role, and the words that brought them.
     *
     * @param sentence the position of the sentence
     * @param head the token that heads their noun phrase, or -1 where they belong to the clause as a whole
     */
    record Filling(Role role, List<String> ids, int sentence, int head) {}

    /**
     * Something other than tense, operators and the expression that settled the stage.
     *
     * @param why what did, for people
     * @param line the line of the knowledge that says so; null where grammar does
     */
    record Settled(Stage stage, String why, @Nullable Fact line) {}

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

    /** Empties a role that was filled wrongly. */
    void clear(Role role) {
        of(role).clear();
        fillings.removeIf(filling -> filling.role() == role);
    }

    /** Adds to a role those whom the noun phrase with this head stands for; see {@link Filling}. */
    void fill(Role role, Collection<String> ids, int head) {
        if (!ids.isEmpty()) {
            of(role).addAll(ids);
            fillings.add(new Filling(role, List.copyOf(ids), sentence, head));
        }
    }

    /** Makes the second and further agents of a mutual act its targets. */
    void partTargets() {
        Set<String> agents = of(Role.AGENT);
        List<String> others = agents.stream().skip(1).toList();
        others.forEach(agents::remove);
        of(Role.TARGET).addAll(others);
        for (Filling filling : List.copyOf(fillings)) {
            if (filling.role() == Role.AGENT) {
                fillings.add(new Filling(Role.TARGET, filling.ids(), filling.sentence(), filling.head()));
            }
        }
    }

    /** Takes those for targets whom the clause names, but for who acts. */
    void takeAffected() {
        if (affected != null) {
            affected.ids().stream().filter(id -> !of(Role.AGENT).contains(id)).forEach(of(Role.TARGET)::add);
            fillings.add(affected);
        }
    }

    /** Takes over what another telling of the same act tells besides. */
    void join(Candidate other) {
        for (Role role : Role.values()) {
            if (of(role).isEmpty()) {
                of(role).addAll(other.of(role));
                other.fillings.stream()
                        .filter(filling -> filling.role() == role)
                        .forEach(fillings::add);
            }
        }
        if (when.value() == null) {
            when = other.when;
        }
        counts.addAll(other.counts);
        background &= other.background;
        if (affected == null) {
            affected = other.affected;
        }
        tellings.addAll(other.tellings);
    }

    /** Settles the stage anew; see {@link Settled}. */
    void settle(Stage anew, String why, @Nullable Fact line) {
        if (stage != anew) {
            stage = anew;
            settled.add(new Settled(anew, why, line));
        }
    }

    /** Who says that they will not do something refuses it. */
    void settleRefusal() {
        standing = standing.affirmed();
        settle(Stage.REFUSED, "who will not do it refuses it", null);
    }

    /** Whether any role is filled but the place where it is done. */
    boolean namesAnyone() {
        return !counts.isEmpty()
                || befallsPlace
                || !of(Role.AGENT).isEmpty()
                || !of(Role.TARGET).isEmpty()
                || !of(Role.ABOUT).isEmpty();
    }

    boolean hasAnyRole() {
        return roles.values().stream().anyMatch(fillers -> !fillers.isEmpty()) || !counts.isEmpty();
    }
}
