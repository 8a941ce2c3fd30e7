package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.actors.Descriptions.Phrase;
import dev.parley.reader.reading.MentionKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads phrases for a state by what it has: "the government", "the authorities of Abkhazia", "the country", "the army". */
final class LandPhrases {
    /** The link from words such as "the army" to the army of a state. */
    static final String ARMY = "army of the land";

    /** The rank of the first office below those of heads of state and of government, see {@link TitleBook#rank}. */
    private static final int HEAD = 2;

    private static final Set<String> COUNTERPARTS = Set.of("with", "against");

    private final Cast cast;
    private final Focus focus;

    LandPhrases(Cast cast, Focus focus) {
        this.cast = cast;
        this.focus = focus;
    }

    /** "the authorities of Abkhazia and South Ossetia" are those lands, where no state is meant. */
    boolean authorities(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        boolean found = false;
        for (int child : tree.children(phrase.head())) {
            if (child > phrase.head()
                    && tree.plainRelation(child).equals("nmod")
                    && tree.preposition(child).equals("of")) {
                found |= land(phrase, child);
                for (int other : tree.children(child)) {
                    found |= tree.plainRelation(other).equals("conj") && land(phrase, other);
                }
            }
        }
        return found;
    }

    private @Nullable Member namedBehind(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        int of = phrase.head() + 1;
        for (int child : tree.children(phrase.head())) {
            if (child > of
                    && tree.form(of).equals("of")
                    && tree.plainRelation(child).equals("nmod")
                    && tree.preposition(child).equals("of")) {
                KnownActor state = stateNamed(phrase, child, tree.leftEdge(child));
                return state == null ? null : cast.known(state);
            }
        }
        return null;
    }

    /** The state that a nominal names from a token on; null where it names none. */
    private @Nullable KnownActor stateNamed(Phrase phrase, int nominal, int first) {
        Sentence sentence = cast.trees().get(phrase.sentence()).sentence();
        return known(cast.draft().words(sentence.start(first), sentence.end(nominal)), NameBook.Sense.STATE);
    }

