package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.actors.Counterparties;
import dev.parley.reader.clauses.AgreementMentions.Mentioned;
import dev.parley.reader.clauses.AgreementMentions.Named;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Time;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads from the words around an agreement's name whose it is, who brokered and who guarantees it. */
final class AgreementParties {
    private static final Set<String> BROKERED = Set.of("broker", "mediate", "facilitate", "sponsor");
    private static final Set<String> GUARANTEED = Set.of("guarantee", "underwrite", "secure");
    private static final Set<String> MADE =
            Set.of("sign", "reach", "conclude", "agree", "initial", "strike", "make", "accept", "ink", "negotiate");

    private static final Set<String> SIGNED = Set.of("sign", "conclude", "ink", "seal");

    private static final Set<String> RELATIVE = Set.of("that", "which");

    /** What may stand between a name and the pronoun of its relative clause: "the deal on trade that", "the Pact (TP), which". */
    private static final Set<String> BETWEEN = Set.of("ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PUNCT");

    /** Tokens between a name and the verb of its relative clause, at most. */
    private static final int FURTHEST = 14;

    /** Chars between the verb of a relative clause and the day that it tells, at most. */
    private static final int DAY_WITHIN = 40;

    private final Draft draft;
    private final Participants participants;
    private final ActorSpans spans;
    private final Counterparties counterparties;

    AgreementParties(Draft draft, Participants participants, ActorSpans spans) {
        this.draft = draft;
        this.participants = participants;
        this.spans = spans;
        this.counterparties = draft.kept(Counterparties.class);
    }

