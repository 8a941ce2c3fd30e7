package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Subjects;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds which event followed from which, by the words between them: "after", "in response to", "led to". The cues are in
 * {@code knowledge/events/causes.tsv}.
 */
final class Causes {
    private final Set<String> markers = new HashSet<>();
    private final Set<String> verbs = new HashSet<>();

    Causes(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("events/causes.tsv")) {
            String kind = fact.column(0, "marker or verb");
            String cue = fact.column(1, "the cue");
            switch (kind) {
                case "marker" -> markers.add(cue);
                case "verb" -> verbs.add(cue);
                default -> throw fact.fault("'" + kind + "' is unknown", "write marker or verb");
            }
        }
    }

    /** That an event followed from another, and the words that say so. */
    record Link(Candidate effect, Candidate cause, String cue) {}

    /**
     * The links within one sentence.
     *
     * @param byToken the sentence's candidates, by the token of their act and by that of a light verb
     */
    List<Link> find(Tree tree, Map<Integer, Candidate> byToken) {
        List<Link> links = new ArrayList<>();
        for (Map.Entry<Integer, Candidate> entry : byToken.entrySet()) {
            int token = entry.getKey();
            Candidate candidate = entry.getValue();
            addFromMarkers(tree, token, candidate, byToken, links);
            addFromSubject(tree, token, candidate, byToken, links);
        }
        addFromVerbs(tree, byToken, links);
        return links;
    }

    private void addFromMarkers(
            Tree tree, int token, Candidate effect, Map<Integer, Candidate> byToken, List<Link> links) {
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            String cue = Clause.preposition(tree, child);
            if (!markers.contains(cue)) {
                continue;
            }
            for (Map.Entry<Integer, Candidate> other : byToken.entrySet()) {
                if (other.getValue() != effect && isToldBy(tree, other.getKey(), child)) {
                    links.add(new Link(effect, other.getValue(), cue));
                }
            }
        }
    }

    /**
     * Whether an act is what a marker's phrase tells: its head, or what hangs on it but for what only describes it. In "after
     * the monks who lived there had fled" trees often make a phrase of the subject and leave its verb to the main clause.
     */
    private static boolean isToldBy(Tree tree, int act, int head) {
        if (act == head || tree.sentence().head(act) == head) {
            return !tree.is(act, "acl");
        }
        return act > head && tree.is(head, "obl") && Subjects.stranded(tree, outermost(tree, act)) == head;
    }

    private static int outermost(Tree tree, int act) {
        return tree.is(act, "xcomp") ? tree.sentence().head(act) : act;
    }

    /** In "The capture of the town has strained ties" the subject is an event, and the cause. */
    private static void addFromSubject(
            Tree tree, int token, Candidate effect, Map<Integer, Candidate> byToken, List<Link> links) {
        if (!Clause.isVerbal(tree.sentence(), token)) {
            return;
        }
        int subject = Clause.of(tree, token).subject();
        Candidate cause = byToken.get(subject);
        if (cause != null && cause != effect && cause.token == subject) {
            links.add(new Link(effect, cause, tree.sentence().form(token)));
        }
    }

    private void addFromVerbs(Tree tree, Map<Integer, Candidate> byToken, List<Link> links) {
        Sentence sentence = tree.sentence();
        for (int verb = 0; verb < sentence.size(); verb++) {
            if (!sentence.upos(verb).equals("VERB")) {
                continue;
            }
            for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
                String preposition = Clause.preposition(tree, child);
                String lemma = sentence.lemma(verb).toLowerCase(Locale.ROOT);
                String cue = preposition.isEmpty() ? lemma : lemma + " " + preposition;
                boolean governed = tree.is(child, "obl") || tree.is(child, "obj");
                if (governed && verbs.contains(cue)) {
                    addResult(tree, verb, child, preposition, byToken, links);
                }
            }
        }
    }

    private static void addResult(
            Tree tree, int verb, int result, String preposition, Map<Integer, Candidate> byToken, List<Link> links) {
        int subject = Clause.of(tree, verb).subject();
        Candidate cause = byToken.get(subject);
        if (cause == null && subject < 0 && tree.sentence().head(verb) >= 0) {
            cause = byToken.get(tree.sentence().head(verb));
        }
        if (cause == null) {
            return;
        }
        String words = tree.sentence().form(verb) + (preposition.isEmpty() ? "" : " " + preposition);
        for (Map.Entry<Integer, Candidate> entry : byToken.entrySet()) {
            int token = entry.getKey();
            boolean isResult = token == result || (tree.is(token, "conj") && tree.within(token, result));
            if (isResult && entry.getValue() != cause) {
                links.add(new Link(entry.getValue(), cause, words));
            }
        }
    }
}
