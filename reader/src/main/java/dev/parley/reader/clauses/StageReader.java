package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far an act has got. It starts from the tense and mood of the act's own verb and climbs the tree: each word
 * above may be an {@link Operator} ("offered to", "refused to", "the plan for"). The outermost operator that sets a stage
 * decides, since whoever demands an agreement demands it, agreed or not. One reader serves one act.
 */
public final class StageReader {
    /** What there is once something was done. */
    private static final Set<String> RESULTS =
            Set.of("outcome", "result", "consequence", "aftermath", "fallout", "legacy", "toll", "victim", "survivor");

    private static final Set<String> INDIRECT_QUESTION = Set.of("whether", "if");
    /** What a side has offered, promised, threatened or refused it does not merely signal. */
    private static final Set<Stage> FIRMER_THAN_SIGNALS =
            EnumSet.of(Stage.OFFERED, Stage.PROMISED, Stage.THREATENED, Stage.REFUSED, Stage.DEMANDED);

    /** What somebody does of their own accord; who must do so is asked to: "must be ready to mediate". */
    private static final Set<Stage> OF_ONES_OWN =
            EnumSet.of(Stage.OFFERED, Stage.PROMISED, Stage.AGREED, Stage.PLANNED);

    private static final Set<String> CLOSING = Set.of(".", "!", "?", "…", "...", ":", ";", ",");

    /** Prepositions that tie an act to what its clause tells, so that it goes as far. */
    private static final Set<String> ALONGSIDE = Set.of("as", "alongside", "along with", "together with");

    /** Words for people, of whom a participle only tells which ones. */
    private static final Set<String> PEOPLE = Set.of(
            "those",
            "anyone",
            "everyone",
            "all",
            "person",
            "people",
            "man",
            "woman",
            "child",
            "family",
            "civilian",
            "refugee",
            "migrant",
            "resident",
            "villager",
            "citizen",
            "soldier",
            "troop",
            "troops",
            "fighter",
            "militant",
            "gunman",
            "officer",
            "official",
            "journalist",
            "worker",
            "student",
            "farmer",
            "prisoner",
            "detainee",
            "hostage",
            "victim",
            "survivor",
            "suspect",
            "demonstrator",
            "protester",
            "activist",
            "group",
            "country",
            "nation",
            "state");

    /** What is so put in an agreement is what its parties have agreed to. */
    private static final Set<Stage> OF_AGREEMENTS = EnumSet.of(Stage.DEMANDED, Stage.PROMISED, Stage.REQUESTED);

    private static final Set<String> AGREEMENTS = Set.of(
            "agreement",
            "accord",
            "deal",
            "treaty",
            "pact",
            "annex",
            "protocol",
            "memorandum",
            "convention",
            "charter",
            "compact",
            "truce",
            "ceasefire",
            "armistice",
            "settlement");

    private static final Set<String> EXISTING = Set.of(
            "committee",
            "commission",
            "mission",
            "force",
            "panel",
            "body",
            "group",
            "army",
            "militia",
            "council",
            "court",
            "agency",
            "movement",
            "government",
            "authority",
            "organisation",
            "organization",
            "party",
            "country",
            "state",
            "side",
            "troops",
            "soldier",
            "rebel",
            "fighter");

    private static final Set<String> RANKS = Set.of("first", "second", "third", "last", "latest", "only");

    private static final Pattern ORDINAL = Pattern.compile(
            "\\d+(st|nd|rd|th)|(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\w+teenth|\\w+tieth|hundredth)");

    /** How many words may stand between a rank and the infinitive: "the first Pacific island state to". */
    private static final int MOST_RANKED = 5;

    private static final int MOST_STEPS = 24;

    private final Operators operators;
    private final OperatorFinder finder;
    private final Tree tree;
    private final Sentence sentence;
    private final boolean headline;
    private final Tense tense;

    private @Nullable Stage stage;
    private boolean negated;
    private @Nullable Scope scope;
    private int governor = -1;
    private int condition = -1;
    private boolean conditional;
    private boolean finite;
    private @Nullable String rule;
    private final List<Standing.Step> steps = new ArrayList<>(2);