    /** Notes what the words around one mention tell. */
    void addAt(Mentioned mention, AgreementAccount account) {
        Tree tree = draft.tree(mention.sentence());
        int head = mention.head();
        for (String preposition : List.of("between", "among", "with", "by")) {
            account.addParties(participants.actors(tree, Clause.oblique(tree, head, preposition)));
        }
        int owner = tree.child(head, "nmod:poss");
        account.addParties(participants.actors(tree, owner));
        addHyphened(tree, head, account);
        for (int child = tree.firstChild(head); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "acl")) {
                addClause(tree, child, account);
            }
        }
        int above = tree.sentence().head(head);
        if (above >= 0 && Clause.isPassive(tree, above, 0) && tree.is(head, "nsubj")) {
            addClause(tree, above, account);
        }
        if (tree.sentence().upos(head).equals("VERB")) {
            account.addParties(participants.actors(tree, Clause.of(tree, head).subject()));
        }
        addBrokeredBeside(tree, head, account);
        addRelative(tree, mention, account);
    }

    /**
     * Names the sides in place of their envoys, officials and commanders; then, for an agreement that the words give to one of
     * the two sides of the page, or to nobody, both of them. One with a name or a date of its own, or one that history knows,
     * may be of others.
     */
    void complete(Named named, AgreementAccount account) {
        Set<String> sides = new LinkedHashSet<>();
        for (String party : account.parties) {
            String side = counterparties.side(party);
            if (side != null) {
                sides.add(side);
            }
        }
        account.parties.clear();
        account.parties.addAll(sides);
        List<String> facing = named.mayBeAnyones() && sides.size() < 2 ? counterparties.facing() : List.of();
        boolean theirs = facing.containsAll(sides)
                && facing.stream().noneMatch(account.mediators::contains)
                && named.mentions().stream().allMatch(mention -> isAmong(mention, facing));
        if (theirs) {
            account.addParties(facing);
        }
    }

    /** Whether a mention says nothing of where it holds, or a place of those who face each other: not "the truce in Sudan". */
    private boolean isAmong(Mentioned mention, List<String> facing) {
        Tree tree = draft.tree(mention.sentence());
        List<String> places = participants.places(tree, Clause.oblique(tree, mention.head(), "in"));
        return places.isEmpty()
                || places.stream()
                        .anyMatch(id ->
                                draft.get(id) instanceof Place place && facing.contains("state:" + place.country()));
    }

    /**
     * Who made or brokered it, and when, in its relative clause, by the order of the words: trees differ on "the truce that
     * Oman, its neighbour, brokered" and "the accord, which both parties signed in May".
     */
    private void addRelative(Tree tree, Mentioned mention, AgreementAccount account) {
        Sentence sentence = tree.sentence();
        int relative = relativeBehind(sentence, mention);
        for (int token = relative + 1;
                relative >= 0 && token < sentence.size() && token <= relative + FURTHEST;
                token++) {
            if (!sentence.upos(token).equals("VERB")) {
                continue;
            }
            String lemma = lower(sentence, token);
            boolean brokered = BROKERED.contains(lemma);
            if (token > relative + 1 && (brokered || MADE.contains(lemma))) {
                List<String> agents = agents(tree, relative + 1, token);
                (brokered ? account.mediators : account.parties).addAll(agents);
                if (SIGNED.contains(lemma)) {
                    account.note(AgreementStatus.SIGNED, dayBehind(sentence, token));
                }
            }
            return;
        }
    }

    private static int relativeBehind(Sentence sentence, Mentioned mention) {
        for (int token = mention.head() + 1; token < sentence.size() && token <= mention.head() + FURTHEST; token++) {
            boolean pronoun = RELATIVE.contains(lower(sentence, token));
            if (pronoun && sentence.start(token) >= mention.end()) {
                return sentence.upos(token - 1).equals("ADP") ? -1 : token;
            }
            if (!BETWEEN.contains(sentence.upos(token))) {
                return -1;
            }
        }
        return -1;
    }

    /** The actors named right behind the pronoun; else those that the noun before the verb stands for. */
    private List<String> agents(Tree tree, int first, int verb) {
        List<String> next = spans.beginningAt(tree, first);
        if (!next.isEmpty()) {
            return next;
        }
        Sentence sentence = tree.sentence();
        for (int token = first; token < verb; token++) {
            String tag = sentence.upos(token);
            boolean nominal = tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("PRON");
            boolean headed = sentence.head(token) >= first && sentence.head(token) < verb;
            if (nominal && !headed) {
                return signatories(tree, token, participants);
            }
        }
        return List.of();
    }

    /** Whom a noun phrase refers to, and whom they come from: "negotiators of Chad and of the rebels". */
    static List<String> signatories(Tree tree, int head, Participants participants) {
        Set<String> found = new LinkedHashSet<>(participants.actors(tree, head));
        if (head >= 0 && tree.sentence().upos(head).equals("NOUN")) {
            for (String preposition : List.of("of", "from")) {
                found.addAll(participants.actors(tree, Clause.oblique(tree, head, preposition)));
            }
        }
        return List.copyOf(found);
    }

    private Event.When dayBehind(Sentence sentence, int verb) {
        for (Time time : draft.timesIn(draft.sentenceAt(sentence.start()))) {
            int away = time.start() - sentence.end(verb);
            String value = time.value();
            boolean day = value != null && !value.startsWith("P");
            if (day
                    && away >= 0
                    && away <= DAY_WITHIN
                    && !draft.words(sentence.end(verb), time.start()).contains(",")) {
                return new Event.When(value, time.precision(), time.basis());
            }
        }
        return Event.When.UNKNOWN;
    }

    /** "a truce that Oman brokered", "the accord signed by Chad and Niger". */
    private void addClause(Tree tree, int verb, AgreementAccount account) {
        String lemma = lower(tree.sentence(), verb);
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
    private void addHyphened(Tree tree, int head, AgreementAccount account) {
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
    private void addBrokeredBeside(Tree tree, int head, AgreementAccount account) {
        int verb = tree.sentence().head(head);
        if (verb < 0 || !tree.is(head, "nsubj")) {
            return;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (child < head && tree.is(child, "advcl")) {
                addClause(tree, child, account);
            }
        }
    }

    private static String lower(Sentence sentence, int token) {
        return sentence.lemma(token).toLowerCase(Locale.ROOT);
    }
}
