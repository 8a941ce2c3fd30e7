package dev.parley.ledger.exports;

import dev.parley.ledger.asking.JoinedEvent;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Reading;
import dev.parley.reader.reading.SentenceSpan;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event with its page, asked for what the field's formats have columns for. */
final class CodedEvent {
    /** Hexadecimal digits of an id: 60 bits, so that it is a positive number of 64. */
    private static final int ID_DIGITS = 15;

    private final JoinedEvent joined;
    private final Event event;
    private final Reading reading;
    private final LocalDate day;
    private final int number;
    private final Map<String, Finding> byId = new HashMap<>();

    /**
     * @param joined the event as all pages tell it
     * @param event as one page does
     * @param reading that page's
     * @param day the event's day
     */
    CodedEvent(JoinedEvent joined, Event event, Reading reading, LocalDate day) {
        this.joined = joined;
        this.event = event;
        this.reading = reading;
        this.day = day;
        reading.actors().forEach(actor -> byId.put(actor.id(), actor));
        reading.places().forEach(place -> byId.put(place.id(), place));
        int at = 0;
        for (int i = 0; i < reading.sentences().size(); i++) {
            at = reading.sentences().get(i).id().equals(event.sentence()) ? i + 1 : at;
        }
        number = at;
    }

    /** Somebody who takes part: by name, by the words of the page, and by CAMEO's code. */
    record Party(String id, String name, String words, int start, CameoActor code, String title) {}

    Event event() {
        return event;
    }

    Reading reading() {
        return reading;
    }

    LocalDate day() {
        return day;
    }

    String cameo() {
        return event.codes().cameo() == null ? "" : event.codes().cameo();
    }

    /** As all pages tell it. */
    JoinedEvent joined() {
        return joined;
    }

    /** A number of the event that is the same in every ledger of the same pages. */
    long id() {
        return Long.parseUnsignedLong(Hashes.sha256(joined.id()).substring(0, ID_DIGITS), 16);
    }

    /** How many outlets tell it. */
    long outlets() {
        return joined.tellings().stream()
                .map(telling -> {
                    String publisher = telling.event().citation().publisher();
                    return publisher == null ? telling.event().citation().source() : publisher;
                })
                .distinct()
                .count();
    }

    int sentenceNumber() {
        return number;
    }

    /** The sentence's words. */
    String sentence() {
        if (number == 0) {
            return event.text();
        }
        SentenceSpan span = reading.sentences().get(number - 1);
        return reading.page().text().substring(span.start(), span.end());
    }

    /** Whether it stands in the headline or in the first paragraph of the body. */
    boolean isRoot() {
        SentenceSpan span = number == 0 ? null : reading.sentences().get(number - 1);
        Integer paragraph = span == null ? null : span.paragraph();
        return span != null
                && (span.part() == PartKind.HEADLINE
                        || span.part() == PartKind.SUBHEAD
                        || (paragraph != null && paragraph == 0));
    }

    @Nullable Party source() {
        return party(event.roles().agent(), event.codes().source());
    }

    @Nullable Party target() {
        return party(event.roles().target(), event.codes().target());
    }

    private @Nullable Party party(List<String> ids, @Nullable String code) {
        if (ids.isEmpty()) {
            return null;
        }
        Finding who = byId.get(ids.get(0));
        String id = ids.get(0);
        String name = who instanceof Actor actor ? actor.name() : who instanceof Place place ? place.name() : id;
        Mention mention = reading.mentions().stream()
                .filter(one -> one.target().equals(id)
                        && one.sentence() != null
                        && one.sentence().equals(event.sentence()))
                .findFirst()
                .orElse(null);
        Finding here = who != null && who.sentence() != null && who.sentence().equals(event.sentence()) ? who : null;
        Finding named = mention != null ? mention : here;
        String words = named == null || named.text() == null ? name : named.text();
        Integer start = named == null ? null : named.start();
        String title = who instanceof Actor actor && !actor.roles().isEmpty()
                ? actor.roles().get(0).title()
                : "";
        return new Party(id, name, words, start == null ? -1 : start, CameoActor.of(code), title);
    }

    /** What kind of actor or place an id of the page is. */
    String kind(String id) {
        Finding who = byId.get(id);
        return who instanceof Actor actor
                ? actor.kind().toString()
                : who instanceof Place place ? place.kind() : "other";
    }

    /** The first place where it happened. */
    @Nullable Place place() {
        return event.roles().place().stream()
                .map(byId::get)
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Where the page is: its address, or what it was read from. */
    String address() {
        String url = reading.page().url();
        return url == null ? reading.page().source() : url;
    }

    /** Who published it: the host of its address, or the outlet's name. */
    String outlet() {
        try {
            String url = reading.page().url();
            String host = url == null ? null : new URI(url).getHost();
            if (host != null) {
                return host.replaceFirst("^www\\.", "");
            }
        } catch (URISyntaxException e) {
            return publisher(); // what is no address has no host
        }
        return publisher();
    }

    String publisher() {
        String publisher = reading.page().publisher();
        return publisher == null ? "" : publisher;
    }
}
