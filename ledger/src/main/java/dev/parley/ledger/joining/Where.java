package dev.parley.ledger.joining;

import dev.parley.ledger.joining.Deed.Spot;
import java.util.Set;

/** Whether two tellings name the same place. */
final class Where {
    private static final double NEAR_KM = 30;
    /** The mean radius of the earth. */
    private static final double EARTH_KM = 6371;

    private Where() {}

    /** What the places weigh; below 0 where they are others. */
    static int weight(Deed one, Deed other, Set<Reason> reasons) {
        boolean apart = false;
        int best = 0;
        for (Spot spot : one.places()) {
            for (Spot another : other.places()) {
                boolean loose = spot.loose() || another.loose();
                if (spot.id() == another.id()) {
                    reasons.add(Reason.PLACE);
                    best = Math.max(best, spot.wide() || loose ? 2 : 3);
                } else if (loose) {
                    continue; // what is only named nearby may be anything's place
                } else if (spot.wide() || another.wide()) {
                    apart |= spot.country() != 0 && another.country() != 0 && spot.country() != another.country();
                } else if (kilometres(spot, another) <= NEAR_KM) {
                    reasons.add(Reason.NEARBY);
                    best = Math.max(best, 2);
                } else {
                    apart = true;
                }
            }
        }
        return best == 0 && apart ? -1 : best;
    }

    /** The way between two places along the earth's surface; endless where one of them isn't known. */
    private static double kilometres(Spot one, Spot other) {
        if (Float.isNaN(one.lat()) || Float.isNaN(other.lat())) {
            return Double.POSITIVE_INFINITY;
        }
        double north = Math.toRadians(one.lat() - other.lat());
        double east = Math.toRadians(one.lon() - other.lon()) * Math.cos(Math.toRadians(one.lat() + other.lat()) / 2);
        return EARTH_KM * Math.hypot(north, east);
    }
}
