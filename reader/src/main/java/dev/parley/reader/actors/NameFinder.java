package dev.parley.reader.actors;

import dev.parley.language.CalendarWords;
import dev.parley.language.Sentence;
import dev.parley.language.names.Name;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.MentionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names of known states, bodies, groups and persons, and new names that the sentence's recogniser saw. */
final class NameFinder {
    private static final int SHORT_ACRONYM = 4;
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d/-]{1,11}s?");

    private static final Set<String> AROUND_A_BUILDING = Set.of(
            "outside", "past", "near", "behind", "around", "inside", "opposite", "beside", "at", "into", "towards");
    private static final Set<String> OF_A_BUILDING = Set.of(
            "front",
            "step",
            "lawn",
            "roof",
            "garden",
            "gate",
            "courtyard",
            "balcony",
            "wall",
            "window",
            "room",
            "hall",
            "corridor",
            "ground",
            "grounds",
            "door",
            "entrance",
            "facade",
            "façade",
            "tower",
            "cellar",
            "basement",
            "side");

    private final Cast cast;
    private final Almanac almanac;

    private record Doubtful(int sentence, int first, int end, List<NameBook.Meaning> meanings) {}

    private final List<Doubtful> doubtful = new ArrayList<>();

    NameFinder(Cast cast) {
        this.cast = cast;
        this.almanac = cast.almanac();
    }

    void find() {
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            known(sentence);
        }
        for (Doubtful name : doubtful) {
            decide(name);
        }
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            recognised(sentence, true);
        }
        Abbreviations.find(cast);
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            recognised(sentence, false);
        }
    }

    private void known(int position) {
        SentenceTree tree = cast.trees().get(position);
        Sentence sentence = tree.sentence();
        int token = 0;
        while (token < tree.size()) {
            NameBook.Found found = startsName(tree, token)
                    ? almanac.names().at(cast.folded(), sentence.start(token), sentence.end())
                    : null;
            Name person = personAround(position, token);
            if (person != null && person.first() == token && longerThan(tree, person, found)) {
                token = person.end();
                continue;
            }
            if (found == null) {
                token++;
                continue;
            }
            int end = Math.max(token + 1, tree.tokenFrom(found.end() - 1) + 1);
            accept(position, token, end, found);
            token = end;
        }
    }

    private static boolean startsName(SentenceTree tree, int token) {
        char first = tree.form(token).charAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first) || Character.isLetter(first);
    }

    private @Nullable Name personAround(int position, int token) {
        for (Name name : cast.names(position)) {
            if (name.kind() == Name.Kind.PERSON && name.first() <= token && token < name.end()) {
                return name;
            }
        }
        return null;
    }

    /** "Michael Jordan" is no state; "Iran" tagged as a person still is. */
    private static boolean longerThan(SentenceTree tree, Name person, NameBook.@Nullable Found found) {
        Sentence sentence = tree.sentence();
        int end = PersonFinder.endBeforeDay(tree, person);
        if (end - person.first() < 2) {
            return false;
        }
        return found == null
                || !found.has(NameBook.Sense.PERSON)
                        && found.end() < sentence.end(end - 1)
                        && !found.has(NameBook.Sense.ADJECTIVE);
    }

    private void accept(int position, int first, int end, NameBook.Found found) {
        if (isDay(position, first, end) || isPartOfName(position, first, end, found)) {
            return;
        }
        for (NameBook.Meaning meaning : found.meanings()) {
            if (meaning.sense() == NameBook.Sense.NOTHING) {
                return;
            }
        }
        boolean several =
                found.meanings().stream().map(NameBook.Meaning::id).distinct().count() > 1;
        NameBook.Meaning meaning = found.meanings().get(0);
        if (several || meaning.sense() == NameBook.Sense.ORGANISATION && needsSupport(found, meaning)) {
            doubtful.add(new Doubtful(position, first, end, found.meanings()));
            return;
        }
        refer(position, first, end, meaning);
    }

    /** "Nigeria Labour Congress": a body of state that is named by a word of its kind is not meant where that word ends another name. */
    private boolean isPartOfName(int position, int first, int end, NameBook.Found found) {
        SentenceTree tree = cast.trees().get(position);
        Sentence sentence = tree.sentence();
        KnownActor actor = almanac.known(found.meanings().get(0).id());
        if (first == 0 || end - first > 1 || actor == null || actor.kind() != ActorKind.AUTHORITY) {
            return false;
        }
        int before = first - 1;
        return Character.isUpperCase(tree.form(before).charAt(0))
                && !sentence.upos(before).equals("DET")
                && sentence.head(before) == first
                && almanac.names().at(cast.folded(), sentence.start(before), sentence.end(before)) == null;
    }

    /** Groups that are named after a day have an article: "the 17 November group", not "on 17 November". */
    private boolean isDay(int position, int first, int end) {
        SentenceTree tree = cast.trees().get(position);
        Sentence sentence = tree.sentence();
        boolean article = first > 0 && tree.form(first - 1).equalsIgnoreCase("the");
        return !article
                && CalendarWords.isOne(tree.form(first).matches("\\d+") ? tree.form(end - 1) : tree.form(first))
                && cast.draft().isInTime(position, sentence.start(first))
                && cast.draft().isInTime(position, sentence.start(end - 1));
    }

    /** A short acronym of a land's own group means that group only where the page speaks of the land. */
    private boolean needsSupport(NameBook.Found found, NameBook.Meaning meaning) {
        KnownActor actor = almanac.known(meaning.id());
        return actor != null
                && actor.partOf() != null
                && (found.end() - found.start() <= SHORT_ACRONYM
                        || cast.folded().substring(found.start(), found.end()).indexOf(' ') < 0);
    }

    private void decide(Doubtful name) {
        NameBook.Meaning best = null;
        int bestScore = -1;
        for (NameBook.Meaning meaning : name.meanings) {
            int score = support(meaning, name);
            if (score > bestScore) {
                best = meaning;
                bestScore = score;
            }
        }
        if (best != null) {
            refer(name.sentence, name.first, name.end, best);
        }
    }

    private int support(NameBook.Meaning meaning, Doubtful name) {
        KnownActor actor = almanac.known(meaning.id());
        if (meaning.sense() == NameBook.Sense.PERSON || actor == null) {
            return personSupport(meaning);
        }
        if (actor.isState()) {
            return (actor.existsIn(cast.year()) || cast.day() == null && actor.until() == Integer.MAX_VALUE ? 1 : -2)
                    + 2 * cast.count(actor.id());
        }
        if (meaning.sense() == NameBook.Sense.SEAT) {
            return 3;
        }
        boolean named = cast.member(actor.id()) != null;
        String land = landOf(actor);
        int score = (named ? 10 : 0) + (cast.onPage(land) ? 2 + cast.count(java.util.Objects.requireNonNull(land)) : 0);
        if (land == null) {
            score += 1;
        }
        if (!actor.existsIn(cast.year()) && cast.day() != null) {
            score -= 1;
        }
        boolean wordy = name.end - name.first > 1;
        return score == 0 && !wordy && !isUnmistakable(actor, name) ? -1 : score;
    }

    /** A long name of one word, such as Hezbollah, needs no help from the page; an acronym does. */
    private boolean isUnmistakable(KnownActor actor, Doubtful name) {
        Sentence sentence = cast.trees().get(name.sentence).sentence();
        String words = sentence.form(name.first);
        return words.length() > SHORT_ACRONYM
                && !ACRONYM.matcher(words).matches()
                && name.meanings.size() == 1
                && !actor.id().isEmpty();
    }

    private int personSupport(NameBook.Meaning meaning) {
        Term term = almanac.offices().main(meaning.id(), cast.day());
        if (term == null) {
            return 0;
        }
        return 1 + (cast.onPage(term.of()) ? 4 : 0) + (cast.day() != null && term.covers(cast.day()) ? 2 : 0);
    }

    private @Nullable String landOf(KnownActor actor) {
        String partOf = actor.partOf();
        for (int steps = 0; partOf != null && steps < 4; steps++) {
            KnownActor whole = almanac.known(partOf);
            if (whole == null || whole.isState()) {
                return partOf;
            }
            partOf = whole.partOf();
        }
        return null;
    }

    private void refer(int position, int first, int end, NameBook.Meaning meaning) {
        switch (meaning.sense()) {
            case STATE -> state(position, first, end, meaning.id());
            case ADJECTIVE, PEOPLE -> adjective(position, first, end, meaning);
            case CAPITAL, SEAT -> metonym(position, first, end, meaning);
            case ORGANISATION -> {
                KnownActor actor = almanac.known(meaning.id());
                if (actor != null) {
                    cast.known(actor);
                    cast.refer(position, first, end, actor.id(), MentionKind.NAME, "name");
                }
            }
            case PERSON -> {
                Offices.Person person = almanac.offices().person(meaning.id());
                if (person != null) {
                    cast.known(person);
                    cast.refer(position, first, end, person.id(), MentionKind.NAME, "name");
                }
            }
            case NOTHING -> {}
        }
    }

    private void state(int position, int first, int end, String id) {
        KnownActor actor = almanac.known(id);
        if (actor == null || id.startsWith(States.LAND) && cast.isPlace(position, first)) {
            return;
        }
        cast.known(actor);
        boolean adjectival = id.equals("state:USA") && isModifier(cast.trees().get(position), end - 1);
        cast.refer(position, first, end, id, MentionKind.NAME, adjectival ? Cast.ADJECTIVE : "name");
    }

    private static boolean isModifier(SentenceTree tree, int token) {
        String relation = tree.plainRelation(token);
        if (relation.equals("compound") || relation.equals("amod")) {
            return true;
        }
        String next = token + 1 < tree.size() ? tree.sentence().upos(token + 1) : "";
        return !tree.isPlural(token)
                && !tree.sentence().upos(token).equals("NOUN")
                && (next.equals("NOUN") || next.equals("ADJ") || next.equals("PROPN") && !relation.equals("nsubj"));
    }

    /** "Germán Covarrubias": no English adjective has a letter that English lacks. */
    private static boolean isFirstName(SentenceTree tree, int first, int end) {
        return end < tree.size()
                && tree.form(first).chars().anyMatch(letter -> letter > 'z')
                && tree.sentence().head(end) == first
                && tree.plainRelation(end).equals("flat");
    }

    private void adjective(int position, int first, int end, NameBook.Meaning meaning) {
        SentenceTree tree = cast.trees().get(position);
        if (isFirstName(tree, first, end)) {
            return;
        }
        int head = tree.headOf(first, end);
        if (isNation(tree, first, end)) {
            state(position, first, end, meaning.id());
            return;
        }
        if (tree.isPlural(head)
                || !isModifier(tree, head) && tree.sentence().upos(head).equals("NOUN")) {
            return;
        }
        int described = tree.sentence().head(head);
        if (almanac.ethnicity().isEthnic(tree, first, described)) {
            return;
        }
        KnownActor actor = almanac.known(meaning.id());
        if (actor != null && isModifier(tree, head)) {
            cast.known(actor);
            cast.refer(position, first, end, actor.id(), MentionKind.NAME, Cast.ADJECTIVE);
        }
    }

    /** "The British", "the Chinese": an adjective behind an article, with no noun behind it. */
    private static boolean isNation(SentenceTree tree, int first, int end) {
        String word = tree.form(end - 1);
        boolean lacksPlural =
                word.endsWith("sh") || word.endsWith("ch") || word.endsWith("ese") || word.endsWith("iss");
        boolean behindArticle = first > 0 && tree.form(first - 1).equalsIgnoreCase("the");
        String next = end < tree.size() ? tree.sentence().upos(end) : "";
        return lacksPlural
                && behindArticle
                && switch (tree.plainRelation(end - 1)) {
                    case "nsubj", "obj", "iobj", "obl", "nmod", "conj" -> true;
                    default -> false;
                }
                && !next.equals("NOUN")
                && !next.equals("PROPN")
                && !next.equals("ADJ")
                && !(end < tree.size() && tree.form(end).equals("-"));
    }

    private void metonym(int position, int first, int end, NameBook.Meaning meaning) {
        KnownActor actor = almanac.known(meaning.id());
        if (actor == null
                || cast.isPlace(position, first)
                || namesMore(cast.trees().get(position), end)
                || meaning.sense() == NameBook.Sense.SEAT
                        && isBuilding(cast.trees().get(position), first)) {
            return;
        }
        cast.known(actor);
        String link =
                meaning.sense() == NameBook.Sense.CAPITAL ? "capital for the government" : "seat for the government";
        cast.refer(position, first, end, actor.id(), MentionKind.METONYM, link);
    }

    /** "outside the Kremlin", "the steps of the Union Buildings" are about the building. */
    private static boolean isBuilding(SentenceTree tree, int first) {
        int before = first > 0 && tree.form(first - 1).equals("the") ? first - 2 : first - 1;
        if (before < 0) {
            return false;
        }
        String word = tree.form(before).toLowerCase(Locale.ROOT);
        return AROUND_A_BUILDING.contains(word)
                || word.equals("of")
                        && before > 0
                        && OF_A_BUILDING.contains(
                                tree.sentence().lemma(before - 1).toLowerCase(Locale.ROOT));
    }

    /** "the Brussels Agreement" stands for no government. */
    private static boolean namesMore(SentenceTree tree, int next) {
        return next < tree.size()
                && tree.isCapitalised(next)
                && !tree.sentence().upos(next).equals("PRON")
                && (tree.sentence().upos(next).equals("NOUN")
                        || tree.sentence().upos(next).equals("PROPN"));
    }

    /** Names of several words come first, so that an abbreviation goes back to the name that it abbreviates. */
    private void recognised(int position, boolean several) {
        SentenceTree tree = cast.trees().get(position);
        Set<Integer> done = new HashSet<>();
        for (Name name : cast.names(position)) {
            boolean body = name.kind() == Name.Kind.ORGANISATION || name.kind() == Name.Kind.ARMED_GROUP;
            if (body
                    && name.end() - name.first() > 1 == several
                    && !cast.taken(position, name.end() - 1)
                    && done.add(name.first())) {
                newBody(position, tree, name);
            }
        }
    }

    private void newBody(int position, SentenceTree tree, Name name) {
        int first = name.first();
        while (first < name.end() && !tree.isCapitalised(first)) {
            first++;
        }
        int end = endOfBody(tree, first, name.end());
        boolean known = end < name.end() && cast.taken(position, end - 1);
        if (first >= end
                || known
                || end - first < 2 && !tree.sentence().upos(first).equals("PROPN")) {
            return;
        }
        String whole = ShortNames.of(cast, position, first, end);
        if (whole != null) {
            cast.refer(position, first, end, whole, MentionKind.NAME, "what is left of its name");
            return;
        }
        Sentence sentence = tree.sentence();
        String words = cast.draft().words(sentence.start(first), sentence.end(end - 1));
        ActorKind kind = name.kind() == Name.Kind.ARMED_GROUP ? ActorKind.ARMED_FORCE : Bodies.kind(words, almanac);
        String id = States.BODY + Folding.slug(words);
        if (id.length() == States.BODY.length()) {
            return;
        }
        cast.member(id, kind, words, Basis.STATED);
        cast.refer(position, first, end, id, MentionKind.NAME, "name on the page");
    }

    /** A name does not end in a preposition and a word in small letters: "accused France of spying". */
    private static int endOfBody(SentenceTree tree, int first, int end) {
        boolean deed = end - first > 2
                && !tree.isCapitalised(end - 1)
                && tree.sentence().upos(end - 2).equals("ADP");
        return deed ? end - 2 : end;
    }
}
