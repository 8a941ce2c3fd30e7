package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.List;
import java.util.Set;

/**
 * A predicate with its participants as syntax gives them: the logical subject and object, whatever the voice, shared and
 * controlled subjects too. Tokens are positions in the sentence; -1 stands for none. A passive without "by" has no
 * subject.
 */
public final class Clause {
    /** Verbs whose subject, not object, does what their infinitive says. */
    private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "vow", "threaten", "offer", "pledge");

    private static final Set<String> ASKING =
            Set.of("call", "appeal", "plead", "shout", "prevail", "pray", "beckon", "sign", "signal");

    private static final List<String> ASKED_WITH = List.of("on", "upon", "to", "for");

    /** Prepositions of a gerund whose subject is the object above it. */
    private static final Set<String> OF_ANOTHER = Set.of("of", "for", "from", "into", "against", "over");

    private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WP$");

    private final Tree tree;
    private final Sentence sentence;
    private final int predicate;
    private final int subject;
    private final int object;

    private Clause(Tree tree, int predicate) {
        this.tree = tree;
        this.sentence = tree.sentence();
        this.predicate = predicate;
        boolean passive = isPassive(tree, predicate, 0);
        int grammatical = grammaticalSubject(tree, predicate, 0);
        this.subject = passive ? byAgent() : grammatical;
        this.object = passive ? grammatical : directObject();
    }

    public static Clause of(Tree tree, int verb) {
        return new Clause(tree, verb);
    }

    public int predicate() {
        return predicate;
    }

    /** The head of who does it. */
    public int subject() {
        return subject;
    }

    /** The head of whom or what it is done to. */
    public int object() {
        return object;
    }

    /** The head of the first oblique with this preposition, at the predicate, its object, or for "between" its subject. */
    public int oblique(String preposition) {
        int own = oblique(tree, predicate, preposition);
        if (own < 0 && object >= 0) {
            own = oblique(tree, object, preposition);
        }
        return own < 0 && subject >= 0 && preposition.equals("between") ? oblique(tree, subject, preposition) : own;
    }

    /** The head of the first nominal under the token that has this preposition. */
    public static int oblique(Tree tree, int token, String preposition) {
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            if ((tree.is(child, "obl") || tree.is(child, "nmod")) && preposition.equals(preposition(tree, child))) {
                return child;
            }
        }
        return -1;
    }

    /** The preposition of a nominal, its parts joined by blanks ("because of"); empty where it has none. */
    public static String preposition(Tree tree, int nominal) {
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(nominal); child >= 0; child = tree.nextSibling(child)) {
            if (sentence.relation(child).equals("case")
                    || sentence.relation(child).equals("mark")) {
                int fixed = tree.child(child, "fixed");
                String first = sentence.form(child).toLowerCase(java.util.Locale.ROOT);
                return fixed < 0 ? first : first + " " + sentence.lemma(fixed);
            }
        }
        return "";
    }

    public static boolean isPassive(Tree tree, int verb, int depth) {
        Sentence sentence = tree.sentence();
        if (tree.child(verb, "aux:pass") >= 0 || tree.child(verb, "nsubj:pass") >= 0) {
            return true;
        }
        if (!sentence.xpos(verb).equals("VBN")) {
            return false;
        }
        boolean perfect = false;
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            perfect |= tree.is(child, "aux");
        }
        if (perfect) {
            return false;
        }
        return switch (bare(sentence.relation(verb))) {
            case "acl", "advcl" -> tree.child(verb, "nsubj") < 0;
            case "conj" ->
                depth < sentence.size()
                        && tree.child(verb, "nsubj") < 0
                        && isPassive(tree, sentence.head(verb), depth + 1);
            default -> false;
        };
    }

    private int byAgent() {
        int agent = tree.child(predicate, "obl:agent");
        return agent >= 0 ? agent : oblique(tree, predicate, "by");
    }

    private int directObject() {
        int own = tree.child(predicate, "obj");
        if (own >= 0) {
            return relativeTarget(own);
        }
        // In "the truce that they signed" without a pronoun the noun is the object, if the verb has a subject of its
        // own.
        if (sentence.relation(predicate).equals("acl:relcl") && tree.child(predicate, "nsubj") >= 0) {
            int nsubj = tree.child(predicate, "nsubj");
            return RELATIVE.contains(sentence.xpos(nsubj)) ? -1 : sentence.head(predicate);
        }
        return -1;
    }

    private int relativeTarget(int token) {
        return RELATIVE.contains(sentence.xpos(token))
                        && sentence.relation(predicate).equals("acl:relcl")
                ? sentence.head(predicate)
                : token;
    }

    /** The subject of the verb's form: own, shared with the verb it is coordinated with, or controlled from above. */
    public static int grammaticalSubject(Tree tree, int verb, int depth) {
        Sentence sentence = tree.sentence();
        if (depth > sentence.size()) {
            return -1;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "nsubj")) {
                boolean relative = RELATIVE.contains(sentence.xpos(child));
                return relative && tree.is(verb, "acl") ? sentence.head(verb) : child;
            }
        }
        int head = sentence.head(verb);
        if (head < 0) {
            return -1;
        }
        return switch (bare(sentence.relation(verb))) {
            case "conj" -> isVerbal(sentence, head) ? grammaticalSubject(tree, head, depth + 1) : -1;
            case "advcl" -> subjectOfAdverbial(tree, verb, head, depth);
            case "xcomp", "ccomp" ->
                tree.child(verb, "mark") >= 0 && sentence.relation(verb).equals("ccomp")
                        ? -1
                        : controller(tree, head, depth);
            case "acl" -> ownerOfInfinitive(tree, verb, head, depth);
            default -> -1;
        };
    }

    /**
     * In "accused the army of shelling", "stopped them from leaving" and "called on the rebels to leave" the one that the
     * clause is said of acts; else who acts above acts here too.
     */
    private static int subjectOfAdverbial(Tree tree, int verb, int head, int depth) {
        boolean gerund = tree.sentence().xpos(verb).equals("VBG") && OF_ANOTHER.contains(preposition(tree, verb));
        if (gerund) {
            int passive = isPassive(tree, head, 0) ? grammaticalSubject(tree, head, depth + 1) : -1;
            int object = passive >= 0 ? passive : tree.child(head, "obj");
            if (object >= 0) {
                return object;
            }
        }
        boolean infinitive = tree.sentence().xpos(verb).equals("VB") && tree.child(verb, "mark") >= 0;
        if (infinitive) {
            int asked = asked(tree, head);
            if (asked >= 0) {
                return asked;
            }
        }
        return grammaticalSubject(tree, head, depth + 1);
    }

    /** Whom a verb of asking turns to with a preposition: "called on the rebels", "appealed to both sides". */
    private static int asked(Tree tree, int governor) {
        if (!ASKING.contains(tree.sentence().lemma(governor))) {
            return -1;
        }
        for (String preposition : ASKED_WITH) {
            int asked = oblique(tree, governor, preposition);
            if (asked >= 0) {
                return asked;
            }
        }
        return -1;
    }

    private static int controller(Tree tree, int governor, int depth) {
        int object = tree.child(governor, "obj");
        if (object < 0) {
            object = tree.child(governor, "iobj");
        }
        if (object >= 0 && !SUBJECT_CONTROL.contains(tree.sentence().lemma(governor))) {
            return object;
        }
        int asked = object < 0 ? asked(tree, governor) : -1;
        if (asked >= 0) {
            return asked;
        }
        boolean passive = isPassive(tree, governor, 0);
        return passive || object < 0 || SUBJECT_CONTROL.contains(tree.sentence().lemma(governor))
                ? grammaticalSubject(tree, governor, depth + 1)
                : object;
    }

    /** In "troops stationed there" the noun is the subject; in "its plan to withdraw" the plan's owner is. */
    private static int ownerOfInfinitive(Tree tree, int verb, int noun, int depth) {
        Sentence sentence = tree.sentence();
        if (!sentence.xpos(verb).equals("VB")) {
            return noun;
        }
        int owner = tree.child(noun, "nmod:poss");
        if (owner >= 0) {
            return owner;
        }
        int above = sentence.head(noun);
        boolean object = tree.is(noun, "obj") || tree.is(noun, "obl");
        return object && above >= 0 && isVerbal(sentence, above) ? grammaticalSubject(tree, above, depth + 1) : -1;
    }

    public static boolean isVerbal(Sentence sentence, int token) {
        String tag = sentence.upos(token);
        return tag.equals("VERB") || tag.equals("AUX") || tag.equals("ADJ");
    }

    public static String bare(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
