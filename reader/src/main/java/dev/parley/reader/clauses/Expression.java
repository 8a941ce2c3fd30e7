package dev.parley.reader.clauses;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.reading.Stage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which words express an act: a line of {@code knowledge/events/expressions}.
 *
 * @param heads lemmas of the word that bears it
 * @param noun whether that word is a noun; else a verb
 * @param act the act expressed
 * @param conditions what must stand around the head
 * @param slots where the participants stand
 * @param instead the CAMEO code, where the act's own is too general; empty otherwise
 * @param stage the stage, where the words themselves give it ("rejected the plan"); null otherwise
 * @param fact the line
 */
public record Expression(
        Set<String> heads,
        boolean noun,
        String act,
        List<Condition> conditions,
        List<Slot> slots,
        String instead,
        @Nullable Stage stage,
        Fact fact) {

    public Expression {
        heads = Set.copyOf(heads);
        conditions = List.copyOf(conditions);
        slots = List.copyOf(slots);
    }

    /** How much an expression asks: of several that fit, the one that asks most is taken. That there be anything at all asks for little. */
    public int weight() {
        int weight = 0;
        for (Condition condition : conditions) {
            weight += condition.lemmas().contains("any") ? 1 : 2;
        }
        return weight;
    }
}
