package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.actors.Counterparties;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.Slot;
import dev.parley.reader.reading.Draft;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds whom a word of a sentence ties: in the slots of its expression, and beside it. */
final class RelationEnds {
    /** Nouns that stand for some of those named behind them: "one of the guarantors". */
    private static final Set<String> SOME = Set.of("one", "some", "two", "three", "both", "among", "part", "most");

    private static final Set<String> BOTH = Set.of("two", "both");

    /** Nouns that two sides of a quarrel go by together: "between the two neighbours". */
    private static final Set<String> SIDES = Set.of(
            "neighbour",
            "neighbor",
            "side",
            "country",
            "state",
            "nation",
            "party",
            "rival",
            "enemy",
            "foe",
            "adversary",
            "army",
            "government",
            "leader",
            "people",
            "capital");

    /** Chars between "there" and the place that it means, at most: about a sentence and a half. */
    private static final int FURTHEST = 250;

    private final Draft draft;
    private final Tree tree;
    private final Sentence sentence;
    private final Participants participants;
    private final ActorSpans spans;

    RelationEnds(Draft draft, Tree tree, Participants participants, ActorSpans spans) {
        this.draft = draft;
        this.tree = tree;
        this.sentence = tree.sentence();
        this.participants = participants;
        this.spans = spans;
    }

    Participants participants() {
        return participants;
    }

    /** Whoever, or for a target whatever, stands in a slot of the expression at a token. */
    List<String> at(int token, @Nullable Clause clause, Slot slot) {
        int head =
                switch (slot.source()) {
                    case "subj" -> clause == null ? -1 : subject(clause);
                    case "obj" -> clause == null ? -1 : clause.object();
                    case "poss" -> owner(token, clause);
                    default -> oblique(token, clause, slot.source());
                };
        return slot.role() == Role.TARGET
                        || slot.role() == Role.AGENT && slot.source().equals("obj")
                ? any(head)
                : participants.actors(tree, head);
    }

    /** Who does what a gerund says, wherever the tree hangs it: "deserves credit all the same for bringing". */
    private int subject(Clause clause) {
        int own = clause.subject();
        if (own >= 0 || !sentence.xpos(clause.predicate()).equals("VBG")) {
            return own;
        }
        for (int at = sentence.head(clause.predicate()); at >= 0; at = sentence.head(at)) {
            if (sentence.upos(at).equals("VERB")) {
                return Clause.of(tree, at).subject();
            }
        }
        return -1;
    }

    /** Who is said to have what the noun names: "Georgia signalled a shift", "Chad has influence". */
    List<String> holder(int noun) {
        int verb = sentence.head(noun);
        boolean object =
                tree.is(noun, "obj") && verb >= 0 && sentence.upos(verb).equals("VERB");
        return object ? participants.actors(tree, Clause.of(tree, verb).subject()) : List.of();
    }

    /** Whose it is; in "its enemy Peru" the pronoun may hang on the name. */
    private int owner(int token, @Nullable Clause clause) {
        int owned = clause == null ? token : clause.object() >= 0 ? clause.object() : clause.subject();
        int owner = owned < 0 ? -1 : tree.child(owned, "nmod:poss");
        int above = clause == null ? sentence.head(token) : -1;
        boolean describes = above >= 0 && (tree.is(token, "compound") || tree.is(token, "amod") || above == token + 1);
        if (owner < 0 && describes) {
            owner = tree.child(above, "nmod:poss");
        }
        return owner >= 0 || clause != null ? owner : genitiveBefore(token);
    }

    /** In "Chad's former ally Niger" the name before the genitive, wherever the tree hangs it. */
    private int genitiveBefore(int noun) {
        for (int token = noun - 1; token > 0 && noun - token <= 3; token--) {
            if (sentence.xpos(token).equals("POS")) {
                return token - 1;
            }
        }
        return -1;
    }

