package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
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
    private final List<String> topicNames = new ArrayList<>();

    Figures(Knowledge knowledge) {
        for (Fact fact : knowledge.facts(FILE)) {
            List<String> words = List.of(fact.column(1, "the words").split("[|\\s]+"));
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
            default ->
                throw fact.fault(
                        "'" + kind + "' is unknown",
                        "write topic:NAME, politics, modifier, object, thing, private or fiction");
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

    /** Whether the sentence is about sport or the like: two of its words say so, or one that can mean nothing else. */
    boolean speakOfOtherThings(Sentence sentence) {
        int[] found = new int[topicNames.size()];
        boolean political = false;
        boolean enough = false;
        for (int token = 0; token < sentence.size(); token++) {
            String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
            if (sure.contains(lemma)) {
                return true;
            }
            political |= politics.contains(lemma);
            enough |= token < OPENING && fiction.contains(lemma);
            for (int topic : topics.getOrDefault(lemma, List.of())) {
                enough |= ++found[topic] >= ENOUGH;
            }
        }
        return enough && !political;
    }

    /** Whether the word is meant figuratively: "battle of the budget", "war of words", "attack on inflation". */
    boolean isFigure(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            String lemma = sentence.lemma(child).toLowerCase(Locale.ROOT);
            boolean before = tree.is(child, "amod") || tree.is(child, "compound");
            boolean after = tree.is(child, "nmod") || tree.is(child, "obj") || tree.is(child, "obl");
            if ((before && modifiers.contains(lemma)) || (after && objects.contains(lemma))) {
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
        boolean unable = things.contains(lemma) || privates.contains(lemma);
        // The first word of a sentence has a capital in any case, and may be taken for a name.
        boolean noun = tag.equals("NOUN") || (doer == 0 && tag.equals("PROPN"));
        return noun && unable && !isNamed(tree, doer);
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
