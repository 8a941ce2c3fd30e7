package dev.parley.reader.actors;

import dev.parley.reader.reading.MentionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases for several at once, by what they are to each other: "the parties", "both countries", "the rivals", "the two
 * presidents", "the three governments".
 */
final class SidePhrases {
    private static final Set<String> LEADERS =
            Set.of("leader", "president", "minister", "general", "prime minister", "foreign minister", "man", "woman");
    private static final Set<String> OPPOSED = Set.of("warring", "opposing", "conflicting", "rival", "belligerent");
    private static final Set<String> POWERS =
            Set.of("country", "state", "nation", "government", "republic", "kingdom", "power", "ally", "partner");
    private static final Set<String> GROUPS = Set.of("delegation", "team", "faction", "group", "camp", "movement");
    private static final String NAMED_AFTER = "those named after it";
    private static final String LAST_TOLD = "those last told to deal with each other";
    private static final String TOLD_ON_PAGE = "those whom the page tells to deal with each other";
    private static final String SPOKEN_OF_MOST = "those whom the page speaks of most";
    private static final Set<String> PERSONAL =
            Set.of("rival", "foe", "enemy", "adversary", "opponent", "arch-rival", "arch-foe", "antagonist", "ally");

    private static final Set<String> ARTICLES = Set.of("the", "these", "those", "both", "all", "either", "neither");

    private static final Set<String> ALONE = Set.of("each", "neither", "both");

    /** Tokens between a noun and its article, at most: "the two oil-rich neighbours". */
    private static final int FURTHEST = 4;

    private final Cast cast;
    private final Focus focus;
    private final Dealings dealings;
    private final TitlePhrases titles;
    private final JointTitles joint;

    SidePhrases(Cast cast, Focus focus, TitlePhrases titles) {
        this.cast = cast;
        this.focus = focus;
        this.dealings = new Dealings(cast);
        this.titles = titles;
        this.joint = new JointTitles(cast, titles);
    }

    /** Refers the phrase to those whom it stands for; false where it is no such phrase or nobody is found. */
    boolean read(Descriptions.Phrase phrase, NounBook.Noun noun) {
        int number = number(phrase);
        String lemma = noun.lemma();
        if (noun.rule().equals("sides") || lemma.equals("party") && phrase.plural() && !isOfAKind(phrase)) {
            return sides(phrase, noun, number);
        }
        if (!phrase.plural()) {
            return false;
        }
        String title = titles.title(phrase);
        if (title != null && joint.read(phrase, title)) {
            return true;
        }
        if (phrase.of() != null) {
            return false;
        }
        if (LEADERS.contains(lemma)) {
            boolean known = !lemma.equals("man") && !lemma.equals("woman") && !isOfAKind(phrase);
            return (number > 1 && (known || isDefinite(phrase)) || known && phrase.definite())
                    && leaders(phrase, leader(lemma, title).and(apart(phrase)), number);
        }
        if (POWERS.contains(lemma) && (number > 1 || isWarring(phrase)) && isDefinite(phrase)) {
            return refer(phrase, find(phrase, Member::isState, number, false));
        }
        if (GROUPS.contains(lemma) && number == 2 && isDefinite(phrase) && !isOfAKind(phrase)) {
            return refer(phrase, find(phrase, Focus::isParty, number, false));
        }
        return (lemma.equals("army") || lemma.equals("military")) && number > 1 && armies(phrase, number);
    }

    /** "Each accused the other", "neither has withdrawn": a subject of one word that stands for two sides. */
    void alone(int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        boolean two = ALONE.contains(tree.form(token).toLowerCase(Locale.ROOT))
                && tree.plainRelation(token).equals("nsubj")
                && tree.sentence().head(token) > token
                && tree.children(token).length == 0;
        if (two) {
            var phrase = new Descriptions.Phrase(position, token, token + 1, token, true, true, null);
            refer(phrase, find(phrase, Focus::isParty, 2, true));
        }
    }

