package dev.parley.reader.speech;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phrases that tell how words reached the page: in private, or from a speaker whose name is kept back. Immutable. */
final class Sourcing {
    static final String FILE = "speech/sourcing.tsv";

    private final @Nullable Pattern privates;
    private final @Nullable Pattern anonymous;

    Sourcing(Knowledge knowledge) {
        List<String> inPrivate = new ArrayList<>();
        List<String> withoutName = new ArrayList<>();
        for (Fact fact : knowledge.facts(FILE)) {
            String phrase = fact.column(0, "the phrase").toLowerCase(Locale.ROOT);
            String tells = fact.column(1, "what it tells");
            switch (tells) {
                case "private" -> inPrivate.add(phrase);
                case "anonymous" -> withoutName.add(phrase);
                default -> throw fact.fault("a phrase can't tell '" + tells + "'", "write private or anonymous");
            }
        }
        privates = anyOf(inPrivate);
        anonymous = anyOf(withoutName);
    }

    private static @Nullable Pattern anyOf(List<String> phrases) {
        if (phrases.isEmpty()) {
            return null;
        }
        StringBuilder alternatives = new StringBuilder();
        for (String phrase : phrases) {
            alternatives.append(alternatives.length() == 0 ? "" : "|");
            alternatives.append(Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"));
        }
        return Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})");
    }

    boolean tellsPrivate(String words) {
        return privates != null
                && privates.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    boolean tellsAnonymous(String words) {
        return anonymous != null
                && anonymous.matcher(words.toLowerCase(Locale.ROOT)).find();
    }
}
