package dev.parley.ledger.store;

import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Reading;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which of two readings of one page stays. With other knowledge the one that comes later does. With the same knowledge it is
 * the one that knows more about the page, and then any fixed choice, so that the order in which they come doesn't matter.
 *
 * @param published its date of publication, in EDTF
 * @param hash of the whole reading
 */
record Standing(
        String knowledge,
        @Nullable String published,
        @Nullable String url,
        @Nullable String retrieved,
        String source,
        String hash) {

    /** First what stays: what has a date, then an address, then what was fetched first. */
    private static final Comparator<Standing> ORDER = Comparator.comparing(
                    (Standing reading) -> reading.published == null)
            .thenComparing(reading -> reading.url == null)
            .thenComparing(Standing::retrieved, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Standing::source)
            .thenComparing(Standing::hash);

    static Standing of(PackedReading packed) {
        Reading reading = packed.reading();
        Page page = reading.page();
        return new Standing(
                reading.knowledge(),
                page.published().value(),
                page.url(),
                page.retrieved(),
                page.source(),
                packed.hash());
    }

    /** Whether this reading, coming after the other, takes its place. */
    boolean replaces(Standing other) {
        return knowledge.equals(other.knowledge) ? ORDER.compare(this, other) < 0 : !hash.equals(other.hash);
    }
}
