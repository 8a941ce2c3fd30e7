package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.agreements.RelationBook.Telling;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Expression;
import dev.parley.reader.clauses.Expressions;
import dev.parley.reader.clauses.Operator;
import dev.parley.reader.clauses.Operators;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.Slot;
import dev.parley.reader.clauses.StageReader;
import dev.parley.reader.clauses.Standing;
import dev.parley.reader.events.Events;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Stance;
import dev.parley.reader.reading.Time;
import dev.parley.reader.reading.Trend;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ties that verbs and nouns tell: "Iran backs", "its ally", "the leader of". A verb tells a tie where it is a fact by its
 * tense and by what stands above it; a noun where it is not denied.
 */
final class WordRelations {
    private static final Set<String> GROUNDS = Set.of("for", "after", "by", "despite", "since");

    private final Expressions expressions;
    private final Operators operators;

    WordRelations(Knowledge knowledge) {
        Set<String> kinds = new HashSet<>();
        for (RelationKind kind : RelationKind.values()) {
            kinds.add(kind.toString());
        }
        expressions = new Expressions(knowledge, "relations/expressions", kinds, Expressions.classes(knowledge));
        operators = new Operators(knowledge);
    }

    void add(Draft draft, Events.Found found, ActorSpans spans, RelationBook book) {
        for (int position = 0; position < draft.sentences().size(); position++) {
            Sentence sentence = draft.sentences().get(position);
            if (expressions.anyIn(sentence)) {
                Tree tree = draft.tree(position);
                for (int token = 0; token < sentence.size(); token++) {
                    if (!expressions.candidates(sentence, token).isEmpty()) {
                        addAt(
                                draft,
                                tree,
                                position,
                                token,
                                new RelationEnds(draft, tree, found.participants(), spans),
                                book);
                    }
                }
            }
        }
    }

    private void addAt(Draft draft, Tree tree, int position, int token, RelationEnds ends, RelationBook book) {
        Sentence sentence = tree.sentence();
        Clause clause = sentence.upos(token).equals("VERB") ? Clause.of(tree, token) : null;
        Expression expression = expressions.at(tree, token, clause, ends.participants());
        boolean headline = draft.sentenceSpans().get(position).part() == PartKind.HEADLINE;
        if (expression == null) {
            return;
        }
        Standing standing = standing(tree, token, clause, headline);
        boolean over = isNoLonger(tree, token);
        RelationKind kind = kind(expression.act());
        boolean signalled = kind == RelationKind.LEANS_TO && standing.stage() == Stage.SIGNALLED && !standing.negated();
        if (!isFact(tree, token, standing) && !over && !signalled) {
            return;
        }
        Set<String> from = new LinkedHashSet<>();
        Set<String> to = new LinkedHashSet<>();
        for (Slot slot : expression.slots()) {
            Set<String> side = slot.role() == Role.AGENT ? from : to;
            side.addAll(ends.at(token, clause, slot));
        }
        if (clause == null) {
            Set<String> beside = ends.beside(token);
            beside.removeAll(to);
            if (from.isEmpty() || !to.isEmpty()) {
                from.addAll(beside);
            }
            if (to.isEmpty()) {
                to.addAll(ends.before(token));
            }
        }
        from.removeAll(to);
        if (from.isEmpty() && clause == null && isHeld(kind)) {
            from.addAll(ends.holder(token));
            from.removeAll(to);
        }
        if ((kind == RelationKind.MEDIATOR || kind == RelationKind.GUARANTOR) && to.isEmpty()) {
            to.addAll(clause == null ? ends.around(token) : Set.of());
            to.removeAll(from);
            if (to.isEmpty()) {
                to.addAll(ends.agreements());
            }
        }
        if (kind == RelationKind.DEPLOYED_IN && to.isEmpty() && clause != null) {
            to.addAll(ends.there(token));
        }
        Trend trend = over ? Trend.ENDED : trend(tree, token, clause, expression, standing);
        Event.When since = null;
        Event.When until = null;
        for (Time time : draft.timesIn(draft.sentenceAt(sentence.start()))) {
            if (time.end() <= sentence.end()) {
                since = since == null ? Spans.since(draft, time) : since;
                until = until == null ? Spans.until(draft, time) : until;
            }
        }
        if (until != null && trend == null) {
            trend = Trend.ENDED;
        }
        book.add(
                new Telling(
                        first(sentence, tree, token, clause),
                        sentence.end(token),
                        kind,
                        trend,
                        since,
                        until,
                        RelationAssertions.at(draft, sentence, token)),
                List.copyOf(from),
                List.copyOf(to));
    }

