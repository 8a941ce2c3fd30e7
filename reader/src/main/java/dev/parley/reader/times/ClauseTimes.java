package dev.parley.reader.times;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Time;
import dev.parley.reader.reading.TimeType;
import java.util.Set;

/**
 * Tells which of a sentence's times says when an event happens or would happen: the nearest by the tree that hangs on the
 * event's own clause, or on one that it shares its time with ("met and signed on Friday", "began to leave in May"). Times
 * of other clauses, and those that only name a thing ("the 2020 agreement"), say nothing of it.
 */
public final class ClauseTimes {
    private static final int MOST_STEPS = 12;
    private static final int OUT_OF_REACH = Integer.MAX_VALUE;
    private static final int SHARED_CLAUSE = 20;
    private static final int THROUGH_NOUN = 5;

    private static final Set<String> CLAUSES =
            Set.of("root", "ccomp", "xcomp", "advcl", "acl", "csubj", "conj", "parataxis");
    private static final Set<String> NAMING = Set.of("compound", "nummod", "amod", "appos", "flat");
    private static final Set<String> OPEN_TO_TIMES = Set.of("obj", "obl", "xcomp", "root", "advcl");

    /** "A year ahead of schedule" tells when something was due, not when it happened. */
    private static final Set<String> PLANNED =
            Set.of("schedule", "scheduled", "planned", "expected", "agreed", "promised");

    private ClauseTimes() {}

    /**
     * When the event happens that a token tells of, in words of its clause.
     *
     * @param sentence one of the draft's sentences, whose times must have been read
     * @param predicateToken the verb or noun that tells of the event
     * @return {@link Event.When#UNKNOWN} where no time of the clause says
     */
    public static Event.When of(Draft draft, Sentence sentence, int predicateToken) {
        Time best = null;
        int distance = OUT_OF_REACH;
        int when = when(sentence, predicateToken);
        for (Time time : draft.timesIn(draft.sentenceAt(sentence.start()))) {
            if (time.type() != TimeType.DATE && time.type() != TimeType.TIME || tellsPlan(time)) {
                continue;
            }
            boolean before = when > 0 && endsBefore(sentence, time, when);
            int away = before ? 1 : distance(sentence, time, predicateToken);
            if (away < distance) {
                distance = away;
                best = time;
            }
        }
        return Event.When.of(best);
    }

    /** The "when" that brings in the clause of a predicate, or -1. */
    private static int when(Sentence sentence, int predicate) {
        for (int token = predicate - 1; token > 0; token--) {
            if (sentence.head(token) == predicate && sentence.form(token).equalsIgnoreCase("when")) {
                return token;
            }
        }
        return -1;
    }

    /** "In June, when three members left": what a clause tells right behind a time happened then. */
    private static boolean endsBefore(Sentence sentence, Time time, int when) {
        int last = sentence.form(when - 1).equals(",") ? when - 2 : when - 1;
        return last >= 0 && sentence.end(last) == time.end();
    }

    private static boolean tellsPlan(Time time) {
        return PLANNED.contains(time.text().substring(time.text().lastIndexOf(' ') + 1));
    }

    private static int distance(Sentence sentence, Time time, int predicate) {
        int head = headOf(sentence, time);
        if (head < 0) {
            return OUT_OF_REACH;
        }
        int linear = Math.min(9, Math.abs(head - predicate) / 4);
        if (head == predicate) {
            return linear;
        }
        if (standsBefore(sentence, time, head, predicate)) {
            return linear + 1;
        }
        if (opensClause(sentence, time, head, predicate)) {
            return linear + 1;
        }
        int steps = up(sentence, head, predicate);
        if (steps != OUT_OF_REACH) {
            return steps * 10 + linear;
        }
        int shared = sharing(sentence, predicate);
        if (shared < 0) {
            return OUT_OF_REACH;
        }
        boolean beside = standsBefore(sentence, time, head, shared) || opensClause(sentence, time, head, shared);
        int fromShared = beside ? 1 : up(sentence, head, shared);
        return fromShared == OUT_OF_REACH ? OUT_OF_REACH : (fromShared + SHARED_CLAUSE) * 10 + linear;
    }

    /** The token of the time's words that hangs on a word outside of them. */
    private static int headOf(Sentence sentence, Time time) {
        int first = Directions.tokenAt(sentence, time.start());
        if (first < 0) {
            return -1;
        }
        for (int i = first; i < sentence.size() && sentence.start(i) < time.end(); i++) {
            int head = sentence.head(i);
            boolean outside = head < 0 || sentence.end(head) <= time.start() || sentence.start(head) >= time.end();
            if (outside) {
                return i;
            }
        }
        return -1;
    }

