package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.times.CalendarWords;
import java.util.Set;

/**
 * A predicate with its participants as syntax gives them: the logical subject and object, whatever the voice, shared and
 * controlled subjects too. Tokens are positions in the sentence; -1 stands for none. A passive without "by" has no
 * subject.
 */
public final class Clause {

    /** Verbs whose object behind a particle trees take for that of a preposition: "turned in their rifles". */
    private static final Set<String> PHRASAL = Set.of(
            "hand over",
            "turn over",
            "take over",
            "sign over",
            "give over",
            "hand in",
            "turn in",
            "give up",
            "call up",
            "blow up",
            "round up",
            "set up",
            "call off",
            "break off",
            "cut off",
            "lay down",
            "put down",
            "shoot down",
            "hand back",
            "give back",
            "carry out");

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

    /** Whose plan, threat or demand a noun is: "the king's offer", "a threat by the rebels"; -1 where it is not said. */
    public static int owner(Tree tree, int noun) {
        return Control.owner(tree, noun);
    }

    /** The head of the first oblique with this preposition, at the predicate, its object, or for "between" its subject. */
    public int oblique(String preposition) {
        int own = oblique(tree, predicate, preposition);
        if (own < 0 && object >= 0) {
            own = oblique(tree, object, preposition);
        }
        return own < 0 && subject >= 0 && preposition.equals("between") ? oblique(tree, subject, preposition) : own;
    }

    /** The head of the first nominal under the token that has this preposition; days don't count: "agreed on Monday to". */
    public static int oblique(Tree tree, int token, String preposition) {
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            if ((tree.is(child, "obl") || tree.is(child, "nmod"))
                    && preposition.equals(preposition(tree, child))
                    && !CalendarWords.isOne(tree.sentence().form(child))) {
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
        if (sentence.relation(predicate).equals("amod")) {
            return sentence.head(predicate);
        }
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
        // "Allow aid into the camps": a bare noun that might be a verb is taken for a complement.
        int complement = tree.child(predicate, "xcomp");
        boolean bareNoun =
                complement == predicate + 1 && sentence.upos(complement).equals("NOUN");
        return bareNoun ? complement : behindParticle();
    }

    private int behindParticle() {
        int particle = predicate + 1;
        if (particle >= sentence.size() || !sentence.relation(particle).equals("case")) {
            return -1;
        }
        int nominal = sentence.head(particle);
        boolean phrasal = PHRASAL.contains(sentence.lemma(predicate) + " " + sentence.lemma(particle));
        return phrasal && sentence.head(nominal) == predicate ? nominal : -1;
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
            case "amod" -> subjectOfAttribute(tree, verb, head, depth);
            case "conj" -> isVerbal(sentence, head) ? grammaticalSubject(tree, head, depth + 1) : -1;
            case "advcl" -> Control.ofAdverbial(tree, verb, head, depth);
            case "xcomp", "ccomp" ->
                isFiniteComplement(tree, verb) ? -1 : Control.ofComplement(tree, verb, head, depth);
            case "acl" -> Control.ofAdnominal(tree, verb, head, depth);
            default -> -1;
        };
    }

    /** Who acts in what only looks like an adjective, see {@link Attributive}. */
    private static int subjectOfAttribute(Tree tree, int verb, int noun, int depth) {
        Sentence sentence = tree.sentence();
        int maker = Attributive.maker(sentence, verb);
        if (maker >= 0) {
            return maker;
        }
        int governor = Attributive.governor(sentence, verb);
        if (governor >= 0) {
            return grammaticalSubject(tree, governor, depth + 1);
        }
        int above = sentence.head(noun);
        return above >= 0 && above < verb && !isVerbal(sentence, above) ? above : -1;
    }

    /** A complement with "that" has a subject of its own, if it has any; "whether to leave" has that of the verb above. */
    private static boolean isFiniteComplement(Tree tree, int verb) {
        int mark = tree.child(verb, "mark");
        boolean infinitive = mark >= 0
                && verb > 0
                && tree.sentence().xpos(verb).equals("VB")
                && tree.sentence().xpos(verb - 1).equals("TO");
        return mark >= 0 && !infinitive && tree.sentence().relation(verb).equals("ccomp");
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
