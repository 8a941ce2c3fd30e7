package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Set;

/** Tells how sources ask not to be named, which is no act of politics: "declined to be identified", "asked not to be quoted by name". */
final class KeptBackNames {
    private static final Set<String> NAMING = Set.of("name", "identify", "quote", "cite");
    private static final Set<String> REFUSING = Set.of("refuse", "decline");
    private static final Set<String> ASKING = Set.of("ask", "request", "wish", "want", "prefer", "insist", "choose");

    private KeptBackNames() {}

    /** Whether a verb is such a request, or the naming that it asks to be spared. */
    static boolean isOne(Tree tree, int verb) {
        if (NAMING.contains(tree.sentence().lemma(verb))) {
            return isSpared(tree, verb, tree.sentence().head(verb));
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            if (isSpared(tree, child, verb)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpared(Tree tree, int naming, int request) {
        Sentence sentence = tree.sentence();
        boolean infinitive = request >= 0
                && NAMING.contains(sentence.lemma(naming))
                && tree.child(naming, "mark") >= 0
                && tree.child(naming, "aux:pass") >= 0
                && tree.child(naming, "xcomp") < 0;
        if (!infinitive) {
            return false;
        }
        String asked = sentence.lemma(request);
        return REFUSING.contains(asked) || (ASKING.contains(asked) && isDenied(tree, request, naming));
    }

    /** Trees hang the "not" of "asked not to be named" on either verb. */
    private static boolean isDenied(Tree tree, int request, int naming) {
        for (int token = naming - 1; token >= 0; token--) {
            int head = tree.sentence().head(token);
            if ((head == naming || head == request)
                    && tree.sentence().lemma(token).equals("not")) {
                return true;
            }
        }
        return false;
    }
}
