package dev.parley.ledger.membership;

import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.KnownProcess.Part;
import dev.parley.reader.actors.KnownProcess.Role;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much it speaks for a process that those concerned and its names stand on the page, whether or not an event has them: its
 * parties, its lands, the names of its talks and agreements.
 */
final class PagePresence {
    private static final int NAMED_IN_HEADLINE = 5;
    private static final int NAMED = 3;
    private static final int BOTH_SIDES = 3;
    private static final int OFTEN = 1;

    private final Reading reading;
    private final ProcessIndex index;
    private final PageCast cast;
    private final @Nullable LocalDate day;
    private final Map<String, Integer> mentions = new HashMap<>();
    /** ids of parties, and of lands that are no parties, that are on the page */
    private final Map<KnownProcess, Set<String>> there = new HashMap<>();
    /** how often parties that are no states are named */
    private final Map<KnownProcess, Integer> peculiar = new HashMap<>();

    private final Map<KnownProcess, Integer> named = new HashMap<>();
    /** processes that somebody on the page helps who is no state */
    private final Set<KnownProcess> helped = new HashSet<>();
    /** id of a sentence → states and organisations that stand in it */
    private final Map<String, Set<String>> bodies = new HashMap<>();
    /** id of an agreement on the page → the processes that it may belong to by its name */
    private final Map<String, Set<KnownProcess>> agreements = new HashMap<>();

    PagePresence(Reading reading, ProcessIndex index, PageCast cast, @Nullable LocalDate day) {
        this.reading = reading;
        this.index = index;
        this.cast = cast;
        this.day = day;
        for (Mention mention : reading.mentions()) {
            mentions.merge(mention.target(), 1, Integer::sum);
            note(mention.target(), mention.sentence());
        }
        reading.actors().forEach(this::take);
        takeNames(text(true), NAMED_IN_HEADLINE);
        takeNames(text(false), NAMED);
        for (Agreement agreement : reading.agreements()) {
            String names = agreement.name() + " / " + String.join(" / ", agreement.names());
            agreements.put(agreement.id(), namedIn(names));
        }
    }

    private String text(boolean headline) {
        StringBuilder text = new StringBuilder();
        for (SentenceSpan sentence : reading.sentences()) {
            if (!headline || sentence.part() == PartKind.HEADLINE) {
                text.append(reading.page().text(), sentence.start(), sentence.end())
                        .append(" / ");
            }
        }
        return text.toString();
    }

    private void note(String actor, @Nullable String sentence) {
        String body = sentence == null ? null : cast.body(actor);
        if (sentence != null && body != null) {
            bodies.computeIfAbsent(sentence, one -> new TreeSet<>()).add(body);
        }
    }

    /** The states and organisations that stand in a sentence, or of which somebody does. */
    Set<String> bodiesIn(@Nullable String sentence) {
        return sentence == null ? Set.of() : bodies.getOrDefault(sentence, Set.of());
    }

    /** Whether somebody on the page helps a process who is no state: an organisation, an envoy of one, a church. */
    boolean isHelped(KnownProcess process) {
        return helped.contains(process);
    }

    /** Whether a process's parties on the page all take part in another one, or belong to its lands. */
    boolean isWithin(KnownProcess process, KnownProcess other) {
        for (String id : there.getOrDefault(process, Set.of())) {
            String land = cast.landOf(id);
            boolean takesPart =
                    other.parts().stream().anyMatch(part -> part.id().equals(id));
            if (!takesPart && (land == null || !other.lands().contains(land))) {
                return false;
            }
        }
        return true;
    }

    /** Whether all parties of a process that take part on the day are on the page. */
    boolean isComplete(KnownProcess process) {
        Set<String> present = there.getOrDefault(process, Set.of());
        return process.parts().stream()
                .filter(part -> part.role() == Role.PARTY && holds(part))
                .allMatch(part -> present.contains(part.id()));
    }

    private void take(Actor actor) {
        note(actor.id(), actor.sentence());
        if (!cast.actsForItsWhole(actor)) {
            return;
        }
        cast.parts(actor.id()).forEach((process, part) -> {
            if (part.role() != Role.PARTY && isPeculiar(part.id())) {
                helped.add(process);
            }
            if (part.role() == Role.PARTY) {
                add(process, part.id());
                if (isPeculiar(part.id()) && holds(part)) {
                    peculiar.merge(process, 1 + mentions.getOrDefault(actor.id(), 0), Integer::sum);
                }
            }
        });
        index.about(actor.id()).forEach(process -> add(process, actor.id()));
    }

    private void add(KnownProcess process, String id) {
        there.computeIfAbsent(process, one -> new HashSet<>()).add(id);
    }

    private boolean holds(Part part) {
        return day == null ? part.until() == null : part.holds(day);
    }

    /** Whether somebody is no state, which deals with all the world. */
    static boolean isPeculiar(String actor) {
        return !actor.startsWith("state:");
    }

    private void takeNames(String text, int points) {
        namedIn(text).forEach(process -> named.putIfAbsent(process, points));
    }

    /** The processes of which a name stands in the text, where somebody who is concerned is on the page. */
    private Set<KnownProcess> namedIn(String text) {
        if (there.isEmpty()) {
            return Set.of();
        }
        String[] words = NamesInText.words(text);
        Set<KnownProcess> found = new HashSet<>(index.namedIn(words));
        found.retainAll(there.keySet());
        List<SignedAgreement> meant = new ArrayList<>();
        for (SignedAgreement agreement : index.agreementsIn(words)) {
            boolean signed = day == null || !agreement.signed().isAfter(day);
            if (signed && present(agreement) > 0) {
                meant.add(agreement);
            }
        }
        for (SignedAgreement one : meant) {
            if (meant.stream().noneMatch(other -> other.sharesNameWith(one) && isLikelier(other, one))) {
                found.add(one.process());
            }
        }
        return found;
    }

    private int present(SignedAgreement agreement) {
        Set<String> present = there.getOrDefault(agreement.process(), Set.of());
        return (int) agreement.parties().stream().filter(present::contains).count();
    }

    /** Of agreements of one name that is meant of which more parties are on the page, and then the latest. */
    private boolean isLikelier(SignedAgreement one, SignedAgreement other) {
        int more = present(one) - present(other);
        return more > 0 || more == 0 && one.signed().isAfter(other.signed());
    }

    /** The processes that an agreement of the page belongs to by its name. */
    Set<KnownProcess> ofAgreement(String agreement) {
        return agreements.getOrDefault(agreement, Set.of());
    }

    /** Whether a name of the process, of its talks or agreements, stands on the page, and somebody who is concerned. */
    boolean isNamed(KnownProcess process) {
        return named.containsKey(process);
    }

    /**
     * The processes that the page may be about, with points.
     *
     * @param bySides whether it counts that both sides of a conflict are on the page: where an event of the page moves something, and none
     *     has two parties of one process, which would tell what the page is about
     * @param scored the processes that events speak for
     */
    Map<KnownProcess, Integer> points(boolean bySides, Set<KnownProcess> scored) {
        Map<KnownProcess, Integer> points = new HashMap<>(named);
        peculiar.forEach((process, often) -> {
            if ((bySides || scored.contains(process))
                    && there.getOrDefault(process, Set.of()).size() > 1) {
                points.merge(process, BOTH_SIDES + (often > 1 ? OFTEN : 0), Integer::sum);
            }
        });
        return points;
    }
}
