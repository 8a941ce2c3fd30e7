package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.MentionKind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes actors of phrases that nothing else names: groups, unnamed persons and sources, peoples. */
final class Owned {
    private static final Pattern MARK = Pattern.compile("[\"“”„«»]");

    /** What stands between two numbers. */
    private static final Set<String> BETWEEN = Set.of("and", "to", "-", "–");

    private static final Set<String> MORE = Set.of("more", "fewer", "so");

    private static final Set<String> SKIPPED = Set.of(
            "then",
            "\"",
            "“",
            "‘",
            "'",
            "-",
            "the",
            "a",
            "an",
            "some",
            "many",
            "several",
            "two",
            "three",
            "four",
            "five",
            "six",
            "most",
            "more",
            "other",
            "all",
            "any",
            "these",
            "those",
            "this",
            "that",
            "both",
            "few",
            "dozens",
            "hundreds",
            "thousands",
            "another",
            "least",
            "estimated",
            "about",
            "around",
            "nearly",
            "over",
            "at",
            "than",
            "later",
            "earlier",
            "own",
            "its",
            "whose",
            "his",
            "her",
            "their",
            "our",
            "my",
            "your");
    private static final Set<String> ONE = Set.of("a", "an", "another");

    /** Prepositions that go on with the name of a body. */
    private static final Set<String> OF_BODY = Set.of("on", "of", "for", "against");

    private static final Set<String> INSIDE_NAMES = Set.of("and", "of", "the", "on", "for");

    /** Prepositions of whose people somebody is. */
    private static final Set<String> WHOSE = Set.of("of", "from");

    private static final Set<String> NAMELESS = Set.of("GOV", "IGO", "MIL", "", "NGO");

    private Owned() {}

