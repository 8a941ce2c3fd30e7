package dev.parley.reader.actors;

import dev.parley.reader.reading.ActorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a page speaks of at a point: the last actors of a kind before it, the last two named together, the main parties. */
final class Focus {
    private final Cast cast;

    Focus(Cast cast) {
        this.cast = cast;
    }

    static boolean isArmed(Member member) {
        return member.kind == ActorKind.ARMED_FORCE
                || member.kind == ActorKind.ORGANISATION && member.role.equals("REB");
    }

    boolean isRebel(Member member) {
        KnownActor actor = cast.almanac().known(member.id);
        if (actor != null) {
            return !actor.isState()
                    && (actor.cameo().contains("REB") || actor.cameo().startsWith("IMG"));
        }
        return member.id.startsWith(States.BODY) && member.kind == ActorKind.ARMED_FORCE;
    }

    /** A known armed group or movement: rebels, and those who laid down their arms and became an opposition. */
    private boolean isOpponent(Member member) {
        KnownActor actor = cast.almanac().known(member.id);
        return isRebel(member)
                || actor != null
                        && actor.kind() == ActorKind.ORGANISATION
                        && actor.cameo().contains("OPP");
    }

    static boolean isParty(Member member) {
        return member.isState()
                || member.kind == ActorKind.ARMED_FORCE
                || member.kind == ActorKind.ORGANISATION
                || member.kind == ActorKind.AUTHORITY;
    }

    /** The actor last referred to before a token that the test accepts, looking back over the whole page, or null. */
    @Nullable Member last(int position, int token, Predicate<Member> test) {
        for (int sentence = position; sentence >= 0; sentence--) {
            List<Reference> references = cast.references(sentence);
            for (int i = references.size() - 1; i >= 0; i--) {
                Reference reference = references.get(i);
                if (sentence == position && reference.end() > token) {
                    continue;
                }
                Member member = cast.member(reference.target());
                if (member != null && test.test(member)) {
                    return member;
                }
            }
        }
        return null;
    }

    /** The named actor that the test accepts and that the page refers to most, or null. */
    @Nullable Member most(Predicate<Member> test) {
        Member best = null;
        Tally most = null;
        for (Member member : cast.members()) {
            Tally tally = cast.tally(member.id);
            if (tally != null && (most == null || tally.outweighs(most)) && test.test(member)) {
                best = member;
                most = tally;
            }
        }
        return best;
    }

    /** The two actors that the page is about: the land it speaks of most and its main opponent. */
    List<Member> mainParties(Predicate<Member> test) {
        Member rebel = most(member -> isOpponent(member) && member.names.size() > 0 && test.test(member));
        Member state = most(member -> member.isState() && test.test(member));
        if (rebel != null && state != null && cast.count(state.id) > 0 && strength(rebel) * 2 >= secondState(state)) {
            return List.of(state, rebel);
        }
        Member second =
                most(member -> state != null && member.isState() && !member.id.equals(state.id) && test.test(member));
        List<Member> pair = new ArrayList<>();
        if (state != null && second != null) {
            pair.add(state);
            pair.add(second);
        }
        return pair;
    }

    private int secondState(Member state) {
        int best = 0;
        for (Member member : cast.members()) {
            if (member.isState() && !member.id.equals(state.id)) {
                best = Math.max(best, cast.count(member.id));
            }
        }
        return best;
    }

    private int strength(Member member) {
        Tally tally = cast.tally(member.id);
        return tally == null ? 0 : tally.strength();
    }
}
