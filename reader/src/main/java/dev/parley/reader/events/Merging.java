package dev.parley.reader.events;

import dev.parley.reader.clauses.Role;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Joins the tellings of one act: headline, body, noun, again later. The first telling in the body stands for all, with
 * what the others add; a headline never adds its stage, since it is often stronger than what it stands over.
 */
final class Merging {
    /** How many sentences behind a headline its matter is told at the latest. */
    private static final int LEAD = 3;

    /** Acts of speaking, of which somebody may do several on one page. */
    private static final Set<String> WORDS = Set.of(
            "warn",
            "complain",
            "criticise",
            "accuse",
            "praise",
            "support",
            "concede",
            "deny",
            "admit",
            "comment",
            "inform",
            "express-hope",
            "consider",
            "defend");

    private final Codes codes;

    Merging(Codes codes) {
        this.codes = codes;
    }

    /**
     * The joined events, in the order of the text; a headline's own event stays where no telling in the body fits.
     *
     * @param counts what the page counts: other numbers of killed are of other deeds
     */
    List<Candidate> merge(List<Candidate> candidates, List<Count> counts, List<HeadlineTelling> headlines) {
        Map<String, Count> byId = new HashMap<>();
        counts.forEach(count -> byId.put(count.id(), count));
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!candidate.headline) {
                join(candidate, kept, byId);
            }
        }
        for (Candidate candidate : candidates) {
            if (candidate.headline) {
                Candidate body = find(candidate, kept, Map.of(), true);
                body = body == null ? inLead(candidate, kept) : body;
                if (body == null) {
                    kept.add(candidate);
                } else {
                    headlines.add(new HeadlineTelling(candidate, body));
                    body.tellings.addAll(candidate.tellings);
                    body.background &= candidate.background;
                }
            }
        }
        kept.sort((one, other) -> Integer.compare(one.start, other.start));
        return kept;
    }

    /** A headline's telling of an event that the body tells too. */
    record HeadlineTelling(Candidate headline, Candidate body) {}

    private void join(Candidate candidate, List<Candidate> kept, Map<String, Count> counts) {
        Candidate same = find(candidate, kept, counts, false);
        if (same == null) {
            kept.add(candidate);
        } else {
            same.join(candidate);
        }
    }

    private @org.jspecify.annotations.Nullable Candidate find(
            Candidate candidate, List<Candidate> kept, Map<String, Count> counts, boolean headline) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            Candidate other = kept.get(i);
            if (!other.headline && sameAct(candidate, other, headline) && !areOtherNumbers(candidate, other, counts)) {
                return other;
            }
        }
        return null;
    }

    /**
     * The telling in the first sentences of the body that a headline sums up in words of its own: "gunmen" for "two men
     * with rifles". Names may not differ, descriptions may.
     */
    private static @org.jspecify.annotations.Nullable Candidate inLead(Candidate headline, List<Candidate> kept) {
        for (Candidate body : kept) {
            boolean lead = !body.headline && body.sentence - headline.sentence <= LEAD;
            if (lead
                    && body.act().equals(headline.act())
                    && body.standing.negated() == headline.standing.negated()
                    && mayBeSame(headline.of(Role.AGENT), body.of(Role.AGENT))
                    && mayBeSame(headline.of(Role.TARGET), body.of(Role.TARGET))) {
                return body;
            }
        }
        return null;
    }

    private static boolean mayBeSame(Set<String> one, Set<String> other) {
        return agree(one, other) || areDescriptions(one) || areDescriptions(other);
    }

    private static boolean areDescriptions(Set<String> actors) {
        return actors.stream().allMatch(id -> id.startsWith("group:"));
    }

    private boolean sameAct(Candidate one, Candidate other, boolean headline) {
        if (!one.act().equals(other.act()) || one.standing.negated() != other.standing.negated()) {
            return false;
        }
        if (!headline && !(sameStage(one.stage, other.stage) && timesAgree(one, other))) {
            return false;
        }
        if (!headline && !one.assertion.stance().equals(other.assertion.stance())) {
            return false;
        }
        boolean bareNoun = one.expression.noun()
                && one.of(Role.AGENT).isEmpty()
                && one.of(Role.TARGET).isEmpty();
        if (bareNoun) {
            return sharePlaceOrHaveNone(one, other);
        }
        if (codes.isSymmetric(one.act())) {
            return overlap(both(one), both(other));
        }
        if (!headline
                && one.sentence != other.sentence
                && WORDS.contains(one.act())
                && Collections.disjoint(one.of(Role.TARGET), other.of(Role.TARGET))) {
            return false; // who complains twice on a page, not to the same one, does so of two things
        }
        return agree(one.of(Role.AGENT), other.of(Role.AGENT))
                && agree(one.of(Role.TARGET), other.of(Role.TARGET))
                && (overlap(one.of(Role.AGENT), other.of(Role.AGENT))
                        || overlap(one.of(Role.TARGET), other.of(Role.TARGET)));
    }

    /** Whether both are told with exact numbers of the same, and these differ. */
    private static boolean areOtherNumbers(Candidate one, Candidate other, Map<String, Count> counts) {
        boolean differ = false;
        for (String id : one.counts) {
            for (String another : other.counts) {
                Count count = counts.get(id);
                Count against = counts.get(another);
                if (count != null && against != null && count.what().equals(against.what())) {
                    if (count.approximate()
                            || against.approximate()
                            || Objects.equals(count.value(), against.value())) {
                        return false;
                    }
                    differ = true;
                }
            }
        }
        return differ;
    }

    private static boolean sharePlaceOrHaveNone(Candidate one, Candidate other) {
        return one.of(Role.PLACE).isEmpty() || overlap(one.of(Role.PLACE), other.of(Role.PLACE));
    }

    private static List<String> both(Candidate candidate) {
        List<String> all = new ArrayList<>(candidate.of(Role.AGENT));
        all.addAll(candidate.of(Role.TARGET));
        return all;
    }

    private static boolean sameStage(Stage one, Stage other) {
        return one == other || (one.isReal() && other.isReal());
    }

    private static boolean timesAgree(Candidate one, Candidate other) {
        String first = one.when.value();
        String second = other.when.value();
        return first == null || second == null || first.startsWith(second) || second.startsWith(first);
    }

    private static boolean agree(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || overlap(one, other);
    }

    private static boolean overlap(java.util.Collection<String> one, java.util.Collection<String> other) {
        return !Collections.disjoint(one, other);
    }
}
