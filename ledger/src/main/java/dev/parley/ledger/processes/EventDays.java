package dev.parley.ledger.processes;

import dev.parley.ledger.joining.Deed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settles on which day an event was, where several pages tell it: one signing is on one day, though a page of the third tells it
 * of the second, and a page of the fifth tells no day at all. It is the day that most of the most precise tellings give, as that
 * of the joined event is; where none gives one, that of the first page.
 */
final class EventDays {
    /** Days that are told of an event, the most precise first. */
    private record Told(int span, int day) implements Comparable<Told> {
        private static final Comparator<Told> ORDER =
                Comparator.comparingInt(Told::span).thenComparingInt(Told::day);

        static Told of(Telling one) {
            boolean open = one.until() == Deed.UNKNOWN;
            return new Told(open ? Integer.MAX_VALUE : Math.max(0, one.until() - one.day()), one.day());
        }

        @Override
        public int compareTo(Told other) {
            return ORDER.compare(this, other);
        }
    }

    private EventDays() {}

    /** Puts all tellings of what was done, and of what was not, on the day of their event. Those of an event stand together. */
    static void settle(List<Telling> tellings) {
        for (int from = 0, to; from < tellings.size(); from = to) {
            long event = tellings.get(from).event();
            to = from + 1;
            while (to < tellings.size() && tellings.get(to).event() == event) {
                to++;
            }
            if (to - from > 1) {
                settle(tellings.subList(from, to), false);
                settle(tellings.subList(from, to), true);
            }
        }
    }

    private static void settle(List<Telling> event, boolean negated) {
        List<Telling> real = event.stream()
                .filter(one -> one.stage().isReal() && one.negated() == negated)
                .toList();
        int day = day(real);
        if (day != Deed.UNKNOWN) {
            event.replaceAll(one -> real.contains(one) ? one.on(day) : one);
        }
    }

    private static int day(List<Telling> tellings) {
        Map<Told, Integer> voices = new TreeMap<>();
        int first = Deed.UNKNOWN;
        for (Telling one : tellings) {
            if (one.dated()) {
                voices.merge(Told.of(one), one.copied() ? 0 : 1, Integer::sum);
            } else if (one.hasDay()) {
                first = first == Deed.UNKNOWN ? one.day() : Math.min(first, one.day());
            }
        }
        return voices.isEmpty() ? first : mostGiven(voices);
    }

    private static int mostGiven(Map<Told, Integer> voices) {
        Told best = null;
        int most = 0;
        for (Map.Entry<Told, Integer> one : voices.entrySet()) {
            boolean precise = best == null || one.getKey().span == best.span;
            if (best == null || precise && one.getValue() > most) {
                best = one.getKey();
                most = one.getValue();
            }
        }
        return best == null ? Deed.UNKNOWN : best.day;
    }
}
