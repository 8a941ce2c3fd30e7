package dev.parley.reader.places;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.places.gazetteer.Spelling;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.MentionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nouns such as "the enclave", "the disputed region" and "the Yemeni capital" that refer to a place named before. */
final class PlaceNouns {
    private static final String FILE = "places/nouns.tsv";
    private static final String CAPITAL = "capital";
    private static final Set<String> DETERMINERS = Set.of("the", "this", "that");

    /** noun → kinds of place that it may refer to */
    private final Map<String, List<String>> kinds = new HashMap<>();

    private final Atlas atlas;
    private final States states;

    PlaceNouns(Knowledge knowledge, Atlas atlas, States states) {
        this.atlas = atlas;
        this.states = states;
        for (Fact fact : knowledge.facts(FILE)) {
            kinds.put(fact.column(0, "noun"), fact.list(1, "kinds of place"));
        }
    }

    /** The nouns that refer to a place, given the names of the page in order. */
    List<PlaceMention> find(Draft draft, List<PlaceMention> names, Surroundings surroundings) {
        List<PlaceMention> found = new ArrayList<>();
        for (int position = 0; position < draft.sentences().size(); position++) {
            Sentence sentence = draft.sentences().get(position);
            for (int i = 1; i < sentence.size(); i++) {
                List<String> wanted = kinds.get(sentence.form(i).toLowerCase(Locale.ROOT));
                int first = wanted == null ? -1 : firstOfPhrase(sentence, i);
                if (wanted == null || first < 0) {
                    continue;
                }
                Candidate place = referent(sentence, position, first, i, wanted, names, surroundings);
                if (place != null) {
                    found.add(new PlaceMention(
                            position,
                            first,
                            i + 1,
                            sentence.start(first),
                            sentence.end(i),
                            place,
                            MentionKind.NOUN,
                            false));
                }
            }
        }
        return found;
    }

    /** The position of the determiner of a phrase that ends with the noun, or -1 where it names its place itself. */
    private static int firstOfPhrase(Sentence sentence, int noun) {
        int next = noun + 1;
        if (next < sentence.size()) {
            String form = sentence.form(next);
            if (form.equals("of")
                    || sentence.upos(next).equals("NOUN")
                    || sentence.upos(next).equals("PROPN")) {
                return -1;
            }
        }
        for (int i = noun - 1; i >= 0 && i >= noun - 3; i--) {
            String form = sentence.form(i).toLowerCase(Locale.ROOT);
            if (DETERMINERS.contains(form)) {
                return i;
            }
            if (!sentence.upos(i).equals("ADJ")
                    && !sentence.upos(i).equals("PROPN")
                    && !sentence.upos(i).equals("VERB")) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Candidate referent(
            Sentence sentence,
            int position,
            int first,
            int noun,
            List<String> wanted,
            List<PlaceMention> names,
            Surroundings surroundings) {
        String people = null;
        for (int i = first + 1; i < noun; i++) {
            String plain = Spelling.plain(sentence.form(i));
            String code = states.codeOfPeople(plain);
            people = code == null ? people : code;
            if (code == null && sentence.upos(i).equals("PROPN")) {
                return null; // "the Tavush region" names its place
            }
        }
        if (sentence.lemma(noun).equals(CAPITAL)) {
            boolean regional = first + 1 < noun && isSub(sentence.form(first + 1));
            return regional
                    ? seatOfRegion(position, first, names)
                    : capital(people == null ? surroundings.foremost() : people);
        }
        return last(position, first, wanted, people, names);
    }

    private static boolean isSub(String adjective) {
        return switch (adjective) {
            case "regional", "provincial", "state", "district" -> true;
            default -> false;
        };
    }

    private @Nullable Candidate capital(@Nullable String code) {
        String name = code == null ? null : states.capital(code);
        if (name == null) {
            return null;
        }
        for (Candidate candidate : atlas.named(name)) {
            if (candidate.isTown()
                    && (candidate.country() == null || candidate.country().equals(code))) {
                return candidate;
            }
        }
        return null;
    }

    /** The most populous town of the region named last. */
    private static @Nullable Candidate seatOfRegion(int position, int first, List<PlaceMention> names) {
        Candidate best = null;
        for (PlaceMention name : names) {
            Candidate place = name.place();
            if (place.isTown()
                    && !place.kind().equals(CAPITAL)
                    && isBefore(name, position, first)
                    && (best == null || place.population() > best.population())) {
                best = place;
            }
        }
        return best;
    }

    private static boolean isBefore(PlaceMention name, int position, int first) {
        return name.sentence() < position || name.sentence() == position && name.end() <= first;
    }

    /** The place of one of the kinds that was named last. */
    private static @Nullable Candidate last(
            int position, int first, List<String> wanted, @Nullable String country, List<PlaceMention> names) {
        Candidate last = null;
        for (PlaceMention name : names) {
            if (!isBefore(name, position, first)) {
                break;
            }
            Candidate place = name.place();
            boolean fits = wanted.contains(place.kind()) && (country == null || country.equals(place.country()));
            if (fits && !name.government()) {
                last = place;
            }
        }
        return last;
    }
}
