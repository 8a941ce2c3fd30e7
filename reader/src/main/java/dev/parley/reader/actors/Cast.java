package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.language.names.Name;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Time;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The actors of one page and every reference to them, as they are gathered. */
final class Cast {
    static final String ADJECTIVE = "adjective";

    private final Draft draft;
    private final Almanac almanac;
    private final @Nullable String day;
    private final String folded;
    private final List<SentenceTree> trees = new ArrayList<>();
    private final List<List<Name>> names = new ArrayList<>();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<List<Reference>> bySentence = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> stateCounts = new HashMap<>();

    /** How often the page names places within a state, by the state. */
    private final Map<String, Integer> placeCounts = new HashMap<>();

    private final Map<String, Tally> tallies = new HashMap<>();
    private final List<Integer> grown = new ArrayList<>();

    Cast(Draft draft, Almanac almanac) {
        this.draft = draft;
        this.almanac = almanac;
        this.day = dayOf(draft);
        this.folded = Folding.fold(draft.page().text());
        Names finder = new Names(almanac);
        for (Sentence sentence : draft.sentences()) {
            SentenceTree tree = new SentenceTree(sentence);
            trees.add(tree);
            names.add(finder.of(tree));
            bySentence.add(new ArrayList<>());
        }
        for (Mention mention : draft.mentions()) {
            if (draft.get(mention.target()) instanceof Place place) {
                addPlaceAt(mention.start(), mention.end(), place);
            }
        }
        for (Place place : draft.places()) {
            addPlaceAt(place.start(), place.end(), place);
        }
    }

    /** The page's date, or the last day that the page speaks of, or null. */
    private static @Nullable String dayOf(Draft draft) {
        String published = draft.page().published().value();
        if (published != null) {
            return published.length() > 10 ? published.substring(0, 10) : published;
        }
        String last = null;
        for (Time time : draft.times()) {
            String value = time.value();
            if (value != null
                    && value.matches("(19|20)\\d\\d(-\\d\\d(-\\d\\d)?)?")
                    && (last == null || value.compareTo(last) > 0)) {
                last = value;
            }
        }
        return last == null ? null : last.length() == 4 ? last + "-12-31" : last;
    }

    private void addPlaceAt(int start, int stop, Place place) {
        int position = draft.sentenceAt(start);
        if (position < 0) {
            return;
        }
        SentenceTree tree = trees.get(position);
        int first = tree.tokenFrom(start);
        int end = tree.tokenFrom(stop - 1) + 1;
        if (first < end && end <= tree.size()) {
            put(new Reference(
                    position, first, end, tree.headOf(first, end), place.id(), MentionKind.NAME, "place", start, stop));
            if (place.country() != null && !place.kind().equals("country")) {
                placeCounts.merge(States.RECOGNISED + place.country(), 1, Integer::sum);
            }
        }
    }

    private boolean put(Reference reference) {
        if (!seen.add(reference.start() + "-" + reference.stop() + reference.target())) {
            return false;
        }
        List<Reference> references = bySentence.get(reference.sentence());
        int at = references.size();
        while (at > 0 && references.get(at - 1).start() > reference.start()) {
            at--;
        }
        references.add(at, reference);
        tallies.computeIfAbsent(reference.target(), ignored -> new Tally()).add(reference, grown.size());
        grown.add(reference.sentence());
        return true;
    }

    Draft draft() {
        return draft;
    }

    Almanac almanac() {
        return almanac;
    }

    @Nullable String day() {
        return day;
    }

    /** The page's year, or that of the files' newest facts. */
    int year() {
        return day == null ? Integer.MAX_VALUE : Integer.parseInt(day.substring(0, 4));
    }

    String folded() {
        return folded;
    }

    /** The names of persons, bodies and others in a sentence. */
    List<Name> names(int sentence) {
        return names.get(sentence);
    }

    List<SentenceTree> trees() {
        return trees;
    }

    Collection<Member> members() {
        return Collections.unmodifiableCollection(members.values());
    }

    @Nullable Member member(String id) {
        return members.get(id);
    }

    /** How much the page refers to an actor; null where nothing does yet. */
    @Nullable Tally tally(String id) {
        return tallies.get(id);
    }

    /** The sentence of each reference, in the order in which they were found. */
    List<Integer> grown() {
        return Collections.unmodifiableList(grown);
    }

    /** The references of a sentence, in the order of the text. */
    List<Reference> references(int sentence) {
        return bySentence.get(sentence);
    }

