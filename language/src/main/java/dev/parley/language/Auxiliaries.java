package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;

/** Hangs on the verb what the parser hangs on its auxiliary: in "the truce has by and large <em>held</em>" the truce holds, and has nothing. */
final class Auxiliaries extends Mender {
    private Auxiliaries(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads of a tree in place.
     *
     * @param words asked for nothing
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Auxiliaries auxiliaries = new Auxiliaries(words, parser, tree);
        auxiliaries.rehang(auxiliaries::verbOf);
    }

    /** The verb of the auxiliary that a subject hangs on; -1 for none. */
    private int verbOf(int subject) {
        int auxiliary = tree.heads()[subject];
        boolean misplaced = auxiliary >= 0
                && relation(subject).startsWith("nsubj")
                && (relation(auxiliary).equals("aux") || relation(auxiliary).equals("aux:pass"))
                && tree.heads()[auxiliary] > auxiliary;
        return misplaced ? tree.heads()[auxiliary] : -1;
    }
}
