package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a token is to the speech verb that it hangs on, in the terms of {@link SpeechWord}. */
final class Complements {
    private Complements() {}

    /** What kind of complement a token is to its head: see {@link SpeechWord}; null where it is none. */
    static @Nullable String of(Tree tree, int verb, int child) {
        Sentence sentence = tree.sentence();
        String relation = sentence.relation(child);
        return switch (Subjects.base(relation)) {
            case "conj" -> "that".equals(introducer(tree, child, "mark")) ? SpeechWord.THAT : null;
            case "ccomp" -> clause(tree, verb, child);
            case "xcomp" -> infinitive(tree, child);
            case "obj" -> sentence.upos(child).equals("PRON") ? null : SpeechWord.OBJECT;
            case "obl" -> introducer(tree, child, "case");
            case "advcl" -> introducer(tree, child, "mark");
            case "parataxis" -> isAppended(tree, verb, child) ? SpeechWord.THAT : null;
            default -> null;
        };
    }

    private static @Nullable String clause(Tree tree, int verb, int child) {
        Sentence sentence = tree.sentence();
        if (hasSemicolon(sentence, Math.min(child, verb), Math.max(child, verb))
                || (child < verb && !WordOrder.speaks(sentence, verb))) {
            return null;
        }
        return sentence.xpos(child).equals("VBG") && !hasSubject(tree, child) ? SpeechWord.ING : SpeechWord.THAT;
    }

    private static boolean hasSemicolon(Sentence sentence, int from, int to) {
        for (int token = from; token < to; token++) {
            if (sentence.form(token).equals(";")) {
                return true;
            }
        }
        return false;
    }

    /** A clause after the verb with nothing but a comma or colon between: "she said, nobody would come". */
    private static boolean isAppended(Tree tree, int verb, int child) {
        Sentence sentence = tree.sentence();
        int before = tree.first(child) - 1;
        return before > verb
                && hasSubject(tree, child)
                && tree.child(verb, "obj") < 0
                && (sentence.form(before).equals(",") || sentence.form(before).equals(":"));
    }

    static @Nullable String infinitive(Tree tree, int child) {
        Sentence sentence = tree.sentence();
        int mark = tree.child(child, "mark");
        if (mark >= 0 && sentence.form(mark).equalsIgnoreCase("to")) {
            return SpeechWord.TO;
        }
        return sentence.xpos(child).equals("VBG") ? SpeechWord.ING : null;
    }

    /** The word that introduces a phrase or clause, in lower case, or null: its first {@code case} or {@code mark}. */
    static @Nullable String introducer(Tree tree, int child, String relation) {
        int word = tree.child(child, relation);
        return word < 0 ? null : tree.sentence().form(word).toLowerCase(Locale.ROOT);
    }

    static boolean hasSubject(Tree tree, int verb) {
        return tree.child(verb, "nsubj") >= 0
                || tree.child(verb, "nsubj:pass") >= 0
                || tree.child(verb, "expl") >= 0
                || tree.child(verb, "csubj") >= 0;
    }
}
