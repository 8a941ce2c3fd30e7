package dev.parley.reader.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that Parley found in one page. The same page, options and knowledge give an equal reading.
 *
 * @param schema {@link #SCHEMA}
 * @param knowledge SHA-256 of all knowledge files that made it, in hexadecimal
 */
public record Reading(
        String schema,
        String knowledge,
        Page page,
        Article article,
        List<Part> parts,
        List<SentenceSpan> sentences,
        List<Actor> actors,
        List<Place> places,
        List<Mention> mentions,
        List<Time> times,
        List<Event> events,
        List<Quote> quotes,
        List<Count> counts,
        List<Agreement> agreements,
        List<Commitment> commitments,
        List<Relation> relations,
        List<Warning> warnings) {

    public static final String SCHEMA = "parley.reading/1";

    public Reading {
        parts = List.copyOf(parts);
        sentences = List.copyOf(sentences);
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        mentions = List.copyOf(mentions);
        times = List.copyOf(times);
        events = List.copyOf(events);
        quotes = List.copyOf(quotes);
        counts = List.copyOf(counts);
        agreements = List.copyOf(agreements);
        commitments = List.copyOf(commitments);
        relations = List.copyOf(relations);
        warnings = List.copyOf(warnings);
    }

    /** All records that have words of their own, family by family. */
    public List<Finding> findings() {
        return Stream.<List<? extends Finding>>of(
                        actors,
                        places,
                        mentions,
                        times,
                        events,
                        quotes,
                        counts,
                        agreements,
                        commitments,
                        relations,
                        warnings)
                .<Finding>flatMap(List::stream)
                .toList();
    }
}
