package dev.parley.reader.reading;

import java.util.Set;

/**
 * One step in the way of a page: a plain function of the draft so far and the knowledge that the step was built with.
 * It adds records and changes nothing that was there. Steps are shared by all threads and keep no state of a page.
 */
public interface Step {

    /** The families that must be complete, as far as earlier steps make them, before this step. */
    Set<Family> needs();

    /** The families that this step adds records to. */
    Set<Family> adds();

    /** Adds what this step finds to the draft. */
    void read(Draft draft);
}
