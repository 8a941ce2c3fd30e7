package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Negation;
import dev.parley.reader.clauses.Verbs;
import java.util.Set;

/** Who takes part in an act that a noun tells, where only the clause around the noun says so. Tokens are positions in the sentence; -1 stands for none. */
final class Partakers {
    private static final Set<String> COMPANY = Set.of("meet", "negotiate", "visit", "call", "host", "sign");
    private static final Set<String> DURING = Set.of("during", "in", "at", "on", "after", "before", "following", "for");

    /** Verbs of being in an act that "in", "on" or "to" names: "were engaged in ethnic cleansing", "embarked on an offensive". */
    private static final Set<String> ENGAGING =
            Set.of("engage", "participate", "involve", "embark", "resort", "indulge", "join", "collude", "implicate");

    private static final Set<String> BLAMING = Set.of("blame", "pin");

    private static final Set<String> ENGAGED_IN = Set.of("in", "on", "upon", "to");

    private Partakers() {}

    static boolean isEngaging(String verb) {
        return ENGAGING.contains(verb);
    }

    static int of(Tree tree, int noun, String act) {
        int company = COMPANY.contains(act) ? company(tree, noun) : -1;
        int sharer = company < 0 ? sharer(tree, noun) : company;
        return sharer < 0 ? blamed(tree, noun) : sharer;
    }

    /** On whom an act is blamed: "the ambush was blamed on Boko Haram". */
    private static int blamed(Tree tree, int noun) {
        int verb = tree.sentence().head(noun);
        boolean object = tree.is(noun, "obj") || tree.sentence().relation(noun).equals("nsubj:pass");
        return object && BLAMING.contains(tree.sentence().lemma(verb)) ? Clause.oblique(tree, verb, "on") : -1;
    }

    /** Who says or does something "during talks with" or "on a visit to" takes part in them. */
    private static int company(Tree tree, int noun) {
        Sentence sentence = tree.sentence();
        int measure = sentence.head(noun);
        boolean measured = measure >= 0
                && tree.is(noun, "nmod")
                && Clause.preposition(tree, noun).equals("of");
        int setting = measured ? measure : noun; // "after ten hours of talks"
        int verb = sentence.head(setting);
        if (verb < 0) {
            return -1;
        }
        if (sentence.upos(verb).equals("VERB") && DURING.contains(Clause.preposition(tree, setting))) {
            return Clause.of(tree, verb).subject();
        }
        return tree.child(verb, "cop") >= 0 ? tree.child(verb, "nsubj") : -1; // "is in Beirut for talks"
    }

    /** Who "had no hand in the attack" or "denied involvement in" it would have made it; so does who was engaged in it. */
    private static int sharer(Tree tree, int noun) {
        Sentence sentence = tree.sentence();
        int share = Negation.shareIn(tree, noun);
        int verb = share < 0 ? -1 : sentence.head(share);
        if (verb >= 0 && tree.is(share, "obj") && Verbs.isOne(sentence, verb)) {
            return Clause.of(tree, verb).subject();
        }
        int above = sentence.head(noun);
        boolean answers = above >= 0
                && sentence.lemma(above).equals("responsible")
                && sentence.upos(above).equals("ADJ")
                && Clause.preposition(tree, noun).equals("for");
        if (answers) {
            return tree.child(above, "nsubj"); // "the guerrillas are responsible for the bombing"
        }
        boolean engaged = above >= 0
                && (tree.is(noun, "obl") || tree.is(noun, "nmod"))
                && ENGAGING.contains(sentence.lemma(above))
                && ENGAGED_IN.contains(Clause.preposition(tree, noun))
                && Verbs.isOne(sentence, above);
        if (!engaged) {
            return -1;
        }
        Clause clause = Clause.of(tree, above);
        return clause.object() < 0 || clause.object() == noun ? clause.subject() : clause.object();
    }
}
