package dev.parley.language.names;

import dev.parley.language.names.Name.Kind;
import dev.parley.language.network.Layer;
import dev.parley.language.network.Rows;
import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of a sentence. A model labels persons, organisations, places and other names word by word; what the
 * lists say of nationalities, offices and armed groups is added where no other name stands. Immutable.
 */
public final class NameRecogniser {

    private static final double LISTED_CONFIDENCE = 0.9;
    private static final double COMMON_NOUN_CONFIDENCE = 0.7;

    private final TagSet tagSet;
    private final Gazetteer gazetteer;
    private final Layer scores;

    /** A recogniser whose layer scores the labels of {@link NameLabels}. */
    public NameRecogniser(TagSet tagSet, Gazetteer gazetteer, Layer scores) {
        if (scores.outputs() != NameLabels.count()) {
            throw new IllegalArgumentException(scores.outputs() + " scores for " + NameLabels.count() + " labels");
        }
        this.tagSet = tagSet;
        this.gazetteer = gazetteer;
        this.scores = scores;
    }

    /**
     * The names in order, none overlapping another.
     *
     * @param contexts what the encoder says of each word
     * @param tags the words' numbers in the tag set
     */
    public List<Name> names(Words words, float[][] contexts, byte[] tags) {
        List<Name> names = new ArrayList<>();
        int size = words.size();
        float[][] labelScores = scores.of(contexts);
        int[] labels = NameLabels.best(labelScores);
        double[] sureness = new double[size];
        for (int word = 0; word < size; word++) {
            sureness[word] = Rows.probability(labelScores[word], labels[word]);
        }
        int token = 0;
        while (token < size) {
            int end = NameLabels.end(labels, token);
            if (end > token) {
                add(words, token, end, NameLabels.kind(labels[token]), least(sureness, token, end), names);
                token = end;
            } else {
                int listed = listed(words, tags, labels, token, names);
                token = Math.max(token + 1, listed);
            }
        }
        joinBodies(words, names);
        return List.copyOf(names);
    }

    /** A body and whose it is are one name: "Liberal Party" of "Canada", "Ministry of Defence" of "Chad". */
    private void joinBodies(Words words, List<Name> names) {
        for (int n = names.size() - 2; n >= 0; n--) {
            Name body = names.get(n);
            Name whose = names.get(n + 1);
            boolean isBody = body.kind() == Kind.ORGANISATION || body.kind() == Kind.ARMED_GROUP;
            boolean hasOwner = whose.kind() == Kind.PLACE || whose.kind() == Kind.ORGANISATION;
            if (isBody
                    && hasOwner
                    && namesBody(words, body.end() - 1)
                    && Link.ofOnly(words, body.end(), whose.first())) {
                double sureness = Math.min(body.confidence(), whose.confidence());
                names.set(n, new Name(body.kind(), body.first(), whose.end(), sureness));
                names.remove(n + 1);
            }
        }
    }

    private boolean namesBody(Words words, int token) {
        return (gazetteer.marks(words, token) & (Gazetteer.ORGANISATION_WORD | Gazetteer.FIGHTER_WORD)) != 0;
    }

    /** Adds a name that the model found; an office in front of a person's name, or in its place, is one for itself. */
    private void add(Words words, int token, int end, Kind labelled, double sureness, List<Name> names) {
        int first = token;
        if (labelled == Kind.PERSON) {
            int office = gazetteer.phraseEnd(words, token, Gazetteer.OFFICE);
            if (office > token && office <= end) {
                names.add(new Name(Kind.OFFICE, token, office, sureness));
                first = office;
            }
        }
        if (first < end) {
            names.add(new Name(kind(words, first, end, labelled), first, end, sureness));
        }
    }

    private static double least(double[] sureness, int from, int to) {
        double least = 1;
        for (int token = from; token < to; token++) {
            least = Math.min(least, sureness[token]);
        }
        return least;
    }

    /** An organisation or an unsorted name that the lists call an armed group, or a nationality, is one. */
    private Kind kind(Words words, int token, int end, Kind labelled) {
        if (labelled == Kind.ORGANISATION || labelled == Kind.MISCELLANEOUS) {
            int first = token;
            if (gazetteer.phraseEnd(words, first, Gazetteer.ARMED_GROUP) == end
                    && gazetteer.phraseEnd(words, first, Gazetteer.ORGANISATION) < end) {
                return Kind.ARMED_GROUP;
            }
            if ((gazetteer.marks(words, end - 1) & Gazetteer.FIGHTER_WORD) != 0) {
                return Kind.ARMED_GROUP;
            }
        }
        if (labelled != Kind.PERSON && gazetteer.phraseEnd(words, token, Gazetteer.NATIONALITY) == end) {
            return Kind.NATIONALITY;
        }
        return labelled;
    }

    private int listed(Words words, byte[] tags, int[] labels, int token, List<Name> names) {
        if (words.capitalised(token)) {
            int end = gazetteer.phraseEnd(words, token, Gazetteer.NATIONALITY);
            if (end > token && free(labels, token, end)) {
                names.add(new Name(Kind.NATIONALITY, token, end, LISTED_CONFIDENCE));
                return end;
            }
            end = gazetteer.phraseEnd(words, token, Gazetteer.ARMED_GROUP);
            if (end > token && end - token > 1 && free(labels, token, end)) {
                names.add(new Name(Kind.ARMED_GROUP, token, end, LISTED_CONFIDENCE));
                return end;
            }
        }
        if (tagSet.noun(tags[token]) || tagSet.adjective(tags[token])) {
            int end = gazetteer.phraseEnd(words, token, Gazetteer.OFFICE);
            if (end > token && free(labels, token, end) && tagSet.noun(tags[end - 1])) {
                names.add(new Name(Kind.OFFICE, token, end, COMMON_NOUN_CONFIDENCE));
                return end;
            }
        }
        return token;
    }

    private static boolean free(int[] labels, int from, int to) {
        for (int token = from; token < to; token++) {
            if (labels[token] != NameLabels.OUTSIDE) {
                return false;
            }
        }
        return true;
    }
}
