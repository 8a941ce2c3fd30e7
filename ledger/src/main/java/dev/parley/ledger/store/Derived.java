package dev.parley.ledger.store;

import dev.parley.ledger.sources.Hash;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reading with what its rows follow from.
 *
 * @param packed the reading as it came
 * @param corrected the same with the overlay on; what pages are recognised by follows from this one
 * @param corrections what tells the corrections from others; null where there are none
 * @param known the first day on which everybody could know the page; null where it isn't told
 * @param sentences the numbers of its sentences, by their ids
 */
record Derived(
        PackedReading packed,
        PackedReading corrected,
        @Nullable String corrections,
        @Nullable LocalDate known,
        Map<String, Integer> sentences,
        Belonging belonging) {

    /** The number of a page's first sentence. */
    static final int FIRST_SENTENCE = 1;

    /** Works it out: any thread may do it. */
    static Derived of(PackedReading packed, Overlay overlay, Belonging.Teller processes) {
        Reading reading = overlay.over(packed.reading());
        LocalDate known = known(reading.page());
        return new Derived(
                packed,
                reading.equals(packed.reading()) ? packed : PackedReading.of(reading),
                overlay.version(reading.page().id()),
                known,
                numbers(reading.sentences()),
                processes.of(reading, known));
    }

    private static Map<String, Integer> numbers(List<SentenceSpan> sentences) {
        Map<String, Integer> numbers = new HashMap<>();
        for (SentenceSpan sentence : sentences) {
            numbers.put(sentence.id(), FIRST_SENTENCE + numbers.size());
        }
        return numbers;
    }

    /** The first day on which everybody could know a page: when it was surely published, or else fetched. */
    static @Nullable LocalDate known(Page page) {
        LocalDate published = Days.of(page.published().value()).last();
        return published != null ? published : Days.of(page.retrieved()).last();
    }

    /** The number of a sentence; null where there is none. */
    @Nullable Integer sentence(@Nullable String id) {
        return id == null ? null : sentences.get(id);
    }

    /** The process that the page is about before all others; empty where it is about none. */
    String mainProcess() {
        return belonging.processes().isEmpty()
                ? ""
                : belonging.processes().get(0).process();
    }

    /** What orders pages of one day: the beginning of their hashes. */
    long tie() {
        return Hash.of(packed.reading().page().id());
    }
}
