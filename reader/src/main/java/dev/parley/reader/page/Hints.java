package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the names that a site's makers gave an element make likely: knowledge/pages/hints.txt. */
final class Hints {
    /** One bit each. */
    static final int RELATED = 1;

    static final int COMMENT = 1 << 1;
    static final int NOTICE = 1 << 2;
    static final int NAVIGATION = 1 << 3;
    static final int FOOTER = 1 << 4;
    static final int SEARCH = 1 << 5;
    static final int AUTHOR = 1 << 6;
    static final int BIO = 1 << 7;
    static final int DATELINE = 1 << 8;
    static final int CAPTION = 1 << 9;
    static final int SECTION = 1 << 10;
    static final int SUBHEAD = 1 << 11;
    static final int ADVERT = 1 << 12;
    static final int SIDEBAR = 1 << 13;
    static final int BODY = 1 << 14;
    static final int LIVE = 1 << 15;
    static final int HIDDEN = 1 << 16;
    static final int ASIDE = 1 << 17;
    static final int PULLQUOTE = 1 << 18;
    static final int HEADLINE = 1 << 19;

    /** Hints that speak against article prose. */
    static final int AGAINST = RELATED
            | COMMENT
            | NOTICE
            | NAVIGATION
            | FOOTER
            | SEARCH
            | AUTHOR
            | BIO
            | DATELINE
            | CAPTION
            | ADVERT
            | SIDEBAR
            | ASIDE
            | PULLQUOTE;

    private static final Set<String> SWITCHES =
            Set.of("has", "with", "no", "without", "not", "is", "enable", "hide", "show");

    private final Map<String, Integer> words = new HashMap<>();

    Hints(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/hints.txt")) {
            int bit = bit(fact);
            for (String word : fact.columns().subList(1, fact.columns().size())) {
                words.merge(word, bit, (a, b) -> a | b);
            }
        }
    }

    private static int bit(Fact fact) {
        return switch (fact.column(0, "kind")) {
            case "related" -> RELATED;
            case "comment" -> COMMENT;
            case "notice" -> NOTICE;
            case "navigation" -> NAVIGATION;
            case "footer" -> FOOTER;
            case "search" -> SEARCH;
            case "author" -> AUTHOR;
            case "bio" -> BIO;
            case "dateline" -> DATELINE;
            case "caption" -> CAPTION;
            case "section" -> SECTION;
            case "subhead" -> SUBHEAD;
            case "advert" -> ADVERT;
            case "sidebar" -> SIDEBAR;
            case "body" -> BODY;
            case "live" -> LIVE;
            case "hidden" -> HIDDEN;
            case "aside" -> ASIDE;
            case "pullquote" -> PULLQUOTE;
            case "headline" -> HEADLINE;
            default -> throw fact.fault("no such hint", "write one of those at the head of the file");
        };
    }

    /** The hints of an element's tag and names. The cache belongs to one page. */
    int of(Element element, Map<String, Integer> cache) {
        int hints = ofTag(element.normalName());
        if (element.attributesSize() == 0) {
            return hints;
        }
        for (Attribute attribute : element.attributes()) {
            if (isName(attribute.getKey())) {
                String value = attribute.getValue();
                if (!value.isEmpty() && value.length() < 500) {
                    hints |= cache.computeIfAbsent(value, this::ofNames);
                }
            }
        }
        if ((hints & BODY) != 0) {
            hints &= ~(SIDEBAR | NOTICE | ADVERT | SUBHEAD | RELATED | SECTION | CAPTION);
        }
        return hints;
    }

    private static boolean isName(String attribute) {
        return switch (attribute) {
            case "class",
                    "id",
                    "role",
                    "itemprop",
                    "rel",
                    "property",
                    "data-testid",
                    "data-component",
                    "data-type",
                    "data-module",
                    "data-name",
                    "data-qa" -> true;
            default -> false;
        };
    }

    private static int ofTag(String tag) {
        return switch (tag) {
            case "nav", "menu" -> NAVIGATION;
            case "footer" -> FOOTER;
            case "aside" -> SIDEBAR;
            case "figcaption", "caption", "figure" -> CAPTION;
            case "button", "select", "option", "label", "textarea" -> NAVIGATION;
            case "dialog" -> NOTICE;
            case "time" -> DATELINE;
            case "search" -> SEARCH;
            default -> 0;
        };
    }

    private int ofNames(String names) {
        int hints = 0;
        for (String name : names.split("\\s+", 0)) {
            List<String> pieces = pieces(name);
            for (int i = 0; i < pieces.size(); i++) {
                if (i > 0 && SWITCHES.contains(pieces.get(i - 1))) {
                    continue;
                }
                String one = pieces.get(i);
                hints |= words.getOrDefault(one, 0);
                if (i + 1 < pieces.size()) {
                    String two = one + "-" + pieces.get(i + 1);
                    hints |= words.getOrDefault(two, 0);
                    if (i + 2 < pieces.size()) {
                        hints |= words.getOrDefault(two + "-" + pieces.get(i + 2), 0);
                    }
                }
            }
        }
        return hints;
    }

    /** {@code articleBody__text-2} has the pieces article, body, text. */
    private static List<String> pieces(String name) {
        List<String> pieces = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c) || (Character.isDigit(c) && from >= 0);
            boolean hump = letter
                    && from >= 0
                    && i > from
                    && Character.isUpperCase(c)
                    && Character.isLowerCase(name.charAt(i - 1));
            if ((!letter || hump) && from >= 0) {
                pieces.add(name.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
            if (letter && from < 0) {
                from = i;
            }
        }
        return pieces;
    }
}
