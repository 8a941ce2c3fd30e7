package dev.parley.reader.places;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.places.gazetteer.Gazetteer;
import dev.parley.reader.places.gazetteer.Spelling;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds the places of a page and their mentions: names used as places, and nouns such as "the enclave" that refer to one.
 * A name that stands for a government is left to the actors. Immutable and safe to share.
 */
public final class Places implements Step {
    private static final double ENOUGH = 1.6;
    private static final List<String> BODIES = List.of(
            "actors/organisations.tsv",
            "actors/missions.tsv",
            "actors/armed-groups.tsv",
            "actors/armed-groups-of-the-record.tsv");

    private final Atlas atlas;
    private final States states;
    private final Metonymy metonymy;
    private final NameFinder finder;
    private final PlaceNouns nouns;

    /**
     * Loads the gazetteer and the knowledge of places.
     *
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a knowledge file has a fault
     */
    public Places(Knowledge knowledge) {
        this(knowledge, Gazetteer::load);
    }

    /**
     * As {@link #Places(Knowledge)}, with a gazetteer that may still be loading: it is asked for last.
     *
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a knowledge file has a fault
     */
    public Places(Knowledge knowledge, Supplier<Gazetteer> gazetteer) {
        states = new States(knowledge);
        metonymy = new Metonymy(knowledge);
        WordsAround words = new WordsAround(knowledge);
        Set<String> bodies = bodies(knowledge);
        atlas = new Atlas(knowledge, gazetteer.get());
        finder = new NameFinder(atlas, words, states.peoples(), bodies);
        nouns = new PlaceNouns(knowledge, atlas, states);
    }

    private static Set<String> bodies(Knowledge knowledge) {
        Set<String> names = new HashSet<>();
        for (String file : BODIES) {
            for (Fact fact : knowledge.facts(file)) {
                names.add(Spelling.plain(fact.column(1, "name")));
                fact.list(2).forEach(name -> names.add(Spelling.plain(name)));
            }
        }
        return names;
    }

    /** The places that this step knows. */
    public Atlas atlas() {
        return atlas;
    }

    /** What tells places from governments. */
    public Metonymy metonymy() {
        return metonymy;
    }

    @Override
    public Set<Family> needs() {
        return Set.of(Family.SENTENCES);
    }

    @Override
    public Set<Family> adds() {
        return Set.of(Family.PLACES, Family.MENTIONS);
    }

    @Override
    public void read(Draft draft) {
        List<PlaceName> names = accepted(finder.find(draft));
        Surroundings surroundings = Surroundings.of(draft, names, states, atlas);
        Map<String, Candidate> meant = Resolution.of(draft, names, surroundings);
        List<PlaceMention> mentions = new ArrayList<>();
        for (PlaceName name : names) {
            Candidate place = meant.get(name.plain());
            if (place == null) {
                place = unknown(draft, name, surroundings.foremost());
            }
            mentions.add(new PlaceMention(
                    name.sentence(),
                    name.first(),
                    name.end(),
                    name.start(),
                    name.stop(),
                    place,
                    MentionKind.NAME,
                    isGovernment(draft, name, place)));
        }
        mentions.addAll(nouns.find(draft, mentions, surroundings));
        mentions.sort(Comparator.comparingInt(PlaceMention::start));
        add(draft, mentions);
    }

    /** Names with enough evidence of their own, and further mentions of these. */
    private static List<PlaceName> accepted(List<PlaceName> names) {
        Set<String> sure = new HashSet<>();
        for (PlaceName name : names) {
            if (name.sure()) {
                sure.add(name.plain());
            }
        }
        List<PlaceName> accepted = new ArrayList<>();
        for (PlaceName name : names) {
            if (name.evidence() >= ENOUGH || sure.contains(name.plain()) && name.evidence() > 0) {
                accepted.add(name);
            }
        }
        return accepted;
    }

    private boolean isGovernment(Draft draft, PlaceName name, Candidate place) {
        Metonymy.Bearer bearer;
        if (place.isCountry() || place.known() && isLand(place) && states.isState(name.plain())) {
            bearer = Metonymy.Bearer.STATE;
        } else if (states.isSeat(name.plain(), place.country())) {
            bearer = Metonymy.Bearer.SEAT;
        } else {
            return false;
        }
        Sentence sentence = draft.sentences().get(name.sentence());
        return metonymy.sense(sentence, name.first(), name.end(), bearer) == Metonymy.Sense.GOVERNMENT;
    }

    /** A land that may govern itself, not a province or a town of the same name. */
    private static boolean isLand(Candidate place) {
        return !place.isTown() && !place.kind().equals("province");
    }

    /** A place that no file has: its country is that of the page, its coordinates are not known. */
    private static Candidate unknown(Draft draft, PlaceName name, @Nullable String country) {
        String words = draft.words(name.start(), name.stop());
        return new Candidate(
                "place:" + Atlas.slug(words), "place", words, country, null, Double.NaN, Double.NaN, 0, 0, false);
    }

    private void add(Draft draft, List<PlaceMention> mentions) {
        Map<String, Candidate> added = new HashMap<>();
        for (PlaceMention mention : mentions) {
            if (mention.government()) {
                continue;
            }
            Candidate place = mention.place();
            if (added.putIfAbsent(place.id(), place) == null) {
                draft.add(record(draft, mention));
            }
            String words = draft.words(mention.start(), mention.stop());
            String sentence = draft.sentenceSpans().get(mention.sentence()).id();
            draft.add(new Mention(
                    draft.nextId(Family.MENTIONS),
                    mention.start(),
                    mention.stop(),
                    words,
                    sentence,
                    place.id(),
                    mention.how(),
                    null));
        }
    }

    private Place record(Draft draft, PlaceMention mention) {
        Candidate place = mention.place();
        boolean located = !Double.isNaN(place.lat());
        String words = draft.words(mention.start(), mention.stop());
        boolean named = place.known() || mention.how() != MentionKind.NAME;
        return new Place(
                place.id(),
                mention.start(),
                mention.stop(),
                words,
                draft.sentenceSpans().get(mention.sentence()).id(),
                place.kind(),
                named ? place.name() : words,
                place.country(),
                place.within(),
                located ? place.lat() : null,
                located ? place.lon() : null,
                !atlas.claims(place.id()).isEmpty(),
                located ? place.precision() : null,
                place.geonamesId() == 0 ? null : place.geonamesId());
    }
}
