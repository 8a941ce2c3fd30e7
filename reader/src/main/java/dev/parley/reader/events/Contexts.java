package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Expressions;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes CAMEO codes more exact by the words that stand around an act: a protest for the vote is one for rights. The lines
 * of {@code knowledge/codes/contexts.tsv} are tried in order, and those of the code found are tried again.
 */
final class Contexts {
    private final Map<String, List<Line>> byCode = new HashMap<>();

    /** Words any of which must be found, or all of one of the pairs. */
    private record Line(boolean subject, Set<String> words, List<List<String>> pairs, String code, Fact fact) {
        boolean fits(Set<String> found) {
            for (String word : found) {
                if (words.contains(word)) {
                    return true;
                }
            }
            return pairs.stream().anyMatch(found::containsAll);
        }
    }

    Contexts(Knowledge knowledge, Codes codes) {
        Map<String, Set<String>> classes = Expressions.classes(knowledge);
        for (Fact fact : knowledge.facts("codes/contexts.tsv")) {
            Set<String> words = new HashSet<>();
            List<List<String>> pairs = new ArrayList<>();
            for (String word : fact.words(2, "the words")) {
                if (word.indexOf('+') > 0) {
                    pairs.add(List.of(word.split("\\+")));
                } else {
                    words.addAll(classes.getOrDefault(word, Set.of(word)));
                }
            }
            boolean subject = fact.column(1, "subj or rest").equals("subj");
            String[] from = fact.column(0, "the codes").split("\\|");
            String[] to = fact.column(3, "the exact code of each").split("\\|");
            if (from.length != to.length) {
                throw fact.fault("there are not as many exact codes as codes", "write one for each");
            }
            for (int i = 0; i < from.length; i++) {
                if (!codes.knows(from[i]) || !codes.knows(to[i])) {
                    throw fact.fault(from[i] + " or " + to[i] + " is no code", "take those of codes/cameo.tsv");
                }
                Line line = new Line(subject, Set.copyOf(words), pairs, to[i], fact);
                byCode.computeIfAbsent(from[i], ignored -> new ArrayList<>()).add(line);
            }
        }
    }

    /**
     * The most exact code that the words give.
     *
     * @param token the word that expresses the act
     * @param bearer the verb that carries it; the same where none other does
     */
    String refine(String cameo, Tree tree, int token, int bearer) {
        List<Exact> steps = steps(cameo, tree, token, bearer);
        return steps.isEmpty() ? cameo : steps.get(steps.size() - 1).code();
    }

    /**
     * A code that is more exact than the one before.
     *
     * @param line the line that gives it
     */
    record Exact(String code, Fact line) {}

    /** Each more exact code that the words give, the most exact last; see {@link #refine}. */
    List<Exact> steps(String cameo, Tree tree, int token, int bearer) {
        List<Line> lines = byCode.get(cameo);
        if (lines == null) {
            return List.of();
        }
        Set<String> subject = new HashSet<>();
        Set<String> rest = new HashSet<>();
        collect(tree, token, subject, rest);
        if (bearer != token) {
            collect(tree, bearer, subject, rest);
        }
        List<Exact> steps = new ArrayList<>(1);
        Set<String> met = new HashSet<>(Set.of(cameo));
        String exact = cameo;
        while (lines != null) {
            Line better = firstFitting(lines, subject, rest);
            if (better == null || !met.add(better.code())) {
                break; // prisoners and ships that are returned would lead from one code to the other without end
            }
            exact = better.code();
            steps.add(new Exact(exact, better.fact()));
            lines = byCode.get(exact);
        }
        return steps;
    }

    private static @Nullable Line firstFitting(List<Line> lines, Set<String> subject, Set<String> rest) {
        for (Line line : lines) {
            if (line.fits(line.subject() ? subject : rest)) {
                return line;
            }
        }
        return null;
    }

    private static void collect(Tree tree, int head, Set<String> subject, Set<String> rest) {
        add(tree, head, rest);
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            boolean agent =
                    tree.is(child, "nsubj") && !tree.sentence().relation(child).equals("nsubj:pass");
            addBelow(tree, child, agent || tree.sentence().relation(child).equals("obl:agent") ? subject : rest);
        }
    }

    private static void addBelow(Tree tree, int token, Set<String> words) {
        String relation = tree.sentence().relation(token);
        boolean otherAct = relation.equals("acl:relcl")
                || relation.equals("parataxis")
                || (Clause.bare(relation).equals("conj") && Clause.isVerbal(tree.sentence(), token));
        if (otherAct) {
            return;
        }
        add(tree, token, words);
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            addBelow(tree, child, words);
        }
    }

    private static void add(Tree tree, int token, Set<String> words) {
        Sentence sentence = tree.sentence();
        words.add(sentence.lemma(token).toLowerCase(Locale.ROOT));
    }
}
