package dev.parley.ledger.joining;

import dev.parley.ledger.sources.Gathered;
import dev.parley.ledger.sources.Hash;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keys of a page's events: pages that tell of one event share one, most probably. They depend on the page alone.
 *
 * @param days of who takes part and each day on which the event can have happened: shared by tellings of nearby days
 * @param months of two that take part and each month in which it can have happened
 * @param reach what of {@link #months} of others is looked for: by a page that only tells a month or a year, and for an event that
 *     was not done yet, of which later pages may tell
 */
public record Keys(long[] days, long[] months, long[] reach) {
    private static final int MOST_PARTIES = 6;
    /** Months after it in which an offer, a plan or a demand may come to something. */
    static final int LATER_MONTHS = 2;

    private static final int MONTHS = 12;

    /**
     * The keys of a page's events.
     *
     * @param known the day on which the page could be known, as days since 1970; {@link Deed#UNKNOWN} where that isn't known
     */
    public static Keys of(Deed[] deeds, int known) {
        Gathered days = new Gathered();
        Gathered months = new Gathered();
        Gathered reach = new Gathered();
        for (Deed deed : deeds) {
            int[] parties = parties(deed);
            int first = deed.isDated() || deed.isVaguelyDated() ? deed.first() : known;
            int last = deed.isDated() || deed.isVaguelyDated() ? deed.last() : known;
            if (first == Deed.UNKNOWN || parties.length == 0) {
                continue;
            }
            for (int kin : Acts.kins(deed.act())) {
                if (!deed.isVaguelyDated()) {
                    int from = deed.isDated() ? first : first - Days.NEWS;
                    for (int party : parties) {
                        for (int day = from; day <= last; day++) {
                            days.add(key(kin, party, 0, day));
                        }
                    }
                }
                if (last - first <= Days.YEAR) {
                    addMonths(months, kin, parties, month(first), month(last));
                    if (deed.isVaguelyDated()) {
                        addMonths(reach, kin, parties, month(first), month(last));
                    }
                    if (known != Deed.UNKNOWN && deed.reach() != Deed.Reach.REAL) {
                        addMonths(months, kin, parties, month(known), month(known));
                        addMonths(reach, kin, parties, month(known), month(known) + LATER_MONTHS);
                    }
                }
            }
        }
        return new Keys(days.set(), months.set(), reach.set());
    }

    private static void addMonths(Gathered keys, int kin, int[] parties, int first, int last) {
        for (int i = 0; i < parties.length; i++) {
            for (int j = 0; j < i; j++) {
                for (int month = first; month <= last; month++) {
                    keys.add(key(kin, Math.min(parties[i], parties[j]), Math.max(parties[i], parties[j]), -month));
                }
            }
        }
    }

    private static int month(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * MONTHS + date.getMonthValue();
    }

    /** Who takes part, as what side, and where: what another telling would name as well. */
    private static int[] parties(Deed deed) {
        Set<Integer> parties = new TreeSet<>();
        for (Deed.Party[] all : new Deed.Party[][] {deed.agents(), deed.targets()}) {
            for (Deed.Party party : all) {
                if (!party.isVague()) {
                    parties.add(party.side() == 0 ? party.id() : party.side());
                }
            }
        }
        for (Deed.Spot place : deed.places()) {
            parties.add(place.id());
        }
        for (int about : deed.abouts()) {
            parties.add(about);
        }
        int[] all = parties.stream().mapToInt(Integer::intValue).toArray();
        return all.length <= MOST_PARTIES ? all : Arrays.copyOf(all, MOST_PARTIES);
    }

    private static long key(int kin, int one, int other, int time) {
        return Hash.of(Hash.of(kin, one), Hash.of(other, time));
    }
}
