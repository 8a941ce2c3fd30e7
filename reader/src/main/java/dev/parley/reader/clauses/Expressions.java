package dev.parley.reader.clauses;

import dev.parley.language.CalendarWords;
import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of a folder of knowledge files, found by the lemma of their head. What they express, an act or a kind of
 * relation, is for the room that asks.
 */
public final class Expressions {
    /** The head of a line for any verb. */
    public static final String ANY = "*";

    /** How far behind a modal its verb stands at most. */
    private static final int NEAR = 4;

    /** Numbers that "over" stands before as "more than". */
    private static final Set<String> ROUND_NUMBERS = Set.of(
            "half",
            "dozen",
            "hundred",
            "thousand",
            "million",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety");

    /** Heads of nouns of two words, written apart, that are nothing of the kind. */
    private static final Set<String> MISLEADING = Set.of("tank", "force", "shell", "guard", "base");

    private static final Set<String> NO_ARMS = Set.of(
            "think-tank",
            "fish-tank",
            "water-tank",
            "fuel-tank",
            "oxygen-tank",
            "gas-tank",
            "storage-tank",
            "septic-tank",
            "labour-force",
            "labor-force",
            "work-force",
            "market-force",
            "driving-force",
            "sales-force",
            "oil-shell",
            "egg-shell",
            "life-guard",
            "customer-base",
            "tax-base",
            "fan-base");

    private final Map<String, List<Expression>> verbs = new HashMap<>();
    private final Map<String, List<Expression>> nouns = new HashMap<>();

    /** Nouns that only measure what follows "of": "part of the town", "two tons of flour". */
    private final Set<String> measures;

    /** Verbs that tell an act in an adjective: "the Turkish-brokered deal". */
    private final Set<String> attributive;

    public Expressions(Knowledge knowledge, String folder, Set<String> acts, Map<String, Set<String>> classes) {
        measures = classes.getOrDefault("@measure", Set.of());
        attributive = classes.getOrDefault("@attributive", Set.of());
        for (Fact fact : knowledge.factsIn(folder)) {
            Expression expression = ExpressionLine.read(fact, classes);
            if (!acts.contains(expression.act()) && !expression.act().isEmpty()) {
                throw fact.fault("the act '" + expression.act() + "' is unknown", "take one of acts.tsv, or none");
            }
            Map<String, List<Expression>> index = expression.noun() ? nouns : verbs;
            for (String head : expression.heads()) {
                index.computeIfAbsent(head, ignored -> new ArrayList<>()).add(expression);
            }
        }
        // The stable sort keeps the files' order among expressions that ask for equally much.
        Comparator<Expression> mostFirst =
                Comparator.comparingInt(Expression::weight).reversed();
        verbs.values().forEach(list -> list.sort(mostFirst));
        nouns.values().forEach(list -> list.sort(mostFirst));
    }

    /** The classes of words that expressions may name, such as {@code @talks}. */
    public static Map<String, Set<String>> classes(Knowledge knowledge) {
        Map<String, Set<String>> classes = new HashMap<>();
        for (Fact fact : knowledge.facts("events/classes.tsv")) {
            String name = fact.column(0, "the class");
            Set<String> members = classes.computeIfAbsent(name, ignored -> new HashSet<>());
            for (String member : fact.words(1, "its words")) {
                members.addAll(classes.getOrDefault(member, Set.of(member)));
            }
        }
        return classes;
    }

    /** Whether any token may bear an expression; this asks for no tree. */
    public boolean anyIn(Sentence sentence) {
        for (int token = 0; token < sentence.size(); token++) {
            if (!candidates(sentence, token).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The expressions that the token may be the head of, those that ask most first. */
    public List<Expression> candidates(Sentence sentence, int token) {
        if (isAbbreviation(sentence.form(token))) {
            return List.of();
        }
        return switch (sentence.upos(token)) {
            case "VERB" -> isAttribute(sentence, token) ? List.of() : verbs(sentence, token);
            case "NOUN" -> Verbs.isOne(sentence, token) ? verbs(sentence, token) : nouns(sentence, token);
            // Taggers take "ally" for an adverb by its ending.
            case "PROPN", "ADV" -> nouns(sentence, token);
            case "ADJ" -> Verbs.isOne(sentence, token) ? verbs(sentence, token) : List.of();
            default -> List.of();
        };
    }

    /** "LeT", "DoD": no word has a capital behind a small letter. */
    private static boolean isAbbreviation(String form) {
        for (int i = 1; i < form.length(); i++) {
            if (Character.isUpperCase(form.charAt(i)) && Character.isLowerCase(form.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun tells an act, whatever stands around it: "strike", "offensive". */
    public boolean isAct(Sentence sentence, int noun) {
        return sentence.upos(noun).equals("NOUN") && !nouns(sentence, noun).isEmpty();
    }

    /** Behind a modal the lines for any verb fit too: whatever somebody must do is demanded of them. */
    private List<Expression> verbs(Sentence sentence, int token) {
        List<Expression> own = verbs.getOrDefault(sentence.lemma(token), List.of());
        if (!isBehindModal(sentence, token)) {
            return own;
        }
        List<Expression> all = new ArrayList<>(own);
        all.addAll(verbs.getOrDefault(ANY, List.of()));
        return all;
    }

    private static boolean isBehindModal(Sentence sentence, int verb) {
        for (int token = Math.max(0, verb - NEAR); token < verb; token++) {
            if (sentence.head(token) == verb && sentence.xpos(token).equals("MD")) {
                return !isGuess(sentence, token, verb);
            }
        }
        return false;
    }

    /** "Must be dreaming", "must have written it": what is so by all signs is asked of nobody. */
    private static boolean isGuess(Sentence sentence, int modal, int verb) {
        boolean perfect = false;
        for (int token = modal + 1; token < verb; token++) {
            perfect |= sentence.head(token) == verb && sentence.lemma(token).equals("have");
        }
        return perfect || sentence.xpos(verb).equals("VBG");
    }

    private List<Expression> nouns(Sentence sentence, int token) {
        String joined = joined(sentence, token);
        List<Expression> whole = joined == null ? List.of() : nouns.getOrDefault(joined, List.of());
        return whole.isEmpty() ? nouns.getOrDefault(sentence.lemma(token).toLowerCase(Locale.ROOT), List.of()) : whole;
    }

    /** In "the captured soldiers" and "the displaced" a participle says what somebody is, not what is done. */
    private boolean isAttribute(Sentence sentence, int token) {
        String relation = Clause.bare(sentence.relation(token));
        return switch (relation) {
            case "amod" -> !Attributive.tellsAct(sentence, token) && !isMadeByNoun(sentence, token);
            case "compound" -> Attributive.governor(sentence, token) < 0;
            case "nsubj", "obj", "obl", "nmod" -> sentence.xpos(token).equals("VBN");
            default -> false;
        };
    }

    /** "The EU-mediated talks" tell who mediates. */
    private boolean isMadeByNoun(Sentence sentence, int token) {
        return attributive.contains(sentence.lemma(token)) && Attributive.maker(sentence, token) >= 0;
    }

    /** The expression that the token is the head of, with its clause; null where none fits. */
    @Nullable public Expression at(Tree tree, int token, @Nullable Clause clause, Participants participants) {
        Expression line = lineAt(tree, token, clause, participants);
        return line == null || line.act().isEmpty() ? null : line;
    }

    /** The same, or the line that says that the words express no act, whose act is empty; null where no line fits. */
    @Nullable public Expression lineAt(Tree tree, int token, @Nullable Clause clause, Participants participants) {
        for (Expression expression : candidates(tree.sentence(), token)) {
            if (fits(expression, tree, token, clause, participants)) {
                return expression;
            }
        }
        return null;
    }

    private boolean fits(
            Expression expression, Tree tree, int token, @Nullable Clause clause, Participants participants) {
        for (Condition condition : expression.conditions()) {
            if (!fits(expression, condition, tree, token, clause, participants)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(
            Expression expression,
            Condition condition,
            Tree tree,
            int token,
            @Nullable Clause clause,
            Participants participants) {
        Set<String> lemmas = condition.lemmas();
        int subject = clause == null ? -1 : clause.subject();
        int object = clause == null ? -1 : measured(tree, clause.object());
        return switch (condition.place()) {
            case PARTICLE -> hasParticle(tree, token, lemmas) || hasParticle(tree, object, token, lemmas);
            case OBJECT ->
                object >= 0
                        && (anyOf(tree, object, lemmas)
                                || isAboveRelative(tree, token, object, lemmas)
                                || isTakenUp(tree, object, lemmas)
                                || behind(tree, object, subject, lemmas, participants));
            case SUBJECT -> subject >= 0 && anyOf(tree, measured(tree, subject), lemmas);
            case OBLIQUE ->
                hasOblique(tree, token, object, condition)
                        // "Gave the inspectors access"
                        || (clause != null
                                && condition.prepositions().contains("to")
                                && clause.recipient() >= 0
                                && anyOf(tree, clause.recipient(), lemmas))
                        // "Was accused by Amnesty of torture"
                        || (subject > token && hasOblique(tree, subject, condition));
            case MODIFIER ->
                hasModifier(tree, clause == null ? token : object, lemmas)
                        || (clause != null
                                && (object < 0 || isOfOblique(expression))
                                && hasModifiedOblique(tree, token, lemmas));
            case BEHIND -> lemmas.contains(Clause.preposition(tree, token));
            case OBJECT_KIND ->
                participants.isOneOf(tree, object, lemmas)
                        || (clause != null && participants.isOneOf(tree, given(clause), lemmas));
            case SUBJECT_KIND -> participants.isOneOf(tree, subject, lemmas);
            case OBLIQUE_KIND ->
                condition.prepositions().stream()
                        .mapToInt(preposition ->
                                clause == null ? Clause.oblique(tree, token, preposition) : clause.oblique(preposition))
                        .anyMatch(oblique -> oblique >= 0 && participants.isOneOf(tree, oblique, lemmas));
        };
    }

    /** Whether a line asks for a nominal behind a preposition and for no object, so that its modifier stands there: "on a sanctions list". */
    private static boolean isOfOblique(Expression expression) {
        boolean oblique = false;
        for (Condition condition : expression.conditions()) {
            if (condition.place() == Condition.Place.OBJECT) {
                return false;
            }
            oblique |= condition.place() == Condition.Place.OBLIQUE;
        }
        return oblique;
    }

    /** Whom something is given to beside the object; the object itself where nobody is. */
    private static int given(Clause clause) {
        return clause.recipient() < 0 ? clause.object() : clause.recipient();
    }

    /** What a noun of measure measures, else the noun itself. */
    private int measured(Tree tree, int object) {
        boolean measure = object >= 0
                && (measures.contains(lower(tree, object))
                        || tree.sentence().upos(object).equals("NUM"));
        if (!measure) {
            return object;
        }
        int behind = Clause.oblique(tree, object, "of");
        return behind < 0 ? object : behind;
    }

    private static boolean anyOf(Tree tree, int nominal, Set<String> lemmas) {
        if (lemmas.contains(lower(tree, nominal))) {
            return true;
        }
        boolean name = tree.sentence().upos(nominal).equals("PROPN");
        for (int child = tree.firstChild(nominal); child >= 0; child = tree.nextSibling(child)) {
            // "Ambassador Brah Moussa": what a name's bearer is stands before it.
            boolean title = name
                    && child < nominal
                    && (tree.is(child, "compound")
                            || tree.sentence().relation(child).equals("nmod:desc"));
            if ((title || tree.is(child, "conj")) && lemmas.contains(lower(tree, child))) {
                return true;
            }
        }
        return false;
    }

    /** "The restrictions on flights that it had imposed": trees hang the clause on the nearest noun. */
    private static boolean isAboveRelative(Tree tree, int verb, int object, Set<String> lemmas) {
        if (!tree.sentence().relation(verb).equals("acl:relcl")
                || tree.sentence().head(verb) != object) {
            return false;
        }
        int above = tree.sentence().head(object);
        int noun = above >= 0 && tree.is(object, "obl") ? tree.child(above, "obj") : above;
        return noun >= 0 && noun < object && anyOf(tree, noun, lemmas);
    }

    /** "Closed the bridge and reopened it on Friday": a pronoun stands for the nearest object before it that is one or many as it is. */
    private static boolean isTakenUp(Tree tree, int pronoun, Set<String> lemmas) {
        String form = tree.sentence().form(pronoun);
        boolean one = form.equalsIgnoreCase("it");
        if (!one && !form.equalsIgnoreCase("them")) {
            return false;
        }
        String tag = one ? "NN" : "NNS";
        for (int token = pronoun - 2; token >= 0; token--) {
            if (tree.is(token, "obj") && tree.sentence().xpos(token).equals(tag) && !isAbove(tree, token, pronoun)) {
                return anyOf(tree, token, lemmas);
            }
        }
        return false;
    }

    private static boolean isAbove(Tree tree, int above, int token) {
        int at = token;
        while (at >= 0 && at != above) {
            at = tree.sentence().head(at);
        }
        return at == above;
    }

    /** A pronoun is asked what agreement it means: "refused to renew it". */
    private static boolean behind(Tree tree, int object, int subject, Set<String> lemmas, Participants participants) {
        String noun = participants.nounBehind(tree, object, subject);
        return noun != null && lemmas.contains(noun);
    }

    private static String lower(Tree tree, int token) {
        return tied(tree.sentence(), token);
    }

    /** The lemma of a token with what a hyphen ties to it, in lower case: "cease-fire" for its last part. */
    public static String tied(Sentence sentence, int token) {
        String joined = joined(sentence, token);
        String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
        if (joined == null && token > 0 && MISLEADING.contains(lemma)) {
            String both = sentence.lemma(token - 1).toLowerCase(Locale.ROOT) + "-" + lemma;
            return NO_ARMS.contains(both) ? both : lemma;
        }
        return joined == null ? lemma : joined;
    }

    /** The lemma with what a hyphen ties to it, since the parser's tokens end at hyphens: "cease-fire"; null without one. */
    private static @Nullable String joined(Sentence sentence, int token) {
        return sentence.isTied(token)
                ? (sentence.lemma(token - 2) + "-" + sentence.lemma(token)).toLowerCase(Locale.ROOT)
                : null;
    }

    private static boolean hasParticle(Tree tree, int token, Set<String> particles) {
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            if (particles.contains(lower(tree, child)) && standsWithVerb(tree, child) && !isMeasure(tree, child)) {
                return true;
            }
            // "Agreed on Friday how to share the waters"
            boolean clause =
                    child > token && (tree.is(child, "ccomp") || tree.is(child, "xcomp") || tree.is(child, "advcl"));
            int question = clause ? tree.child(child, "advmod") : -1;
            if (question >= 0
                    && tree.sentence().xpos(question).equals("WRB")
                    && particles.contains(lower(tree, question))) {
                return true;
            }
            // "Threatened on Monday to resume": the day parts the verb from its infinitive.
            boolean complement = tree.is(child, "xcomp") || (tree.is(child, "advcl") && isBehindDay(tree, child));
            if (complement && particles.contains("to") && hasTo(tree, child)) {
                return true;
            }
        }
        // Parsers differ on "pulled out of": the particle may hang on the noun as a part of its preposition.
        int next = token + 1;
        return next < tree.sentence().size()
                && particles.contains(lower(tree, next))
                && !tree.sentence().upos(next).equals("NOUN")
                && !isMeasure(tree, next);
    }

    /** "Took over 250 hostages": the word says of a number that it is less than all. */
    private static boolean isMeasure(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        if (!sentence.lemma(token).equals("over") || token + 1 >= sentence.size()) {
            return false;
        }
        String number = sentence.form(token + 1).toLowerCase(Locale.ROOT);
        return Character.isDigit(number.charAt(0)) || ROUND_NUMBERS.contains(number);
    }

    /** "Got the generals to talk": trees may hang what somebody is brought to do on whoever it is. */
    private static boolean hasParticle(Tree tree, int object, int verb, Set<String> particles) {
        int complement = object > verb ? tree.child(object, "acl") : -1;
        return complement > object && particles.contains(lower(tree, complement)) && hasTo(tree, complement);
    }

    private static boolean isBehindDay(Tree tree, int infinitive) {
        int before = tree.child(infinitive, "mark") - 1;
        return before >= 0 && CalendarWords.isOne(tree.sentence().form(before));
    }

    private static boolean hasTo(Tree tree, int infinitive) {
        int mark = tree.child(infinitive, "mark");
        // "Agreed how to carry it out" is another matter.
        return mark > 0
                && tree.sentence().xpos(mark).equals("TO")
                && !tree.sentence().xpos(mark - 1).equals("WRB");
    }

    /** A particle, an adverb, a modal, or what somebody becomes by the act: "set free", "found guilty". */
    private static boolean standsWithVerb(Tree tree, int child) {
        return tree.is(child, "compound")
                || tree.is(child, "aux")
                || tree.is(child, "advmod")
                || tree.is(child, "fixed")
                || tree.is(child, "xcomp")
                || tree.sentence().relation(child).equals("obl:unmarked") // "called the vote a sham"
                || tree.is(child, "acl"); // "an attempt to assassinate"
    }

    private static boolean hasOblique(Tree tree, int token, int object, Condition condition) {
        return hasOblique(tree, token, condition) || (object >= 0 && hasObliqueBehind(tree, object, condition));
    }

    /** At a noun or, as trees hang it, at one that it is joined with: "brought the army and the rebels to the table". */
    private static boolean hasObliqueBehind(Tree tree, int noun, Condition condition) {
        if (hasOblique(tree, noun, condition)) {
            return true;
        }
        for (int child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "conj") && hasOblique(tree, child, condition)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOblique(Tree tree, int holder, Condition condition) {
        for (int child = tree.firstChild(holder); child >= 0; child = tree.nextSibling(child)) {
            boolean hangs =
                    tree.is(child, "obl") || tree.is(child, "nmod") || tree.is(child, "advcl") || tree.is(child, "acl");
            if (hangs
                    && condition.prepositions().contains(Clause.preposition(tree, child))
                    && anyOf(tree, child, condition.lemmas())) {
                return true;
            }
        }
        return false;
    }

    /** "Went on hunger strike" */
    private static boolean hasModifiedOblique(Tree tree, int verb, Set<String> lemmas) {
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "obl") && hasModifier(tree, child, lemmas)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasModifier(Tree tree, int nominal, Set<String> lemmas) {
        if (nominal < 0) {
            return false;
        }
        for (int child = tree.firstChild(nominal); child >= 0; child = tree.nextSibling(child)) {
            if ((tree.is(child, "amod") || tree.is(child, "compound") || tree.is(child, "nmod"))
                    && lemmas.contains(lower(tree, child))) {
                return true;
            }
        }
        return false;
    }
}
