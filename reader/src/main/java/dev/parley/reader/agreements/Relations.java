package dev.parley.reader.agreements;

import dev.parley.reader.events.Events;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Draft;

/** Finds what ties actors to each other and to places: from offices, words and labels, and from what the events imply. */
final class Relations {
    private final OfficeRelations offices;
    private final WordRelations words;
    private final LabelRelations labels;

    Relations(Knowledge knowledge) {
        offices = new OfficeRelations(knowledge);
        words = new WordRelations(knowledge);
        labels = new LabelRelations(knowledge);
    }

    void add(Draft draft, Events.Found found) {
        RelationBook book = new RelationBook(draft);
        ActorSpans spans = new ActorSpans(draft, found.participants());
        offices.add(draft, book);
        EventRelations.add(draft, found.agreements(), book);
        words.add(draft, found, spans, book);
        labels.add(draft, found, spans, book);
        book.close();
    }
}
