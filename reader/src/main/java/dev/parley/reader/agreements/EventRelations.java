package dev.parley.reader.agreements;

import dev.parley.reader.agreements.RelationBook.Telling;
import dev.parley.reader.clauses.AgreementMentions;
import dev.parley.reader.clauses.AgreementMentions.Named;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Time;
import dev.parley.reader.reading.Trend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties that follow from what was done: who took a town controls it, who withdrew is no longer deployed there. */
final class EventRelations {
    private EventRelations() {}

    static void add(Draft draft, AgreementMentions agreements, RelationBook book) {
        for (Event event : draft.events()) {
            boolean fact = event.stage().isReal();
            if (fact && !event.negated()) {
                add(event, agreements, book);
            } else if (fact && event.act().equals("recognise")) {
                add(event, RelationKind.TIES, event.roles().target(), null, book);
            }
        }
    }

    private static void add(Event event, AgreementMentions agreements, RelationBook book) {
        Event.Roles roles = event.roles();
        switch (event.act()) {
            case "occupy" -> add(event, RelationKind.CONTROLS, roles.place(), null, book);
            case "mediate" -> add(event, RelationKind.MEDIATOR, parties(event), null, book);
            case "guarantee" -> add(event, RelationKind.GUARANTOR, parties(event), null, book);
            case "fight" -> add(event, RelationKind.ADVERSARY, roles.target(), null, book);
            case "keep-peace", "mobilise" -> {
                Event.When since = event.when().value() == null ? signed(event, agreements) : event.when();
                add(event, RelationKind.DEPLOYED_IN, roles.place(), null, since, book);
            }
            case "withdraw" -> {
                Trend trend = event.stage() == Stage.ONGOING ? Trend.DECLINING : Trend.ENDED;
                add(event, RelationKind.DEPLOYED_IN, roles.place(), trend, book);
            }
            case "reduce-relations", "break-diplomatic-relations" ->
                add(event, RelationKind.TIES, roles.target(), Trend.DECLINING, book);
            case "restore-relations" -> add(event, RelationKind.TIES, roles.target(), Trend.GROWING, book);
            default -> {}
        }
    }

    private static List<String> parties(Event event) {
        return event.roles().target().isEmpty()
                ? event.roles().about()
                : event.roles().target();
    }

    /** Who is deployed under an agreement has been so since it was made, where nothing tells more. */
    private static Event.When signed(Event event, AgreementMentions agreements) {
        for (String id : event.roles().about()) {
            Named agreement = agreements.named(id);
            Time time = agreement == null ? null : agreement.time();
            if (time != null) {
                return new Event.When(time.value(), time.precision(), Basis.DERIVED);
            }
        }
        return Event.When.UNKNOWN;
    }

    private static void add(Event event, RelationKind kind, List<String> to, @Nullable Trend trend, RelationBook book) {
        add(event, kind, to, trend, event.when(), book);
    }

    private static void add(
            Event event,
            RelationKind kind,
            List<String> to,
            @Nullable Trend trend,
            Event.When told,
            RelationBook book) {
        Event.When when = told.value() == null ? null : told;
        boolean ended = trend == Trend.ENDED;
        boolean begins = trend == null || trend == Trend.NEW;
        book.add(
                new Telling(
                        event.start(),
                        event.end(),
                        kind,
                        trend,
                        begins ? when : null,
                        ended ? when : null,
                        event.assertion()),
                event.roles().agent(),
                to);
    }
}
