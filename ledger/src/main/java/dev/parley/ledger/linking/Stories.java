package dev.parley.ledger.linking;

import dev.parley.ledger.linking.Candidates.Pair;
import dev.parley.ledger.sources.Rendering;
import dev.parley.ledger.sources.Resemblance;
import dev.parley.ledger.store.Store;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares pages that may tell one story. */
final class Stories {
    private static final int PAIRS_AT_A_TIME = 2000;

    private final List<Kin> kin;

    /** Two pages of one story; {@code sentences} are the numbers of sentences that tell the same, beginning from 0. */
    record Kin(Pair pair, Resemblance resemblance, Outline one, Outline other) {}

    /**
     * Where a page's events stand.
     *
     * @param sentences for each event the number of its sentence, -1 where it stands in none
     * @param headline the numbers of the sentences of the headline
     */
    record Outline(int[] sentences, Set<Integer> headline) {}

    private record Read(
            Rendering rendering, Outline outline, @Nullable Long day) {}

    Stories(Store store, Candidates candidates) throws SQLException, IOException {
        Set<Pair> pairs = new HashSet<>(candidates.copies());
        pairs.addAll(candidates.rewrites());
        List<Pair> all = new ArrayList<>(pairs);
        all.sort(java.util.Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other));
        kin = new ArrayList<>();
        for (int start = 0; start < all.size(); start += PAIRS_AT_A_TIME) {
            List<Pair> some = all.subList(start, Math.min(all.size(), start + PAIRS_AT_A_TIME));
            Map<Integer, Read> read = read(store, some);
            kin.addAll(
                    some.parallelStream().flatMap(pair -> compared(pair, read)).toList());
        }
    }

    /** Pages of one story. */
    List<Kin> kin() {
        return kin;
    }

    private static java.util.stream.Stream<Kin> compared(Pair pair, Map<Integer, Read> read) {
        Read one = read.get(pair.one());
        Read other = read.get(pair.other());
        if (one == null || other == null) {
            return java.util.stream.Stream.empty();
        }
        Long days = one.day() == null || other.day() == null ? null : one.day() - other.day();
        Resemblance resemblance = Resemblance.of(one.rendering(), other.rendering(), days);
        return resemblance == null
                ? java.util.stream.Stream.empty()
                : java.util.stream.Stream.of(new Kin(pair, resemblance, one.outline(), other.outline()));
    }

    private static Map<Integer, Read> read(Store store, Collection<Pair> pairs) throws IOException {
        Set<Integer> pages = new TreeSet<>();
        for (Pair pair : pairs) {
            pages.add(pair.one());
            pages.add(pair.other());
        }
        Map<Integer, Read> read = new HashMap<>();
        store.readings(pages).forEach((page, reading) -> read.put(page, of(reading)));
        return read;
    }

    private static Read of(Reading reading) {
        Map<String, Integer> numbers = new HashMap<>();
        Set<Integer> headline = new HashSet<>();
        for (int i = 0; i < reading.sentences().size(); i++) {
            numbers.put(reading.sentences().get(i).id(), i);
            if (reading.sentences().get(i).part() == PartKind.HEADLINE) {
                headline.add(i);
            }
        }
        int[] sentences = reading.events().stream()
                .mapToInt(event -> numbers.getOrDefault(String.valueOf(event.sentence()), -1))
                .toArray();
        return new Read(Rendering.of(reading), new Outline(sentences, headline), day(reading.page()));
    }

    private static @Nullable Long day(Page page) {
        java.time.LocalDate known = Store.known(page);
        return known == null ? null : known.toEpochDay();
    }
}
