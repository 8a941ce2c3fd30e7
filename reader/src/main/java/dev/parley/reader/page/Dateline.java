package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place, and often day and agency, in front of an article's first sentence. */
final class Dateline {
    private static final Pattern FRONT = Pattern.compile(
            "^(?<place>\\p{Lu}[\\p{L}\\p{M}'’.\\-]*(?:[ /][\\p{L}\\p{M}'’.\\-]+){0,4}(?:, ?[\\p{L}.'’ ]{2,25}){0,2})"
                    + "(?:,? ?\\d{1,2}\\.?(?: \\p{L}+)?(?<year>,? \\d{4})?)?"
                    + "(?<agency> ?\\([\\p{L}\\p{N}/ .,&'’-]{2,40}\\))?"
                    + "(?<mark>\\s*[–—]\\s*|\\s+-{1,2}\\s*|:\\s|\\.\\s)(?=\\S)");

    /** Words that begin a sentence with a day in it: "On Monday, 14 March 2025 – a week before …". */
    private static final Set<String> BEFORE_DAYS =
            Set.of("On", "In", "At", "By", "From", "Since", "Until", "Till", "Before", "After", "Between", "Around");

    /** The names of states, as a place is told to lie in one: "Khartoum, Sudan – ". */
    private final Set<String> states = new HashSet<>();

    Dateline(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("places/states.tsv")) {
            states.add(fact.column(1, "name"));
        }
    }

    /** The dateline of a paragraph, without the mark that ends it, or null where it has none. */
    @Nullable String of(String paragraph) {
        Matcher matcher = FRONT.matcher(paragraph.length() > 160 ? paragraph.substring(0, 160) : paragraph);
        if (!matcher.find()) {
            return null;
        }
        String place = matcher.group("place");
        String first = place.split("[ ,]", 0)[0];
        boolean capitals = Shape.allCapitals(first) && first.length() > 2;
        boolean dash = matcher.group("mark").strip().matches("[–—-]+");
        boolean told = matcher.group("agency") != null || matcher.group("year") != null && !BEFORE_DAYS.contains(first);
        boolean fits = (told || isInState(place)) && dash
                || capitals && (matcher.group("agency") != null || placeIsCapital(place));
        if (!fits || matcher.end() >= paragraph.length()) {
            return null;
        }
        return paragraph.substring(0, matcher.start("mark")).strip();
    }

    private boolean isInState(String place) {
        int comma = place.indexOf(',');
        return comma > 0 && states.contains(place.substring(comma + 1).strip());
    }

    /** "JUBA", "PORT SUDAN", "NAIROBI, Kenya" and "WASHINGTON, D.C."; but no sentence that begins with an acronym. */
    private static boolean placeIsCapital(String place) {
        String city = place.split(",", 0)[0];
        return Shape.allCapitals(city);
    }
}
