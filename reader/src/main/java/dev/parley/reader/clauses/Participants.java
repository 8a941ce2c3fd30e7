package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.actors.ActorIndex;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who and what the noun phrases of a draft refer to, asked for by the tree of their sentence. */
public final class Participants {
    /** What a line of events/expressions may ask a participant to be: a kind of actor, or one of these five. */
    static final Set<String> KINDS = Stream.concat(
                    Stream.of("actor", "place", "agreement", "none", "any"),
                    Arrays.stream(ActorKind.values()).map(ActorKind::toString))
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<String> PRONOUNS = Set.of("it", "this", "that");
    /** Nouns that only count whom "of" names behind them: "a group of students", "tens of thousands of farmers". */
    private static final Set<String> COUNTS = Set.of(
            "group",
            "number",
            "total",
            "crowd",
            "majority",
            "half",
            "third",
            "quarter",
            "handful",
            "score",
            "ten",
            "dozen",
            "hundred",
            "thousand",
            "million",
            "band",
            "couple");

    private final Draft draft;
    private final Set<String> standIns;
    private final ActorIndex actors;
    private final AgreementMentions agreements;

    /** offset of each char of a place's words → the place's id */
    private final Map<Integer, String> placeByEnd = new HashMap<>();

    /** Indexes the actors, places and mentions that are in the draft now; later ones are not seen. */
    public Participants(Draft draft, AgreementMentions agreements) {
        this.draft = draft;
        this.standIns = agreements.standIns();
        this.actors = ActorIndex.of(draft);
        this.agreements = agreements;
        for (Place place : draft.places()) {
            placeByEnd.put(place.end(), place.id());
        }
        for (Mention mention : draft.mentions()) {
            if (draft.get(mention.target()) instanceof Place) {
                placeByEnd.put(mention.end(), mention.target());
            }
        }
    }

    /** The ids of the actors that the noun phrase with this head refers to, those of its conjuncts too. */
    public List<String> actors(Tree tree, int head) {
        if (head < 0) {
            return List.of();
        }
        if (COUNTS.contains(tree.sentence().lemma(head).toLowerCase(Locale.ROOT))) {
            List<String> counted = actors(tree, Clause.oblique(tree, head, "of"));
            if (!counted.isEmpty()) {
                return counted;
            }
        }
        List<String> named = actors.at(tree.sentence(), head);
        if (named.isEmpty() && describesName(tree, head)) {
            return actors.only(tree.sentence(), tree.sentence().head(head));
        }
        return named.isEmpty() && standsForOthers(tree.sentence(), head) ? actorsStoodFor(tree, head) : named;
    }

    /** "Amina Diallo, a teacher who was shot": what is told of the description befell who bears the name before it. */
    private static boolean describesName(Tree tree, int head) {
        return tree.is(head, "appos") && tree.sentence().head(head) < head;
    }

    /** "Some of the rebels", "100 of its members" */
    private boolean standsForOthers(Sentence sentence, int head) {
        return sentence.upos(head).equals("NUM")
                || standIns.contains(sentence.lemma(head).toLowerCase(Locale.ROOT));
    }

    /** As {@link #actors}, without the conjuncts. */
    public List<String> only(Tree tree, int head) {
        return head < 0 ? List.of() : actors.only(tree.sentence(), head);
    }

