package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Locale;
import java.util.Set;

/**
 * Makes objects of nouns that the parser takes for adjuncts: "brushed aside the demand", "mowed down eleven traders". A noun right
 * behind an active verb that has no object is its object where no preposition brings it in and it is no span of time or way.
 */
final class BareObjects extends Mender {
    private static final String OBJECT = "obj";

    /** Nouns of time and way; days and months are those of {@link CalendarWords}. */
    private static final Set<String> SPANS = Set.of(
            "second",
            "minute",
            "hour",
            "day",
            "night",
            "morning",
            "afternoon",
            "evening",
            "week",
            "weekend",
            "fortnight",
            "month",
            "season",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "year",
            "decade",
            "century",
            "time",
            "moment",
            "way",
            "home",
            "mile",
            "kilometre",
            "kilometer",
            "km",
            "metre",
            "meter",
            "foot",
            "percent",
            "%",
            "today",
            "tomorrow",
            "yesterday",
            "tonight");

    /** Prepositions that before a number only say how many. */
    private static final Set<String> MEASURING = Set.of("over", "around", "about", "under");

    private BareObjects(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the relations of a tree in place.
     *
     * @param words asked for their tags and lemmas alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        BareObjects objects = new BareObjects(words, parser, tree);
        for (int token = 1; token < tree.heads().length; token++) {
            if (objects.isOne(token)) {
                objects.setRelation(token, OBJECT);
            }
        }
    }

    private boolean isOne(int token) {
        int verb = tree.heads()[token];
        return verb >= 0
                && verb < token
                && relation(token).equals("obl")
                && isNoun(token)
                && words.upos(verb).equals("VERB")
                && !isSpan(token)
                && mayTakeObject(verb)
                && isBare(token)
                && isRightBehind(verb, token);
    }

    private boolean isSpan(int noun) {
        String lemma = words.lemma(noun);
        return SPANS.contains(lemma.toLowerCase(Locale.ROOT))
                || CalendarWords.isUnmistakable(lemma)
                || CalendarWords.isOne(words.form(noun));
    }

    private boolean isNoun(int token) {
        return words.upos(token).equals("NOUN") || words.upos(token).equals("PROPN");
    }

    /** An active verb without an object; a participle is active behind an auxiliary alone. */
    private boolean mayTakeObject(int verb) {
        boolean auxiliary = false;
        for (int token = 0; token < words.size(); token++) {
            if (tree.heads()[token] != verb) {
                continue;
            }
            switch (relation(token)) {
                case OBJECT, "iobj", "aux:pass", "nsubj:pass", "ccomp", "cop" -> {
                    return false;
                }
                case "aux" -> auxiliary = true;
                default -> {}
            }
        }
        return auxiliary || !words.xpos(verb).equals("VBN");
    }

    private boolean isBare(int noun) {
        for (int token = 0; token < noun; token++) {
            boolean under = tree.heads()[token] == noun;
            if (under
                    && switch (relation(token)) {
                        case "case" -> !isQuantity(token);
                        case "mark", "cc" -> true;
                        default -> false;
                    }) {
                return false;
            }
        }
        return true;
    }

    /** "Kidnapped over 250 villagers", "freed up to 16": before a number these say how many, and bring in nothing. */
    private boolean isQuantity(int token) {
        String word = words.form(token).toLowerCase(Locale.ROOT);
        boolean measures = MEASURING.contains(word)
                || (word.equals("up") && isNext(token, "to"))
                || (word.equals("to") && token > 0 && words.form(token - 1).equalsIgnoreCase("up"));
        int number = word.equals("up") ? token + 2 : token + 1;
        return measures && number < words.size() && words.upos(number).equals("NUM");
    }

    private boolean isNext(int token, String word) {
        return token + 1 < words.size() && words.form(token + 1).equalsIgnoreCase(word);
    }

    /** Whether nothing but a particle stands between a verb and a noun with what describes it. */
    private boolean isRightBehind(int verb, int noun) {
        for (int token = verb + 1; token < noun; token++) {
            boolean particle = token == verb + 1
                    && tree.heads()[token] == verb
                    && (relation(token).equals("compound:prt")
                            || relation(token).equals("advmod"));
            if (!particle && !isBelow(token, noun)) {
                return false;
            }
        }
        return true;
    }
}
