package dev.parley.ledger.processes;

import dev.parley.ledger.asking.Named;
import dev.parley.ledger.joining.Deed;
import dev.parley.ledger.processes.ProcessState.Participant;
import dev.parley.ledger.store.Share;
import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.Processes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who takes part in a process: first those whom the file knows, then those whom only pages have in it, those of most pages first. */
final class Participants {
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

        void add(int known, @Nullable String called) {
            pages++;
            last = Math.max(last, known);
            first = first == Deed.UNKNOWN || known != Deed.UNKNOWN && known < first ? known : first;
            name = name == null || called != null && called.compareTo(name) < 0 ? called : name;
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

    static List<Participant> of(List<ProcessPage> pages, KnownProcess process, Processes processes) {
        Map<Key, Seen> seen = new HashMap<>();
        for (ProcessPage page : pages) {
            for (Share.Participant one : page.share().participants()) {
                seen.computeIfAbsent(new Key(one.actor(), one.role()), key -> new Seen(one.actor(), one.role()))
                        .add(page.known(), one.name());
            }
        }
        Map<String, String> names = namesOnPages(seen.values());
        List<Participant> participants = new ArrayList<>();
        for (KnownProcess.Part part : process.parts()) {
            String role = part.role().toString();
            Seen there = seen.remove(new Key(part.id(), role));
            participants.add((there == null ? Seen.NOWHERE : there)
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
