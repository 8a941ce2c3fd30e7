package dev.parley.ledger;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Count;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.SentenceSpan;
import dev.parley.reader.reading.Span;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings made by hand: a headline, sentences, and findings whose words are looked up in them. */
public final class SamplePage {
    private final StringBuilder text = new StringBuilder();
    private final List<SentenceSpan> sentences = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Span> paragraphs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final String headline;
    private String source = "page.txt";
    private String knowledge = "k1";
    private @Nullable String url;
    private @Nullable String published;
    private @Nullable String retrieved;

    public SamplePage(String headline) {
        this.headline = headline;
        add(PartKind.HEADLINE, headline);
    }

    /** A page of a few sentences, all families of findings in it, told apart by a number. */
    public static SamplePage numbered(int number) {
        String town = List.of("Lomé", "Juba", "Minsk", "Bogotá").get(number % 4);
        SamplePage page = new SamplePage("Envoys meet in " + town + ", round " + number)
                .sentence("Kenya offered to mediate in the talks in " + town + " number " + number + ".")
                .sentence("“We will return,” the rebels’ envoy said; two people were killed on the way.")
                .from("page" + number + ".txt")
                .published(number % 5 == 0 ? null : String.format("2024-%02d-%02d", 1 + number % 12, 1 + number % 28));
        page.actor("state:KEN", ActorKind.STATE, "Kenya");
        page.actor("group:rebels", ActorKind.GROUP, "rebels");
        page.place("place:" + number % 4, town, "TGO");
        page.event(
                "mediate", Stage.OFFERED, "offered to mediate", List.of("state:KEN"), List.of(), "place:" + number % 4);
        page.event("killed", "kill", Stage.DONE, number % 3 == 0 ? "2024-03" : null);
        page.quote("We will return", "group:rebels");
        page.commitment("return", "group:rebels", "meet", number % 2 == 0 ? "2024-12-31" : null);
        page.others("talks", "two people");
        return page;
    }

    public SamplePage sentence(String words) {
        add(PartKind.BODY, words);
        return this;
    }

