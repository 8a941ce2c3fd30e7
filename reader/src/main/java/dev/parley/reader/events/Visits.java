package dev.parley.reader.events;

import dev.parley.reader.clauses.Role;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of visits that no words of their own date: whoever held talks with the hosts on Monday was there on Monday. Where the
 * page tells of several such days it stays open which visit is meant.
 */
final class Visits {
    private static final String VISIT = "visit";
    /** What visitors do with their hosts. */
    private static final Set<String> IN_COMPANY = Set.of("meet", "negotiate");

    private final Draft draft;
    private final ActorCodes codes;
    private final List<Candidate> all;

    private Visits(Draft draft, ActorCodes codes, List<Candidate> all) {
        this.draft = draft;
        this.codes = codes;
        this.all = all;
    }

    /** Dates the visits among the acts of a page, whose targets are filled. */
    static void date(Draft draft, ActorCodes codes, List<Candidate> all) {
        Visits visits = new Visits(draft, codes, all);
        for (Candidate candidate : all) {
            if (candidate.act().equals(VISIT) && isReal(candidate) && candidate.when.value() == null) {
                visits.date(candidate);
            }
        }
    }

    private static boolean isReal(Candidate candidate) {
        return candidate.stage.isReal() && !candidate.standing.negated();
    }

    private void date(Candidate visit) {
        String land = codes.of(draft, visit.of(visit.of(Role.TARGET).isEmpty() ? Role.PLACE : Role.TARGET));
        if (land == null) {
            return;
        }
        Set<Event.When> days = new HashSet<>();
        for (Candidate other : all) {
            if (IN_COMPANY.contains(other.act())
                    && isReal(other)
                    && other.when.value() != null
                    && isWithHosts(other, visit.of(Role.AGENT), land)) {
                days.add(new Event.When(other.when.value(), other.when.precision(), Basis.DERIVED));
            }
        }
        if (days.size() == 1) {
            visit.when = days.iterator().next();
        }
    }

    /** Whether some of the visitors did it, and somebody of the land. */
    private boolean isWithHosts(Candidate other, Collection<String> visitors, String land) {
        Set<String> sides = new HashSet<>(other.of(Role.AGENT));
        sides.addAll(other.of(Role.TARGET));
        boolean there = sides.removeAll(visitors);
        for (String side : sides) {
            @Nullable String code = codes.of(draft, List.of(side));
            if (there && code != null && code.startsWith(land)) {
                return true;
            }
        }
        return false;
    }
}
