package dev.parley.reader.reading;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reading while it grows. Records can be added, never changed or taken away; one whose words don't stand at its
 * offsets, or whose id is taken, is refused with an {@link IllegalArgumentException}, because it would be a fault of the
 * step that made it. A draft belongs to one thread.
 */
public final class Draft {
    private final Page page;
    private final Article article;
    private final List<Part> parts;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<SentenceSpan> sentenceSpans = new ArrayList<>();
    private final List<@Nullable Tree> trees = new ArrayList<>();
    private final EnumMap<Family, List<Finding>> records = new EnumMap<>(Family.class);
    private final Map<String, Finding> byId = new HashMap<>();
    /** For each sentence the mentions and times that begin in it, so that nobody looks through those of the whole page. */
    private final List<List<Mention>> mentionsBySentence = new ArrayList<>();

    private final List<List<Time>> timesBySentence = new ArrayList<>();
    private final Map<Class<?>, Object> kept = new HashMap<>();

    public Draft(Page page, Article article, List<Part> parts) {
        this.page = page;
        this.article = article;
        this.parts = List.copyOf(parts);
        for (Family family : Family.values()) {
            records.put(family, new ArrayList<>());
        }
    }

    public Page page() {
        return page;
    }

    public Article article() {
        return article;
    }

    public List<Part> parts() {
        return parts;
    }

    /** The sentences of headline, subhead and body, in reading order. */
    public List<Sentence> sentences() {
        return Collections.unmodifiableList(sentences);
    }

    /** What the reading tells of each of {@link #sentences}, at the same positions. */
    public List<SentenceSpan> sentenceSpans() {
        return Collections.unmodifiableList(sentenceSpans);
    }

    public void addSentence(Sentence sentence, PartKind part, @Nullable Integer paragraph) {
        if (!sentences.isEmpty()
                && sentence.start() < sentences.get(sentences.size() - 1).end()) {
            throw new IllegalArgumentException("sentence at " + sentence.start() + " begins before the last one ends");
        }
        sentences.add(sentence);
        trees.add(null);
        mentionsBySentence.add(new ArrayList<>(4));
        timesBySentence.add(new ArrayList<>(1));
        String id = "s" + sentences.size();
        sentenceSpans.add(new SentenceSpan(id, sentence.start(), sentence.end(), part, paragraph));
    }

    /** The tree of the sentence at a position, parsed when it is first asked for. */
    public Tree tree(int position) {
        Tree tree = trees.get(position);
        if (tree == null) {
            tree = Tree.of(sentences.get(position));
            trees.set(position, tree);
        }
        return tree;
    }

    /** Keeps what a step worked out and later steps need, though a reading has no place for it. */
    public <T> void keep(Class<T> kind, T value) {
        kept.put(kind, value);
    }

    /**
     * What a step before has kept.
     *
     * @throws IllegalStateException where none has
     */
    public <T> T kept(Class<T> kind) {
        Object value = kept.get(kind);
        if (value == null) {
            throw new IllegalStateException("no step before has kept " + kind.getSimpleName());
        }
        return kind.cast(value);
    }

    /** The position of the sentence that holds the offset, or -1. */
    public int sentenceAt(int offset) {
        int position = firstEndingAfter(offset);
        return position < sentences.size() && sentences.get(position).start() <= offset ? position : -1;
    }