    private StageReader(Operators operators, Tree tree, boolean headline) {
        this.operators = operators;
        this.finder = new OperatorFinder(operators, tree);
        this.tree = tree;
        this.sentence = tree.sentence();
        this.headline = headline || isHeadline(sentence);
        this.tense = new Tense(tree, this.headline);
    }

    /** A line without a full stop reads like a headline. */
    public static boolean isHeadline(Sentence sentence) {
        for (int token = sentence.size() - 1; token >= 0 && token >= sentence.size() - 3; token--) {
            if (CLOSING.contains(sentence.form(token))) {
                return false;
            }
        }
        return true;
    }

    /**
     * How far the act has got.
     *
     * @param bearer the act's verb, or the light verb that carries its noun ("held talks")
     */
    public static Standing ofVerb(Operators operators, Tree tree, int bearer, boolean headline) {
        StageReader reader = new StageReader(operators, tree, headline);
        Stage own = reader.tense.of(bearer);
        if (own == Stage.DONE && Tense.isBehindUntil(tree, bearer)) {
            Stage waiting = ofVerb(operators, tree, tree.sentence().head(bearer), headline)
                    .stage();
            boolean real = waiting.isReal();
            own = real ? own : Stage.HYPOTHETICAL; // "refused to leave until the rebels disarmed"
        }
        if (own != null && own.isReal() && isMeanwhile(tree, bearer)) {
            Stage meanwhile = ofVerb(operators, tree, tree.sentence().head(bearer), headline)
                    .stage();
            own = meanwhile == Stage.PLANNED || meanwhile == Stage.DEMANDED || meanwhile == Stage.OFFERED
                    ? meanwhile
                    : own;
        }
        if ((own == null || own == Stage.DONE) && isMeans(tree, bearer)) {
            Stage end = ofVerb(operators, tree, tree.sentence().head(bearer), headline)
                    .stage();
            own = end.isReal() ? own : end; // "would break the law by attacking"
        }
        reader.finite = own != null;
        reader.negated = Negation.isNegated(tree, bearer);
        reader.noteCondition(bearer);
        if (own == null) {
            reader.applyCopular(bearer);
        }
        reader.climb(bearer);
        if (Negation.isOtherwise(tree, bearer)) {
            reader.setStage(Stage.THREATENED, null);
        }
        return reader.standing(own == null ? reader.tense.loose(bearer) : own);
    }

    /** "Is to disarm the militia while Chad withdraws": what goes on beside what is to come is to come too. */
    private static boolean isMeanwhile(Tree tree, int verb) {
        int mark = tree.is(verb, "advcl") ? tree.child(verb, "mark") : -1;
        return mark >= 0
                && tree.sentence().form(mark).equals("while")
                && tree.sentence().head(verb) < mark
                && tree.sentence().upos(tree.sentence().head(verb)).equals("VERB")
                && tree.child(verb, "aux") < 0;
    }

    /** Whether a gerund tells by what means something is done: "win the war by seizing the port". */
    private static boolean isMeans(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        int mark = tree.child(verb, "mark");
        return mark >= 0
                && mark < verb
                && sentence.form(mark).equalsIgnoreCase("by")
                && sentence.xpos(verb).equals("VBG")
                && tree.is(verb, "advcl")
                && sentence.upos(sentence.head(verb)).equals("VERB");
    }

    /** Whether the verb tells in the present what lies ahead: "before a treaty is signed", "until it is ratified". */
    public static boolean isAhead(Tree tree, int verb) {
        return Tense.isStillAhead(tree, verb);
    }

    /** How far an act has got that a noun tells, with no light verb. */
    public static Standing ofNoun(Operators operators, Tree tree, int noun, boolean headline) {
        StageReader reader = new StageReader(operators, tree, headline);
        reader.negated = Negation.hasNegativeDeterminer(tree, noun)
                || Negation.isWithout(tree, noun)
                || Negation.isDeniedBefore(tree, noun);
        reader.applyCopular(noun);
        int share = Negation.shareIn(tree, noun); // "denied any involvement in the raid"
        if (reader.operatorOver(share < 0 ? noun : share) != null || reader.stage != null) {
            reader.climb(noun);
            return reader.standing(Stage.DONE);
        }
        return reader.standing(reader.stageBesideVerb(noun));
    }