    /** The actor with this id, made where it is not there yet. */
    Member member(String id, ActorKind kind, String name, Basis basis) {
        return members.computeIfAbsent(id, ignored -> new Member(id, kind, name, basis));
    }

    /** A known state, body or group as an actor of the page. */
    Member known(KnownActor actor) {
        Member member = member(actor.id(), actor.kind(), actor.name(), Basis.KNOWN);
        member.partOf = actor.partOf();
        return member;
    }

    /** A known person as an actor of the page, with the office held on the page's day. */
    Member known(Offices.Person person) {
        Member member = members.get(person.id());
        if (member == null) {
            member = member(person.id(), ActorKind.PERSON, person.name(), Basis.KNOWN);
            member.gender = person.gender();
            Term term = almanac.offices().main(person.id(), day);
            if (term != null) {
                member.partOf = term.of();
                member.learn(new Actor.Role(term.title(), term.of(), term.since(), term.end(), Basis.KNOWN));
                learnHighest(member, term);
            }
        }
        return member;
    }

    /** An envoy who held a high office before, as former presidents do, is known by that and belongs to that land too. */
    private void learnHighest(Member member, Term main) {
        Term highest = almanac.offices().highest(member.id, day);
        if (highest != null && !highest.equals(main) && almanac.titles().isSent(main.title())) {
            member.partOf = highest.of();
            member.learn(new Actor.Role(highest.title(), highest.of(), highest.since(), highest.end(), Basis.KNOWN));
        }
    }

    /** Leads references of a sentence elsewhere, where a better target is told; null leaves one as it is. */
    void redirect(int sentence, Function<Reference, @Nullable String> better) {
        bySentence.get(sentence).replaceAll(reference -> {
            String target = better.apply(reference);
            return target == null || target.equals(reference.target()) ? reference : reference.to(target);
        });
    }

    /** Notes that words refer to an actor. */
    void refer(int sentence, int first, int end, String target, MentionKind how, String link) {
        SentenceTree tree = trees.get(sentence);
        Sentence words = tree.sentence();
        int head = tree.headOf(first, end);
        refer(sentence, first, end, head, words.start(first), words.end(end - 1), target, how, link);
    }

    void refer(
            int sentence,
            int first,
            int end,
            int head,
            int start,
            int stop,
            String target,
            MentionKind how,
            String link) {
        if (!put(new Reference(sentence, first, end, head, target, how, link, start, stop))) {
            return;
        }
        Member member = members.get(target);
        if (member == null) {
            return;
        }
        if (how == MentionKind.NAME && !link.equals(ADJECTIVE) || how == MentionKind.METONYM) {
            member.names.add(bare(draft.words(start, stop)));
        } else if (member.names.isEmpty() && how == MentionKind.NOUN) {
            member.names.add(member.name);
        }
        String land = member.isState() ? null : almanac.land(member.partOf);
        if (land != null) {
            stateCounts.merge(land, 1, Integer::sum);
        }
        if (member.isState()) {
            stateCounts.merge(target, how == MentionKind.NAME || how == MentionKind.METONYM ? 2 : 1, Integer::sum);
        }
    }

    private static String bare(String words) {
        return words.startsWith("the ") && !words.equals("the West") ? words.substring(4) : words;
    }

    /** Whether some reference covers the token. */
    boolean taken(int sentence, int token) {
        return covering(sentence, token) != null;
    }

    /** The first reference that covers the token, or null. */
    @Nullable Reference covering(int sentence, int token) {
        for (Reference reference : bySentence.get(sentence)) {
            if (reference.covers(token)) {
                return reference;
            }
        }
        return null;
    }

    /** How much the page speaks of a state. */
    int count(String state) {
        return stateCounts.getOrDefault(state, 0);
    }

    boolean onPage(@Nullable String state) {
        return state != null && count(state) > 0;
    }

    /** The state that the page speaks of most, by its names and those of its places, or null. */
    @Nullable String home() {
        Map<String, Integer> counts = new HashMap<>(stateCounts);
        counts.replaceAll((state, count) -> count + placeCounts.getOrDefault(state, 0));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether the words are a place's for the places step. */
    boolean isPlace(int sentence, int token) {
        for (Reference reference : bySentence.get(sentence)) {
            if (reference.covers(token) && reference.link().equals("place")) {
                return true;
            }
        }
        return false;
    }
}
