package dev.parley.reader.actors;

import java.util.Set;

/**
 * Tells who takes part in the same act as words for somebody, and is therefore somebody else: nobody signs treaties with himself, or accuses
 * himself, but with a reflexive pronoun (principle B of Chomsky's binding theory, 1981).
 */
final class CoArguments {
    private static final Set<String> PASSIVE = Set.of("nsubj", "nsubj:pass");

    private CoArguments() {}

    /**
     * Whether one of two nominals is the subject of a verb and the other its object, or stands behind one of these prepositions at the verb
     * or its object.
     */
    static boolean are(SentenceTree tree, int one, int other, Set<String> prepositions) {
        int verb = verbOf(tree, one, prepositions);
        return verb >= 0
                && !Predicates.isBecoming(tree, verb)
                && verb == verbOf(tree, other, prepositions)
                && isSubject(tree, one) != isSubject(tree, other);
    }

    private static boolean isSubject(SentenceTree tree, int nominal) {
        return PASSIVE.contains(tree.roleOf(nominal));
    }

    /** The verb that has a nominal as its subject, its object, or in one of these ways; -1 where none has. */
    private static int verbOf(SentenceTree tree, int nominal, Set<String> prepositions) {
        int governor = tree.governor(nominal);
        return switch (tree.roleOf(nominal)) {
            case "nsubj", "nsubj:pass", "obj", "iobj" -> governor;
            case "obl" -> prepositions.contains(tree.preposition(nominal)) ? governor : -1;
            case "nmod" -> {
                boolean behindObject = governor >= 0 && tree.roleOf(governor).equals("obj");
                yield behindObject && prepositions.contains(tree.preposition(nominal)) ? tree.governor(governor) : -1;
            }
            default -> -1;
        };
    }
}