    /** The id of the first sentence that shares a char with the span, or null. */
    public @Nullable String sentenceIdAt(int start, int end) {
        int position = firstEndingAfter(start);
        return position < sentences.size() && sentences.get(position).start() < end
                ? sentenceSpans.get(position).id()
                : null;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The words of the page from start to end. */
    public String words(int start, int end) {
        return page.text().substring(start, end);
    }

    /** An id that no record has yet: the family's letter and a running number. */
    public String nextId(Family family) {
        String prefix =
                switch (family) {
                    case PARTS -> "p";
                    case SENTENCES -> "s";
                    case TIMES -> "t";
                    case PLACES -> "l";
                    case ACTORS -> "a";
                    case MENTIONS -> "m";
                    case COUNTS -> "c";
                    case QUOTES -> "q";
                    case EVENTS -> "e";
                    case AGREEMENTS -> "g";
                    case COMMITMENTS -> "k";
                    case RELATIONS -> "r";
                    case WARNINGS -> "w";
                };
        return prefix + (all(family).size() + 1);
    }

    /** Adds a record. */
    public void add(Finding record) {
        check(record);
        if (byId.putIfAbsent(record.id(), record) != null) {
            throw new IllegalArgumentException("the id " + record.id() + " is taken");
        }
        all(record.family()).add(record);
        if (record instanceof Mention mention) {
            add(mention, mention.start(), mentionsBySentence);
        } else if (record instanceof Time time) {
            add(time, time.start(), timesBySentence);
        }
    }

    private <T> void add(T record, int start, List<List<T>> bySentence) {
        int position = sentenceAt(start);
        if (position >= 0) {
            bySentence.get(position).add(record);
        }
    }

    private void check(Finding record) {
        Integer start = record.start();
        Integer end = record.end();
        if (start == null || end == null) {
            if (record instanceof Warning || (record instanceof Actor actor && actor.kind() == ActorKind.SOURCE)) {
                return;
            }
            throw new IllegalArgumentException(record.id() + " has no place in the text");
        }
        if (start < 0 || end <= start || end > page.text().length()) {
            throw new IllegalArgumentException(record.id() + " spans " + start + " to " + end + ", outside the text");
        }
        if (!words(start, end).equals(record.text())) {
            throw new IllegalArgumentException(
                    record.id() + " says '" + record.text() + "' where the text has '" + words(start, end) + "'");
        }
    }

    private List<Finding> all(Family family) {
        List<Finding> list = records.get(family);
        if (list == null) {
            throw new IllegalStateException("no list for " + family);
        }
        return list;
    }

    /** The record with this id, or null. */
    public @Nullable Finding get(String id) {
        return byId.get(id);
    }

    public List<Time> times() {
        return of(Family.TIMES, Time.class);
    }

    public List<Place> places() {
        return of(Family.PLACES, Place.class);
    }

    public List<Actor> actors() {
        return of(Family.ACTORS, Actor.class);
    }

    public List<Mention> mentions() {
        return of(Family.MENTIONS, Mention.class);
    }

    /** The mentions that begin in the sentence at a position, in the order in which they were found. */
    public List<Mention> mentionsIn(int position) {
        return Collections.unmodifiableList(mentionsBySentence.get(position));
    }

    /** The times that begin in the sentence at a position, in the order in which they were found. */
    public List<Time> timesIn(int position) {
        return Collections.unmodifiableList(timesBySentence.get(position));
    }

    /** Whether the char at an offset stands in the words of a time that begins in the sentence at a position. */
    public boolean isInTime(int position, int offset) {
        for (Time time : timesIn(position)) {
            if (time.start() <= offset && offset < time.end()) {
                return true;
            }
        }
        return false;
    }

    public List<Count> counts() {
        return of(Family.COUNTS, Count.class);
    }

    public List<Quote> quotes() {
        return of(Family.QUOTES, Quote.class);
    }

    public List<Event> events() {
        return of(Family.EVENTS, Event.class);
    }

    public List<Agreement> agreements() {
        return of(Family.AGREEMENTS, Agreement.class);
    }

    public List<Commitment> commitments() {
        return of(Family.COMMITMENTS, Commitment.class);
    }

    public List<Relation> relations() {
        return of(Family.RELATIONS, Relation.class);
    }

    public List<Warning> warnings() {
        return of(Family.WARNINGS, Warning.class);
    }

    /** A view that grows with the draft. */
    @SuppressWarnings("unchecked") // a family's list holds only records of its own type: see Finding.family
    private <T extends Finding> List<T> of(Family family, Class<T> type) {
        return (List<T>) Collections.unmodifiableList(all(family));
    }

    /** The reading, complete. */
    public Reading finish(String knowledge) {
        return new Reading(
                Reading.SCHEMA,
                knowledge,
                page,
                article,
                parts,
                sentenceSpans,
                actors(),
                places(),
                mentions(),
                times(),
                events(),
                quotes(),
                counts(),
                agreements(),
                commitments(),
                relations(),
                warnings());
    }
}
