package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.AgreementMentions.Mentioned;
import dev.parley.reader.clauses.AgreementMentions.Named;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.events.Events;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the record of each agreement that a page names: whose it is, how far it has got, what it lays down. */
final class Agreements {
    private static final Set<String> CONCLUDING = Set.of("sign", "settle", "ratify", "cease-fire");

    /** How a word stands to an agreement's name, and the word → what it says of the status. */
    private final Map<String, AgreementStatus> statuses = new HashMap<>();

    private final Map<String, String> provisionOfAct = new HashMap<>();

    Agreements(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("agreements/statuses.tsv")) {
            AgreementStatus status = status(fact);
            for (String word : fact.column(2, "the words").split("\\|")) {
                statuses.put(fact.column(1, "verb, noun or modifier") + " " + word, status);
            }
        }
        for (Fact fact : knowledge.facts("agreements/provisions.tsv")) {
            provisionOfAct.put(fact.column(0, "the act"), fact.column(1, "the class"));
        }
    }

    private static AgreementStatus status(Fact fact) {
        String word = fact.column(0, "the status");
        for (AgreementStatus status : AgreementStatus.values()) {
            if (status.toString().equals(word)) {
                return status;
            }
        }
        throw fact.fault("'" + word + "' is no status of an agreement", "take one of docs/reading.md");
    }

    void add(Draft draft, Events.Found found) {
        Participants participants = found.participants();
        for (Named named : found.agreements().all()) {
            add(draft, found, named, participants);
        }
    }

    private void add(Draft draft, Events.Found found, Named named, Participants participants) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> parties = new LinkedHashSet<>();
        Set<String> mediators = new LinkedHashSet<>();
        AgreementStatus said = null;
        for (Mentioned mentioned : named.mentions()) {
            names.add(draft.words(mentioned.start(), mentioned.end()));
            Tree tree = draft.tree(mentioned.sentence());
            addParties(tree, mentioned.head(), participants, parties, mediators);
            AgreementStatus here = statusHere(tree, mentioned.head());
            said = here == null ? said : later(said, here);
        }
        Event concluded = concluded(draft, named.id());
        AgreementStatus status = status(named, said, concluded);
        if (concluded != null && parties.isEmpty()) {
            parties.addAll(concluded.roles().agent());
            parties.addAll(concluded.roles().target());
        }
        addMediators(draft, named.id(), mediators);
        parties.removeAll(mediators);
        Mentioned first = fullest(named);
        draft.add(new Agreement(
                named.id(),
                first.start(),
                first.end(),
                draft.words(first.start(), first.end()),
                draft.sentenceIdAt(first.start(), first.end()),
                named.kind(),
                draft.words(first.start(), first.end()),
                List.copyOf(names),
                List.copyOf(parties),
                List.copyOf(mediators),
                List.of(),
                status,
                signed(named, concluded, status),
                provisions(draft, named.id())));
        for (Mentioned mentioned : named.mentions()) {
            draft.add(new Mention(
                    draft.nextId(Family.MENTIONS),
                    mentioned.start(),
                    mentioned.end(),
                    draft.words(mentioned.start(), mentioned.end()),
                    draft.sentenceIdAt(mentioned.start(), mentioned.end()),
                    named.id(),
                    MentionKind.NOUN,
                    mentioned == named.mentions().get(0) ? "first named" : "an agreement of this kind named before"));
        }
    }

    /** The first mention with the longest name; the body's rather than the headline's would read no different. */
    private static Mentioned fullest(Named named) {
        Mentioned best = named.mentions().get(0);
        for (Mentioned mentioned : named.mentions()) {
            if (mentioned.end() - mentioned.start() > best.end() - best.start()) {
                best = mentioned;
            }
        }
        return best;
    }

    private static void addParties(
            Tree tree, int head, Participants participants, Set<String> parties, Set<String> mediators) {
        for (String preposition : List.of("between", "among", "with")) {
            int nominal = Clause.oblique(tree, head, preposition);
            if (nominal >= 0) {
                parties.addAll(participants.actors(tree, nominal));
            }
        }
        int owner = tree.child(head, "nmod:poss");
        if (owner >= 0) {
            parties.addAll(participants.actors(tree, owner));
        }
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            String lemma = tree.sentence().lemma(child).toLowerCase(Locale.ROOT);
            if (tree.is(child, "acl") && (lemma.equals("broker") || lemma.equals("mediate"))) {
                mediators.addAll(
                        participants.actors(tree, Clause.of(tree, child).subject()));
            }
        }
    }

    private static void addMediators(Draft draft, String agreement, Set<String> mediators) {
        for (Event event : draft.events()) {
            boolean done = event.stage() == Stage.DONE || event.stage() == Stage.ONGOING;
            if (event.act().equals("mediate")
                    && done
                    && !event.negated()
                    && event.roles().about().contains(agreement)) {
                mediators.addAll(event.roles().agent());
            }
        }
    }

    /** What the words at one mention say of the status, or null. */
    private @Nullable AgreementStatus statusHere(Tree tree, int head) {
        Sentence sentence = tree.sentence();
        AgreementStatus found = null;
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            String lemma = sentence.lemma(child).toLowerCase(Locale.ROOT);
            AgreementStatus status =
                    tree.is(child, "acl") ? statuses.get("verb " + lemma) : statuses.get("modifier " + lemma);
            found = status == null ? found : later(found, status);
        }
        int above = sentence.head(head);
        if (above >= 0) {
            String lemma = sentence.lemma(above).toLowerCase(Locale.ROOT);
            boolean verb = sentence.upos(above).equals("VERB");
            boolean takesPart = tree.is(head, "obj") || tree.is(head, "nsubj");
            AgreementStatus status = verb
                    ? (takesPart && finite(tree, above) ? statuses.get("verb " + lemma) : null)
                    : statuses.get("noun " + lemma);
            found = status == null ? found : later(found, status);
        }
        return found;
    }

    /** A verb in the past or present says what has happened; an infinitive or a modal only what might. */
    private static boolean finite(Tree tree, int verb) {
        String tag = tree.sentence().xpos(verb);
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.sentence().xpos(child).equals("MD")
                    || tree.sentence().relation(child).equals("mark")) {
                return false;
            }
        }
        return !tag.equals("VB");
    }

    private static AgreementStatus later(@Nullable AgreementStatus one, AgreementStatus other) {
        return one == null || rank(other) > rank(one) ? other : one;
    }

    /** How far along a status is; what has ended comes after what holds. */
    private static int rank(AgreementStatus status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case PROPOSED -> 1;
            case DRAFT -> 2;
            case NOT_SIGNED -> 3;
            case INITIALLED -> 4;
            case SIGNED -> 5;
            case IN_FORCE -> 6;
            case SUSPENDED -> 7;
            case EXPIRED -> 8;
            case COLLAPSED -> 9;
        };
    }

    /** The event that concludes the agreement, in fact or in prospect, the furthest of them. */
    private static @Nullable Event concluded(Draft draft, String agreement) {
        Event best = null;
        for (Event event : draft.events()) {
            boolean about = event.roles().about().contains(agreement)
                    || event.roles().target().contains(agreement);
            if (about && CONCLUDING.contains(event.act()) && (best == null || isReal(event))) {
                best = best != null && isReal(best) ? best : event;
            }
        }
        return best;
    }

    private static boolean isReal(Event event) {
        return (event.stage() == Stage.DONE || event.stage() == Stage.ONGOING) && !event.negated();
    }

    private static AgreementStatus status(Named named, @Nullable AgreementStatus said, @Nullable Event concluded) {
        boolean real = concluded != null && isReal(concluded);
        if (said != null && (rank(said) > rank(AgreementStatus.NOT_SIGNED) || !real)) {
            boolean onlySaid = rank(said) <= rank(AgreementStatus.NOT_SIGNED) || real || named.time() != null;
            if (onlySaid || concluded == null) {
                return said;
            }
        }
        if (real || named.time() != null) {
            return AgreementStatus.SIGNED;
        }
        return concluded == null ? AgreementStatus.UNKNOWN : AgreementStatus.NOT_SIGNED;
    }

    private static Event.@Nullable When signed(Named named, @Nullable Event concluded, AgreementStatus status) {
        if (rank(status) < rank(AgreementStatus.INITIALLED)) {
            return null;
        }
        Time time = named.time();
        if (time != null) {
            return new Event.When(time.value(), time.precision(), time.basis());
        }
        return concluded != null && isReal(concluded) && concluded.when().value() != null ? concluded.when() : null;
    }

    /** What is done under an agreement it lays down. */
    private List<Agreement.Provision> provisions(Draft draft, String agreement) {
        List<Agreement.Provision> provisions = new ArrayList<>();
        for (Event event : draft.events()) {
            String type = provisionOfAct.get(event.act());
            if (type != null && event.roles().about().contains(agreement)) {
                provisions.add(new Agreement.Provision(
                        type, event.text(), event.roles().agent(), event.start(), event.end()));
            }
        }
        return provisions;
    }
}
