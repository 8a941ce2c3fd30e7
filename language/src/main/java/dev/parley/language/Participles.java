package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Set;

/**
 * Makes attributes of participles that the parser takes for verbs of their own: "extradited suspected smugglers", "from neighbouring
 * Chad". A past participle has no object unless "have" stands before it; of present ones only a few are attributes alone.
 */
final class Participles extends Mender {
    private static final String ATTRIBUTE = "amod";

    /** Verbs whose present participle before a noun says which one is meant. */
    private static final Set<String> TELLING_WHICH =
            Set.of("neighbour", "neighbor", "war", "remain", "exist", "rule", "surround", "reign", "feud");

    private static final Set<String> VIOLENCE = Set.of("bomb", "shoot", "stab", "kill", "kidnap", "hijack");

    private static final Set<String> LEFT_BY_IT = Set.of("victim", "survivor", "site", "scene", "spree");

    private Participles(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads and relations of a tree in place.
     *
     * @param words asked for their tags and lemmas alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Participles participles = new Participles(words, parser, tree);
        for (int token = 0; token + 1 < tree.heads().length; token++) {
            participles.putBelow(token);
            boolean attribute = participles.isAttribute(token) || participles.isOfVictims(token);
            int noun = attribute ? participles.object(token) : -1;
            if (noun >= 0) {
                participles.hangOn(token, noun);
            }
        }
    }

    /**
     * Puts a past participle with an object below the active verb right before it, where the parser has put the verb below it or both
     * below a third: "Zambia extradited suspected smuggler Banda" has one clause, not two.
     */
    private void putBelow(int token) {
        int above = tree.heads()[token];
        boolean apart = token > 0
                && (tree.heads()[token - 1] == token
                        || (above >= 0 && tree.heads()[token - 1] == above && above != token - 1));
        if (!apart
                || !words.xpos(token).equals("VBN")
                || !words.xpos(token - 1).equals("VBD")
                || hasAuxiliary(token)
                || !hasObject(token)) {
            return;
        }
        int verb = token - 1;
        if (tree.heads()[verb] == token) {
            tree.heads()[verb] = above;
            tree.relations()[verb] = tree.relations()[token];
        }
        for (int other = 0; other < words.size(); other++) {
            if (tree.heads()[other] == token) {
                tree.heads()[other] = verb;
            }
        }
        hang(token, verb, "xcomp");
    }

    private boolean hasObject(int verb) {
        return child(verb, "obj", verb + 1, words.size()) >= 0;
    }

    private boolean isAttribute(int token) {
        int head = tree.heads()[token];
        if (token == 0 || head < 0 || head >= token || !words.upos(token).equals("VERB")) {
            return false;
        }
        return switch (words.xpos(token)) {
            case "VBN" ->
                head == token - 1
                        && words.upos(head).equals("VERB")
                        && !hasAuxiliary(token)
                        && (relation(token).equals("ccomp") || relation(token).equals("xcomp"));
            case "VBG" -> {
                String before = words.upos(token - 1);
                boolean behindPreposition = before.equals("ADP") || before.equals("SCONJ");
                yield behindPreposition
                        && TELLING_WHICH.contains(words.lemma(token))
                        && (relation(token).equals("advcl") || relation(token).equals("acl"));
            }
            default -> false;
        };
    }

    /** "Met bombing victims": nobody bombs these any more. */
    private boolean isOfVictims(int token) {
        return words.xpos(token).equals("VBG")
                && tree.heads()[token] >= 0
                && VIOLENCE.contains(words.lemma(token))
                && LEFT_BY_IT.contains(words.lemma(token + 1))
                && !hasAuxiliary(token);
    }

    private boolean hasAuxiliary(int verb) {
        for (int token = 0; token < verb; token++) {
            if (tree.heads()[token] == verb && relation(token).startsWith("aux")) {
                return true;
            }
        }
        return false;
    }

    /** The object of a participle, or of the verb before it, that stands behind it without article or number; -1 for none. */
    private int object(int participle) {
        int verb = words.xpos(participle).equals("VBN") ? tree.heads()[participle] : -1;
        int object = -1;
        for (int token = participle + 1; token < words.size() && object < 0; token++) {
            int head = tree.heads()[token];
            boolean governed = head == participle || (verb >= 0 && head == verb);
            object = governed && relation(token).equals("obj") ? token : -1;
        }
        int next = participle + 1;
        boolean bare =
                switch (words.upos(next)) {
                    case "NOUN", "PROPN", "ADJ" -> true;
                    default -> false;
                };
        return object >= 0 && bare ? object : -1;
    }

    /** Hangs a participle on its noun, which takes its place; what else hung on it goes to where it hung itself. */
    private void hangOn(int participle, int noun) {
        int above = tree.heads()[participle];
        for (int token = 0; token < words.size(); token++) {
            if (tree.heads()[token] == participle && token != noun) {
                tree.heads()[token] = token < participle ? noun : above;
            }
        }
        boolean prepositional = words.xpos(participle).equals("VBG");
        String placed = !prepositional ? "obj" : words.upos(above).equals("VERB") ? "obl" : "nmod";
        hang(noun, above, placed);
        hang(participle, noun, ATTRIBUTE);
    }
}
