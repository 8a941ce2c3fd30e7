package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How armed groups and movements hang together: whose wing, splinter or successor each is, as {@code ties.tsv} tells. */
final class Ties {
    private static final String FILE = "actors/ties.tsv";

    /** What one body is to another. */
    enum Kind {
        WING_OF("wing-of", Family.CONTAINMENT),
        PART_OF("part-of", Family.CONTAINMENT),
        SPLINTER_OF("splinter-of", Family.DESCENT),
        SUCCESSOR_OF("successor-of", Family.DESCENT),
        MERGED_INTO("merged-into", Family.MERGER);

        private final String written;
        private final Family family;

        Kind(String written, Family family) {
            this.written = written;
            this.family = family;
        }
    }

    /** Ties of one family never lead back to where they began. */
    private enum Family {
        CONTAINMENT,
        DESCENT,
        MERGER
    }

    /** What something belongs to, and when. */
    private record Whole(
            String id, @Nullable LocalDate from, @Nullable LocalDate until) {
        boolean holds(@Nullable LocalDate day) {
            return day == null || (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    private record Tie(String body, Kind kind, String other) {}

    private final Map<String, KnownActor> known;
    private final Set<Tie> ties = new HashSet<>();
    private final Map<Family, Map<String, List<String>>> leads = new HashMap<>();
    /** id → what it is or was a wing or part of, or went up in */
    private final Map<String, List<Whole>> wholes = new HashMap<>();

    /**
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a line names a body or kind that is not known, tells of a time
     *     at which one of the two was not there, stands twice, or closes a circle
     */
    Ties(Knowledge knowledge, Map<String, KnownActor> known) {
        this.known = known;
        for (Fact fact : knowledge.facts(FILE)) {
            read(fact);
        }
    }

    private void read(Fact fact) {
        KnownActor body = KnownActor.named(fact.column(0, "id"), known, fact);
        Kind kind = kind(fact);
        KnownActor other = KnownActor.named(fact.column(2, "id of the other"), known, fact);
        String written = fact.optional(3);
        Period period = written.isEmpty() ? null : Period.read(written, fact);
        if (period != null) {
            checkTime(period, kind, body, other, fact);
        }
        if (!ties.add(new Tie(body.id(), kind, other.id()))) {
            throw fact.fault("this tie stands twice", "keep one line");
        }
        Map<String, List<String>> family = leads.computeIfAbsent(kind.family, ignored -> new HashMap<>());
        if (leadsTo(other.id(), body.id(), family)) {
            throw fact.fault(
                    body.id() + " " + kind.written + " " + other.id() + " closes a circle",
                    "turn this line round, or one that leads back");
        }
        family.computeIfAbsent(body.id(), ignored -> new ArrayList<>(2)).add(other.id());
        if (kind.family != Family.DESCENT) {
            LocalDate from = period == null ? null : period.first();
            LocalDate until = period == null || kind.family == Family.MERGER ? null : period.last();
            wholes.computeIfAbsent(body.id(), ignored -> new ArrayList<>(2)).add(new Whole(other.id(), from, until));
        }
    }

    /** What something is a wing or part of on a day, or has gone up in by then. */
    List<String> wholesOf(String body, @Nullable LocalDate day) {
        List<Whole> all = wholes.get(body);
        return all == null
                ? List.of()
                : all.stream().filter(whole -> whole.holds(day)).map(Whole::id).toList();
    }

    private static Kind kind(Fact fact) {
        String written = fact.column(1, "kind");
        for (Kind kind : Kind.values()) {
            if (kind.written.equals(written)) {
                return kind;
            }
        }
        throw fact.fault(
                "there is no kind of tie '" + written + "'",
                "write wing-of, splinter-of, successor-of, merged-into or part-of");
    }

    /**
     * A wing or part belongs to what is there as long as it does; who splits off, succeeds or merges does it when neither is yet to
     * be founded.
     */
    private static void checkTime(Period period, Kind kind, KnownActor body, KnownActor other, Fact fact) {
        int first = period.firstYear();
        boolean early = first != Integer.MIN_VALUE && (first < body.from() || first < other.from());
        boolean late = kind.family == Family.CONTAINMENT
                && period.lastYear() != Integer.MAX_VALUE
                && (period.lastYear() > body.until() || period.lastYear() > other.until());
        if (early || late) {
            throw fact.fault(
                    "the tie holds when " + body.name() + " or " + other.name() + " is not there",
                    "correct its dates or the years of the two");
        }
    }

    private static boolean leadsTo(String from, String goal, Map<String, List<String>> family) {
        if (from.equals(goal)) {
            return true;
        }
        for (String next : family.getOrDefault(from, List.of())) {
            if (leadsTo(next, goal, family)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return ties.size();
    }
}