    private void add(PartKind part, String words) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(words);
        boolean body = part == PartKind.BODY;
        sentences.add(new SentenceSpan(
                "s" + (sentences.size() + 1), start, text.length(), part, body ? paragraphs.size() : null));
        parts.add(new Part(part, start, text.length(), null, false));
        if (body) {
            paragraphs.add(new Span(start, text.length()));
        }
    }

    public SamplePage from(String place) {
        source = place;
        return this;
    }

    public SamplePage at(@Nullable String address) {
        url = address;
        return this;
    }

    public SamplePage published(@Nullable String day) {
        published = day;
        return this;
    }

    public SamplePage retrieved(@Nullable String time) {
        retrieved = time;
        return this;
    }

    public SamplePage knowing(String hash) {
        knowledge = hash;
        return this;
    }

    private Words words(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("the page doesn't say: " + words);
        }
        return new Words(start, start + words.length(), words);
    }

    private String sentenceOf(Words words) {
        return sentences.stream()
                .filter(sentence -> sentence.start() <= words.start() && words.end() <= sentence.end())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String id(String letter) {
        return letter + (findings.size() + 1);
    }

    public SamplePage actor(String id, ActorKind kind, String name) {
        Words at = words(name);
        List<Actor.Role> none = List.of();
        findings.add(new Actor(
                id,
                at.start(),
                at.end(),
                name,
                sentenceOf(at),
                kind,
                name,
                List.of(name),
                none,
                null,
                false,
                Basis.KNOWN));
        return this;
    }

    public SamplePage place(String id, String name, String country) {
        Words at = words(name);
        findings.add(new Place(
                id,
                at.start(),
                at.end(),
                name,
                sentenceOf(at),
                "city",
                name,
                country,
                null,
                6.1,
                1.2,
                false,
                "city",
                null));
        return this;
    }

    public SamplePage event(String words, String act, Stage stage, @Nullable String when) {
        return event(act, stage, words, List.of(), List.of(), null, when);
    }

    public SamplePage event(
            String act, Stage stage, String words, List<String> agent, List<String> target, @Nullable String place) {
        return event(act, stage, words, agent, target, place, null);
    }

    private SamplePage event(
            String act,
            Stage stage,
            String words,
            List<String> agent,
            List<String> target,
            @Nullable String place,
            @Nullable String when) {
        return event(act, stage, words, new Event.Roles(agent, target, List.of(), listOf(place), List.of()), when);
    }

    private static List<String> listOf(@Nullable String id) {
        return id == null ? List.of() : List.of(id);
    }

    private SamplePage event(String act, Stage stage, String words, Event.Roles roles, @Nullable String when) {
        Words at = words(words);
        findings.add(new Event(
                id("e"),
                at.start(),
                at.end(),
                words,
                sentenceOf(at),
                act,
                stage,
                false,
                null,
                Assertion.OF_THE_OUTLET,
                roles,
                when == null ? Event.When.UNKNOWN : new Event.When(when, "month", Basis.STATED),
                List.of(),
                new Event.Codes("045", new Event.Plover("CONSULT", null), null, null),
                "acts.tsv:1"));
        return this;
    }

    public SamplePage quote(String words, String speaker) {
        Words at = words(words);
        findings.add(new Quote(
                id("q"),
                at.start(),
                at.end(),
                words,
                sentenceOf(at),
                QuoteKind.DIRECT,
                speaker,
                null,
                null,
                null,
                null));
        return this;
    }

    public SamplePage commitment(String words, String by, String act, @Nullable String due) {
        Words at = words(words);
        Event.When when = due == null ? Event.When.UNKNOWN : new Event.When(due, "day", Basis.STATED);
        findings.add(new Commitment(
                id("k"),
                at.start(),
                at.end(),
                words,
                sentenceOf(at),
                List.of(by),
                List.of(),
                act,
                List.of(),
                CommitmentStatus.OPEN,
                null,
                when));
        return this;
    }

    public SamplePage mention(String words, String target) {
        Words at = words(words);
        findings.add(new Mention(id("m"), at.start(), at.end(), words, sentenceOf(at), target, MentionKind.NAME, null));
        return this;
    }

    /** An event, with the day on which it happened. */
    public SamplePage deed(
            String words, String act, Stage stage, String agent, @Nullable String target, @Nullable String day) {
        return event(act, stage, words, List.of(agent), target == null ? List.of() : List.of(target), null, day);
    }

    /** Somebody signs the agreement that was told last. */
    public SamplePage signing(String words, String agent, @Nullable String day) {
        Event.Roles roles =
                new Event.Roles(List.of(agent), List.of(), List.of(last(Agreement.class)), List.of(), List.of());
        return event("sign", Stage.DONE, words, roles, day);
    }

    /** How many of what the event tells that was told last. */
    public SamplePage number(String words, double value, String what) {
        Words at = words(words);
        String event = last(Event.class);
        findings.add(new Count(
                id("c"), at.start(), at.end(), words, sentenceOf(at), value, null, null, false, "people", what, event));
        return this;
    }

    private String last(Class<? extends Finding> type) {
        List<? extends Finding> some = all(type);
        return some.get(some.size() - 1).id();
    }

    /** An agreement between some. */
    public SamplePage agreement(
            String words, String kind, AgreementStatus status, List<String> parties, @Nullable String signed) {
        Words at = words(words);
        findings.add(new Agreement(
                id("g"),
                at.start(),
                at.end(),
                words,
                sentenceOf(at),
                kind,
                words,
                List.of(words),
                parties,
                List.of(),
                List.of(),
                status,
                signed == null ? Event.When.UNKNOWN : new Event.When(signed, "day", Basis.STATED),
                List.of()));
        return this;
    }

    /** A promise, and what became of it. */
    public SamplePage promise(
            String words, String by, String to, String act, CommitmentStatus status, @Nullable String due) {
        Words at = words(words);
        findings.add(new Commitment(
                id("k"),
                at.start(),
                at.end(),
                words,
                sentenceOf(at),
                List.of(by),
                List.of(to),
                act,
                List.of(),
                status,
                null,
                due == null ? Event.When.UNKNOWN : new Event.When(due, "day", Basis.STATED)));
        return this;
    }

    /** A mention, an agreement with a provision, and a relation on some words, and a count on others. */
    private void others(String words, String counted) {
        Words at = words(words);
        String sentence = sentenceOf(at);
        findings.add(new Mention(id("m"), at.start(), at.end(), words, sentence, "state:KEN", MentionKind.NOUN, null));
        findings.add(new Agreement(
                id("g"),
                at.start(),
                at.end(),
                words,
                sentence,
                "ceasefire",
                words,
                List.of(words),
                List.of("state:KEN"),
                List.of(),
                List.of(),
                AgreementStatus.PROPOSED,
                Event.When.UNKNOWN,
                List.of(new Agreement.Provision(
                        "ceasefire",
                        words,
                        List.of(),
                        at.start(),
                        at.end(),
                        "1",
                        new Event.When("2024-09", "month", Basis.STATED),
                        2,
                        List.of()))));
        findings.add(new Relation(
                id("r"),
                at.start(),
                at.end(),
                words,
                sentence,
                "state:KEN",
                RelationKind.MEDIATOR,
                "group:rebels",
                Event.When.UNKNOWN,
                Event.When.UNKNOWN,
                null,
                Assertion.OF_THE_OUTLET));
        Words number = words(counted);
        findings.add(new Count(
                id("c"),
                number.start(),
                number.end(),
                counted,
                sentenceOf(number),
                2.0,
                null,
                null,
                false,
                "people",
                "killed",
                null));
    }

    private <T extends Finding> List<T> all(Class<T> type) {
        return findings.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The reading. Its page's id comes from its text, as if that were all of its bytes. */
    public Reading reading() {
        String day = published;
        Page page = new Page(
                sha256(text.toString()),
                source,
                url,
                retrieved,
                "The Outlet",
                "en",
                text.toString(),
                day == null ? Page.Published.ABSENT : new Page.Published(day, "day", Basis.STATED));
        return new Reading(
                Reading.SCHEMA,
                knowledge,
                page,
                new Article(headline, null, List.of(), null, null, paragraphs, List.of()),
                parts,
                sentences,
                all(Actor.class),
                all(Place.class),
                all(Mention.class),
                List.of(),
                all(Event.class),
                all(Quote.class),
                all(Count.class),
                all(Agreement.class),
                all(Commitment.class),
                all(Relation.class),
                List.of());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
