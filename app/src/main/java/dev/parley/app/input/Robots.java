package dev.parley.app.input;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * What the robots.txt of sites allow, by RFC 9309: a site without one allows all, a site that answers with a fault of its
 * own, or that it is asked too much, allows nothing for now.
 */
final class Robots {
    private static final int REDIRECTS = 5;

    /** RFC 9309, 2.4: no longer than a day. */
    private static final Duration KEPT = Duration.ofDays(1);
    /** Rules of a site that could not tell them are asked for again sooner. */
    private static final Duration KEPT_UNTOLD = Duration.ofHours(1);

    private final WebPages web;
    private final WebTime time;

    Robots(WebPages web, WebTime time) {
        this.web = web;
        this.time = time;
    }

    /** The rules of the page's site, fetched where they haven't been. */
    BaseRobotRules rules(URI page) throws InputFault, InterruptedException {
        Host host = web.host(page);
        host.turn.lockInterruptibly();
        try {
            BaseRobotRules rules = host.rules;
            if (rules == null || time.nanos() - host.rulesUntil > 0) {
                rules = fetch(
                        URI.create(page.getScheme() + "://" + page.getRawAuthority() + "/robots.txt"), page.toString());
                host.rules = rules;
                host.rulesUntil = time.nanos() + (rules.isAllowNone() ? KEPT_UNTOLD : KEPT).toNanos();
            }
            return rules;
        } finally {
            host.turn.unlock();
        }
    }

    /** The pause that the rules ask for between two requests; none where they ask for none. */
    static Duration pause(BaseRobotRules rules) {
        return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    }

    private BaseRobotRules fetch(URI address, String page) throws InputFault, InterruptedException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<byte[]> response = web.get(at, page, List.of(), Duration.ZERO);
            int status = response.statusCode();
            if (status == 200) {
                String type = response.headers().firstValue("content-type").orElse("text/plain");
                byte[] body = WebPages.unpacked(response, page);
                return parser.parseContent(at.toString(), body, type, List.of(WebPages.AGENT));
            }
            String location = response.headers().firstValue("location").orElse(null);
            if (status < 300 || status >= 400 || location == null) {
                return status >= 500 || status == WebPages.TOO_MANY_REQUESTS
                        ? new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE)
                        : new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
            }
            at = WebPages.target(at, location, page);
        }
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }
}