    /** The nominal behind a preposition, or one level further down: "recognised as part of", "on the side of". */
    private int oblique(int token, @Nullable Clause clause, String preposition) {
        int own = clause == null ? Clause.oblique(tree, token, preposition) : clause.oblique(preposition);
        for (int child = tree.firstChild(token); own < 0 && child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "obl") || tree.is(child, "nmod")) {
                own = Clause.oblique(tree, child, preposition);
            }
        }
        return own;
    }

    /** The actors of a noun phrase, else the places or the agreement that it names; what it belongs to where it names none. */
    private List<String> any(int head) {
        if (head < 0) {
            return List.of();
        }
        Set<String> all = new LinkedHashSet<>(participants.actors(tree, head));
        all.addAll(participants.places(tree, head));
        String agreement = participants.agreement(tree, head);
        if (agreement != null) {
            all.add(agreement);
        }
        if (all.isEmpty()) {
            for (String preposition : List.of("of", "in", "between")) {
                int below = Clause.oblique(tree, head, preposition);
                all.addAll(participants.actors(tree, below));
                all.addAll(participants.places(tree, below));
            }
            int owner = tree.child(head, "nmod:poss");
            all.addAll(participants.actors(tree, owner));
            all.addAll(participants.places(tree, owner));
        }
        if (all.isEmpty()) {
            all.addAll(participants.modifiers(tree, head));
        }
        if (all.isEmpty() && sentence.upos(head).equals("PRON")) {
            String place = Sides.placeBefore(draft, sentence.start(head), FURTHEST);
            return place == null ? List.of() : List.of(place);
        }
        return all.isEmpty() ? bothSides(head) : List.copyOf(all);
    }

    /** Who is called "the guarantor of": in apposition, as the subject of "is", right behind the noun, or before its "as". */
    Set<String> beside(int noun) {
        Set<String> found = new LinkedHashSet<>();
        if (tree.child(noun, "cop") >= 0) {
            found.addAll(participants.actors(tree, tree.child(noun, "nsubj")));
        }
        if (found.isEmpty()) {
            found.addAll(spans.beginningAt(tree, noun + 1));
        }
        if (found.isEmpty()) {
            addApposed(noun, found);
        }
        int as = asBefore(noun);
        if (found.isEmpty() && as > 0) {
            found.addAll(spans.endingAt(tree, as - 1));
        }
        if (found.isEmpty()) {
            found.addAll(participants.actors(tree, noun));
        }
        return found;
    }

    private void addApposed(int noun, Set<String> into) {
        for (int child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "appos") || tree.is(child, "flat")) {
                into.addAll(participants.actors(tree, child));
            }
        }
        int above = sentence.head(noun);
        if (above < 0 || !into.isEmpty()) {
            return;
        }
        if (tree.is(noun, "appos") || tree.is(noun, "compound") || tree.is(noun, "flat")) {
            into.addAll(participants.only(tree, above));
        } else if (tree.is(noun, "nmod") && SOME.contains(sentence.lemma(above).toLowerCase(Locale.ROOT))) {
            into.addAll(beside(above));
        } else if (tree.is(noun, "conj")) {
            addApposed(above, into);
        }
    }

    /** The "as" that the noun stands behind, articles and adjectives between them left out; -1 where there is none. */
    private int asBefore(int noun) {
        for (int token = noun - 1; token >= 0 && noun - token <= 4; token--) {
            String word = sentence.form(token).toLowerCase(Locale.ROOT);
            if (word.equals("as")) {
                return token;
            }
            String tag = sentence.upos(token);
            if (!tag.equals("DET") && !tag.equals("ADJ") && !tag.equals("NOUN") && !tag.equals("PUNCT")) {
                return -1;
            }
        }
        return -1;
    }

    /** The two that face each other on the page, where the words mean two sides and name none. */
    private List<String> bothSides(int head) {
        int number = tree.child(head, "nummod");
        String count = number < 0 ? "" : sentence.lemma(number).toLowerCase(Locale.ROOT);
        boolean sides = SIDES.contains(sentence.lemma(head).toLowerCase(Locale.ROOT)) && BOTH.contains(count);
        return sides ? draft.kept(Counterparties.class).facing() : List.of();
    }

    /** The place named last before the "there" that hangs on a verb; none where none does. */
    List<String> there(int verb) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (sentence.lemma(child).equalsIgnoreCase("there") && tree.is(child, "advmod")) {
                String place = Sides.placeBefore(draft, sentence.start(child), FURTHEST);
                return place == null ? List.of() : List.of(place);
            }
        }
        return List.of();
    }

    /** Whom an adjective or a name before the noun stands for: "NATO member", "the Russian ally", "army chief". */
    List<String> before(int noun) {
        List<String> named = participants.modifiers(tree, noun);
        for (int child = tree.firstChild(noun); named.isEmpty() && child >= 0; child = tree.nextSibling(child)) {
            if (child < noun && tree.is(child, "compound")) {
                named = Sides.called(draft, sentence.form(child));
            }
        }
        return named;
    }

    /** Those who take part in the clause around a noun: subject, object and whoever stands behind "with" or "between". */
    Set<String> around(int noun) {
        Set<String> found = new LinkedHashSet<>();
        int verb = noun;
        while (verb >= 0 && !sentence.upos(verb).equals("VERB")) {
            verb = sentence.head(verb);
        }
        if (verb >= 0) {
            Clause clause = Clause.of(tree, verb);
            found.addAll(participants.actors(tree, clause.subject()));
            for (String preposition : List.of("between", "with")) {
                int nominal = clause.oblique(preposition);
                if (!found.isEmpty() || preposition.equals("between")) {
                    found.addAll(participants.actors(tree, nominal));
                }
            }
        }
        return found;
    }

    /** The agreements that the sentence names: whoever mediates without a word between whom, mediates them. */
    List<String> agreements() {
        Set<String> found = new LinkedHashSet<>();
        for (int token = 0; token < sentence.size(); token++) {
            if (sentence.upos(token).equals("NOUN") || sentence.upos(token).equals("PROPN")) {
                String agreement = participants.agreement(tree, token);
                if (agreement != null) {
                    found.add(agreement);
                }
            }
        }
        return List.copyOf(found);
    }
}
