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
        for (int token = 0; token < tree.heads().length; token++) {
            int head = tree.heads()[token];
            if (head >= 0 && auxiliaries.relation(token).startsWith("nsubj") && auxiliaries.isAuxiliary(head)) {
                tree.heads()[token] = tree.heads()[head];
            }
        }
    }

    private boolean isAuxiliary(int token) {
        String relation = relation(token);
        return (relation.equals("aux") || relation.equals("aux:pass")) && tree.heads()[token] > token;
    }
}
