package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Locale;

/** How a word hangs on the operator above it, as events/stages.tsv names it. */
final class Frame {
    private Frame() {}

    /** How the token hangs on its head, in the words of the knowledge file; empty where no operator can govern it so. */
    static String of(Tree tree, int token, String relation) {
        Sentence sentence = tree.sentence();
        return switch (relation) {
            case "xcomp" -> sentence.upos(token).equals("ADJ") || Verbs.isOne(sentence, token) ? "to" : "obj";
            case "ccomp" -> "that";
            case "csubj" -> Control.WILLING.contains(sentence.lemma(sentence.head(token))) ? "to" : "subj";
            case "acl", "advcl" -> {
                boolean gerund = sentence.xpos(token).equals("VBG") && token - sentence.head(token) <= 2;
                if (gerund && token > sentence.head(token) && tree.child(token, "mark") < 0) {
                    yield "to"; // "is considering sending troops", "ruled out breaking off talks"
                }
                int mark = tree.child(token, "mark");
                String word = mark < 0 ? "" : sentence.form(mark).toLowerCase(Locale.ROOT);
                yield word.equals("to") || word.equals("that") ? word : Clause.preposition(tree, token);
            }
            case "obj", "iobj" -> "obj";
            case "nsubj" ->
                tree.is(token, "nsubj:pass") || sentence.relation(token).equals("nsubj:pass") ? "obj" : "subj";
            case "obl", "nmod" -> Clause.preposition(tree, token);
            default -> "";
        };
    }
}
