package dev.parley.ledger.membership;

import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.actors.Processes;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The known processes by who takes part, by their lands, and by names: their own and those of their agreements. Immutable. */
final class ProcessIndex {
    private final Processes processes;
    private final Map<String, List<Place>> byActor = new HashMap<>();
    private final Map<String, List<KnownProcess>> byLand = new HashMap<>();
    private final NamesInText<KnownProcess> names = new NamesInText<>();
    private final NamesInText<SignedAgreement> agreements = new NamesInText<>();

    /** A place that somebody has in a process. */
    record Place(KnownProcess process, KnownProcess.Part part) {}

    /**
     * @throws dev.parley.reader.knowledge.KnowledgeFault where a line of the files has a fault
     */
    ProcessIndex(Knowledge knowledge) {
        processes = Processes.of(knowledge);
        for (KnownProcess process : processes.all()) {
            for (KnownProcess.Part part : process.parts()) {
                byActor.computeIfAbsent(part.id(), actor -> new ArrayList<>(2)).add(new Place(process, part));
            }
            for (String land : process.lands()) {
                byLand.computeIfAbsent(land, actor -> new ArrayList<>(2)).add(process);
            }
            process.names().forEach(name -> names.add(name, process));
        }
        SignedAgreement.all(knowledge, processes)
                .forEach(agreement -> agreement.names().forEach(name -> agreements.add(name, agreement)));
    }

    Processes processes() {
        return processes;
    }

    /** Where somebody takes part. */
    List<Place> of(String actor) {
        return byActor.getOrDefault(actor, List.of());
    }

    /** The processes that are about a land. */
    List<KnownProcess> about(String land) {
        return byLand.getOrDefault(land, List.of());
    }

    /** The processes of which a name stands in a text of these words: of their talks, agreements or dispute. */
    Set<KnownProcess> namedIn(String[] words) {
        return names.in(words);
    }

    /** The agreements of known processes of which a name stands in a text of these words; of one name there may be several. */
    Set<SignedAgreement> agreementsIn(String[] words) {
        return agreements.in(words);
    }
}
