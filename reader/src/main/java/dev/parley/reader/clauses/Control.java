package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.List;
import java.util.Set;

/**
 * Who does what a clause without a subject of its own says (the control of infinitives and gerunds). The verbs and nouns
 * are closed classes of English grammar. Tokens are positions in the sentence; -1 stands for none.
 */
final class Control {
    /** Adjectives of who would, or would not, do what their infinitive says. */
    static final Set<String> WILLING = Set.of(
            "ready",
            "willing",
            "prepared",
            "happy",
            "glad",
            "pleased",
            "eager",
            "keen",
            "delighted",
            "unwilling",
            "reluctant",
            "loath",
            "hesitant",
            "determined",
            "resolved",
            "disposed",
            "inclined");

    /** Verbs whose subject, not object, does what their infinitive says. */
    private static final Set<String> BY_SUBJECT =
            Set.of("promise", "vow", "threaten", "offer", "pledge", "swear", "undertake", "guarantee", "commit");

    /** Verbs whose object does what the infinitive behind it says, even where the tree hangs that on the verb alone. */
    private static final Set<String> BY_OBJECT = Set.of(
            "commit",
            "bind",
            "order",
            "ask",
            "urge",
            "advise",
            "encourage",
            "press",
            "force",
            "tell",
            "instruct",
            "allow",
            "permit",
            "invite",
            "beg",
            "implore",
            "warn",
            "persuade",
            "convince",
            "compel",
            "oblige",
            "require",
            "authorise",
            "authorize",
            "command",
            "direct",
            "push",
            "pressure",
            "enable",
            "lead",
            "exhort",
            "beseech",
            "entreat",
            "request",
            "petition",
            "lobby",
            "challenge",
            "induce",
            "empower",
            "prompt",
            "incite",
            "cause",
            "send",
            "dispatch",
            "deploy",
            "appoint",
            "expect",
            "want",
            "help",
            "get",
            "pressurise",
            "coerce",
            "bid");

    private static final Set<String> ASKING =
            Set.of("call", "appeal", "plead", "shout", "prevail", "pray", "beckon", "sign", "signal");

    private static final List<String> ASKED_WITH = List.of("on", "upon", "to", "for", "with");

    /** Those who only tell what others do. */
    private static final Set<String> SOURCES = Set.of(
            "source", "witness", "report", "media", "agency", "newspaper", "correspondent", "reporter", "observer");

    /** Prepositions of a gerund whose subject is the object above it. */
    private static final Set<String> OF_ANOTHER = Set.of("of", "for", "from", "into", "against", "over");

    /** Nouns of what somebody means, has or has to do; what their infinitive says is done by who has them. */
    private static final Set<String> INTENT = Set.of(
            "plan",
            "intention",
            "decision",
            "promise",
            "pledge",
            "vow",
            "threat",
            "offer",
            "proposal",
            "readiness",
            "willingness",
            "desire",
            "wish",
            "commitment",
            "undertaking",
            "assurance",
            "refusal",
            "right",
            "attempt",
            "effort",
            "bid",
            "agreement",
            "deal",
            "order",
            "move",
            "step",
            "chance",
            "opportunity",
            "failure",
            "ability",
            "inability",
            "reluctance",
            "resolve",
            "determination",
            "ambition",
            "hope",
            "duty",
            "obligation",
            "mandate",
            "preparation",
            "vote",
            "campaign",
            "measure",
            "need",
            "time",
            "power",
            "capacity",
            "reason",
            "operation",
            "way");

    /** Nouns of what somebody thinks of that is not there yet; what the gerund behind them says would be done by who thinks of it. */
    private static final Set<String> THOUGHTS = Set.of(
            "idea",
            "thought",
            "notion",
            "prospect",
            "possibility",
            "option",
            "suggestion",
            "hint",
            "risk",
            "danger",
            "likelihood",
            "hope",
            "fear",
            "concept");

    /** The same of what may be there by now. */
    private static final Set<String> PRACTICES =
            Set.of("policy", "practice", "goal", "aim", "purpose", "task", "strategy", "habit", "method");

    /** Nouns of what somebody asks of another, who would do what their infinitive says. */
    private static final Set<String> REQUESTS = Set.of(
            "request",
            "appeal",
            "call",
            "demand",
            "plea",
            "petition",
            "invitation",
            "ultimatum",
            "advice",
            "instruction",
            "recommendation",
            "reminder");

    private static final List<String> ADDRESSED_WITH = List.of("to", "on", "upon", "for");

    private static final List<String> OWNED_WITH = List.of("by", "from", "of");

    private Control() {}

