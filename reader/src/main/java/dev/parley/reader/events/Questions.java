package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Locale;
import java.util.Set;

/** Verbs of asking that put a question and request nothing: "asked him if", "asked what". */
final class Questions {
    private static final Set<String> ASKING = Set.of("ask", "enquire", "inquire", "wonder");
    private static final Set<String> WHETHER = Set.of("if", "whether");

    private Questions() {}

    /** Whether what a verb of asking asks is a question. */
    static boolean isOne(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        if (!ASKING.contains(sentence.lemma(verb))) {
            return false;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            boolean clause = child > verb && (tree.is(child, "ccomp") || tree.is(child, "advcl"));
            int opening = clause ? tree.first(child) : -1;
            if (opening > verb
                    && (WHETHER.contains(sentence.form(opening).toLowerCase(Locale.ROOT))
                            || sentence.xpos(opening).startsWith("W"))) {
                return true;
            }
        }
        return false;
    }
}
