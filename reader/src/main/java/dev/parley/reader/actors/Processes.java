package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The peace processes that {@code processes/processes.tsv} tells of: where, between whom, with whose help, and when. A list of
 * processes begins from them.
 */
final class Processes {
    private static final String FILE = "processes/processes.tsv";
    private static final int LANDS = 3;
    private static final int PARTIES = 4;
    private static final int GUARANTORS = 6;
    private static final int TIME = 7;

    private final Map<String, KnownActor> known;
    private final Set<String> ids = new HashSet<>();
    /** each name in use → the id of its process */
    private final Map<String, String> names = new HashMap<>();

    /**
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a line names an actor that is not known, somebody takes part
     *     while the process is not on, or an id or name stands for two
     */
    Processes(Knowledge knowledge, Map<String, KnownActor> known) {
        this.known = known;
        for (Fact fact : knowledge.facts(FILE)) {
            read(fact);
        }
    }

    private void read(Fact fact) {
        String id = fact.column(0, "id");
        if (!ids.add(id)) {
            throw fact.fault("the process " + id + " stands twice", "keep one line, or give one of them another id");
        }
        name(fact.column(1, "name"), id, fact);
        States.list(fact.optional(2)).forEach(name -> name(name, id, fact));
        for (String land : States.list(fact.column(LANDS, "lands"))) {
            if (!KnownActor.named(land, known, fact).isState()) {
                throw fact.fault("'" + land + "' is no land", "write ids of states.tsv");
            }
        }
        fact.column(PARTIES, "parties");
        Period time = Period.read(fact.column(TIME, "from..until"), fact);
        for (int column = PARTIES; column <= GUARANTORS; column++) {
            Set<String> before = new HashSet<>();
            for (String written : States.list(fact.optional(column))) {
                if (!before.add(part(written, time, fact))) {
                    throw fact.fault("'" + written + "' stands twice in one column", "keep it once");
                }
            }
        }
    }

    private void name(String name, String id, Fact fact) {
        String before = names.putIfAbsent(name, id);
        if (before != null) {
            throw fact.fault(
                    "'" + name + "' is a name of the process " + before + " already",
                    "tell the two apart, or keep it for one");
        }
    }

    /** Checks one who takes part, {@code QAT@2013..2020}; gives the actor's id. */
    private String part(String written, Period process, Fact fact) {
        int at = written.indexOf('@');
        KnownActor actor = KnownActor.named(at < 0 ? written : written.substring(0, at), known, fact);
        if (at >= 0) {
            Period period = Period.read(written.substring(at + 1), fact);
            if (!period.mayMeet(process)) {
                throw fact.fault(
                        "'" + written + "' takes part while the process is not on",
                        "correct its dates or the process's");
            }
            if (period.lastYear() < actor.from() || period.firstYear() > actor.until()) {
                throw fact.fault(
                        "'" + written + "' takes part when " + actor.name() + " is not there",
                        "correct its dates or the actor's years");
            }
        }
        return actor.id();
    }

    int size() {
        return ids.size();
    }
}
