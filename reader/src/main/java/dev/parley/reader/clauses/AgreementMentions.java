package dev.parley.reader.clauses;

import dev.parley.reader.clauses.KnownAgreements.Known;
import dev.parley.reader.reading.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page that name an agreement, joined to one agreement where they mean the same. They are found before
 * the events, because events are about them, and told in full after, because events tell what became of them.
 */
public final class AgreementMentions {
    /** One agreement and all words that name it. */
    public static final class Named {
        private final String id;
        private final String kind;
        private final String noun;
        private final List<Mentioned> mentions = new ArrayList<>();
        private @Nullable Known known;
        private @Nullable String properName;

        Named(String id, String kind, String noun, @Nullable Known known) {
            this.id = id;
            this.kind = kind;
            this.noun = noun;
            this.known = known;
        }

        public String id() {
            return id;
        }

        public String kind() {
            return known != null ? known.kind() : kind;
        }

        /** The head noun of its first name, in lower case. */
        String noun() {
            return noun;
        }

        public List<Mentioned> mentions() {
            return mentions;
        }

        /** The agreement that history knows by one of these names, or null. */
        public @Nullable Known known() {
            return known;
        }

        void recognise(@Nullable Known agreement) {
            known = known == null ? agreement : known;
        }

        @Nullable String properName() {
            return properName;
        }

        /** The time that one of its names holds, as in "the 2015 accord", or null. */
        public @Nullable Time time() {
            return mentions.stream()
                    .map(Mentioned::time)
                    .filter(time -> time != null)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether it has neither a name nor a date of its own, so that only the page can tell whose it is. */
        public boolean mayBeAnyones() {
            return known == null && properName == null && !isDatedByName();
        }

        /** Whether the date is a part of a name, and not told behind it. */
        boolean isDatedByName() {
            return mentions.stream()
                    .anyMatch(mention -> mention.time() != null
                            && mention.time().start() < mention.end()
                            && mention.time().start() >= mention.start());
        }
    }

    /**
     * Words that name an agreement.
     *
     * @param sentence the position of their sentence
     * @param head the head noun's token
     * @param start offset of the first char, determiner left out
     * @param end offset after the last word of the name
     * @param time a time in the name or right behind it
     */
    public record Mentioned(
            int sentence,
            int head,
            int start,
            int end,
            @Nullable Time time) {}

    /** Chars between a pronoun and the agreement that it means, at most: about a sentence and a half. */
    private static final int FURTHEST = 250;

    private final List<Named> all = new ArrayList<>();
    private final Set<String> standIns;
    private final Map<Integer, Named> byStart = new HashMap<>();

    AgreementMentions(Set<String> standIns) {
        this.standIns = standIns;
    }

    /** Everything that the page names, in order. */
    public List<Named> all() {
        return all;
    }

    Named add(String kind, String noun, @Nullable Known known) {
        Named named = new Named("g" + (all.size() + 1), kind, noun, known);
        all.add(named);
        return named;
    }

    /** Adds a mention; of a proper name it tells the word before the head noun, else null. */
    void add(Named named, Mentioned mention, int headStart, @Nullable String properName) {
        named.mentions.add(mention);
        byStart.put(headStart, named);
        named.properName = named.properName == null ? properName : named.properName;
    }

    /** Lets another token of a name stand for the agreement too, since trees may hang what follows on any of them. */
    void addPart(Named named, int start) {
        byStart.putIfAbsent(start, named);
    }

    /** The agreement whose proper name has this word before its noun, or null. */
    @Nullable Named called(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(named -> plain.equals(named.properName))
                .findFirst()
                .orElse(null);
    }

    /** Nouns that stand for whoever a preposition behind them names. */
    Set<String> standIns() {
        return standIns;
    }

    /** The id of the agreement named last before the offset, not further away than a sentence or so; or null. */
    public @Nullable String before(int start) {
        Named nearest = null;
        int best = -1;
        for (Named named : all) {
            for (Mentioned mentioned : named.mentions()) {
                if (mentioned.end() <= start && mentioned.end() > best && start - mentioned.end() <= FURTHEST) {
                    best = mentioned.end();
                    nearest = named;
                }
            }
        }
        return nearest == null ? null : nearest.id();
    }

    /** The agreement with this id, or null. */
    public @Nullable Named named(@Nullable String id) {
        return all.stream().filter(named -> named.id().equals(id)).findFirst().orElse(null);
    }

    /** The agreement that is this known one, or null. */
    @Nullable Named known(Known known) {
        return all.stream().filter(named -> named.known == known).findFirst().orElse(null);
    }

    /** The head noun of the first name of an agreement, in lower case. */
    @Nullable String noun(String id) {
        Named named = named(id);
        return named == null ? null : named.noun;
    }

    /** The id of the agreement whose head noun begins at the offset, or null. */
    @Nullable String at(int start) {
        Named named = byStart.get(start);
        return named == null ? null : named.id();
    }
}
