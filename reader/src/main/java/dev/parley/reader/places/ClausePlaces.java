package dev.parley.reader.places;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places where a predicate's own clause says that it happened. */
public final class ClausePlaces {
    private static final Set<String> WHERE = Set.of(
            "in",
            "at",
            "near",
            "around",
            "outside",
            "inside",
            "across",
            "throughout",
            "within",
            "along",
            "off",
            "above",
            "over",
            "on",
            "between",
            "through",
            "into",
            "to",
            "toward",
            "towards",
            "beyond");
    /** Of a withdrawal, a return or an escape the place is where it starts; of an arrival "from" tells the origin only. */
    private static final Set<String> LEAVING = Set.of(
            "withdraw",
            "withdrawal",
            "retreat",
            "pull",
            "pullout",
            "pull-out",
            "leave",
            "flee",
            "expel",
            "expulsion",
            "evacuate",
            "evacuation",
            "remove",
            "removal",
            "exodus",
            "eject",
            "drive",
            "depart",
            "departure",
            "deport",
            "displace");
    /** For these "to" and "into" tell where the act leads; for others, such as talking to a capital, they don't. */
    private static final Set<String> MOVING = Set.of(
            "go",
            "travel",
            "visit",
            "fly",
            "return",
            "move",
            "send",
            "deploy",
            "deployment",
            "march",
            "advance",
            "come",
            "trip",
            "arrive",
            "drive",
            "flee",
            "enter",
            "cross",
            "push",
            "transfer",
            "take",
            "bring",
            "airlift",
            "invade",
            "incursion",
            "journey",
            "retreat",
            "walk",
            "escape",
            "extend",
            "spread",
            "deliver",
            "evacuate",
            "withdraw",
            "relocate",
            "get");
    /** Relations that lead from a clause into another one. */
    private static final Set<String> OTHER_CLAUSE =
            Set.of("ccomp", "advcl", "acl", "parataxis", "csubj", "discourse", "vocative");

    private static final int DEEPEST = 4;

    private ClausePlaces() {}

    /**
     * The ids of the places that the predicate's own clause names as where it happened: "in", "at" and "near" it, or what
     * it enters, leaves or takes; nothing that stands in a clause of its own, and not where a speaker is from.
     *
     * @param draft the reading so far, with its places and their mentions
     * @param sentence one of its sentences
     * @param predicateToken the position of the verb or noun that tells the act
     */
    public static List<String> of(Draft draft, Sentence sentence, int predicateToken) {
        String[] places = placesOf(draft, sentence);
        List<String> found = new ArrayList<>();
        collect(sentence, places, predicateToken, predicateToken, 0, found);
        if (found.isEmpty() && isShared(sentence, predicateToken)) {
            int first = sentence.head(predicateToken);
            collectDirect(sentence, places, first, predicateToken, found);
        }
        return found;
    }

    /** The place that each token of the sentence belongs to the mention of, or null. */
    private static @Nullable String[] placesOf(Draft draft, Sentence sentence) {
        @Nullable String[] places = new String[sentence.size()];
        for (Mention mention : draft.mentionsIn(draft.sentenceAt(sentence.start()))) {
            Finding target = draft.get(mention.target());
            if (!(target instanceof Place)) {
                continue;
            }
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.start(i) >= mention.start() && sentence.end(i) <= mention.end()) {
                    places[i] = mention.target();
                }
            }
        }
        return places;
    }

    /** Walks down from the predicate through its own clause. */
    private static void collect(
            Sentence sentence, @Nullable String[] places, int token, int predicate, int depth, List<String> into) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.head(i) != token || i == predicate) {
                continue;
            }
            String relation = Metonymy.plain(sentence.relation(i));
            boolean clause = OTHER_CLAUSE.contains(relation)
                    || relation.equals("conj") && token == predicate
                    || relation.equals("xcomp") && sentence.upos(i).equals("VERB") && places[i] == null;
            if (clause) {
                continue;
            }
            String place = places[i];
            if (place != null) {
                if (tells(sentence, i, token, predicate, relation) && !into.contains(place)) {
                    into.add(place);
                }
                conjuncts(sentence, places, i, into);
            } else if (depth < DEEPEST) {
                collect(sentence, places, i, predicate, depth + 1, into);
            }
        }
    }

    /** Places joined by "and" to one that was taken. */
    private static void conjuncts(Sentence sentence, @Nullable String[] places, int token, List<String> into) {
        String first = places[token];
        for (int i = token + 1; i < sentence.size(); i++) {
            String place = places[i];
            if (sentence.head(i) == token
                    && place != null
                    && Metonymy.plain(sentence.relation(i)).equals("conj")
                    && into.contains(first)
                    && !into.contains(place)) {
                into.add(place);
            }
        }
    }

    private static boolean tells(Sentence sentence, int token, int governor, int predicate, String relation) {
        String preposition = Metonymy.caseOf(sentence, token);
        String lemma = sentence.lemma(governor);
        if (preposition == null) {
            boolean object = relation.equals("obj") || sentence.relation(token).equals("nsubj:pass");
            return object && governor == predicate || relation.equals("compound") && governor == predicate;
        }
        return switch (preposition) {
            case "from" -> LEAVING.contains(lemma) || LEAVING.contains(sentence.lemma(predicate));
            case "to", "into", "toward", "towards" ->
                MOVING.contains(lemma) || MOVING.contains(sentence.lemma(predicate));
            case "of" -> governor == predicate && !sentence.upos(predicate).equals("VERB");
            default -> WHERE.contains(preposition);
        };
    }

    /** Whether the predicate is the second of two verbs with the same subject: "met in Geneva and signed a deal". */
    private static boolean isShared(Sentence sentence, int predicate) {
        int head = sentence.head(predicate);
        if (head < 0 || !Metonymy.plain(sentence.relation(predicate)).equals("conj")) {
            return false;
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.head(i) == predicate
                    && Metonymy.plain(sentence.relation(i)).equals("nsubj")) {
                return false;
            }
        }
        return sentence.upos(head).equals("VERB");
    }

    /** Places that hang on the first of two verbs and stand in front of it: "In Geneva they met and signed a deal". */
    private static void collectDirect(
            Sentence sentence, @Nullable String[] places, int first, int second, List<String> into) {
        for (int i = 0; i < Math.min(first, second); i++) {
            String place = places[i];
            if (sentence.head(i) == first
                    && place != null
                    && Metonymy.plain(sentence.relation(i)).equals("obl")
                    && tells(sentence, i, first, first, "obl")
                    && !into.contains(place)) {
                into.add(place);
            }
        }
    }
}
