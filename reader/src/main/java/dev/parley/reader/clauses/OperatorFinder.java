package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which operator a word of a sentence is, with the words around it that make it one. Tokens are positions in the sentence. */
final class OperatorFinder {
    private static final Set<String> TIMES = Set.of("minute", "hour", "day", "week", "fortnight", "month");

    /** Verbs that with an adjective behind their object tell what somebody thinks of it. */
    private static final Set<String> OPINION = Set.of("consider", "think", "like", "want", "call", "prefer");

    private static final Set<String> UNTIL = Set.of("until", "till");

    /** What others tell, and whoever rejects it denies it. */
    private static final Set<String> REPORTS =
            Set.of("report", "rumour", "rumor", "claim", "allegation", "suggestion", "speculation", "accusation");

    private static final Set<String> REJECTING =
            Set.of("dismiss", "reject", "rubbish", "refute", "dispute", "discount", "scotch", "quash");

    /** What asks for something, or only states it: that somebody go, or that somebody went. */
    private static final Set<String> INSISTING = Set.of("insist", "insistence", "insistent", "adamant");

    private static final Set<String> MUST = Set.of("must", "should", "shall", "ought");

    private static final String ANOTHER = "another";

    private final Operators operators;
    private final Tree tree;
    private final Sentence sentence;

    OperatorFinder(Operators operators, Tree tree) {
        this.operators = operators;
        this.tree = tree;
        this.sentence = tree.sentence();
    }

    /** The operator that a word is for what hangs on it by this frame; null where it is none. */
    @Nullable Operator of(int token, String frame, int below) {
        String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
        if (frame.equals("subj") && tree.child(token, "case") >= 0) {
            int word = tree.child(token, "case");
            if (sentence.upos(word).equals("ADJ")) {
                return operators.get(sentence.lemma(word), frame); // "is due on 9 May"
            }
            // "Are under way", "is out of the question"
            return operators.get(phrase(token), frame);
        }
        if (frame.equals("that") && INSISTING.contains(lemma) && isToldAsDone(below)) {
            return null; // "insisted that nobody had fired": what was so is not demanded
        }
        if (sentence.upos(token).equals("ADJ")) {
            Operator adjective = operators.get(lemma + Operators.ADJECTIVE, frame);
            if (adjective != null) {
                return adjective;
            }
        }
        if (frame.equals("on") && sentence.xpos(below).equals("VBG")) {
            Operator own = operators.get(lemma + " doing", frame);
            if (own != null) {
                return own;
            }
        }
        if (frame.equals("that") && lemma.equals("suggest") && isIndicative(below)) {
            return operators.get("hint", frame); // "suggested that it would withdraw": what is so is no offer
        }
        if (frame.equals("obj") && REJECTING.contains(lemma) && REPORTS.contains(sentence.lemma(below))) {
            return operators.get("deny", frame); // "dismissed reports that troops had been moved"
        }
        if (isOfAnother(token, frame, below)) {
            Operator another = operators.get(lemma, ANOTHER);
            if (another != null) {
                return another;
            }
        }
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            boolean adjective =
                    tree.is(child, "xcomp") && sentence.upos(child).equals("ADJ"); // "left open the chance of"
            if (adjective && frame.equals("obj") && OPINION.contains(lemma)) {
                return null; // "considers the sanctions essential"
            }
            if (adjective || tree.is(child, "compound") || tree.is(child, "advmod")) {
                Operator phrasal = operators.get(lemma + " " + sentence.lemma(child), frame);
                if (phrasal != null) {
                    Operator denied = denied(lemma + " " + sentence.lemma(child), frame, token);
                    return denied == null ? phrasal : denied;
                }
            }
        }
        if (frame.equals("to") && givesTime(token)) {
            Operator deadline = operators.get(lemma + " time", frame);
            if (deadline != null) {
                return deadline;
            }
        }
        Operator denied = denied(lemma, frame, token);
        if (denied != null) {
            return denied;
        }
        // "Is prepared to mediate" is an adjective, whatever verb it comes from.
        if (sentence.xpos(token).equals("VBN") && tree.child(token, "aux:pass") >= 0) {
            Operator adjective = operators.get(sentence.form(token).toLowerCase(Locale.ROOT), frame);
            if (adjective != null) {
                return adjective;
            }
        }
        // "Let it be known that …", "made it clear that …"
        if (tree.is(token, "xcomp")) {
            String first = sentence.lemma(sentence.head(token)).toLowerCase(Locale.ROOT);
            Operator chain = operators.get(first + " " + lemma, frame);
            if (chain != null) {
                return chain;
            }
        }
        return operators.get(lemma, frame);
    }

    private boolean isToldAsDone(int verb) {
        int auxiliary = tree.child(verb, "aux");
        int bearer = auxiliary < 0 ? tree.child(verb, "aux:pass") : auxiliary;
        return switch (sentence.xpos(bearer < 0 ? verb : bearer)) {
            case "VBD" -> true;
            case "VBZ", "VBP" -> bearer >= 0;
            case "MD" -> !MUST.contains(sentence.lemma(bearer));
            default -> false;
        };
    }

    private boolean isIndicative(int verb) {
        int auxiliary = tree.child(verb, "aux");
        return switch (sentence.xpos(auxiliary < 0 ? verb : auxiliary)) {
            case "VBD", "VBZ" -> true;
            case "MD" -> !sentence.lemma(auxiliary).equals("should");
            default -> false;
        };
    }

    /** A predicate with its prepositions, the article left out: "out of question". */
    private String phrase(int predicate) {
        StringBuilder words = new StringBuilder();
        for (int child = tree.firstChild(predicate); child >= 0 && child < predicate; child = tree.nextSibling(child)) {
            if (tree.is(child, "case")) {
                words.append(sentence.form(child).toLowerCase(Locale.ROOT)).append(' ');
                int fixed = tree.child(child, "fixed");
                words.append(fixed < 0 ? "" : sentence.form(fixed).toLowerCase(Locale.ROOT) + " ");
            }
        }
        return words.append(sentence.lemma(predicate).toLowerCase(Locale.ROOT)).toString();
    }

    /** "Gave them three days to leave", "has until Sunday to leave" */
    private boolean givesTime(int verb) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            boolean beside = tree.is(child, "obj") || sentence.relation(child).equals("obl:unmarked");
            boolean until = tree.is(child, "obl") && UNTIL.contains(Clause.preposition(tree, child));
            if (until || (beside && TIMES.contains(sentence.lemma(child)))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Operator denied(String words, String frame, int token) {
        Operator operator = operators.get(Operators.DENIED + words, frame);
        return operator != null && Negation.isNegated(tree, token) ? operator : null;
    }

    /** "Wants Chad to leave", "wants an apology from Chad": somebody else is to do it. */
    private boolean isOfAnother(int token, String frame, int below) {
        return switch (frame) {
            case "to" -> {
                int object = tree.child(token, "obj");
                int other = object < 0 ? tree.child(token, "iobj") : object;
                boolean suffered =
                        sentence.xpos(below).equals("VBN") && tree.is(below, "xcomp"); // "wants the prisoners freed"
                yield suffered || (other > token && other < below);
            }
            case "obj" -> Clause.oblique(tree, below, "from") >= 0;
            default -> false;
        };
    }
}