    /**
     * The stage of a noun that no operator governs. What is done to an act that is only planned is not done either ("would
     * help the signing"); what the sentence knows already ("the capture of the town") was done.
     */
    private Stage stageBesideVerb(int noun) {
        int at = noun;
        boolean object = false;
        for (int step = 0; step < MOST_STEPS && sentence.head(at) >= 0; step++) {
            if (step > 0 && RESULTS.contains(sentence.lemma(at))) {
                return Stage.DONE; // who will publish the result of talks has held them
            }
            object = tree.is(at, "obj");
            at = sentence.head(at);
            if (sentence.upos(at).equals("VERB")) {
                Stage around = ofVerb(operators, tree, at, headline).stage();
                boolean real = around.isReal();
                if (tree.child(at, "expl") >= 0 || ALONGSIDE.contains(Clause.preposition(tree, noun))) {
                    return around; // "there will be no talks", "will go ahead along with the withdrawal"
                }
                if (real || (!object && isDefinite(noun))) {
                    return Stage.DONE;
                }
                // "A withdrawal would leave …" is only thought of.
                return object || around == Stage.HYPOTHETICAL || around == Stage.PLANNED ? Stage.HYPOTHETICAL : around;
            }
        }
        return Stage.DONE;
    }

    /** In "the main demand is the release of" and "the plan is to leave" the subject is the operator. */
    private void applyCopular(int predicate) {
        int subject = tree.child(predicate, "cop") < 0 ? -1 : tree.child(predicate, "nsubj");
        if (subject < 0 || !sentence.upos(subject).equals("NOUN")) {
            return;
        }
        Operator operator = finder.of(subject, "to", predicate);
        if (operator != null && operator.stage() != null) {
            apply(operator, "to", subject, predicate);
        }
    }

    private @Nullable Operator operatorOver(int token) {
        int above = sentence.head(token);
        if (above < 0) {
            return null;
        }
        String relation = Clause.bare(sentence.relation(token));
        if (relation.equals("conj")) {
            return operatorOver(above);
        }
        String frame = Frame.of(tree, token, relation);
        if (frame.isEmpty()) {
            return null;
        }
        Operator over = finder.of(above, frame, token);
        int makersWord = over == null ? wordOfMaker(above) : -1;
        if (makersWord >= 0) {
            over = finder.of(makersWord, frame, token);
        }
        // "Preparations are being made for the withdrawal": the noun that the verb carries governs it.
        int carried = over == null ? carriedNoun(above, token) : -1;
        return carried < 0 ? over : finder.of(carried, frame, token);
    }

    /** In "calls by the opposition for his resignation" trees hang what is called for on who calls for it. The calls; -1 for none. */
    private int wordOfMaker(int maker) {
        boolean by = tree.is(maker, "nmod") && Clause.preposition(tree, maker).equals("by");
        return by && sentence.head(maker) < maker ? sentence.head(maker) : -1;
    }

    private Standing standing(Stage own) {
        Stage decided = stage == null ? own : stage;
        if ((decided == Stage.DONE || decided == Stage.PLANNED)
                && sentence.form(sentence.size() - 1).equals("?")) {
            decided = Stage.HYPOTHETICAL;
        }
        if (negated && scope == null && decided != Stage.DONE && decided != Stage.ONGOING) {
            scope = Scope.ACT;
        }
        if (decided.isReal()) {
            scope = null;
        }
        return new Standing(decided, negated, scope, governor, conditional, condition, rule, own, steps);
    }

