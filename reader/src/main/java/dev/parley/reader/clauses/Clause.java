package dev.parley.reader.clauses;

import dev.parley.language.CalendarWords;
import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Locale;
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
            "carry out",
            "brush aside",
            "wave aside",
            "push aside",
            "cast aside",
            "sweep aside",
            "brush off",
            "shrug off",
            "fend off",
            "fight off",
            "beat back",
            "turn down",
            "gun down",
            "mow down",
            "bring down",
            "take up",
            "throw out",
            "drive out",
            "kick out");

    private static final Set<String> PLACING = Set.of("in", "at", "near", "outside", "from");

    /** How much longer or more something becomes, behind "by". */
    private static final Set<String> SPANS =
            Set.of("hour", "day", "week", "month", "year", "decade", "minute", "percent", "%", "half", "third");

    private static final Set<String> MOMENTS = Set.of(
            "nightfall",
            "dawn",
            "dusk",
            "daybreak",
            "noon",
            "midday",
            "midnight",
            "sunrise",
            "sunset",
            "morning",
            "evening",
            "night",
            "afternoon",
            "weekend",
            "today",
            "tonight",
            "tomorrow",
            "yesterday",
            "then",
            "now",
            "deadline",
            "time",
            "end");

    /** Verbs of giving something a name. */
    private static final Set<String> CALLING =
            Set.of("call", "describe", "term", "label", "brand", "dub", "see", "regard");

    /** Verbs whose participle with "to" tells what its subject thinks. */
    private static final Set<String> OPINIONS = Set.of("oppose");

    /** Verbs whose passive says what happened to somebody: "was reported killed". */
    private static final Set<String> TOLD_OF =
            Set.of("report", "fear", "believe", "presume", "leave", "find", "declare", "list", "say", "confirm");

    private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WP$");

    private final Tree tree;
    private final Sentence sentence;
    private final int predicate;
    private final int subject;
    private final int object;
    /** Whom something is given to, as the subject of a passive; -1 where none is. */
    private final int given;

    private Clause(Tree tree, int predicate) {
        this.tree = tree;
        this.sentence = tree.sentence();
        this.predicate = predicate;
        boolean passive = isPassive(tree, predicate, 0);
        int grammatical = Subjects.of(tree, predicate, 0);
        this.subject = passive ? byAgent() : grammatical;
        int retained = passive ? Ditransitive.retainedObject(tree, predicate) : -1;
        this.object = retained >= 0
                ? retained
                : passive ? grammatical : isOpinion(tree, predicate) ? oblique("to") : directObject();
        this.given = retained >= 0 ? grammatical : -1;
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

    /** The head of whom something is given to, in "gave the rebels a week", "they were given a week"; -1 where nobody is. */
    public int recipient() {
        return given >= 0 ? given : Ditransitive.recipient(tree, predicate);
    }

    /** The head of the first oblique with this preposition, at the predicate, its object, or for "between" its subject. */
    public int oblique(String preposition) {
        int own = oblique(tree, predicate, preposition);
        if (own < 0 && object >= 0) {
            own = oblique(tree, object, preposition);
        }
        int by = own < 0 ? byAgent() : -1;
        if (by >= 0 && preposition.equals("of") && sentence.upos(by).equals("PROPN")) {
            own = oblique(tree, by, preposition); // "was accused by Amnesty International of torture"
        }
        return own < 0 && subject >= 0 && preposition.equals("between") ? oblique(tree, subject, preposition) : own;
    }

    /** The head of the first nominal under the token that has this preposition; days don't count: "agreed on Monday to". */
    public static int oblique(Tree tree, int token, String preposition) {
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            if ((tree.is(child, "obl") || tree.is(child, "nmod"))
                    && preposition.equals(preposition(tree, child))
                    && !isDescribed(tree, child)
                    && !CalendarWords.isOne(tree.sentence().form(child))) {
                return child;
            }
            int described = ShiftedObject.behindParticiple(tree, child, preposition);
            if (described >= 0) {
                return described;
            }
        }
        int behind = rightBehind(tree, token, preposition);
        return behind < 0 ? behindPlace(tree, token, preposition) : behind;
    }

    /** In "their withdrawal from Chad a year early" trees hang Chad on the year; the preposition right behind the word is its own. */
    private static int rightBehind(Tree tree, int token, String preposition) {
        Sentence sentence = tree.sentence();
        int next = token + 1;
        boolean stands = next < sentence.size()
                && sentence.form(next).equalsIgnoreCase(preposition)
                && sentence.relation(next).equals("case")
                && sentence.head(next) > next;
        return stands && !CalendarWords.isOne(sentence.form(sentence.head(next))) ? sentence.head(next) : -1;
    }

    /** In "the arrest in Madrid of an Algerian general" trees hang the general on the place. */
    private static int behindPlace(Tree tree, int noun, String preposition) {
        Sentence sentence = tree.sentence();
        if (!sentence.upos(noun).equals("NOUN")) {
            return -1;
        }
        for (int child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child)) {
            boolean place = tree.is(child, "nmod")
                    && sentence.upos(child).equals("PROPN")
                    && PLACING.contains(preposition(tree, child));
            for (int below = place ? tree.firstChild(child) : -1; below >= 0; below = tree.nextSibling(below)) {
                boolean hangs = tree.is(below, "nmod") && preposition.equals(preposition(tree, below));
                if (hangs && (!preposition.equals("of") || sentence.upos(below).equals("NOUN"))) {
                    return below;
                }
            }
        }
        return -1;
    }

    /** Whether what stands behind a "with" is told to be there as something: "with Qatar as mediator". */
    public static boolean isDescribed(Tree tree, int nominal) {
        if (!preposition(tree, nominal).equals("with")) {
            return false;
        }
        for (int token = nominal + 1; token < tree.sentence().size(); token++) {
            if (describedBy(tree, token) == nominal) {
                return true;
            }
        }
        return false;
    }

    /** Who is told to be something: Qatar, for the mediator of "with Qatar as mediator"; -1 for none. */
    public static int describedBy(Tree tree, int role) {
        int above = tree.sentence().head(role);
        if (above < 0 || !preposition(tree, role).equals("as")) {
            return -1;
        }
        if (preposition(tree, above).equals("with")) {
            return above;
        }
        int beside = -1;
        for (int child = tree.firstChild(above); child >= 0 && child < role; child = tree.nextSibling(child)) {
            boolean nominal = tree.is(child, "obl") || tree.is(child, "nmod");
            beside = nominal && preposition(tree, child).equals("with") ? child : beside;
        }
        return beside;
    }

    /** The preposition of a nominal, its parts joined by blanks ("because of"); empty where it has none. */
    public static String preposition(Tree tree, int nominal) {
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(nominal); child >= 0; child = tree.nextSibling(child)) {
            if (sentence.relation(child).equals("case")
                    || sentence.relation(child).equals("mark")) {
                int fixed = tree.child(child, "fixed");
                String first = sentence.form(child).toLowerCase(java.util.Locale.ROOT);
                int next = tree.nextSibling(child);
                if (first.equals("out")
                        && next == child + 1
                        && sentence.relation(next).equals("case")) {
                    return sentence.form(next).toLowerCase(java.util.Locale.ROOT); // "pulled out of the talks"
                }
                return fixed < 0 ? first : first + " " + sentence.lemma(fixed);
            }
        }
        return "";
    }

    public static boolean isPassive(Tree tree, int verb, int depth) {
        Sentence sentence = tree.sentence();
        if (isOpinion(tree, verb) || isOnItsWay(tree, verb) || Subjects.isStrandedPast(tree, verb)) {
            return false;
        }
        if (tree.child(verb, "aux:pass") >= 0
                || (tree.child(verb, "nsubj:pass") >= 0
                        && !isFinitePast(tree, verb)
                        && !isMainVerb(tree, verb)
                        && !hasObjectOfItsOwn(tree, verb))
                || ReducedPassive.isOne(tree, verb)) {
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
            // "Were reported killed in the raid"
            case "xcomp" ->
                TOLD_OF.contains(sentence.lemma(sentence.head(verb)))
                        && tree.child(sentence.head(verb), "aux:pass") >= 0
                        && tree.child(verb, "mark") < 0;
            case "conj" ->
                depth < sentence.size()
                        && tree.child(verb, "nsubj") < 0
                        && isPassive(tree, sentence.head(verb), depth + 1);
            default -> false;
        };
    }

    /** "The envoy called on Chad to": a past tense has no passive without an auxiliary, whatever the tree says of its subject. */
    private static boolean isFinitePast(Tree tree, int verb) {
        return tree.sentence().xpos(verb).equals("VBD");
    }

    /** In a whole sentence the main verb has an auxiliary, or is a past tense: "The envoy, Ann Lee, called on Chad to leave." */
    private static boolean isMainVerb(Tree tree, int verb) {
        return tree.sentence().head(verb) < 0 && !StageReader.isHeadline(tree.sentence());
    }

    /** "The premier called out the king": what a verb has an object of its own for is done by its subject. */
    private static boolean hasObjectOfItsOwn(Tree tree, int verb) {
        return tree.child(verb, "obj") > verb && Ditransitive.retainedObject(tree, verb) < 0;
    }

    /** "Is opposed to the plan": a participle of what the subject thinks, not of what is done to it. */
    private static boolean isOpinion(Tree tree, int verb) {
        return tree.sentence().xpos(verb).equals("VBN")
                && OPINIONS.contains(tree.sentence().lemma(verb))
                && oblique(tree, verb, "to") >= 0
                && oblique(tree, verb, "by") < 0;
    }

    /** "The ships are headed to Aden": nobody heads them there. */
    private static boolean isOnItsWay(Tree tree, int verb) {
        return tree.sentence().xpos(verb).equals("VBN")
                && tree.sentence().lemma(verb).equals("head")
                && (oblique(tree, verb, "to") >= 0 || oblique(tree, verb, "for") >= 0)
                && oblique(tree, verb, "by") < 0;
    }

    private int byAgent() {
        int agent = tree.child(predicate, "obl:agent");
        int by = agent >= 0 ? agent : oblique(tree, predicate, "by");
        if (by >= 0 && isTime(by)) {
            return -1; // "was extended by five days", "had not been released by noon"
        }
        return by >= 0 ? by : byBelow();
    }

    private boolean isTime(int token) {
        String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
        return SPANS.contains(lemma)
                || MOMENTS.contains(lemma)
                || CalendarWords.isOne(sentence.form(token))
                || sentence.upos(token).equals("NUM");
    }

    /**
     * In "were forbidden to work there by the Taliban", "put on a list by the Union" and "granted a loan of millions by the Bank" trees
     * hang who did it on the word before it.
     */
    private int byBelow() {
        for (int given = Ditransitive.retainedObject(tree, predicate); given >= 0; given = tree.child(given, "nmod")) {
            int by = oblique(tree, given, "by");
            if (by >= 0 && sentence.upos(by).equals("PROPN")) {
                return by;
            }
        }
        for (int child = tree.firstChild(predicate); child >= 0; child = tree.nextSibling(child)) {
            boolean below = child > predicate
                    && (tree.is(child, "xcomp") || tree.is(child, "obl"))
                    && !Subjects.isViolence(sentence.lemma(child)); // "were wounded in an attack by rebels"
            int by = below ? oblique(tree, child, "by") : -1;
            if (by >= 0 && sentence.upos(by).equals("PROPN")) {
                return by;
            }
        }
        return -1;
    }

    private int directObject() {
        if (sentence.relation(predicate).equals("amod")
                || (tree.is(predicate, "compound") && Attributive.governor(sentence, predicate) >= 0)) {
            return sentence.head(predicate);
        }
        int direct = tree.child(predicate, "obj");
        int second = Ditransitive.secondObject(tree, predicate);
        if (second >= 0) {
            return second;
        }
        int shared = direct < 0 ? sharedObject() : -1;
        if (shared >= 0) {
            return shared;
        }
        // Whom somebody is told or allowed to do something hangs there as an indirect object.
        int own = direct < 0 ? tree.child(predicate, "iobj") : direct;
        if (own >= 0) {
            int called = called(own);
            return called < 0 ? relativeTarget(own) : called;
        }
        // In "the truce that they signed" without a pronoun the noun is the object, if the verb has a subject of its
        // own.
        if (sentence.relation(predicate).equals("acl:relcl") && tree.child(predicate, "nsubj") >= 0) {
            int nsubj = tree.child(predicate, "nsubj");
            return RELATIVE.contains(sentence.xpos(nsubj)) ? -1 : sentence.head(predicate);
        }
        // "Allow aid into the camps": a bare noun that might be a verb is taken for a complement.
        int complement = tree.child(predicate, "xcomp");
        if (complement != predicate + 1) {
            int shifted = ShiftedObject.of(tree, predicate);
            return shifted < 0 ? behindParticle() : shifted;
        }
        if (sentence.upos(complement).equals("NOUN")) {
            return complement;
        }
        // "Investigating alleged crimes": a participle before the object is taken for a complement.
        int described = sentence.xpos(complement).equals("VBN") ? tree.child(complement, "obj") : -1;
        return described >= 0 ? described : behindParticle();
    }

    /** In "neither accepted nor denied blame" and "shot down or jammed drones" trees give the object to the last verb alone. */
    private int sharedObject() {
        int other = tree.child(predicate, "conj");
        boolean particle = tree.child(predicate, "compound:prt") == predicate + 1;
        int end = particle ? predicate + 2 : predicate + 1;
        if (other != end + 1
                || !sentence.upos(end).equals("CCONJ")
                || (particle && !sentence.lemma(end).equals("or")) // "backed down and dropped the plan"
                || tree.child(other, "nsubj") >= 0) {
            return -1;
        }
        return sentence.xpos(other).equals(sentence.xpos(predicate)) ? tree.child(other, "obj") : -1;
    }

    /** What somebody is said to call the object: the raid of "condemned what it called a raid by Togo"; -1 for none. */
    private int called(int object) {
        int clause = sentence.lemma(object).equalsIgnoreCase("what") ? tree.child(object, "acl:relcl") : -1;
        if (clause < 0 || !CALLING.contains(sentence.lemma(clause))) {
            return -1;
        }
        int name = tree.child(clause, "obj");
        if (name >= 0 && name > clause) {
            return name;
        }
        int complement = tree.child(clause, "xcomp");
        return complement >= 0 ? complement : oblique(tree, clause, "as");
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

    public static boolean isVerbal(Sentence sentence, int token) {
        String tag = sentence.upos(token);
        return tag.equals("VERB") || tag.equals("AUX") || tag.equals("ADJ") || Verbs.isOne(sentence, token);
    }

    public static String bare(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
