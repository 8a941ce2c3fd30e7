package dev.parley.reader.agreements;

import dev.parley.reader.clauses.AgreementMentions.Mentioned;
import dev.parley.reader.clauses.AgreementMentions.Named;
import dev.parley.reader.clauses.KnownAgreements.Known;
import dev.parley.reader.events.Events;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Relation;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Time;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the record of each agreement that a page names: whose it is, how far it has got, what it lays down. */
final class Agreements {
    private static final Set<String> CONCLUDING = Set.of("sign", "settle", "ratify", "cease-fire");

    /** Acts that two sides do in return for each other: whoever is to do them under an agreement is a party to it. */
    private static final Set<String> RECIPROCAL = Set.of("release", "cease-fire", "delimit");

    private final AgreementStatuses statuses;
    private final Provisions provisions;
    private final TextProvisions textProvisions;

    Agreements(Knowledge knowledge) {
        statuses = new AgreementStatuses(knowledge);
        provisions = new Provisions(knowledge);
        textProvisions = new TextProvisions(knowledge);
    }

    /** Adds the agreements; relations and commitments must be there. */
    void add(Draft draft, Events.Found found) {
        Map<String, AgreementAccount> accounts = new HashMap<>();
        for (Named named : found.agreements().all()) {
            accounts.put(named.id(), new AgreementAccount());
        }
        statuses.read(draft, found, accounts);
        AgreementParties parties =
                new AgreementParties(draft, found.participants(), new ActorSpans(draft, found.participants()));
        AgreementText text = AgreementText.of(draft.page().text());
        Named titled = text == null ? null : titled(found, text);
        for (Named named : found.agreements().all()) {
            AgreementAccount account = accounts.get(named.id());
            if (account != null) {
                add(draft, found, parties, named, account, named == titled ? text : null);
            }
        }
        if (text != null && titled == null) {
            addText(draft, text);
        }
    }

    /** The agreement that the title of a text names; null where its words are none that the finder knows. */
    private static @Nullable Named titled(Events.Found found, AgreementText text) {
        for (Named named : found.agreements().all()) {
            for (Mentioned mention : named.mentions()) {
                if (mention.start() < text.titleEnd() && text.titleStart() < mention.end()) {
                    return named;
                }
            }
        }
        return null;
    }

    private void addText(Draft draft, AgreementText text) {
        String title = draft.words(text.titleStart(), text.titleEnd());
        draft.add(new Agreement(
                draft.nextId(Family.AGREEMENTS),
                text.titleStart(),
                text.titleEnd(),
                title,
                draft.sentenceIdAt(text.titleStart(), text.titleEnd()),
                text.kind(title),
                title,
                List.of(title),
                TextProvisions.parties(draft, text),
                List.of(),
                List.of(),
                text.isSigned() ? AgreementStatus.SIGNED : AgreementStatus.UNKNOWN,
                TextProvisions.signed(draft, text),
                textProvisions.of(draft, text)));
    }

    private void add(
            Draft draft,
            Events.Found found,
            AgreementParties parties,
            Named named,
            AgreementAccount account,
            @Nullable AgreementText text) {
        for (Mentioned mention : named.mentions()) {
            parties.addAt(mention, account);
        }
        addFromEvents(draft, found, named, account);
        addFromRelations(draft, named, account);
        account.parties.removeAll(account.mediators);
        parties.complete(named, account);
        addKnown(draft, named, account);
        Set<String> names = new LinkedHashSet<>();
        for (Mentioned mentioned : named.mentions()) {
            names.add(draft.words(mentioned.start(), mentioned.end()));
        }
        Mentioned first = fullest(named);
        if (text != null && account.parties.isEmpty()) {
            account.addParties(TextProvisions.parties(draft, text));
        }
        AgreementStatus own = text != null && text.isSigned() ? AgreementStatus.SIGNED : null;
        AgreementStatus status = own == null ? status(draft, named, account) : own;
        draft.add(new Agreement(
                named.id(),
                first.start(),
                first.end(),
                draft.words(first.start(), first.end()),
                draft.sentenceIdAt(first.start(), first.end()),
                named.kind(),
                draft.words(first.start(), first.end()),
                List.copyOf(names),
                onPage(draft, account.parties),
                onPage(draft, account.mediators),
                onPage(draft, account.guarantors),
                status,
                text == null ? signed(named, account, status) : TextProvisions.signed(draft, text),
                text == null ? provisions.of(draft, named.id()) : textProvisions.of(draft, text)));
        addMentions(draft, named);
    }

    /** Those of whom the page has a record: somebody may sign for a party that the page never names. */
    private static List<String> onPage(Draft draft, Collection<String> ids) {
        return ids.stream().filter(id -> draft.get(id) != null).toList();
    }

    private static void addMentions(Draft draft, Named named) {
        for (Mentioned mentioned : named.mentions()) {
            draft.add(new Mention(
                    draft.nextId(Family.MENTIONS),
                    mentioned.start(),
                    mentioned.end(),
                    draft.words(mentioned.start(), mentioned.end()),
                    draft.sentenceIdAt(mentioned.start(), mentioned.end()),
                    named.id(),
                    MentionKind.NOUN,
                    mentioned == named.mentions().get(0) ? "first named" : "an agreement of this kind named before"));
        }
    }

    /** The first mention with the longest name; the body's rather than the headline's would read no different. */
    private static Mentioned fullest(Named named) {
        Mentioned best = named.mentions().get(0);
        for (Mentioned mentioned : named.mentions()) {
            if (mentioned.end() - mentioned.start() > best.end() - best.start()) {
                best = mentioned;
            }
        }
        return best;
    }