    /** In "negotiators from Chad and Niger" and "some of the rebels" those behind the preposition act. */
    private List<String> actorsStoodFor(Tree tree, int head) {
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "nmod")) {
                List<String> behind = actors.at(tree.sentence(), child);
                if (!behind.isEmpty()) {
                    return behind;
                }
            }
        }
        return List.of();
    }

    /** The ids of the places that the noun phrase refers to, those of its conjuncts too. */
    public List<String> places(Tree tree, int head) {
        if (head < 0) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        addPlace(tree, head, found);
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "conj")) {
                addPlace(tree, child, found);
            }
        }
        return List.copyOf(found);
    }

    private void addPlace(Tree tree, int token, Set<String> into) {
        Sentence sentence = tree.sentence();
        String place = placeByEnd.get(sentence.end(token));
        for (int child = tree.firstChild(token); place == null && child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "flat") || tree.is(child, "appos") || tree.is(child, "compound")) {
                place = placeByEnd.get(sentence.end(child));
            }
        }
        if (place == null && describesName(tree, token)) {
            place = placeByEnd.get(sentence.end(sentence.head(token))); // "Goma, a city that was taken"
        }
        if (place != null) {
            into.add(place);
        }
    }

    /** As {@link #modifiers}, but lands only where an adjective or an abbreviation stands for them: "Lebanese", "US", not "Lebanon". */
    public List<String> adjectives(Tree tree, int head) {
        return modifiers(tree, head, false);
    }

    /** Whether a place is the whole land of a state among these actors. */
    public boolean isLandOf(String place, Collection<String> actors) {
        return draft.get(place) instanceof Place land
                && land.kind().equals("country")
                && land.country() != null
                && actors.contains("state:" + land.country());
    }

    /** The actors that an adjective or noun right before the head stands for: "Russian" in "Russian withdrawal". */
    public List<String> modifiers(Tree tree, int head) {
        return modifiers(tree, head, true);
    }

    private List<String> modifiers(Tree tree, int head, boolean named) {
        Set<String> found = new LinkedHashSet<>();
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            boolean noun = tree.is(child, "compound") || tree.is(child, "nmod");
            if (child < head && (tree.is(child, "amod") || noun)) {
                String form = tree.sentence().form(child);
                boolean name = noun && !form.equals(form.toUpperCase(Locale.ROOT));
                actors.only(tree.sentence(), child).stream()
                        .filter(actor -> named || !name || !isKind(draft.get(actor), "state"))
                        .forEach(found::add);
                if (tree.is(child, "amod")) {
                    addJoined(tree, child, found); // "American and French mediation"
                }
            }
        }
        return List.copyOf(found);
    }

    private void addJoined(Tree tree, int adjective, Set<String> found) {
        for (int child = tree.firstChild(adjective); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "conj")) {
                found.addAll(actors.only(tree.sentence(), child));
            }
        }
    }

    /** The id of the agreement that the noun phrase names, or null. */
    public @Nullable String agreement(Tree tree, int head) {
        if (head < 0) {
            return null;
        }
        int start = tree.sentence().start(head);
        String named = agreements.at(start);
        boolean pronoun =
                named == null && PRONOUNS.contains(tree.sentence().lemma(head).toLowerCase(Locale.ROOT));
        return pronoun && actors.at(tree.sentence(), head).isEmpty() ? agreements.before(start) : named;
    }

    /**
     * The agreement that a pronoun means as an object: it never means whoever acts on it ("Chad refused to renew it"), whoever it was
     * taken for; null where it means somebody else.
     */
    public @Nullable String agreementActedOn(Tree tree, int object, int subject) {
        if (object < 0 || !PRONOUNS.contains(tree.sentence().lemma(object).toLowerCase(Locale.ROOT))) {
            return null;
        }
        List<String> meant = actors.at(tree.sentence(), object);
        boolean open = meant.isEmpty() || (subject >= 0 && actors(tree, subject).containsAll(meant));
        return open ? agreements.before(tree.sentence().start(object)) : null;
    }

    /** The lemma of the noun that the agreement spoken of last before the pronoun goes by; null where there is none. */
    @Nullable String nounBehind(Tree tree, int pronoun, int subject) {
        String named = agreementActedOn(tree, pronoun, subject);
        return named == null ? null : agreements.noun(named);
    }

    /** Whether the noun phrase is of one of these kinds: {@code actor person state group place agreement none}. */
    public boolean isOneOf(Tree tree, int head, Set<String> kinds) {
        if (head < 0) {
            return kinds.contains("none");
        }
        for (String kind : kinds) {
            boolean is =
                    switch (kind) {
                        case "actor" -> !actors(tree, head).isEmpty();
                        case "place" -> !places(tree, head).isEmpty();
                        case "agreement" -> agreement(tree, head) != null;
                        case "none" -> false;
                        case "any" -> true;
                        default -> actors(tree, head).stream().anyMatch(id -> isKind(draft.get(id), kind));
                    };
            if (is) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKind(@Nullable Finding finding, String kind) {
        return finding instanceof Actor actor && actor.kind().toString().equals(kind);
    }
}
