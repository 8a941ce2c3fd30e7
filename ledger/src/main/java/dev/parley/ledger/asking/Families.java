package dev.parley.ledger.asking;

import dev.parley.ledger.store.Store;
import dev.parley.ledger.store.Window;
import dev.parley.reader.reading.Reading;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers questions about which pages tell one story. */
public final class Families {
    private Families() {}

    /** The family of a page, by the page's id, as much of its beginning as tells it from others, or its source or address. */
    public static @Nullable Family of(Store store, String page, @Nullable LocalDate asOf) throws IOException {
        List<Integer> numbers =
                PageNames.find(store, page).stream().map(PageNames.Found::page).toList();
        if (numbers.isEmpty()) {
            return null;
        }
        FamilyTree tree = new FamilyTree(store, numbers, asOf);
        for (int number : numbers) {
            if (tree.page(number) != null) {
                return family(store, tree, number);
            }
        }
        return null;
    }

    /** Families of more than one page of which some page could be known within the window, the latest first. */
    public static List<Family> of(Store store, Window window) throws IOException {
        Filter filter = new Filter(store, window.asOf()).within(window, "p.known", "p");
        List<Integer> numbers = store.ask(
                "SELECT page FROM families JOIN pages p USING (page)" + filter.where()
                        + " ORDER BY p.known DESC NULLS LAST, p.id",
                filter.values(),
                row -> row.getInt(1));
        FamilyTree tree = new FamilyTree(store, numbers, window.asOf());
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int number : numbers) {
            if (tree.family(number).size() > 1) {
                first.putIfAbsent(tree.name(number), number);
            }
        }
        List<Family> families = new ArrayList<>();
        for (int number : first.values().stream()
                .skip(window.offset())
                .limit(window.limit())
                .toList()) {
            families.add(family(store, tree, number));
        }
        return families;
    }

    private static Family family(Store store, FamilyTree tree, int page) throws IOException {
        List<FamilyTree.Page> pages = tree.family(page);
        Map<Integer, Family.Member> members = new LinkedHashMap<>();
        store.ask(
                "SELECT page, id, source, url, publisher, headline, published, known FROM pages"
                        + " WHERE page IN (SELECT unnest(?::INTEGER[]))",
                List.of(FamilyTree.texts(
                        pages.stream().map(FamilyTree.Page::number).toList())),
                row -> {
                    FamilyTree.Kin kin = tree.nearest(row.getInt(1));
                    FamilyTree.Page of = kin == null ? null : tree.page(kin.other());
                    return members.put(
                            row.getInt(1),
                            new Family.Member(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getObject(8, LocalDate.class),
                                    kin == null ? "original" : kin.kinship(),
                                    of == null ? null : of.id(),
                                    kin == null ? null : reason(kin)));
                });
        List<Family.Member> ordered = new ArrayList<>();
        for (FamilyTree.Page one : pages) {
            Family.Member member = members.get(one.number());
            if (member != null) {
                ordered.add(member);
            }
        }
        return new Family(tree.name(page), ordered);
    }

    private static String reason(FamilyTree.Kin kin) {
        long percent = Math.round(kin.share() * 100);
        return switch (kin.kinship()) {
            case "rewrite" -> percent + " % of the sentences of the shorter one are told by the other";
            default -> percent + " % of the runs of three words of the shorter one are in the other";
        };
    }

    /** The family of a page and what changed between its renderings; null where the ledger has no such page. */
    public static @Nullable Story story(Store store, String page, @Nullable LocalDate asOf) throws IOException {
        Family family = of(store, page, asOf);
        if (family == null) {
            return null;
        }
        List<Story.Changes> changes = new ArrayList<>();
        for (Family.Member member : family.members()) {
            String of = member.of();
            if (of != null) {
                changes.add(new Story.Changes(of, member.page(), differences(store, of, member.page())));
            }
        }
        return new Story(family, changes);
    }

    /** What one page tells otherwise than another; nothing where one of them isn't in the ledger. */
    public static List<Difference> differences(Store store, String page, String other) throws IOException {
        Reading one = store.reading(page);
        Reading two = store.reading(other);
        return one == null || two == null ? List.of() : new Differences(one, two).all();
    }
}
