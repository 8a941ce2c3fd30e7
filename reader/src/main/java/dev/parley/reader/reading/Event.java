package dev.parley.reader.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, how far it has got, and on whose word. Act, stage and word are kept apart.
 *
 * @param act what is done, from knowledge/acts.tsv
 * @param stage how far it has got
 * @param negated true for what did not happen
 * @param scope what a negation denies, where the stage is neither done nor ongoing
 * @param assertion on whose word
 * @param roles who and what takes part
 * @param when when it happened or would
 * @param because what it followed from
 * @param codes the codes of the field's ontologies
 * @param rule the line of the knowledge files that made it, as {@code file:line}
 */
public record Event(
        String id,
        Integer start,
        Integer end,
        String text,
        @Nullable String sentence,
        String act,
        Stage stage,
        boolean negated,
        @Nullable Scope scope,
        Assertion assertion,
        Roles roles,
        When when,
        List<Because> because,
        Codes codes,
        String rule)
        implements Finding {

    public Event {
        because = List.copyOf(because);
    }

    /** Who and what takes part, by id: actors, places, agreements, other events and counts. */
    public record Roles(
            List<String> agent, List<String> target, List<String> about, List<String> place, List<String> count) {
        public Roles {
            agent = List.copyOf(agent);
            target = List.copyOf(target);
            about = List.copyOf(about);
            place = List.copyOf(place);
            count = List.copyOf(count);
        }
    }

    /** When: a value in EDTF, or null with basis {@link Basis#ABSENT}. */
    public record When(@Nullable String value, @Nullable String precision, Basis basis) {
        public static final When UNKNOWN = new When(null, null, Basis.ABSENT);

        /** When a time expression says, or {@link #UNKNOWN} where there is none or it has no value. */
        public static When of(@Nullable Time time) {
            return time == null || time.value() == null
                    ? UNKNOWN
                    : new When(time.value(), time.precision(), time.basis());
        }
    }

    /** Another event that this one followed from, and the words that say so. */
    public record Because(String event, String cue) {}

    /** CAMEO and PLOVER codes; source and target are CAMEO actor codes. */
    public record Codes(
            @Nullable String cameo,
            @Nullable Plover plover,
            @Nullable String source,
            @Nullable String target) {
        public static final Codes NONE = new Codes(null, null, null, null);
    }

    /** A PLOVER event type and its mode. */
    public record Plover(String type, @Nullable String mode) {}

    @Override
    public Family family() {
        return Family.EVENTS;
    }
}
