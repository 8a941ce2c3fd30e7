package dev.parley.reader.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement, concluded or only hoped for.
 *
 * @param kind {@code ceasefire peace-treaty framework protocol exchange declaration accord}
 * @param name the name that says most
 * @param names all forms on the page
 * @param parties actor ids, where the page says whose agreement it is
 * @param mediators actor ids
 * @param guarantors actor ids
 * @param status how far it has got
 * @param signed when it was signed
 * @param provisions what it lays down
 */
public record Agreement(
        String id,
        Integer start,
        Integer end,
        String text,
        @Nullable String sentence,
        String kind,
        String name,
        List<String> names,
        List<String> parties,
        List<String> mediators,
        List<String> guarantors,
        AgreementStatus status,
        Event.@Nullable When signed,
        List<Provision> provisions)
        implements Finding {

    public Agreement {
        names = List.copyOf(names);
        parties = List.copyOf(parties);
        mediators = List.copyOf(mediators);
        guarantors = List.copyOf(guarantors);
        provisions = List.copyOf(provisions);
    }

    /**
     * Something that an agreement lays down.
     *
     * @param type its class in the Peace Accords Matrix, {@code class} in JSON
     * @param by the actors who must do it
     */
    public record Provision(
            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String type,

            String text,
            List<String> by,
            int start,
            int end) {
        public Provision {
            by = List.copyOf(by);
        }
    }

    @Override
    public Family family() {
        return Family.AGREEMENTS;
    }
}
