package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.AgreementMentions.Mentioned;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Expression;
import dev.parley.reader.clauses.Expressions;
import dev.parley.reader.clauses.Operators;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.Slot;
import dev.parley.reader.clauses.StageReader;
import dev.parley.reader.clauses.Standing;
import dev.parley.reader.events.Events;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.times.ClauseTimes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the words of a page say of its agreements: how far each has got, who made it, and when. */
final class AgreementStatuses {
    private static final String PARTIES = "parties";

    private static final Set<String> SIGNING = Set.of("sign", "initial", "ink");
    private static final Set<String> NOTHING = Set.of("nothing", "none", "neither", "nobody");

    private final Expressions expressions;
    private final Operators operators;
    private final Map<String, AgreementStatus> described = new HashMap<>();

    AgreementStatuses(Knowledge knowledge) {
        Set<String> statuses = new HashSet<>();
        for (AgreementStatus status : AgreementStatus.values()) {
            statuses.add(status.toString());
        }
        expressions = new Expressions(knowledge, "agreements/statuses", statuses, Expressions.classes(knowledge));
        operators = new Operators(knowledge);
        for (Fact fact : knowledge.facts("agreements/descriptions.tsv")) {
            for (String word : fact.column(1, "the words").split("\\|")) {
                described.put(word, status(fact.column(0, "the status")));
            }
        }
    }

