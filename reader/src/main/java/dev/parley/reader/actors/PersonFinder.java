package dev.parley.reader.actors;

import dev.parley.language.CalendarWords;
import dev.parley.language.Sentence;
import dev.parley.language.names.Name;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.MentionKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds persons: full names first, over the whole page, then surnames and first names that go back to them. */
final class PersonFinder {
    private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");
    private static final int HIGH_OFFICE = 20;

    /** Pronouns with a capital, as at the head of a headline, name nobody. */
    private static final Set<String> INDEFINITE = Set.of(
            "nothing",
            "nobody",
            "none",
            "neither",
            "something",
            "somebody",
            "someone",
            "anything",
            "anybody",
            "anyone",
            "everything",
            "everybody",
            "everyone",
            "both",
            "either",
            "islam");

    private static final Set<String> ROYAL =
            Set.of("king", "queen", "emir", "sultan", "prince", "princess", "emperor", "pope");

    private final Cast cast;
    private final Almanac almanac;

    /** a word of a person's name, folded → the persons on the page who bear it, in the order of the page */
    private final Map<String, Map<String, Boolean>> byWord = new HashMap<>();

    /** a surname, folded → who is in the office that the page puts before it */
    private final Map<String, Offices.Person> inOffice = new HashMap<>();

    PersonFinder(Cast cast) {
        this.cast = cast;
        this.almanac = cast.almanac();
    }