    private boolean sides(Descriptions.Phrase phrase, NounBook.Noun noun, int number) {
        if (!phrase.plural()) {
            if (noun.lemma().equals("side") && isOther(phrase)) {
                return otherSide(phrase);
            }
            boolean either = noun.lemma().equals("side") && !phrase.definite();
            return either && refer(phrase, find(phrase, Focus::isParty, 2, false));
        }
        Predicate<Member> test = noun.kind().equals("state") ? Member::isState : Focus::isParty;
        return refer(phrase, find(phrase, test, number, PERSONAL.contains(noun.lemma())));
    }

    private boolean isOther(Descriptions.Phrase phrase) {
        return phrase.head() > 0
                && cast.trees().get(phrase.sentence()).form(phrase.head() - 1).equalsIgnoreCase("other");
    }

    /** "The other side" is the one of the two that was not spoken of last, nor anybody of its own. */
    private boolean otherSide(Descriptions.Phrase phrase) {
        Found both = find(phrase, Focus::isParty, 2, false);
        if (both.members().size() != 2) {
            return false;
        }
        Member one = both.members().get(0);
        Member two = both.members().get(1);
        Member last = focus.last(phrase.sentence(), phrase.first(), member -> isOf(member, one) || isOf(member, two));
        if (last == null) {
            return false;
        }
        Member other = isOf(last, one) ? two : one;
        return refer(phrase, new Found(List.of(other), "the one of the two that was not spoken of last"));
    }

    private static boolean isOf(Member member, Member side) {
        return member == side || side.id.equals(member.partOf);
    }

    /** Those named right after the phrase; else near before it; else those whom the page is about. */
    private Found find(Descriptions.Phrase phrase, Predicate<Member> test, int number, boolean personal) {
        Dealings.Wanted plain = new Dealings.Wanted(number, test, false);
        List<Member> found = dealings.after(phrase.sentence(), phrase.end(), plain);
        if (!found.isEmpty()) {
            return new Found(found, NAMED_AFTER);
        }
        found = dealings.near(phrase.sentence(), phrase.head(), plain);
        if (found.isEmpty() && personal) {
            found = dealings.near(
                    phrase.sentence(), phrase.head(), new Dealings.Wanted(number, Member::isPerson, false));
        }
        Dealings.Wanted wide = new Dealings.Wanted(number, test, true);
        if (found.isEmpty()) {
            found = dealings.near(phrase.sentence(), phrase.head(), wide);
        }
        if (!found.isEmpty()) {
            return new Found(found, LAST_TOLD);
        }
        Predicate<Member> side = dealings.isSide().and(apart(phrase));
        List<Member> main =
                number > 2 ? List.of() : focus.mainParties(member -> test.test(member) && side.test(member));
        found = dealings.onPage(wide, main);
        return new Found(found, found.equals(main) ? SPOKEN_OF_MOST : TOLD_ON_PAGE);
    }

    /** Whom the phrase can't mean: whoever does something to those meant, as the host in "Malaysia receives the two leaders". */
    private Predicate<Member> apart(Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        int verb = tree.sentence().head(phrase.head());
        boolean done = verb >= 0
                && switch (tree.plainRelation(phrase.head())) {
                    case "obj", "iobj" -> true;
                    case "obl" -> tree.preposition(phrase.head()).equals("between");
                    default -> false;
                };
        Member doer = done ? subject(tree, phrase.sentence(), verb) : null;
        return doer == null ? member -> true : member -> !isOf(member, doer) && !isOf(doer, member);
    }

