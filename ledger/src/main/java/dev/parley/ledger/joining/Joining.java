package dev.parley.ledger.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of some tellings are one event. Each telling, from the first that could be known to the last, is joined to what it is likest to
 * of those before it, and nothing is joined to a group in which somebody says of who, where or when what can't be true of one
 * event. So no telling changes what those before it were joined to, and what was one event on a past day can be told from when each was
 * joined. The result depends on the tellings and likenesses alone, not on the order in which they are given.
 */
public final class Joining {
    /** Weight of a pair that somebody wants kept apart. */
    public static final int APART = -1;

    private final List<Told> tellings;
    private final Joined joined;
    /** by the name of a group */
    private final List<List<Integer>> groups = new ArrayList<>();

    private final List<Pair> apart = new ArrayList<>();

    /**
     * A telling.
     *
     * @param known the day on which its page could be known, as days since 1970; {@link Deed#UNKNOWN} where that isn't known
     * @param page the id of its page
     */
    public record Told(Deed deed, int known, String page) {
        /** By when they could be known; then in any order that depends on them alone. */
        public static final Comparator<Told> ORDER = Comparator.comparingInt(
                        (Told told) -> told.known == Deed.UNKNOWN ? Integer.MAX_VALUE : told.known)
                .thenComparing(Told::page)
                .thenComparingInt(told -> told.deed.number());
    }

    /**
     * A likeness of two tellings, by their places in the list of them.
     *
     * @param reasons bits ({@link Reason#of(int)})
     */
    public record Pair(int one, int other, int weight, int reasons) {
        boolean isLater() {
            return weight < Likeness.OF_A_COPY && (reasons & 1 << Reason.LATER_STAGE.ordinal()) != 0;
        }
    }

    private Joining(List<Told> tellings, Joined before) {
        this.tellings = tellings;
        joined = new Joined(new int[tellings.size()], before.into.clone(), before.since.clone());
        for (int i = 0; i < tellings.size(); i++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < tellings.size(); i++) {
            int name = i;
            while (joined.into[name] != name) {
                name = joined.into[name];
            }
            joined.first[i] = name;
            groups.get(name).add(i);
        }
    }

    /**
     * What each telling, by its place, was joined to. Every group is named by its first telling, in the order of {@link Told#ORDER}; of two
     * groups that become one the later one's name goes into the earlier one's.
     *
     * @param first the name of the telling's group
     * @param into where this telling, as the name of a group, went into; itself where it still is a name
     * @param since the day on which that could be known; {@link Deed#UNKNOWN} where it could on none, or hasn't happened
     */
    public record Joined(int[] first, int[] into, int[] since) {

        /** So many tellings of which none is joined to another. */
        public static Joined none(int tellings) {
            Joined none = new Joined(new int[tellings], new int[tellings], new int[tellings]);
            for (int i = 0; i < tellings; i++) {
                none.first[i] = i;
                none.into[i] = i;
                none.since[i] = Deed.UNKNOWN;
            }
            return none;
        }
    }

    /**
     * Joins tellings.
     *
     * @param before what they were joined to by likenesses to tellings that could be known earlier than the later one of any of these pairs
     */
    public static Joined of(List<Told> tellings, List<Pair> pairs, Joined before) {
        Joining joining = new Joining(tellings, before);
        for (Pair pair : pairs) {
            if (pair.weight() == APART) {
                joining.apart.add(pair);
            }
        }
        Comparator<Pair> order = Comparator.comparing(joining::second, Told.ORDER)
                .thenComparing(Pair::isLater)
                .thenComparing(Comparator.comparingInt(Pair::weight).reversed())
                .thenComparing(joining::first, Told.ORDER);
        pairs.stream().filter(pair -> pair.weight() != APART).sorted(order).forEach(joining::join);
        return joining.joined;
    }

    private Told first(Pair pair) {
        Told one = tellings.get(pair.one());
        Told other = tellings.get(pair.other());
        return Told.ORDER.compare(one, other) <= 0 ? one : other;
    }

    private Told second(Pair pair) {
        Told one = tellings.get(pair.one());
        Told other = tellings.get(pair.other());
        return Told.ORDER.compare(one, other) <= 0 ? other : one;
    }

    private void join(Pair pair) {
        int one = joined.first[pair.one()];
        int other = joined.first[pair.other()];
        if (one == other || keptApart(one, other)) {
            return;
        }
        if (pair.weight() < Likeness.OF_A_COPY && conflict(groups.get(one), groups.get(other))) {
            return;
        }
        boolean isEarlier = Told.ORDER.compare(tellings.get(one), tellings.get(other)) <= 0;
        int into = isEarlier ? one : other;
        int from = isEarlier ? other : one;
        joined.into[from] = into;
        joined.since[from] = second(pair).known();
        for (int member : groups.get(from)) {
            joined.first[member] = into;
        }
        groups.get(into).addAll(groups.get(from));
        groups.get(from).clear();
    }

    private boolean keptApart(int one, int other) {
        for (Pair pair : apart) {
            int a = joined.first[pair.one()];
            int b = joined.first[pair.other()];
            if ((a == one && b == other) || (a == other && b == one)) {
                return true;
            }
        }
        return false;
    }

    private boolean conflict(List<Integer> one, List<Integer> other) {
        for (int a : one) {
            Told told = tellings.get(a);
            for (int b : other) {
                Told another = tellings.get(b);
                if (Likeness.conflict(told.deed(), told.known(), another.deed(), another.known())) {
                    return true;
                }
            }
        }
        return false;
    }
}
