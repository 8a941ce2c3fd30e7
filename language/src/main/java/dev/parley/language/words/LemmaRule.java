package dev.parley.language.words;

import dev.parley.language.linear.ModelText;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a dictionary form is made of a word.
 *
 * @param capitals what becomes of the word's capitals
 * @param cut what is cut off the end, once capitals are as they should be
 * @param added what is put there
 */
public record LemmaRule(Capitals capitals, String cut, String added) {

    /** What becomes of capitals. */
    public enum Capitals {
        /** All letters become small. */
        LOWER,
        /** The word stays as it is. */
        KEEP,
        /** The first letter becomes a capital, all others small. */
        TITLE;

        String apply(String form) {
            return switch (this) {
                case KEEP -> form;
                case LOWER -> form.toLowerCase(Locale.ROOT);
                case TITLE -> {
                    int first = form.offsetByCodePoints(0, 1);
                    yield form.substring(0, first).toUpperCase(Locale.ROOT)
                            + form.substring(first).toLowerCase(Locale.ROOT);
                }
            };
        }
    }

    /** The rule that makes a lemma of a form and changes least. */
    public static LemmaRule of(String form, String lemma) {
        Capitals best = Capitals.LOWER;
        int kept = common(best.apply(form), lemma);
        for (Capitals capitals : new Capitals[] {Capitals.KEEP, Capitals.TITLE}) {
            int common = common(capitals.apply(form), lemma);
            if (common > kept) {
                best = capitals;
                kept = common;
            }
        }
        String cased = best.apply(form);
        return new LemmaRule(best, cased.substring(kept), lemma.substring(kept));
    }

    private static int common(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Whether the letters of the word are those of its dictionary form. */
    boolean keepsLetters() {
        return cut.isEmpty() && added.isEmpty();
    }

    /** The lemma of a form, or null if the form does not end as the rule demands or nothing would be left. */
    @Nullable String apply(String form) {
        String cased = capitals.apply(form);
        int stem = cased.length() - cut.length();
        if (!cased.endsWith(cut) || stem + added.length() == 0) {
            return null;
        }
        return cased.substring(0, stem) + added;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(capitals.ordinal());
        out.writeUTF(cut);
        out.writeUTF(added);
    }

    static LemmaRule read(ByteBuffer in) {
        return new LemmaRule(Capitals.values()[in.get()], ModelText.read(in), ModelText.read(in));
    }
}
