package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Locale;
import java.util.Set;

/**
 * Gives a verb back the subject that the parser takes for a part of the time before it: "On 3 February border <em>guards</em> seized
 * two men", "after <em>rebels</em> overran Palma". Without an article nothing parts the two.
 */
final class Openings extends Mender {
    private static final Set<String> BEFORE_DAYS = Set.of("in", "on", "since", "by");

    private static final Set<String> OPENING_CLAUSES = Set.of("after", "before", "since", "until", "as");

    private static final Set<String> COUNTS = Set.of("many", "few", "most", "several", "others");

    private Openings(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads and relations of a tree in place.
     *
     * @param words asked for their tags alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Openings openings = new Openings(words, parser, tree);
        openings.partDayAndSubject();
        for (int token = 2; token + 1 < words.size(); token++) {
            openings.openClause(token);
            openings.openJoinedClause(token);
        }
        for (int token = 0; token + 1 < words.size(); token++) {
            openings.countSubject(token);
        }
    }

    /** "In March men seized the office": the day or month, and the doer that the same preposition seemed to govern. */
    private void partDayAndSubject() {
        int end = endOfTime();
        int subject = end < 0 ? -1 : tree.heads()[0];
        boolean governed = subject > 0
                && subject >= end
                && relation(subject).equals("obl")
                && words.xpos(subject).equals("NNS")
                && !Complements.isTime(words.form(subject))
                && tree.heads()[subject] > subject;
        if (!governed) {
            return;
        }
        int verb = tree.heads()[subject];
        int other = child(verb, "nsubj", 0, verb);
        if (other >= 0 && (other < subject || !words.form(other - 1).equals(",")) || !isFinite(verb)) {
            return;
        }
        if (other >= 0) {
            hang(other, other - 2, "appos");
        }
        hang(subject, verb, "nsubj");
        hang(1, verb, "obl");
        hang(0, 1, "case");
        for (int token = 2; token < end; token++) {
            if (tree.heads()[token] >= end) {
                hang(token, 1, "nmod:unmarked");
            }
        }
    }

    /** Where a preposition, a day or month and what belongs to it end that open the sentence; -1 where none do. */
    private int endOfTime() {
        if (words.size() < 4 || !BEFORE_DAYS.contains(words.form(0).toLowerCase(Locale.ROOT))) {
            return -1;
        }
        int end = 1;
        boolean named = false;
        while (end < words.size()
                && (CalendarWords.isOne(words.form(end)) || (words.upos(end).equals("NUM") && end < 4))) {
            named |= CalendarWords.isOne(words.form(end));
            end++;
        }
        return named ? end : -1;
    }

    /** A verb that tells; without a subject it may have been taken for a participle. */
    private boolean isFinite(int verb) {
        return switch (words.xpos(verb)) {
            case "VBD", "VBZ", "VBP" -> true;
            case "VBN" -> child(verb, "aux:pass", 0, verb) < 0 && relation(verb).equals("root");
            default -> false;
        };
    }

    /** "Left after insurgents overran Palma": a verb in the past is nobody's attribute. */
    private void openClause(int verb) {
        int subject = verb - 1;
        int object = tree.heads()[verb];
        boolean attribute = words.xpos(verb).equals("VBD")
                && relation(verb).equals("amod")
                && object > verb
                && words.upos(object).equals("PROPN")
                && words.xpos(subject).startsWith("NN");
        int opening = attribute ? child(subject, "case", 0, subject) : -1;
        int above = tree.heads()[subject];
        if (opening < 0 || !OPENING_CLAUSES.contains(words.form(opening)) || above < 0 || above > subject) {
            return;
        }
        hang(verb, above, "advcl");
        hang(opening, verb, "mark");
        hang(subject, verb, "nsubj");
        hang(object, verb, "obj");
        for (int token = object + 1; token < words.size() && !words.form(token).equals(","); token++) {
            if (tree.heads()[token] == above && relation(token).equals("obl")) {
                hang(token, verb, "obl");
            }
        }
    }

    /** "Left after Togo and Chad attacked Palma": a past tense without a conjunction is joined to nothing, and has a subject. */
    private void openJoinedClause(int verb) {
        boolean loose = words.xpos(verb).equals("VBD")
                && (relation(verb).equals("conj") || relation(verb).equals("advcl"))
                && words.xpos(verb - 1).startsWith("NN")
                && child(verb, "cc", 0, verb) < 0
                && child(verb, "mark", 0, verb) < 0
                && child(verb, "nsubj", 0, verb) < 0;
        int above = tree.heads()[verb];
        int subject = verb - 1;
        while (loose
                && subject > above
                && tree.heads()[subject] < subject
                && relation(subject).equals("conj")) {
            subject = tree.heads()[subject];
        }
        int opening = loose && subject > above ? child(subject, "case", above + 1, subject) : -1;
        if (opening >= 0 && OPENING_CLAUSES.contains(words.form(opening))) {
            hang(verb, above, "advcl");
            hang(opening, verb, "mark");
            hang(subject, verb, "nsubj");
        }
    }

    /** "While many hail the truce": no adjective belongs to a verb that tells. */
    private void countSubject(int count) {
        int verb = tree.heads()[count];
        if (verb == count + 1
                && relation(count).equals("amod")
                && COUNTS.contains(words.form(count).toLowerCase(Locale.ROOT))
                && (words.xpos(verb).equals("VBP") || words.xpos(verb).equals("VBD"))) {
            setRelation(count, "nsubj");
        }
    }
}
