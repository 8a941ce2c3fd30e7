package dev.parley.ledger.linking;

import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.joining.Likeness;
import dev.parley.ledger.joining.Reason;
import dev.parley.ledger.sources.Resemblance;
import dev.parley.ledger.store.Nodes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares events of pages that may tell of one. */
final class Happenings {
    private static final int PAIRS_AT_A_TIME = 5000;
    private static final int SAME_SENTENCE = Reason.bits(EnumSet.of(Reason.SAME_SENTENCE));

    private final Tables tables;
    private final Map<Candidates.Pair, Stories.Kin> kin = new HashMap<>();
    private final List<Candidates.Pair> pairs;

    Happenings(Tables tables, Candidates candidates, Stories stories) throws SQLException {
        this.tables = tables;
        stories.kin().forEach(found -> kin.put(found.pair(), found));
        Set<Candidates.Pair> all =
                new TreeSet<>(Comparator.comparingInt(Candidates.Pair::one).thenComparingInt(Candidates.Pair::other));
        all.addAll(candidates.events());
        all.addAll(kin.keySet());
        pairs = List.copyOf(all);
    }

    /** All events that are alike. */
    List<Pair> alike() throws SQLException {
        List<Pair> alike = new ArrayList<>();
        for (int start = 0; start < pairs.size(); start += PAIRS_AT_A_TIME) {
            List<Candidates.Pair> some = pairs.subList(start, Math.min(pairs.size(), start + PAIRS_AT_A_TIME));
            Set<Integer> pages = new TreeSet<>();
            some.forEach(pair -> pages.addAll(List.of(pair.one(), pair.other())));
            Map<Integer, PageFacts> facts = PageFacts.of(tables, pages);
            alike.addAll(
                    some.parallelStream().flatMap(pair -> compared(pair, facts)).toList());
        }
        return alike;
    }

    private Stream<Pair> compared(Candidates.Pair pair, Map<Integer, PageFacts> facts) {
        PageFacts one = facts.get(pair.one());
        PageFacts other = facts.get(pair.other());
        if (one == null || other == null) {
            return Stream.empty();
        }
        List<Pair> alike = new ArrayList<>();
        BitSet ofOne = new BitSet();
        BitSet ofOther = new BitSet();
        Stories.Kin story = kin.get(pair);
        if (story != null) {
            inCopies(story, one, other, alike, ofOne, ofOther);
        }
        for (Deed deed : one.deeds()) {
            for (Deed another : other.deeds()) {
                if (ofOne.get(deed.number()) && ofOther.get(another.number())) {
                    continue; // each has its like in the copy
                }
                Likeness likeness = Likeness.of(deed, one.known(), another, other.known());
                if (likeness != null) {
                    alike.add(new Pair(
                            Nodes.of(one.page(), deed.number()),
                            Nodes.of(other.page(), another.number()),
                            likeness.weight(),
                            Reason.bits(likeness.reasons())));
                }
            }
        }
        return alike.stream();
    }

    /** The events of sentences that tell the same: first those of one act, in order, then those of kindred ones. */
    private static void inCopies(
            Stories.Kin story, PageFacts one, PageFacts other, List<Pair> alike, BitSet ofOne, BitSet ofOther) {
        for (boolean sameAct : new boolean[] {true, false}) {
            for (Deed deed : one.deeds()) {
                for (Deed another : other.deeds()) {
                    boolean free = !ofOne.get(deed.number()) && !ofOther.get(another.number());
                    boolean kindred = sameAct ? deed.act() == another.act() : Likeness.kindred(deed, another);
                    if (free && kindred && aligned(story, deed.number(), another.number())) {
                        ofOne.set(deed.number());
                        ofOther.set(another.number());
                        alike.add(new Pair(
                                Nodes.of(one.page(), deed.number()),
                                Nodes.of(other.page(), another.number()),
                                Likeness.OF_A_COPY,
                                SAME_SENTENCE));
                    }
                }
            }
        }
    }

    private static boolean aligned(Stories.Kin story, int one, int other) {
        int sentence = story.one().sentences()[one];
        int another = story.other().sentences()[other];
        if (story.one().headline().contains(sentence)
                && story.other().headline().contains(another)) {
            return true;
        }
        return story.resemblance().aligned().contains(new Resemblance.Aligned(sentence, another));
    }
}
