package dev.parley.reader.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page that is itself the text of an agreement: a title that says so, and numbered provisions that bind. Offsets count
 * chars of the page.
 *
 * @param titleStart offset of the title's first char
 * @param titleEnd offset after its last
 * @param clauses its numbered provisions, in order
 * @param closing the words behind the last provision: signatures, date and place
 */
record AgreementText(int titleStart, int titleEnd, List<Clause> clauses, String closing) {
    /** Fewest numbered provisions of an agreement's text. */
    private static final int FEWEST = 8;

    /** Lines at the top of a page among which the title stands, at most. */
    private static final int TOP = 8;

    /** Chars of a heading, at most; what is longer is a provision. */
    private static final int LONGEST_HEADING = 70;

    private static final Pattern TITLE = Pattern.compile(
            "(?i)\\b(agreement|accords?|treaty|protocol|memorandum|pact|charter|declaration|truce|armistice)\\b");

    private static final Pattern HEADING = Pattern.compile(
            "(?i)\\s*(article|chapter|section|part|annex|title|appendix)\\s+([IVXLC]+|[0-9]+|[A-Z])\\b[.:)\\s–—-]*(.*)");

    private static final Pattern NUMBERED = Pattern.compile(
            "\\s*(?:\\(?([0-9]+(?:\\.[0-9]+)*|[a-z]|[ivx]+)[.)]+|([0-9]+(?:\\.[0-9]+)+)|§\\s*([0-9]+))\\s+(\\S.*)");

    private static final Pattern BINDS = Pattern.compile(
            "(?i)\\b(shall|undertakes?|agrees?|commits?|commit|will|must|is to|are to|reaffirms?|pledges?|recogni[sz]es?)\\b");

    /**
     * One provision.
     *
     * @param number its number as the text has it, with that of its article: {@code 4.2}
     * @param heading the heading that it stands under, without the number; empty without one
     * @param start offset of its first word, the number left out
     * @param end offset after its last
     */
    record Clause(String number, String heading, int start, int end) {}

    /** The page's text as an agreement, or null where it is none. */
    static @Nullable AgreementText of(String page) {
        Reader reader = new Reader(page);
        int at = 0;
        for (String line : page.split("\n", -1)) {
            reader.line(line, at);
            at += line.length() + 1;
        }
        return reader.finished();
    }

    private static final Pattern SIGNATURES =
            Pattern.compile("(?i)\\b(done (at|in)|signed (at|in|on|by|for)|for the|witness)");

    /** What the title calls it: a ceasefire, a peace treaty, or an agreement of any kind. */
    String kind(String title) {
        String words = title.toLowerCase(Locale.ROOT);
        boolean ceasefire = words.matches("(?s).*(cease-?fire|truce|armistice|cessation).*");
        return ceasefire ? "ceasefire" : words.contains("peace") ? "peace-treaty" : "agreement";
    }

    /** Whether places, dates or names of signatures stand behind the last provision. */
    boolean isSigned() {
        return SIGNATURES.matcher(closing).find();
    }

    private static final class Reader {
        private final String page;
        private final List<Clause> clauses = new ArrayList<>();
        private int titleStart = -1;
        private int titleEnd = -1;
        private int lines;
        private int binding;
        private int prose;
        private String article = "";
        private String heading = "";

        Reader(String page) {
            this.page = page;
        }

        void line(String line, int at) {
            if (line.isBlank()) {
                return;
            }
            lines++;
            Matcher headed = HEADING.matcher(line);
            Matcher numbered = NUMBERED.matcher(line);
            if (headed.matches() && lines > 1) {
                headed(headed, at);
            } else if (numbered.matches()) {
                String number = first(numbered.group(1), numbered.group(2), numbered.group(3));
                add(number, at + numbered.start(4), at + line.stripTrailing().length());
            } else if (titleStart < 0 && lines <= TOP && TITLE.matcher(line).find()) {
                titleStart = at + line.indexOf(line.strip());
                titleEnd = titleStart + line.strip().length();
            } else if (line.strip().length() <= LONGEST_HEADING
                    && !BINDS.matcher(line).find()) {
                heading = line.strip();
            } else if (!clauses.isEmpty()) {
                prose++;
            }
        }

        private void headed(Matcher headed, int at) {
            String rest = headed.group(3).strip();
            article = headed.group(2);
            boolean provision =
                    rest.length() > LONGEST_HEADING || BINDS.matcher(rest).find();
            heading = provision ? "" : rest;
            if (provision) {
                add("", at + headed.start(3), at + headed.start(3) + rest.length());
            }
        }

        private void add(String number, int start, int end) {
            String whole = article.isEmpty() || number.contains(".")
                    ? number
                    : number.isEmpty() ? article : article + "." + number;
            clauses.add(new Clause(whole, heading, start, end));
            binding += BINDS.matcher(page.substring(start, end)).find() ? 1 : 0;
        }

        /** A title, provisions enough, most of which bind, and little prose between them make an agreement. */
        @Nullable AgreementText finished() {
            boolean text = titleStart >= 0
                    && clauses.size() >= FEWEST
                    && 2 * binding >= clauses.size()
                    && 2 * prose <= clauses.size();
            if (!text) {
                return null;
            }
            int end = clauses.get(clauses.size() - 1).end();
            return new AgreementText(titleStart, titleEnd, List.copyOf(clauses), page.substring(end));
        }

        private static String first(@Nullable String one, @Nullable String two, @Nullable String three) {
            return one != null ? one : two != null ? two : three == null ? "" : three;
        }
    }
}
