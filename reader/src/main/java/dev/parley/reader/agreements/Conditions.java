package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.speech.Renderings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the words of the condition that a commitment hangs on. */
final class Conditions {
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)\\b(if|unless|once|only when|as soon as|(as|so) long as|provid(ed|ing)( that)?|on (the )?condition that"
                    + "|in (exchange|return) for|on the understanding that)\\b");

    /** Where the next thing begins that is said, and the condition ends. */
    private static final Pattern END =
            Pattern.compile("[;.:?!]|,? and that |, (and|but|which|who) |, (he|she|it|they) ");

    /** Chars between a few quoted words and the verb that goes with them, at most: a mark and "to". */
    private static final int BESIDE = 6;

    private Conditions() {}

    /** The condition behind the head's words, or right before them at the sentence's beginning; null where there is none. */
    static @Nullable String of(Draft draft, Tree tree, int head) {
        Sentence sentence = tree.sentence();
        int from = sentence.start(head);
        String behind = draft.words(from, sentence.end());
        Matcher matcher = CONDITION.matcher(behind);
        if (matcher.find()) {
            Matcher end = END.matcher(behind);
            int until = end.find(matcher.end()) ? end.start() : behind.length();
            return behind.substring(matcher.start(), until).strip();
        }
        String before = draft.words(sentence.start(), from);
        Matcher opening = CONDITION.matcher(before);
        if (opening.lookingAt()) {
            int comma = before.indexOf(',');
            return comma < 0 ? null : before.substring(0, comma).strip();
        }
        return null;
    }

    /**
     * The condition at the head of a quotation that renders in full what the sentence quotes in a few words right before the
     * token: she “would gladly” mediate; “If both sides ask, we'd gladly do so.” Null where none does.
     */
    static @Nullable String inFullerWords(Draft draft, Sentence sentence, int token) {
        for (Renderings.Pair pair : Renderings.differing(draft.quotes())) {
            if (draft.get(pair.shorter()) instanceof Quote shorter
                    && draft.get(pair.fuller()) instanceof Quote fuller
                    && shorter.start() >= sentence.start()
                    && shorter.end() <= sentence.start(token)
                    && sentence.start(token) - shorter.end() <= BESIDE) {
                Matcher opening = CONDITION.matcher(fuller.text());
                int comma = fuller.text().indexOf(',');
                int ellipsis = fuller.text().indexOf('…');
                int end = ellipsis >= 0 && (comma < 0 || ellipsis < comma) ? ellipsis : comma;
                return opening.lookingAt() && end > 0
                        ? fuller.text().substring(0, end).strip()
                        : null;
            }
        }
        return null;
    }

    /** The words without the condition that they hold. */
    static String without(String words) {
        Matcher matcher = CONDITION.matcher(words);
        if (!matcher.find()) {
            return words;
        }
        Matcher end = END.matcher(words);
        return words.substring(0, matcher.start()) + (end.find(matcher.end()) ? words.substring(end.start()) : "");
    }
}