    /** Who acts in an adverbial clause: the one it is said of ("accused the army of shelling"), else who acts above. */
    static int ofAdverbial(Tree tree, int verb, int head, int depth) {
        if (isGerund(tree, verb) && OF_ANOTHER.contains(Clause.preposition(tree, verb))) {
            int passive = Clause.isPassive(tree, head, 0) ? Subjects.of(tree, head, depth + 1) : -1;
            int object = passive >= 0 ? passive : objectOf(tree, head);
            if (object >= 0) {
                return object;
            }
        }
        boolean infinitive = tree.child(verb, "mark") >= 0
                && (tree.sentence().xpos(verb).equals("VB") || Verbs.isMistaken(tree.sentence(), verb));
        if (infinitive) {
            int given = Ditransitive.recipient(tree, head);
            if (given >= 0 && given < verb) {
                return given; // "gave the envoys three days to leave"
            }
            int until = isGiving(tree, head) && Clause.oblique(tree, head, "until") >= 0 ? objectOf(tree, head) : -1;
            if (until >= 0 && until < verb) {
                return until; // "gave them until Sunday to leave"
            }
            int intended = intent(tree, verb, head);
            if (intended >= 0) {
                return ofInfinitiveAt(tree, intended, depth);
            }
            int object = BY_OBJECT.contains(tree.sentence().lemma(head)) ? objectOf(tree, head) : -1;
            int asked = object >= 0 && object < verb ? object : asked(tree, head);
            if (asked >= 0) {
                return asked;
            }
        }
        boolean bare = isGerund(tree, verb) && tree.child(verb, "mark") < 0;
        int thought = bare ? thoughtOf(tree, verb) : -1;
        if (thought >= 0) {
            return thought;
        }
        int told = bare ? toldBySources(tree, verb, head) : -1;
        return Subjects.of(tree, told < 0 ? head : told, depth + 1);
    }

    /** Who would do what is thought of: Togo, in "is against the idea of Togo joining it"; -1 where nobody stands right before the gerund. */
    private static int thoughtOf(Tree tree, int gerund) {
        Sentence sentence = tree.sentence();
        int end = gerund - 1;
        for (int token = end; token >= 0 && tree.last(token) == end; token = sentence.head(token)) {
            int idea = tree.is(token, "nmod") ? sentence.head(token) : -1;
            if (idea >= 0
                    && isIdea(sentence.lemma(idea))
                    && Clause.preposition(tree, token).equals("of")) {
                return token;
            }
        }
        return -1;
    }

    /** Whether what somebody would do is thought of and no more: "the prospect of Togo leaving". */
    static boolean isOnlyThoughtOf(Tree tree, int verb) {
        int doer = isGerund(tree, verb) && tree.child(verb, "mark") < 0 ? thoughtOf(tree, verb) : -1;
        return doer >= 0
                && THOUGHTS.contains(tree.sentence().lemma(tree.sentence().head(doer)));
    }

    private static boolean isGiving(Tree tree, int verb) {
        return tree.sentence().lemma(verb).equals("give");
    }

    /** "The army has left, two sources said, accusing the rebels": sources accuse nobody, the army does. The verb told; -1 for none. */
    private static int toldBySources(Tree tree, int verb, int saying) {
        int speaker = tree.child(saying, "nsubj");
        int told = tree.is(saying, "parataxis") ? tree.sentence().head(saying) : tree.child(saying, "ccomp");
        boolean sources = speaker >= 0 && SOURCES.contains(tree.sentence().lemma(speaker));
        return sources && told >= 0 && told < speaker && speaker < verb ? told : -1;
    }

    /** "Shelling", "having shelled" */
    private static boolean isGerund(Tree tree, int verb) {
        int auxiliary = tree.child(verb, "aux");
        return tree.sentence().xpos(auxiliary < 0 ? verb : auxiliary).equals("VBG");
    }

    /** Who acts in the complement of a verb: its object, unless the verb is one of promising, else its subject. */
    static int ofComplement(Tree tree, int verb, int governor, int depth) {
        if (tree.sentence().xpos(verb).equals("VBN") && ReducedPassive.isWanted(tree, verb)) {
            return ReducedPassive.wantedBy(tree, governor);
        }
        int intended = intent(tree, verb, governor);
        if (intended >= 0) {
            return ofInfinitiveAt(tree, intended, depth);
        }
        boolean bySubject = BY_SUBJECT.contains(tree.sentence().lemma(governor));
        int object = objectOf(tree, governor);
        if (object >= 0 && !bySubject) {
            return object;
        }
        int asked = object < 0 ? asked(tree, governor) : -1;
        if (asked >= 0) {
            return asked;
        }
        boolean passive = Clause.isPassive(tree, governor, 0);
        return passive || object < 0 || bySubject ? Subjects.of(tree, governor, depth + 1) : object;
    }

