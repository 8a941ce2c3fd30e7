package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Expressions;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells figures of speech, sport and other things from political acts, by the words of {@code
 * knowledge/events/figures.tsv}.
 */
final class Figures {
    private static final String FILE = "events/figures.tsv";
    private static final String TOPIC = "topic:";
    private static final String SURE = "!";
    private static final int ENOUGH = 2;
    private static final int MOST_STEPS = 24;
    /** Those who deal with crimes of every kind. */
    private static final Set<String> LAW = Set.of(
            "police",
            "officer",
            "policeman",
            "court",
            "judge",
            "jury",
            "detective",
            "magistrate",
            "prosecutor",
            "justice");

    /** Verbs that make somebody do something. */
    private static final Set<String> FORCING = Set.of("force", "oblige", "compel", "cause", "lead", "prompt");

    /** Nouns that stand for much or many of what "of" names. */
    private static final Set<String> SWARMS = Set.of(
            "army",
            "barrage",
            "storm",
            "volley",
            "hail",
            "torrent",
            "flood",
            "wave",
            "tide",
            "chorus",
            "legion",
            "horde",
            "swarm",
            "host",
            "shower",
            "stream",
            "sea",
            "cloud",
            "wall",
            "avalanche",
            "blizzard",
            "plague",
            "invasion",
            "squad",
            "battalion");

    /** How many words into a sentence it says that it tells a story: "In her latest novel", "The third film of the series". */
    private static final int OPENING = 5;

    /** word → the numbers of the topics that it belongs to */
    private final Map<String, List<Integer>> topics = new HashMap<>();

    private final Set<String> sure = new HashSet<>();
    private final Set<String> politics = new HashSet<>();
    private final Set<String> modifiers = new HashSet<>();
    private final Set<String> objects = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> privates = new HashSet<>();
    private final Set<String> fiction = new HashSet<>();
    private final Set<String> grave = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> works = new HashSet<>();
    private final Set<String> businesses = new HashSet<>();
    private final Set<String> suspects = new HashSet<>();
    private final Set<String> forces = new HashSet<>();
    private final List<String> topicNames = new ArrayList<>();

    Figures(Knowledge knowledge) {
        for (Fact fact : knowledge.facts(FILE)) {
            List<String> words = fact.words(1, "the words");
            String kind = fact.column(0, "what the words show");
            if (kind.startsWith(TOPIC)) {
                addTopic(kind, words);
            } else {
                setOf(kind, fact).addAll(words);
            }
        }
    }

    private Set<String> setOf(String kind, Fact fact) {
        return switch (kind) {
            case "politics" -> politics;
            case "modifier" -> modifiers;
            case "object" -> objects;
            case "thing" -> things;
            case "private" -> privates;
            case "fiction" -> fiction;
            case "work" -> works;
            case "grave" -> grave;
            case "named" -> named;
            case "business" -> businesses;
            case "crime" -> suspects;
            case "force-of-nature" -> forces;
            default ->
                throw fact.fault(
                        "'" + kind + "' is unknown",
                        "write topic:NAME, politics, modifier, object, thing, private, fiction, work, grave, named, business, crime or force-of-nature");
        };
    }

    private void addTopic(String name, List<String> words) {
        if (!topicNames.contains(name)) {
            topicNames.add(name);
        }
        int topic = topicNames.indexOf(name);
        for (String word : words) {
            if (word.startsWith(SURE)) {
                sure.add(word.substring(SURE.length()));
            } else {
                topics.computeIfAbsent(word, ignored -> new ArrayList<>()).add(topic);
            }
        }
    }

