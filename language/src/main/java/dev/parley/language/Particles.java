package dev.parley.language;

import dev.parley.language.trees.Parser;
import dev.parley.language.trees.Tree;
import java.util.Locale;
import java.util.Set;

/**
 * Gives verbs the particles that the parser hangs on their objects: "brushed <em>aside</em> calls", "to hand <em>over</em> six
 * suspects". No preposition stands before an object.
 */
final class Particles extends Mender {
    private static final Set<String> PARTICLES = Set.of("aside", "away", "off", "back", "down", "out", "up");

    /** Verbs behind which "over" is theirs; behind others it says how many: "killed over forty people". */
    private static final Set<String> WITH_OVER = Set.of("hand", "turn", "sign", "pass");

    private Particles(Sentence words, Parser parser, Tree tree) {
        super(words, parser, tree);
    }

    /**
     * Mends the heads and relations of a tree in place.
     *
     * @param words asked for their forms, tags and lemmas alone
     */
    static void mend(Sentence words, Parser parser, Tree tree) {
        Particles particles = new Particles(words, parser, tree);
        for (int token = 1; token < tree.heads().length; token++) {
            if (particles.isTakenForAnother(token)) {
                particles.hang(token, token - 1, "compound:prt");
            }
        }
    }

    private boolean isTakenForAnother(int token) {
        int verb = token - 1;
        if (!words.upos(verb).equals("VERB") || !isParticle(token, verb)) {
            return false;
        }
        int noun = tree.heads()[token];
        if (noun > token && words.upos(noun).equals("NUM") && relation(noun).equals("nummod")) {
            noun = tree.heads()[noun]; // "over six suspects"
        }
        return noun > token
                && tree.heads()[noun] == verb
                && relation(noun).equals("obj")
                && (relation(token).equals("case") || relation(token).equals("advmod"));
    }

    private boolean isParticle(int token, int verb) {
        String form = words.form(token).toLowerCase(Locale.ROOT);
        return PARTICLES.contains(form) || (form.equals("over") && WITH_OVER.contains(words.lemma(verb)));
    }
}
