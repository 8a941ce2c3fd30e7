package dev.parley.reader.page;

import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Page.Published;
import dev.parley.reader.reading.PartKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the day of publication: what the metadata say, held against the date that the page shows, its time elements
 * and its address. A day is that of the page's own zone: the time of day and its offset are never used to shift it.
 */
final class PublicationDate {
    private static final Pattern DAY = Pattern.compile("^\\s*(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})");
    /** As Java and C print dates: "Mon Aug 03 12:45:00 EDT 2015". */
    private static final Pattern TIME_BEFORE_YEAR =
            Pattern.compile("(\\d{1,2}) \\d{1,2}:\\d{2}(?::\\d{2})?(?: [A-Z+][A-Z0-9:+-]{1,8})? (\\d{4})$");

    private static final Pattern IN_ADDRESS =
            Pattern.compile("/(20\\d\\d|19\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
    private static final int ELSEWHERE = Hints.RELATED | Hints.COMMENT | Hints.FOOTER | Hints.ADVERT | Hints.SIDEBAR;
    private static final int BLOCKS_ABOVE_HEADLINE = 5;
    private static final int NODES_ABOVE_HEADLINE = 40;

    private final VisibleText visible;
    private final Sources sources;
    private final DateWords dates;
    private final int headline;

    PublicationDate(VisibleText visible, Sources sources, DateWords dates, int headline) {
        this.visible = visible;
        this.sources = sources;
        this.dates = dates;
        this.headline = headline;
    }

    Published published() {
        String value = choose();
        return value == null ? Published.ABSENT : new Published(value, "day", Basis.STATED);
    }

    private @Nullable String choose() {
        String json = day(sources.json().published);
        String meta = day(sources.meta().published);
        String micro = day(sources.micro().published);
        String element = inTimeElement();
        String shown = shown();
        String address = inAddress();
        String stated = firstOf(json, meta, micro);
        if (stated == null) {
            return firstOf(element, shown, address, later());
        }
        boolean confirmed =
                stated.equals(shown) || stated.equals(address) || stated.equals(element) || twice(json, meta, micro);
        boolean update = shown != null
                && (shown.equals(day(sources.json().modified)) || shown.equals(day(sources.meta().modified)));
        return confirmed || shown == null || update || isNear(stated, shown) ? stated : shown;
    }

    private static @Nullable String firstOf(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static boolean twice(@Nullable String json, @Nullable String meta, @Nullable String micro) {
        return (json != null && (json.equals(meta) || json.equals(micro))) || (meta != null && meta.equals(micro));
    }

    /** A day more or less is a matter of time zones. */
    private static boolean isNear(String stated, String shown) {
        long days = ChronoUnit.DAYS.between(LocalDate.parse(stated), LocalDate.parse(shown));
        return Math.abs(days) <= 1;
    }

    /** The day of a stated date, in the zone that it is stated in. */
    private @Nullable String day(@Nullable String stated) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        Matcher matcher = DAY.matcher(stated);
        if (matcher.find()) {
            return day(matcher);
        }
        DateWords.Shown shown = dates.first(TIME_BEFORE_YEAR.matcher(stated).replaceFirst("$1, $2"));
        return shown == null ? null : shown.value();
    }

    private static @Nullable String day(Matcher matcher) {
        return DateWords.value(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** The first time element near the headline that does not tell a change. */
    private @Nullable String inTimeElement() {
        PageTree tree = visible.tree;
        int from = headline < 0 ? 0 : Math.max(0, visible.blocks.get(headline).node - NODES_ABOVE_HEADLINE);
        int to = frontEnd() < visible.blocks.size() ? visible.blocks.get(frontEnd()).node : tree.size();
        String changed = null;
        for (int node = from; node < to; node++) {
            Element element = tree.element(node);
            if (element.attributesSize() == 0) {
                continue;
            }
            String day = inAttributes(element);
            if (day == null || (tree.hintsAround(node) & ELSEWHERE) != 0) {
                continue;
            }
            if (tellsChange(element)) {
                changed = changed == null ? day : changed;
            } else {
                return day;
            }
        }
        return changed;
    }

    /** Whether an element's names, its words or those before it say that it tells a change: "Updated <time>". */
    private boolean tellsChange(Element element) {
        String names = (element.className() + element.attr("itemprop")).toLowerCase(Locale.ROOT);
        return names.contains("modif") || names.contains("updat") || dates.endsWithChange(wordsBefore(element));
    }

    private static String wordsBefore(Element element) {
        Node before = element.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before instanceof TextNode text ? text.text() : before instanceof Element other ? other.ownText() : "";
    }

    /** The day in an element's datetime, or in any attribute of a time element that has no datetime. */
    private @Nullable String inAttributes(Element element) {
        if (element.hasAttr("datetime") || !element.normalName().equals("time")) {
            return day(element.attr("datetime"));
        }
        for (Attribute attribute : element.attributes()) {
            Matcher matcher = DAY.matcher(attribute.getValue());
            if (matcher.find()) {
                return day(matcher);
            }
        }
        return null;
    }

    /** The position of the body's second long paragraph: what is behind it does not date the article. */
    private int frontEnd() {
        int paragraphs = 0;
        for (int i = Math.max(0, headline); i < visible.blocks.size(); i++) {
            Block block = visible.blocks.get(i);
            if (block.kind == PartKind.BODY && block.words >= 20 && ++paragraphs == 2) {
                return i;
            }
        }
        return visible.blocks.size();
    }

    /** What stands between headline and text dates the article; what stands above may be the masthead's, with today's date. */
    private @Nullable String shown() {
        int end = Math.min(frontEnd(), Math.max(0, headline) + 25);
        int first = Math.max(0, headline);
        int body = Math.min(end, firstBody(first));
        List<DateWords.Shown> found = shown(first, body);
        found.addAll(shown(Math.max(0, first - BLOCKS_ABOVE_HEADLINE), first));
        found.addAll(shown(body, end));
        DateWords.Shown likeliest = DateWords.likeliest(found);
        return likeliest == null ? null : likeliest.value();
    }

    private int firstBody(int from) {
        int at = from;
        while (at < visible.blocks.size() && visible.blocks.get(at).kind != PartKind.BODY) {
            at++;
        }
        return at;
    }

    private List<DateWords.Shown> shown(int from, int end) {
        List<DateWords.Shown> found = new ArrayList<>();
        for (Block block : visible.blocks.subList(from, Math.max(from, end))) {
            boolean may = block.kind == PartKind.DATELINE || block.kind == PartKind.AUTHOR;
            if (may && block.linkShare() <= 0.5 && (visible.tree.hintsAround(block.node) & ELSEWHERE) == 0) {
                found.addAll(dates.all(block.text));
            }
        }
        return found;
    }

    /** Where nothing near the headline dates the page: a line behind the body that is a date and little else. */
    private @Nullable String later() {
        for (int i = Math.max(0, headline); i < visible.blocks.size(); i++) {
            Block block = visible.blocks.get(i);
            if (block.words > 12
                    || block.kind == PartKind.COMMENT
                    || block.linkShare() > 0.5
                    || (visible.tree.hintsAround(block.node) & ELSEWHERE) != 0) {
                continue;
            }
            DateWords.Shown shown = dates.first(block.text);
            if (shown != null && shown.foreign() <= 3) {
                return shown.value();
            }
        }
        return null;
    }

    private @Nullable String inAddress() {
        String address = sources.place();
        Matcher matcher = IN_ADDRESS.matcher(address == null ? "" : address);
        return matcher.find() ? day(matcher) : null;
    }
}
