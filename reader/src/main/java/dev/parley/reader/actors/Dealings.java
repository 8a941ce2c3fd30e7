package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.ActorKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with whom on a page: who meets, fights or signs with whom, and who is named together with whom. Those who only
 * mediate, host, watch or comment are left out, and so are international bodies.
 */
final class Dealings {
    private static final int NEAR = 3;

    /** What is told to deal with each other weighs more than what is only named together. */
    private static final int TOLD = 3;

    private static final int NAMED_TOGETHER = 2;

    private static final Set<String> TOWARDS =
            Set.of("with", "against", "on", "at", "from", "to", "of", "by", "between");

    /** Those behind these are stood between: "the mediator between Chad and Mali". */
    private static final Set<String> AMONG = Set.of("between", "among");

    private final Cast cast;
    private final @Nullable Told[] told;
    /** the sentences with bonds */
    private final NavigableSet<Integer> bonded = new TreeSet<>();

    private final Map<Member, Standing> standings = new HashMap<>();
    /** how many of the page's references are taken into account */
    private int known;

    Dealings(Cast cast) {
        this.cast = cast;
        this.told = new Told[cast.trees().size()];
    }

    /** What a sentence tells, as of a number of references in it. */
    private record Told(int references, List<Party> parties, List<Bond> bonds) {}

    /** How often an actor is told to stand between others, and how much more often than to deal with them. */
    private static final class Standing {
        int between;
        int balance;
    }

    /** Takes into account what was found since the last time; only sentences with new references are looked at. */
    private void update() {
        for (; known < cast.grown().size(); known++) {
            told(cast.grown().get(known));
        }
    }

    private Told told(int sentence) {
        Told before = told[sentence];
        int references = cast.references(sentence).size();
        if (before != null && before.references == references) {
            return before;
        }
        if (before != null) {
            count(sentence, before.parties, -1);
        }
        List<Party> parties = parties(sentence);
        Told now = new Told(references, parties, bonds(sentence, parties));
        told[sentence] = now;
        count(sentence, parties, 1);
        if (now.bonds.isEmpty()) {
            bonded.remove(sentence);
        } else {
            bonded.add(sentence);
        }
        return now;
    }

    private void count(int sentence, List<Party> parties, int sign) {
        for (Party party : parties) {
            boolean between = isBetween(sentence, party.token());
            if (between || isActing(sentence, party.token())) {
                Standing standing = standings.computeIfAbsent(party.member(), ignored -> new Standing());
                standing.between += between ? sign : 0;
                standing.balance += between ? sign : -sign;
            }
        }
    }

    /** Whether the page tells an actor to mediate, host, watch or comment at least as often as to deal with others. */
    private boolean standsBetween(Member member) {
        Standing standing = standings.get(member);
        return standing != null && standing.between > 0 && standing.balance >= 0;
    }

    /** Words for an actor, at the noun that they lead to: "envoys" in "American envoys". */
    private record Party(Reference reference, int token, Member member) {}

    /** Actors that deal with each other or are named together; their heads. */
    private record Bond(List<Party> parties, int strength) {
        int end() {
            return parties.stream().mapToInt(Party::token).max().orElse(0);
        }
    }

    /** What a phrase asks for: how many (0: any number of at least two), which actors, and whether persons stand for their sides. */
    record Wanted(int number, Predicate<Member> test, boolean sidesOfPersons) {}

    /** Those named right after a phrase, as in "the neighbours Chad and Mali"; none where none are. */
    List<Member> after(int position, int end, Wanted wanted) {
        for (Bond bond : told(position).bonds()) {
            int first = bond.parties().get(0).reference().first();
            if (first >= end
                    && first <= end + 1
                    && areJoined(position, bond.parties().get(0), bond.parties().get(1))) {
                return fitting(bond, wanted, true);
            }
        }
        return List.of();
    }

