package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import java.util.Locale;
import java.util.Set;

/** Tells in which part those stand behind "with" who are not dealt with themselves. */
final class Companions {
    private static final Set<String> TOGETHER = Set.of("together", "along", "jointly");

    /** In what parts others are there when two parties deal with each other. */
    private static final Set<String> PARTS = Set.of(
            "mediator",
            "facilitator",
            "intermediary",
            "go", // as the tokens of "go-between" begin
            "broker",
            "host",
            "chair",
            "co-chair",
            "chairman",
            "moderator",
            "arbiter",
            "arbitrator",
            "guarantor",
            "witness",
            "observer",
            "sponsor",
            "depositary",
            "convener");

    private Companions() {}

    /** Whether those behind "with" act too, or are there in another part, so that nothing is done to them. */
    static boolean isBeside(Tree tree, int head) {
        return isTogether(tree, head) || isInAnotherPart(tree, head);
    }

    /** "Brokered the truce together with Kenya": they do it too. */
    static boolean isTogether(Tree tree, int head) {
        int with = head < 0 ? -1 : tree.child(head, "case");
        return with > 0 && TOGETHER.contains(tree.sentence().form(with - 1).toLowerCase(Locale.ROOT));
    }

    /** "Signed the truce with Kenya and Uganda as mediators": what they do is told behind "as". */
    static boolean isInAnotherPart(Tree tree, int head) {
        Sentence sentence = tree.sentence();
        if (head < 0 || !Clause.preposition(tree, head).equals("with")) {
            return false;
        }
        // Trees hang what is behind "as" on the name or on the verb.
        int as = head + 1;
        while (as < sentence.size() - 1 && !sentence.form(as).equals("as") && isOfNames(sentence, as)) {
            as++;
        }
        int part = as + 1;
        while (part < sentence.size() - 1 && !sentence.upos(part).equals("NOUN") && isOfNames(sentence, part)) {
            part++;
        }
        return part < sentence.size() && sentence.form(as).equals("as") && PARTS.contains(sentence.lemma(part));
    }

    /** Whether a word can stand in names joined by "and", or in front of a noun. */
    private static boolean isOfNames(Sentence sentence, int token) {
        return switch (sentence.upos(token)) {
            case "PROPN", "DET", "CCONJ", "ADJ", "NOUN" -> true;
            case "PUNCT" -> sentence.form(token).equals(",");
            default -> false;
        };
    }
}
