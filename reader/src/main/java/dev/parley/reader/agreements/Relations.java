package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Expression;
import dev.parley.reader.clauses.Expressions;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.Slot;
import dev.parley.reader.events.Events;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Trend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what ties actors to each other and to places: from words, from offices, and from what the events imply. */
final class Relations {
    private final Expressions expressions;

    Relations(Knowledge knowledge) {
        Set<String> kinds = new HashSet<>();
        for (RelationKind kind : RelationKind.values()) {
            kinds.add(kind.toString());
        }
        expressions = new Expressions(knowledge, "relations", kinds, Expressions.classes(knowledge));
    }

    void add(Draft draft, Events.Found found) {
        Set<String> told = new HashSet<>();
        addFromOffices(draft, told);
        addFromWords(draft, found, told);
        addFromEvents(draft, told);
    }

    private static void addFromOffices(Draft draft, Set<String> told) {
        for (Actor actor : draft.actors()) {
            for (Actor.Role role : actor.roles()) {
                Actor of = role.of() == null ? null : actor(draft, role.of());
                if (of == null || actor.kind() != ActorKind.PERSON || actor.start() == null || actor.end() == null) {
                    continue;
                }
                RelationKind kind = of.kind() == ActorKind.STATE ? RelationKind.HOLDS_OFFICE : RelationKind.LEADS;
                add(draft, told, actor.start(), actor.end(), actor.id(), kind, of.id(), null, Assertion.OF_THE_OUTLET);
            }
        }
    }

    private static @Nullable Actor actor(Draft draft, String id) {
        return draft.get(id) instanceof Actor actor ? actor : null;
    }

    private void addFromWords(Draft draft, Events.Found found, Set<String> told) {
        Participants participants = found.participants();
        for (int position = 0; position < draft.sentences().size(); position++) {
            Sentence sentence = draft.sentences().get(position);
            if (!expressions.anyIn(sentence)) {
                continue;
            }
            Tree tree = draft.tree(position);
            for (int token = 0; token < sentence.size(); token++) {
                if (!expressions.candidates(sentence, token).isEmpty()) {
                    addAt(draft, tree, token, participants, told);
                }
            }
        }
    }

    private void addAt(Draft draft, Tree tree, int token, Participants participants, Set<String> told) {
        Sentence sentence = tree.sentence();
        Clause clause = sentence.upos(token).equals("VERB") ? Clause.of(tree, token) : null;
        Expression expression = expressions.at(tree, token, clause, participants);
        if (expression == null) {
            return;
        }
        Map<Role, Set<String>> ends = ends(tree, token, clause, expression, participants);
        List<String> from = new ArrayList<>(ends.getOrDefault(Role.AGENT, Set.of()));
        List<String> to = new ArrayList<>(ends.getOrDefault(Role.TARGET, Set.of()));
        if (to.isEmpty() && from.size() == 2) {
            to.add(from.remove(1));
        }
        RelationKind kind = kind(expression.act());
        Trend trend = trend(expression);
        Assertion assertion = assertionAround(draft, sentence.start(token));
        for (String one : from) {
            for (String other : to) {
                add(draft, told, sentence.start(token), sentence.end(token), one, kind, other, trend, assertion);
            }
        }
    }

    private static Map<Role, Set<String>> ends(
            Tree tree, int token, @Nullable Clause clause, Expression expression, Participants participants) {
        Map<Role, Set<String>> ends = new HashMap<>();
        for (Slot slot : expression.slots()) {
            int head =
                    switch (slot.source()) {
                        case "subj" -> clause == null ? -1 : clause.subject();
                        case "obj" -> clause == null ? -1 : clause.object();
                        case "poss" ->
                            tree.child(clause == null || clause.object() < 0 ? token : clause.object(), "nmod:poss");
                        default ->
                            clause == null ? Clause.oblique(tree, token, slot.source()) : clause.oblique(slot.source());
                    };
            if (head >= 0) {
                Set<String> found = ends.computeIfAbsent(slot.role(), ignored -> new LinkedHashSet<>());
                List<String> actors = participants.actors(tree, head);
                found.addAll(
                        actors.isEmpty() || slot.role() == Role.TARGET
                                ? withPlaces(actors, participants, tree, head)
                                : actors);
            }
        }
        if (clause == null && !ends.containsKey(Role.AGENT)) {
            addNamedBeside(tree, token, participants, ends);
        }
        return ends;
    }

    private static List<String> withPlaces(List<String> actors, Participants participants, Tree tree, int head) {
        List<String> all = new ArrayList<>(actors);
        all.addAll(participants.places(tree, head));
        return all;
    }

