package dev.parley.reader.actors;

import java.util.Set;

/**
 * Tells who takes part in the same act as words for somebody, and is therefore somebody else: nobody signs treaties with himself, or accuses
 * himself, but with a reflexive pronoun (principle B of Chomsky's binding theory, 1981).
 */
final class CoArguments {
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");

    /** What a state keeps in another one, whose government deals with it. */
    private static final Set<String> DIPLOMACY =
            Set.of("ambassador", "embassy", "consul", "consulate", "attaché", "attache", "envoy", "nuncio");

    private CoArguments() {}

    /**
     * Whether a phrase and other words, which stand for an actor, are the subject of one verb and its object, or what stands behind one of
     * these prepositions at the verb or its object: "the government signed a deal with Samoa", "expelled the Samoan ambassador".
     */
    static boolean are(Cast cast, Descriptions.Phrase phrase, String actor, Set<String> prepositions) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        for (Reference reference : cast.references(phrase.sentence())) {
            int other = reference.target().equals(actor) ? standingFor(tree, reference) : -1;
            if (other >= 0 && are(tree, phrase.head(), other, prepositions)) {
                return true;
            }
        }
        return false;
    }

    /** The nominal that stands for an actor, itself or as a state's diplomat; -1 for an adjective that says what something is like. */
    private static int standingFor(SentenceTree tree, Reference reference) {
        if (!reference.adjectival()) {
            return reference.head();
        }
        int noun = tree.sentence().head(reference.head());
        return noun >= 0 && DIPLOMACY.contains(tree.sentence().lemma(noun)) ? noun : -1;
    }

    private static boolean are(SentenceTree tree, int one, int other, Set<String> prepositions) {
        int verb = verbOf(tree, one, prepositions);
        return verb >= 0
                && !Predicates.isBecoming(tree, verb)
                && verb == verbOf(tree, other, prepositions)
                && isSubject(tree, one) != isSubject(tree, other);
    }

    private static boolean isSubject(SentenceTree tree, int nominal) {
        return SUBJECTS.contains(tree.roleOf(nominal));
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
