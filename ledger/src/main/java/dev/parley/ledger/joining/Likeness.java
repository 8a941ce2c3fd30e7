package dev.parley.ledger.joining;

import dev.parley.ledger.joining.Deed.Reach;
import dev.parley.ledger.joining.Deed.Tally;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two tellings tell of one event, by what the two alone say. What they say differently of who, where or when keeps them
 * apart; what they say alike is counted, and enough of it joins them.
 *
 * @param weight how much speaks for it
 * @param reasons what does
 */
public record Likeness(int weight, Set<Reason> reasons) {
    /** Weight of tellings in aligned sentences of one family, and above all that is worked out. */
    public static final int OF_A_COPY = 100;
    /** Weight of what somebody joined by hand. */
    public static final int BY_HAND = 1000;

    private static final int ENOUGH = 6;
    /** Where one says that it happened and the other that it didn't. */
    private static final int ENOUGH_TO_CONTRADICT = 9;

    private static final int ENOUGH_FOR_A_LATER_STAGE = 8;
    /** An offer, plan or demand comes to something within so many days, or it was another one. */
    private static final int LATER = 90;

    /** Such an act between the same two on nearby days needs so many of the same words. */
    private static final double SOME_WORDS = 0.34;

    private static final double MANY_WORDS = 0.5;
    private static final double MOST_WORDS = 0.7;

    /** Compares two tellings of different pages; the days on which these could be known may be {@link Deed#UNKNOWN}. */
    public static @Nullable Likeness of(Deed one, int known, Deed other, int otherKnown) {
        if (!Acts.kindred(one.act(), other.act()) || one.reach() == Reach.SUPPOSED || other.reach() == Reach.SUPPOSED) {
            return null;
        }
        boolean later = one.reach() != other.reach();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        int parties = Who.weight(one, other, reasons);
        int places = parties < 0 ? -1 : Where.weight(one, other, reasons);
        if (places < 0) {
            return null;
        }
        int days = later
                ? daysBetweenStages(one, known, other, otherKnown, reasons)
                : days(one, known, other, otherKnown, reasons);
        if (days < 0) {
            return null;
        }
        int abouts = shares(one.abouts(), other.abouts()) ? 2 : 0;
        if (abouts > 0) {
            reasons.add(Reason.ABOUT);
        }
        int counts = counts(one, other);
        if (counts > 0) {
            reasons.add(Reason.COUNT);
        }
        int words = words(one, other);
        if (words > 1) {
            reasons.add(Reason.WORDS);
        }
        int which = places + abouts + counts + (words > 1 ? words : 0);
        boolean daily = Acts.isDaily(one.act()) || Acts.isDaily(other.act());
        boolean told = Acts.isWords(one.act())
                && Acts.isWords(other.act())
                && parties >= 5
                && days >= 2; // one word of it a day
        if ((daily || later) && which < 2 && !told || parties + places == 0) {
            return null;
        }
        int weight = parties + places + days + abouts + counts + words + (one.act() == other.act() ? 1 : 0);
        int enough =
                later ? ENOUGH_FOR_A_LATER_STAGE : one.negated() != other.negated() ? ENOUGH_TO_CONTRADICT : ENOUGH;
        if (weight < enough) {
            return null;
        }
        if (later) {
            reasons.add(Reason.LATER_STAGE);
        }
        return new Likeness(weight, reasons);
    }

    /** Whether the acts of two tellings can be names of one deed. */
    public static boolean kindred(Deed one, Deed other) {
        return Acts.kindred(one.act(), other.act());
    }

    /** Whether two tellings say of who, where or when what can't be true of one event. */
    static boolean conflict(Deed one, int known, Deed other, int otherKnown) {
        Set<Reason> none = EnumSet.noneOf(Reason.class);
        if (Who.weight(one, other, none) < 0 || Where.weight(one, other, none) < 0) {
            return true;
        }
        if (one.reach() == other.reach()) {
            return days(one, known, other, otherKnown, none) < 0;
        }
        return daysBetweenStages(one, known, other, otherKnown, none) < 0;
    }

