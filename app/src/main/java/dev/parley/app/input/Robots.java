package dev.parley.app.input;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the robots.txt of sites allow, by RFC 9309: a site without one allows all, a site that answers with a fault of its
 * own allows nothing for now.
 */
final class Robots {
    private static final int REDIRECTS = 5;

    private final WebPages web;
    private final Map<String, BaseRobotRules> rulesBySite = new ConcurrentHashMap<>();

    Robots(WebPages web) {
        this.web = web;
    }

    boolean allow(URI page) throws InputFault, InterruptedException {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        BaseRobotRules rules = rulesBySite.get(site);
        if (rules == null) {
            rules = fetch(URI.create(site + "/robots.txt"), page.toString());
            rulesBySite.put(site, rules);
        }
        return rules.isAllowed(page.toString());
    }

    private BaseRobotRules fetch(URI address, String page) throws InputFault, InterruptedException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<byte[]> response = web.get(at, page);
            int status = response.statusCode();
            if (status == 200) {
                String type = response.headers().firstValue("content-type").orElse("text/plain");
                return parser.parseContent(at.toString(), response.body(), type, List.of(WebPages.AGENT));
            }
            String location = response.headers().firstValue("location").orElse(null);
            if (status < 300 || status >= 400 || location == null) {
                return status >= 500
                        ? parser.failedFetch(status)
                        : new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
            }
            at = at.resolve(location);
        }
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }
}
