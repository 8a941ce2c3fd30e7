package dev.parley.reader.actors;

import dev.parley.language.CalendarWords;
import dev.parley.language.Sentence;
import dev.parley.language.names.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of a sentence: those of the language core's recogniser, and runs of capitalised words that it passed over, told
 * to be a person or a body by the words around and inside them.
 */
final class Names {
    private static final double UNSURE = 0.5;
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "bint", "ibn", "van", "von", "der", "den", "de", "da", "dos", "das", "del", "di", "la",
            "le", "ul", "ur", "ould", "abu", "ag", "y", "e", "bar", "ben", "al-", "el-");
    private static final Set<String> BODY_NOUNS = Set.of(
            "army",
            "front",
            "party",
            "movement",
            "council",
            "commission",
            "committee",
            "ministry",
            "union",
            "league",
            "alliance",
            "coalition",
            "congress",
            "parliament",
            "court",
            "tribunal",
            "force",
            "forces",
            "brigade",
            "brigades",
            "group",
            "organisation",
            "organization",
            "agency",
            "service",
            "authority",
            "bank",
            "fund",
            "institute",
            "centre",
            "center",
            "foundation",
            "association",
            "federation",
            "network",
            "mission",
            "office",
            "department",
            "police",
            "church",
            "university",
            "junta",
            "guard",
            "corps",
            "command",
            "secretariat",
            "assembly",
            "senate",
            "initiative",
            "bureau",
            "board",
            "company",
            "corporation",
            "society",
            "trust",
            "times",
            "post",
            "news",
            "press",
            "herald",
            "tribune",
            "radio",
            "television",
            "tv",
            "agencies",
            "militia",
            "fighters",
            "battalion",
            "cartel",
            "clan",
            "directorate",
            "administration",
            "government",
            "nations");
    private static final Set<String> NOT_NAMES = Set.of(
            "agreement",
            "accord",
            "accords",
            "treaty",
            "declaration",
            "protocol",
            "act",
            "war",
            "process",
            "plan",
            "summit",
            "conference",
            "talks",
            "dialogue",
            "constitution",
            "resolution",
            "charter",
            "christmas",
            "ramadan",
            "eid",
            "street",
            "avenue",
            "road",
            "square",
            "airport",
            "bridge",
            "river",
            "lake",
            "valley",
            "sea",
            "island",
            "islands",
            "mountains",
            "mount",
            "province",
            "region",
            "district",
            "state",
            "governorate",
            "county",
            "city",
            "camp",
            "hotel",
            "hospital",
            "cup",
            "games",
            "prize",
            "run",
            "series",
            "world",
            "day",
            "memorandum",
            "roadmap",
            "framework",
            "strip",
            "corridor",
            "crossing",
            "border",
            "peninsula",
            "gulf",
            "strait",
            "port",
            "desert",
            "oblast",
            "department",
            "base",
            "stadium",
            "palace",
            "school",
            "academy",
            "museum",
            "bay",
            "cape",
            "canal",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "upper",
            "lower",
            "new",
            "san",
            "santa",
            "saint",
            "st.",
            "st");

    private static final Set<String> FOR_A_CAUSE = Set.of("for", "against", "without");

    /** How far behind a name the noun that describes it may stand. */
    private static final int MOST_WORDS_BESIDE = 8;

    private static final Set<String> GOVERNMENTS = Set.of("administration", "government", "regime", "cabinet");

    private final Almanac almanac;

    Names(Almanac almanac) {
        this.almanac = almanac;
    }

    List<Name> of(SentenceTree tree) {
        List<Name> names = new ArrayList<>();
        for (Name name : tree.sentence().names()) {
            if (!isPlain(tree, name) && !isLeadersGovernment(tree, name) && !isOffice(tree, name)) {
                names.add(byDescription(tree, behindHonorific(tree, name)));
            }
        }
        widen(tree, names);
        boolean shouting = shouting(tree);
        int token = 0;
        while (token < tree.size() && !shouting) {
            int end = runEnd(tree, token);
            int cause = causeEnd(tree, token);
            if (cause > end && !overlaps(names, token, cause)) {
                names.add(new Name(Name.Kind.ORGANISATION, token, cause, UNSURE));
                token = cause;
            } else if (end > token) {
                int first = behindOffice(names, token, end);
                Name name = first == end || overlaps(names, first, end) ? null : told(tree, first, end);
                if (name != null) {
                    names.add(name);
                }
                token = end;
            } else {
                token++;
            }
        }
        names.sort(Comparator.comparingInt(Name::first));
        return names;
    }

    /** "The Bush administration" is the government of a state, not a body of that name. */
    private static boolean isLeadersGovernment(SentenceTree tree, Name name) {
        return name.end() - name.first() > 1 && GOVERNMENTS.contains(tree.form(name.end() - 1));
    }

    /** "The Army Chief, Gen. Ann Lee": whom an office names is no body. */
    private boolean isOffice(SentenceTree tree, Name name) {
        int last = name.end() - 1;
        return name.kind() == Name.Kind.ORGANISATION
                && last > name.first()
                && !tree.isPlural(last)
                && almanac.titles().endsTitle(tree.form(last))
                && last + 1 < tree.size()
                && tree.form(last + 1).equals(",");
    }

    /** "The nation": an article that opens the sentence makes no name of the word behind it. */
    private static boolean isPlain(SentenceTree tree, Name name) {
        boolean article = tree.sentence().upos(name.first()).equals("DET") && name.end() - name.first() > 1;
        for (int token = name.first() + 1; article && token < name.end(); token++) {
            String form = tree.form(token);
            article = form.equals(form.toLowerCase(Locale.ROOT)) && Character.isLetter(form.charAt(0));
        }
        return article;
    }

    /** "Bat-Erdene Ganbold", "Dragoljub Savanović": what a hyphen or the tree ties to a person's name is part of it. */
    private static void widen(SentenceTree tree, List<Name> names) {
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            if (name.kind() != Name.Kind.PERSON) {
                continue;
            }
            int first = name.first();
            while (isTied(tree, first) && !isNamed(names, first - 2)
                    || isContinued(tree, first) && !isNamed(names, first - 1)) {
                first -= isTied(tree, first) ? 2 : 1;
            }
            int end = name.end();
            while (isTied(tree, end + 1)) {
                end += 2;
            }
            names.set(i, new Name(Name.Kind.PERSON, first, end, name.confidence()));
        }
        for (int i = names.size() - 1; i > 0; i--) {
            if (names.get(i).first() < names.get(i - 1).end() && names.get(i).kind() == Name.Kind.PERSON) {
                names.remove(i); // the second half of a name that a hyphen parted
            }
        }
    }

    private static boolean isNamed(List<Name> names, int token) {
        return overlaps(names, token, token + 1);
    }

    /** Whether a hyphen ties a token to a name before it. */
    private static boolean isTied(SentenceTree tree, int token) {
        return tree.sentence().isTied(token)
                && tree.sentence().upos(token - 2).equals("PROPN")
                && tree.sentence().upos(token).equals("PROPN");
    }

    /** Whether a token goes on with the name before it, as the tree has it. */
    private static boolean isContinued(SentenceTree tree, int token) {
        return token >= 1
                && tree.plainRelation(token).equals("flat")
                && tree.sentence().upos(token - 1).equals("PROPN")
                && (tree.sentence().head(token) == token - 1
                        || tree.sentence().head(token) == tree.sentence().head(token - 1));
    }

    /** Where a run of capitals goes on behind the nationality or office with which it begins: "Zambian Foreign Minister | Grace Mwansa". */
    private static int behindOffice(List<Name> names, int first, int end) {
        int from = first;
        for (Name name : names) {
            boolean title = name.kind() == Name.Kind.NATIONALITY || name.kind() == Name.Kind.OFFICE;
            if (title && name.first() < end && name.end() > from && name.first() <= from) {
                from = Math.min(end, name.end());
            }
        }
        return from;
    }

    /** What "Ms" or "Dr" stands before is a person, whatever the recogniser takes the two for. */
    private Name behindHonorific(SentenceTree tree, Name name) {
        TitleBook.Honorific honorific = almanac.titles().honorific(tree.form(name.first()));
        boolean personal = honorific != null && honorific.role().isEmpty() && name.end() - name.first() > 1;
        return personal && name.kind() != Name.Kind.PERSON
                ? new Name(Name.Kind.PERSON, name.first() + 1, name.end(), name.confidence())
                : name;
    }

    /** "Arsa Lem, a Karen outfit": what the recogniser only guesses at is what the page calls it. */
    private Name byDescription(SentenceTree tree, Name name) {
        Name.Kind body = name.confidence() < UNSURE ? describedAsBody(tree, name.first(), name.end()) : null;
        return body == null ? name : new Name(body, name.first(), name.end(), name.confidence());
    }

    /** Titles in capitals and headlines in title case tell nothing by their capitals. */
    private static boolean shouting(SentenceTree tree) {
        int words = 0;
        int capitals = 0;
        for (int token = 1; token < tree.size(); token++) {
            String form = tree.form(token);
            if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
                words++;
                capitals += tree.isCapitalised(token) ? 1 : 0;
            }
        }
        return words > 3 && capitals * 10 >= words * 9;
    }

    private static boolean overlaps(List<Name> names, int first, int end) {
        return names.stream().anyMatch(name -> name.first() < end && first < name.end());
    }

    private static boolean nameWord(SentenceTree tree, int token) {
        String form = tree.form(token);
        return tree.isCapitalised(token) && form.length() > 1 && !isFunctionWord(tree, token);
    }

    private static boolean isFunctionWord(SentenceTree tree, int token) {
        String upos = tree.sentence().upos(token);
        boolean open = upos.equals("PROPN")
                || upos.equals("NOUN")
                || upos.equals("ADJ")
                || upos.equals("X")
                || upos.equals("VERB") && token > 0;
        return !open;
    }

    private static int runEnd(SentenceTree tree, int start) {
        if (!nameWord(tree, start)
                && !(tree.form(start).equals("al")
                        && start + 2 < tree.size()
                        && tree.form(start + 1).equals("-"))) {
            return start;
        }
        int end = start + 1;
        while (end < tree.size()) {
            if (nameWord(tree, end) || initial(tree, end)) {
                end++;
            } else if (end + 1 < tree.size() && joins(tree, end) && follows(tree, end + 1)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** "Widows for Justice", "Mothers Against Violence": where the name of people joined for a cause ends; else before it begins. */
    private int causeEnd(SentenceTree tree, int first) {
        NounBook.Noun people = almanac.nouns().of(tree.sentence().lemma(first));
        boolean joined = first + 2 < tree.size()
                && tree.isCapitalised(first)
                && tree.isPlural(first)
                && people != null
                && people.counts()
                && FOR_A_CAUSE.contains(lower(tree, first + 1))
                && nameWord(tree, first + 2)
                && almanac.names().exactly(tree.form(first + 2)) == null;
        return joined ? runEnd(tree, first + 2) : -1;
    }

    private static boolean initial(SentenceTree tree, int token) {
        String form = tree.form(token);
        return form.length() == 2 && form.charAt(1) == '.' && Character.isUpperCase(form.charAt(0));
    }

    private static boolean joins(SentenceTree tree, int token) {
        String form = tree.form(token).toLowerCase(Locale.ROOT);
        boolean glued = tree.sentence().start(token) == tree.sentence().end(token - 1);
        return PARTICLES.contains(form) || form.equals("-") && glued;
    }

    private static boolean follows(SentenceTree tree, int token) {
        return nameWord(tree, token)
                || PARTICLES.contains(tree.form(token).toLowerCase(Locale.ROOT))
                || tree.form(token).equals("-") && token + 1 < tree.size() && nameWord(tree, token + 1);
    }

    private @Nullable Name told(SentenceTree tree, int runStart, int end) {
        int first = runStart;
        for (int token = runStart; token < end - 1; token++) {
            if (isTitle(tree, token)) {
                first = token + 1;
            }
        }
        boolean titled = first > runStart || first > 0 && isTitle(tree, first - 1);
        String last = lower(tree, end - 1);
        boolean office = almanac.titles().endsTitle(last) || isPersonNoun(tree, end - 1); // "the Army Chief"
        if (BODY_NOUNS.contains(last) || BODY_NOUNS.contains(lower(tree, first)) && end - first > 1 && !office) {
            return end - runStart > 1 ? new Name(Name.Kind.ORGANISATION, runStart, end, UNSURE) : null;
        }
        for (int token = first; token < end; token++) {
            if (NOT_NAMES.contains(lower(tree, token))
                    || CalendarWords.isUnmistakable(tree.form(token))
                    || BODY_NOUNS.contains(lower(tree, token))) {
                return null;
            }
        }
        Name.Kind body = describedAsBody(tree, first, end);
        if (body != null && !titled && !isLand(tree, first, end)) {
            return new Name(body, first, end, UNSURE);
        }
        boolean several = end - first > 1;
        boolean known = several && almanac.names().isGivenName(tree.form(first)) && !isLand(tree, first, end);
        if (known
                || titled && !isLand(tree, first, end)
                || several && (describedAsPerson(tree, first, end) || afterDescription(tree, first))) {
            return new Name(Name.Kind.PERSON, first, end, UNSURE);
        }
        return null;
    }

    private boolean isLand(SentenceTree tree, int first, int end) {
        Sentence sentence = tree.sentence();
        NameBook.Found found = almanac.names().exactly(tree.form(first));
        if (found != null
                && !found.has(NameBook.Sense.PERSON)
                && (end - first == 1 || !found.has(NameBook.Sense.CAPITAL))) {
            return true;
        }
        return sentence.upos(first).equals("ADJ") && end - first == 1;
    }

    private boolean isTitle(SentenceTree tree, int token) {
        String form = tree.form(token);
        return tree.isCapitalised(token)
                        && (almanac.titles().honorific(form) != null
                                || almanac.titles().endsTitle(form))
                || almanac.titles().endsTitle(form)
                        && tree.sentence().upos(token).equals("NOUN")
                        && !tree.isPlural(token)
                || isPersonNoun(tree, token) && tree.isCapitalised(token);
    }

    private boolean isPersonNoun(SentenceTree tree, int token) {
        NounBook.Noun noun = almanac.nouns().of(tree.sentence().lemma(token));
        return noun != null && noun.kind().equals("person") && !tree.isPlural(token);
    }

    /** "His counterpart, Majed Fadhail". */
    private boolean afterDescription(SentenceTree tree, int first) {
        return first > 1
                && tree.form(first - 1).equals(",")
                && (isPersonNoun(tree, first - 2) || isTitle(tree, first - 2));
    }

    /** "Arsa Lem, a Karen outfit," and "the armed group Arsa Lem": the kind of body that the words beside the name tell, or null. */
    private Name.@Nullable Kind describedAsBody(SentenceTree tree, int first, int end) {
        Name.Kind before = first > 1 ? bodyNoun(tree, first - 1) : null;
        if (before != null && tree.sentence().upos(first - 1).equals("NOUN")) {
            return before;
        }
        boolean apposed = end + 2 < tree.size()
                && tree.form(end).equals(",")
                && tree.sentence().upos(end + 1).equals("DET");
        for (int token = end + 2; apposed && token < Math.min(tree.size(), end + MOST_WORDS_BESIDE); token++) {
            Name.Kind kind = bodyNoun(tree, token);
            boolean last =
                    token + 1 == tree.size() || !tree.plainRelation(token).equals("compound");
            if (kind != null && last) {
                return kind;
            }
            if (!tree.sentence().upos(token).equals("ADJ")
                    && !tree.plainRelation(token).equals("compound")) {
                return null;
            }
        }
        return null;
    }

    private Name.@Nullable Kind bodyNoun(SentenceTree tree, int token) {
        NounBook.Noun noun = almanac.nouns().of(tree.sentence().lemma(token));
        if (noun == null || noun.many() || tree.isPlural(token) || tree.isCapitalised(token)) {
            return null;
        }
        return switch (noun.actorKind()) {
            case ORGANISATION -> Name.Kind.ORGANISATION;
            case ARMED_FORCE -> Name.Kind.ARMED_GROUP;
            default -> null;
        };
    }

    /** Followed by ", the Abkhaz leader," or ", 58," or said something. */
    private boolean describedAsPerson(SentenceTree tree, int first, int end) {
        Sentence sentence = tree.sentence();
        if (end + 1 < tree.size() && tree.form(end).equals(",")) {
            String upos = sentence.upos(end + 1);
            if (upos.equals("NUM")) {
                return true;
            }
            for (int token = end + 1;
                    token < Math.min(tree.size(), end + 9) && !tree.form(token).equals(",");
                    token++) {
                if (sentence.upos(token).equals("VERB")) {
                    break;
                }
                if (isPersonNoun(tree, token)
                        || almanac.titles().endsTitle(tree.form(token)) && !tree.isPlural(token)
                        || tree.form(token).equals("who")) {
                    return true;
                }
            }
        }
        int head = tree.headOf(first, end);
        int governor = sentence.head(head);
        return governor >= 0 && sentence.relation(head).equals("nsubj") && isSpeech(sentence.lemma(governor));
    }

    private static boolean isSpeech(String lemma) {
        return switch (lemma) {
            case "say", "tell", "add", "recall", "joke", "write", "think", "believe", "marry" -> true;
            default -> false;
        };
    }

    private static String lower(SentenceTree tree, int token) {
        return tree.form(token).toLowerCase(Locale.ROOT);
    }
}
