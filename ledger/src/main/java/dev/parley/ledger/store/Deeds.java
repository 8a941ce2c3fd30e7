package dev.parley.ledger.store;

import dev.parley.ledger.joining.Acts;
import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.joining.Names;
import dev.parley.ledger.sources.Wording;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Deed}s of a reading. */
final class Deeds {
    /** No deed keeps more of one kind; the codec has a byte for how many there are. */
    private static final int MOST = 12;

    private static final int MOST_WORDS = 60;
    private static final int[] NO_WORDS = {};
    private static final Deed.Party[] NOBODY = {};
    private static final Deed.Spot[] NOWHERE = {};
    private static final Deed.Tally[] UNCOUNTED = {};
    private static final Set<String> WIDE = Set.of(
            "region", "country", "sea", "river", "ocean", "strait", "continent", "lake", "mountain", "mountains");
    /** Words that any agreement's name may have. */
    private static final Set<String> ANY_AGREEMENT = Set.of(
            "agreement",
            "deal",
            "treaty",
            "accord",
            "accords",
            "peace",
            "ceasefire",
            "truce",
            "pact",
            "memorandum",
            "protocol",
            "declaration",
            "framework",
            "final",
            "full",
            "comprehensive",
            "draft",
            "plan",
            "the",
            "and",
            "for",
            "first",
            "new");

    private final Reading reading;
    private final @Nullable LocalDate known;
    private final Map<String, Deed.Party> parties = new HashMap<>();
    private final Map<String, Deed.Spot> places = new HashMap<>();
    /** The places that a sentence names. */
    private final Map<String, Set<String>> named = new HashMap<>();

    private final Map<String, Agreement> agreements = new HashMap<>();
    private final Map<String, String> acts = new HashMap<>();

    private Deeds(Reading reading) {
        this.reading = reading;
        known = Derived.known(reading.page());
        for (Actor actor : reading.actors()) {
            parties.put(actor.id(), party(actor));
        }
        for (Place place : reading.places()) {
            places.put(place.id(), spot(place));
            name(place.sentence(), place.id());
        }
        for (Mention mention : reading.mentions()) {
            if (mention.how() == MentionKind.NAME) {
                name(mention.sentence(), mention.target());
            }
        }
        reading.agreements().forEach(agreement -> agreements.put(agreement.id(), agreement));
        reading.events().forEach(event -> acts.put(event.id(), event.act()));
    }

    private void name(@Nullable String sentence, String id) {
        if (sentence != null && id.startsWith("place:")) {
            named.computeIfAbsent(sentence, none -> new TreeSet<>()).add(id);
        }
    }

    /**
     * The deeds of a reading, one for each of its events.
     *
     * @param wordings of its sentences
     */
    static Deed[] of(Reading reading, Wording[] wordings) {
        Deeds deeds = new Deeds(reading);
        Deed[] all = new Deed[reading.events().size()];
        Map<String, Integer> sentences = new HashMap<>();
        for (int i = 0; i < wordings.length; i++) {
            sentences.put(reading.sentences().get(i).id(), i);
        }
        int[][] matter = new int[wordings.length][];
        for (int i = 0; i < all.length; i++) {
            Event event = reading.events().get(i);
            Integer sentence = sentences.get(String.valueOf(event.sentence()));
            if (sentence != null && matter[sentence] == null) {
                matter[sentence] = matter(wordings[sentence]);
            }
            all[i] = deeds.deed(i, event, sentence == null ? NO_WORDS : matter[sentence]);
        }
        return all;
    }

    private Deed deed(int number, Event event, int[] matter) {
        Event.Roles roles = event.roles();
        Days days = days(event);
        Deed.Spot[] spots = spots(event);
        return new Deed(
                number,
                event.start(),
                event.end(),
                Names.hash(event.act()),
                event.stage(),
                event.negated(),
                parties(agents(roles, spots)),
                parties(roles.target()),
                spots,
                abouts(roles.about()),
                day(days.first()),
                day(days.last()),
                tallies(event),
                matter);
    }

    /**
     * Who acts; where a page tells neither who nor where, the parties of the agreement that it is about: "the truce was signed in May".
     * Without them nothing could tell whether another page tells the same.
     */
    private List<String> agents(Event.Roles roles, Deed.Spot[] spots) {
        if (!roles.agent().isEmpty() || !roles.target().isEmpty() || spots.length > 0) {
            return roles.agent();
        }
        return roles.about().stream()
                .map(agreements::get)
                .filter(agreement -> agreement != null && agreement.parties().size() > 1)
                .findFirst()
                .map(Agreement::parties)
                .orElse(List.of());
    }

