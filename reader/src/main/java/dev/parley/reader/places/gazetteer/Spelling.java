package dev.parley.reader.places.gazetteer;

import java.text.Normalizer;

/** The form of a name that a look-up compares: no case, accents, apostrophes or hyphens, and no abbreviated Saint. */
public final class Spelling {

    private static final int ASCII = 128;
    /** what an ASCII char becomes: a small letter, a digit, a blank, or 0 where it parts no words and is left out */
    private static final char[] PLAIN = table();

    private Spelling() {}

    private static char[] table() {
        char[] plain = new char[ASCII];
        for (char c = 0; c < ASCII; c++) {
            boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            boolean capital = c >= 'A' && c <= 'Z';
            boolean inside = c == '\'' || c == '`' || c == '.';
            plain[c] = kept ? c : capital ? (char) (c + 'a' - 'A') : inside ? 0 : ' ';
        }
        return plain;
    }

    /** The plain form of a name: lower-case letters and digits, words parted by one blank; empty where nothing is left. */
    public static String plain(CharSequence name) {
        String text = name.toString();
        char[] plain = new char[text.length()];
        int size = 0;
        for (int i = 0; i < plain.length; i++) {
            char letter = text.charAt(i);
            if (letter >= ASCII) {
                return accented(text);
            }
            char kept = PLAIN[letter];
            if (kept != ' ' || size > 0 && plain[size - 1] != ' ') {
                plain[size] = kept;
                size += kept == 0 ? 0 : 1;
            }
        }
        return writtenOut(new String(plain, 0, size > 0 && plain[size - 1] == ' ' ? size - 1 : size));
    }

    private static String accented(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), letters);
        }
        // What is left is small letters without accents, digits, and signs that part words or don't.
        StringBuilder plain = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            char kept = letter < ASCII ? PLAIN[letter] : letter;
            if (kept != 0 && (kept != ' ' || plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ')) {
                plain.append(kept);
            }
        }
        int end = plain.length();
        return writtenOut(plain.substring(0, end > 0 && plain.charAt(end - 1) == ' ' ? end - 1 : end));
    }

    /** Adds a char as a letter without accents, a sign that parts words as a blank; one that does not is left out. */
    private static void append(char letter, StringBuilder to) {
        switch (letter) {
            case 'ø', 'Ø' -> to.append('o');
            case 'ł', 'Ł' -> to.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> to.append('d');
            case 'ħ', 'Ħ' -> to.append('h');
            case 'ı' -> to.append('i');
            case 'ə', 'Ə' -> to.append('a');
            case 'ß', 'ẞ' -> to.append("ss");
            case 'æ', 'Æ' -> to.append("ae");
            case 'œ', 'Œ' -> to.append("oe");
            case 'þ', 'Þ' -> to.append("th");
            case '’', '‘', 'ʻ', 'ʼ', 'ʿ', 'ʾ', '´' -> {
                // an apostrophe parts no words: Sana’a
            }
            default -> {
                if (letter < ASCII) {
                    to.append(letter);
                } else if (Character.isLetter(letter)) {
                    to.append(Character.toLowerCase(letter));
                } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                    to.append(' ');
                }
            }
        }
    }

    private static String writtenOut(String plain) {
        boolean abbreviated = plain.length() > 3 && plain.charAt(1) == 't' && plain.charAt(2) == ' ';
        if (!abbreviated) {
            return plain;
        }
        return switch (plain.charAt(0)) {
            case 's' -> "saint " + plain.substring(3);
            case 'f' -> "fort " + plain.substring(3);
            case 'm' -> "mount " + plain.substring(3);
            default -> plain;
        };
    }
}
