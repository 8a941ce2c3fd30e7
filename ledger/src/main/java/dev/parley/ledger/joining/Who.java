package dev.parley.ledger.joining;

import dev.parley.ledger.joining.Deed.Party;
import java.util.Set;

/** Whether two tellings name the same who. */
final class Who {
    private Who() {}

    /** What the parties weigh; below 0 where they are others. Who does it and to whom may be told the other way round. */
    static int weight(Deed one, Deed other, Set<Reason> reasons) {
        boolean mutual = Acts.isMutual(one.act()) && Acts.isMutual(other.act());
        int agents = alike(one.agents(), other.agents());
        int targets = alike(one.targets(), other.targets());
        int weight = together(agents, targets, mutual);
        if (weight < 0 || mutual) {
            int crossed = alike(one.agents(), other.targets());
            int back = alike(one.targets(), other.agents());
            int turned = Math.max(crossed, back) > 0 ? together(crossed, back, mutual) : -1;
            if (turned > weight) {
                weight = turned;
                agents = crossed;
                targets = back;
            }
        }
        if (weight > 0 && agents > 0) {
            reasons.add(agents == 3 ? Reason.AGENT : Reason.AGENTS_SIDE);
        }
        if (weight > 0 && targets > 0) {
            reasons.add(targets == 3 ? Reason.TARGET : Reason.TARGETS_SIDE);
        }
        return weight;
    }

    /** The weight of both; where an act is mutual, each page may name others besides those whom both name. */
    private static int together(int agents, int targets, boolean mutual) {
        if (agents < 0 || targets < 0) {
            return mutual && Math.max(agents, targets) > 0 ? Math.max(agents, targets) : -1;
        }
        return agents + targets;
    }

    /** 3 for the same, 2 for those of one side, 0 where that can't be told, below 0 for others. */
    private static int alike(Party[] one, Party[] other) {
        boolean others = false;
        int best = 0;
        for (Party party : one) {
            for (Party another : other) {
                if (party.id() == another.id()) {
                    if (party.named()) {
                        return 3;
                    }
                    best = Math.max(best, party.side() == 0 ? 1 : 2);
                } else if (party.side() != 0 && another.side() != 0) {
                    best = party.side() == another.side() ? Math.max(best, 2) : best;
                    others |= party.side() != another.side();
                } else {
                    others |= party.named() && another.named();
                }
            }
        }
        return best == 0 && others ? -1 : best;
    }
}
