package dev.parley.reader.actors;

import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads "the capital", "the enclave", "the city": words for a place that the page has named. */
final class PlaceNouns {
    private static final Set<String> CITIES = Set.of(
            "city", "capital", "town", "village", "settlement", "populated-place", "locality", "port");

    private final Cast cast;

    PlaceNouns(Cast cast) {
        this.cast = cast;
    }

    void read(Descriptions.Phrase phrase, NounBook.Noun noun) {
        if (!phrase.definite() || phrase.plural()) {
            return;
        }
        String target = noun.rule().equals("capital") ? capital(phrase) : last(phrase, noun.rule().equals("city"));
        if (target != null) {
            cast.refer(phrase.sentence(), phrase.first(), phrase.end(), target, MentionKind.NOUN, "the place named before");
        }
    }

    /** The page's mention of the capital of the land that is meant. */
    private @Nullable String capital(Descriptions.Phrase phrase) {
        String land = phrase.of() == null ? cast.home() : phrase.of();
        for (Place place : cast.draft().places()) {
            NameBook.Found found = cast.almanac().names().exactly(place.text());
            if (found == null) {
                found = cast.almanac().names().exactly(place.name());
            }
            if (found == null) {
                continue;
            }
            for (NameBook.Meaning meaning : found.meanings()) {
                if (meaning.sense() == NameBook.Sense.CAPITAL && meaning.id().equals(land)) {
                    return place.id();
                }
            }
        }
        return null;
    }

    private @Nullable String last(Descriptions.Phrase phrase, boolean city) {
        for (int sentence = phrase.sentence(); sentence >= 0 && phrase.sentence() - sentence < 4; sentence--) {
            String found = null;
            for (Reference reference : cast.references(sentence)) {
                boolean before = sentence < phrase.sentence() || reference.end() <= phrase.first();
                Finding target = before ? cast.draft().get(reference.target()) : null;
                if (target instanceof Place place && CITIES.contains(place.kind()) == city && !place.kind().equals("country")) {
                    found = place.id();
                }
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