    private void noteCondition(int verb) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "advcl") && Tense.isCondition(tree, child)) {
                conditional = true;
                condition = child;
            }
        }
    }

    private boolean isDefinite(int noun) {
        int determiner = tree.child(noun, "det");
        return tree.child(noun, "nmod:poss") >= 0
                || (determiner >= 0 && sentence.lemma(determiner).equalsIgnoreCase("the"));
    }

    /** Climbs from the act to the root, and applies the operators on the way. */
    private void climb(int from) {
        int at = from;
        for (int step = 0; step < MOST_STEPS && sentence.head(at) >= 0; step++) {
            if (sentence.relation(at).equals("acl:relcl") && tense.of(at) == Stage.DONE) {
                break; // "promised to punish those who killed": what they had done before stands by itself
            }
            if (goesOnAnyway(at)) {
                break; // "proposed a vote, which Chad refuses to discuss": it does so already
            }
            if (isToldAside(at)) {
                break; // "called for the release of two poets, condemned in May"
            }
            if (isAskedOfDeed(at)) {
                break; // "agreed to investigate who shot down the plane": somebody did
            }
            if (tellsWho(at)) {
                break; // "offered shelter to people fleeing the war"
            }
            int above = sentence.head(at);
            String relation = Clause.bare(sentence.relation(at));
            if (relation.equals("conj")) {
                at = above;
                continue;
            }
            if (relation.equals("advcl") && isTelephoned(at, above)) {
                // "Called the king to thank him": what the call was for was said in it.
                stage = tense.of(above);
                note(above, "to", null);
                at = above;
                continue;
            }
            boolean before = relation.equals("amod") || relation.equals("compound");
            int governing = before ? Attributive.governor(sentence, at) : -1;
            above = governing < 0 ? above : governing;
            String frame = governing < 0 ? Frame.of(tree, at, relation) : "to";
            Operator operator = frame.isEmpty() ? null : finder.of(above, frame, at);
            int makersWord = operator == null && !frame.isEmpty() ? wordOfMaker(above) : -1;
            Operator ofMaker = makersWord < 0 ? null : finder.of(makersWord, frame, at);
            if (ofMaker != null) {
                operator = ofMaker;
                above = makersWord;
            }
            operator = operator != null && isShared(operator, frame, at) ? null : operator;
            if (operator == null && isRanked(at, above)) {
                stage = stage == null ? tense.of(rankedBy(above)) : stage;
                break; // "became the first state to recognise it"
            }
            if (Tense.isCondition(tree, at) && !isQuestionUnder(at, operator)) {
                setStage(Stage.HYPOTHETICAL, null);
                note(at, Standing.Step.CONDITION, null);
                break;
            }
            if (Control.isOnlyThoughtOf(tree, at)) {
                setStage(Stage.HYPOTHETICAL, null);
                break; // "opposes the idea of Togo joining the pact"
            }
            int noun = operator == null || operator.stage() == null ? Control.nounBefore(tree, at, above) : -1;
            Operator between = noun < 0 || frame.isEmpty() ? null : finder.of(noun, frame, at);
            if (between != null) {
                // "Announced plans to withdraw": the tree hangs the infinitive on the verb.
                apply(between, frame, noun, at);
                at = noun;
                continue;
            }
            int carried = operator == null && !frame.isEmpty() ? carriedNoun(above, at) : -1;
            Operator byNoun = carried < 0 ? null : finder.of(carried, frame, at);
            if (byNoun != null && byNoun.stage() != null) {
                apply(byNoun, frame, carried, at);
                // "Rejected an offer for talks": what becomes of the offer becomes of the talks.
                Operator overNoun = finder.of(above, "obj", carried);
                if (overNoun != null) {
                    apply(overNoun, "obj", above, carried);
                }
            } else if (operator != null) {
                apply(operator, frame, above, at);
            } else if (passesOn(relation)) {
                noteCondition(above); // "Unless they pay, he said, we will shell the port"
                note(above, frame.isEmpty() ? relation : frame, null);
            } else {
                break;
            }
            at = above;
        }
    }

    /**
     * Whether a relative clause tells what goes on, not what the thing proposed would bring: what others do with it ("which Chad refuses
     * to discuss"), or what those do who are there already ("offered doctors to the mission that guards the camp").
     */
    private boolean goesOnAnyway(int verb) {
        int subject = tree.child(verb, "nsubj");
        if (subject < 0 || !sentence.relation(verb).equals("acl:relcl") || tense.of(verb) != Stage.ONGOING) {
            return false;
        }
        int auxiliary = tree.child(verb, "aux");
        if (sentence.xpos(subject).startsWith("W")) {
            boolean went = auxiliary >= 0 && sentence.xpos(auxiliary).equals("VBD");
            if (went || isBody(sentence.head(verb))) {
                return true;
            }
        }
        int pronoun = tree.child(verb, "obj");
        return auxiliary < 0
                && pronoun >= 0
                && pronoun < subject
                && sentence.form(pronoun).equals("which");
    }

    /** Whether a noun with an article means a body that there is already, no plan or deal. */
    private boolean isBody(int noun) {
        return isDefinite(noun) && EXISTING.contains(sentence.lemma(noun));
    }

    /** Whether a participle adds what was done to something known: behind a comma, or of "the talks suspended in May". */
    private boolean isToldAside(int participle) {
        if (!sentence.relation(participle).equals("acl")
                || !sentence.xpos(participle).equals("VBN")
                || tree.child(participle, "mark") >= 0
                || tree.child(participle, "aux") >= 0) {
            return false;
        }
        int noun = sentence.head(participle);
        int before = tree.first(participle) - 1;
        boolean dated = tree.child(participle, "obl") >= 0;
        return noun < participle && (before > noun && sentence.form(before).equals(",") || dated && isDefinite(noun));
    }

    /** Whether a clause asks who did it, how, why, where or when: that it was done is then known. */
    private boolean isAskedOfDeed(int verb) {
        if (!tree.is(verb, "ccomp") || tense.of(verb) != Stage.DONE) {
            return false;
        }
        int first = tree.first(verb);
        return switch (sentence.xpos(first)) {
            case "WP", "WRB", "WP$" -> first < verb && sentence.head(first) == verb;
            default -> false;
        };
    }

    /** Whether a participle tells which people are meant. */
    private boolean tellsWho(int participle) {
        if (!sentence.relation(participle).equals("acl")
                || tree.child(participle, "mark") >= 0
                || tree.child(participle, "case") >= 0) {
            return false;
        }
        String tag = sentence.xpos(participle);
        int people = sentence.head(participle);
        return (tag.equals("VBG") || tag.equals("VBN"))
                && people < participle
                && (PEOPLE.contains(sentence.lemma(people))
                        || PEOPLE.contains(sentence.form(people).toLowerCase(Locale.ROOT)));
    }

    /** Whether an infinitive tells what somebody is the first or last to do. */
    private boolean isRanked(int infinitive, int above) {
        int mark = tree.child(infinitive, "mark");
        if (mark < 1 || !sentence.xpos(mark).equals("TO") || rankedBy(above) < 0) {
            return false;
        }
        for (int token = Math.max(0, mark - MOST_RANKED); token < mark; token++) {
            String form = sentence.form(token).toLowerCase(Locale.ROOT);
            if (RANKS.contains(form) || ORDINAL.matcher(form).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The verb that says who is the first: "became" above its noun, or the noun with "was"; -1 for none. */
    private int rankedBy(int above) {
        if (sentence.lemma(above).equals("become") || tree.child(above, "cop") >= 0) {
            return above;
        }
        int verb = sentence.head(above);
        return verb >= 0 && sentence.lemma(verb).equals("become") ? verb : -1;
    }

    /** The noun that a light verb carries: in "agreement was reached on a withdrawal" and "gave signs that" it tells the stage; or -1. */
    private int carriedNoun(int verb, int below) {
        if (!sentence.upos(verb).equals("VERB")) {
            return -1;
        }
        int object = tree.child(verb, "obj");
        int noun = object < 0 ? tree.child(verb, "nsubj:pass") : object;
        return noun >= 0 && noun != below && sentence.upos(noun).equals("NOUN") ? noun : -1;
    }

    /** "Agreed with Togo that the border was closed": what already is so is a view that they share, and nothing they will do. */
    private boolean isShared(Operator operator, String frame, int clause) {
        Stage told = operator.stage() == Stage.AGREED && frame.equals("that") ? tense.of(clause) : null;
        return told != null && told.isReal();
    }

    /** "Is weighing whether to join": what is weighed is the act itself. */
    private boolean isQuestionUnder(int clause, @Nullable Operator operator) {
        return tree.is(clause, "ccomp")
                && INDIRECT_QUESTION.contains(
                        sentence.form(tree.child(clause, "mark")).toLowerCase(Locale.ROOT))
                && operator != null
                && operator.stage() == Stage.SIGNALLED;
    }

    /** Whether an infinitive tells what somebody telephoned another for: "called him to", not "called on him to". */
    private boolean isTelephoned(int infinitive, int call) {
        int object = tree.child(call, "obj");
        return sentence.lemma(call).equals("call")
                && object > call
                && object < infinitive
                && !sentence.xpos(object).equals("NNS")
                && sentence.xpos(infinitive).equals("VB");
    }

    /** "The accord obliges Chad to withdraw": its parties have agreed to what it asks of them. */
    private boolean isSaidByAgreement(int verb) {
        int subject = tree.child(verb, "nsubj");
        return subject >= 0 && !Clause.isPassive(tree, verb, 0) && AGREEMENTS.contains(sentence.lemma(subject));
    }

    private static boolean passesOn(String relation) {
        return switch (relation) {
            case "xcomp", "ccomp", "csubj", "obj", "iobj", "nmod", "obl", "nsubj", "acl" -> true;
            default -> false;
        };
    }

    /**
     * Applies an operator.
     *
     * @param frame how the act hangs on it
     * @param token where it stands
     * @param below what hangs on it, which has told its own negation already: "made no promise to"
     */
    private void apply(Operator operator, String frame, int token, int below) {
        boolean told = Negation.hasNegativeDeterminer(tree, below) && !tree.is(below, "nsubj");
        boolean operatorNegated = !operator.whenDenied()
                && ((!told && Negation.isNegated(tree, token)) || Negation.hasNegativeDeterminer(tree, token));
        if (operator.stage() == Stage.HYPOTHETICAL && operatorNegated && operator.stance() == null) {
            // What was not even tried was not done.
            negated = true;
            stage = tense.of(token);
        } else if (operator.stage() == Stage.SIGNALLED && stage != null && FIRMER_THAN_SIGNALS.contains(stage)) {
            note(token, frame, operator);
            return;
        } else if (operator.stage() != null) {
            boolean owed = OF_ONES_OWN.contains(operator.stage()) && tense.isOwed(token);
            boolean agreed = OF_AGREEMENTS.contains(operator.stage()) && isSaidByAgreement(token);
            setStage(owed ? Stage.DEMANDED : agreed ? Stage.AGREED : operator.stage(), operator);
            governor = token;
            if (operatorNegated) {
                negated = true;
                scope = Scope.STAGE;
            }
        } else if (operatorNegated && !isAspectOfWord(operator)) {
            negated = !negated;
        }
        if (operator.negates()) {
            negated = !negated;
        }
        if (operator.stage() == null && Negation.hasYetToCome(tree, token)) {
            stage = Stage.DONE;
        } else if (operator.stage() == null && operator.stance() == null && stage == null && !finite) {
            // Aspect and the like: the operator's own tense tells the stage ("will begin to", "began to").
            stage = tense.of(token);
        }
        if (operator.stance() != null) {
            governor = token;
            rule = operator.fact().place();
        }
        noteCondition(token);
        note(token, frame, operator);
    }

    /** "Has not kept its promise to leave": what was promised stays so. */
    private boolean isAspectOfWord(Operator operator) {
        return stage != null && operator.stance() == null && !operator.negates();
    }

    private void note(int token, String frame, @Nullable Operator operator) {
        steps.add(new Standing.Step(token, frame, operator, stage, negated));
    }

    private void setStage(Stage set, @Nullable Operator operator) {
        stage = set;
        if (operator != null) {
            rule = operator.fact().place();
        }
    }
}