    private boolean land(Phrase phrase, int token) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        int first = tree.leftEdge(token);
        String words =
                cast.draft().words(tree.sentence().start(first), tree.sentence().end(tree.rightEdge(token) - 1));
        KnownActor land = known(words, NameBook.Sense.STATE);
        if (land == null || !land.id().startsWith(States.LAND)) {
            return false;
        }
        cast.known(land);
        refer(phrase, land.id(), "authorities of the land");
        return true;
    }

    /** The state that a phrase is of, or whose capital it sits in; else that of the page. */
    @Nullable Member state(Phrase phrase) {
        if (phrase.of() != null) {
            Member owner = cast.member(phrase.of());
            return owner != null && owner.isState() ? owner : null;
        }
        Member seated = seatedIn(phrase);
        return seated != null ? seated : home(phrase);
    }

    /** The state that the page speaks of most, unless the clause has it as somebody else. */
    private @Nullable Member home(Phrase phrase) {
        String home = cast.home();
        if (home == null || CoArguments.are(cast, phrase, home, COUNTERPARTS)) {
            return null;
        }
        return cast.member(home);
    }

    /** The actor whose name in this sense words are to the letter, or null. */
    private @Nullable KnownActor known(String words, NameBook.Sense sense) {
        NameBook.Found found = cast.almanac().names().exactly(words);
        NameBook.Meaning meaning = found == null ? null : found.first(sense);
        return meaning == null ? null : cast.almanac().known(meaning.id());
    }

    /** The state in whose capital a body sits: "the junta in Athens", "the government in Addis Ababa". */
    private @Nullable Member seatedIn(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        int first = phrase.head() + 2;
        for (int child : tree.children(phrase.head())) {
            if (child >= first
                    && tree.leftEdge(child) == first
                    && tree.preposition(child).equals("in")) {
                Sentence sentence = tree.sentence();
                String words = cast.draft().words(sentence.start(first), sentence.end(tree.rightEdge(child) - 1));
                KnownActor state = known(words, NameBook.Sense.CAPITAL);
                return state == null ? null : cast.known(state);
            }
        }
        return null;
    }

    /** "The government", "Nepalese authorities": the state; false where they are of less than a state, or of none that is known. */
    boolean government(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        if (otherwiseDescribed(tree, phrase)) {
            return false;
        }
        int leader = nameBefore(tree, phrase);
        if (leader >= 0) {
            return isOfLeader(phrase, leader);
        }
        if (phrase.plural() && phrase.of() == null) {
            return false; // "the governments of the region" are several
        }
        Member seated = phrase.of() == null ? seatedIn(phrase) : null;
        if (seated != null) {
            refer(phrase, seated.id, "government in its capital");
            return true;
        }
        Member state = isOfTheWhole(tree, phrase)
                ? focus.most(member -> member.id.startsWith(States.RECOGNISED))
                : phrase.of() != null
                        ? state(phrase)
                        : phrase.definite() || phrase.first() == phrase.head() ? home(phrase) : null;
        if (state == null) {
            return false;
        }
        refer(phrase, state.id, phrase.of() == null ? "government of the page's land" : "government");
        return true;
    }

    /** The name right before the noun, "Bush" of "the Bush administration"; -1 for none. */
    private static int nameBefore(SentenceTree tree, Phrase phrase) {
        int name = phrase.head() - 1;
        boolean before = name >= phrase.first()
                && tree.sentence().upos(name).equals("PROPN")
                && tree.plainRelation(name).equals("compound")
                && tree.sentence().head(name) == phrase.head();
        return before ? name : -1;
    }

    /** The government of whoever leads it, by name: that of their land, or of none that is known. */
    private boolean isOfLeader(Phrase phrase, int name) {
        Reference reference = cast.covering(phrase.sentence(), name);
        Member leader = reference == null ? null : cast.member(reference.target());
        if (leader != null && !leader.isPerson()) {
            return leader.isState() && referTo(phrase, leader);
        }
        Offices offices = cast.almanac().offices();
        String form = cast.trees().get(phrase.sentence()).form(name);
        List<String> leaders =
                leader == null || offices.person(leader.id) == null ? offices.called(form) : List.of(leader.id);
        for (String person : leaders) {
            Term term = offices.highest(person, cast.day());
            KnownActor land = term == null || cast.almanac().titles().rank(term.title()) >= HEAD
                    ? null
                    : cast.almanac().known(term.of());
            if (land != null) {
                return referTo(phrase, cast.known(land));
            }
        }
        return false;
    }

    private boolean referTo(Phrase phrase, Member state) {
        refer(phrase, state.id, "government");
        return true;
    }

    /** "the federal government" is the state's, beside a land or region that governs itself. */
    private static boolean isOfTheWhole(SentenceTree tree, Phrase phrase) {
        for (int token = phrase.first(); token < phrase.head(); token++) {
            switch (tree.form(token).toLowerCase(Locale.ROOT)) {
                case "federal", "central", "national" -> {
                    return phrase.of() == null;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "separatist government", "regional government", "rebel administration": not the state's. */
    private boolean otherwiseDescribed(SentenceTree tree, Phrase phrase) {
        for (int token = phrase.first(); token < phrase.head(); token++) {
            String word = tree.form(token).toLowerCase(Locale.ROOT);
            switch (word) {
                case "separatist",
                        "regional",
                        "rebel",
                        "local",
                        "breakaway",
                        "rival",
                        "parallel",
                        "self",
                        "provincial",
                        "interim",
                        "shadow",
                        "state",
                        "autonomous",
                        "de",
                        "coalition",
                        "unity" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "The country": the state last spoken of; "the nation of Togo" names it. */
    boolean land(Phrase phrase) {
        Member named = namedBehind(phrase);
        if (named != null) {
            refer(phrase, named.id, "the name after it");
            return true;
        }
        Member state = phrase.of() == null ? focus.last(phrase.sentence(), phrase.head(), Member::isState) : null;
        if (state == null || otherwiseDescribed(cast.trees().get(phrase.sentence()), phrase)) {
            return false;
        }
        refer(phrase, state.id, "the state last spoken of");
        return true;
    }

    /** "The army", "Sudanese troops": the army last spoken of, or that of the state. */
    boolean army(Phrase phrase) {
        Member force = phrase.definite() || phrase.of() != null ? armyOf(phrase) : null;
        if (force == null) {
            return false;
        }
        refer(phrase, force.id, ARMY);
        return true;
    }

    /** The army that a phrase with an article or an owner, or a word before a noun, stands for; null where none is known. */
    @Nullable Member armyOf(Phrase phrase) {
        if (phrase.of() == null) {
            // "The army" is neither "six soldiers" nor "its last troops", which are only a part of one.
            Member last = focus.last(
                    phrase.sentence(),
                    phrase.head(),
                    member -> Armies.isArmy(member)
                            && (phrase.plural() || !member.many || Armies.isNamedSo(member.name))
                            && (!focus.isRebel(member) || member.name.contains("Army")));
            if (last != null) {
                return last;
            }
        }
        Member state = state(phrase);
        if (state == null) {
            return null;
        }
        Member force = focus.last(phrase.sentence(), phrase.head(), member -> isArmyOf(member, state.id));
        return force == null ? Armies.of(cast, state) : force;
    }

    private static boolean isArmyOf(Member member, String state) {
        return state.equals(member.partOf) && Armies.isArmy(member) && (!member.many || Armies.isNamedSo(member.name));
    }

    private void refer(Phrase phrase, String target, String link) {
        cast.refer(phrase.sentence(), phrase.first(), phrase.end(), target, MentionKind.NOUN, link);
    }
}
