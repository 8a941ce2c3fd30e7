package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Set;

/**
 * Gives verbs of naming the adjective or noun that they give their object, where the parser hangs it on the noun before it: "called the
 * closure of the border by Benin <em>unacceptable</em>". Hardly any English phrase has an adjective behind its noun, and none an article
 * without a preposition or a comma.
 */
final class Predicatives extends Mender {
    private static final Set<String> NAMING =
            Set.of("call", "deem", "brand", "label", "term", "dub", "declare", "consider", "find", "judge", "rule");

    /** How the parser hangs such words on a noun. */
    private static final Set<String> DESCRIBING = Set.of("nmod", "amod", "appos", "acl", "obl");

    private Predicatives(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads and relations of a tree in place.
     *
     * @param words asked for their forms, tags and lemmas alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Predicatives predicatives = new Predicatives(words, parser, tree);
        for (int token = 2; token < tree.heads().length; token++) {
            if (words.upos(token).equals("ADJ") || predicatives.opensWithArticle(token)) {
                predicatives.hangOnVerb(token);
            }
        }
    }

    /** "Called the vote in Togo a sham" */
    private boolean opensWithArticle(int noun) {
        return words.upos(noun).equals("NOUN")
                && words.form(noun - 1).equals("a")
                && tree.heads()[noun - 1] == noun
                && !relation(noun).equals("appos");
    }

    private void hangOnVerb(int given) {
        int noun = tree.heads()[given];
        if (noun < 0 || noun >= given || !words.upos(noun).endsWith("N") || !DESCRIBING.contains(relation(given))) {
            return;
        }
        for (int token = noun + 1; token < tree.heads().length; token++) {
            boolean own = tree.heads()[token] == given
                    && (relation(token).equals("case") || relation(token).startsWith("obl"));
            if (own) {
                return; // "called on soldiers loyal to the king"
            }
        }
        int object = noun;
        while (object >= 0 && relation(object).startsWith("nmod")) {
            object = tree.heads()[object];
        }
        int verb = object < 0 ? -1 : tree.heads()[object];
        if (verb >= 0 && verb < object && relation(object).equals("obj") && NAMING.contains(words.lemma(verb))) {
            hang(given, verb, "xcomp");
        }
    }
}
