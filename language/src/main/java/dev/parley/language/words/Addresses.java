package dev.parley.language.words;

/** Web and mail addresses, which stay whole whatever signs they hold. */
final class Addresses {

    private static final String[] WEB = {"http://", "https://", "ftp://", "www.", "mailto:"};

    /** Mail addresses have limits, which keep the search for them short. */
    private static final int LONGEST_NAME = 64;

    private static final int LONGEST_HOST = 255;

    private Addresses() {}

    /** The end of a web or mail address that starts here, or {@code start} if none does. */
    static int end(CharSequence text, int start, int end) {
        for (String opening : WEB) {
            if (end - start > opening.length() && startsWith(text, start, opening)) {
                int stop = start;
                while (stop < end && "<>\"”“".indexOf(text.charAt(stop)) < 0) {
                    stop++;
                }
                while (stop > start && ".,;:!?)]}'’*".indexOf(text.charAt(stop - 1)) >= 0) {
                    stop--;
                }
                return stop;
            }
        }
        int at = start;
        while (at < end && at - start < LONGEST_NAME && mailChar(text.charAt(at))) {
            at++;
        }
        if (at == start || at + 2 >= end || text.charAt(at) != '@') {
            return start;
        }
        int stop = at + 1;
        boolean dotted = false;
        while (stop < end && stop - at < LONGEST_HOST && mailChar(text.charAt(stop))) {
            dotted |= text.charAt(stop) == '.';
            stop++;
        }
        while (text.charAt(stop - 1) == '.') {
            stop--;
        }
        return dotted && stop > at + 2 ? stop : start;
    }

    private static boolean mailChar(char next) {
        return next < 128 && (Character.isLetterOrDigit(next) || "._%+-".indexOf(next) >= 0);
    }

    private static boolean startsWith(CharSequence text, int start, String opening) {
        for (int i = 0; i < opening.length(); i++) {
            if (Character.toLowerCase(text.charAt(start + i)) != opening.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
