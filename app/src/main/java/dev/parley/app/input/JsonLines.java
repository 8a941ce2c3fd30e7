package dev.parley.app.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.reader.page.RawPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages from lines of {@code {"id", "text", "published", "url", "retrieved"}}. A bad line is a fault of its own; the others go on. */
final class JsonLines implements Iterator<Pending> {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FORM = "write one object a line: {\"id\": \"…\", \"text\": \"…\"}";

    /** A day, and the time of it with or without a zone. */
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?");

    private final String source;
    private final Wanted wanted;
    private final BoundedLines lines;
    private @Nullable Pending next;
    private boolean ended;

    JsonLines(InputStream in, String source, Wanted wanted) throws IOException {
        this.source = source;
        this.wanted = wanted;
        this.lines = new BoundedLines(PageBytes.unpacked(in), PageBytes.LIMIT);
        advance();
    }

    private void advance() {
        next = null;
        if (ended) {
            return;
        }
        try {
            byte[] line = lines.next();
            while (line != null && next == null) {
                String place = source + ":" + lines.number();
                if (lines.tooLong()) {
                    next = Pending.failed(place, PageBytes.tooLarge(place, -1));
                } else if (!isBlank(line)) {
                    next = new Line(line, place, wanted);
                } else {
                    line = lines.next();
                }
            }
            if (line == null) {
                ended = true;
                lines.close();
            }
        } catch (IOException e) {
            // Whoever reads on behind a fault reads something else than lines.
            ended = true;
            next = Pending.failed(source, InputFault.of(source + ":" + (lines.number() + 1), e));
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte unit : line) {
            if (unit != ' ' && unit != '\t' && unit != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Pending next() {
        Pending result = next;
        if (result == null) {
            throw new NoSuchElementException();
        }
        advance();
        return result;
    }

    private record Line(byte[] content, String source, Wanted wanted) implements Pending {
        @Override
        public RawPage page() throws InputFault {
            JsonNode node = parsed();
            JsonNode id = node.get("id");
            JsonNode text = node.get("text");
            if (id == null || !(id.isTextual() || id.isNumber())) {
                throw new InputFault(source, "the line has no \"id\"", FORM);
            }
            if (text == null || !text.isTextual()) {
                throw new InputFault(source, "the line has no \"text\"", FORM);
            }
            String published = optional(node, "published");
            return new RawPage(
                    text.textValue().getBytes(StandardCharsets.UTF_8),
                    id.asText(),
                    optional(node, "url"),
                    published != null ? day(published) : wanted.published(),
                    "text/plain; charset=utf-8",
                    RawPage.Format.BODY,
                    retrieved(optional(node, "retrieved")));
        }

        /** A date as it stands, or the day of a moment in its own zone. */
        private String day(String stated) throws InputFault {
            Matcher moment = MOMENT.matcher(stated);
            String day = moment.matches() ? moment.group(1) : stated;
            if (!PublicationDates.isOne(day)) {
                throw new InputFault(source, "\"published\" is no date", "write it as 2024-08-20, 2024-08 or 2024");
            }
            return day;
        }

        private @Nullable Instant retrieved(@Nullable String stated) throws InputFault {
            try {
                return stated == null ? null : Instant.parse(stated);
            } catch (DateTimeParseException e) {
                throw new InputFault(source, "\"retrieved\" is no time", "write it as 2024-08-20T06:30:00Z");
            }
        }

        @Override
        public long held() {
            return content.length;
        }

        private JsonNode parsed() throws InputFault {
            try {
                JsonNode node = MAPPER.readTree(content);
                if (node != null && node.isObject()) {
                    return node;
                }
            } catch (JsonProcessingException e) {
                throw new InputFault(source, "the line is no JSON (" + e.getOriginalMessage() + ")", FORM);
            } catch (IOException e) {
                throw InputFault.of(source, e);
            }
            throw new InputFault(source, "the line is no JSON object", FORM);
        }

        private @Nullable String optional(JsonNode node, String field) throws InputFault {
            JsonNode value = node.get(field);
            if (value == null || value.isNull() || value.asText().isEmpty()) {
                return null;
            }
            if (!value.isTextual()) {
                throw new InputFault(source, "\"" + field + "\" is no text", "write it between quotation marks");
            }
            return value.textValue();
        }
    }
}
