package dev.parley.ledger.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a search that can't be read, told by the slip that people make most in it: {@code "open} lacks a
 * quotation mark, {@code who:state:KEN} needs two.
 */
final class Slips {
    private static final Pattern TWO_COLONS = Pattern.compile("([a-z]+):([^\\s\"():]+:[^\\s\"()]*)");
    /** By the pattern of each slip, what to say of it. */
    private static final Map<Pattern, String> SLIPS = new LinkedHashMap<>();

    static {
        slip("^[^\"]*(\"[^\"]*\"[^\"]*)*\"[^\"]*$", "a quotation mark is open; put one at the end of the phrase too");
        slip("\\(\\s*\\)", "there is nothing between ( and ); put words there, or leave them out");
        slip("^[^()]*\\)|\\([^)]*$", "( and ) must come in pairs");
        slip(
                "^[^\\[\\]{}]*[\\]}]|[\\[{][^\\]}]*$|[\\[{](?!\\S+ TO \\S+[\\]}])",
                "a stretch is written with [ TO ], as in published:[2024-01 TO 2024-06]");
        slip("(^|\\s|\\()(AND|OR|NOT|&&|\\|\\||[-+!])\\s*($|\\))", "AND, OR, NOT, + and - need a word after them");
        slip("^\\s*(AND|OR|&&|\\|\\|)|(AND|OR)\\s+(AND|OR)", "AND and OR need a word on either side");
        slip("~", "~ stands after a word, alone or with 1 or 2, the letters that may differ: talks~ or talks~1");
        slip(
                "^[^/]*/[^/]*$",
                "/ begins a regular expression, which ends with / too; put words that have / in quotation marks");
        slip("(^|\\s):|:($|\\s)", "a colon stands between a field and a word, as in act:sign");
    }

    private Slips() {}

    private static void slip(String pattern, String problem) {
        SLIPS.put(Pattern.compile(pattern), problem);
    }

    /** What is wrong with the words, and what helps. */
    static String in(String words) {
        Matcher colons = TWO_COLONS.matcher(words);
        if (colons.find()) {
            return "what has a colon in it must stand in quotation marks: " + colons.group(1) + ":\"" + colons.group(2)
                    + "\"";
        }
        String plain = words.replaceAll("\\\\.", ""); // a sign behind a backslash is a letter
        String outside = plain.replaceAll("\"[^\"]*\"", "x");
        return SLIPS.entrySet().stream()
                .filter(slip -> slip.getKey().matcher(outside).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(
                        "signs such as ( ) [ ] { } : ^ ~ / stand for something; put words that have them in quotation marks");
    }
}
