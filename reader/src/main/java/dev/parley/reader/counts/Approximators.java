package dev.parley.reader.counts;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words beside a number that tell how exact it is. */
final class Approximators {

    /** What such words say of a number. */
    enum Closeness {
        EXACT,
        ABOUT,
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }

    /** Such words found beside a number: what they say, and where they begin (or, behind the number, end). */
    record Found(Closeness closeness, int token) {}

    private record Phrase(String[] words, Closeness closeness, Set<String> notAfter) {}

    /** by the word next to the number: the last one before it, the first one behind it */
    private final Map<String, List<Phrase>> before = new HashMap<>();

    private final Map<String, List<Phrase>> after = new HashMap<>();

    Approximators(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("counts/approximators.tsv")) {
            String[] words = fact.column(0, "words").split(" ", -1);
            boolean behind = fact.optional(2).equals("after");
            String key = behind ? words[0] : words[words.length - 1];
            (behind ? after : before)
                    .computeIfAbsent(key, ignored -> new ArrayList<>())
                    .add(new Phrase(
                            words, closeness(fact), Set.of(fact.optional(3).split("\\|", -1))));
        }
        before.values().forEach(Approximators::longestFirst);
        after.values().forEach(Approximators::longestFirst);
    }

    private static void longestFirst(List<Phrase> phrases) {
        phrases.sort((a, b) -> Integer.compare(b.words.length, a.words.length));
    }

    private static Closeness closeness(Fact fact) {
        return switch (fact.column(1, "what they say")) {
            case "exact" -> Closeness.EXACT;
            case "about" -> Closeness.ABOUT;
            case "at-least" -> Closeness.AT_LEAST;
            case "more-than" -> Closeness.MORE_THAN;
            case "at-most" -> Closeness.AT_MOST;
            case "less-than" -> Closeness.LESS_THAN;
            default ->
                throw fact.fault(
                        "'" + fact.optional(1) + "' is not known",
                        "write exact, about, at-least, more-than, at-most or less-than");
        };
    }

    /** The words that end right before a token, or null. */
    @Nullable Found before(Sentence sentence, int token) {
        if (token == 0) {
            return null;
        }
        for (Phrase phrase : before.getOrDefault(word(sentence, token - 1), List.of())) {
            int first = token - phrase.words.length;
            boolean particle = first > 0 && phrase.notAfter.contains(sentence.lemma(first - 1));
            if (first >= 0 && !particle && stands(sentence, first, phrase.words)) {
                return new Found(phrase.closeness, first);
            }
        }
        return null;
    }

    /** The words that begin at a token, right behind a number, or null. */
    @Nullable Found after(Sentence sentence, int token) {
        if (token >= sentence.size()) {
            return null;
        }
        for (Phrase phrase : after.getOrDefault(word(sentence, token), List.of())) {
            if (token + phrase.words.length <= sentence.size() && stands(sentence, token, phrase.words)) {
                return new Found(phrase.closeness, token + phrase.words.length);
            }
        }
        return null;
    }

    private static boolean stands(Sentence sentence, int first, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (!word(sentence, first + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    private static String word(Sentence sentence, int token) {
        return sentence.form(token).toLowerCase(Locale.ROOT);
    }
}
