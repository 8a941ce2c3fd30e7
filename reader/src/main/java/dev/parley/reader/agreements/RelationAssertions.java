package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;

/** On whose word a tie stands. */
final class RelationAssertions {
    private RelationAssertions() {}

    /** The word on which the event stands that the token's words are a part of; the outlet's where they are of none. */
    static Assertion at(Draft draft, Sentence sentence, int token) {
        int offset = sentence.start(token);
        for (Event event : draft.events()) {
            if (event.start() <= offset && offset < event.end()) {
                return event.assertion();
            }
        }
        return Assertion.OF_THE_OUTLET;
    }
}