    private @Nullable Member subject(SentenceTree tree, int position, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.plainRelation(child).equals("nsubj")) {
                Reference reference = cast.covering(position, child);
                return reference == null ? null : cast.member(reference.target());
            }
        }
        return null;
    }

    /** Actors, and how they were found. */
    private record Found(List<Member> members, String link) {
        boolean guessed() {
            return link.equals(SPOKEN_OF_MOST);
        }
    }

    /** Whether somebody can be meant by a word for leaders: by what it tells of arms, or by the title that it is. */
    private Predicate<Member> leader(String lemma, @Nullable String title) {
        boolean military = lemma.equals("general");
        return title == null || military
                ? member -> isLeader(member, military)
                : member -> isLeader(member, false) && titles.holds(member, title, null, false);
    }

    private boolean leaders(Descriptions.Phrase phrase, Predicate<Member> test, int number) {
        Dealings.Wanted wanted = new Dealings.Wanted(number, test, false);
        List<Member> named = dealings.after(phrase.sentence(), phrase.end(), wanted);
        if (!named.isEmpty()) {
            return refer(phrase, new Found(named, NAMED_AFTER));
        }
        List<Member> near = dealings.near(phrase.sentence(), phrase.head(), wanted);
        if (!near.isEmpty() || number > 2) {
            return refer(phrase, new Found(near, LAST_TOLD));
        }
        List<Member> dealing = dealings.onPage(new Dealings.Wanted(2, test, false), List.of());
        if (!dealing.isEmpty()) {
            return refer(phrase, new Found(dealing, TOLD_ON_PAGE));
        }
        List<Member> last = new ArrayList<>();
        while (last.size() < 2) {
            Member next = focus.last(
                    phrase.sentence(), phrase.first(), member -> test.test(member) && !last.contains(member));
            next = next == null ? focus.most(member -> test.test(member) && !last.contains(member)) : next;
            if (next == null) {
                return false;
            }
            last.add(0, next);
        }
        return refer(phrase, new Found(last, "the two last named"));
    }

    private static boolean isLeader(Member member, boolean military) {
        if (!military || !member.isPerson()) {
            return member.isPerson() && !member.anonymous;
        }
        return member.roles.stream()
                .anyMatch(role -> role.title().matches(".*(general|commander|army|leader|council|chief|deputy).*"));
    }

    /** "Both armies" are those of the two states, where the page names no armies that face each other. */
    private boolean armies(Descriptions.Phrase phrase, int number) {
        Dealings.Wanted forces = new Dealings.Wanted(number, Focus::isArmed, false);
        List<Member> found = dealings.near(phrase.sentence(), phrase.head(), forces);
        if (!found.isEmpty()) {
            return refer(phrase, new Found(found, LAST_TOLD));
        }
        Found states = find(phrase, Member::isState, number, false);
        if (states.guessed()) {
            return false;
        }
        List<Member> armies =
                states.members().stream().map(state -> Armies.of(cast, state)).toList();
        return refer(phrase, new Found(armies, "the armies of " + states.link()));
    }

    private boolean refer(Descriptions.Phrase phrase, Found found) {
        for (Member member : found.members()) {
            cast.refer(phrase.sentence(), phrase.first(), phrase.end(), member.id, MentionKind.NOUN, found.link());
        }
        return !found.members().isEmpty();
    }

    /** How many the words count: "two", "both", "either", "all three"; 0 where they do not. */
    private int number(Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        for (int token = Math.min(phrase.first(), Math.max(0, phrase.head() - 2)); token < phrase.head(); token++) {
            switch (tree.form(token).toLowerCase(Locale.ROOT)) {
                case "two", "both", "either", "neither" -> {
                    return 2;
                }
                case "three" -> {
                    return 3;
                }
                case "four" -> {
                    return 4;
                }
                default -> {}
            }
        }
        return 0;
    }

    /** "The two", "both", "all three", wherever the tree puts the article. */
    private boolean isDefinite(Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        for (int token = Math.max(0, phrase.head() - FURTHEST); token < phrase.head(); token++) {
            if (ARTICLES.contains(tree.form(token).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWarring(Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        for (int token = phrase.first(); token < phrase.head(); token++) {
            if (OPPOSED.contains(tree.form(token).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** "civilian parties", "opposition parties": not those to the conflict. */
    private boolean isOfAKind(Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        for (int child : tree.children(phrase.head())) {
            String word = tree.form(child).toLowerCase(Locale.ROOT);
            boolean describes = tree.plainRelation(child).equals("amod")
                    || tree.plainRelation(child).equals("compound");
            if (describes && !OPPOSED.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