    /** In "the rebels on Saturday signed" the time right before the verb is its own, though trees hang it on the subject. */
    private static boolean standsBefore(Sentence sentence, Time time, int head, int predicate) {
        if (predicate == 0 || sentence.end(predicate - 1) != time.end() || !isVerb(sentence, predicate)) {
            return false;
        }
        int at = sentence.head(head);
        for (int step = 0; step < MOST_STEPS && at >= 0; step++) {
            String relation = base(sentence.relation(at));
            if (relation.equals("nsubj")) {
                return sentence.head(at) == predicate;
            }
            if (!relation.equals("nmod") && !relation.equals("conj") && !relation.equals("appos")) {
                return false;
            }
            at = sentence.head(at);
        }
        return false;
    }

    /** In "On 20 October rebels took the town" the time is the verb's, though trees hang it on the subject as a number or part. */
    private static boolean opensClause(Sentence sentence, Time time, int head, int predicate) {
        int subject = sentence.head(head);
        while (subject >= 0 && base(sentence.relation(subject)).equals("nummod")) {
            subject = sentence.head(subject);
        }
        int first = Directions.tokenAt(sentence, time.start());
        boolean opens = first == 0 || (first == 1 && sentence.upos(0).equals("ADP"));
        return opens
                && subject > head
                && sentence.head(subject) == predicate
                && base(sentence.relation(subject)).equals("nsubj")
                && sentence.start(subject) > time.end();
    }

    /** Steps from a time's head up to the predicate, without leaving its clause; {@link #OUT_OF_REACH} where none lead there. */
    private static int up(Sentence sentence, int from, int predicate) {
        int cost = 1;
        int at = from;
        for (int i = 0; i < MOST_STEPS; i++) {
            int head = sentence.head(at);
            if (head == predicate) {
                return cost;
            }
            if (head < 0 || leavesClause(sentence, at, from) || !passes(sentence, at, from)) {
                return OUT_OF_REACH;
            }
            cost += THROUGH_NOUN;
            at = head;
        }
        return OUT_OF_REACH;
    }

    private static boolean leavesClause(Sentence sentence, int at, int from) {
        String relation = base(sentence.relation(at));
        // "Shortly before dawn on Sunday" is no clause, though trees take it for one.
        boolean clause = CLAUSES.contains(relation)
                && !(relation.equals("advcl") && sentence.upos(at).equals("NOUN"));
        return at != from && (clause || isVerb(sentence, at));
    }

    /** Whether a time that hangs on a noun may still be that of the verb: "signed the deal on Friday", but not "the 2020 deal". */
    private static boolean passes(Sentence sentence, int at, int from) {
        int head = sentence.head(at);
        if (isVerb(sentence, head)) {
            return false;
        }
        if (at == from && NAMING.contains(base(sentence.relation(at)))) {
            return false;
        }
        // "The troops this June left": a bare time behind a subject is the verb's, wherever it hangs.
        boolean bare = at == from && sentence.relation(at).endsWith(":unmarked");
        String above = base(sentence.relation(head));
        return (OPEN_TO_TIMES.contains(above) || bare && above.equals("nsubj")) && !of(sentence, at);
    }

    private static boolean of(Sentence sentence, int token) {
        return marks(sentence, token, "of") || sentence.relation(token).equals("nmod:poss");
    }

    /** Whether a preposition stands near before a noun and hangs on it. */
    private static boolean marks(Sentence sentence, int token, String preposition) {
        for (int i = Math.max(0, token - 5); i < token; i++) {
            boolean marks =
                    sentence.head(i) == token && base(sentence.relation(i)).equals("case");
            if (marks && sentence.lemma(i).equals(preposition)) {
                return true;
            }
        }
        return false;
    }

    /** The clause that the predicate shares its time with, or -1. */
    private static int sharing(Sentence sentence, int predicate) {
        int head = sentence.head(predicate);
        if (head < 0) {
            return -1;
        }
        String relation = base(sentence.relation(predicate));
        if (relation.equals("conj") || relation.equals("xcomp")) {
            return head;
        }
        // "In May two men died when the army shelled the town"
        if (relation.equals("advcl") && when(sentence, predicate) > head && isVerb(sentence, head)) {
            return head;
        }
        boolean noun = !isVerb(sentence, predicate);
        // "Accepted a proposal for a truce in May"
        if (noun
                && relation.equals("nmod")
                && base(sentence.relation(head)).equals("obj")
                && marks(sentence, predicate, "for")) {
            int verb = sentence.head(head);
            return verb >= 0 && isVerb(sentence, verb) ? verb : -1;
        }
        if (noun && (relation.equals("obj") || relation.equals("obl") || relation.equals("nsubj"))) {
            return isVerb(sentence, head) ? head : -1;
        }
        return -1;
    }

    private static boolean isVerb(Sentence sentence, int token) {
        return token >= 0 && sentence.upos(token).equals("VERB");
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