    /** Whether one of its words makes a sentence one of politics, whatever else stands in it: "airstrike", "ceasefire". */
    boolean isGrave(Sentence sentence) {
        for (int token = 0; token < sentence.size(); token++) {
            if (grave.contains(sentence.lemma(token).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the sentence is about sport or the like: two of its words say so, or one that can mean nothing else.
     *
     * @param likely whether it is rather about politics by all that is known, so that two words don't suffice
     */
    boolean speakOfOtherThings(Sentence sentence, boolean likely) {
        int[] found = new int[topicNames.size()];
        boolean political = likely;
        boolean enough = false;
        boolean certain = false;
        for (int token = 0; token < sentence.size(); token++) {
            String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
            certain |= sure.contains(lemma) || sure.contains(Expressions.tied(sentence, token));
            political |= politics.contains(lemma);
            enough |= token < OPENING && fiction.contains(lemma);
            for (int topic : topics.getOrDefault(lemma, List.of())) {
                enough |= ++found[topic] >= ENOUGH;
            }
        }
        return certain || (enough && !political);
    }

    /** Whether the word is meant figuratively, or names a kind of thing: "a charm offensive", "a price war", "prisoners of war". */
    boolean isFigure(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        if (tree.is(token, "nmod")
                && tree.child(token, "det") < 0
                && Clause.preposition(tree, token).equals("of")
                && named.contains(sentence.lemma(sentence.head(token)).toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            boolean before = tree.is(child, "amod") || tree.is(child, "compound");
            if (before && modifiers.contains(sentence.lemma(child).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what an act of force, or the end of one, is done to makes it none: "fight poverty", "a truce with inflation". */
    boolean hasFigureBelow(Tree tree, int token) {
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            boolean after = tree.is(child, "nmod") || tree.is(child, "obj") || tree.is(child, "obl");
            if (after && objects.contains(tree.sentence().lemma(child).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what a verb's object is about is no object of an act of force: "took control of the blaze". */
    boolean isObjectFigure(Tree tree, int verb) {
        int object = tree.child(verb, "obj");
        return object >= 0 && hasFigureBelow(tree, object);
    }

    /** Whether a work tells of it: "her thesis examines how truces were broken", "the film follows rebels who desert". */
    boolean isToldByWork(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        int at = sentence.head(token);
        for (int step = 0; step < MOST_STEPS && at >= 0; step++) {
            int subject = tree.child(at, "nsubj");
            if (subject >= 0
                    && !tree.within(token, subject)
                    && works.contains(sentence.lemma(subject).toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = sentence.head(at);
        }
        return false;
    }

    /** Whether a sentence opens a story: what it tells in the present happens there. */
    boolean tellsStory(Sentence sentence) {
        for (int token = 0; token < Math.min(OPENING, sentence.size()); token++) {
            if (fiction.contains(sentence.lemma(token).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether what would act can do no political act: a thing, an animal, or somebody who acts for himself.
     *
     * @param clause the clause of the act's verb; null for a noun on its own
     */
    boolean isDoneByNobody(Tree tree, int token, @Nullable Clause clause) {
        int doer = clause == null ? ownerOrBy(tree, token) : clause.subject();
        if (doer < 0) {
            return false;
        }
        String tag = tree.sentence().upos(doer);
        String lemma = tree.sentence().lemma(doer).toLowerCase(Locale.ROOT);
        boolean unable = things.contains(lemma)
                || privates.contains(lemma) && !isNeighbourOfLand(tree, doer, lemma)
                || isSwarm(tree, doer, lemma);
        // The first word of a sentence has a capital in any case, and may be taken for a name.
        boolean noun = tag.equals("NOUN") || (doer == 0 && tag.equals("PROPN"));
        return forces.contains(lemma) || (noun && unable && !isNamed(tree, doer)) || isForcedByNature(tree, token);
    }

    /** "A dust storm forced Kuwait to close its airport": what nature makes somebody do is no act of theirs. */
    private boolean isForcedByNature(Tree tree, int verb) {
        int above = tree.is(verb, "xcomp") || tree.is(verb, "advcl")
                ? tree.sentence().head(verb)
                : -1;
        int subject = above >= 0 && FORCING.contains(tree.sentence().lemma(above)) ? tree.child(above, "nsubj") : -1;
        return subject >= 0 && forces.contains(tree.sentence().lemma(subject).toLowerCase(Locale.ROOT));
    }

    /** "Its neighbours", "Chad's neighbours": lands have some too. */
    private static boolean isNeighbourOfLand(Tree tree, int noun, String lemma) {
        int owner = lemma.startsWith("neighbo") ? tree.child(noun, "nmod:poss") : -1;
        return owner >= 0
                && (tree.sentence().upos(owner).equals("PROPN")
                        || tree.sentence().lemma(owner).equals("its"));
    }

    /** "A barrage of questions", "an army of ants": what there is much of does the act, or none. */
    private boolean isSwarm(Tree tree, int noun, String lemma) {
        int of = SWARMS.contains(lemma) ? Clause.oblique(tree, noun, "of") : -1;
        String many = of < 0 ? "" : tree.sentence().lemma(of).toLowerCase(Locale.ROOT);
        return things.contains(many) || objects.contains(many);
    }

    private static int ownerOrBy(Tree tree, int noun) {
        int owner = tree.child(noun, "nmod:poss");
        return owner < 0 ? Clause.oblique(tree, noun, "by") : owner;
    }

    /** Whether nobody who is named acts on somebody private: "a baker was fined", "he met his wife". */
    boolean isDoneToPrivatePerson(Tree tree, @Nullable Clause clause) {
        if (clause == null || clause.object() < 0) {
            return false;
        }
        int doer = clause.subject();
        boolean unnamed = doer < 0 || tree.sentence().upos(doer).equals("PRON");
        return unnamed
                && privates.contains(tree.sentence().lemma(clause.object()).toLowerCase(Locale.ROOT))
                && !isNamed(tree, clause.object());
    }

    /** Whether a firm would act that the sentence ties to no land: "the oil company", but not "the Chinese company". */
    boolean isBusiness(Tree tree, int doer) {
        return tree.sentence().upos(doer).equals("NOUN")
                && businesses.contains(tree.sentence().lemma(doer).toLowerCase(Locale.ROOT))
                && !hasLand(tree, doer);
    }

    /**
     * Whether police or a court deal with somebody of no name for no political deed: "police arrested a man who had stolen a horse", "a
     * woman was jailed for poisoning hens".
     */
    boolean isEverydayCrime(Tree tree, @Nullable Clause clause) {
        if (clause == null || clause.object() < 0) {
            return false;
        }
        Sentence sentence = tree.sentence();
        int suspect = clause.object();
        int doer = clause.subject();
        boolean unnamed = suspects.contains(sentence.lemma(suspect).toLowerCase(Locale.ROOT))
                && sentence.upos(suspect).equals("NOUN")
                && !sentence.xpos(suspect).equals("NNS")
                && !isNamed(tree, suspect)
                && !hasLand(tree, suspect);
        boolean law = doer < 0 || (LAW.contains(sentence.lemma(doer).toLowerCase(Locale.ROOT)) && !hasLand(tree, doer));
        return unnamed && law && !speaksOfPolitics(sentence);
    }

    private boolean speaksOfPolitics(Sentence sentence) {
        for (int token = 0; token < sentence.size(); token++) {
            String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
            if (grave.contains(lemma) || (politics.contains(lemma) && !LAW.contains(lemma))) {
                return true;
            }
        }
        return false;
    }

    /** "A Chinese company", "Kenya's police" */
    private static boolean hasLand(Tree tree, int noun) {
        for (int child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child)) {
            boolean part = tree.is(child, "amod") || tree.is(child, "compound") || tree.is(child, "nmod");
            boolean name = Character.isUpperCase(tree.sentence().form(child).charAt(0));
            if (part && name && child < noun) {
                return true;
            }
        }
        return false;
    }

    /** "The actor Marek Dub" and "Congo's army truck" name somebody after all. */
    private static boolean isNamed(Tree tree, int noun) {
        for (int child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child)) {
            boolean part = tree.is(child, "appos") || tree.is(child, "flat") || tree.is(child, "conj");
            if (part && tree.sentence().upos(child).equals("PROPN")) {
                return true;
            }
        }
        return false;
    }
}
