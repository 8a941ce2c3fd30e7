package dev.parley.bench;

import dev.parley.reader.actors.KnownProcess;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a page that nobody wrote: ten events in eleven sentences, drawn from the acts that Parley knows, some
 * hundred states, thousands of persons and hundreds of towns over five years, with as many mentions as a page of that length has. The same
 * number gives the same reading. Four of five are about a known peace process, whose parties then do most of what is done. Its words mean nothing; it has the size and the variety of news.
 */
final class GeneratedReading {
    /** Events of a reading. */
    static final int EVENTS = 10;

    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final int DAYS = 5 * 365;
    private static final int WORDS = 20_000;
    private static final int WORDS_AROUND = 8;
    /** So many pages of ten are about a peace process. */
    private static final int OF_A_PROCESS = 8;
    /** So many of ten names on them are of those who take part in it. */
    private static final int PARTIES = 7;

    private final Random random;
    private final int number;
    private final GeneratedText text = new GeneratedText();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final @Nullable KnownProcess process;

    private GeneratedReading(int number) {
        this.number = number;
        this.random = new Random(number * 0x9E3779B97F4A7C15L);
        this.process = random.nextInt(10) < OF_A_PROCESS ? GeneratedWorld.process(random) : null;
    }

    /** The reading with a number. */
    static Reading of(int number) {
        return new GeneratedReading(number).reading();
    }

    private Reading reading() {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        text.begin();
        text.append("Headline of page " + number);
        word();
        word();
        text.end(PartKind.HEADLINE);
        for (int i = 0; i < EVENTS; i++) {
            sentence(i, day);
        }
        return new Reading(
                Reading.SCHEMA,
                "generated",
                text.page(number, day),
                text.article(),
                text.parts(),
                text.sentences(),
                actors,
                places,
                mentions,
                List.of(),
                events,
                quotes,
                counts,
                agreements,
                commitments,
                relations,
                List.of());
    }

    private void word() {
        text.append(" " + GeneratedWorld.word(random, WORDS));
    }

    private void sentence(int i, LocalDate day) {
        String sentence = text.begin();
        String agent = actor(sentence);
        word();
        int verb = text.length() + 1;
        String act = GeneratedWorld.act(random);
        text.append(" " + act + "ed");
        int verbEnd = text.length();
        text.append(" ");
        String target = actor(sentence);
        text.append(" in ");
        String place = place(sentence);
        for (int w = 0; w < WORDS_AROUND; w++) {
            word();
        }
        text.end(PartKind.BODY);
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
            quotes.add(new Quote(
                    "q" + (quotes.size() + 1),
                    verbEnd,
                    text.length() - 1,
                    text.substring(verbEnd, text.length() - 1),
                    sentence,
                    QuoteKind.INDIRECT,
                    agent,
                    null,
                    null,
                    null,
                    null));
        }
        if (i % 4 == 1) {
            counts.add(new Count(
                    "n" + (counts.size() + 1),
                    verb,
                    verbEnd,
                    words,
                    sentence,
                    1.0 + random.nextInt(60),
                    null,
                    null,
                    false,
                    null,
                    random.nextBoolean() ? "killed" : "wounded",
                    "e" + (i + 1)));
        }
        if (i == 0) {
            of(agent, target, verb, verbEnd, sentence, day);
        }
        if (i % 5 == 0) {
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
                    new Event.When(day.plusDays(random.nextInt(90)).toString(), "day", Basis.STATED)));
        }
    }

    /** An agreement of the process on every third page, and a tie. */
    private void of(String one, String other, int start, int end, String sentence, LocalDate day) {
        relations.add(new Relation(
                "r1",
                start,
                end,
                text.substring(start, end),
                sentence,
                one,
                RelationKind.values()[random.nextInt(RelationKind.values().length)],
                other,
                null,
                null,
                null,
                Assertion.OF_THE_OUTLET));
        if (process == null || number % 3 > 0) {
            return;
        }
        String name = GeneratedWorld.agreement(process, random);
        agreements.add(new Agreement(
                "g1",
                start,
                end,
                text.substring(start, end),
                sentence,
                name.equals("ceasefire") ? name : "accord",
                name,
                List.of(name),
                List.of(one, other),
                List.of(),
                List.of(),
                AgreementStatus.values()[random.nextInt(AgreementStatus.values().length)],
                random.nextBoolean()
                        ? Event.When.UNKNOWN
                        : new Event.When(day.minusDays(random.nextInt(9)).toString(), "day", Basis.STATED),
                List.of()));
    }

    /** Writes a name of who takes part in the process, of a state or, most often, of a person. */
    private String actor(String sentence) {
        if (process != null && random.nextInt(10) < PARTIES) {
            KnownProcess.Part part = GeneratedWorld.part(process, random);
            return actor(sentence, part.id(), part.name(), part.isState() ? ActorKind.STATE : ActorKind.ORGANISATION);
        }
        boolean state = random.nextInt(3) == 0;
        int which = (int) (Math.pow(random.nextDouble(), 2) * (state ? 150 : 5000));
        return state
                ? actor(sentence, "state:" + which, GeneratedWorld.name(which), ActorKind.STATE)
                : actor(sentence, "person:" + which, "President " + GeneratedWorld.name(which + 150), ActorKind.PERSON);
    }

    private String actor(String sentence, String id, String name, ActorKind kind) {
        int start = text.length();
        text.append(name);
        if (known.add(id)) {
            actors.add(new Actor(
                    id,
                    start,
                    text.length(),
                    name,
                    sentence,
                    kind,
                    name,
                    List.of(name),
                    List.of(),
                    null,
                    false,
                    Basis.KNOWN));
        }
        return mention(id, start, name, sentence);
    }

    private String place(String sentence) {
        int which = (int) (Math.pow(random.nextDouble(), 2) * 800);
        String name = GeneratedWorld.name(which + 6000);
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
        return mention(id, start, name, sentence);
    }

    private String mention(String id, int start, String name, String sentence) {
        mentions.add(new Mention(
                "m" + (mentions.size() + 1), start, text.length(), name, sentence, id, MentionKind.NAME, null));
        return id;
    }
}
