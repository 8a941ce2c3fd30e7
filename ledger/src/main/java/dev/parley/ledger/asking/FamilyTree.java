package dev.parley.ledger.asking;

import dev.parley.ledger.linking.Groups;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The families of some pages, as pages had them that could be known on a day. */
final class FamilyTree {
    /** The first is the one that could be known first. */
    private static final Comparator<Page> ORDER = Comparator.comparing(
                    Page::known, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Page::id);

    private final Map<Integer, Page> pages = new HashMap<>();
    private final List<Kin> kin = new ArrayList<>();
    private final Groups groups = new Groups();
    private final Map<Long, List<Page>> families = new HashMap<>();

    /** A page. */
    record Page(int number, String id, @Nullable LocalDate known) {}

    /** Two pages of one story: the one is a copy and so on of the other. */
    record Kin(int one, int other, String kinship, double share) {}

    /** @param asOf only pages that could be known on this day; null for all */
    FamilyTree(Store store, Collection<Integer> of, @Nullable LocalDate asOf) throws LedgerFault {
        if (of.isEmpty()) {
            return;
        }
        Set<Integer> kindred = new TreeSet<>(store.ask(
                "SELECT page FROM families WHERE family IN (SELECT family FROM families WHERE page IN " + some(of)
                        + ")",
                List.of(),
                row -> row.getInt(1)));
        Set<Integer> all = new TreeSet<>(of);
        all.addAll(kindred);
        store.ask(
                "SELECT page, id, known FROM pages WHERE page IN " + some(all)
                        + (asOf == null ? "" : " AND known <= ?"),
                asOf == null ? List.of() : List.of(asOf),
                row -> pages.put(
                        row.getInt(1), new Page(row.getInt(1), row.getString(2), row.getObject(3, LocalDate.class))));
        if (!kindred.isEmpty()) {
            store.ask("SELECT one, other, kinship, share FROM kin WHERE one IN " + some(kindred), List.of(), row -> {
                Kin found = new Kin(row.getInt(1), row.getInt(2), row.getString(3), row.getDouble(4));
                return pages.containsKey(found.one()) && pages.containsKey(found.other()) && kin.add(found);
            });
        }
        kin.forEach(found -> groups.join(found.one(), found.other()));
        for (Page page : pages.values()) {
            families.computeIfAbsent(groups.of(page.number()), none -> new ArrayList<>())
                    .add(page);
        }
        families.values().forEach(family -> family.sort(ORDER));
    }

    /** Numbers as they stand in a question itself: so DuckDB fetches a few pages by their index. */
    private static String some(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    static List<String> texts(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    /** The pages of a page's family, the first one first. */
    List<Page> family(int page) {
        return families.getOrDefault(groups.of(page), List.of());
    }

    /** What names a page's family: the beginning of the id of its first page. */
    String name(int page) {
        List<Page> family = family(page);
        return family.isEmpty() ? "" : Family.idOf(family.get(0).id());
    }

    /** What a page is to the one of its family that it is most like among those known before it; null for the first one. */
    @Nullable Kin nearest(int page) {
        List<Page> family = family(page);
        Page self = pages.get(page);
        if (self == null) {
            return null;
        }
        Kin nearest = null;
        Page of = null;
        for (Kin found : kin) {
            Kin own = found.one() == page ? found : found.other() == page ? reversed(found) : null;
            Page other = own == null ? null : pages.get(own.other());
            if (own == null || other == null) {
                continue;
            }
            boolean earlier = ORDER.compare(other, self) < 0;
            boolean better = nearest == null
                    || of == null
                    || earlier && ORDER.compare(of, self) > 0
                    || earlier == ORDER.compare(of, self) < 0
                            && (own.share() > nearest.share()
                                    || own.share() == nearest.share() && ORDER.compare(other, of) < 0);
            if (better) {
                nearest = own;
                of = other;
            }
        }
        return family.isEmpty() || family.get(0).equals(self) ? null : nearest;
    }

    private static Kin reversed(Kin kin) {
        String kinship = dev.parley.ledger.sources.Kinship.valueOf(kin.kinship().toUpperCase(java.util.Locale.ROOT))
                .reversed()
                .toString();
        return new Kin(kin.other(), kin.one(), kinship, kin.share());
    }

    @Nullable Page page(int number) {
        return pages.get(number);
    }
}
