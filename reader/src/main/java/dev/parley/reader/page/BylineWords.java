package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of lines of authorship, in small letters: knowledge/pages/bylines.txt. */
final class BylineWords {
    /** Words of authorship by their first letter, longest first. */
    private final Map<Character, List<String>> by = new HashMap<>();
    /** What follows is no longer who: where, for whom or when. */
    final Set<String> last = new HashSet<>();
    /** What follows a name or stands before it. */
    final Set<String> roles = new HashSet<>();
    /** What stands before a name and makes no line a byline. */
    final Set<String> before = new HashSet<>();
    /** Words of a name that another of its small words may follow: "von der". */
    final Set<String> particles = new HashSet<>();
    /** What joins two names. */
    final Set<String> joins = new HashSet<>();
    /** What no person's name holds. */
    final Set<String> nobody = new HashSet<>();
    /** Those of {@link #nobody} that name who works for a page without a name of their own. */
    final Set<String> desks = new HashSet<>();
    /** Accounts of those who run a site. */
    final Set<String> keepers = new HashSet<>();
    /** News agencies. */
    final Set<String> agencies = new HashSet<>();
    /** What credits work on what others wrote: "reviewed by". */
    final Set<String> otherWork = new HashSet<>();

    BylineWords(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/bylines.txt")) {
            List<String> words = fact.columns().subList(1, fact.columns().size());
            switch (fact.column(0, "what")) {
                case "by" ->
                    words.forEach(word -> by.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>())
                            .add(word));
                case "last" -> last.addAll(words);
                case "role" -> roles.addAll(words);
                case "before" -> before.addAll(words);
                case "particle" -> particles.addAll(words);
                case "join" -> joins.addAll(words);
                case "not" -> nobody.addAll(words);
                case "desk" -> {
                    nobody.addAll(words);
                    desks.addAll(words);
                }
                case "keeper" -> keepers.addAll(words);
                case "agency" -> agencies.addAll(words);
                case "other" -> otherWork.addAll(words);
                default ->
                    throw fact.fault(
                            "no such kind of word",
                            "write by, last, before, particle, role, join, not, desk, keeper, agency or other");
            }
        }
        for (List<String> words : by.values()) {
            words.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        }
    }

    /** The words of authorship that begin with a letter, longest first. */
    List<String> by(char first) {
        return by.getOrDefault(first, List.of());
    }
}
