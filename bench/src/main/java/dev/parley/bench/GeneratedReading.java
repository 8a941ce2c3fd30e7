package dev.parley.bench;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import dev.parley.reader.reading.Span;
import dev.parley.reader.reading.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A reading of a page that nobody wrote: ten events in eleven sentences, drawn from some hundred states, thousands of
 * persons, dozens of acts and hundreds of towns over five years, with as many mentions as a page of that length has. The same
 * number gives the same reading. Its words mean nothing; it has the size and the variety of news.
 */
final class GeneratedReading {
    /** Events of a reading. */
    static final int EVENTS = 10;

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 5 * 365;
    private static final String[] SYLLABLES = {
        "ba", "ko", "ri", "mu", "ta", "le", "no", "sha", "ga", "di", "ve", "lo", "ha", "zi", "pe", "ru", "mi", "so",
        "ja", "tu"
    };
    private static final int WORDS = 20_000;
    private static final int WORDS_AROUND = 8;

    private final Random random;
    private final int number;
    private final StringBuilder text = new StringBuilder();
    private final List<SentenceSpan> sentences = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Span> paragraphs = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();

    private GeneratedReading(int number) {
        this.number = number;
        this.random = new Random(number * 0x9E3779B97F4A7C15L);
    }

    /** The reading with a number. */
    static Reading of(int number) {
        return new GeneratedReading(number).reading();
    }

    /** The name of one of many: states, persons, towns. */
    static String name(int which) {
        StringBuilder name = new StringBuilder();
        for (int rest = which + 1; rest > 0; rest /= SYLLABLES.length) {
            name.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        name.append("an");
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    static String act(int which) {
        return "act-" + which;
    }

    private Reading reading() {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        begin();
        text.append("Headline of page ").append(number);
        word();
        word();
        end(PartKind.HEADLINE);
        for (int i = 0; i < EVENTS; i++) {
            sentence(i, day);
        }
        Page page = new Page(
                String.format("%064x", number * 0x9E3779B97F4A7C15L + 1),
                "crawl.warc.gz#" + number,
                "https://www.outlet" + number % 400 + ".example/" + day + "/" + number,
                day + "T12:00:00Z",
                "Outlet " + name(number % 400),
                "en",
                text.toString(),
                new Page.Published(day.toString(), "day", Basis.STATED));
        Article article = new Article(
                text.substring(0, sentences.get(0).end()), null, List.of(), null, null, paragraphs, List.of());
        return new Reading(
                Reading.SCHEMA,
                "generated",
                page,
                article,
                parts,
                sentences,
                actors,
                places,
                mentions,
                List.of(),
                events,
                quotes,
                List.of(),
                List.of(),
                commitments,
                List.of(),
                List.of());
    }

    private int started;

    private void begin() {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        started = text.length();
    }

    private void end(PartKind part) {
        text.append('.');
        boolean body = part == PartKind.BODY;
        sentences.add(new SentenceSpan(
                "s" + (sentences.size() + 1), started, text.length(), part, body ? paragraphs.size() : null));
        parts.add(new Part(part, started, text.length(), null, false));
        if (body) {
            paragraphs.add(new Span(started, text.length()));
        }
    }

    private void word() {
        double skewed = Math.pow(random.nextDouble(), 3); // few words are frequent, many rare, as in any language
        text.append(' ').append(name((int) (skewed * WORDS)).toLowerCase(java.util.Locale.ROOT));
    }

    private void sentence(int i, LocalDate day) {
        begin();
        String sentence = "s" + (sentences.size() + 1);
        String agent = actor(sentence);
        word();
        int verb = text.length() + 1;
        String act = act((int) (Math.pow(random.nextDouble(), 2) * 80));
        text.append(' ').append(act).append("ed");
        int verbEnd = text.length();
        text.append(' ');
        String target = actor(sentence);
        text.append(" in ");
        String place = place(sentence);
        for (int w = 0; w < WORDS_AROUND; w++) {
            word();
        }
        end(PartKind.BODY);
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        String words = text.substring(verb, verbEnd);
        events.add(new Event(
                "e" + (i + 1),
                verb,
                verbEnd,
                words,
                sentence,
                act,
                stage,
                random.nextInt(10) == 0,
                null,
                Assertion.OF_THE_OUTLET,
                new Event.Roles(List.of(agent), List.of(target), List.of(), List.of(place), List.of()),
                random.nextBoolean()
                        ? Event.When.UNKNOWN
                        : new Event.When(day.minusDays(random.nextInt(7)).toString(), "day", Basis.DERIVED),
                List.of(),
                new Event.Codes("0" + (10 + random.nextInt(90)), null, null, null),
                "acts.tsv:" + random.nextInt(900)));
        if (i % 2 == 0) {
            String said = text.substring(verbEnd, text.length() - 1);
            quotes.add(new Quote(
                    "q" + (quotes.size() + 1),
                    verbEnd,
                    text.length() - 1,
                    said,
                    sentence,
                    QuoteKind.INDIRECT,
                    agent,
                    null,
                    null,
                    null,
                    null));
        }
        if (i % 5 == 0) {
            Event.When due = new Event.When(day.plusDays(random.nextInt(90)).toString(), "day", Basis.STATED);
            commitments.add(new Commitment(
                    "k" + (commitments.size() + 1),
                    verb,
                    verbEnd,
                    words,
                    sentence,
                    List.of(agent),
                    List.of(target),
                    act,
                    List.of(),
                    CommitmentStatus.OPEN,
                    null,
                    due));
        }
    }

    /** Writes a name of a state or, more often, of a person. */
    private String actor(String sentence) {
        boolean state = random.nextInt(3) == 0;
        int which = (int) (Math.pow(random.nextDouble(), 2) * (state ? 150 : 5000));
        String name = state ? name(which) : "President " + name(which + 150);
        String id = (state ? "state:" : "person:") + which;
        int start = text.length();
        text.append(name);
        if (known.add(id)) {
            actors.add(new Actor(
                    id,
                    start,
                    text.length(),
                    name,
                    sentence,
                    state ? ActorKind.STATE : ActorKind.PERSON,
                    name,
                    List.of(name),
                    List.of(),
                    null,
                    false,
                    Basis.KNOWN));
        }
        mentions.add(new Mention(
                "m" + (mentions.size() + 1), start, text.length(), name, sentence, id, MentionKind.NAME, null));
        return id;
    }

    private String place(String sentence) {
        int which = (int) (Math.pow(random.nextDouble(), 2) * 800);
        String name = name(which + 6000);
        String id = "place:" + which;
        int start = text.length();
        text.append(name);
        if (known.add(id)) {
            places.add(new Place(
                    id,
                    start,
                    text.length(),
                    name,
                    sentence,
                    "city",
                    name,
                    "C" + which % 90,
                    null,
                    1.0,
                    2.0,
                    false,
                    "city",
                    (long) which));
        }
        mentions.add(new Mention(
                "m" + (mentions.size() + 1), start, text.length(), name, sentence, id, MentionKind.NAME, null));
        return id;
    }
}
