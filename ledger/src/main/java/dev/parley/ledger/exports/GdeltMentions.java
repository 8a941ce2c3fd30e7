package dev.parley.ledger.exports;

import dev.parley.ledger.exports.CodedEvent.Party;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** GDELT 2.0 mentions: 16 columns, no header; a line for each page that tells an event. */
final class GdeltMentions implements EventSheet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd'000000'", Locale.ROOT);
    /** GDELT's kinds of sources: a page of the web, and other text. */
    private static final String WEB = "1";

    private static final String OTHER = "5";

    @Override
    public List<String> columns() {
        return List.of(
                "GLOBALEVENTID",
                "EventTimeDate",
                "MentionTimeDate",
                "MentionType",
                "MentionSourceName",
                "MentionIdentifier",
                "SentenceID",
                "Actor1CharOffset",
                "Actor2CharOffset",
                "ActionCharOffset",
                "InRawText",
                "Confidence",
                "MentionDocLen",
                "MentionDocTone",
                "MentionDocTranslationInfo",
                "Extras");
    }

    @Override
    public boolean hasHeader() {
        return false;
    }

    @Override
    public boolean isOfTellings() {
        return true;
    }

    @Override
    public @Nullable List<String> row(CodedEvent event) {
        if (event.cameo().isEmpty()) {
            return null;
        }
        return List.of(
                Long.toString(event.id()),
                DAY.format(event.day()),
                Gdelt.added(event),
                event.reading().page().url() == null ? OTHER : WEB,
                event.outlet(),
                event.address(),
                Integer.toString(event.sentenceNumber()),
                offset(event.source()),
                offset(event.target()),
                Integer.toString(event.event().start()),
                "1",
                "100",
                Integer.toString(event.reading().page().text().length()),
                "",
                "",
                "");
    }

    private static String offset(@Nullable Party party) {
        return Integer.toString(party == null ? -1 : party.start());
    }
}
