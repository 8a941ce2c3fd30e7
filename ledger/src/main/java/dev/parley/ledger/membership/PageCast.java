package dev.parley.ledger.membership;

import dev.parley.ledger.membership.ProcessIndex.Place;
import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.Processes;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the actors of a page stand for: a minister for the state, a commander for the group, a wing for its whole. */
final class PageCast {
    private final Processes processes;
    private final ProcessIndex index;
    private final @Nullable LocalDate day;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, List<String>> wholes = new HashMap<>();
    private final Map<String, Map<KnownProcess, KnownProcess.Part>> parts = new HashMap<>();

    /** @param day when the page was written */
    PageCast(Reading reading, ProcessIndex index, @Nullable LocalDate day) {
        this.index = index;
        this.processes = index.processes();
        this.day = day;
        reading.actors().forEach(actor -> actors.put(actor.id(), actor));
    }

    /** As what somebody takes part in the processes where it does, itself or what it stands for: the nearest for each process. */
    Map<KnownProcess, KnownProcess.Part> parts(String actor) {
        return parts.computeIfAbsent(actor, id -> {
            Map<KnownProcess, KnownProcess.Part> found = new HashMap<>();
            for (String whole : wholes(id)) {
                for (Place place : index.of(whole)) {
                    found.putIfAbsent(place.process(), place.part());
                }
            }
            return found;
        });
    }

    /** Whether somebody acts for what it belongs to, as an official does and a civilian does not. */
    boolean actsForItsWhole(Actor actor) {
        return processes.actsForItsWhole(actor);
    }

    /** The actor and all that it stands for, nearest first. */
    List<String> wholes(String actor) {
        return wholes.computeIfAbsent(actor, this::findWholes);
    }

    private List<String> findWholes(String id) {
        Actor actor = actors.get(id);
        List<String> all = new ArrayList<>(processes.wholesOf(id, day));
        if (actor == null || !processes.actsForItsWhole(actor)) {
            return all;
        }
        List<String> next = new ArrayList<>();
        for (Actor.Role role : actor.roles()) {
            if (role.of() != null && holds(role)) {
                next.add(role.of());
            }
        }
        if (actor.partOf() != null
                && !(processes.isAgainstItsState(id) && actor.partOf().startsWith("state:"))) {
            next.add(actor.partOf());
        }
        for (String whole : next) {
            Actor named = actors.get(whole);
            String further = named == null || processes.isAgainstItsState(whole) ? null : named.partOf();
            add(processes.wholesOf(whole, day), all);
            if (further != null && (actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.GROUP)) {
                add(processes.wholesOf(further, day), all);
            }
        }
        return all;
    }

    private boolean holds(Actor.Role role) {
        String now = day == null ? null : day.toString();
        return now == null
                || (role.since() == null || role.since().compareTo(now) <= 0)
                        && (role.until() == null || role.until().compareTo(now) >= 0 || now.startsWith(role.until()));
    }

    private static void add(List<String> more, List<String> all) {
        for (String one : more) {
            if (!all.contains(one)) {
                all.add(one);
            }
        }
    }

    /** The words of the names of a process's lands and parties: those of Sudan's army and of the Rapid Support Forces. */
    Set<String> wordsOf(KnownProcess process) {
        List<String> names = new ArrayList<>();
        for (KnownProcess.Part part : process.parts()) {
            if (part.role() == KnownProcess.Role.PARTY) {
                names.add(part.name());
            }
        }
        for (String land : process.lands()) {
            String name = processes.nameOf(land);
            names.add(name == null ? "" : name);
        }
        Set<String> words = new HashSet<>();
        names.forEach(name -> Collections.addAll(words, NamesInText.words(name)));
        return words;
    }

    /** The land that a body belongs to; null for those of none, as an organisation of states. */
    @Nullable String landOf(String id) {
        return processes.landOf(id);
    }

    /** The state, group or organisation that somebody stands for; itself where it is one, null where there is none. */
    @Nullable String body(String id) {
        for (String whole : wholes(id)) {
            if (processes.nameOf(whole) != null) {
                return whole;
            }
        }
        Actor actor = actors.get(id);
        return actor != null && isBody(actor.kind()) && !id.startsWith("group:") ? id : null;
    }

    private static boolean isBody(ActorKind kind) {
        return switch (kind) {
            case STATE, ORGANISATION, ARMED_FORCE, AUTHORITY, BLOC -> true;
            case PERSON, GROUP, SOURCE -> false;
        };
    }
}
