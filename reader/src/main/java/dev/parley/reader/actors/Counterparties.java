package dev.parley.reader.actors;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who faces whom on a page, and for which side its people act. {@link Actors} keeps it in the draft for the steps behind it,
 * which ask for the parties of what is agreed where the words name none.
 */
public final class Counterparties {
    /** CAMEO roles of those who act for their state or group: its envoys, officials, commanders and soldiers. */
    private static final Set<String> ACTING_FOR = Set.of("GOV", "MIL", "GOVMIL", "SPY", "COP");

    private final Cast cast;
    private @Nullable List<String> facing;

    Counterparties(Cast cast) {
        this.cast = cast;
    }

    /**
     * The ids of the two states, authorities, named groups or forces that the page most often tells to deal with each other, or
     * else speaks of most; none where it speaks of fewer. Those who mediate, host, watch or comment are no such party.
     */
    public List<String> facing() {
        if (facing == null) {
            Dealings dealings = new Dealings(cast);
            Predicate<Member> side = dealings.isSide();
            Predicate<Member> named =
                    member -> Focus.isParty(member) && !member.names.isEmpty() && !isDescribed(member);
            List<Member> main = new Focus(cast).mainParties(member -> named.test(member) && side.test(member));
            facing = dealings.onPage(new Dealings.Wanted(2, named, true), main).stream()
                    .map(member -> member.id)
                    .toList();
        }
        return facing;
    }

    /** The id of the side that an actor acts for: its state of a minister, its army of a commander; its own for others; null where
     * it acts for a side that the words do not tell, as "the envoys" do. */
    public @Nullable String side(String actor) {
        Member member = cast.member(actor);
        if (member == null) {
            return actor;
        }
        boolean acts = member.isPerson() || isDescribed(member) && ACTING_FOR.contains(member.role);
        return acts && (member.partOf != null || !member.isPerson()) ? member.partOf : actor;
    }

    /** Whether one actor's word is the other's own: they are the same, or one acts for the other, or both for one side. */
    public boolean speaksFor(String speaker, String other) {
        if (speaker.equals(other)) {
            return true;
        }
        String one = whole(speaker);
        String two = whole(other);
        return other.equals(one) || speaker.equals(two) || one != null && one.equals(two);
    }

    /** Whom an actor acts for; a rebel group acts for itself, though it belongs to a land. */
    private @Nullable String whole(String actor) {
        Member member = cast.member(actor);
        String of = member == null ? null : member.partOf;
        KnownActor known = of == null ? null : cast.almanac().known(actor);
        boolean ofState = known != null
                && ACTING_FOR.stream().anyMatch(role -> known.cameo().endsWith(role));
        return ofState ? of : side(actor);
    }

    private static boolean isDescribed(Member member) {
        return member.id.startsWith("group:");
    }
}
