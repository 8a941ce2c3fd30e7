package dev.parley.reader.clauses;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Real agreements that go by a name of their own, by {@code knowledge/agreements/known.tsv}. */
public final class KnownAgreements {
    /**
     * An agreement that history knows.
     *
     * @param names all its names, in lower case
     * @param kind its kind
     * @param signed when it was signed, in EDTF
     * @param parties ids of states, and names of other parties
     */
    public record Known(List<String> names, String kind, String signed, Set<String> parties) {}

    /** Words that many agreements' names are made of: a name of nothing else means the known one only among its parties. */
    private static final Set<String> COMMON = Set.of(
            "comprehensive",
            "peace",
            "agreement",
            "agreements",
            "accord",
            "accords",
            "final",
            "national",
            "framework",
            "declaration",
            "of",
            "principles",
            "nuclear",
            "deal",
            "pact",
            "joint",
            "statement",
            "general",
            "treaty",
            "ceasefire",
            "permanent",
            "revitalised",
            "revitalized",
            "political",
            "nationwide",
            "agreed",
            "initiative",
            "and",
            "partnership",
            "security",
            "cooperation",
            "cessation",
            "hostilities",
            "for",
            "lasting");

    private final Map<String, List<Known>> byName = new HashMap<>();

    public KnownAgreements(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("agreements/known.tsv")) {
            List<String> names =
                    List.of(fact.column(0, "the names").toLowerCase(Locale.ROOT).split("\\|"));
            Known known = new Known(
                    names,
                    fact.column(1, "the kind"),
                    fact.column(2, "the date of signing"),
                    Set.of(fact.column(3, "the parties").split("\\|")));
            for (String name : names) {
                byName.computeIfAbsent(name, ignored -> new ArrayList<>()).add(known);
            }
        }
    }

    /**
     * The agreement of this name, or null. Of several, the last one signed with a party that the page speaks of.
     *
     * @param name the words of the page
     * @param spokenOf ids and names of the page's actors
     */
    public @Nullable Known of(String name, Set<String> spokenOf) {
        List<Known> all = byName.getOrDefault(plain(name), List.of());
        Known best = null;
        for (Known known : all) {
            boolean meant = known.parties().stream().anyMatch(spokenOf::contains);
            if (meant && (best == null || known.signed().compareTo(best.signed()) > 0)) {
                best = known;
            }
        }
        return best == null && all.size() == 1 && isDistinct(name) ? all.get(0) : best;
    }

    private static boolean isDistinct(String name) {
        return !COMMON.containsAll(List.of(plain(name).split("[ ,-]+")));
    }

    /** Whether some agreement goes by these words. */
    boolean isName(String words) {
        return byName.containsKey(plain(words));
    }

    private static String plain(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        return words.startsWith("the ") ? words.substring(4) : words;
    }
}
