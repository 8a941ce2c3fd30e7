package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Time;
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
    private final Cast cast;
    private final Focus focus;
    private final TitlePhrases titles;
    private final Counterparts counterparts;
    private final SidePhrases sides;
    private final LandPhrases lands;
    private final GroupPhrases groups;

    Descriptions(Cast cast) {
        this.cast = cast;
        this.focus = new Focus(cast);
        this.titles = new TitlePhrases(cast);
        this.counterparts = new Counterparts(cast, titles);
        this.sides = new SidePhrases(cast, focus, titles);
        this.lands = new LandPhrases(cast, focus);
        this.groups = new GroupPhrases(cast, focus);
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

    /** Reads a word that stands alone for two, "neither has withdrawn", or for one of a people, "an Azerbaijani". */
    void readAlone(int position, int token) {
        sides.alone(position, token);
        Owned.oneOfPeople(cast, position, token);
    }

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
            Owned.people(cast, phrase);
        }
    }

    private Phrase phrase(int position, int head) {
        SentenceTree tree = cast.trees().get(position);
        int first = isMisread(position, head) ? head : behindTimes(position, tree.leftEdge(head), head);
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
                position,
                first,
                beforeTimes(position, head, tree.rightEdge(head)),
                head,
                definite,
                plural,
                ownerOf(position, first, head));
    }

    /** Where the phrase begins, where the tree lets a time run into it: "On 11 July | thirty fighters burned their weapons". */
    private int behindTimes(int position, int first, int head) {
        Sentence sentence = cast.trees().get(position).sentence();
        int begin = first;
        for (Time time : cast.draft().timesIn(position)) {
            while (begin < head && sentence.start(begin) >= time.start() && sentence.end(begin) <= time.end()) {
                begin++;
            }
        }
        return begin;
    }

    /** Where the phrase ends, where the tree lets a time run into it: "Chadian forces | Thursday crossed". */
    private int beforeTimes(int position, int head, int end) {
        Sentence sentence = cast.trees().get(position).sentence();
        int last = end;
        for (Time time : cast.draft().timesIn(position)) {
            while (last > head + 1
                    && sentence.start(last - 1) >= time.start()
                    && sentence.end(last - 1) <= time.end()) {
                last--;
            }
        }
        return last;
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
        if (other == null && titles.isTitle(phrase)) {
            other = namedBehindComplement(phrase);
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

    /** The person named behind what a title is of, to which trees hang the name: "the head of the electoral board, Marie Dupont". */
    private @Nullable Reference namedBehindComplement(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        for (int complement : tree.children(phrase.head())) {
            if (complement <= phrase.head() || !tree.plainRelation(complement).equals("nmod")) {
                continue;
            }
            for (int name : tree.children(complement)) {
                boolean apposed = name > complement && tree.plainRelation(name).equals("appos");
                Reference reference = apposed ? cast.covering(phrase.sentence(), name) : null;
                if (reference != null && reference.how() == MentionKind.NAME && isPerson(reference)) {
                    return reference;
                }
            }
        }
        return null;
    }

    private boolean isPerson(Reference reference) {
        Member member = cast.member(reference.target());
        return member != null && member.isPerson();
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
                    case "state" -> lands.state(phrase);
                    case "armed" -> focus.last(phrase.sentence(), phrase.head(), focus::isRebel);
                    case "army" -> isBeforeTitle(phrase) ? lands.armyOf(phrase) : null;
                    default -> null;
                };
        if (member != null) {
            refer(phrase, member.id, MentionKind.NOUN, Cast.ADJECTIVE);
        }
    }

    /** "Army spokesman", but not "army reservists", who are of it themselves. */
    private boolean isBeforeTitle(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        int title = tree.sentence().head(phrase.head());
        return title > phrase.head()
                && !tree.isPlural(title)
                && cast.almanac().titles().endsTitle(tree.form(title));
    }

    private void described(Phrase phrase, NounBook.Noun noun) {
        if (phrase.plural() && titles.isTitle(phrase)) {
            readOwners(phrase);
        }
        if (sides.read(phrase, noun) || ofTheirLeader(phrase, noun) || titles.bearer(phrase, noun)) {
            return;
        }
        boolean done =
                switch (noun.rule()) {
                    case "state" -> lands.authorities(phrase) || lands.government(phrase);
                    case "land" -> phrase.definite() && lands.land(phrase);
                    case "none" -> true;
                    case "army" -> lands.army(phrase);
                    case "armed" -> phrase.definite() && groups.armed(phrase, noun);
                    case "body" -> phrase.definite() && groups.body(phrase, noun);
                    case "capital" -> true;
                    case "office" -> isOf(phrase);
                    default -> noun.kind().equals("authority") && lands.authorities(phrase);
                };
        if (!done && !noun.kind().equals("place")) {
            Owned.add(cast, phrase, noun);
        }
    }

    /** "The office of the prime minister" stands for whose it is. */
    private boolean isOf(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        return phrase.head() + 1 < tree.size() && tree.form(phrase.head() + 1).equals("of");
    }

    /** Those of whom a title is held must be found before its holders: "the foreign ministers of the two countries". */
    private void readOwners(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        for (int child : tree.children(phrase.head())) {
            if (child > phrase.head()
                    && tree.sentence().upos(child).equals("NOUN")
                    && tree.preposition(child).equals("of")) {
                read(phrase.sentence(), child);
            }
        }
    }

    /** "His men", "Hemedti's fighters": the force or movement that the possessor leads. */
    private boolean ofTheirLeader(Phrase phrase, NounBook.Noun noun) {
        boolean fighters =
                noun.kind().equals("armed-force") && noun.many() || noun.lemma().equals("man");
        Member leader = fighters && phrase.plural() ? possessor(phrase) : null;
        if (leader == null) {
            return false;
        }
        for (Actor.Role role : leader.roles) {
            Member led = role.of() == null || FormerTitles.isOne(role) ? null : cast.member(role.of());
            if (led != null && (focus.isRebel(led) || Focus.isArmed(led))) {
                refer(phrase, led.id, MentionKind.NOUN, "those whom the possessor leads");
                return true;
            }
        }
        return false;
    }

    private @Nullable Member possessor(Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        for (int child : tree.children(phrase.head())) {
            if (tree.sentence().relation(child).equals("nmod:poss")) {
                Reference reference = cast.covering(phrase.sentence(), child);
                Member member = reference == null ? null : cast.member(reference.target());
                return member != null && member.isPerson() ? member : null;
            }
        }
        return null;
    }

    private void refer(Phrase phrase, String target, MentionKind how, String link) {
        cast.refer(phrase.sentence(), phrase.first(), phrase.end(), target, how, link);
    }
}