    /** Who is called "the guarantor of": the name beside the noun, before or after it, or what the noun is said of. */
    private static void addNamedBeside(Tree tree, int noun, Participants participants, Map<Role, Set<String>> ends) {
        Set<String> named = new LinkedHashSet<>(participants.modifiers(tree, noun));
        for (int child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "appos")
                    || tree.is(child, "flat")
                    || tree.is(child, "nsubj")
                    || tree.is(child, "compound")) {
                named.addAll(participants.actors(tree, child));
            }
        }
        int above = tree.sentence().head(noun);
        if (above >= 0 && (tree.is(noun, "appos") || tree.is(noun, "compound") || tree.is(noun, "flat"))) {
            named.addAll(participants.actors(tree, above));
        }
        if (!named.isEmpty()) {
            ends.put(Role.AGENT, named);
        }
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

    /** The word on which the nearest event of the same clause stands. */
    private static Assertion assertionAround(Draft draft, int offset) {
        for (Event event : draft.events()) {
            if (event.start() <= offset && offset < event.end()) {
                return event.assertion();
            }
        }
        return Assertion.OF_THE_OUTLET;
    }

    private static void addFromEvents(Draft draft, Set<String> told) {
        for (Event event : draft.events()) {
            boolean real = (event.stage() == Stage.DONE || event.stage() == Stage.ONGOING) && !event.negated();
            if (!real) {
                continue;
            }
            switch (event.act()) {
                case "occupy" ->
                    addEach(
                            draft,
                            told,
                            event,
                            RelationKind.CONTROLS,
                            event.roles().place(),
                            null);
                case "fight" ->
                    addEach(
                            draft,
                            told,
                            event,
                            RelationKind.ADVERSARY,
                            event.roles().target(),
                            null);
                case "mediate" -> addEach(draft, told, event, RelationKind.MEDIATOR, parties(event), null);
                case "keep-peace", "mobilise" ->
                    addEach(
                            draft,
                            told,
                            event,
                            RelationKind.DEPLOYED_IN,
                            event.roles().place(),
                            null);
                case "withdraw" ->
                    addEach(
                            draft,
                            told,
                            event,
                            RelationKind.DEPLOYED_IN,
                            event.roles().place(),
                            Trend.ENDED);
                case "reduce-relations", "break-diplomatic-relations" ->
                    addEach(draft, told, event, RelationKind.TIES, event.roles().target(), Trend.DECLINING);
                case "restore-relations" ->
                    addEach(draft, told, event, RelationKind.TIES, event.roles().target(), Trend.GROWING);
                default -> {}
            }
        }
    }

    private static List<String> parties(Event event) {
        return event.roles().target().isEmpty()
                ? event.roles().about()
                : event.roles().target();
    }

    private static void addEach(
            Draft draft, Set<String> told, Event event, RelationKind kind, List<String> to, @Nullable Trend trend) {
        List<String> from = event.roles().agent();
        if (to.isEmpty() && from.size() == 2 && (kind == RelationKind.ADVERSARY || kind == RelationKind.TIES)) {
            addEnd(draft, told, event, from.get(0), kind, from.get(1), trend);
            return;
        }
        for (String one : from) {
            for (String other : to) {
                addEnd(draft, told, event, one, kind, other, trend);
            }
        }
    }

    private static void addEnd(
            Draft draft,
            Set<String> told,
            Event event,
            String from,
            RelationKind kind,
            String to,
            @Nullable Trend trend) {
        Event.When when = event.when().value() == null ? null : event.when();
        Event.When since = trend == null && kind != RelationKind.ADVERSARY ? when : null;
        Event.When until = trend == Trend.ENDED ? when : null;
        if (draft.get(to) instanceof Place || !from.equals(to)) {
            Relation relation =
                    relation(draft, event.start(), event.end(), from, kind, to, trend, event.assertion(), since, until);
            if (told.add(key(relation))) {
                draft.add(relation);
            }
        }
    }

    private static void add(
            Draft draft,
            Set<String> told,
            int start,
            int end,
            String from,
            RelationKind kind,
            String to,
            @Nullable Trend trend,
            Assertion assertion) {
        Relation relation = relation(draft, start, end, from, kind, to, trend, assertion, null, null);
        if (!from.equals(to) && told.add(key(relation))) {
            draft.add(relation);
        }
    }

    private static Relation relation(
            Draft draft,
            int start,
            int end,
            String from,
            RelationKind kind,
            String to,
            @Nullable Trend trend,
            Assertion assertion,
            Event.@Nullable When since,
            Event.@Nullable When until) {
        String id = draft.nextId(Family.RELATIONS);
        String sentence = draft.sentenceIdAt(start, end);
        return new Relation(
                id, start, end, draft.words(start, end), sentence, from, kind, to, since, until, trend, assertion);
    }

    private static String key(Relation relation) {
        return relation.from() + " " + relation.kind() + " " + relation.to() + " " + relation.trend();
    }
}
