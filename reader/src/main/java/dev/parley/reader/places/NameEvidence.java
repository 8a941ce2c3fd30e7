package dev.parley.reader.places;

import dev.parley.language.Sentence;
import dev.parley.language.names.Name;
import dev.parley.reader.places.gazetteer.Spelling;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a capitalised name's being a place. */
final class NameEvidence {
    private static final int METROPOLIS = 500_000;
    private static final int CITY = 100_000;
    private static final int TOWN = 15_000;

    private final WordsAround words;
    private final Set<String> peoples;

    NameEvidence(WordsAround words, Set<String> peoples) {
        this.words = words;
        this.peoples = peoples;
    }

    /** How well known the best known place of the name is. */
    static double standing(List<Candidate> candidates, String form) {
        double best = 0;
        for (Candidate candidate : candidates) {
            double standing = 0.5;
            if (candidate.known() || candidate.kind().equals("capital")) {
                standing = 3;
            } else if (candidate.kind().equals("county")
                    && form.length() > 2
                    && candidate.name().indexOf(' ') > 0) {
                standing = 2;
            } else if (candidate.population() >= METROPOLIS) {
                standing = 2.5;
            } else if (candidate.population() >= CITY) {
                standing = 2;
            } else if (candidate.population() >= TOWN) {
                standing = 1;
            }
            best = Math.max(best, standing);
        }
        return form.length() <= 2 && !candidates.get(0).known() ? best - 2 : best;
    }

    /** What the preposition in front of a name speaks for, from 0. */
    double ofPreposition(Sentence sentence, int first) {
        int before = first - 1;
        while (before >= 0 && first - before < 4 && isArticleOrDirection(sentence, before)) {
            before--;
        }
        if (before < 0) {
            return -0.5;
        }
        double weight = words.weightInFront(sentence.form(before));
        if (weight == 0 && before > 0) {
            weight = words.weightInFront(sentence.form(before - 1) + " " + sentence.form(before));
        }
        if (sentence.form(before).equalsIgnoreCase("of") && before > 0 && words.isSortOf(sentence.lemma(before - 1))) {
            return 2.5;
        }
        return weight;
    }

    private boolean isArticleOrDirection(Sentence sentence, int token) {
        return sentence.form(token).equalsIgnoreCase("the")
                || sentence.upos(token).equals("ADJ")
                || words.leavesPlaceInFront(sentence.form(token)) && words.weightInFront(sentence.form(token)) == 0;
    }

    /** What the language core takes the name for, in evidence for a place. */
    static double ofRecogniser(Sentence sentence, int first, int end) {
        Name name = nameAt(sentence, first, end);
        if (name == null) {
            return -0.3;
        }
        double confidence = name.confidence();
        boolean wider = name.first() < first || name.end() > end;
        return switch (name.kind()) {
            case PLACE -> 0.5 + 1.5 * confidence;
            // One word alone says little of what it names; a full name is seldom mistaken.
            case PERSON -> wider ? -1 - 2 * confidence : -0.5 * confidence;
            case ORGANISATION -> wider ? -3 : -1.5 * confidence;
            case ARMED_GROUP, OFFICE -> wider ? -0.5 : -1;
            case NATIONALITY -> -1.5;
            case MISCELLANEOUS -> wider ? -1.5 : -0.5;
        };
    }

    /** The name of the language core that shares a token with the span, or null. */
    static @Nullable Name nameAt(Sentence sentence, int first, int end) {
        for (Name name : sentence.names()) {
            if (name.first() < end && first < name.end()) {
                return name;
            }
        }
        return null;
    }

    /** Whether capitalised words beside it make the name a part of a longer one: Paris Hilton, Alan Jackson. */
    boolean isPartOfName(Sentence sentence, int first, int end, boolean titleCase) {
        Name name = nameAt(sentence, first, end);
        boolean place = name != null && name.kind() == Name.Kind.PLACE && name.first() >= first && name.end() <= end;
        if (first > 0 && words.makesPerson(sentence.form(first - 1))
                || end < sentence.size() && words.makesThing(sentence.form(end))) {
            return true;
        }
        if (isTiedToPerson(sentence, end)) {
            return true;
        }
        if (titleCase) {
            return false;
        }
        if (end < sentence.size()
                && isCapitalisedName(sentence, end)
                && sentence.start(end) == sentence.end(end - 1) + 1) {
            if (!words.leavesPlace(sentence.form(end))
                    && !(place && peoples.contains(Spelling.plain(sentence.form(end))))) {
                return true;
            }
        }
        int before = first - 1;
        if (before < 0 || !isCapitalisedName(sentence, before) || sentence.start(first) != sentence.end(before) + 1) {
            return false;
        }
        return !words.leavesPlaceInFront(sentence.form(before))
                && !peoples.contains(Spelling.plain(sentence.form(before)))
                && !(before == 0 && place);
    }

    /** Whether a hyphen without blanks and a person's name follow: "Bat-Erdene Ganbold". */
    private static boolean isTiedToPerson(Sentence sentence, int hyphen) {
        Name name = sentence.isTied(hyphen + 1) ? nameAt(sentence, hyphen + 1, hyphen + 2) : null;
        return name != null && name.kind() == Name.Kind.PERSON && name.first() == hyphen + 1;
    }

    private static boolean isCapitalisedName(Sentence sentence, int token) {
        return Character.isUpperCase(sentence.form(token).charAt(0))
                && (sentence.upos(token).equals("PROPN")
                        || token > 0 && sentence.upos(token).equals("NOUN"));
    }
}