    /**
     * In "troops stationed there" the noun is the subject; in "its plan to withdraw" and "the idea of withdrawing" the owner of the
     * plan or idea is.
     */
    static int ofAdnominal(Tree tree, int verb, int noun, int depth) {
        String tag = tree.sentence().xpos(verb);
        if (tree.sentence().relation(noun).equals("obl:agent") && OF_ANOTHER.contains(Clause.preposition(tree, verb))) {
            return ofAdverbial(tree, verb, tree.sentence().head(noun), depth); // "accused by the UN of shelling camps"
        }
        int thought = isGerund(tree, verb) ? thoughtOf(tree, verb) : -1;
        if (thought >= 0) {
            return thought;
        }
        boolean gerund = tag.equals("VBG")
                && tree.child(verb, "mark") >= 0
                && (INTENT.contains(tree.sentence().lemma(noun))
                        || isIdea(tree.sentence().lemma(noun)));
        boolean infinitive = tag.equals("VB") || Verbs.isMistaken(tree.sentence(), verb);
        return gerund || infinitive ? ofInfinitiveAt(tree, noun, depth) : noun;
    }

    private static int ofInfinitiveAt(Tree tree, int noun, int depth) {
        Sentence sentence = tree.sentence();
        int above = sentence.head(noun);
        boolean intent = INTENT.contains(sentence.lemma(noun));
        boolean asked = above >= 0
                && (tree.is(noun, "obj") || tree.is(noun, "iobj"))
                && BY_OBJECT.contains(sentence.lemma(above));
        boolean request = REQUESTS.contains(sentence.lemma(noun));
        // "EU to freeze aid", "asked its allies to send troops"
        if (!intent && (asked || (above < 0 && !request))) {
            return noun;
        }
        int owner = request ? addressee(tree, noun) : owner(tree, noun);
        if (owner >= 0) {
            return owner;
        }
        boolean governed = tree.is(noun, "obj") || tree.is(noun, "obl") || tree.is(noun, "xcomp");
        return governed && above >= 0 && Clause.isVerbal(sentence, above) ? Subjects.of(tree, above, depth + 1) : -1;
    }

    /** Whom a request is put to: "Bolivia's appeal to Paraguay to return", "renewed a call on both sides to"; -1 where it is not said. */
    private static int addressee(Tree tree, int noun) {
        for (String preposition : ADDRESSED_WITH) {
            int addressee = Clause.oblique(tree, noun, preposition);
            if (addressee >= 0) {
                return addressee;
            }
        }
        return -1;
    }

    private static boolean isIdea(String lemma) {
        return THOUGHTS.contains(lemma) || PRACTICES.contains(lemma);
    }

    /** Whether a noun may name who is to do what its infinitive says: it is none of intent or asking. */
    static boolean mayAct(String lemma) {
        return !INTENT.contains(lemma) && !REQUESTS.contains(lemma) && !isIdea(lemma);
    }

    /** Whose plan, threat or demand a noun is: "the king's offer", "a threat by the rebels"; -1 where it is not said. */
    static int owner(Tree tree, int noun) {
        int owner = tree.child(noun, "nmod:poss");
        for (int i = 0; owner < 0 && i < OWNED_WITH.size(); i++) {
            owner = Clause.oblique(tree, noun, OWNED_WITH.get(i));
        }
        return owner;
    }

    /** The noun of intent right before an infinitive that the tree hangs on the verb: "announced plans to leave"; or -1. */
    private static int intent(Tree tree, int verb, int governor) {
        int noun = nounBefore(tree, verb, governor);
        return noun >= 0 && INTENT.contains(tree.sentence().lemma(noun)) ? noun : -1;
    }

    /**
     * The object of the governor that stands right before the clause of a verb below it, or what belongs to one: "came in answer to the
     * <em>decision</em> to leave"; -1 where there is none.
     */
    static int nounBefore(Tree tree, int verb, int governor) {
        int mark = tree.child(verb, "mark");
        int noun = mark - 1;
        if (noun <= governor) {
            return -1;
        }
        boolean object = tree.sentence().head(noun) == governor && (tree.is(noun, "obj") || tree.is(noun, "obl"));
        return object || (tree.is(noun, "nmod") && tree.within(noun, governor)) ? noun : -1;
    }

    private static int objectOf(Tree tree, int governor) {
        // "Gave the envoy a week to leave": who is given it leaves.
        int given = tree.child(governor, "iobj");
        return given < 0 ? tree.child(governor, "obj") : given;
    }

    /** Whom a verb of asking turns to with a preposition: "called on the rebels", "appealed to both sides". */
    private static int asked(Tree tree, int governor) {
        if (!ASKING.contains(tree.sentence().lemma(governor))) {
            return -1;
        }
        for (String preposition : ASKED_WITH) {
            int asked = Clause.oblique(tree, governor, preposition);
            if (asked >= 0) {
                return asked;
            }
        }
        return -1;
    }
}