    void find() {
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            fullNames(sentence);
        }
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            for (Reference reference : cast.references(sentence)) {
                Member member = cast.member(reference.target());
                if (member != null && member.isPerson() && reference.how() == MentionKind.NAME) {
                    bear(sentence, reference);
                }
            }
        }
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            officeHolders(sentence);
        }
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            shortNames(sentence);
        }
    }

    /** "President Ruto" tells whom the page means by the surname, though it names one of his family in full. */
    private void officeHolders(int position) {
        SentenceTree tree = cast.trees().get(position);
        for (int token = 1; token < tree.size(); token++) {
            String title = tree.form(token - 1).toLowerCase(Locale.ROOT);
            boolean titled = tree.isCapitalised(token)
                    && !cast.taken(position, token)
                    && almanac.titles().endsTitle(title)
                    && almanac.titles().honorific(title) == null;
            Offices.Person known = titled ? known(tree.form(token), true) : null;
            Term term = known == null ? null : almanac.offices().main(known.id(), cast.day());
            if (known != null && term != null && term.title().endsWith(title)) {
                inOffice.putIfAbsent(Folding.fold(tree.form(token)), known);
            }
        }
    }

    private void fullNames(int position) {
        SentenceTree tree = cast.trees().get(position);
        for (Name name : cast.names(position)) {
            if (name.kind() != Name.Kind.PERSON) {
                continue;
            }
            int first = withoutTitles(tree, name);
            int end = Math.min(withoutTail(tree, name), endBeforeDay(tree, name));
            while (end < tree.size() && SUFFIXES.contains(tree.form(end))) {
                end++;
            }
            if (end - first >= 2 && !cast.taken(position, first) && !cast.taken(position, end - 1)) {
                fullName(position, first, end);
            }
        }
    }

    private void fullName(int position, int first, int end) {
        Sentence sentence = cast.trees().get(position).sentence();
        String words = cast.draft().words(sentence.start(first), sentence.end(end - 1));
        String id = "person:" + Folding.slug(words);
        Offices.Person person = almanac.offices().person(id);
        if (person != null) {
            cast.known(person);
        } else {
            cast.member(id, ActorKind.PERSON, words, Basis.STATED);
        }
        cast.refer(position, first, end, id, MentionKind.NAME, "name");
    }

    private int withoutTitles(SentenceTree tree, Name name) {
        int first = name.first();
        while (first < name.end() - 1
                && (almanac.titles().honorific(tree.form(first)) != null
                        || almanac.titles().endsTitle(tree.form(first))
                        || !tree.isCapitalised(first))) {
            first++;
        }
        return first;
    }

    /** Where a name ends that a weekday was taken into: "Chad Friday reopened the border". */
    static int endBeforeDay(SentenceTree tree, Name name) {
        int end = name.end();
        while (end > name.first() + 1 && CalendarWords.isUnmistakable(tree.form(end - 1))) {
            end--;
        }
        return end;
    }

    private static int withoutTail(SentenceTree tree, Name name) {
        int end = name.end();
        while (end > name.first() + 1
                && (tree.form(end - 1).equals("'s") || tree.form(end - 1).equals("’s"))) {
            end--;
        }
        return end;
    }

    private void bear(int position, Reference reference) {
        SentenceTree tree = cast.trees().get(position);
        for (int token = reference.first(); token < reference.end(); token++) {
            String form = tree.form(token);
            if (form.length() > 2 && tree.isCapitalised(token) && !SUFFIXES.contains(form)) {
                byWord.computeIfAbsent(Folding.fold(form), ignored -> new LinkedHashMap<>())
                        .merge(reference.target(), token > reference.first(), Boolean::logicalOr);
            }
        }
        int hyphen = reference.end() - 2;
        if (hyphen > reference.first() && tree.form(hyphen).equals("-")) {
            String joined = cast.folded()
                    .substring(
                            tree.sentence().start(hyphen - 1), tree.sentence().end(hyphen + 1));
            byWord.computeIfAbsent(joined, ignored -> new LinkedHashMap<>()).put(reference.target(), true);
        }
    }

    private void shortNames(int position) {
        SentenceTree tree = cast.trees().get(position);
        Sentence sentence = tree.sentence();
        for (Name name : cast.names(position)) {
            if (name.kind() == Name.Kind.PERSON) {
                int first = withoutTitles(tree, name);
                int end = withoutTail(tree, name);
                if (!cast.taken(position, first) && !cast.taken(position, end - 1) && !isTime(position, first)) {
                    single(position, first, end, true);
                }
            }
        }
        for (int token = 0; token < tree.size(); token++) {
            if (tree.isCapitalised(token) && !cast.taken(position, token)) {
                boolean titled = token > 0
                        && isTitle(tree, token - 1)
                        && sentence.upos(token).equals("PROPN");
                if (!titled && isTime(position, token)) {
                    continue;
                }
                single(position, token, token + 1, titled && byWord.get(Folding.fold(tree.form(token))) == null);
            }
        }
    }

    /** Some are called Friday, April or May; what was read as a time is not meant for them. */
    private boolean isTime(int position, int token) {
        return cast.draft()
                .isInTime(position, cast.trees().get(position).sentence().start(token));
    }

    private boolean isTitle(SentenceTree tree, int token) {
        String form = tree.form(token);
        return tree.isCapitalised(token)
                && (almanac.titles().honorific(form) != null || almanac.titles().endsTitle(form));
    }

    /** A name of one word: somebody on the page, else somebody in high office, else, where it surely is a person, a new one. */
    private void single(int position, int first, int end, boolean surely) {
        SentenceTree tree = cast.trees().get(position);
        Sentence sentence = tree.sentence();
        String words = cast.draft().words(sentence.start(first), sentence.end(end - 1));
        if (almanac.titles().honorific(words) != null || almanac.titles().endsTitle(words)) {
            return;
        }
        if (INDEFINITE.contains(words.toLowerCase(Locale.ROOT))) {
            return;
        }
        if (CalendarWords.isUnmistakable(words) && (first == 0 || !isTitle(tree, first - 1))) {
            return;
        }
        Offices.Person meant = inOffice.get(Folding.fold(words));
        if (meant != null && !isOfOtherGender(tree, first, meant) && isOfThatRank(tree, first, meant.id())) {
            cast.known(meant);
            cast.refer(position, first, end, meant.id(), MentionKind.NAME, "surname of the one in office");
            note(words, meant.id());
            return;
        }
        String bearer = bearer(words, surely || sentence.upos(end - 1).equals("PROPN"));
        if (bearer != null && isOfThatRank(tree, first, bearer)) {
            cast.refer(position, first, end, bearer, MentionKind.NAME, "part of the name");
            return;
        }
        boolean named = surely || sentence.upos(first).equals("PROPN") && !insideName(tree, first);
        Offices.Person known = named ? known(words, surely) : null;
        if (known != null && (isOfAnotherLand(position, end, known) || !isOfThatRank(tree, first, known.id()))) {
            known = null;
        }
        if (known != null) {
            cast.known(known);
            cast.refer(position, first, end, known.id(), MentionKind.NAME, "surname of the one in office");
            note(words, known.id());
        } else if (surely && words.length() > 2) {
            String id = "person:" + Folding.slug(words);
            cast.member(id, ActorKind.PERSON, words, Basis.STATED);
            cast.refer(position, first, end, id, MentionKind.NAME, "name");
            note(words, id);
        }
    }

    /** "Ms. Ruto" is not the president of that name. */
    private boolean isOfOtherGender(SentenceTree tree, int first, Offices.Person person) {
        TitleBook.Honorific honorific = first > 0 ? almanac.titles().honorific(tree.form(first - 1)) : null;
        return honorific != null
                && !honorific.gender().isEmpty()
                && !person.gender().isEmpty()
                && !honorific.gender().equals(person.gender());
    }

    /** "King Hussein" is no president of that name. */
    private boolean isOfThatRank(SentenceTree tree, int first, String person) {
        String title = first > 0 ? tree.form(first - 1).toLowerCase(Locale.ROOT) : "";
        List<Term> terms = ROYAL.contains(title) ? almanac.offices().termsOf(person) : List.of();
        return terms.isEmpty()
                || terms.stream()
                        .anyMatch(term -> term.title().toLowerCase(Locale.ROOT).contains(title));
    }

    /** "King Hassan of Morocco" is nobody in office elsewhere. */
    private boolean isOfAnotherLand(int position, int end, Offices.Person known) {
        SentenceTree tree = cast.trees().get(position);
        if (end + 1 >= tree.size() || !tree.form(end).equals("of")) {
            return false;
        }
        Sentence sentence = tree.sentence();
        NameBook.Found found = almanac.names().at(cast.folded(), sentence.start(end + 1), sentence.end());
        NameBook.Meaning land = found == null ? null : found.first(NameBook.Sense.STATE);
        Term term = almanac.offices().main(known.id(), cast.day());
        return land != null && term != null && !land.id().equals(term.of());
    }

    private void note(String words, String id) {
        byWord.computeIfAbsent(Folding.fold(words), ignored -> new LinkedHashMap<>())
                .put(id, true);
    }

    /** Whether the token stands beside other capitalised words, so that it is a part of some longer name. */
    private static boolean insideName(SentenceTree tree, int token) {
        Sentence sentence = tree.sentence();
        return token + 1 < tree.size()
                        && tree.isCapitalised(token + 1)
                        && sentence.upos(token + 1).equals("PROPN")
                || token > 0
                        && tree.isCapitalised(token - 1)
                        && sentence.upos(token - 1).equals("PROPN")
                        && tree.plainRelation(token - 1).equals("compound");
    }

    private @Nullable String bearer(String words, boolean name) {
        Map<String, Boolean> bearers = name ? byWord.get(Folding.fold(words)) : null;
        if (bearers == null) {
            return null;
        }
        String first = null;
        for (Map.Entry<String, Boolean> bearer : bearers.entrySet()) {
            if (bearer.getValue()) {
                return bearer.getKey();
            }
            first = first == null ? bearer.getKey() : first;
        }
        return first;
    }

    /** The one whom news means by this surname on the page's day: in high office, or of a state that the page speaks of. */
    private Offices.@Nullable Person known(String words, boolean surely) {
        List<String> candidates = almanac.offices().called(words);
        String best = null;
        int bestScore = 0;
        for (String candidate : candidates) {
            int score = standing(candidate, words, surely);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best == null ? null : almanac.offices().person(best);
    }

    private int standing(String person, String words, boolean surely) {
        Term term = almanac.offices().main(person, cast.day());
        if (term == null) {
            return 0;
        }
        boolean holds =
                cast.day() == null ? term.end() == null : term.covers(cast.day()) && !term.perhapsOver(cast.day());
        int rank = almanac.titles().rank(term.title());
        boolean on = cast.onPage(term.of()) || cast.member(term.of()) != null;
        if (holds && (on || (rank < 2 && !almanac.offices().isFirstName(words)))) {
            return (on ? 200 : 100) - Math.min(rank, 90);
        }
        return surely && on && rank < HIGH_OFFICE ? 50 - rank : 0;
    }
}
