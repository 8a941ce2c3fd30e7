package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.agreements.CommitmentStatuses.Undertaking;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Negation;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.events.Events;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.times.ClauseTimes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a commitment of what somebody agreed, promised or offered to do, and of what an agreement obliges its parties to. A
 * plan or a threat makes none. What became of it is told by {@link CommitmentStatuses}.
 */
final class Commitments {
    /** Verbs whose subject binds itself. */
    private static final Set<String> BINDING = Set.of(
            "promise", "pledge", "vow", "undertake", "agree", "consent", "swear", "offer", "commit", "guarantee");

    /** Verbs by which an agreement binds whoever is their object. */
    private static final Set<String> OBLIGING = Set.of(
            "oblige",
            "require",
            "bind",
            "commit",
            "compel",
            "obligate",
            "provide",
            "call",
            "stipulate",
            "foresee",
            "set",
            "lay",
            "spell",
            "outline",
            "specify",
            "envisage",
            "prescribe",
            "detail",
            "mandate",
            "schedule");

    /** Acts on an agreement, which it does not oblige anybody to. */
    private static final Set<String> ON_AGREEMENTS =
            Set.of("sign", "settle", "ratify", "negotiate", "mediate", "violate-ceasefire");

    private static final List<String> UNDER = List.of("under", "by", "in", "according to", "as part of", "per");

    /** CAMEO's roots up to here are acts of cooperation and yielding; what lies beyond threatens rather than commits. */
    private static final String LAST_OFFER = "09";

    private final Undertakings undertakings;
    private final Set<String> offers = new HashSet<>();

    Commitments(Knowledge knowledge) {
        undertakings = new Undertakings(knowledge);
        for (Fact fact : knowledge.facts("acts.tsv")) {
            String code = fact.optional(3);
            if (!code.isEmpty() && code.compareTo(LAST_OFFER) < 0) {
                offers.add(fact.column(0, "the act"));
            }
        }
    }

    void add(Draft draft, Events.Found found) {
        Participants participants = found.participants();
        for (Event event : List.copyOf(draft.events())) {
            if (event.negated() && event.scope() != Scope.ACT) {
                continue;
            }
            Tree tree = draft.tree(draft.sentenceAt(event.start()));
            int head = ClauseWords.head(tree.sentence(), event.start(), event.end());
            boolean binds =
                    switch (event.stage()) {
                        case AGREED, PROMISED, OFFERED -> true;
                        case PLANNED, DEMANDED, DONE, ONGOING, REQUESTED -> false;
                        case SIGNALLED, THREATENED, REFUSED, HYPOTHETICAL -> false;
                    };
            String agreement = agreementBehind(tree, head, participants);
            boolean ofItself = ON_AGREEMENTS.contains(event.act());
            boolean due = event.stage() == Stage.PLANNED
                    || event.stage() == Stage.DEMANDED
                    || event.stage() == Stage.REQUESTED;
            if (binds || (due && agreement != null && !ofItself) || isConditional(draft, tree, head, event)) {
                add(draft, found, event, tree, head, agreement);
            }
        }
        for (int position = 0; position < draft.sentences().size(); position++) {
            addWithoutEvents(draft, position, participants);
        }
        KeptWord.add(draft);
    }

