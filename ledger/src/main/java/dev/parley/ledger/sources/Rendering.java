package dev.parley.ledger.sources;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import dev.parley.reader.reading.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page's telling of its story, ready to be compared: its sentences, what each of them is about, and the rare things that it
 * names, such as persons, towns, numbers, dates and quoted words.
 */
public final class Rendering {
    /** Words of a shingle. */
    private static final int SHINGLE = 3;

    private static final String STATE = "state:";

    private final List<Sentence> sentences;
    private final long[] shingles;
    private final long[] facts;
    private final long[] dates;

    /**
     * A sentence of the body.
     *
     * @param number its place among all sentences of the reading, from 0
     * @param matter the stems of its words
     * @param facts the rare things that it names
     */
    record Sentence(int number, long[] words, long[] matter, long[] facts) {}

    private Rendering(List<Sentence> sentences, long[] shingles, long[] facts, long[] dates) {
        this.sentences = sentences;
        this.shingles = shingles;
        this.facts = facts;
        this.dates = dates;
    }

    /** The rendering of a reading. */
    public static Rendering of(Reading reading) {
        return of(reading, Wording.ofSentences(reading));
    }

    /**
     * The same, where the wordings of its sentences are at hand.
     *
     * @param wordings of {@link Wording#ofSentences}
     */
    public static Rendering of(Reading reading, Wording[] wordings) {
        String text = reading.page().text();
        Map<String, Gathered> facts = new HashMap<>();
        Gathered dates = new Gathered();
        for (Mention mention : reading.mentions()) {
            note(facts, mention, mention.target());
        }
        for (Actor actor : reading.actors()) {
            note(facts, actor, actor.id());
        }
        for (Place place : reading.places()) {
            if (!place.kind().equals("country")) {
                note(facts, place, place.id());
            }
        }
        for (Time time : reading.times()) {
            String value = time.value();
            if (value != null && value.length() >= "2024-08-19".length() && value.charAt(0) != 'P') {
                note(facts, time, value);
                dates.add(Hash.of(value));
            }
        }
        for (Quote quote : reading.quotes()) {
            String sentence = quote.sentence();
            if (quote.kind() != QuoteKind.INDIRECT && sentence != null) {
                long[] words = Wording.of(text, quote.start(), quote.end()).words();
                for (long shingle : shingles(words)) {
                    facts.computeIfAbsent(sentence, none -> new Gathered()).add(shingle);
                }
            }
        }
        return of(reading, wordings, facts, dates);
    }

    private static Rendering of(Reading reading, Wording[] wordings, Map<String, Gathered> facts, Gathered dates) {
        String text = reading.page().text();
        List<Sentence> sentences = new ArrayList<>();
        Gathered body = new Gathered();
        Gathered all = new Gathered();
        for (int i = 0; i < reading.sentences().size(); i++) {
            SentenceSpan span = reading.sentences().get(i);
            if (span.part() != PartKind.BODY) {
                continue;
            }
            Gathered own = facts.getOrDefault(span.id(), new Gathered());
            addNumbers(own, text, span.start(), span.end());
            Wording wording = wordings[i];
            long[] rare = own.set();
            sentences.add(new Sentence(i, wording.words(), wording.matter(), rare));
            body.addAll(wording.words());
            all.addAll(rare);
        }
        return new Rendering(List.copyOf(sentences), Sets.of(shingles(body.values())), all.set(), dates.set());
    }

    /** Numbers in figures: digits with commas, which don't count, and points between them. */
    private static void addNumbers(Gathered facts, String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!isDigit(text.charAt(at))) {
                continue;
            }
            long hash = Hash.begin();
            long number = hash;
            int last = at;
            for (char c; at < end && (isDigit(c = text.charAt(at)) || c == ',' || c == '.'); at++) {
                hash = c == ',' ? hash : Hash.next(hash, c);
                if (isDigit(c)) {
                    number = hash;
                    last = at;
                }
            }
            at = last;
            facts.add(Hash.mixed(number));
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void note(Map<String, Gathered> facts, Finding finding, String what) {
        String sentence = finding.sentence();
        if (sentence != null && !what.startsWith(STATE) && !what.equals(Actor.OUTLET) && !isVague(what)) {
            facts.computeIfAbsent(sentence, none -> new Gathered()).add(Hash.of(what));
        }
    }

    /** Groups are named after their words, {@code group:people}: what is not rare is no fact. */
    private static boolean isVague(String id) {
        return id.startsWith("group:") || id.indexOf(':') < 2;
    }

    private static long[] shingles(long[] words) {
        long[] shingles = new long[Math.max(0, words.length - SHINGLE + 1)];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = Hash.of(Hash.of(words[i], words[i + 1]), words[i + 2]);
        }
        return shingles;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The shingles of the body, as a set. */
    long[] shingles() {
        return shingles;
    }

    /** The rare things that the body names, as a set. */
    long[] facts() {
        return facts;
    }

    /** The days that it names, as a set. */
    long[] dates() {
        return dates;
    }
}
