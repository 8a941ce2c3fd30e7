package dev.parley.reader.page;

import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells lines of authorship, and whom they and the fields of metadata name. */
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
    /** In chars. */
    private static final int LONGEST_PICTURE_CREDIT = 100;

    private static final Pattern PICTURE_CREDIT =
            Pattern.compile("(?:\\[[^\\]\\[]*[/:][^\\]\\[]*\\]|\\([^()]*[/:][^()]*\\)|/ ?[\\p{L} ]{2,24})\\.?$");
    private static final Pattern PIECES_OF_CREDIT = Pattern.compile("[\\[\\]()/:.,]\\s*|(?<=\\bap|\\bafp|\\bpa)\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    /** An account behind a name: a byline may tell the writer's, while one elsewhere stands over words that a page quotes. */
    private static final Pattern ACCOUNT = Pattern.compile("(?<!\\S)@\\w+");

    private static final Pattern ADDRESS = Pattern.compile("https?:\\S*|\\S+@\\S+|www\\.\\S+");

    private final BylineWords known;
    private final PersonNames names;
    private final DateWords dates;

    Bylines(Knowledge knowledge, DateWords dates) {
        this.dates = dates;
        known = new BylineWords(knowledge);
        names = new PersonNames(known);
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
        return Character.isUpperCase(first)
                || !Character.isLetter(first)
                || PersonNames.uncased(first)
                || startsWithNobody(rest);
    }

    private boolean startsWithNobody(String rest) {
        for (String word : Shape.small(rest).split("\\s+", 0)) {
            if (known.nobody.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What follows the word of authorship, or null where the line has none. */
    @Nullable String afterBy(String line) {
        String text = Shape.folded(line);
        char first = text.isEmpty() ? ' ' : Character.toLowerCase(text.charAt(0));
        String folded = Shape.small(text);
        for (String word : known.by(first)) {
            if (folded.startsWith(word)) {
                int end = word.length();
                boolean wide = PersonNames.uncased(word.charAt(word.length() - 1));
                boolean glued = end < text.length()
                        && Character.isUpperCase(text.charAt(end))
                        && Character.isLowerCase(text.charAt(end - 1))
                        && Character.isUpperCase(text.charAt(0));
                if (end == folded.length() || wide || glued || !Character.isLetterOrDigit(folded.charAt(end))) {
                    return PersonNames.strip(text.substring(Math.min(end, text.length())));
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
            if (known.otherWork.contains(folded.substring(from + 1))) {
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
            if (known.otherWork.contains(
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

    /** Whether words have the shape of a person's name. */
    boolean looksLikeName(String text) {
        return names.fits(text);
    }

    /** Whether a line is a person's name with what the person is: "Mara Tolliver, Africa correspondent". */
    boolean isNameWithRole(String line) {
        int comma = line.length() > LONGEST_BYLINE ? -1 : line.indexOf(',');
        return comma > 0 && looksLikeName(line.substring(0, comma)) && names.endsWithRole(line.substring(comma + 1));
    }

    /** Whether one of the names of a page's authors is a person's, in full. */
    boolean namePerson(List<String> authors) {
        return authors.stream().anyMatch(name -> names.fits(name) && !isAgency(name));
    }

    /** Whether it is the name of a news agency. */
    boolean isAgency(String name) {
        return known.agencies.contains(Shape.small(name));
    }

    /** Whether the line is the name of a news agency, with a place behind it or without: "REUTERS", "AFP, MANILA". */
    boolean isAgencyCredit(String line) {
        int comma = line.indexOf(',');
        return isAgency(comma < 0 ? line : line.substring(0, comma).strip());
    }

    /** Whether words end in who took a picture: "[Mara Tolliver/Reuters]", "(AP Photo/Mara Tolliver)", "/ AFP". */
    boolean endsWithPictureCredit(String words) {
        Matcher matcher = PICTURE_CREDIT.matcher(words.substring(Math.max(0, words.length() - LONGEST_PICTURE_CREDIT)));
        if (!matcher.find()) {
            return false;
        }
        for (String piece : PIECES_OF_CREDIT.split(Shape.small(matcher.group()), 0)) {
            if (known.agencies.contains(piece) || known.otherWork.contains(piece)) {
                return true;
            }
        }
        return false;
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
            String name = stated(one);
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
            String name = one.length() > LONGEST_BYLINE ? "" : stated(one);
            if (isOrganisation(name)) {
                found.add(name);
            }
        }
        return List.copyOf(found);
    }

    /** What a field states, without a word of authorship before it. */
    private String stated(String field) {
        String rest = afterBy(field);
        return Shape.folded(rest == null ? field : rest);
    }

    private boolean isOrganisation(String name) {
        boolean proper = false;
        for (String word : NO_LETTERS.split(Shape.small(name), 0)) {
            if (known.desks.contains(word) || known.keepers.contains(word)) {
                return false;
            }
            proper |= !word.isEmpty() && !known.nobody.contains(word) && !known.roles.contains(word);
        }
        return proper && !name.contains("@") && !name.contains("://");
    }

    private boolean isPenName(String name) {
        if (name.length() < 2 || ADDRESS.matcher(name).find() || known.keepers.contains(Shape.small(name))) {
            return false;
        }
        for (String word : NO_LETTERS.split(Shape.small(name), 0)) {
            if (known.nobody.contains(word) || known.roles.contains(word) || known.agencies.contains(word)) {
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
        String named = rest == null ? text : ACCOUNT.matcher(rest).replaceAll(" ");
        String plain = ADDRESS.matcher(BRACKETS.matcher(named).replaceAll(" ")).replaceAll(" ");
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (String piece : SEPARATORS.split(withDateApart(plain), 0)) {
            for (String name : joined(PersonNames.strip(piece))) {
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

    private String withDateApart(String line) {
        int at = dates.datedFrom(line);
        return at <= 0 ? line : line.substring(0, at) + '\n' + line.substring(at);
    }

    private List<String> joined(String piece) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String word : piece.split("\\s+", 0)) {
            String folded = Shape.small(word);
            boolean small = word.equals(folded)
                    && (word.length() == 1 || word.isEmpty() || !PersonNames.uncased(word.charAt(0)));
            boolean shouted = word.length() > 1 && Shape.allCapitals(piece);
            boolean join = known.joins.contains(folded) && (small || shouted);
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
        String text = PersonNames.strip(name);
        String again = afterBy(text);
        if (again != null && !again.isEmpty()) {
            text = again;
        }
        text = names.bare(text);
        if (text.length() < 2 || text.length() > 60 || site.contains(SiteWords.folded(text))) {
            return null;
        }
        return !isAgency(text) && names.fits(text) ? text : null;
    }
}