    /** When it happened; what a page tells as done on a later day than its own is misread, and who agrees to it on a day does it on another. */
    private Days days(Event event) {
        if (event.stage() == Stage.AGREED && !Acts.isDeal(Names.hash(event.act()))) {
            return Days.of(null);
        }
        Days days = Days.of(event.when().value());
        LocalDate first = days.first();
        boolean real = event.stage().isReal();
        return real && first != null && known != null && first.isAfter(known) ? Days.of(null) : days;
    }

    private static int day(@Nullable LocalDate day) {
        return day == null ? Deed.UNKNOWN : Math.toIntExact(day.toEpochDay());
    }

    /** A person or a group belongs to a side; a state, a party, an army is one. */
    private static Deed.Party party(Actor actor) {
        boolean word = actor.id().startsWith("group:");
        boolean named = !word
                && !actor.anonymous()
                && !actor.name().isEmpty()
                && Character.isUpperCase(actor.name().codePointAt(0));
        boolean member = word || actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.AUTHORITY;
        String partOf = actor.partOf();
        int side = !member ? Names.hash(actor.id()) : partOf == null ? 0 : Names.hash(partOf);
        return new Deed.Party(Names.hash(actor.id()), side, named);
    }

    private Deed.Party[] parties(List<String> ids) {
        if (ids.isEmpty()) {
            return NOBODY;
        }
        List<Deed.Party> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            Deed.Party party = id.startsWith("place:") ? null : parties.get(id);
            if (party != null && found.size() < MOST) {
                found.add(party);
            }
        }
        return found.toArray(NOBODY);
    }

    private static Deed.Spot spot(Place place) {
        Double lat = place.lat();
        Double lon = place.lon();
        return new Deed.Spot(
                Names.hash(place.id()),
                place.country() == null ? 0 : Names.hash(place.country()),
                lat == null ? Float.NaN : lat.floatValue(),
                lon == null ? Float.NaN : lon.floatValue(),
                WIDE.contains(place.kind()) || lat == null || lon == null,
                false);
    }

    private static Deed.Spot loose(Deed.Spot spot) {
        return new Deed.Spot(spot.id(), spot.country(), spot.lat(), spot.lon(), spot.wide(), true);
    }

    /** Where the event is or whom it is done to, and then what else its sentence names but countries. */
    private Deed.Spot[] spots(Event event) {
        Set<String> others = named.getOrDefault(String.valueOf(event.sentence()), Set.of());
        Set<String> own = new TreeSet<>(event.roles().place());
        own.addAll(event.roles().target());
        List<Deed.Spot> spots = new ArrayList<>();
        for (String id : own) {
            Deed.Spot spot = places.get(id);
            if (spot != null && spots.size() < MOST) {
                spots.add(spot);
            }
        }
        for (String id : others) {
            Deed.Spot spot = own.contains(id) ? null : places.get(id);
            if (spot != null && spots.size() < MOST) {
                spots.add(loose(spot));
            }
        }
        return spots.toArray(NOWHERE);
    }

    private int[] abouts(List<String> ids) {
        if (ids.isEmpty()) {
            return NO_WORDS;
        }
        Set<Integer> abouts = new TreeSet<>();
        for (String id : ids) {
            Agreement agreement = agreements.get(id);
            if (agreement != null) {
                abouts.add(Names.hash("kind:" + agreement.kind()));
                for (String word : agreement.name().split("[^\\p{L}\\d]+")) {
                    String small = word.toLowerCase(java.util.Locale.ROOT);
                    if (small.length() > 2 && !ANY_AGREEMENT.contains(small)) {
                        abouts.add(Names.hash("agreement:" + small));
                    }
                }
            } else if (acts.containsKey(id)) {
                abouts.add(Names.hash("act:" + acts.get(id)));
            } else {
                Deed.Party party = parties.get(id);
                abouts.add(party == null ? Names.hash(id) : party.side() == 0 ? party.id() : party.side());
            }
        }
        return abouts.stream().mapToInt(Integer::intValue).limit(MOST).toArray();
    }

    private Deed.Tally[] tallies(Event event) {
        if (reading.counts().isEmpty()) {
            return UNCOUNTED;
        }
        List<Deed.Tally> tallies = new ArrayList<>();
        for (Count count : reading.counts()) {
            Double value = count.value();
            boolean own =
                    event.id().equals(count.event()) || event.roles().count().contains(count.id());
            if (own && value != null && tallies.size() < MOST) {
                tallies.add(new Deed.Tally(Names.hash(count.what()), value));
            }
        }
        return tallies.toArray(UNCOUNTED);
    }

    private static int[] matter(Wording wording) {
        long[] stems = wording.matter();
        int[] matter = new int[Math.min(stems.length, MOST_WORDS)];
        for (int i = 0; i < matter.length; i++) {
            matter[i] = (int) (stems[i] >>> 32);
        }
        java.util.Arrays.sort(matter);
        return matter;
    }
}
