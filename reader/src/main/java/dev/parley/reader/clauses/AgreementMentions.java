package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Draft;
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
    private static final Set<String> NEW = Set.of("another", "separate", "second", "third", "earlier", "previous");

    /** One agreement and all words that name it. */
    public static final class Named {
        private final String id;
        private final String kind;
        private final String noun;
        private final List<Mentioned> mentions = new ArrayList<>();

        Named(String id, String kind, String noun) {
            this.noun = noun;
            this.id = id;
            this.kind = kind;
        }

        public String id() {
            return id;
        }

        public String kind() {
            return kind;
        }

        public List<Mentioned> mentions() {
            return mentions;
        }

        /** The time that one of its names holds, as in "the 2015 accord", or null. */
        public @Nullable Time time() {
            return mentions.stream()
                    .map(Mentioned::time)
                    .filter(time -> time != null)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * Words that name an agreement.
     *
     * @param sentence the position of their sentence
     * @param head the head noun's token
     * @param start offset of the first char, determiner left out
     * @param end offset after the head noun
     * @param time a time inside the name
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

    private AgreementMentions(Set<String> standIns) {
        this.standIns = standIns;
    }

    /** Everything that the page names, in order. */
    public List<Named> all() {
        return all;
    }

    /** Nouns that stand for whoever a preposition behind them names. */
    Set<String> standIns() {
        return standIns;
    }

    /** The id of the agreement named last before the offset, not further away than a sentence or so; or null. */
    @Nullable String before(int start) {
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

    /** The head noun of the first name of an agreement, in lower case. */
    @Nullable String noun(String id) {
        return all.stream()
                .filter(named -> named.id().equals(id))
                .map(named -> named.noun)
                .findFirst()
                .orElse(null);
    }

    /** The id of the agreement whose head noun begins at the offset, or null. */
    @Nullable String at(int start) {
        Named named = byStart.get(start);
        return named == null ? null : named.id();
    }

    /** Finds the names of agreements by {@code knowledge/agreements/kinds.tsv}. */
    public static final class Finder {
        private record Kind(String name, Set<String> heads, Set<String> modifiers, boolean generic, Fact fact) {}

        private final List<Kind> kinds = new ArrayList<>();
        private final Set<String> heads = new java.util.HashSet<>();
        private final Set<String> standIns = new java.util.HashSet<>();

        public Finder(Knowledge knowledge) {
            for (Fact fact : knowledge.facts("events/stand-ins.tsv")) {
                standIns.addAll(List.of(fact.column(0, "the nouns").split("[|\\s]+")));
            }
            for (Fact fact : knowledge.facts("agreements/kinds.tsv")) {
                Set<String> modifiers = fact.optional(2).isEmpty()
                        ? Set.of()
                        : Set.of(fact.optional(2).split("\\|"));
                Set<String> nouns = Set.of(fact.column(1, "head nouns").split("\\|"));
                kinds.add(new Kind(
                        fact.column(0, "the kind"),
                        nouns,
                        modifiers,
                        fact.optional(3).equals("generic"),
                        fact));
                heads.addAll(nouns);
            }
        }

        public AgreementMentions find(Draft draft) {
            AgreementMentions found = new AgreementMentions(standIns);
            for (int position = 0; position < draft.sentences().size(); position++) {
                Sentence sentence = draft.sentences().get(position);
                for (int token = 0; token < sentence.size(); token++) {
                    String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
                    if (heads.contains(lemma) && isNoun(sentence, token)) {
                        note(draft, draft.tree(position), position, token, found);
                    }
                }
            }
            return found;
        }

        private static boolean isNoun(Sentence sentence, int token) {
            return sentence.upos(token).equals("NOUN") || sentence.upos(token).equals("PROPN");
        }

        private void note(Draft draft, Tree tree, int position, int token, AgreementMentions into) {
            Sentence sentence = tree.sentence();
            if (tree.is(token, "compound")
                    && sentence.head(token) > token
                    && heads.contains(sentence.lemma(sentence.head(token)).toLowerCase(Locale.ROOT))) {
                return; // "ceasefire" in "ceasefire agreement": the agreement is told at its head
            }
            Kind kind = kind(tree, token);
            if (kind == null) {
                return;
            }
            int first = firstOfName(tree, token);
            Time time = timeWithin(draft, sentence.start(first), sentence.end(token));
            Mentioned mention = new Mentioned(position, token, sentence.start(first), sentence.end(token), time);
            Named named = sameAs(tree, token, kind, time, into);
            if (named == null) {
                named = new Named(
                        "g" + (into.all.size() + 1),
                        kind.name(),
                        sentence.lemma(token).toLowerCase(Locale.ROOT));
                into.all.add(named);
            }
            named.mentions.add(mention);
            into.byStart.put(sentence.start(token), named);
        }

        private @Nullable Kind kind(Tree tree, int token) {
            String lemma = tree.sentence().lemma(token).toLowerCase(Locale.ROOT);
            Kind loose = null;
            for (Kind kind : kinds) {
                if (kind.heads().contains(lemma)) {
                    if (kind.modifiers().isEmpty()) {
                        loose = loose == null ? kind : loose;
                    } else if (hasModifier(tree, token, kind.modifiers())) {
                        return kind;
                    }
                }
            }
            return loose;
        }

        private static boolean hasModifier(Tree tree, int token, Set<String> modifiers) {
            Sentence sentence = tree.sentence();
            for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
                if (modifiers.contains(sentence.lemma(child).toLowerCase(Locale.ROOT)) && !tree.is(child, "conj")) {
                    return true;
                }
            }
            return false;
        }

        private static int firstOfName(Tree tree, int token) {
            int first = token;
            for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
                if (child < token
                        && (tree.is(child, "compound")
                                || tree.is(child, "amod")
                                || tree.is(child, "nmod")
                                || tree.is(child, "nummod"))
                        && !tree.sentence().relation(child).equals("nmod:poss")) {
                    first = Math.min(first, tree.first(child));
                }
            }
            return first;
        }

        private static @Nullable Time timeWithin(Draft draft, int start, int end) {
            for (Time time : draft.timesIn(draft.sentenceAt(start))) {
                if (time.start() >= start
                        && time.end() <= end
                        && time.value() != null
                        && !time.value().startsWith("P")) {
                    return time;
                }
            }
            return null;
        }

        /** The agreement named before that these words mean again, or null where they name a new one. */
        private static @Nullable Named sameAs(
                Tree tree, int token, Kind kind, @Nullable Time time, AgreementMentions before) {
            if (hasModifier(tree, token, NEW)) {
                return null;
            }
            for (int i = before.all.size() - 1; i >= 0; i--) {
                Named named = before.all.get(i);
                boolean sameKind = named.kind().equals(kind.name());
                boolean referredTo = kind.generic() && isDefinite(tree, token);
                if ((sameKind || referredTo) && timesAgree(named.time(), time)) {
                    return named;
                }
            }
            return null;
        }

        private static boolean isDefinite(Tree tree, int token) {
            int determiner = tree.child(token, "det");
            String word =
                    determiner < 0 ? "" : tree.sentence().lemma(determiner).toLowerCase(Locale.ROOT);
            return word.equals("the") || word.equals("this") || word.equals("that");
        }

        /** An undated name may mean any agreement but one that is dated by name; two dates must begin alike. */
        private static boolean timesAgree(@Nullable Time known, @Nullable Time time) {
            if (known == null || time == null || known.value() == null || time.value() == null) {
                return known == null && time == null;
            }
            return known.value().startsWith(time.value()) || time.value().startsWith(known.value());
        }
    }
}
