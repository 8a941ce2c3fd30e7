package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Offices and posts, the words for them, and the words that stand before a name. */
final class TitleBook {
    private static final int NO_RANK = 1000;
    private static final Set<String> SENT = Set.of(
            "special envoy",
            "mediator",
            "chief negotiator",
            "head of mission",
            "co-chair",
            "peace commissioner",
            "presidential peace adviser");
    private static final Pattern SUBJECT =
            Pattern.compile(" (?:for|to|in|on|with|between|of the|in the|to the) (?=\\p{L})");

    /** A title and what its holder is sent for: "special envoy", "the Great Lakes". */
    record Split(String office, String subject) {}

    /** Says what a word before a name tells: a role, or nothing, and a gender, or nothing. */
    record Honorific(String role, String gender) {}

    private final Map<String, List<String>> meanings = new LinkedHashMap<>();
    private final Map<String, String> canonical = new HashMap<>();
    private final Set<String> lastWords = new HashSet<>();
    private final Set<String> ofBodies = new HashSet<>();
    private final Set<String> heldByMany = new HashSet<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Honorific> honorifics = new HashMap<>();
    private int longest = 1;

    TitleBook(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("actors/titles.tsv")) {
            String title = fact.column(0, "title");
            List<String> means = new ArrayList<>();
            means.add(title);
            means.addAll(fact.list(2));
            meanings.put(title, means);
            ranks.putIfAbsent(title, ranks.size());
            add(title, title);
            fact.list(1).forEach(form -> add(form, title));
            for (String word : fact.list(3)) {
                switch (word) {
                    case "body" -> ofBodies.add(title);
                    case "many" -> heldByMany.add(title);
                    default ->
                        throw fact.fault("'" + word + "' tells nothing of a title", "write body, many or body; many");
                }
            }
        }
        for (Fact fact : knowledge.facts("actors/honorifics.tsv")) {
            honorifics.put(fact.column(0, "word"), new Honorific(fact.optional(1), fact.optional(2)));
        }
    }

    private void add(String form, String title) {
        String[] words = form.toLowerCase(Locale.ROOT).split(" ");
        canonical.putIfAbsent(String.join(" ", words), title);
        longest = Math.max(longest, words.length);
        if (!form.contains(" of ") && !form.contains(" for ") && !form.contains(" to ")) {
            lastWords.add(words[words.length - 1]);
        }
    }

    /** The title that these words are, or null. */
    @Nullable String canonical(String words) {
        return canonical.get(words.toLowerCase(Locale.ROOT));
    }

    /** The office and what it is for, of a title that says both and is not a title of its own, or null. */
    @Nullable Split split(String title) {
        if (canonical(title) != null) {
            return null;
        }
        Matcher matcher = SUBJECT.matcher(title);
        if (!matcher.find()) {
            return null;
        }
        String office = canonical(title.substring(0, matcher.start()));
        return office == null ? null : new Split(office, title.substring(matcher.end()));
    }

    /** The title that the longest ending of these words is, whatever its holder is sent for, or null. */
    @Nullable String canonicalEnding(String words) {
        String all = words.toLowerCase(Locale.ROOT).replace("- ", "-").replace(" -", "-");
        String whole = ending(all);
        Matcher subject = SUBJECT.matcher(all);
        return whole != null || !subject.find() ? whole : ending(all.substring(0, subject.start()));
    }

    private @Nullable String ending(String words) {
        String rest = words;
        while (true) {
            String title = canonical.get(rest);
            if (title != null) {
                return title;
            }
            int blank = rest.indexOf(' ');
            if (blank < 0) {
                return null;
            }
            rest = rest.substring(blank + 1);
        }
    }

    /** Whether a title may end in this word: president, minister, envoy. */
    boolean endsTitle(String word) {
        return lastWords.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether several hold such an office at a time: vice presidents, co-chairs. */
    boolean heldByMany(String title) {
        return heldByMany.contains(title);
    }

    /** Whether the holder of a title is sent to make peace: an envoy, a mediator, a negotiator, the head of a mission. */
    boolean isSent(String title) {
        String office = canonicalEnding(title);
        return office != null && SENT.contains(office);
    }

    int longest() {
        return longest;
    }

    List<String> meaning(String title) {
        return meanings.getOrDefault(title, List.of(title));
    }

    boolean ofBody(String title) {
        return ofBodies.contains(title);
    }

    /** The lower, the higher the office. */
    int rank(String title) {
        Split split = ranks.containsKey(title) ? null : split(title);
        return ranks.getOrDefault(split == null ? title : split.office(), NO_RANK);
    }

    @Nullable Honorific honorific(String word) {
        return honorifics.get(word);
    }
}
