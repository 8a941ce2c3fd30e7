package dev.parley.reader.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of a page, in this order: byte order mark, content that can only be UTF-8, the server's header, the
 * page's own declaration, content. Content comes early because multi-byte UTF-8 hardly ever arises by chance, while
 * declarations are often left over from a template.
 */
final class Decoding {
    /** As browsers do, a declaration is looked for in the beginning of the page only. */
    private static final int DECLARATION_WITHIN = 4096;

    /** One byte of so many is zero in UTF-16 at least. */
    private static final int UTF16_SHARE = 16;

    /** In bytes. */
    private static final int DECODED_AT_ONCE = 256;

    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML =
            Pattern.compile("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** Pages that declare the left charset are written in the right one, which holds it. */
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949");

    private Decoding() {}

    static Decoded decode(byte[] bytes, @Nullable String contentType) {
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset wide = unmarkedUtf16(bytes);
        if (wide != null) {
            return with(bytes, 0, wide);
        }
        String unicode = wellFormedUtf8(bytes);
        if (unicode != null) {
            // ISO-2022 writes its chars in ASCII bytes
            Charset declared = unicode.length() == bytes.length ? declared(bytes, contentType) : null;
            return declared != null && declared.name().startsWith("ISO-2022")
                    ? with(bytes, 0, declared)
                    : new Decoded(unicode, StandardCharsets.UTF_8.name(), unicode.indexOf(REPLACEMENT) >= 0);
        }
        int[] utf8 = utf8Sequences(bytes);
        if (utf8[0] > 4L * utf8[1]) {
            return with(bytes, 0, StandardCharsets.UTF_8);
        }
        Charset declared = declared(bytes, contentType);
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return with(bytes, 0, declared);
        }
        return with(bytes, 0, byContent(bytes));
    }

    /**
     * Bare text can't declare its charset, as HTML can; so it must be UTF-8 unless a mark or the server says otherwise. A
     * guess would give wrong names without a word.
     *
     * @throws PageFault naming the line and the byte
     */
    static void checkText(RawPage page) throws PageFault {
        byte[] bytes = page.bytes();
        boolean named =
                page.contentType() != null && HEADER.matcher(page.contentType()).find();
        if (named || byMark(bytes) != null || unmarkedUtf16(bytes) != null) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        if (result.isError()) {
            int at = in.position();
            int line = 1;
            for (int i = 0; i < at; i++) {
                if (bytes[i] == '\n') {
                    line++;
                }
            }
            throw new PageFault(
                    page.source(), "line " + line + " is not UTF-8 (byte " + at + ")", "save the text as UTF-8");
        }
    }

    private static @Nullable Decoded byMark(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        int third = bytes.length > 2 ? bytes[2] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return with(bytes, 3, StandardCharsets.UTF_8);
        }
        if (first == 0xFE && second == 0xFF) {
            return with(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (first == 0xFF && second == 0xFE) {
            return with(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return null;
    }

    /**
     * UTF-16 without a mark, or null: text of any script has line breaks, blanks, digits and mark-up, of which every
     * second byte is zero, while in text of one byte a char hardly any is.
     */
    static @Nullable Charset unmarkedUtf16(byte[] bytes) {
        int looked = Math.min(bytes.length, DECLARATION_WITHIN) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (odd * UTF16_SHARE > looked && even * 20 <= odd) {
            return StandardCharsets.UTF_16LE;
        }
        return even * UTF16_SHARE > looked && odd * 20 <= even ? StandardCharsets.UTF_16BE : null;
    }

    private static Decoded with(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset); // replaces what fits no char
        return new Decoded(text, charset.name(), text.indexOf(REPLACEMENT) >= 0);
    }

    /**
     * The text, or null where the bytes are not UTF-8 throughout. Java copies ASCII many bytes at a time, but only at the
     * beginning of what it is given; so it is given a little at a time, most of which is ASCII in the source of any page.
     */
    private static @Nullable String wellFormedUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean last = false;
        for (int end = DECODED_AT_ONCE; !last; end += DECODED_AT_ONCE) {
            last = end >= bytes.length;
            in.limit(last ? bytes.length : end);
            if (decoder.decode(in, out, last).isError()) {
                return null;
            }
        }
        return out.flip().toString();
    }

    /** How many well-formed and how many malformed multi-byte sequences the bytes hold, read as UTF-8. */
    private static int[] utf8Sequences(byte[] bytes) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int length = lead >= 0xC2 && lead < 0xE0
                    ? 2
                    : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
            int at = i + 1;
            while (length > 0 && at < i + length && at < bytes.length && (bytes[at] & 0xC0) == 0x80) {
                at++;
            }
            if (length > 0 && at == i + length) {
                good++;
            } else {
                bad++;
            }
            i = length > 0 ? Math.max(at, i + 1) : i + 1;
        }
        return new int[] {good, bad};
    }

    private static @Nullable Charset declared(byte[] bytes, @Nullable String contentType) {
        if (contentType != null) {
            Matcher header = HEADER.matcher(contentType);
            Charset charset = header.find() ? named(header.group(1)) : null;
            if (charset != null) {
                return charset;
            }
        }
        String beginning =
                new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        for (Pattern pattern : new Pattern[] {META, XML}) {
            Matcher declaration = pattern.matcher(beginning);
            Charset charset = declaration.find() ? named(declaration.group(1)) : null;
            if (charset != null) {
                return charset;
            }
        }
        return null;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // an unknown name is no declaration: the content decides
        }
    }

    /** The likeliest charset of bytes that are not UTF-8 and declare nothing. */
    private static Charset byContent(byte[] bytes) {
        Charset best = Charset.forName("windows-1252");
        double bestScore = plausibility(bytes, best) + 0.02; // the commonest by far
        for (String name : new String[] {"windows-1251", "GB18030", "windows-31j", "x-windows-949", "EUC-JP", "Big5"}) {
            Charset charset = Charset.forName(name);
            double score = plausibility(bytes, charset);
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return best;
    }

    /** The share of letters that come in runs of one script, among all chars beyond ASCII. */
    private static double plausibility(byte[] bytes, Charset charset) {
        String text = new String(bytes, 0, Math.min(bytes.length, 1 << 16), charset);
        int beyond = 0;
        int likely = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            beyond++;
            char before = text.charAt(i - 1);
            boolean wide = c > 0x2FF && Character.isLetter(c);
            if (c == '\uFFFD' || (c >= 0x80 && c < 0xA0)) {
                likely--;
            } else if (wide && before > 0x2FF && Character.isLetter(before)) {
                likely++;
            } else if (!wide && Character.isLowerCase(c) && Character.isLetter(before) && before < 0x80) {
                likely++;
            }
        }
        return beyond == 0 ? 0 : (double) likely / beyond;
    }
}