    /** Whether a page says flatly that nothing was signed: "nothing was signed", "they signed nothing", "neither signed". */
    static boolean isNothingSigned(Draft draft) {
        for (int position = 0; position < draft.sentences().size(); position++) {
            Sentence sentence = draft.sentences().get(position);
            for (int token = 0; token < sentence.size(); token++) {
                boolean signs = sentence.upos(token).equals("VERB") && SIGNING.contains(lower(sentence, token));
                if (signs && hasNothing(draft.tree(position), token)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasNothing(Tree tree, int verb) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            boolean argument = tree.is(child, "nsubj") || tree.is(child, "obj");
            if (argument && NOTHING.contains(lower(tree.sentence(), child))) {
                return true;
            }
        }
        return false;
    }

    /** Reads all sentences that name an agreement, and notes what they say in the agreements' accounts. */
    void read(Draft draft, Events.Found found, Map<String, AgreementAccount> accounts) {
        Set<Integer> sentences = new HashSet<>();
        found.agreements()
                .all()
                .forEach(named -> named.mentions().forEach(mention -> sentences.add(mention.sentence())));
        for (int position = 0; position < draft.sentences().size(); position++) {
            Sentence sentence = draft.sentences().get(position);
            boolean near = sentences.contains(position) || sentences.contains(position - 1);
            if (near && expressions.anyIn(sentence)) {
                Tree tree = draft.tree(position);
                boolean headline = draft.sentenceSpans().get(position).part() == PartKind.HEADLINE;
                for (int token = 0; token < sentence.size(); token++) {
                    if (!expressions.candidates(sentence, token).isEmpty()) {
                        readAt(draft, tree, token, headline, found, accounts);
                    }
                }
            }
        }
        for (var named : found.agreements().all()) {
            for (Mentioned mention : named.mentions()) {
                describe(draft.tree(mention.sentence()), mention.head(), accounts.get(named.id()));
            }
        }
    }

    private void readAt(
            Draft draft,
            Tree tree,
            int token,
            boolean headline,
            Events.Found found,
            Map<String, AgreementAccount> accounts) {
        Participants participants = found.participants();
        Clause clause = tree.sentence().upos(token).equals("VERB") ? Clause.of(tree, token) : null;
        Expression expression = expressions.at(tree, token, clause, participants);
        AgreementAccount account =
                expression == null ? null : accounts.get(about(tree, token, clause, expression, participants));
        if (expression == null || account == null) {
            return;
        }
        Standing standing = clause != null
                ? StageReader.ofVerb(operators, tree, token, headline)
                : StageReader.ofNoun(operators, tree, token, headline);
        AgreementStatus status = StageReader.isAhead(tree, token)
                ? AgreementStatus.NOT_SIGNED
                : reached(status(expression.act()), standing);
        if (status != null) {
            boolean fact = status == status(expression.act());
            account.note(status, fact ? ClauseTimes.of(draft, tree.sentence(), token) : Event.When.UNKNOWN);
        }
        if (expression.fact().optional(4).equals(PARTIES)) {
            for (Slot slot : expression.slots()) {
                if (slot.role() != Role.ABOUT && !standing.negated()) {
                    int party = head(tree, token, clause, slot);
                    account.addParties(AgreementParties.signatories(tree, party, participants));
                }
            }
        }
    }

    private static @Nullable String about(
            Tree tree, int token, @Nullable Clause clause, Expression expression, Participants participants) {
        for (Slot slot : expression.slots()) {
            String agreement =
                    slot.role() == Role.ABOUT ? participants.agreement(tree, head(tree, token, clause, slot)) : null;
            if (agreement != null) {
                return agreement;
            }
            if (slot.role() == Role.ABOUT && slot.source().equals("subj") && clause != null && clause.subject() < 0) {
                return behindRelativeClause(tree, token, participants);
            }
        }
        return null;
    }

    /** In "A truce that he brokered lapsed" trees may miss that the noun in front is the subject of the last verb. */
    private static @Nullable String behindRelativeClause(Tree tree, int verb, Participants participants) {
        Sentence sentence = tree.sentence();
        for (int noun = 0; noun < verb; noun++) {
            int relative = tree.is(noun, "root") ? tree.child(noun, "acl:relcl") : -1;
            boolean last = relative > noun && verb > relative && !tree.is(verb, "acl:relcl");
            boolean bare = tree.child(verb, "aux") < 0 && tree.child(verb, "nsubj") < 0 && tree.child(verb, "mark") < 0;
            if (last && bare && sentence.xpos(verb).matches("VBD|VBN|VBZ")) {
                return participants.agreement(tree, noun);
            }
        }
        return null;
    }

    private static int head(Tree tree, int token, @Nullable Clause clause, Slot slot) {
        return switch (slot.source()) {
            case "subj" -> clause == null ? -1 : clause.subject();
            case "obj" -> clause == null ? -1 : clause.object();
            case "poss" -> tree.child(token, "nmod:poss");
            default -> clause == null ? Clause.oblique(tree, token, slot.source()) : clause.oblique(slot.source());
        };
    }

    /** What is left of a status where its words are not a fact; null where nothing follows. */
    private static @Nullable AgreementStatus reached(AgreementStatus status, Standing standing) {
        boolean real = standing.stage().isReal();
        return switch (status) {
            case SIGNED, INITIALLED -> {
                if (standing.negated() || standing.stage() == Stage.REFUSED) {
                    yield AgreementStatus.NOT_SIGNED;
                }
                yield real || standing.stage() == Stage.AGREED ? status : AgreementStatus.PROPOSED;
            }
            case PROPOSED, DRAFT -> status;
            case IN_FORCE -> {
                if (standing.negated() && real) {
                    yield null;
                }
                yield real ? status : null;
            }
            case COLLAPSED, SUSPENDED, EXPIRED -> real && !standing.negated() ? status : null;
            case NOT_SIGNED, UNKNOWN -> null;
        };
    }

    /** What an adjective before the name, or the predicate of which it is the subject, says. */
    private void describe(Tree tree, int head, @Nullable AgreementAccount account) {
        Sentence sentence = tree.sentence();
        if (account == null) {
            return;
        }
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "amod") || tree.is(child, "compound")) {
                note(described.get(lower(sentence, child)), account);
            }
        }
        int above = sentence.head(head);
        if (above < 0 || !tree.is(head, "nsubj") && !tree.is(head, "obj")) {
            return;
        }
        // A participle that tells what became of it passes for an adjective: "the truce expired".
        boolean predicate = tree.child(above, "cop") >= 0
                || sentence.lemma(above).equals("remain")
                || tree.is(head, "nsubj") && sentence.upos(above).equals("ADJ");
        int complement = tree.child(above, "xcomp");
        int place = Clause.oblique(tree, above, "in");
        boolean open = StageReader.ofVerb(operators, tree, above, false).negated();
        if (predicate && !open) {
            note(described.get(lower(sentence, above)), account);
        }
        if (complement >= 0 && !open) {
            note(described.get(lower(sentence, complement)), account);
        }
        if (place >= 0 && !open && sentence.lemma(above).equals("remain")) {
            note(described.get(lower(sentence, place)), account);
        }
    }

    private static void note(@Nullable AgreementStatus status, AgreementAccount account) {
        if (status != null) {
            account.note(status, Event.When.UNKNOWN);
        }
    }

    private static String lower(Sentence sentence, int token) {
        return sentence.lemma(token).toLowerCase(Locale.ROOT);
    }

    static AgreementStatus status(String word) {
        for (AgreementStatus status : AgreementStatus.values()) {
            if (status.toString().equals(word)) {
                return status;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no status of an agreement");
    }
}
