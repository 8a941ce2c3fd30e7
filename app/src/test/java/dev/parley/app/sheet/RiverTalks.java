package dev.parley.app.sheet;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Commitment;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Event.Codes;
import dev.parley.reader.reading.Event.Roles;
import dev.parley.reader.reading.Event.When;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.Scope;
import dev.parley.reader.reading.SentenceSpan;
import dev.parley.reader.reading.Span;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Stance;
import dev.parley.reader.reading.Trend;
import dev.parley.reader.reading.Warning;
import dev.parley.reader.reading.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reading made by hand, with something in every section of the sheet. */
public final class RiverTalks {
    static final String HEADLINE = "Lowland brokers peace on the river";
    static final String OFFER =
            "President Ana Moro of Lowland said on Monday that she “would gladly” mediate between Hillside and Dale.";
    static final String REST =
            "Hillside accused Dale of shelling the ferry, and did not agree to reopen the bridge unless Dale withdrew.";
    private static final String TEASER = "Boat race postponed after...";
    private static final String TEXT = String.join("\n\n", HEADLINE, OFFER, REST, TEASER);

    private RiverTalks() {}

    public static Reading reading() {
        return new Reading(
                Reading.SCHEMA,
                "0",
                new Page("0", "river.html", null, null, "The Ferryman", "en", TEXT, published()),
                article(),
                List.of(
                        new Part(PartKind.HEADLINE, at(HEADLINE), end(HEADLINE), null, false),
                        new Part(PartKind.BODY, at(OFFER), end(OFFER), null, false),
                        new Part(PartKind.BODY, at(REST), end(REST), null, false),
                        new Part(PartKind.TEASER, at(TEASER), end(TEASER), "Sport", true)),
                List.of(
                        new SentenceSpan("s1", at(HEADLINE), end(HEADLINE), PartKind.HEADLINE, null),
                        new SentenceSpan("s2", at(OFFER), end(OFFER), PartKind.BODY, 0),
                        new SentenceSpan("s3", at(REST), end(REST), PartKind.BODY, 1)),
                List.of(
                        actor("person:ana-moro", ActorKind.PERSON, "Ana Moro", "President"),
                        actor("state:LOW", ActorKind.STATE, "Lowland", null),
                        actor("state:HIL", ActorKind.STATE, "Hillside", null),
                        actor("state:DAL", ActorKind.STATE, "Dale", null)),
                List.of(),
                List.of(),
                List.of(),
                events(),
                List.of(quote()),
                List.of(),
                List.of(agreement()),
                List.of(commitment()),
                List.of(relation()),
                List.of(new Warning(
                        "w1",
                        null,
                        null,
                        null,
                        null,
                        "HEADLINE_STRONGER",
                        "The headline says more than the body.",
                        List.of(words("brokers peace"), words("would gladly")))));
    }

    private static Page.Published published() {
        return new Page.Published("2024-08-20", "day", Basis.GIVEN);
    }

    private static Article article() {
        return new Article(
                HEADLINE,
                "World",
                List.of("Ilse Rivers"),
                null,
                null,
                List.of(new Span(at(OFFER), end(OFFER)), new Span(at(REST), end(REST))),
                List.of());
    }

    private static List<Event> events() {
        Roles mediation = new Roles(
                List.of("person:ana-moro"), List.of("state:HIL", "state:DAL"), List.of("g1"), List.of(), List.of());
        Roles shelling = new Roles(List.of("state:DAL"), List.of(), List.of(), List.of(), List.of());
        Roles bridge = new Roles(List.of("state:HIL"), List.of(), List.of(), List.of(), List.of());
        return List.of(
                event(
                        "e3",
                        "reopen the bridge",
                        "s3",
                        "lift-blockade",
                        Stage.AGREED,
                        Scope.STAGE,
                        Assertion.OF_THE_OUTLET,
                        bridge,
                        null),
                event(
                        "e1",
                        "mediate",
                        "s2",
                        "mediate",
                        Stage.OFFERED,
                        null,
                        word("person:ana-moro", Stance.QUOTED),
                        mediation,
                        "039"),
                event(
                        "e2",
                        "shelling the ferry",
                        "s3",
                        "attack",
                        Stage.DONE,
                        null,
                        word("state:HIL", Stance.ALLEGED),
                        shelling,
                        "190"));
    }

    private static Assertion word(String holder, Stance stance) {
        return new Assertion(holder, stance, false, false);
    }

    private static Event event(
            String id,
            String words,
            String sentence,
            String act,
            Stage stage,
            @Nullable Scope denied,
            Assertion assertion,
            Roles roles,
            @Nullable String cameo) {
        return new Event(
                id,
                at(words),
                end(words),
                words,
                sentence,
                act,
                stage,
                denied != null,
                denied,
                assertion,
                roles,
                id.equals("e1") ? new When("2024-08-19", "day", Basis.DERIVED) : When.UNKNOWN,
                List.of(),
                new Codes(cameo, null, null, null),
                "acts.tsv:1");
    }

    private static Quote quote() {
        return new Quote(
                "q1",
                at("would gladly"),
                end("would gladly"),
                "would gladly",
                "s2",
                QuoteKind.PARTIAL,
                "person:ana-moro",
                null,
                null,
                words("said"),
                null);
    }

    private static Agreement agreement() {
        return new Agreement(
                "g1",
                at("peace"),
                end("peace"),
                "peace",
                "s1",
                "peace-treaty",
                "peace",
                List.of("peace"),
                List.of("state:HIL", "state:DAL"),
                List.of(),
                List.of(),
                AgreementStatus.PROPOSED,
                When.UNKNOWN,
                List.of());
    }

    private static Commitment commitment() {
        return new Commitment(
                "k1",
                at("mediate"),
                end("mediate"),
                "mediate",
                "s2",
                List.of("person:ana-moro"),
                List.of("state:HIL", "state:DAL"),
                "mediate",
                List.of(),
                CommitmentStatus.OPEN,
                null,
                When.UNKNOWN);
    }

    private static Relation relation() {
        return new Relation(
                "r1",
                at("Hillside accused"),
                end("Hillside accused"),
                "Hillside accused",
                "s3",
                "state:HIL",
                RelationKind.ADVERSARY,
                "state:DAL",
                When.UNKNOWN,
                When.UNKNOWN,
                Trend.GROWING,
                Assertion.OF_THE_OUTLET);
    }

    private static Actor actor(String id, ActorKind kind, String name, @Nullable String title) {
        List<Actor.Role> roles =
                title == null ? List.of() : List.of(new Actor.Role(title, "state:LOW", null, null, Basis.STATED));
        return new Actor(
                id, at(name), end(name), name, "s2", kind, name, List.of(name), roles, null, false, Basis.STATED);
    }

    private static Words words(String words) {
        return new Words(at(words), end(words), words);
    }

    private static int at(String words) {
        return TEXT.indexOf(words);
    }

    private static int end(String words) {
        return TEXT.indexOf(words) + words.length();
    }
}