    /** What the days of two tellings at one stage weigh; below 0 where they can't be of one event. */
    private static int days(Deed one, int known, Deed other, int otherKnown, Set<Reason> reasons) {
        if (one.isDated() && other.isDated()) {
            boolean overlap = one.first() <= other.last() && other.first() <= one.last();
            if (overlap) {
                reasons.add(Reason.DAY);
            }
            return overlap ? 3 : -1;
        }
        if (one.isVaguelyDated() || other.isVaguelyDated()) {
            Deed vague = length(one) >= length(other) ? one : other;
            Deed precise = vague == one ? other : one;
            int day = precise.first() != Deed.UNKNOWN ? precise.first() : precise == one ? known : otherKnown;
            int last = precise.last() != Deed.UNKNOWN ? precise.last() : day;
            boolean within = day != Deed.UNKNOWN && day <= vague.last() && vague.first() <= last + Days.NEWS;
            if (within) {
                reasons.add(Reason.WITHIN);
            }
            return within ? (vague.last() - vague.first() <= Days.MONTH + 1 ? 2 : 1) : -1;
        }
        if (one.isDated() || other.isDated()) {
            Deed dated = one.isDated() ? one : other;
            int page = dated == one ? otherKnown : known;
            if (page == Deed.UNKNOWN) {
                return 0;
            }
            boolean near = dated.first() <= page && page - Days.NEWS <= dated.last();
            if (near) {
                reasons.add(Reason.NEAR_DAYS);
            }
            return near ? 2 : -1;
        }
        if (known == Deed.UNKNOWN || otherKnown == Deed.UNKNOWN) {
            return 0;
        }
        int between = Math.abs(known - otherKnown);
        if (between <= Days.NEWS) {
            reasons.add(Reason.NEAR_DAYS);
        }
        return between <= 1 ? 2 : between <= Days.NEWS ? 1 : -1;
    }

    /** The same for two stages: what is offered or planned for a day is done on it, or told later with no day at all. */
    private static int daysBetweenStages(Deed one, int known, Deed other, int otherKnown, Set<Reason> reasons) {
        Deed less = one.reach().ordinal() > other.reach().ordinal() ? one : other;
        Deed more = less == one ? other : one;
        int lessKnown = less == one ? known : otherKnown;
        int moreKnown = less == one ? otherKnown : known;
        if (less.isDated() && more.isDated()) {
            boolean overlap = less.first() <= more.last() && more.first() <= less.last();
            if (overlap) {
                reasons.add(Reason.DAY);
            }
            return overlap ? 3 : -1;
        }
        if (lessKnown == Deed.UNKNOWN || moreKnown == Deed.UNKNOWN) {
            return -1;
        }
        int between = whenOf(more, moreKnown, lessKnown) - lessKnown;
        if (more.reach() != Reach.REAL) {
            between = Math.abs(between);
        }
        if (between < -Days.NEWS || between > LATER) {
            return -1;
        }
        if (between <= Days.NEWS) {
            reasons.add(Reason.NEAR_DAYS);
            return 2;
        }
        return 0;
    }

    /** The day on which it was done; of a month or year told for it, the one nearest to a day. */
    private static int whenOf(Deed deed, int known, int nearest) {
        if (deed.isVaguelyDated()) {
            return Math.max(deed.first(), Math.min(deed.last(), nearest));
        }
        return deed.isDated() ? deed.first() : known;
    }

    /** How many days it may have been; of no length where the page doesn't say. */
    private static int length(Deed deed) {
        return deed.first() == Deed.UNKNOWN || deed.last() == Deed.UNKNOWN ? -1 : deed.last() - deed.first();
    }

    private static boolean shares(int[] one, int[] other) {
        for (int value : one) {
            for (int another : other) {
                if (value == another) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int counts(Deed one, Deed other) {
        int best = 0;
        for (Tally tally : one.counts()) {
            for (Tally another : other.counts()) {
                if (tally.what() == another.what() && tally.value() == another.value() && tally.value() > 1) {
                    best = Math.max(best, tally.value() >= 10 ? 3 : 2);
                }
            }
        }
        return best;
    }

    /** How many stems of the shorter sentence are in the other: 0 to 3. Both arrays are sorted. */
    private static int words(Deed one, Deed other) {
        int[] a = one.matter();
        int[] b = other.matter();
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        int smaller = Math.min(a.length, b.length);
        double share = smaller < 3 ? 0 : (double) shared / smaller;
        return share >= MOST_WORDS ? 3 : share >= MANY_WORDS ? 2 : share >= SOME_WORDS ? 1 : 0;
    }
}
