package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of agreement a noun names with the words around it, by {@code knowledge/agreements/kinds.tsv}. */
final class AgreementKinds {
    /** Verbs that make a document of what they govern: a declaration that is signed is an agreement. */
    private static final Set<String> SIGNING = Set.of(
            "sign",
            "initial",
            "ink",
            "conclude",
            "adopt",
            "ratify",
            "violate",
            "breach",
            "implement",
            "denounce",
            "accede",
            "seal",
            "reach",
            "agree");

    private static final String GENERIC = "generic";
    private static final String SIGNED = "signed";

    /**
     * A line of the file.
     *
     * @param generic whether the words may mean any agreement named before
     * @param onlySigned whether they name one only in a proper name or where something is signed
     */
    record Kind(String name, Set<String> heads, Set<String> modifiers, boolean generic, boolean onlySigned) {}

    private final List<Kind> kinds = new ArrayList<>();
    private final Set<String> heads = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    AgreementKinds(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("agreements/kinds.tsv")) {
            Set<String> modifiers = fact.optional(2).isEmpty()
                    ? Set.of()
                    : Set.of(fact.optional(2).split("\\|"));
            Set<String> nouns = Set.of(fact.column(1, "head nouns").split("\\|"));
            String how = fact.optional(3);
            kinds.add(new Kind(fact.column(0, "the kind"), nouns, modifiers, how.equals(GENERIC), how.equals(SIGNED)));
            heads.addAll(nouns);
        }
        for (Fact fact : knowledge.facts("agreements/not-agreements.tsv")) {
            others.addAll(List.of(fact.column(0, "the words").split("\\|")));
        }
    }

    /** Whether the word may name an agreement at all; this asks for no tree. */
    boolean mayBe(Sentence sentence, int token) {
        String tag = sentence.upos(token);
        return (tag.equals("NOUN") || tag.equals("PROPN")) && heads.contains(lower(sentence, token));
    }

    /** The kind that the noun names here, or null where it names none. */
    @Nullable Kind of(Tree tree, int token) {
        Kind loose = null;
        String lemma = lower(tree.sentence(), token);
        for (Kind kind : kinds) {
            if (kind.heads().contains(lemma) && isNamed(kind, tree, token)) {
                if (!kind.modifiers().isEmpty()) {
                    return kind;
                }
                loose = loose == null ? kind : loose;
            }
        }
        return loose == null || isOther(tree, token) ? null : loose;
    }

    private static boolean isNamed(Kind kind, Tree tree, int token) {
        boolean words = kind.modifiers().isEmpty() || hasModifier(tree, token, kind.modifiers());
        return words && (!kind.onlySigned() || isProperName(tree, token) || isSigned(tree, token));
    }

    /** Whether the noun names no agreement between parties: none was reached, or it is of business, or mere accord. */
    private boolean isOther(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        if (hasModifier(tree, token, others)) {
            return true;
        }
        boolean bare = tree.child(token, "det") < 0 && tree.child(token, "nmod:poss") < 0;
        boolean inAccord = token > 0 && sentence.form(token - 1).equalsIgnoreCase("in") && bare;
        boolean thatSomething = tree.child(token, "acl") >= 0
                && tree.child(tree.child(token, "acl"), "mark") >= 0
                && bare
                && !sentence.xpos(tree.child(token, "acl")).equals("VB");
        return lower(sentence, token).equals("agreement") && (inAccord || thatSomething);
    }

    /** Whether one of the words stands before the noun, or right behind it as in "cessation of hostilities". */
    static boolean hasModifier(Tree tree, int token, Set<String> modifiers) {
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            boolean before = child < token && !tree.is(child, "conj");
            if (before && (modifiers.contains(lower(sentence, child)) || partOf(tree, child, modifiers))) {
                return true;
            }
        }
        return false;
    }

    /** In "a power-sharing deal" the parts of the hyphened word hang on one another. */
    private static boolean partOf(Tree tree, int word, Set<String> modifiers) {
        for (int child = tree.firstChild(word); child >= 0; child = tree.nextSibling(child)) {
            if (modifiers.contains(lower(tree.sentence(), child))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun is the head of a name: it and a word before it are written large, or that word is a name. */
    static boolean isProperName(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        boolean large = Character.isUpperCase(sentence.form(token).charAt(0));
        return token > 0
                && (large || sentence.upos(token - 1).equals("PROPN") && tree.is(token - 1, "compound"))
                && Character.isUpperCase(sentence.form(token - 1).charAt(0))
                && !sentence.upos(token - 1).equals("DET");
    }

    private static boolean isSigned(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        int above = sentence.head(token);
        boolean governed = above >= 0
                && (tree.is(token, "obj") || tree.is(token, "nsubj"))
                && SIGNING.contains(sentence.lemma(above));
        int participle = tree.child(token, "acl");
        return governed || (participle >= 0 && SIGNING.contains(sentence.lemma(participle)));
    }

    private static String lower(Sentence sentence, int token) {
        return sentence.lemma(token).toLowerCase(Locale.ROOT);
    }
}
