package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.MentionKind;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads titles that stand for persons: "the Armenian prime minister", "Russian President", "the front's chief negotiator". */
final class TitlePhrases {
    private static final Set<String> FORMER = Set.of("former", "ex", "ex-", "late", "then", "ousted", "deposed");
    private static final Set<String> ARTICLED = Set.of(
            "United",
            "Republic",
            "Kingdom",
            "Emirates",
            "Islands",
            "Philippines",
            "Netherlands",
            "Gambia",
            "Union",
            "Federation");

    private static final Set<String> ARTICLES = Set.of("a", "an", "any", "some", "no", "every", "another", "each");

    private static final Set<String> COUNTERPARTS = Set.of("with", "against", "to", "by", "from");

    private final Cast cast;
    private final TitleBook titles;
    private final Focus focus;
    private final Errands errands;

    TitlePhrases(Cast cast) {
        this.cast = cast;
        this.titles = cast.almanac().titles();
        this.focus = new Focus(cast);
        this.errands = new Errands(cast);
    }

    /** The title that the words to a phrase's head make, or null. */
    @Nullable String title(Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        Sentence sentence = tree.sentence();
        String after = after(tree, phrase);
        for (int first = Math.max(phrase.first(), phrase.head() - titles.longest()); first <= phrase.head(); first++) {
            String words = words(sentence, first, phrase);
            String title = after.isEmpty() ? null : titles.canonical(words + after);
            title = title == null ? titles.canonical(words) : title;
            if (title != null) {
                return title;
            }
        }
        return null;
    }

    /** The words from a token to the head, the head in the singular. */
    private String words(Sentence sentence, int first, Descriptions.Phrase phrase) {
        int head = phrase.head();
        return phrase.plural()
                ? cast.folded().substring(sentence.start(first), sentence.start(head))
                        + Folding.fold(sentence.lemma(head))
                : cast.folded().substring(sentence.start(first), sentence.end(head));
    }

    private String after(SentenceTree tree, Descriptions.Phrase phrase) {
        int next = phrase.head() + 1;
        if (next + 1 >= tree.size()
                || !tree.form(next).equals("of") && !tree.form(next).equals("for")) {
            return "";
        }
        int end = next + 1;
        while (end + 1 < tree.size()
                && end - next < 5
                && !tree.sentence().upos(end).equals("NOUN")
                && !tree.sentence().upos(end).equals("PROPN")) {
            end++;
        }
        return cast.folded()
                .substring(tree.sentence().end(phrase.head()), tree.sentence().end(end));
    }

    boolean isTitle(Descriptions.Phrase phrase) {
        return title(phrase) != null;
    }

    boolean read(Descriptions.Phrase phrase) {
        String title = title(phrase);
        if (title == null) {
            return false;
        }
        SentenceTree tree = cast.trees().get(phrase.sentence());
        boolean former = false;
        boolean indefinite = false;
        for (int token = phrase.first(); token < phrase.head(); token++) {
            String word = tree.form(token).toLowerCase(Locale.ROOT);
            former |= FORMER.contains(word);
            indefinite |= ARTICLES.contains(word);
        }
        if (indefinite) {
            return false;
        }
        Member holder = holder(phrase, title, former);
        if (holder == null) {
            return unknown(phrase, title, former);
        }
        cast.refer(phrase.sentence(), phrase.first(), phrase.end(), holder.id, MentionKind.TITLE, link(holder, phrase));
        return true;
    }

    private static String link(Member holder, Descriptions.Phrase phrase) {
        return holder.basis == Basis.KNOWN && phrase.of() != null
                ? "holder of the office at the page's date"
                : "title on the page";
    }

    private @Nullable Member holder(Descriptions.Phrase phrase, String title, boolean former) {
        Member onPage = onPage(phrase, title, former, true);
        Member known =
                onPage == null && !former && phrase.of() != null ? knownHolder(phrase, phrase.of(), title) : null;
        onPage = known != null ? known : onPage == null ? onPage(phrase, title, former, false) : onPage;
        if (onPage != null || former) {
            return onPage;
        }
        String of = phrase.of();
        if (of == null && (phrase.definite() || phrase.first() == phrase.head()) && !titles.ofBody(title)) {
            of = cast.home();
        }
        return of == null ? null : knownHolder(phrase, of, title);
    }

    private @Nullable Member knownHolder(Descriptions.Phrase phrase, String of, String title) {
        Member member = knownHolder(of, title);
        if (member != null) {
            return member;
        }
        Term term = errands.holder(phrase, of, title);
        Offices.Person person = term == null ? null : cast.almanac().offices().person(term.person());
        return person == null ? null : cast.known(person);
    }

