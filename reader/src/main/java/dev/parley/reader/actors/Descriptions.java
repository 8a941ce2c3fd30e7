package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.MentionKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads noun phrases that stand for actors without naming them: titles, "the government", "Russian officials", "the rebels",
 * "the two sides". What can be told from the page or from the files goes back to a known actor; the rest are actors of their
 * own.
 */
final class Descriptions {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "both");
    private static final Set<String> NEARNESS =
            Set.of("leader", "president", "minister", "general", "prime minister", "foreign minister");

    private final Cast cast;
    private final Focus focus;
    private final TitlePhrases titles;
    private final Counterparts counterparts;

    Descriptions(Cast cast) {
        this.cast = cast;
        this.focus = new Focus(cast);
        this.titles = new TitlePhrases(cast);
        this.counterparts = new Counterparts(cast, titles);
    }

    /** A noun phrase and what its words tell. */
    record Phrase(
            int sentence,
            int first,
            int end,
            int head,
            boolean definite,
            boolean plural,
            @Nullable String of) {}

    void read(int position, int head) {
        SentenceTree tree = cast.trees().get(position);
        Reference over = cast.covering(position, head);
        if (over != null && (!tree.isPlural(head) || over.how() == MentionKind.NAME && !over.adjectival())) {
            return;
        }
        Phrase phrase = phrase(position, head);
        NounBook.Noun noun = noun(tree, head);
        if (noun != null && noun.rule().equals("counterpart")) {
            counterparts.read(phrase);
            return;
        }
        if (nameFollows(phrase)) {
            return;
        }
        if (apposition(phrase, noun)) {
            return;
        }
        if (noun != null && bodyFollows(phrase, noun)) {
            return;
        }
        boolean modifier = tree.plainRelation(head).equals("compound") && !phrase.plural();
        if (modifier) {
            modifier(phrase, noun);
        } else if (!phrase.plural() && titles.read(phrase)) {
            return;
        } else if (noun != null) {
            described(phrase, noun);
        } else {
            people(phrase);
        }
    }

    private Phrase phrase(int position, int head) {
        SentenceTree tree = cast.trees().get(position);
        int first = isMisread(position, head) ? head : tree.leftEdge(head);
        boolean definite = false;
        for (int child : tree.children(head)) {
            String relation = tree.sentence().relation(child);
            if (relation.equals("det") && DEFINITE.contains(tree.form(child).toLowerCase(Locale.ROOT))
                    || relation.equals("nmod:poss")) {
                definite = true;
            }
        }
        boolean plural = tree.isPlural(head) || isMisread(position, head);
        return new Phrase(
                position, first, tree.rightEdge(head), head, definite, plural, ownerOf(position, first, head));
    }

    /** The state or body that the phrase belongs to: "Russian", "Serbia's", "of Abkhazia", "its" once that is resolved. */
    private @Nullable String ownerOf(int position, int first, int head) {
        SentenceTree tree = cast.trees().get(position);
        for (Reference reference : cast.references(position)) {
            if (reference.first() >= first
                    && reference.end() <= head
                    && !reference.link().equals("place")) {
                Member member = cast.member(reference.target());
                if (member != null && !member.isPerson()) {
                    return member.id;
                }
            }
        }
        for (int child : tree.children(head)) {
            if (child > head
                    && tree.plainRelation(child).equals("nmod")
                    && tree.preposition(child).equals("of")) {
                Reference reference = cast.covering(position, child);
                Member member = reference == null ? null : cast.member(reference.target());
                if (member != null && !member.isPerson()) {
                    return member.id;
                }
            }
        }
        return null;
    }

    /** A plural noun before names that the tagger takes for a verb: "adversaries Armenia and Azerbaijan". */
    boolean isMisread(int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        if (!tree.sentence().xpos(token).equals("VBZ")
                || token + 1 >= tree.size()
                || !cast.taken(position, token + 1)) {
            return false;
        }
        NounBook.Noun noun = noun(tree, token);
        return noun != null && noun.rule().equals("sides");
    }

    private boolean nameFollows(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        if (phrase.plural()) {
            return false;
        }
        int next = phrase.head() + 1;
        Reference reference = next < tree.size() ? cast.covering(phrase.sentence(), next) : null;
        if (reference == null || reference.adjectival() || reference.how() != MentionKind.NAME) {
            return false;
        }
        Member member = cast.member(reference.target());
        if (member == null || !member.isPerson()) {
            return false;
        }
        if (tree.sentence().upos(phrase.first()).equals("PRON")) {
            MentionKind how = titles.isTitle(phrase) ? MentionKind.TITLE : MentionKind.NOUN;
            cast.refer(phrase.sentence(), phrase.first(), phrase.head() + 1, member.id, how, "the name after it");
        }
        return true;
    }

    /** "the rebel movement Renamo": the noun goes with the name after it. */
    private boolean bodyFollows(Phrase phrase, NounBook.Noun noun) {
        if (phrase.plural() || noun.kind().equals("person") || noun.kind().equals("place")) {
            return false;
        }
        for (Reference reference : cast.references(phrase.sentence())) {
            Member member = cast.member(reference.target());
            if (reference.first() == phrase.head() + 1
                    && member != null
                    && !member.isPerson()
                    && !member.isState()
                    && reference.how() == MentionKind.NAME
                    && !reference.adjectival()) {
                refer(phrase.sentence(), phrase.first(), phrase.head() + 1, member.id);
                return true;
            }
        }
        return false;
    }

    private void refer(int sentence, int first, int end, String target) {
        cast.refer(sentence, first, end, target, MentionKind.NOUN, "the name after it");
    }

    private NounBook.@Nullable Noun noun(SentenceTree tree, int head) {
        Sentence sentence = tree.sentence();
        NounBook nouns = cast.almanac().nouns();
        if (head > 0) {
            NounBook.Noun two = nouns.of(sentence.lemma(head - 1) + " " + sentence.lemma(head));
            if (two != null) {
                return two;
            }
        }
        NounBook.Noun noun = nouns.of(sentence.lemma(head));
        return noun == null && sentence.xpos(head).equals("VBZ") ? nouns.of(singular(sentence.form(head))) : noun;
    }

    private static String singular(String plural) {
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.substring(0, plural.length() - 1);
    }

    /** "Hans Grundberg, the UN envoy" and "the UN envoy, Hans Grundberg" are one person; "X, a splinter group" is one group. */
    private boolean apposition(Phrase phrase, NounBook.@Nullable Noun noun) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        Reference other = null;
        if (tree.plainRelation(phrase.head()).equals("appos")) {
            other = cast.covering(phrase.sentence(), tree.sentence().head(phrase.head()));
        } else {
            for (int child : tree.children(phrase.head())) {
                if (child > phrase.head()
                        && (tree.plainRelation(child).equals("appos")
                                || tree.plainRelation(child).equals("flat"))) {
                    other = cast.covering(phrase.sentence(), child);
                }
            }
        }
        if (other == null) {
            other = namedBefore(phrase);
        }
        Member member = other == null || other.adjectival() ? null : cast.member(other.target());
        if (member == null || phrase.plural()) {
            return false;
        }
        boolean fits = noun == null
                ? member.isPerson() && titles.isTitle(phrase)
                : member.isPerson() == (noun.kind().equals("person") || titles.isTitle(phrase));
        if (!fits) {
            return false;
        }
        refer(phrase, member.id, titles.isTitle(phrase) ? MentionKind.TITLE : MentionKind.NOUN, "apposition");
        return true;
    }

    /** The name that ends right before a comma and this phrase: "Machar, his former deputy". */
    private @Nullable Reference namedBefore(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        int comma = phrase.first() - 1;
        String opening = tree.sentence().upos(phrase.first());
        if (comma < 1
                || !tree.form(comma).equals(",")
                || !opening.equals("PRON") && !opening.equals("DET")
                || tree.roleOf(phrase.head()).startsWith("nsubj") && !goesOn(tree, phrase.end())) {
            return null;
        }
        Reference reference = cast.covering(phrase.sentence(), comma - 1);
        return reference != null && reference.how() == MentionKind.NAME ? reference : null;
    }

    /** Whether a comma or "and" follows, as after a description, and no verb, as after a subject. */
    private static boolean goesOn(SentenceTree tree, int next) {
        return next < tree.size()
                && (tree.form(next).equals(",") || tree.form(next).equals("and"));
    }

    /** "government forces", "rebel attack": the first word alone refers to its actor. */
    private void modifier(Phrase phrase, NounBook.@Nullable Noun noun) {
        if (noun == null) {
            return;
        }
        Member member =
                switch (noun.rule()) {
                    case "state" -> state(phrase);
                    case "armed" -> focus.last(phrase.sentence(), phrase.head(), focus::isRebel);
                    default -> null;
                };
        if (member != null) {
            refer(phrase, member.id, MentionKind.NOUN, Cast.ADJECTIVE);
        }
    }

    private void described(Phrase phrase, NounBook.Noun noun) {
        String rule = noun.lemma().equals("party") && phrase.plural() && !ofAKind(phrase) ? "sides" : noun.rule();
        boolean done =
                switch (rule) {
                    case "state" -> landsOf(phrase) || government(phrase);
                    case "land" -> phrase.definite() && land(phrase);
                    case "none" -> true;
                    case "army" -> army(phrase);
                    case "armed" -> phrase.definite() && armed(phrase);
                    case "body" -> phrase.definite() && body(phrase, noun);
                    case "sides" -> sides(phrase, noun);
                    case "leaders" -> phrase.plural() && leaders(phrase);
                    case "capital" -> true;
                    default -> noun.kind().equals("authority") && landsOf(phrase);
                };
        if (!done && !noun.kind().equals("place")) {
            own(phrase, noun);
        }
    }

    /** "the authorities of Abkhazia and South Ossetia" are those lands, where no state is meant. */
    private boolean landsOf(Phrase phrase) {
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

    private boolean land(Phrase phrase, int token) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        int first = tree.leftEdge(token);
        String words =
                cast.draft().words(tree.sentence().start(first), tree.sentence().end(tree.rightEdge(token) - 1));
        NameBook.Found found = cast.almanac().names().exactly(words);
        NameBook.Meaning meaning = found == null ? null : found.first(NameBook.Sense.STATE);
        KnownActor land = meaning == null ? null : cast.almanac().known(meaning.id());
        if (land == null || !land.id().startsWith(States.LAND)) {
            return false;
        }
        cast.known(land);
        refer(phrase, land.id(), MentionKind.NOUN, "authorities of the land");
        return true;
    }

    private @Nullable Member state(Phrase phrase) {
        if (phrase.of() != null) {
            Member owner = cast.member(phrase.of());
            return owner != null && owner.isState() ? owner : null;
        }
        String home = cast.home();
        return home == null ? null : cast.member(home);
    }

    private boolean government(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        if (otherwiseDescribed(tree, phrase)) {
            return false;
        }
        Member state =
                phrase.of() != null || phrase.definite() || phrase.first() == phrase.head() ? state(phrase) : null;
        if (state == null) {
            return false;
        }
        refer(phrase, state.id, MentionKind.NOUN, phrase.of() == null ? "government of the page's land" : "government");
        return true;
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

    private boolean land(Phrase phrase) {
        Member state = phrase.of() == null ? focus.last(phrase.sentence(), phrase.head(), Member::isState) : null;
        if (state == null || otherwiseDescribed(cast.trees().get(phrase.sentence()), phrase)) {
            return false;
        }
        refer(phrase, state.id, MentionKind.NOUN, "the state last spoken of");
        return true;
    }

    /** "civilian parties", "opposition parties": not those to the conflict. */
    private boolean ofAKind(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        for (int child : tree.children(phrase.head())) {
            String word = tree.form(child).toLowerCase(Locale.ROOT);
            boolean describes = tree.plainRelation(child).equals("amod")
                    || tree.plainRelation(child).equals("compound");
            if (describes && !word.equals("warring") && !word.equals("opposing") && !word.equals("conflicting")) {
                return true;
            }
        }
        return false;
    }

    private boolean army(Phrase phrase) {
        if (phrase.of() == null && phrase.definite()) {
            Member last = focus.last(phrase.sentence(), phrase.head(), Descriptions::isArmy);
            if (last != null) {
                refer(phrase, last.id, MentionKind.NOUN, "the army last spoken of");
                return true;
            }
        }
        Member state = phrase.definite() || phrase.of() != null ? state(phrase) : null;
        if (state == null) {
            return false;
        }
        Member force = focus.last(phrase.sentence(), phrase.head(), member -> isArmyOf(member, state.id));
        if (force == null) {
            force = knownArmy(state);
        }
        refer(phrase, force.id, MentionKind.NOUN, "army of the land");
        return true;
    }

    private Member knownArmy(Member state) {
        for (KnownActor actor : cast.almanac().known().values()) {
            if (state.id.equals(actor.partOf())
                    && actor.cameo().endsWith("MIL")
                    && actor.kind() == ActorKind.ARMED_FORCE
                    && actor.names().stream().anyMatch(name -> name.endsWith(" army"))) {
                return cast.known(actor);
            }
        }
        String name = "army of " + state.name;
        Member army = cast.member("group:" + Folding.slug(name), ActorKind.ARMED_FORCE, name, Basis.DERIVED);
        army.partOf = state.id;
        army.role = "MIL";
        return army;
    }

    private static boolean isArmyOf(Member member, String state) {
        return state.equals(member.partOf) && isArmy(member);
    }

    private static boolean isArmy(Member member) {
        return member.kind == ActorKind.ARMED_FORCE
                && (member.role.equals("MIL")
                        || member.name.matches("(?i).*(army|armed forces|defen[cs]e forces?|military)"));
    }

    private boolean armed(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        boolean group = tree.sentence().lemma(phrase.head()).equals("group");
        String of = phrase.of();
        Member member = of == null || !isStateId(of)
                ? focus.last(
                        phrase.sentence(),
                        phrase.head(),
                        each -> focus.isRebel(each) || group && each.kind == ActorKind.ORGANISATION)
                : focus.last(phrase.sentence(), phrase.head(), each -> focus.isRebel(each) && of.equals(each.partOf));
        if (member == null) {
            member = focus.most(focus::isRebel);
        }
        if (member == null) {
            return false;
        }
        refer(phrase, member.id, MentionKind.NOUN, "the group last spoken of");
        return true;
    }

    private static boolean isStateId(@Nullable String id) {
        return id != null && (id.startsWith(States.RECOGNISED) || id.startsWith(States.LAND));
    }

    private boolean body(Phrase phrase, NounBook.Noun noun) {
        if (phrase.of() != null) {
            return false;
        }
        Member member = focus.last(
                phrase.sentence(),
                phrase.head(),
                each -> each.kind == ActorKind.BLOC
                        || !noun.kind().equals("bloc") && each.kind == ActorKind.ORGANISATION);
        if (member == null) {
            return false;
        }
        refer(phrase, member.id, MentionKind.NOUN, "the body last spoken of");
        return true;
    }

    private boolean sides(Phrase phrase, NounBook.Noun noun) {
        if (!phrase.plural()) {
            return !phrase.definite() && noun.lemma().equals("side") && otherSide(phrase);
        }
        boolean statesOnly = noun.kind().equals("state");
        List<Member> pair = focus.pair(
                phrase.sentence(),
                phrase.end(),
                phrase.first(),
                member -> statesOnly ? member.isState() : Focus.isParty(member));
        for (Member member : pair) {
            refer(phrase, member.id, MentionKind.NOUN, "the two that oppose each other");
        }
        return !pair.isEmpty();
    }

    private boolean otherSide(Phrase phrase) {
        List<Member> pair = focus.pair(phrase.sentence(), phrase.end(), phrase.first(), Focus::isParty);
        for (Member member : pair) {
            refer(phrase, member.id, MentionKind.NOUN, "either of the two");
        }
        return !pair.isEmpty();
    }

    private boolean leaders(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        boolean two = phrase.definite();
        for (int token = phrase.first(); token < phrase.head(); token++) {
            String word = tree.form(token).toLowerCase(Locale.ROOT);
            two |= word.equals("two") || word.equals("both");
        }
        if (!two || phrase.of() != null || !NEARNESS.contains(tree.sentence().lemma(phrase.head()))) {
            return false;
        }
        boolean military = tree.sentence().lemma(phrase.head()).equals("general");
        Member last = focus.last(phrase.sentence(), phrase.first(), member -> isLeader(member, military));
        Member before = focus.last(
                phrase.sentence(),
                phrase.first(),
                member -> isLeader(member, military) && last != null && !member.id.equals(last.id));
        if (last == null || before == null) {
            return false;
        }
        refer(phrase, before.id, MentionKind.NOUN, "the two last named");
        refer(phrase, last.id, MentionKind.NOUN, "the two last named");
        return true;
    }

    private static boolean isLeader(Member member, boolean military) {
        if (!military || !member.isPerson()) {
            return member.isPerson() && !member.anonymous;
        }
        return member.roles.stream()
                .anyMatch(role -> role.title().matches(".*(general|commander|army|leader|council|chief|deputy).*"));
    }

    /** An actor of its own: "Russian officials", "a Kenyan diplomat", "tens of thousands of protesters". */
    private void own(Phrase phrase, NounBook.Noun noun) {
        Owned.add(cast, phrase, noun);
    }

    /** "Armenians", "ethnic Serbs": people named by an adjective's noun. */
    private void people(Phrase phrase) {
        Owned.people(cast, phrase);
    }

    private void refer(Phrase phrase, String target, MentionKind how, String link) {
        cast.refer(phrase.sentence(), phrase.first(), phrase.end(), target, how, link);
    }
}