    /** What the events about an agreement tell of its parties and mediators, and of a signing that was refused. */
    private static void addFromEvents(Draft draft, Events.Found found, Named named, AgreementAccount account) {
        boolean nothingSigned = AgreementStatuses.isNothingSigned(draft);
        for (Event event : draft.events()) {
            Event.Roles roles = event.roles();
            boolean about = roles.about().contains(named.id()) || roles.target().contains(named.id());
            boolean bare = roles.about().isEmpty() && event.act().equals("sign") && !nothingSigned;
            if (!about && !(bare && named.id().equals(found.agreements().before(event.start())))) {
                continue;
            }
            if (CONCLUDING.contains(event.act())) {
                addConclusion(event, account);
            } else if (event.act().equals("mediate") && isReal(event)) {
                account.mediators.addAll(roles.agent());
            } else if (RECIPROCAL.contains(event.act())) {
                account.addParties(actors(draft, roles.agent()));
            }
        }
    }

    private static void addConclusion(Event event, AgreementAccount account) {
        boolean made = event.act().equals("sign") || event.act().equals("settle");
        if (isReal(event)) {
            account.conclude(event.act().equals("sign"));
            account.note(concluded(event), made ? event.when() : Event.When.UNKNOWN);
        } else if (made && (event.stage() == Stage.REFUSED || event.negated())) {
            account.note(AgreementStatus.NOT_SIGNED, Event.When.UNKNOWN);
        } else if (made) {
            account.note(AgreementStatus.PROPOSED, Event.When.UNKNOWN);
        }
        if (!event.negated() || event.stage() != Stage.DONE) {
            account.addParties(event.roles().agent());
            account.addParties(event.roles().target().stream()
                    .filter(id -> !id.startsWith("g"))
                    .toList());
        }
    }

    private static AgreementStatus concluded(Event event) {
        if (event.act().equals("ratify")) {
            return AgreementStatus.IN_FORCE;
        }
        boolean initialled = event.text().toLowerCase(Locale.ROOT).contains("initial");
        return initialled ? AgreementStatus.INITIALLED : AgreementStatus.SIGNED;
    }

    private static List<String> actors(Draft draft, List<String> ids) {
        return ids.stream().filter(id -> draft.get(id) instanceof Actor).toList();
    }

    /** Whoever mediates or guarantees an agreement, or between its parties in a sentence that names it. */
    private static void addFromRelations(Draft draft, Named named, AgreementAccount account) {
        for (Relation relation : draft.relations()) {
            boolean mediates = relation.kind() == RelationKind.MEDIATOR;
            if (!mediates && relation.kind() != RelationKind.GUARANTOR) {
                continue;
            }
            int position = draft.sentenceAt(relation.start());
            boolean together = named.mentions().stream().anyMatch(mention -> mention.sentence() == position);
            boolean ofParty = account.parties.contains(relation.to()) && together;
            if (relation.to().equals(named.id()) || ofParty) {
                (mediates ? account.mediators : account.guarantors).add(relation.from());
            }
        }
    }

    /** What history knows of the parties, so far as the page speaks of them, goes before what the words around the name seem to say. */
    private static void addKnown(Draft draft, Named named, AgreementAccount account) {
        Known known = named.known();
        if (known == null) {
            return;
        }
        List<String> spokenOf = draft.actors().stream()
                .filter(actor ->
                        known.parties().contains(actor.id()) || known.parties().contains(actor.name()))
                .map(Actor::id)
                .toList();
        if (spokenOf.size() > 1) {
            account.parties.clear();
        }
        if (account.parties.isEmpty()) {
            account.addParties(spokenOf);
        }
    }

    private static boolean isReal(Event event) {
        return event.stage().isReal() && !event.negated();
    }

    /** What the page states; else a dated or well-known agreement was signed. */
    private static AgreementStatus status(Draft draft, Named named, AgreementAccount account) {
        boolean known = named.time() != null || named.known() != null;
        AgreementStatus said = account.status();
        boolean onlyAgreed = said == null || said == AgreementStatus.SIGNED && !account.isUnderSignature();
        if (onlyAgreed && !known && AgreementStatuses.isNothingSigned(draft)) {
            return AgreementStatus.NOT_SIGNED;
        }
        if (said == null) {
            return known ? AgreementStatus.SIGNED : AgreementStatus.UNKNOWN;
        }
        if (account.isRefused() && AgreementAccount.rank(said) <= AgreementAccount.rank(AgreementStatus.SIGNED)) {
            return AgreementStatus.NOT_SIGNED;
        }
        boolean ahead = AgreementAccount.rank(said) < AgreementAccount.rank(AgreementStatus.NOT_SIGNED);
        return known && ahead ? AgreementStatus.SIGNED : said;
    }

    private static Event.@Nullable When signed(Named named, AgreementAccount account, AgreementStatus status) {
        if (AgreementAccount.rank(status) < AgreementAccount.rank(AgreementStatus.INITIALLED)) {
            return null;
        }
        List<Event.When> told = new ArrayList<>();
        Time time = named.time();
        if (time != null) {
            told.add(new Event.When(time.value(), time.precision(), time.basis()));
        }
        if (account.signed().value() != null) {
            told.add(account.signed());
        }
        Known known = named.known();
        if (told.isEmpty() && known != null) {
            return new Event.When(known.signed(), "day", Basis.KNOWN);
        }
        return told.isEmpty() ? null : told.get(0);
    }
}
