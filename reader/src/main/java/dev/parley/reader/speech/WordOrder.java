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

    /** Relative pronouns that can't be taken for a conjunction. */
    private static final Set<String> OF_PEOPLE = Set.of("who", "whose", "which");

    private static final Set<String> BEFORE_A_VERB = Set.of("ADV", "AUX", "PART");

    /** Prepositions that join a noun to a name or title; others begin something else. */
    private static final Set<String> WITHIN_A_NAME = Set.of("of", "for", "in", "at", "from", "to", "with", "on");

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
            if (sentence.upos(token).equals("VERB")
                    || isFinite(sentence, token)
                    || ";:".contains(sentence.form(token))) {
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
     * The noun phrase before a verb that is its subject, over one apposition or relative clause between commas: its head
     * and its first token; null where there is none.
     */
    static int @Nullable [] subjectBefore(Sentence sentence, int verb) {
        int token = verb - 1;
        while (token > 0 && BEFORE_A_VERB.contains(sentence.upos(token))) {
            token--;
        }
        if (token > 1 && sentence.form(token).equals(",")) {
            int opening = token - 1;
            while (opening > 0 && !sentence.form(opening).equals(",")) {
                opening--;
            }
            token = opening - 1;
        }
        if (token < 0 || !isInName(sentence, token)) {
            return null;
        }
        int first = token;
        while (first > 0 && isInName(sentence, first - 1)) {
            first--;
        }
        if (first > 0
                && sentence.upos(first - 1).equals("ADP")
                && sentence.upos(token).equals("PROPN")) {
            first = nameFrom(sentence, first, token);
        }
        int head = headOf(sentence, first, token);
        return head < 0 || isRelative(sentence, head) ? null : new int[] {head, first};
    }

    /** The first token of the name at the end of a phrase: "After talks Amina Yusuf" is about talks, and then her. */
    private static int nameFrom(Sentence sentence, int first, int last) {
        int from = last;
        while (from > first && sentence.upos(from - 1).equals("PROPN")) {
            from--;
        }
        return from;
    }

    private static boolean isInName(Sentence sentence, int token) {
        String form = sentence.form(token).toLowerCase(Locale.ROOT);
        if (form.equals("(") || form.equals(")")) {
            return true;
        }
        return IN_A_PHRASE.contains(sentence.upos(token))
                && (!sentence.upos(token).equals("ADP") || WITHIN_A_NAME.contains(form))
                && !isRelative(sentence, token);
    }

    /** The head of a noun phrase, as near as the order tells: the last noun before its first preposition. */
    private static int headOf(Sentence sentence, int first, int last) {
        int found = NONE;
        for (int token = first; token <= last; token++) {
            if (Subjects.isNominal(sentence, token)) {
                found = token;
            } else if (found >= 0
                    && (sentence.upos(token).equals("ADP")
                            || sentence.form(token).equals("("))) {
                break;
            }
        }
        return found;
    }

    /**
     * What stands before ", the minister said" or ", says the minister": the speaker's token, the first and the last token
     * that are reported; null where the words don't stand so.
     */
    static int @Nullable [] aside(Sentence sentence, int verb, boolean addressed) {
        if (!speaks(sentence, verb)) {
            return null;
        }
        int[] subject = subjectBefore(sentence, verb);
        int comma = subject == null ? verb - 1 : subject[1] - 1;
        int speaker = subject == null ? NONE : subject[0];
        int last = lastOfSegment(sentence, verb);
        int named = nameEnd(sentence, verb, last);
        if (sentence.form(verb - 1 < 0 ? 0 : verb - 1).equals(",")
                && !addressed
                && isAllName(sentence, verb + 1, named)) {
            comma = verb - 1;
            speaker = headOf(sentence, verb + 1, named);
        } else if (!endsAside(sentence, verb + 1, last) || (!addressed && hasObject(sentence, verb))) {
            return null;
        }
        int first = firstOfSegment(sentence, verb);
        if (speaker < 0 || comma <= first || !sentence.form(comma).equals(",")) {
            return null;
        }
        int next = commaBehind(sentence, verb, last);
        boolean inTheMiddle = next >= 0
                && hasFinite(sentence, next, last)
                && !sentence.xpos(next + 1).equals("VBG");
        if (inTheMiddle) {
            return new int[] {speaker, first, last};
        }
        return comma > first + 1 && hasFinite(sentence, first, comma) ? new int[] {speaker, first, comma - 1} : null;
    }

    /** The last token of a name right behind the verb: up to a comma or a clause about its bearer. */
    private static int nameEnd(Sentence sentence, int verb, int last) {
        int token = verb;
        while (token < last && !sentence.form(token + 1).equals(",") && !OF_PEOPLE.contains(sentence.form(token + 1))) {
            token++;
        }
        return token;
    }

    /** The head of the name behind "said" where what is said stands before it: "…, said a farmer who …"; or -1. */
    static int speakerBehind(Sentence sentence, int verb) {
        boolean inverted = verb > 1
                && sentence.lemma(verb).equals("say")
                && ",\"”''".contains(sentence.form(verb - 1))
                && speaks(sentence, verb);
        int named = inverted ? nameEnd(sentence, verb, lastOfSegment(sentence, verb)) : NONE;
        return inverted
                        && named > verb
                        && !sentence.upos(verb + 1).equals("ADP")
                        && isAllName(sentence, verb + 1, named)
                ? headOf(sentence, verb + 1, named)
                : NONE;
    }

    private static int commaBehind(Sentence sentence, int verb, int last) {
        for (int token = verb + 1; token < last; token++) {
            if (sentence.form(token).equals(",")) {
                return token;
            }
        }
        return NONE;
    }

    /** Whether a verb stands in a finite form: "said", "has said", "is saying". */
    static boolean speaks(Sentence sentence, int verb) {
        String tag = sentence.xpos(verb);
        if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) {
            return true;
        }
        int before = verb - 1;
        while (before > 0 && sentence.upos(before).equals("ADV")) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        String auxiliary = sentence.lemma(before);
        return switch (tag) {
            case "VBN" -> auxiliary.equals("have");
            case "VBG" -> auxiliary.equals("be");
            // The plural of ", say residents" looks like an infinitive.
            case "VB" ->
                sentence.upos(before).equals("AUX")
                        || Subjects.isNominal(sentence, before)
                        || sentence.form(before).equals(",");
            default -> !tag.startsWith("V"); // taken for a noun, and known as a verb by its place
        };
    }

    private static boolean isAllName(Sentence sentence, int from, int last) {
        for (int token = from; token <= last; token++) {
            if (!isInName(sentence, token)) {
                return false;
            }
        }
        return from <= last;
    }

    /** Whether nothing follows, up to a comma or the end, but when, where or to whom it was said. */
    private static boolean endsAside(Sentence sentence, int from, int last) {
        for (int token = from; token <= last; token++) {
            if (sentence.form(token).equals(",")) {
                return true;
            }
            if (!IN_A_PHRASE.contains(sentence.upos(token))
                    && !sentence.upos(token).equals("ADV")) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasObject(Sentence sentence, int verb) {
        String next = verb + 1 < sentence.size() ? sentence.upos(verb + 1) : "";
        return next.equals("PRON") || next.equals("DET");
    }

    private static int firstOfSegment(Sentence sentence, int verb) {
        int token = verb;
        while (token > 0 && !sentence.form(token - 1).equals(";")) {
            token--;
        }
        return token;
    }

    private static int lastOfSegment(Sentence sentence, int verb) {
        int token = verb;
        while (token + 1 < sentence.size() && !sentence.form(token + 1).equals(";")) {
            token++;
        }
        return Math.max(verb, Math.min(token, lastWord(sentence)));
    }

    private static boolean isRelative(Sentence sentence, int token) {
        return RELATIVES.contains(sentence.form(token).toLowerCase(Locale.ROOT));
    }
}
