package dev.parley.reader.page;

import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Page.Published;
import dev.parley.reader.reading.PartKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the day of publication: what the metadata say, held against the date that the page shows and its address. */
final class PublicationDate {
    private static final Pattern DAY = Pattern.compile("^\\s*(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})");
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/(20\\d\\d|19\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");

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
        String shown = shown();
        String address = inAddress();
        String stated = json != null ? json : meta != null ? meta : micro;
        if (stated == null) {
            return shown != null ? shown : address;
        }
        boolean confirmed = stated.equals(shown)
                || stated.equals(address)
                || stated.equals(json) && (stated.equals(meta) || stated.equals(micro))
                || stated.equals(meta) && stated.equals(micro);
        return confirmed || shown == null || isNear(stated, shown) ? stated : shown;
    }

    /** A day more or less is a matter of time zones; a shown date some days later is most likely a change. */
    private static boolean isNear(String stated, String shown) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(
                java.time.LocalDate.parse(stated), java.time.LocalDate.parse(shown));
        return Math.abs(days) <= 1;
    }

    /** The day of a stated date, in the zone that it is stated in. */
    @Nullable String day(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        Matcher matcher = DAY.matcher(stated);
        if (matcher.find()) {
            return DateWords.value(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        }
        DateWords.Shown shown = dates.first(stated);
        return shown == null ? null : shown.value();
    }

    private @Nullable String shown() {
        for (int i = Math.max(0, headline - 3); i < visible.blocks.size() && i < headline + 25; i++) {
            Block block = visible.blocks.get(i);
            if (block.kind != PartKind.DATELINE && block.kind != PartKind.AUTHOR) {
                continue;
            }
            DateWords.Shown shown = dates.first(block.text);
            if (shown != null) {
                return shown.value();
            }
        }
        return null;
    }

    private @Nullable String inAddress() {
        String address = sources.url() != null ? sources.url() : sources.address();
        Matcher matcher = IN_ADDRESS.matcher(address == null ? "" : address);
        return matcher.find()
                ? DateWords.value(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))
                : null;
    }
}
