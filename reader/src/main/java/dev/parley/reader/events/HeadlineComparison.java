package dev.parley.reader.events;

import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Stage;

/**
 * How the headline tells an event that the body tells too.
 *
 * @param event the event's id
 * @param headlineStage the stage that the headline gives it
 * @param bodyStage the stage that the body gives it
 * @param start offset of the headline's words
 * @param end offset after them
 * @param headlineAssertion on whose word the headline has it
 */
public record HeadlineComparison(
        String event, Stage headlineStage, Stage bodyStage, int start, int end, Assertion headlineAssertion) {}
