package dev.parley.app.input;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.feed.rss.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed wants to be read: its {@code ttl}, or the period of the syndication module, and the hours and days that it asks
 * to leave out (RSS 2.0).
 *
 * @param every how long after one reading the next one is useful; null where it doesn't say
 * @param withoutHours hours of the day in UTC
 * @param withoutDays days of the week in UTC
 */
record Schedule(@Nullable Duration every, Set<Integer> withoutHours, Set<DayOfWeek> withoutDays) {
    static final Schedule NONE = new Schedule(null, Set.of(), Set.of());
    private static final int HOURS_OF_A_WEEK = 7 * 24;

    static Schedule of(WireFeed feed) {
        Duration every = period(feed);
        if (!(feed instanceof Channel channel)) {
            return new Schedule(every, Set.of(), Set.of());
        }
        Duration ttl = channel.getTtl() > 0 ? Duration.ofMinutes(channel.getTtl()) : null;
        Set<Integer> hours = new HashSet<>();
        List<Integer> named = channel.getSkipHours();
        named.forEach(hour -> hours.add(hour % 24)); // some write 24 for midnight
        Set<DayOfWeek> days = new HashSet<>();
        for (String day : channel.getSkipDays()) {
            Arrays.stream(DayOfWeek.values())
                    .filter(one -> one.name().equals(day.strip().toUpperCase(Locale.ROOT)))
                    .forEach(days::add);
        }
        return new Schedule(ttl != null ? ttl : every, hours, days);
    }

    /** The period of the syndication module, which Rome leaves as it stands in RSS 2.0. */
    private static @Nullable Duration period(WireFeed feed) {
        if (feed.getModule(SyModule.URI) instanceof SyModule module) {
            return period(module.getUpdatePeriod(), module.getUpdateFrequency());
        }
        String period = null;
        int frequency = 1;
        for (Element element : feed.getForeignMarkup()) {
            String text = element.getTextTrim();
            if (SyModule.URI.equals(element.getNamespaceURI())
                    && element.getName().equals("updatePeriod")) {
                period = text;
            } else if (SyModule.URI.equals(element.getNamespaceURI()) && text.matches("\\d{1,4}")) {
                frequency = Integer.parseInt(text);
            }
        }
        return period(period, frequency);
    }

    private static @Nullable Duration period(@Nullable String period, int frequency) {
        Duration whole =
                switch (period == null ? "" : period) {
                    case "hourly" -> Duration.ofHours(1);
                    case "daily" -> Duration.ofDays(1);
                    case "weekly" -> Duration.ofDays(7);
                    case "monthly" -> Duration.ofDays(30);
                    case "yearly" -> Duration.ofDays(365);
                    default -> null;
                };
        return whole == null ? null : whole.dividedBy(Math.max(1, frequency));
    }

    /** The first moment from one on at which the feed may be read; that one itself where the feed leaves no hour open. */
    Instant open(Instant from) {
        ZonedDateTime at = from.atZone(ZoneOffset.UTC);
        for (int i = 0; i <= HOURS_OF_A_WEEK; i++) {
            if (!withoutHours.contains(at.getHour()) && !withoutDays.contains(at.getDayOfWeek())) {
                return at.toInstant();
            }
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return from;
    }
}
