package dev.parley.app.input;

import dev.parley.reader.page.RawPage;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * The page in a message of parts. In MHTML that is the part which the message names as its root; in a mail the first HTML,
 * or else the first text. Parts are read one after the other, and only a page is ever held in memory.
 *
 * <p>A web page saved as MHTML tells its address, and its date is when it was saved. A mail has no address, and its date is
 * when it was sent, which is when a newsletter is published.
 */
final class MailPage {
    /** Nobody nests parts deeper on purpose, and each level costs another look at every byte. */
    private static final int DEEPEST = 20;

    /** The rank of a part that the message names as its root: nothing outranks it. */
    private static final int NAMED = 3;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 16)
            .setMaxHeaderCount(1000)
            .build();
    private static final Pattern ROOT = Pattern.compile("(?i);\\s*start\\s*=\\s*\"?([^\";]+)\"?");

    private final String source;
    private final MimeTokenStream tokens = new MimeTokenStream(LIMITS);
    /** Fields of the open messages and parts, the innermost on top; names in small letters. */
    private final Deque<Map<String, String>> open = new ArrayDeque<>();

    private Map<String, String> message = Map.of();
    private @Nullable String root;
    private @Nullable Part best;

    /** How much a part looks like the page: what it names as its root, then HTML, then text. */
    private record Part(int rank, byte[] bytes, Map<String, String> fields) {}

    private MailPage(String source) {
        this.source = source;
    }

    /** @throws InputFault where it is no message, holds no page, or a page that is too large */
    static RawPage read(InputStream in, String source, Wanted wanted) throws InputFault {
        return new MailPage(source).page(in, wanted);
    }

    private RawPage page(InputStream in, Wanted wanted) throws InputFault {
        try {
            tokens.parse(in);
            walk();
        } catch (MimeException e) {
            throw new InputFault(source, "it is no message (" + e.getMessage() + ")", "save the page as HTML");
        } catch (IOException e) {
            throw InputFault.of(source, e);
        }
        Part page = best;
        if (page == null) {
            throw new InputFault(source, "the message holds no page, HTML or text", "save the page as HTML");
        }
        String type = page.fields().get("content-type");
        OffsetDateTime date = MailDates.time(message.getOrDefault("date", ""));
        String address = address(page);
        if (address != null || message.containsKey("snapshot-content-location")) {
            return wanted.page(
                    page.bytes(),
                    source,
                    address,
                    type,
                    date == null ? null : date.toInstant().truncatedTo(ChronoUnit.SECONDS));
        }
        Wanted dated = wanted.published() != null || date == null
                ? wanted
                : new Wanted(wanted.as(), date.toLocalDate().toString(), wanted.url());
        return dated.page(page.bytes(), source, null, type, null);
    }

    /** Where the page was saved from; null for a mail. */
    private @Nullable String address(Part page) {
        for (String named : new String[] {
            message.get("snapshot-content-location"),
            page.fields().get("content-location"),
            message.get("content-location")
        }) {
            if (named != null && LinkList.webAddress(named, null) != null) {
                return named;
            }
        }
        return null;
    }

    private void walk() throws IOException, MimeException, InputFault {
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_MESSAGE, T_START_BODYPART -> {
                    open.push(new HashMap<>());
                    if (open.size() > DEEPEST) {
                        throw new InputFault(source, "its parts are nested too deep", "save the page as HTML");
                    }
                }
                case T_FIELD -> {
                    Field field = tokens.getField();
                    open.element()
                            .putIfAbsent(
                                    field.getName().toLowerCase(Locale.ROOT),
                                    String.valueOf(field.getBody()).strip());
                }
                case T_END_HEADER -> endHeader();
                case T_BODY -> {
                    take(open.element());
                    if (best != null && best.rank() == NAMED) {
                        return;
                    }
                }
                case T_END_MESSAGE, T_END_BODYPART -> open.pop();
                default -> {
                    // The other states only frame these.
                }
            }
        }
    }

    private void endHeader() {
        Map<String, String> fields = open.element();
        if (open.size() == 1) {
            message = fields;
        }
        Matcher start = ROOT.matcher(fields.getOrDefault("content-type", ""));
        if (root == null && start.find()) {
            root = start.group(1).strip();
        }
    }

    private void take(Map<String, String> fields) throws IOException, InputFault {
        int rank = rank(fields);
        if (best != null && best.rank() >= rank) {
            return;
        }
        byte[] bytes;
        try (InputStream body = tokens.getDecodedInputStream()) {
            bytes = body.readNBytes(PageBytes.LIMIT + 1);
        }
        if (rank > 0 && bytes.length > PageBytes.LIMIT) {
            throw PageBytes.tooLarge(source, -1);
        }
        if (rank > 0 && !isBlank(bytes)) {
            best = new Part(rank, bytes, fields);
        }
    }

    private int rank(Map<String, String> fields) {
        String type = tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        boolean html = type.equals("text/html") || type.equals("application/xhtml+xml");
        if ((!html && !type.equals("text/plain"))
                || fields.getOrDefault("content-disposition", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("attachment")) {
            return 0;
        }
        String id = fields.get("content-id");
        String saved = message.get("snapshot-content-location");
        if ((root != null && root.equals(id)) || (saved != null && saved.equals(fields.get("content-location")))) {
            return NAMED;
        }
        return html ? 2 : 1;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte unit : bytes) {
            if (!Character.isWhitespace(unit)) {
                return false;
            }
        }
        return true;
    }
}
