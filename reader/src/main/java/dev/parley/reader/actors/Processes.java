package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The peace processes that {@code processes/processes.tsv} tells of: where, between whom, with whose help, and when; and how those
 * who take part hang together with others. A ledger's list of processes begins from them. Immutable.
 */
public final class Processes {
    private static final String FILE = "processes/processes.tsv";
    private static final int LANDS = 3;
    private static final int PARTIES = 4;
    private static final int GUARANTORS = 6;
    private static final int TIME = 7;
    /** CAMEO roles of those who act for a state or group. */
    private static final Set<String> SERVE = Set.of("GOV", "MIL", "COP", "SPY", "LEG", "JUD", "REB", "OPP");

    /** What stands in the CAMEO codes of rebels, separatists, insurgents and oppositions. */
    private static final List<String> AGAINST = List.of("REB", "SEP", "INS", "OPP");

    private final Map<String, KnownActor> known;
    private final Ties ties;
    private final NounBook nouns;
    private final Map<String, KnownProcess> processes = new LinkedHashMap<>();
    /** each name in use → the id of its process */
    private final Map<String, String> names = new HashMap<>();

    /**
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a line names an actor that is not known, somebody takes part
     *     while the process is not on, or an id or name stands for two
     */
    Processes(Knowledge knowledge, Map<String, KnownActor> known) {
        this.known = known;
        this.ties = new Ties(knowledge, known);
        this.nouns = new NounBook(knowledge);
        for (Fact fact : knowledge.facts(FILE)) {
            read(fact);
        }
    }

    /**
     * The processes of some knowledge.
     *
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a line of them, of an actor or of a tie has a fault
     */
    public static Processes of(Knowledge knowledge) {
        return new Processes(knowledge, Almanac.known(knowledge));
    }

    private void read(Fact fact) {
        String id = fact.column(0, "id");
        if (processes.containsKey(id)) {
            throw fact.fault("the process " + id + " stands twice", "keep one line, or give one of them another id");
        }
        String title = fact.column(1, "name");
        name(title, id, fact);
        List<String> others = fact.list(2);
        others.forEach(name -> name(name, id, fact));
        List<String> lands = new ArrayList<>();
        for (String written : fact.list(LANDS, "lands")) {
            KnownActor land = KnownActor.named(written, known, fact);
            if (!land.isState()) {
                throw fact.fault("'" + written + "' is no land", "write ids of states.tsv");
            }
            lands.add(land.id());
        }
        fact.column(PARTIES, "parties");
        Period time = Period.read(fact.column(TIME, "from..until"), fact);
        List<KnownProcess.Part> parts = new ArrayList<>();
        for (KnownProcess.Role role : KnownProcess.Role.values()) {
            Set<String> before = new HashSet<>();
            for (String written : fact.list(PARTIES + role.ordinal())) {
                KnownProcess.Part part = part(written, role, time, fact);
                if (!before.add(part.id())) {
                    throw fact.fault("'" + written + "' stands twice in one column", "keep it once");
                }
                parts.add(part);
            }
        }
        processes.put(id, new KnownProcess(id, title, others, lands, parts, time.first(), time.last()));
    }

    private void name(String name, String id, Fact fact) {
        String before = names.putIfAbsent(name, id);
        if (before != null) {
            throw fact.fault(
                    "'" + name + "' is a name of the process " + before + " already",
                    "tell the two apart, or keep it for one");
        }
    }

    /** One who takes part, {@code QAT@2013..2020}. */
    private KnownProcess.Part part(String written, KnownProcess.Role role, Period process, Fact fact) {
        int at = written.indexOf('@');
        KnownActor actor = KnownActor.named(at < 0 ? written : written.substring(0, at), known, fact);
        Period period = at < 0 ? process : Period.read(written.substring(at + 1), fact);
        if (at >= 0) {
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
        return new KnownProcess.Part(
                actor.id(), actor.name(), role, period.first(), period.last(), period.toString(), actor.isState());
    }

    int size() {
        return processes.size();
    }

    /** All processes, in the order of the file. */
    public List<KnownProcess> all() {
        return List.copyOf(processes.values());
    }

    /** The process with an id; null where the file tells of none. */
    public @Nullable KnownProcess get(String id) {
        return processes.get(id);
    }

    /** The name of an actor that the knowledge files tell of; null for others. */
    public @Nullable String nameOf(String actor) {
        KnownActor self = known.get(actor);
        return self == null ? null : self.name();
    }

    /** The known actor with an id or name, names taken to the letter; null where there is none. */
    public @Nullable String named(String idOrName) {
        if (known.containsKey(idOrName)) {
            return idOrName;
        }
        for (KnownActor actor : known.values()) {
            if (actor.name().equals(idOrName) || actor.names().contains(idOrName)) {
                return actor.id();
            }
        }
        return null;
    }

    /** The land that a known actor belongs to, or is; null where it belongs to none, as an organisation of states. */
    public @Nullable String landOf(String actor) {
        return Almanac.land(actor, known);
    }

    /** Whether this is an armed group or opposition, which is no part of the state that it belongs to. */
    public boolean isAgainstItsState(String actor) {
        KnownActor self = known.get(actor);
        return self != null && !self.isState() && AGAINST.stream().anyMatch(self.cameo()::contains);
    }

    /**
     * An actor and all that it belongs to, nearest first: the group that it is the wing of, the state whose ministry or army it is.
     * What fights or opposes a state does not belong to it, though it is of that land.
     *
     * @param day when; what is not known to have ended or not begun by then counts
     */
    public List<String> wholesOf(String actor, @Nullable LocalDate day) {
        List<String> wholes = new ArrayList<>();
        wholes.add(actor);
        for (int i = 0; i < wholes.size(); i++) {
            String part = wholes.get(i);
            for (String whole : ties.wholesOf(part, day)) {
                add(whole, wholes);
            }
            KnownActor self = known.get(part);
            String whole = self == null ? null : self.partOf();
            if (whole != null && !(isAgainstItsState(part) && isState(whole))) {
                add(whole, wholes);
            }
        }
        return Collections.unmodifiableList(wholes);
    }

    /**
     * Whether somebody acts for what it belongs to: everybody but groups of people, and of these those who serve, such as officials,
     * soldiers and negotiators, not civilians, protesters or prisoners.
     */
    public boolean actsForItsWhole(Actor actor) {
        if (actor.kind() != ActorKind.GROUP) {
            return true;
        }
        String name = actor.name();
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        NounBook.Noun noun = nouns.of(last);
        if (noun == null && last.endsWith("s")) {
            noun = nouns.of(last.substring(0, last.length() - 1));
        }
        return noun != null && SERVE.contains(noun.role());
    }

    private boolean isState(String actor) {
        KnownActor self = known.get(actor);
        return self != null && self.isState();
    }

    private static void add(String whole, List<String> wholes) {
        if (!wholes.contains(whole)) {
            wholes.add(whole);
        }
    }
}
