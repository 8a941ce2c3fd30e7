package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Participants;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads from the words around an agreement's name whose it is, who brokered and who guarantees it. */
final class AgreementParties {
    private static final Set<String> BROKERED = Set.of("broker", "mediate", "facilitate", "sponsor");
    private static final Set<String> GUARANTEED = Set.of("guarantee", "underwrite", "secure");
    private static final Set<String> MADE =
            Set.of("sign", "reach", "conclude", "agree", "initial", "strike", "make", "accept", "ink", "negotiate");

    private static final Set<String> RELATIVE = Set.of("that", "which");

    /** Tokens between a name and the verb of its relative clause, at most. */
    private static final int FURTHEST = 14;

    private AgreementParties() {}

    static void addAt(Tree tree, int head, Participants participants, ActorSpans spans, AgreementAccount account) {
        for (String preposition : List.of("between", "among", "with", "by")) {
            account.addParties(participants.actors(tree, Clause.oblique(tree, head, preposition)));
        }
        int owner = tree.child(head, "nmod:poss");
        account.addParties(participants.actors(tree, owner));
        addHyphened(tree, head, participants, account);
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "acl")) {
                addClause(tree, child, participants, account);
            }
        }
        int above = tree.sentence().head(head);
        if (above >= 0 && Clause.isPassive(tree, above, 0) && tree.is(head, "nsubj")) {
            addClause(tree, above, participants, account);
        }
        if (tree.sentence().upos(head).equals("VERB")) {
            account.addParties(participants.actors(tree, Clause.of(tree, head).subject()));
        }
        addBrokeredBeside(tree, head, participants, account);
        addRelative(tree, head, participants, spans, account);
    }

    /**
     * "The truce that Oman, its neighbour, brokered": an apposition between hides the verb from the tree, so whoever begins
     * right behind "that" is taken to do what the first verb of making behind it says.
     */
    private static void addRelative(
            Tree tree, int head, Participants participants, ActorSpans spans, AgreementAccount account) {
        Sentence sentence = tree.sentence();
        boolean relative = head + 2 < sentence.size()
                && RELATIVE.contains(sentence.form(head + 1).toLowerCase(Locale.ROOT));
        List<String> agents = relative ? spans.beginningAt(tree, head + 2) : List.of();
        if (agents.isEmpty()) {
            return;
        }
        for (int token = head + 3; token < sentence.size() && token <= head + FURTHEST; token++) {
            String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
            if (BROKERED.contains(lemma) && sentence.upos(token).equals("VERB")) {
                account.mediators.addAll(agents);
                return;
            }
            if (MADE.contains(lemma) && sentence.upos(token).equals("VERB")) {
                account.addParties(agents);
                return;
            }
        }
    }

    /** "a truce that Oman brokered", "the accord signed by Chad and Niger". */
    private static void addClause(Tree tree, int verb, Participants participants, AgreementAccount account) {
        String lemma = tree.sentence().lemma(verb).toLowerCase(Locale.ROOT);
        List<String> agents = participants.actors(tree, Clause.of(tree, verb).subject());
        if (BROKERED.contains(lemma)) {
            account.mediators.addAll(agents);
        } else if (GUARANTEED.contains(lemma)) {
            account.guarantors.addAll(agents);
        } else if (MADE.contains(lemma)) {
            account.addParties(agents);
            account.addParties(participants.actors(tree, Clause.oblique(tree, verb, "between")));
        }
    }

    /** In "the Israel-Hamas truce" and "the Chad-Niger border treaty" two actors stand before the name, one behind a hyphen. */
    private static void addHyphened(Tree tree, int head, Participants participants, AgreementAccount account) {
        Sentence sentence = tree.sentence();
        for (int token = head - 1; token >= 2 && head - token <= 4; token--) {
            boolean hyphen = sentence.form(token - 1).equals("-")
                    || sentence.form(token - 1).equals("–");
            if (hyphen) {
                List<String> left = participants.only(tree, token - 2);
                List<String> right = participants.only(tree, token);
                if (!left.isEmpty() && !right.isEmpty()) {
                    account.addParties(left);
                    account.addParties(right);
                }
            }
        }
    }

    /** "Mediated by Norway, the agreement …": the participle stands in a clause of its own before the name's verb. */
    private static void addBrokeredBeside(Tree tree, int head, Participants participants, AgreementAccount account) {
        int verb = tree.sentence().head(head);
        if (verb < 0 || !tree.is(head, "nsubj")) {
            return;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (child < head && tree.is(child, "advcl")) {
                addClause(tree, child, participants, account);
            }
        }
    }
}