    /** Those last told to deal with each other or named together before a phrase, no more than two sentences back; else none. */
    List<Member> near(int position, int token, Wanted wanted) {
        update();
        for (int sentence = position; sentence >= 0 && position - sentence < NEAR; sentence--) {
            List<Member> best = List.of();
            int strength = 0;
            for (Bond bond : told(sentence).bonds()) {
                if (sentence == position && (bond.end() >= token || isBeside(position, token, bond))) {
                    continue;
                }
                List<Member> members = fitting(bond, wanted, false);
                if (!members.isEmpty() && bond.strength() >= strength) {
                    best = members;
                    strength = bond.strength();
                }
            }
            if (!best.isEmpty()) {
                return best;
            }
        }
        return List.of();
    }

    /**
     * The two, or as many as are wanted, whom the page most often refers to and tells to deal with each other.
     *
     * @param otherwise two whom nothing tells to deal with each other, taken where the page refers to them more often
     */
    List<Member> onPage(Wanted wanted, List<Member> otherwise) {
        update();
        Map<String, List<Member>> found = new LinkedHashMap<>();
        Map<String, Integer> weights = new HashMap<>();
        for (int sentence : bonded) {
            Map<String, Integer> here = new HashMap<>();
            for (Bond bond : told(sentence).bonds()) {
                List<Member> members = fitting(bond, wanted, false);
                boolean two = wanted.number() > 0 || members.size() == 2;
                if (!members.isEmpty() && two) {
                    String key = members.stream()
                            .map(member -> member.id)
                            .collect(Collectors.toCollection(TreeSet::new))
                            .toString();
                    found.putIfAbsent(key, members);
                    // A name, its acronym and what stands beside them are told to deal once.
                    here.merge(key, bond.strength() == TOLD ? TOLD : 1, Math::max);
                }
            }
            here.forEach((key, weight) -> weights.merge(key, weight, Integer::sum));
        }
        List<Member> best = otherwise;
        int heaviest = otherwise.isEmpty() ? 0 : named(otherwise);
        for (Map.Entry<String, List<Member>> entry : found.entrySet()) {
            int told = weights.getOrDefault(entry.getKey(), 0);
            int weight = told < TOLD ? 0 : told + named(entry.getValue());
            if (weight > heaviest) {
                heaviest = weight;
                best = entry.getValue();
            }
        }
        return best;
    }

    /** How often the page refers to them. */
    private int named(List<Member> members) {
        int named = 0;
        for (Member member : members) {
            Tally tally = cast.tally(member.id);
            named += tally == null ? 0 : tally.references();
        }
        return named;
    }

    /** Whether an actor is no side: a body of many states, an aid agency, or somebody told to mediate, to host or the like. */
    Predicate<Member> isSide() {
        update();
        return member -> !isInternational(member) && !standsBetween(member);
    }

    private boolean isInternational(Member member) {
        KnownActor known = cast.almanac().known(member.id);
        String code = known == null ? member.role : known.cameo();
        return member.kind == ActorKind.BLOC || code.startsWith("IGO") || code.startsWith("NGO");
    }

    private boolean isActing(int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        return words().ofSides(tree.sentence(), tree.governor(token));
    }

