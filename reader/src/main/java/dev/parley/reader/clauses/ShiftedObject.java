package dev.parley.reader.clauses;

import dev.parley.language.CalendarWords;
import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Set;

/**
 * Objects and obliques that trees lose because something stands before them: "dismissed as baseless a report", "rejected Thursday an
 * appeal", "from neighbouring Chad". Tokens are positions in the sentence; -1 stands for none.
 */
final class ShiftedObject {
    /** Participles that tell which ones, like adjectives. */
    private static final Set<String> DESCRIBING = Set.of(
            "neighbor",
            "neighbour",
            "war",
            "surround",
            "remain",
            "rule",
            "oppose",
            "exist",
            "visit",
            "adjoin",
            "border",
            "invade",
            "occupy",
            "advance",
            "retreat",
            "lead");

    private ShiftedObject() {}

    /** The object of a verb that the tree gives none. */
    static int of(Tree tree, int verb) {
        int behindAs = behindAs(tree, verb);
        if (behindAs >= 0) {
            return behindAs;
        }
        int described = behindParticiple(tree, tree.child(verb, "acl"), verb);
        return described >= 0 ? described : behindDay(tree, verb);
    }

    /** "Dismissed as baseless a report that": an adjective before the article stands in front of the object. */
    private static int behindAs(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        int as = verb + 1;
        int above = as < sentence.size() && sentence.form(as).equalsIgnoreCase("as") ? sentence.head(as) : -1;
        int noun = above >= 0 && tree.is(above, "amod") ? sentence.head(above) : above;
        int article = noun < 0 ? -1 : tree.child(noun, "det");
        int owner = noun < 0 ? -1 : ownerBefore(tree, noun);
        return Math.max(article, owner) > as + 1 && sentence.head(noun) == verb ? noun : -1;
    }

    /** The last owner before a noun: "described as a mistake Kenya's refusal of"; -1 without one. */
    private static int ownerBefore(Tree tree, int noun) {
        int owner = -1;
        for (int child = tree.firstChild(noun); child >= 0 && child < noun; child = tree.nextSibling(child)) {
            owner = tree.is(child, "nmod") && tree.sentence().upos(child).equals("PROPN") ? child : owner;
        }
        return owner;
    }

    /** "Reject proposed changes": a participle right behind the verb describes the object. */
    private static int behindParticiple(Tree tree, int participle, int verb) {
        boolean right =
                participle == verb + 1 && tree.sentence().xpos(participle).equals("VBN");
        return right ? tree.child(participle, "obj") : -1;
    }

    /** "Rejected Thursday an appeal", "drove out on Friday several hundred families" */
    private static int behindDay(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        boolean day = false;
        for (int token = verb + 1; token < Math.min(sentence.size(), verb + 4); token++) {
            day |= CalendarWords.isOne(sentence.form(token));
        }
        if (!day) {
            return -1;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            boolean bare = tree.is(child, "obl") || tree.is(child, "xcomp");
            if (child > verb + 1
                    && bare
                    && sentence.upos(child).equals("NOUN")
                    && tree.child(child, "case") < 0
                    && !CalendarWords.isOne(sentence.form(child))) {
                return child;
            }
        }
        return -1;
    }

    /** What stands behind a preposition and a participle that trees take for a clause: "from neighbouring Chad", "between warring clans". */
    static int behindParticiple(Tree tree, int clause, String preposition) {
        Sentence sentence = tree.sentence();
        int noun = clause + 1;
        boolean describes = (tree.is(clause, "advcl") || tree.is(clause, "acl"))
                && sentence.xpos(clause).equals("VBG")
                && DESCRIBING.contains(sentence.lemma(clause))
                && noun < sentence.size()
                && sentence.head(noun) >= clause
                && Clause.preposition(tree, clause).equals(preposition);
        int object = describes ? tree.child(clause, "obj") : -1;
        return object >= 0 && tree.child(object, "det") < 0 ? object : -1;
    }
}