    static void add(Cast cast, Descriptions.Phrase phrase, NounBook.Noun noun) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        String own = name(cast, phrase);
        if (own.isEmpty() || tree.form(phrase.first()).equalsIgnoreCase("no")) {
            return;
        }
        int stop = endOfOwner(cast, phrase);
        String owner = cast.draft().words(tree.sentence().end(phrase.end() - 1), stop);
        String name = own + owner;
        boolean person = noun.kind().equals("person") && !phrase.plural();
        boolean bare = phrase.first() == phrase.head() && !phrase.plural() && !tree.isCapitalised(phrase.head());
        if (bare && (person || noun.lemma().equals("force"))) {
            return;
        }
        ActorKind kind = noun.actorKind();
        if (kind == ActorKind.PERSON && !person) {
            kind = ActorKind.GROUP;
        } else if (kind == ActorKind.STATE) {
            kind = ActorKind.GROUP;
        }
        String id = (person ? "person:" : "group:") + Folding.slug(name);
        if (person && !phrase.definite()) {
            id = fresh(cast, id);
        }
        Member member = cast.member(id, kind, name, Basis.STATED);
        member.partOf = member.partOf == null ? phrase.of() : member.partOf;
        if (!owner.isEmpty()) {
            member.names.add(name);
            member.names.add(own);
        }
        member.many |= phrase.plural() || noun.many() && !person;
        member.role = noun.role();
        member.anonymous |= kind == ActorKind.SOURCE
                || noun.kind().equals("person") && NAMELESS.contains(noun.role())
                || person && !phrase.definite();
        if (member.gender.isEmpty() && person) {
            member.gender = gender(noun.lemma());
        }
        cast.refer(
                phrase.sentence(),
                phrase.first(),
                phrase.end(),
                phrase.head(),
                tree.sentence().start(phrase.first()),
                stop,
                id,
                MentionKind.NOUN,
                "its own words");
    }

    /** The offset behind "members of the National Front": whose they are tells them from other members; else behind the phrase itself. */
    private static int endOfOwner(Cast cast, Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        Sentence sentence = tree.sentence();
        int end = sentence.end(phrase.end() - 1);
        int of = phrase.end();
        int body = endOfBody(tree, phrase);
        if (body > phrase.end()) {
            return sentence.end(body - 1);
        }
        if (!phrase.plural()
                || of >= tree.size()
                || !WHOSE.contains(tree.form(of).toLowerCase(Locale.ROOT))) {
            return end;
        }
        for (int child : tree.children(phrase.head())) {
            Reference owner = child > of && tree.plainRelation(child).equals("nmod")
                    ? cast.covering(phrase.sentence(), child)
                    : null;
            Member member = owner == null ? null : cast.member(owner.target());
            if (owner != null && member != null && tree.leftEdge(child) <= of + 1 && owner.how() == MentionKind.NAME) {
                return sentence.end(owner.end() - 1);
            }
        }
        return end;
    }

    /** The token behind "Commission on Human Rights", "Panel of Experts": what goes on in capitals is still its name. */
    private static int endOfBody(SentenceTree tree, Descriptions.Phrase phrase) {
        int token = phrase.end();
        if (phrase.plural()
                || token != phrase.head() + 1
                || token + 1 >= tree.size()
                || !tree.isCapitalised(phrase.head())
                || !OF_BODY.contains(tree.form(token))) {
            return token;
        }
        int end = token;
        for (token++; token < tree.size(); token++) {
            boolean capital = tree.isCapitalised(token)
                    && (tree.isNominal(token) || tree.sentence().upos(token).equals("ADJ"));
            if (capital) {
                end = token + 1;
            } else if (!INSIDE_NAMES.contains(tree.form(token))) {
                break;
            }
        }
        return end;
    }

    private static String fresh(Cast cast, String id) {
        String fresh = id;
        for (int number = 2; cast.member(fresh) != null; number++) {
            fresh = id + "-" + number;
        }
        return fresh;
    }

    static String gender(String lemma) {
        return switch (lemma) {
            case "man",
                    "boy",
                    "father",
                    "brother",
                    "son",
                    "husband",
                    "spokesman",
                    "businessman",
                    "king",
                    "imam",
                    "uncle",
                    "gentleman",
                    "nephew",
                    "policeman",
                    "gunman" -> "m";
            case "woman",
                    "girl",
                    "mother",
                    "sister",
                    "daughter",
                    "wife",
                    "widow",
                    "spokeswoman",
                    "queen",
                    "aunt",
                    "lady",
                    "niece",
                    "businesswoman" -> "f";
            default -> "";
        };
    }

    /** The words without article, number and possessor. */
    static String name(Cast cast, Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        Sentence sentence = tree.sentence();
        int first = phrase.first();
        boolean isOffice =
                tree.form(phrase.head()).equalsIgnoreCase("office"); // "the prosecutor's office" is no other's
        for (int token = phrase.first(); token < phrase.head(); token++) {
            String word = tree.form(token).toLowerCase(Locale.ROOT);
            boolean possessive = !isOffice && (word.equals("'s") || word.equals("’s"));
            if (possessive
                    || SKIPPED.contains(word) && token == first
                    || token == first && isCount(tree, token, phrase)) {
                first = token + 1;
            }
        }
        return first >= phrase.end()
                ? ""
                : paired(cast.draft().words(sentence.start(first), sentence.end(phrase.end() - 1)));
    }

    /** "An Azerbaijani", "a Palestinian who": one of a people, and not their land. */
    static void oneOfPeople(Cast cast, int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        if (token == 0
                || !tree.isCapitalised(token)
                || !ONE.contains(tree.form(token - 1).toLowerCase(Locale.ROOT))
                || isBeforeNoun(tree, token)) {
            return;
        }
        NameBook.Found found = cast.almanac().names().exactly(tree.form(token) + "s");
        NameBook.Meaning meaning = found == null ? null : found.first(NameBook.Sense.PEOPLE);
        if (meaning == null) {
            return;
        }
        String name = tree.form(token);
        Member member = cast.member(fresh(cast, "person:" + Folding.slug(name)), ActorKind.PERSON, name, Basis.STATED);
        member.anonymous = true;
        member.partOf = cast.almanac().ethnicity().isEthnic(tree, token, token) ? null : meaning.id();
        cast.refer(position, token - 1, token + 1, member.id, MentionKind.NOUN, "one of a people");
    }

    private static boolean isBeforeNoun(SentenceTree tree, int token) {
        if (token + 1 >= tree.size()) {
            return false;
        }
        return switch (tree.sentence().upos(token + 1)) {
            case "NOUN", "PROPN" -> true;
            case "ADJ", "NUM", "VERB" -> tree.sentence().head(token) > token;
            default -> tree.form(token + 1).equals("-");
        };
    }

    /** A name without marks of quotation where it has but one of two: the party of {@code a "certain" political party}. */
    private static String paired(String name) {
        boolean paired = MARK.matcher(name).results().count() % 2 == 0;
        return paired ? name : MARK.matcher(name).replaceAll("");
    }

    /** "Two", and what goes on with it: "two or more", "between two and five". */
    private static boolean isCount(SentenceTree tree, int token, Descriptions.Phrase phrase) {
        if (isNumber(tree, token)) {
            return !isNumbered(tree, token, phrase.head());
        }
        if (token == phrase.first()) {
            return false;
        }
        String word = tree.form(token);
        return isNumber(tree, token - 1) && (word.equals("or") || (BETWEEN.contains(word) && isNumber(tree, token + 1)))
                || MORE.contains(word) && tree.form(token - 1).equals("or");
    }

    private static boolean isNumber(SentenceTree tree, int token) {
        return tree.sentence().upos(token).equals("NUM");
    }

    /** "The 444 Brigade", "the 14th Army": a number in figures before a name is part of it. */
    private static boolean isNumbered(SentenceTree tree, int number, int head) {
        return number + 1 == head
                && tree.isCapitalised(head)
                && !tree.isPlural(head)
                && Character.isDigit(tree.form(number).charAt(0));
    }

    static void people(Cast cast, Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        String form = tree.form(phrase.head());
        if (!phrase.plural() || !Character.isUpperCase(form.charAt(0))) {
            return;
        }
        NameBook.Found found = cast.almanac().names().exactly(form);
        NameBook.Meaning meaning = found == null ? null : found.first(NameBook.Sense.PEOPLE);
        if (meaning == null) {
            return;
        }
        String name = name(cast, phrase);
        if (name.isEmpty()) {
            return;
        }
        boolean ethnic = cast.almanac().ethnicity().isEthnic(tree, phrase.head(), phrase.head());
        Member member = cast.member("group:" + Folding.slug(name), ActorKind.GROUP, name, Basis.STATED);
        member.many = true;
        if (!ethnic && member.partOf == null) {
            member.partOf = meaning.id();
        }
        cast.refer(phrase.sentence(), phrase.first(), phrase.end(), member.id, MentionKind.NOUN, "a people");
    }
}
