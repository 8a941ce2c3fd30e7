package dev.parley.reader.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What an element does to the text of a page, by its tag. */
enum TagRole {
    UNSEEN,
    BLOCK,
    HEADING,
    BREAK,
    RULE,
    LINK,
    BOLD,
    /** Words before, in and after it stand apart. */
    APART,
    /** Words before and in it stand apart. */
    APART_BEFORE,
    INLINE;

    private static final List<String> UNSEEN_TAGS = List.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "iframe",
            "object",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "datalist",
            "math",
            "embed",
            "link",
            "meta",
            "select",
            "textarea",
            "title",
            "portal");
    private static final List<String> INLINE_TAGS = List.of(
            "abbr",
            "acronym",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "mark",
            "meter",
            "output",
            "progress",
            "q",
            "ruby",
            "rb",
            "rp",
            "rt",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "sub",
            "sup",
            "tt",
            "u",
            "var",
            "wbr",
            "nobr",
            "img",
            "picture",
            "source",
            "amp-img",
            "center-inline",
            "x-inline",
            "hl2",
            "org",
            "person",
            "location");

    private static final Map<String, TagRole> BY_TAG = byTag();

    private static Map<String, TagRole> byTag() {
        Map<String, TagRole> roles = new HashMap<>();
        INLINE_TAGS.forEach(tag -> roles.put(tag, INLINE));
        UNSEEN_TAGS.forEach(tag -> roles.put(tag, UNSEEN));
        for (String tag : List.of("h1", "h2", "h3", "h4", "h5", "h6")) {
            roles.put(tag, HEADING);
        }
        roles.put("br", BREAK);
        roles.put("hr", RULE);
        roles.put("a", LINK);
        roles.put("b", BOLD);
        roles.put("strong", BOLD);
        roles.put("button", APART);
        roles.put("label", APART);
        roles.put("time", APART);
        roles.put("input", APART_BEFORE);
        return roles;
    }

    /** Elements of tags that are not known are blocks. */
    static TagRole of(Element element) {
        return BY_TAG.getOrDefault(element.normalName(), BLOCK);
    }
}
