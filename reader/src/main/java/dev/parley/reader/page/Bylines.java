package dev.parley.reader.page;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells lines of authorship, and which of the names in them are persons: knowledge/pages/bylines.txt. */
final class Bylines {
    private static final int LONGEST_BYLINE = 160;
    /** In words. */
    private static final int LONGEST_PEN_NAME = 3;
    /** In chars. */
    private static final int LONGEST_OTHER_WORK = 30;
    /** In chars: thirty names or so. What is longer names nobody. */
    private static final int LONGEST_CREDIT = 1000;

    private static final Pattern SEPARATORS = Pattern.compile("\\s*[,;|&/•·、，\\n]\\s*|\\s+[–—-]\\s+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern ADDRESS = Pattern.compile("https?:\\S*|\\S+@\\S+|www\\.\\S+");

    /** Words of authorship by their first letter, longest first. */
    private final Map<Character, List<String>> by = new HashMap<>();

    private final Set<String> last = new HashSet<>();
    private final Set<String> roles = new HashSet<>();
    private final Set<String> joins = new HashSet<>();
    private final Set<String> nobody = new HashSet<>();
    private final Set<String> desks = new HashSet<>();
    private final Set<String> keepers = new HashSet<>();
    private final Set<String> agencies = new HashSet<>();
    private final Set<String> otherWork = new HashSet<>();

    Bylines(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("pages/bylines.txt")) {
            List<String> words = fact.columns().subList(1, fact.columns().size());
            switch (fact.column(0, "what")) {
                case "by" ->
                    words.forEach(word -> by.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>())
                            .add(word));
                case "last" -> last.addAll(words);
                case "role" -> roles.addAll(words);
                case "join" -> joins.addAll(words);
                case "not" -> nobody.addAll(words);
                case "desk" -> {
                    nobody.addAll(words);
                    desks.addAll(words);
                }
                case "keeper" -> keepers.addAll(words);
                case "agency" -> agencies.addAll(words);
                case "other" -> otherWork.addAll(words);
                default ->
                    throw fact.fault(
                            "no such kind of word", "write by, last, role, join, not, desk, keeper, agency or other");
            }
        }
        for (List<String> words : by.values()) {
            words.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        }
    }

    /** Whether the line names who wrote, with a word such as "by" in front; names of persons or not. */
    boolean isByline(String line) {
        String rest = line.length() > LONGEST_BYLINE ? null : afterBy(line);
        if (rest == null || rest.isEmpty()) {
            return false;
        }
        char first = rest.charAt(0);
        if (Shape.words(rest) > 18) {
            return false;
        }
        return Character.isUpperCase(first) || !Character.isLetter(first) || uncased(first) || startsWithNobody(rest);
    }

    private boolean startsWithNobody(String rest) {
        for (String word : rest.toLowerCase(Locale.ROOT).split("\\s+", 0)) {
            if (nobody.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean uncased(char c) {
        return Character.isLetter(c) && Character.toUpperCase(c) == c && Character.toLowerCase(c) == c;
    }

    /** What follows the word of authorship, or null where the line has none. */
    @Nullable String afterBy(String line) {
        String text = Shape.folded(line);
        char first = text.isEmpty() ? ' ' : Character.toLowerCase(text.charAt(0));
        List<String> words = by.get(first);
        if (words == null) {
            return null;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (folded.startsWith(word)) {
                int end = word.length();
                boolean wide = uncased(word.charAt(word.length() - 1));
                boolean glued = end < text.length()
                        && Character.isUpperCase(text.charAt(end))
                        && Character.isLowerCase(text.charAt(end - 1))
                        && Character.isUpperCase(text.charAt(0));
                if (end == folded.length() || wide || glued || !Character.isLetterOrDigit(folded.charAt(end))) {
                    return strip(text.substring(Math.min(end, text.length())));
                }
            }
        }
        return null;
    }

    /** Whether words end as a credit does for work on what others wrote: "medically reviewed by", "Photos:". */
    boolean endsWithOtherWork(String words) {
        int end = words.length();
        while (end > 0 && (words.charAt(end - 1) == ':' || Shape.isBlank(words.charAt(end - 1)))) {
            end--;
        }
        String folded = Shape.small(words.substring(Math.max(0, end - LONGEST_OTHER_WORK - 2), end));
        for (int from = folded.lastIndexOf(' '); ; from = folded.lastIndexOf(' ', from - 1)) {
            if (otherWork.contains(folded.substring(from + 1))) {
                return true;
            }
            if (from <= 0 || folded.length() - from > LONGEST_OTHER_WORK) {
                return false;
            }
        }
    }

    private boolean startsWithOtherWork(String words) {
        String folded = Shape.small(words);
        for (int to = folded.indexOf(' '); to > 0 && to <= LONGEST_OTHER_WORK; to = folded.indexOf(' ', to + 1)) {
            if (otherWork.contains(
                    folded.charAt(to - 1) == ':' ? folded.substring(0, to - 1) : folded.substring(0, to))) {
                return true;
            }
        }
        return false;
    }

    /** The persons that a field or a line of authorship names, each once; none where it names only desks and sites. */
    List<String> persons(String text, Set<String> site) {
        return names(text, site, false);
    }

    /** Whether it is the name of a news agency. */
    boolean isAgency(String name) {
        return agencies.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the line is the name of a news agency, with a place behind it or without: "REUTERS", "AFP, MANILA". */
    boolean isAgencyCredit(String line) {
        int comma = line.indexOf(',');
        return isAgency(comma < 0 ? line : line.substring(0, comma).strip());
    }

    /** The persons and the news agencies that a field names. */
    List<String> authors(String text, Set<String> site) {
        return names(text, site, true);
    }

    /**
     * The pen names that metadata credit where they name no person in full: "Mara", "riverwatcher". Sites, desks, addresses
     * and the accounts of a site's keepers have none.
     */
    List<String> penNames(List<String> stated, Set<String> site) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (String one : stated) {
            if (one.length() > LONGEST_CREDIT) {
                continue;
            }
            String rest = afterBy(one);
            String name = Shape.folded(rest == null ? one : rest);
            boolean ofSite = site.contains(SiteWords.folded(name)) || site.contains(BodyChoice.squeezed(name));
            if (Shape.words(name) <= LONGEST_PEN_NAME && !ofSite && isPenName(name)) {
                found.add(name);
            }
        }
        return List.copyOf(found);
    }

    /** The sites, agencies and firms that metadata credit by name. Desks and the accounts of a site's keepers are none. */
    List<String> organisations(List<String> stated) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (String one : stated) {
            String rest = one.length() > LONGEST_BYLINE ? "" : afterBy(one);
            String name = Shape.folded(rest == null ? one : rest);
            if (isOrganisation(name)) {
                found.add(name);
            }
        }
        return List.copyOf(found);
    }

    private boolean isOrganisation(String name) {
        boolean proper = false;
        for (String word : NO_LETTERS.split(Shape.small(name), 0)) {
            if (desks.contains(word) || keepers.contains(word)) {
                return false;
            }
            proper |= !word.isEmpty() && !nobody.contains(word) && !roles.contains(word);
        }
        return proper && !name.contains("@") && !name.contains("://");
    }

    private boolean isPenName(String name) {
        if (name.length() < 2 || ADDRESS.matcher(name).find() || keepers.contains(Shape.small(name))) {
            return false;
        }
        for (String word : NO_LETTERS.split(Shape.small(name), 0)) {
            if (nobody.contains(word) || roles.contains(word) || agencies.contains(word)) {
                return false;
            }
        }
        return name.chars().anyMatch(Character::isLetter);
    }

    private List<String> names(String text, Set<String> site, boolean withAgencies) {
        if (text.length() > LONGEST_CREDIT || startsWithOtherWork(text)) {
            return List.of();
        }
        String rest = afterBy(text);
        String plain = ADDRESS.matcher(
                        BRACKETS.matcher(rest == null ? text : rest).replaceAll(" "))
                .replaceAll(" ");
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (String piece : SEPARATORS.split(plain, 0)) {
            for (String name : joined(strip(piece))) {
                String person = person(name, site);
                if (person != null) {
                    found.add(person);
                } else if (withAgencies && isAgency(name)) {
                    found.add(name);
                }
            }
        }
        return List.copyOf(found);
    }

    private List<String> joined(String piece) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String word : piece.split("\\s+", 0)) {
            String folded = word.toLowerCase(Locale.ROOT);
            boolean small = word.equals(folded) && (word.length() == 1 || word.isEmpty() || !uncased(word.charAt(0)));
            boolean shouted = word.length() > 1 && Shape.allCapitals(piece);
            boolean join = joins.contains(folded) && (small || shouted);
            if (join && name.length() > 0) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(word).append(' ');
            }
        }
        names.add(name.toString().strip());
        return names;
    }

    /** The name without role and place around it, or null where it isn't a person's. */
    @Nullable String person(String name, Set<String> site) {
        String text = strip(name);
        String again = afterBy(text);
        if (again != null && !again.isEmpty()) {
            text = again;
        }
        text = withoutRole(withoutTail(unglued(text)));
        if (text.length() < 2 || text.length() > 60 || site.contains(SiteWords.folded(text))) {
            return null;
        }
        if (isAgency(text)) {
            return null;
        }
        return looksLikeName(text) ? text : null;
    }

    /** "Mara TolliverReporter", of two elements side by side, without the role. */
    private String unglued(String text) {
        for (int i = 1; i < text.length(); i++) {
            boolean hump = Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1));
            if (!hump) {
                continue;
            }
            String rest = text.substring(i).toLowerCase(Locale.ROOT);
            int space = rest.indexOf(' ');
            String word = space < 0 ? rest : rest.substring(0, space);
            if (roles.contains(rest) || roles.contains(word) || nobody.contains(word)) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private String withoutTail(String text) {
        String[] words = text.split("\\s+", 0);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            if (i > 0
                    && last.contains(words[i].toLowerCase(Locale.ROOT))
                    && words[i].equals(words[i].toLowerCase(Locale.ROOT))) {
                break;
            }
            kept.append(i == 0 ? "" : " ").append(words[i]);
        }
        return strip(kept.toString());
    }

    private String withoutRole(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        String best = text;
        for (String role : roles) {
            if (folded.endsWith(" " + role) && best.length() > text.length() - role.length() - 1) {
                best = text.substring(0, text.length() - role.length() - 1);
            } else if (folded.startsWith(role + " ") && best.length() > text.length() - role.length() - 1) {
                best = text.substring(role.length() + 1);
            }
        }
        return strip(best);
    }

    /** Whether words have the shape of a person's name: two to six, capital or of a script without case. */
    boolean looksLikeName(String text) {
        if (text.length() > LONGEST_BYLINE) {
            return false;
        }
        String[] words = text.split("\\s+", 0);
        int capitals = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
            } else if (Character.isDigit(c) || "()@_:?!…\"“”»«#<>{}=%".indexOf(c) >= 0) {
                return false;
            }
        }
        for (String word : words) {
            if (nobody.contains(word.toLowerCase(Locale.ROOT).replaceAll("[.,]$", ""))
                    || roles.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
            if (Character.isUpperCase(word.charAt(0))) {
                capitals++;
            }
        }
        if (letters >= 2 && uncased(firstLetter(text))) {
            return letters <= 24 && words.length <= 5;
        }
        return words.length >= 2
                && words.length <= 6
                && capitals >= 2
                && capitals * 2 >= words.length
                && letters >= 4
                && Character.isLetter(text.charAt(0));
    }

    private static char firstLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from
                && !Character.isLetterOrDigit(text.charAt(to - 1))
                && text.charAt(to - 1) != '.'
                && Character.getType(text.charAt(to - 1)) != Character.NON_SPACING_MARK
                && Character.getType(text.charAt(to - 1)) != Character.COMBINING_SPACING_MARK) {
            to--;
        }
        return text.substring(from, to);
    }
}