    private static boolean isHeld(RelationKind kind) {
        return kind == RelationKind.LEANS_TO || kind == RelationKind.INFLUENCE_IN || kind == RelationKind.TIES;
    }

    /** Offset of the first char of the tie's words: with the adjectives and names before a noun, the participle before a verb. */
    private static int first(Sentence sentence, Tree tree, int token, @Nullable Clause clause) {
        if (clause != null) {
            return sentence.start(token);
        }
        int first = token;
        for (int child = tree.firstChild(token); child >= 0 && child < token; child = tree.nextSibling(child)) {
            if (tree.is(child, "amod") || tree.is(child, "compound")) {
                first = Math.min(first, child);
            }
        }
        return sentence.start(first);
    }

    private Standing standing(Tree tree, int token, @Nullable Clause clause, boolean headline) {
        boolean predicate = clause != null || tree.child(token, "cop") >= 0;
        return predicate
                ? StageReader.ofVerb(operators, tree, token, headline)
                : StageReader.ofNoun(operators, tree, token, headline);
    }

    private boolean isFact(Tree tree, int token, Standing standing) {
        boolean real = standing.stage().isReal();
        return (real || isGroundOfPraise(tree, token, standing)) && !standing.negated() && !isDenied(tree, token);
    }

    private boolean isDenied(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        for (int at = token; sentence.head(at) >= 0; at = sentence.head(at)) {
            int above = sentence.head(at);
            Operator operator = operators.get(sentence.lemma(above), tree.is(at, "ccomp") ? "that" : "obj");
            boolean governed = tree.is(at, "ccomp") || tree.is(at, "obj");
            if (governed && operator != null && operator.stance() == Stance.DENIED) {
                return true;
            }
        }
        return false;
    }

    /** In "credit for bringing" and "blamed for backing" the gerund is a fact, whatever becomes of it. */
    private static boolean isGroundOfPraise(Tree tree, int token, Standing standing) {
        return standing.rule() == null
                && tree.sentence().xpos(token).equals("VBG")
                && GROUNDS.contains(Clause.preposition(tree, token));
    }

    private static boolean isNoLonger(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        for (int i = 1; i < sentence.size(); i++) {
            String pair = (sentence.form(i - 1) + " " + sentence.form(i)).toLowerCase(Locale.ROOT);
            if ((pair.equals("no longer") || pair.equals("any longer") || pair.equals("not anymore"))
                    && Math.abs(i - token) <= 4) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Trend trend(
            Tree tree, int token, @Nullable Clause clause, Expression expression, Standing standing) {
        Trend own = trend(expression);
        if (own == Trend.ENDED && standing.stage() == Stage.ONGOING) {
            return Trend.DECLINING;
        }
        if (clause == null) {
            for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
                Trend told = Spans.trend(tree.sentence().form(child));
                boolean describes = tree.is(child, "amod") || tree.is(child, "advmod") || tree.is(child, "compound");
                if (told != null && describes) {
                    return told;
                }
            }
        }
        return own;
    }

    private static RelationKind kind(String word) {
        return RelationKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static @Nullable Trend trend(Expression expression) {
        String word = expression.fact().optional(4);
        if (word.isEmpty()) {
            return null;
        }
        try {
            return Trend.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw expression.fact().fault("'" + word + "' is no trend", "take one of docs/reading.md");
        }
    }
}
