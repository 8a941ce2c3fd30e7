package dev.parley.language;

import dev.parley.language.names.Name;
import java.util.List;

/**
 * One sentence with its tokens, tags, lemmas, tree and names. Tokens are numbered from 0; offsets count the chars of the
 * text that the sentence was read from. Immutable to its callers and safe to share: tags, tree and names are found
 * when first asked for, so that a sentence nobody asks about costs nothing.
 */
public interface Sentence {

    /** Offset of the sentence's first char. */
    int start();

    /** Offset after the sentence's last char. */
    int end();

    /** Number of tokens. */
    int size();

    /** Offset of a token's first char. */
    int start(int token);

    /** Offset after a token's last char. */
    int end(int token);

    /** The token's words as they stand in the text. */
    String form(int token);

    /** Whether a hyphen without blanks, a token of its own, ties a token to the word before it: "fire" in "cease-fire". */
    default boolean isTied(int token) {
        return token >= 2
                && token < size()
                && form(token - 1).equals("-")
                && end(token - 2) == start(token - 1)
                && end(token - 1) == start(token);
    }

    /** The dictionary form, in lower case but for proper nouns. */
    String lemma(int token);

    /** Universal part of speech, such as {@code VERB}. */
    String upos(int token);

    /** Penn Treebank tag, such as {@code VBD}. */
    String xpos(int token);

    /** The position of the token's head, or -1 for the root. There is exactly one root, and no cycle. */
    int head(int token);

    /** The Universal Dependencies v2 relation to the head, with its subtype, such as {@code nsubj:pass}. */
    String relation(int token);

    /** How sure the universal part of speech is, from 0 to 1; the lemma, which follows from it, is as sure. */
    double tagConfidence(int token);

    /** How sure head and relation are together, from 0 to 1. */
    double headConfidence(int token);

    /**
     * What the sentence is about, in numbers that lie close where sentences are about like things, however they put it: the mean of
     * the vectors of its nouns, verbs, adjectives and adverbs, then the greatest and then the least of each of their numbers. All 0
     * where none of these words is known. Its length is the same for all sentences; it is computed at every call.
     */
    float[] gist();

    /** The names in the sentence, in order, none overlapping another. */
    List<Name> names();
}
