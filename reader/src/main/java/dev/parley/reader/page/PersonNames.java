package dev.parley.reader.page;

/** Tells names of persons by their shape, and takes from them what is written around them. */
final class PersonNames {
    /** In chars. */
    private static final int LONGEST = 160;
    /** In chars: "al", "ash". */
    private static final int LONGEST_PARTICLE = 3;
    /** In chars: no name begins with a longer word in small letters, as "capital von Mara Tolliver" does. */
    private static final int LONGEST_SMALL = 5;

    private final BylineWords known;

    PersonNames(BylineWords known) {
        this.known = known;
    }

    /** A name without what stands before it and follows it, and without its role. */
    String bare(String text) {
        return withoutRole(withoutAgency(withoutTail(withoutFront(unglued(text)))));
    }

    /** Whether words end with what somebody is: "Africa correspondent". */
    boolean endsWithRole(String words) {
        String folded = " " + strip(Shape.small(words));
        return known.roles.stream().anyMatch(role -> folded.endsWith(" " + role));
    }

    /** Whether words have the shape of a person's name: two to six, capital or of a script without case. */
    boolean fits(String text) {
        if (text.length() > LONGEST) {
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
            String small = Shape.small(word);
            if (known.nobody.contains(small.replaceAll("[.,]$", "")) || known.roles.contains(small)) {
                return false;
            }
            if (isCapital(word)) {
                capitals++;
            }
        }
        if (words[0].length() > LONGEST_SMALL && Character.isLowerCase(words[0].charAt(0))) {
            return false;
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

    /** Whether a word begins with a capital, or has one behind a small particle: "al-Amin", "d'Arc". */
    private static boolean isCapital(String word) {
        int at = 0;
        while (at < word.length() && at <= LONGEST_PARTICLE && Character.isLowerCase(word.charAt(at))) {
            at++;
        }
        boolean joined = at > 0 && at + 1 < word.length() && "-'’".indexOf(word.charAt(at)) >= 0;
        return Character.isUpperCase(word.charAt(joined ? at + 1 : 0));
    }

    /** "From Mara Tolliver". */
    private String withoutFront(String text) {
        int blank = text.indexOf(' ');
        return blank > 0 && known.before.contains(Shape.small(text.substring(0, blank)))
                ? text.substring(blank + 1)
                : text;
    }

    /** "Mara Tolliver Associated Press" and "Mara Tolliver AFP". */
    private String withoutAgency(String text) {
        String folded = Shape.small(text);
        String best = text;
        for (String agency : known.agencies) {
            int end = text.length() - agency.length() - 1;
            boolean told = agency.indexOf(' ') > 0
                    || (Shape.allCapitals(text.substring(Math.max(0, end))) && !Shape.allCapitals(text));
            if (end > 0 && end < best.length() && told && folded.endsWith(" " + agency)) {
                best = text.substring(0, end);
            }
        }
        return strip(best);
    }

    /** "Mara TolliverReporter", of two elements side by side, without the role. */
    private String unglued(String text) {
        for (int i = 1; i < text.length(); i++) {
            boolean hump = Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1));
            if (!hump) {
                continue;
            }
            String rest = Shape.small(text.substring(i));
            int space = rest.indexOf(' ');
            String word = space < 0 ? rest : rest.substring(0, space);
            if (known.roles.contains(rest) || known.roles.contains(word) || known.nobody.contains(word)) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private String withoutTail(String text) {
        String[] words = text.split("\\s+", 0);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean last = i > 0 && words[i].equals(Shape.small(words[i])) && known.last.contains(words[i]);
            if (last && !known.particles.contains(words[i - 1])) {
                break;
            }
            kept.append(i == 0 ? "" : " ").append(words[i]);
        }
        return strip(kept.toString());
    }

    private String withoutRole(String text) {
        String folded = Shape.small(text);
        String best = text;
        for (String role : known.roles) {
            if (folded.endsWith(" " + role) && best.length() > text.length() - role.length() - 1) {
                best = text.substring(0, text.length() - role.length() - 1);
            } else if (folded.startsWith(role + " ") && best.length() > text.length() - role.length() - 1) {
                best = text.substring(role.length() + 1);
            }
        }
        return strip(best);
    }

    private static char firstLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    static String strip(String text) {
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

    /** Whether a letter is of a script without capitals. */
    static boolean uncased(char c) {
        return Character.isLetter(c) && Character.toUpperCase(c) == c && Character.toLowerCase(c) == c;
    }
}
