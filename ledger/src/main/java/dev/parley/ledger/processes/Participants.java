package dev.parley.ledger.processes;

import dev.parley.ledger.asking.Named;
import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.processes.ProcessState.Participant;
import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.Processes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who takes part in a process: first those whom the file knows, then those whom only pages have in it, those of most pages first. */
final class Participants {
    /** Somebody in a role, as a page has it; {@code name} is what the page calls them. */
    private record Row(
            String actor, String role, int known, @Nullable String name) {}

    private static final Rows<Row> ROWS = new Rows<>(
            Rows.select("t.actor, t.role, " + ToldEvents.day("t.known") + ", t.name", "process_participants t", ""),
            row -> new Row(row.getString(2), row.getString(3), row.getInt(4), row.getString(5)),
            Row::known);

    private record Key(String actor, String role) {}

    /** Somebody in a role, as all pages have it. */
    private static final class Seen {
        static final Seen NOWHERE = new Seen("", "");
        static final Comparator<Seen> MOST_PAGES = Comparator.comparingInt((Seen one) -> -one.pages)
                .thenComparing(one -> one.actor)
                .thenComparing(one -> one.role);

        private final String actor;
        private final String role;
        private int pages;
        private int first = Deed.UNKNOWN;
        private int last = Deed.UNKNOWN;
        private @Nullable String name;

        Seen(String actor, String role) {
            this.actor = actor;
            this.role = role;
        }

        void add(Row row) {
            pages++;
            last = Math.max(last, row.known);
            first = first == Deed.UNKNOWN || row.known != Deed.UNKNOWN && row.known < first ? row.known : first;
            name = name == null || row.name != null && row.name.compareTo(name) < 0 ? row.name : name;
        }

        Participant participant(Named who, boolean known, @Nullable String period, String role) {
            return new Participant(who, role, known, period, day(first), day(last), pages);
        }

        private static @Nullable String day(int day) {
            LocalDate date = Telling.date(day);
            return date == null ? null : date.toString();
        }
    }

    private Participants() {}

    static List<Participant> of(Scope scope, KnownProcess process, Processes processes) throws IOException {
        Map<Key, Seen> seen = new HashMap<>();
        for (Row row : scope.rowsOfOne(ROWS)) {
            seen.computeIfAbsent(new Key(row.actor, row.role), key -> new Seen(row.actor, row.role))
                    .add(row);
        }
        Map<String, String> names = namesOnPages(seen.values());
        List<Participant> participants = new ArrayList<>();
        for (KnownProcess.Part part : process.parts()) {
            String role = part.role().toString();
            Seen pages = seen.remove(new Key(part.id(), role));
            participants.add((pages == null ? Seen.NOWHERE : pages)
                    .participant(new Named(part.id(), part.name()), true, part.written(), role));
        }
        seen.values().stream().sorted(Seen.MOST_PAGES).forEach(one -> {
            String known = processes.nameOf(one.actor);
            String name = known == null ? names.getOrDefault(one.actor, one.actor) : known;
            participants.add(one.participant(new Named(one.actor, name), false, null, one.role));
        });
        return participants;
    }

    /** By which pages call each of them, whatever the role; of several names the first by its letters. */
    private static Map<String, String> namesOnPages(Iterable<Seen> seen) {
        Map<String, String> names = new HashMap<>();
        for (Seen one : seen) {
            if (one.name != null) {
                names.merge(one.actor, one.name, (before, now) -> now.compareTo(before) < 0 ? now : before);
            }
        }
        return names;
    }
}
