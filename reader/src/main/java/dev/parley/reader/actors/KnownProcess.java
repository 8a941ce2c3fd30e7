package dev.parley.reader.actors;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A peace process that the knowledge files tell of.
 *
 * @param id such as {@code mali-north}
 * @param name what it is called
 * @param names its other names, and those of its talks and agreements
 * @param lands ids of the states and lands that it is about
 * @param parts who takes part
 * @param from its first day; null where it isn't told
 * @param until its last day; null where it isn't over
 */
public record KnownProcess(
        String id,
        String name,
        List<String> names,
        List<String> lands,
        List<Part> parts,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public KnownProcess {
        names = List.copyOf(names);
        lands = List.copyOf(lands);
        parts = List.copyOf(parts);
    }

    /** Of the id alone: a process is the key of many small tables for each page, and its parts are many. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Whether the file tells of one party only: a land in a crisis that others help to settle. */
    public boolean isOfOneParty() {
        return parts.stream().filter(part -> part.role() == Role.PARTY).count() == 1;
    }

    /** As what somebody takes part; in the order of the file's columns. */
    public enum Role {
        PARTY,
        MEDIATOR,
        GUARANTOR;

        /** The word in rows, such as {@code party}. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Somebody who takes part.
     *
     * @param id of the actor
     * @param name of the actor
     * @param from the first day; that of the process where the file tells none of its own
     * @param until the last day
     * @param written from when to when, as the file has it: {@code 2013..2020-06}, {@code 2012}
     * @param isState whether it is a state or land
     */
    public record Part(
            String id,
            String name,
            Role role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String written,
            boolean isState) {

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        /** Whether it takes part on a day. */
        public boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }
}
