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
     * @param number its number in the agreement's own text; null where a page only tells of it
     * @param due by when
     * @param implementation how far it is carried out by the last step told, as the Matrix counts: 0 not at all, 1 a little,
     *     2 to a good part, 3 in full; null where the page does not say
     * @param steps what the page says was done, or not done, for it
     */
    public record Provision(
            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String type,

            String text,
            List<String> by,
            int start,
            int end,
            @Nullable String number,
            Event.@Nullable When due,
            @Nullable Integer implementation,
            List<Implementation> steps) {
        @SuppressWarnings("ConstantValue") // readings that were written before there were steps have none
        public Provision {
            by = List.copyOf(by);
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    /** A sentence that tells of a step, offsets and words, and how far it says that the provision has got, from 0 to 3. */
    public record Implementation(int start, int end, String text, int level) {}

    @Override
    public Family family() {
        return Family.AGREEMENTS;
    }
}