    /** "Qatar mediated", "hosted by Kenya", "Omani mediators", "mediators of the bloc", "with Cuba as guarantor", "Oman is the host". */
    private boolean isBetween(int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        Sentence sentence = tree.sentence();
        int governor = tree.governor(token);
        if (words().ofThird(sentence, token)) {
            return true;
        }
        if (words().ofThird(sentence, governor)) {
            String role = tree.roleOf(token);
            return !sentence.upos(governor).equals("VERB") && !AMONG.contains(tree.preposition(token))
                    || role.equals("nsubj")
                    || role.equals("obl:agent")
                    || tree.preposition(token).equals("by");
        }
        for (int as = token + 1; as < Math.min(token + 2 + NEAR * 2, tree.size()); as++) {
            if (tree.form(as).equals("as")) {
                return isThirdNext(tree, as + 1);
            }
            if (sentence.upos(as).equals("VERB") || tree.form(as).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "guarantor", "the host", "a go-between", which may fall into three tokens. */
    private boolean isThirdNext(SentenceTree tree, int first) {
        for (int token = first; token < Math.min(first + NEAR, tree.size()); token++) {
            boolean broken = token + 2 < tree.size()
                    && tree.form(token + 1).equals("-")
                    && words().ofThird(tree.form(token) + "-" + tree.form(token + 2));
            if (broken || words().ofThird(tree.sentence(), token)) {
                return true;
            }
        }
        return false;
    }

    private DealingWords words() {
        return cast.almanac().dealingWords();
    }

    /**
     * @param third whether those who stand between others will do
     */
    private List<Member> fitting(Bond bond, Wanted wanted, boolean third) {
        List<Member> members = new ArrayList<>();
        for (Party party : bond.parties()) {
            Member member = side(party.member(), wanted);
            if (member == null || isInternational(member) || !third && standsBetween(member)) {
                return List.of();
            }
            if (!members.contains(member)) {
                members.add(member);
            }
        }
        boolean enough = wanted.number() == 0 ? members.size() >= 2 : members.size() == wanted.number();
        return enough ? members : List.of();
    }

    /** The actor itself, or whom it belongs to where the phrase asks for such: the state of "Russian forces". */
    private @Nullable Member side(Member member, Wanted wanted) {
        boolean unnamed = member.id.startsWith("group:") && member.partOf != null;
        if (!unnamed && wanted.test().test(member)) {
            return member;
        }
        Member whole = member.partOf == null ? null : cast.member(member.partOf);
        if (whole != null && wanted.test().test(whole) && (wanted.sidesOfPersons() || !member.isPerson())) {
            return whole;
        }
        return unnamed && wanted.test().test(member) ? member : null;
    }

    /** Whether the phrase and the bond are arguments of one verb, so that they are not the same: "Chad and Mali urged both sides". */
    private boolean isBeside(int position, int token, Bond bond) {
        SentenceTree tree = cast.trees().get(position);
        int verb = tree.governor(token);
        return verb >= 0
                && tree.sentence().upos(verb).equals("VERB")
                && bond.parties().stream().anyMatch(party -> tree.governor(party.token()) == verb);
    }

    private List<Bond> bonds(int position, List<Party> parties) {
        List<Bond> bonds = new ArrayList<>();
        for (int at = 0; at < parties.size(); at++) {
            List<Party> together = new ArrayList<>(List.of(parties.get(at)));
            for (int other = at + 1; other < parties.size(); other++) {
                Party next = parties.get(other);
                if (areJoined(position, together.get(together.size() - 1), next)) {
                    together.add(next);
                } else if (areToldToDeal(position, parties.get(at), next)
                        || areToldToDeal(position, next, parties.get(at))) {
                    bonds.add(new Bond(List.of(parties.get(at), next), TOLD));
                }
            }
            if (together.size() > 1 && !isTail(position, parties, at) && endsWithConjunction(position, together)) {
                bonds.add(new Bond(together, strength(position, together)));
            }
        }
        return bonds;
    }

    /** A comma alone sets off an apposition. */
    private boolean endsWithConjunction(int position, List<Party> together) {
        SentenceTree tree = cast.trees().get(position);
        Party last = together.get(together.size() - 1);
        Party before = together.get(together.size() - 2);
        for (int token = before.reference().end(); token < last.reference().first(); token++) {
            if (!tree.form(token).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private boolean isTail(int position, List<Party> parties, int at) {
        return at > 0 && areJoined(position, parties.get(at - 1), parties.get(at));
    }

    private int strength(int position, List<Party> together) {
        SentenceTree tree = cast.trees().get(position);
        Party first = together.get(0);
        boolean told = isActing(position, first.token())
                || tree.preposition(first.token()).equals("between");
        return told ? TOLD : NAMED_TOGETHER;
    }

    /** "Chad and Mali", "Chad, Mali and Niger". */
    private boolean areJoined(int position, Party left, Party right) {
        SentenceTree tree = cast.trees().get(position);
        int from = left.reference().end();
        int to = right.reference().first();
        if (left.member() == right.member() || to <= from || isNested(left, right)) {
            return false;
        }
        if (to - from > NEAR) {
            return areBetween(tree, left.token(), right.token());
        }
        boolean joined = false;
        for (int token = from; token < to; token++) {
            switch (tree.form(token)) {
                case "and", "with", "against", "&", "versus" -> joined = true;
                case "," -> joined |= to - from == 1 && tree.governor(left.token()) == tree.governor(right.token());
                default -> {
                    boolean noun = tree.isNominal(token) && token != left.token();
                    if (noun || tree.sentence().upos(token).equals("VERB")) {
                        return false;
                    }
                }
            }
        }
        return joined;
    }

    /** In "between Deby, the president, and his rival Erdimi" words stand between the two; the tree joins them. */
    private static boolean areBetween(SentenceTree tree, int left, int right) {
        int at = right;
        while (tree.plainRelation(at).equals("appos") || tree.plainRelation(at).equals("flat")) {
            at = tree.sentence().head(at);
        }
        return tree.plainRelation(at).equals("conj")
                && tree.sentence().head(at) == left
                && tree.preposition(left).equals("between");
    }

    private static boolean isNested(Party left, Party right) {
        return left.token() == right.token();
    }

    /** Who does it and to or with whom: "Chad attacked Mali", "Chad held talks with Mali", "Chad's war with Mali". */
    private boolean areToldToDeal(int position, Party doer, Party other) {
        SentenceTree tree = cast.trees().get(position);
        if (doer.member() == other.member() || isNested(doer, other)) {
            return false;
        }
        String role = tree.roleOf(doer.token());
        if (!role.startsWith("nsubj") && !role.equals("nmod:poss")) {
            return false;
        }
        String otherRole = tree.roleOf(other.token());
        boolean towards = otherRole.equals("obj")
                || (otherRole.startsWith("obl") || otherRole.equals("nmod"))
                        && TOWARDS.contains(tree.preposition(firstOf(tree, other.token())));
        int deed = tree.governor(other.token());
        if (!towards || !words().ofSides(tree.sentence(), deed)) {
            return false;
        }
        int above = tree.governor(doer.token());
        int up = deed;
        while (up >= 0 && up != above) {
            String relation = tree.plainRelation(up);
            boolean passes = relation.equals("obj") || relation.equals("xcomp") || relation.equals("obl");
            up = passes || relation.equals("conj") ? tree.sentence().head(up) : -1;
        }
        return up == above && up >= 0;
    }

    private static int firstOf(SentenceTree tree, int token) {
        int at = token;
        while (tree.plainRelation(at).equals("conj") || tree.plainRelation(at).equals("flat")) {
            at = tree.sentence().head(at);
        }
        return at;
    }

    private List<Party> parties(int position) {
        SentenceTree tree = cast.trees().get(position);
        List<Party> parties = new ArrayList<>();
        for (Reference reference : cast.references(position)) {
            Member member = reference.link().equals("place") ? null : cast.member(reference.target());
            int token = member == null ? -1 : led(tree, reference);
            if (member != null && token >= 0) {
                parties.add(new Party(reference, token, member));
            }
        }
        return parties;
    }

    /** The noun that the words lead to where it stands for people or a force of theirs; -1 for an adjective of another noun. */
    private int led(SentenceTree tree, Reference reference) {
        int token = reference.head();
        String relation = tree.sentence().relation(token);
        int noun = tree.sentence().head(token);
        boolean inside = relation.equals("amod") || relation.equals("compound") || relation.equals("nmod:poss");
        if (!inside || noun < 0) {
            return token;
        }
        NounBook.Noun kind = cast.almanac().nouns().of(tree.sentence().lemma(noun));
        boolean people =
                kind != null && !kind.kind().equals("place") && !kind.kind().equals("state")
                        || words().ofThird(tree.sentence(), noun);
        if (people) {
            return noun;
        }
        return reference.adjectival() ? -1 : token;
    }
}
