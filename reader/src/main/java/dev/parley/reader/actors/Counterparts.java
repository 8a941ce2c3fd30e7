package dev.parley.reader.actors;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.MentionKind;
import org.jspecify.annotations.Nullable;

/** Reads "his Azerbaijani counterpart" and "his opposite number": the same office on the other side. */
final class Counterparts {
    private final Cast cast;
    private final TitlePhrases titles;
    private final Focus focus;

    Counterparts(Cast cast, TitlePhrases titles) {
        this.cast = cast;
        this.titles = titles;
        this.focus = new Focus(cast);
    }

    void read(Descriptions.Phrase phrase) {
        Member possessor = possessor(phrase);
        Member named = namedBeside(phrase, possessor);
        String side = phrase.of();
        if (named != null) {
            learn(named, possessor, side);
            refer(phrase, named, "named beside it");
            return;
        }
        Actor.Role role = possessor == null ? null : mainRole(possessor);
        if (possessor != null && role != null && side != null) {
            Member holder = same(phrase, possessor, role, side);
            refer(phrase, holder, "the same office on the other side");
        } else if (possessor != null && side == null) {
            Member other = focus.most(
                    member -> member.isPerson() && !member.id.equals(possessor.id) && opposite(member, possessor));
            if (other != null) {
                refer(phrase, other, "the same office on the other side");
            }
        }
    }

    private Member same(Descriptions.Phrase phrase, Member possessor, Actor.Role role, String side) {
        String title = cast.almanac().titles().canonicalEnding(role.title());
        if (title != null) {
            Member onPage =
                    focus.most(member -> !member.id.equals(possessor.id) && titles.holds(member, title, side, false));
            if (onPage != null) {
                return onPage;
            }
            Member known =
                    title.contains("deputy") || FormerTitles.isOne(role) ? null : titles.knownHolder(side, title);
            if (known != null) {
                return known;
            }
        }
        String office = FormerTitles.bare(role);
        return titles.unnamed(side, titles.adjective(phrase), office);
    }

    private boolean opposite(Member member, Member possessor) {
        Actor.Role one = mainRole(member);
        Actor.Role other = mainRole(possessor);
        return one != null
                && other != null
                && one.of() != null
                && !one.of().equals(other.of())
                && (one.of().startsWith(States.RECOGNISED))
                        == (other.of() == null || other.of().startsWith(States.RECOGNISED));
    }

    static Actor.@Nullable Role mainRole(Member member) {
        for (Actor.Role role : member.roles) {
            if (role.basis() == Basis.STATED && !FormerTitles.isOne(role)) {
                return role;
            }
        }
        return member.roles.isEmpty() ? null : member.roles.get(0);
    }

    private @Nullable Member possessor(Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        for (Reference reference : cast.references(phrase.sentence())) {
            if (reference.first() >= phrase.first() && reference.end() <= phrase.head()) {
                Member member = cast.member(reference.target());
                if (member != null && member.isPerson()) {
                    return member;
                }
            }
        }
        return focus.last(phrase.sentence(), Math.min(phrase.first(), tree.size()), Member::isPerson);
    }

    /** The person named right after, or just before between commas. */
    private @Nullable Member namedBeside(Descriptions.Phrase phrase, @Nullable Member possessor) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        int next = phrase.head() + 1;
        if (next < tree.size() && tree.form(next).equals(",")) {
            next++;
        }
        Member after = person(phrase.sentence(), next);
        if (after != null && (possessor == null || !after.id.equals(possessor.id))) {
            return after;
        }
        int before = phrase.first() - 1;
        Member member = before > 1 && tree.form(before).equals(",") ? person(phrase.sentence(), before - 1) : null;
        return member != null && (possessor == null || !member.id.equals(possessor.id) || pronounInside(phrase))
                ? member
                : null;
    }

    private boolean pronounInside(Descriptions.Phrase phrase) {
        return cast.trees()
                .get(phrase.sentence())
                .sentence()
                .upos(phrase.first())
                .equals("PRON");
    }

    private @Nullable Member person(int sentence, int token) {
        if (token < 0 || token >= cast.trees().get(sentence).size()) {
            return null;
        }
        Reference reference = cast.covering(sentence, token);
        Member member = reference == null ? null : cast.member(reference.target());
        return reference != null && member != null && member.isPerson() && reference.how() == MentionKind.NAME
                ? member
                : null;
    }

    private static void learn(Member named, @Nullable Member possessor, @Nullable String side) {
        Actor.Role role = possessor == null || possessor.id.equals(named.id) ? null : mainRole(possessor);
        if (role != null) {
            named.learn(new Actor.Role(role.title(), side, null, null, Basis.DERIVED));
        }
        if (named.partOf == null) {
            named.partOf = side;
        }
    }

    private void refer(Descriptions.Phrase phrase, Member member, String link) {
        cast.refer(phrase.sentence(), phrase.first(), phrase.end(), member.id, MentionKind.COUNTERPART, link);
    }
}
