package dev.parley.reader.actors;

import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;

/** The army of a state, by the name that the files know or by the state's. */
final class Armies {
    private Armies() {}

    static Member of(Cast cast, Member state) {
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

    static boolean isArmy(Member member) {
        return member.kind == ActorKind.ARMED_FORCE && (member.role.equals("MIL") || isNamedSo(member.name));
    }

    /** Whether a name is one of a whole army, as that of "two soldiers" is not. */
    static boolean isNamedSo(String name) {
        return name.matches("(?i).*(army|armed forces|defen[cs]e forces?|military)");
    }
}