    private @Nullable Member onPage(Descriptions.Phrase phrase, String title, boolean former, boolean exactly) {
        Predicate<Member> test = member -> holds(member, title, phrase.of(), former, exactly)
                && errands.mayBeSentFor(member, phrase)
                && !CoArguments.are(
                        cast, phrase, member.id, COUNTERPARTS); // "Minister Ann Lee met the minister of Samoa"
        Member last = focus.last(phrase.sentence(), phrase.head(), test);
        return last != null ? last : focus.most(test);
    }

    /**
     * Who holds a title in one of the states or bodies that a phrase names: the one whom the page or the files name, else an
     * actor by the title.
     */
    Member holderOf(Descriptions.Phrase phrase, String of, String title) {
        Descriptions.Phrase one = new Descriptions.Phrase(
                phrase.sentence(), phrase.first(), phrase.end(), phrase.head(), phrase.definite(), false, of);
        Member holder = holder(one, title, false);
        return holder == null ? unnamed(of, "", title) : holder;
    }

    /** The one whom the files know to hold the office on the page's day, as an actor of the page; null where none is known. */
    @Nullable Member knownHolder(String of, String title) {
        Term term = cast.almanac().offices().holder(of, title, cast.day());
        Offices.Person person = term == null ? null : cast.almanac().offices().person(term.person());
        return person == null ? null : cast.known(person);
    }

    /** "Governor Ann Lee met … the governor said": the one named before whose title ends in the noun, which the files don't have as a title. */
    boolean bearer(Descriptions.Phrase phrase, NounBook.Noun noun) {
        boolean alone = phrase.first() == phrase.head() - 1 && phrase.end() == phrase.head() + 1;
        if (!alone || !phrase.definite() || phrase.plural() || !noun.kind().equals("person") || phrase.of() != null) {
            return false;
        }
        String last = " " + noun.lemma();
        Member bearer = focus.last(
                phrase.sentence(),
                phrase.first(),
                member -> member.isPerson()
                        && !member.anonymous
                        && member.roles.stream()
                                .anyMatch(role -> !FormerTitles.isOne(role) && (" " + role.title()).endsWith(last)));
        if (bearer == null) {
            return false;
        }
        cast.refer(phrase.sentence(), phrase.first(), phrase.end(), bearer.id, MentionKind.TITLE, "title on the page");
        return true;
    }

    /** Whether the page or the files give a person this title, of this state or body where one is given. */
    boolean holds(Member member, String title, @Nullable String of, boolean former) {
        return holds(member, title, of, former, true) || holds(member, title, of, former, false);
    }

    private boolean holds(Member member, String title, @Nullable String of, boolean former, boolean exactly) {
        if (!member.isPerson()) {
            return false;
        }
        for (Actor.Role role : member.roles) {
            boolean past = FormerTitles.isOne(role);
            String held = titles.canonicalEnding(FormerTitles.bare(role));
            boolean same = title.equals(held)
                    || !exactly && held != null && titles.meaning(title).contains(held);
            if (same
                    && past == former
                    && (of == null
                            || of.equals(role.of())
                            || role.of() == null && member.partOf == null
                            || of.equals(member.partOf))) {
                return true;
            }
        }
        return false;
    }

    /** A holder whom neither page nor files name is an actor by the title. */
    private boolean unknown(Descriptions.Phrase phrase, String title, boolean former) {
        if (phrase.of() == null && !phrase.definite()) {
            return false;
        }
        cast.refer(
                phrase.sentence(),
                phrase.first(),
                phrase.end(),
                unnamed(phrase.of(), adjective(phrase), former ? FormerTitles.of(title) : title).id,
                MentionKind.TITLE,
                "title of one not named");
        return true;
    }

    /** The adjective that tells the land of a phrase, such as "Russian", or empty. */
    String adjective(Descriptions.Phrase phrase) {
        for (Reference reference : cast.references(phrase.sentence())) {
            if (reference.first() >= phrase.first() && reference.end() <= phrase.head() && reference.adjectival()) {
                return cast.draft().words(reference.start(), reference.stop());
            }
        }
        return "";
    }

    /** A name as it stands behind "of": unions and republics have an article there. */
    private static String withArticle(String name) {
        int blank = name.indexOf(' ');
        String first = blank < 0 ? name : name.substring(0, blank);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return ARTICLED.contains(first) || (blank > 0 && ARTICLED.contains(last)) ? "the " + name : name;
    }

    /** An actor for an office's holder whose name nobody gives. */
    Member unnamed(@Nullable String of, String adjective, String title) {
        KnownActor body = of == null ? null : cast.almanac().known(of);
        String name = !adjective.isEmpty()
                ? adjective + " " + title
                : body == null ? title : title + " of " + withArticle(body.name());
        Member member = cast.member("person:" + Folding.slug(name), ActorKind.PERSON, name, Basis.DERIVED);
        member.partOf = of;
        member.anonymous = true;
        member.learn(new Actor.Role(title, of, null, null, Basis.STATED));
        return member;
    }
}
