package dev.parley.reader.places.gazetteer;

import java.text.Normalizer;

/** The form of a name that a look-up compares: no case, accents, apostrophes or hyphens, and no abbreviated Saint. */
public final class Spelling {

    private Spelling() {}

    /** The plain form of a name: lower-case letters and digits, words parted by one blank; empty where nothing is left. */
    public static String plain(CharSequence name) {
        String text = isAscii(name) ? name.toString() : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), plain);
        }
        int end = plain.length();
        if (end > 0 && plain.charAt(end - 1) == ' ') {
            plain.setLength(end - 1);
        }
        return writtenOut(plain);
    }

    private static boolean isAscii(CharSequence name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static void append(char letter, StringBuilder plain) {
        if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
            plain.append(letter);
            return;
        }
        if (letter >= 'A' && letter <= 'Z') {
            plain.append((char) (letter + 32));
            return;
        }
        switch (letter) {
            case 'ø', 'Ø' -> plain.append('o');
            case 'ł', 'Ł' -> plain.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
            case 'ħ', 'Ħ' -> plain.append('h');
            case 'ı' -> plain.append('i');
            case 'ə', 'Ə' -> plain.append('a');
            case 'ß', 'ẞ' -> plain.append("ss");
            case 'æ', 'Æ' -> plain.append("ae");
            case 'œ', 'Œ' -> plain.append("oe");
            case 'þ', 'Þ' -> plain.append("th");
            case '\'', '’', '‘', 'ʻ', 'ʼ', 'ʿ', 'ʾ', '`', '´', '.' -> {
                // an apostrophe or a dot parts no words: Sana'a, St. Louis
            }
            default -> {
                int type = Character.getType(letter);
                if (type == Character.NON_SPACING_MARK) {
                    return;
                }
                if (Character.isLetter(letter)) {
                    plain.append(Character.toLowerCase(letter));
                } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            }
        }
    }

    private static String writtenOut(StringBuilder plain) {
        if (startsWith(plain, "st ")) {
            return "saint " + plain.substring(3);
        }
        if (startsWith(plain, "ft ")) {
            return "fort " + plain.substring(3);
        }
        if (startsWith(plain, "mt ")) {
            return "mount " + plain.substring(3);
        }
        return plain.toString();
    }

    private static boolean startsWith(StringBuilder text, String start) {
        return text.length() > start.length() && text.indexOf(start) == 0;
    }
}
