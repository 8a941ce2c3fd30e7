package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The verbs and nouns of events/light-verbs.tsv, which carry an act that another word tells. */
final class LightVerbs {
    private static final Set<String> DUE = Set.of("due", "set", "likely", "ready", "about", "bound", "unlikely");

    private final Set<String> verbs = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    /** Verbs whose subject the act befalls: "suffered an attack". */
    private final Set<String> undergone = new HashSet<>();
    /** Verbs whose subject only sees the act: "witnessed an attack". */
    private final Set<String> seen = new HashSet<>();

    /** Verbs that end the act, whatever it is. */
    private final Set<String> ending = new HashSet<>();
    /** Verbs that end what is done against somebody. */
    private final Set<String> endingConflict = new HashSet<>();

    LightVerbs(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("events/light-verbs.tsv")) {
            for (String word : fact.words(0, "the words")) {
                Set<String> kind =
                        switch (word.charAt(0)) {
                            case '+' -> nouns;
                            case '<' -> undergone;
                            case '~' -> seen;
                            case '!' -> ending;
                            case '?' -> endingConflict;
                            default -> verbs;
                        };
                kind.add(kind == verbs ? word : word.substring(1));
            }
        }
        verbs.addAll(undergone);
        verbs.addAll(seen);
        verbs.addAll(ending);
        verbs.addAll(endingConflict);
    }

    /**
     * The noun that tells the act: the word itself, or in "a mediation effort" the effort; -1 where the word only says what
     * kind of thing another is ("war crimes", "an election commission").
     */
    int nominal(Tree tree, int noun) {
        if (!tree.is(noun, "compound")) {
            return noun;
        }
        int head = tree.sentence().head(noun);
        return nouns.contains(tree.sentence().lemma(head).toLowerCase(Locale.ROOT)) ? head : -1;
    }

    /** The light verb that a noun is the object of ("carried out an attack"), or -1. */
    int over(Tree tree, int noun) {
        Sentence sentence = tree.sentence();
        int head = sentence.head(noun);
        if (head < 0 || !sentence.upos(head).equals("VERB")) {
            return head < 0 ? -1 : behindDue(tree, noun, head);
        }
        boolean object = tree.is(noun, "obj") || sentence.relation(noun).equals("nsubj:pass");
        boolean happens = sentence.relation(noun).equals("nsubj");
        String lemma = sentence.lemma(head).toLowerCase(Locale.ROOT);
        if (lemma.equals("engage")
                && tree.is(noun, "obl")
                && Clause.preposition(tree, noun).equals("in")) {
            return head; // "were engaged in an offensive"
        }
        return (object || happens) && verbs.contains(happens ? "^" + lemma : lemma) ? head : -1;
    }

    /** "The talks are due to resume", "is set to be extended": the verb behind what only says that it is to come, or -1. */
    private int behindDue(Tree tree, int noun, int due) {
        Sentence sentence = tree.sentence();
        int verb = tree.is(noun, "nsubj") && DUE.contains(sentence.lemma(due)) ? tree.child(due, "xcomp") : -1;
        if (verb < 0 || !sentence.upos(verb).equals("VERB")) {
            return -1;
        }
        String lemma = sentence.lemma(verb).toLowerCase(Locale.ROOT);
        return verbs.contains(Clause.isPassive(tree, verb, 0) ? lemma : "^" + lemma) ? verb : -1;
    }

    /** Whether the verb ends the act that it carries, which is done against somebody or not. */
    boolean ends(String lemma, boolean conflict) {
        String verb = lemma.toLowerCase(Locale.ROOT);
        return ending.contains(verb) || conflict && endingConflict.contains(verb);
    }

    /** What the verb's subject has of the act. */
    Share share(String lemma) {
        String verb = lemma.toLowerCase(Locale.ROOT);
        return undergone.contains(verb) ? Share.SUFFERED : seen.contains(verb) ? Share.SEEN : Share.DONE;
    }

    /** What the subject of a verb has of the act that the verb carries: it does it, suffers it, or only sees it. */
    enum Share {
        DONE,
        SUFFERED,
        SEEN
    }
}
