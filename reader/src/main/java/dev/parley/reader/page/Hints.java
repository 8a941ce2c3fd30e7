package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashMap;
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
    /** All that names can tell; what comes below is told by tags alone. */
    static final int NAMES = (1 << 20) - 1;
    /** A cell or an item of a list. */
    static final int ITEM = 1 << 20;
    /** An element of menus. */
    static final int MENU = 1 << 21;
    /** An image stands in it, shown or not. */
    static final int IMAGE = 1 << 22;
    /** Something to press or to fill in stands in it, shown or not. */
    static final int TOOL = 1 << 23;
    /** A figure, or the words that belong to one. */
    static final int FIGURE = 1 << 24;

    /** A quote, a table or a listing. Figures hold them too; there they are no caption. */
    static final int QUOTED = 1 << 25;

    /** A style, an attribute or a class of the common style sheets hides it; scripts show some of these later. */
    static final int CONCEALED = 1 << 26;

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

    /** In chars; what is longer is no name. */
    private static final int LONGEST_NAME = 500;
    /** A word behind which the next one says what is so on the page, not what the element is. */
    private static final int SWITCH = 1 << 30;
    /** A word that begins a longer one of the file. */
    private static final int JOINS = 1 << 29;

    private static final Set<String> SWITCHES =
            Set.of("has", "with", "no", "without", "not", "is", "enable", "hide", "show");

    private final WordTable words;

    Hints(Knowledge knowledge) {
        Map<String, Integer> bits = new HashMap<>();
        SWITCHES.forEach(word -> bits.put(word, SWITCH));
        for (Fact fact : knowledge.facts("pages/hints.txt")) {
            int bit = bit(fact);
            for (String word : fact.columns().subList(1, fact.columns().size())) {
                bits.merge(word, bit, (a, b) -> a | b);
                int hyphen = word.indexOf('-');
                if (hyphen >= 0) {
                    bits.merge(word.substring(0, hyphen), JOINS, (a, b) -> a | b);
                }
            }
        }
        words = new WordTable(bits);
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

    /** What is known of the names on one page, and the room to take names apart. */
    static final class Names {
        private String[] known = new String[1 << 10];
        private int[] hints = new int[known.length];
        private int size;
        private final char[] joined = new char[2 * LONGEST_NAME + 1];
        private final int[] starts = new int[LONGEST_NAME + 1];
        private final int[] ends = new int[LONGEST_NAME + 1];

        /** Where a name is known from, or would be put. */
        private int slot(String name) {
            int hash = name.hashCode();
            int slot = (hash ^ (hash >>> 16)) & (known.length - 1);
            while (known[slot] != null && !known[slot].equals(name)) {
                slot = (slot + 1) & (known.length - 1);
            }
            return slot;
        }

        private void put(String name, int hint) {
            if (2 * ++size > known.length) {
                String[] before = known;
                int[] hintsBefore = hints;
                known = new String[4 * before.length];
                hints = new int[known.length];
                for (int i = 0; i < before.length; i++) {
                    if (before[i] != null) {
                        int slot = slot(before[i]);
                        known[slot] = before[i];
                        hints[slot] = hintsBefore[i];
                    }
                }
            }
            int slot = slot(name);
            known[slot] = name;
            hints[slot] = hint;
        }
    }

    /** The hints of an element's tag and names. */
    int of(Element element, Names page) {
        int hints = ofTag(element.normalName()) | marks(element);
        if (element.attributesSize() == 0) {
            return hints;
        }
        for (Attribute attribute : element.attributes()) {
            hints |= of(attribute, element, page);
        }
        if ((hints & BODY) != 0) {
            hints &= ~(SIDEBAR | NOTICE | ADVERT | SUBHEAD | RELATED | SECTION | CAPTION);
        }
        return hints;
    }

    private int of(Attribute attribute, Element element, Names page) {
        return switch (attribute.getKey()) {
            case "hidden" -> CONCEALED;
            case "style" -> isUndisplayed(attribute.getValue()) ? CONCEALED : 0;
            case "class" -> {
                String names = attribute.getValue();
                yield ofValue(names, page) | (isConcealing(names, element) ? CONCEALED : 0);
            }
            case "id",
                    "role",
                    "itemprop",
                    "rel",
                    "property",
                    "data-testid",
                    "data-component",
                    "data-type",
                    "data-module",
                    "data-name",
                    "data-qa" -> ofValue(attribute.getValue(), page);
            default -> 0;
        };
    }

    private int ofValue(String names, Names page) {
        return names.isEmpty() || names.length() >= LONGEST_NAME ? 0 : ofNames(names, page);
    }

    private static boolean isUndisplayed(String style) {
        int at = style.indexOf("display");
        int colon = at < 0 ? -1 : style.indexOf(':', at);
        if (colon < 0) {
            return false;
        }
        int value = colon + 1;
        while (value < style.length() && style.charAt(value) == ' ') {
            value++;
        }
        return style.startsWith("none", value);
    }

    /** The class names by which the common style sheets hide elements at all widths of the screen. */
    private static boolean isConcealing(String names, Element element) {
        if (!names.contains("hid") && !names.contains("d-none")) {
            return false;
        }
        boolean named = element.hasClass("hidden") || element.hasClass("d-none") || element.hasClass("hide");
        return named
                && !names.contains("block")
                && !names.contains("flex")
                && !names.contains("grid")
                && !names.contains("inline");
    }

    private static int ofTag(String tag) {
        return switch (tag) {
            case "nav" -> NAVIGATION | MENU;
            case "li" -> ITEM | MENU;
            case "td", "th", "dd", "dt" -> ITEM;
            case "menu" -> NAVIGATION;
            case "footer" -> FOOTER;
            case "aside" -> SIDEBAR;
            case "figcaption", "figure" -> CAPTION | FIGURE;
            case "caption" -> CAPTION;
            case "blockquote", "pre", "table" -> QUOTED;
            case "button", "select", "option", "label", "textarea" -> NAVIGATION;
            case "dialog" -> NOTICE;
            case "time" -> DATELINE;
            case "search" -> SEARCH;
            default -> 0;
        };
    }

    /** What an element's tag says of the elements around it: {@link #IMAGE}, {@link #TOOL}, or nothing. */
    static int marks(Element element) {
        return switch (element.normalName()) {
            case "img", "picture", "amp-img", "video" -> IMAGE;
            case "button", "form" -> TOOL;
            case "input" -> element.attr("type").strip().equalsIgnoreCase("hidden") ? 0 : TOOL;
            default -> 0;
        };
    }

    private int ofNames(String names, Names page) {
        int slot = page.slot(names);
        if (page.known[slot] != null) {
            return page.hints[slot];
        }
        int hints = 0;
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i == names.length() || names.charAt(i) <= ' ') {
                if (i > from && i - from < names.length()) {
                    hints |= ofNames(names.substring(from, i), page);
                } else if (i > from) {
                    hints = ofName(names, page);
                }
                from = i + 1;
            }
        }
        page.put(names, hints);
        return hints;
    }

    /** {@code articleBody__text-2} has the pieces article, body, text; each is looked up alone and with those behind it. */
    private int ofName(String name, Names page) {
        char[] joined = page.joined;
        int[] starts = page.starts;
        int[] ends = page.ends;
        int pieces = pieces(name, joined, starts, ends);
        int hints = 0;
        boolean switched = false;
        for (int i = 0; i < pieces; i++) {
            int one = words.get(joined, starts[i], ends[i]);
            if (!switched) {
                hints |= one;
                int most = (one & JOINS) == 0 ? i : Math.min(i + 2, pieces - 1);
                for (int last = i + 1; last <= most; last++) {
                    hints |= words.get(joined, starts[i], ends[last]);
                }
            }
            switched = (one & SWITCH) != 0;
        }
        return hints & ~(SWITCH | JOINS);
    }

    /** Writes the pieces in small letters with hyphens between, and where each starts and ends; gives their number. */
    private static int pieces(String name, char[] joined, int[] starts, int[] ends) {
        int pieces = 0;
        int at = 0;
        boolean inside = false;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            char small = Shape.smallInWord(c);
            boolean letter = small != 0 && (inside || !Character.isDigit(c));
            boolean hump = inside && letter && small != c && Character.isLowerCase(name.charAt(i - 1));
            if (inside && (!letter || hump)) {
                ends[pieces++] = at;
                joined[at++] = '-';
                inside = false;
            }
            if (letter) {
                if (!inside) {
                    starts[pieces] = at;
                }
                joined[at++] = small;
                inside = true;
            }
        }
        return pieces;
    }
}