    /** What somebody would do, or will, if something else came about, they offer. */
    private boolean isConditional(Draft draft, Tree tree, int head, Event event) {
        boolean open = event.stage() == Stage.HYPOTHETICAL || event.stage() == Stage.PLANNED;
        boolean ahead = false;
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            String word = tree.sentence().lemma(child);
            ahead |= tree.sentence().xpos(child).equals("MD") && (word.equals("will") || word.equals("would"));
        }
        return open
                && ahead
                && offers.contains(event.act())
                && !event.roles().agent().isEmpty()
                && Conditions.of(draft, tree, head) != null;
    }

    private void add(Draft draft, Events.Found found, Event event, Tree tree, int head, @Nullable String agreement) {
        Participants participants = found.participants();
        int governor = governor(tree, head, BINDING);
        Set<String> by = new LinkedHashSet<>(event.roles().agent());
        if (governor >= 0) {
            List<String> subject =
                    participants.actors(tree, Clause.of(tree, governor).subject());
            if (!subject.isEmpty()
                    && participants.agreement(tree, Clause.of(tree, governor).subject()) == null) {
                by.clear();
                by.addAll(subject);
            }
        }
        if (by.isEmpty()) {
            if (event.assertion().holder().equals(Actor.OUTLET)) {
                return;
            }
            by.add(event.assertion().holder());
        }
        Set<String> to = new LinkedHashSet<>(event.roles().target());
        if (governor >= 0 && to.isEmpty()) {
            to.addAll(addressee(tree, governor, participants));
        }
        to.removeAll(by);
        Set<String> about = new LinkedHashSet<>(event.roles().about());
        if (agreement != null) {
            about.add(agreement);
        }
        boolean bare = BINDING.contains(tree.sentence().lemma(head));
        if (bare && contents(tree, head).stream().anyMatch(content -> undertakings.act(tree, content) != null)) {
            return; // what is promised tells the act
        }
        int end = bare ? event.end() : Math.max(event.end(), tree.sentence().end(ClauseWords.last(tree, head)));
        draft.add(new Commitment(
                draft.nextId(Family.COMMITMENTS),
                event.start(),
                end,
                draft.words(event.start(), end),
                event.sentence(),
                List.copyOf(by),
                List.copyOf(to),
                event.act(),
                List.copyOf(about),
                CommitmentStatuses.of(
                        draft, new Undertaking(event.start(), end, event.act(), event.negated(), List.copyOf(by))),
                condition(draft, tree, head, found.conditions().get(event.id())),
                event.when().value() == null ? null : event.when()));
    }

    private static List<String> addressee(Tree tree, int governor, Participants participants) {
        for (String relation : List.of("iobj", "obj")) {
            List<String> found = participants.actors(tree, tree.child(governor, relation));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return participants.actors(tree, Clause.oblique(tree, governor, "to"));
    }

    /** Who is promised something: the verb's own addressee, or whoever "to" names behind it in what is promised. */
    private static List<String> addressee(Tree tree, int verb, int content, Participants participants) {
        List<String> found = addressee(tree, verb, participants);
        for (int token = content + 1; found.isEmpty() && token <= tree.last(content); token++) {
            boolean to =
                    tree.is(token, "nmod") && Clause.preposition(tree, token).equals("to");
            found = to ? participants.actors(tree, token) : found;
        }
        return found;
    }

    /** Promises that no event tells, since their words express no act by themselves. */
    private void addWithoutEvents(Draft draft, int position, Participants participants) {
        Sentence sentence = draft.sentences().get(position);
        for (int token = 0; token < sentence.size(); token++) {
            String lemma = sentence.lemma(token);
            boolean binding = BINDING.contains(lemma);
            if (sentence.upos(token).equals("VERB") && (binding || OBLIGING.contains(lemma))) {
                Tree tree = draft.tree(position);
                addFrom(draft, tree, token, binding, participants);
            }
        }
    }

    private void addFrom(Draft draft, Tree tree, int verb, boolean binding, Participants participants) {
        Clause clause = Clause.of(tree, verb);
        String agreement = participants.agreement(tree, clause.subject());
        boolean own = binding && agreement == null;
        if ((!own && agreement == null) || isDenied(tree, verb)) {
            return;
        }
        List<String> by = participants.actors(tree, own ? clause.subject() : clause.object());
        for (int content : contents(tree, verb)) {
            String act = undertakings.act(tree, content);
            List<String> who = own ? by : doer(tree, content, by, participants);
            if (act != null && !who.isEmpty() && !isTold(draft, tree, content)) {
                addOne(
                        draft,
                        tree,
                        verb,
                        content,
                        act,
                        who,
                        own ? addressee(tree, verb, content, participants) : List.of(),
                        agreement);
            }
        }
    }

    /** In "obliges Serbia not to block entry, and Kosovo to grant rights" the second object stands before the second verb. */
    private static List<String> doer(Tree tree, int content, List<String> first, Participants participants) {
        int subject = tree.child(content, "nsubj");
        if (subject >= 0) {
            List<String> own = participants.actors(tree, subject);
            return own.isEmpty() ? first : own;
        }
        for (int token = content - 1; token > 0 && content - token <= 2; token--) {
            List<String> before = participants.only(tree, token);
            if (!before.isEmpty()) {
                return before;
            }
        }
        return first;
    }

    /** The heads of what is promised: infinitives, clauses, and a noun that is the object. */
    private static List<Integer> contents(Tree tree, int verb) {
        List<Integer> found = new ArrayList<>();
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "xcomp") || tree.is(child, "ccomp") || tree.is(child, "obj") || tree.is(child, "conj")) {
                found.add(child);
            }
        }
        int object = Clause.of(tree, verb).object();
        if (object >= 0 && !found.contains(object)) {
            found.add(object);
        }
        for (int content : List.copyOf(found)) {
            for (int child = tree.firstChild(content); child >= 0; child = tree.nextSibling(child)) {
                if (ClauseWords.isJoined(tree, child) || tree.is(child, "acl")) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private static boolean isTold(Draft draft, Tree tree, int content) {
        int start = tree.sentence().start(content);
        return draft.commitments().stream()
                .anyMatch(commitment -> commitment.start() <= start && start < commitment.end());
    }

    private static boolean isDenied(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            String word = sentence.form(child).toLowerCase(Locale.ROOT);
            if (word.equals("not") || word.equals("never") || word.equals("n't") || word.equals("n’t")) {
                return true;
            }
        }
        int above = sentence.head(verb);
        return above >= 0 && Set.of("deny", "refuse", "fail").contains(sentence.lemma(above));
    }

    private static void addOne(
            Draft draft,
            Tree tree,
            int verb,
            int content,
            String act,
            List<String> by,
            List<String> to,
            @Nullable String agreement) {
        Sentence sentence = tree.sentence();
        boolean first = tree.sentence().head(content) == verb && !tree.is(content, "conj");
        int start = sentence.start(first ? Math.min(verb, content) : ClauseWords.first(tree, content));
        boolean noun = !sentence.upos(content).equals("VERB");
        int end = sentence.end(noun ? Math.max(verb, content) : ClauseWords.last(tree, content));
        Event.When due = ClauseTimes.of(draft, sentence, content);
        draft.add(new Commitment(
                draft.nextId(Family.COMMITMENTS),
                start,
                end,
                draft.words(start, end),
                draft.sentenceIdAt(start, end),
                by,
                to.stream().filter(id -> !by.contains(id)).toList(),
                act,
                agreement == null ? List.of() : List.of(agreement),
                CommitmentStatuses.of(draft, new Undertaking(start, end, act, Negation.isNegated(tree, content), by)),
                condition(draft, tree, content, null),
                due.value() == null ? null : due));
    }

    /** The verb above that has one of the lemmas, through complements only; -1 where there is none. */
    private static int governor(Tree tree, int head, Set<String> lemmas) {
        Sentence sentence = tree.sentence();
        for (int at = head, step = 0; at >= 0 && step < 3; at = sentence.head(at), step++) {
            if (at != head
                    && lemmas.contains(sentence.lemma(at))
                    && sentence.upos(at).equals("VERB")) {
                return at;
            }
        }
        return -1;
    }

    /** The agreement that obliges to the act: the subject of a verb above it, or behind "under" in its clause; or null. */
    private static @Nullable String agreementBehind(Tree tree, int head, Participants participants) {
        int obliging = governor(tree, head, OBLIGING);
        String by = obliging < 0
                ? null
                : participants.agreement(tree, Clause.of(tree, obliging).subject());
        Sentence sentence = tree.sentence();
        for (int at = head, step = 0; by == null && at >= 0 && step < 3; at = sentence.head(at), step++) {
            for (String preposition : UNDER) {
                String named = participants.agreement(tree, Clause.oblique(tree, at, preposition));
                by = by == null ? named : by;
            }
            // "The accord under which the rebels will disarm"
            by = by == null && tree.is(at, "acl") ? participants.agreement(tree, sentence.head(at)) : by;
        }
        return by;
    }

    /** The condition in the sentence; else the one that the speaker puts where the page quotes the same words in full. */
    private static @Nullable String condition(Draft draft, Tree tree, int head, @Nullable String told) {
        String found = Conditions.of(draft, tree, head);
        return found != null ? found : told != null ? told : Conditions.inFullerWords(draft, tree.sentence(), head);
    }
}
