package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Set;

/** The grammatical subjects of verbs, where trees give them and where they lose them. Tokens are positions in the sentence; -1 stands for none. */
public final class Subjects {
    private static final Set<String> PARTING = Set.of("—", "–", "-", ",", "--");

    private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WP$");

    /** Prepositions that bring in where somebody is: whoever they bring in is nobody. */
    private static final Set<String> WHERE = Set.of("at", "in", "near", "outside", "inside", "around");

    private static final Set<String> HARMING =
            Set.of("kill", "injure", "wound", "maim", "displace", "destroy", "damage", "claim", "devastate");

    /** What kills and destroys; places and what stands there don't. */
    private static final Set<String> VIOLENCE = Set.of(
            "attack",
            "bombing",
            "blast",
            "explosion",
            "strike",
            "airstrike",
            "raid",
            "shelling",
            "bombardment",
            "fighting",
            "clash",
            "war",
            "conflict",
            "ambush",
            "assault",
            "violence",
            "offensive",
            "shooting",
            "battle",
            "siege",
            "barrage");

    private Subjects() {}

    /** Whether a noun names what kills and destroys. */
    static boolean isViolence(String lemma) {
        return VIOLENCE.contains(lemma);
    }

    /** The subject of the verb's form: own, shared with the verb it is coordinated with, or controlled from above. */
    static int of(Tree tree, int verb, int depth) {
        Sentence sentence = tree.sentence();
        if (depth > sentence.size()) {
            return -1;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "nsubj") && !isOfClauseAround(tree, child, verb)) {
                boolean relative = RELATIVE.contains(sentence.xpos(child));
                if (relative && tree.is(verb, "ccomp")) {
                    return -1; // "asked who shot him": nobody knows
                }
                return relative && tree.is(verb, "acl") ? antecedent(tree, verb, child) : child;
            }
        }
        int head = sentence.head(verb);
        if (head < 0) {
            return nameBefore(tree, verb);
        }
        return switch (Clause.bare(sentence.relation(verb))) {
            case "amod", "compound" -> subjectOfAttribute(tree, verb, head, depth);
            case "conj" -> {
                boolean predicate = Clause.isVerbal(sentence, head) || tree.child(head, "cop") >= 0;
                yield predicate && !isNominal(tree, verb, head) ? of(tree, joined(tree, verb, head), depth + 1) : -1;
            }
            case "advcl" -> Control.ofAdverbial(tree, verb, head, depth);
            case "xcomp", "ccomp" -> {
                int fronted = fronted(tree, verb, head);
                yield fronted >= 0
                        ? fronted
                        : isFiniteComplement(tree, verb) ? -1 : Control.ofComplement(tree, verb, head, depth);
            }
            case "acl" -> isStrandedPast(tree, verb) ? head : Control.ofAdnominal(tree, verb, head, depth);
            // "Samoa said it was happy to receive them": trees take it for the "it" of "it was wrong to".
            case "csubj" -> Control.WILLING.contains(sentence.lemma(head)) ? tree.child(head, "expl") : -1;
            case "parataxis" -> stranded(tree, verb);
            default -> -1;
        };
    }

    /** The version of "their version is that the convoy fired first", beside the subject of what it is. */
    private static boolean isOfClauseAround(Tree tree, int subject, int verb) {
        if (!tree.sentence().relation(subject).equals("nsubj:outer")) {
            return false;
        }
        for (int child = tree.nextSibling(subject); child >= 0 && child < verb; child = tree.nextSibling(child)) {
            if (tree.is(child, "nsubj")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whom "who" or "which" stands for: in "doctors at two hospitals, who walked out" trees take it for the hospitals, in "the
     * bombing of a market in Kabul, which killed ten" for Kabul.
     */
    private static int antecedent(Tree tree, int verb, int pronoun) {
        Sentence sentence = tree.sentence();
        int noun = sentence.head(verb);
        boolean place = tree.is(noun, "nmod") && WHERE.contains(Clause.preposition(tree, noun));
        if (sentence.form(pronoun).equals("who")) {
            return place ? sentence.head(noun) : noun;
        }
        if (!HARMING.contains(sentence.lemma(verb))) {
            return noun;
        }
        int above = noun;
        while (tree.is(above, "nmod") || tree.is(above, "conj")) {
            above = sentence.head(above);
            if (isViolence(sentence.lemma(above))) {
                return above;
            }
        }
        int object = tree.is(above, "obl") ? tree.child(sentence.head(above), "obj") : -1;
        return object >= 0 && object < above && isViolence(sentence.lemma(object)) ? object : noun;
    }

    /** In headlines trees take a name right before a present tense for a part of it: "Samoa mulls recognising Kosovo"; -1 for none. */
    private static int nameBefore(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        int name = verb - 1;
        boolean before = name >= 0
                && sentence.head(name) == verb
                && tree.is(name, "compound")
                && sentence.upos(name).equals("PROPN");
        return before && isFinite(tree, verb) ? name : -1;
    }

    /**
     * The subject that a dash or comma parts from its verb, so that trees join them no more: the guards of "after guards who
     * were posted there — did not intervene". It is the noun whose relative clause ends right before; -1 for none.
     */
    public static int stranded(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        if (verb < 0 || !tree.is(verb, "parataxis") || tree.child(verb, "nsubj") >= 0 || !isFinite(tree, verb)) {
            return -1;
        }
        int end = tree.first(verb);
        while (end < verb && sentence.upos(end).equals("PUNCT")) {
            end++;
        }
        end--;
        if (end < 1 || !PARTING.contains(sentence.form(end))) {
            return -1;
        }
        int subject = -1;
        for (int token = end - 1; token >= 0; token--) {
            if (sentence.relation(token).equals("acl:relcl")
                    && tree.last(token) == end - 1
                    && sentence.head(token) < token) {
                subject = sentence.head(token);
            }
        }
        return subject;
    }

    /** "Were killed in the raids and shelling": a gerund beside another form of verb is a noun, and joined to one. */
    private static boolean isNominal(Tree tree, int gerund, int verb) {
        Sentence sentence = tree.sentence();
        return sentence.xpos(gerund).equals("VBG")
                && !sentence.xpos(verb).equals("VBG")
                && tree.child(gerund, "aux") < 0
                && tree.child(gerund, "obj") < 0
                && sentence.upos(gerund - 1).equals("CCONJ")
                && gerund >= 2
                && sentence.upos(gerund - 2).equals("NOUN");
    }

    /** The subject that words of saying part from its verb: Armenia in "Armenia, it said, had promised them a truce"; -1 for none. */
    private static int fronted(Tree tree, int verb, int saying) {
        boolean parted = tree.is(verb, "ccomp") && isFinite(tree, verb) && tree.child(verb, "mark") < 0;
        int name = parted ? tree.child(saying, "vocative") : -1;
        return name >= 0 && name < saying && name < tree.child(saying, "nsubj") ? name : -1;
    }

    /** Whether a past tense that a dash parts from its subject was taken for a participle: "Chad – which borders Libya – joined in May". */
    static boolean isStrandedPast(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        int noun = sentence.head(verb);
        int before = tree.first(verb) - 1;
        if (!sentence.relation(verb).equals("acl")
                || !sentence.xpos(verb).equals("VBN")
                || noun < 0
                || sentence.head(noun) >= 0
                || before < 1
                || !PARTING.contains(sentence.form(before))) {
            return false;
        }
        for (int child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child)) {
            if (sentence.relation(child).equals("acl:relcl") && tree.last(child) == before - 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFinite(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        int auxiliary = tree.child(verb, "aux");
        String tag = sentence.xpos(auxiliary < 0 ? verb : auxiliary);
        return switch (tag) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
        };
    }

    /**
     * The verb that a verb is joined to. In "was losing ground as Chad froze its payments and signalled a change" trees join the
     * last verb to the first, though its form is that of the second.
     */
    private static int joined(Tree tree, int verb, int head) {
        Sentence sentence = tree.sentence();
        if (sentence.xpos(verb).equals("VB")
                && isBehindOr(tree, verb)
                && tree.child(verb, "aux") < 0
                && !sentence.xpos(head).equals("VB")) {
            int infinitive = infinitiveBetween(tree, head, verb);
            return infinitive < 0 ? head : infinitive; // "called on Chad to free them or face sanctions"
        }
        boolean parallel = isPast(sentence, head) || !isPast(sentence, verb);
        for (int token = verb - 1; token > head && !parallel; token--) {
            boolean clause = sentence.head(token) == head && tree.is(token, "advcl") && tree.child(token, "nsubj") >= 0;
            if (clause && isPast(sentence, token)) {
                return token;
            }
        }
        return head;
    }

    private static boolean isBehindOr(Tree tree, int verb) {
        int conjunction = tree.child(verb, "cc");
        return conjunction >= 0 && tree.sentence().lemma(conjunction).equals("or");
    }

    private static int infinitiveBetween(Tree tree, int head, int verb) {
        for (int child = tree.firstChild(head); child >= 0 && child < verb; child = tree.nextSibling(child)) {
            int mark = child > head && (tree.is(child, "xcomp") || tree.is(child, "advcl"))
                    ? tree.child(child, "mark")
                    : -1;
            if (mark >= 0 && tree.sentence().xpos(mark).equals("TO")) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isPast(Sentence sentence, int verb) {
        return sentence.xpos(verb).equals("VBD");
    }

    /** Who acts in what only looks like an adjective, see {@link Attributive}. */
    private static int subjectOfAttribute(Tree tree, int verb, int noun, int depth) {
        Sentence sentence = tree.sentence();
        int maker = Attributive.maker(sentence, verb);
        if (maker >= 0) {
            return maker;
        }
        int governor = Attributive.governor(sentence, verb);
        int have = governor < 0 ? Attributive.perfect(sentence, verb) : governor;
        if (have >= 0) {
            return of(tree, have, depth + 1);
        }
        int parted = Attributive.partedSubject(sentence, verb);
        if (parted >= 0) {
            return parted;
        }
        int above = sentence.head(noun);
        return above >= 0 && above < verb && !Clause.isVerbal(sentence, above) ? above : -1;
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
}
