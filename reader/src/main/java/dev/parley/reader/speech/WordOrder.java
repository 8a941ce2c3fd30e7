package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a speech verb reports, by the order of the words alone: the second opinion where the tree has found nothing. A
 * clause after "that" or right behind the verb is reported, and so is all before ", the minister said".
 */
final class WordOrder {
    private static final int NONE = -1;

    /** How far behind the verb its "that" may stand: "told a radio station in the capital late on Friday that". */
    private static final int FAR = 14;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> IN_A_PHRASE =
            Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP", "PART", "SYM", "CCONJ");
    private static final Set<String> OPENS_A_CLAUSE = Set.of("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ");
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose", "whom", "where", "when");

    private WordOrder() {}

    /**
     * First and last token of a clause behind the verb, or null.
     *
     * @param bare whether a clause without "that" counts
     */
    static int @Nullable [] behind(Sentence sentence, int verb, boolean bare) {
        int end = lastWord(sentence);
        int limit = Math.min(end, verb + FAR);
        for (int token = verb + 1; token < limit; token++) {
            if (sentence.form(token).equalsIgnoreCase("that") && !isRelative(sentence, verb, token)) {
                return hasFinite(sentence, token + 1, end) ? new int[] {token + 1, end} : null;
            }
            if (isFinite(sentence, token) || ";:".contains(sentence.form(token))) {
                break;
            }
        }
        int first = verb + 1;
        return bare
                        && first < end
                        && OPENS_A_CLAUSE.contains(sentence.upos(first))
                        && hasBareClause(sentence, first, end)
                ? new int[] {first, end}
                : null;
    }

    /** Whether "that" is the subject of a clause about the noun before it: "a visit that lasted". */
    private static boolean isRelative(Sentence sentence, int verb, int token) {
        return token > verb + 1
                && isFinite(sentence, token + 1)
                && sentence.upos(token - 1).equals("NOUN");
    }

    /** A noun phrase and then a finite verb, with neither comma nor relative pronoun between. */
    private static boolean hasBareClause(Sentence sentence, int first, int end) {
        for (int token = first; token < end; token++) {
            if (isFinite(sentence, token)) {
                return token > first;
            }
            String form = sentence.form(token).toLowerCase(Locale.ROOT);
            if (sentence.upos(token).equals("PUNCT") && !form.equals("“") && !form.equals("\"")
                    || RELATIVES.contains(form)
                    || sentence.upos(token).equals("VERB")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isFinite(Sentence sentence, int token) {
        return FINITE.contains(sentence.xpos(token));
    }

    private static boolean hasFinite(Sentence sentence, int from, int to) {
        for (int token = from; token <= to && token < sentence.size(); token++) {
            if (isFinite(sentence, token)) {
                return true;
            }
        }
        return false;
    }

    private static int lastWord(Sentence sentence) {
        int last = sentence.size() - 1;
        while (last > 0 && sentence.upos(last).equals("PUNCT")) {
            last--;
        }
        return last;
    }

    /**
     * The token of the speaker in ", the minister said" or ", says the minister", where the words stand so that all before
     * them is reported; -1 where they don't.
     */
    static int speakerAside(Sentence sentence, int verb) {
        int comma = verb - 1;
        while (comma > 0 && IN_A_PHRASE.contains(sentence.upos(comma))) {
            comma--;
        }
        if (comma < 2 || !sentence.form(comma).equals(",") || !hasFinite(sentence, 0, comma)) {
            return NONE;
        }
        int last = lastWord(sentence);
        boolean ends = verb == last || ",.".contains(sentence.form(verb + 1)) || isAside(sentence, verb + 1, last);
        if (comma < verb - 1) {
            boolean own = !isRelative(sentence, comma + 1) && !isRelative(sentence, comma + 2);
            return ends && own ? nominal(sentence, comma + 1, verb) : NONE;
        }
        for (int token = verb + 1; token <= last; token++) {
            if (!IN_A_PHRASE.contains(sentence.upos(token))) {
                return NONE;
            }
        }
        return verb < last ? nominal(sentence, verb + 1, last + 1) : NONE;
    }

    private static boolean isRelative(Sentence sentence, int token) {
        return RELATIVES.contains(sentence.form(token).toLowerCase(Locale.ROOT));
    }

    /** Whether nothing follows but when, where or to whom it was said. */
    private static boolean isAside(Sentence sentence, int from, int last) {
        for (int token = from; token <= last; token++) {
            if (!IN_A_PHRASE.contains(sentence.upos(token))
                    && !sentence.upos(token).equals("ADV")) {
                return false;
            }
        }
        return true;
    }

    /** The head of the first noun phrase in a stretch of tokens, as near as their order tells: its last noun. */
    private static int nominal(Sentence sentence, int from, int to) {
        int found = NONE;
        for (int token = from; token < to; token++) {
            if (Subjects.isNominal(sentence, token)) {
                found = token;
            } else if (found >= 0) {
                break;
            }
        }
        return found;
    }

    /** The comma before the words that report. */
    static int commaBefore(Sentence sentence, int verb) {
        int comma = verb - 1;
        while (comma > 0 && !sentence.form(comma).equals(",")) {
            comma--;
        }
        return comma;
    }
}
