package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What act a promise comes to, by {@code knowledge/agreements/undertakings.tsv}, where no event's expression tells it. */
final class Undertakings {
    private record Line(Set<String> heads, Set<String> objects, String act) {}

    private final List<Line> lines = new ArrayList<>();

    Undertakings(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("agreements/undertakings.tsv")) {
            lines.add(new Line(
                    Set.of(fact.column(0, "the verbs").split("\\|")),
                    fact.optional(1).isEmpty()
                            ? Set.of()
                            : Set.of(fact.optional(1).split("\\|")),
                    fact.column(2, "the act")));
        }
    }

    /** The act of what is undertaken, a verb or a noun; null where the words tell none. */
    @Nullable String act(Tree tree, int head) {
        Sentence sentence = tree.sentence();
        String lemma = sentence.lemma(head).toLowerCase(Locale.ROOT);
        Clause clause = sentence.upos(head).equals("VERB") ? Clause.of(tree, head) : null;
        for (Line line : lines) {
            if (line.heads().contains(lemma) && (line.objects().isEmpty() || governs(tree, clause, line.objects()))) {
                return line.act();
            }
        }
        return null;
    }

    private static boolean governs(Tree tree, @Nullable Clause clause, Set<String> objects) {
        if (clause == null) {
            return false;
        }
        int object = clause.object();
        if (object >= 0 && objects.contains(tree.sentence().lemma(object).toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int child = tree.firstChild(clause.predicate()); child >= 0; child = tree.nextSibling(child)) {
            boolean takesPart = tree.is(child, "obl") || tree.is(child, "nsubj") || tree.is(child, "obj");
            if (takesPart && objects.contains(tree.sentence().lemma(child).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
