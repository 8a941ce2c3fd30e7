package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of a sentence that are reported: a clause or phrase without the words that report it. */
final class Content {
    private static final Set<String> COMPLEMENTISERS = Set.of("that", "how", "of", "to", "for", "as", "by");

    private static final Set<String> CLAIMS = Set.of(
            "accusation",
            "allegation",
            "argument",
            "assertion",
            "charge",
            "claim",
            "contention",
            "insinuation",
            "suggestion");

    private final Sentence sentence;
    private final boolean[] in;

    private Content(Sentence sentence) {
        this.sentence = sentence;
        in = new boolean[sentence.size()];
    }

    /**
     * What hangs on a token.
     *
     * @param without a token whose own subtree is left out, or -1
     */
    static Content of(Tree tree, int root, int without) {
        Content content = new Content(tree.sentence());
        content.mark(tree, root, without);
        return content;
    }

    private void mark(Tree tree, int token, int without) {
        if (token == without) {
            return;
        }
        in[token] = true;
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            if (!isVerdict(tree, child)) {
                mark(tree, child, without);
            }
        }
    }

    /**
     * Whether a noun calls what stands before it a claim and tells what became of it: "accused Chad of spying, a charge that
     * it denies". That is said by who tells of the claim, not by who makes it.
     */
    static boolean isVerdict(Tree tree, int noun) {
        Sentence sentence = tree.sentence();
        int first = tree.first(noun);
        return CLAIMS.contains(sentence.lemma(noun))
                && (tree.child(noun, "acl:relcl") > noun || tree.child(noun, "acl") > noun)
                && first > 0
                && (sentence.form(first).equals(",") || sentence.form(first - 1).equals(","));
    }

    /** The tokens from one position to another. */
    static Content between(Tree tree, int first, int last) {
        Content content = new Content(tree.sentence());
        for (int token = first; token <= last; token++) {
            content.in[token] = true;
        }
        return content;
    }

    Content and(Content other) {
        for (int i = 0; i < in.length; i++) {
            in[i] |= other.in[i];
        }
        return this;
    }

    /** First and last token, without punctuation at the edges and without the conjunction; null where nothing is left. */
    int @Nullable [] edges() {
        int first = 0;
        while (first < in.length && (!in[first] || isPunctuation(first))) {
            first++;
        }
        int last = in.length - 1;
        while (last >= first && (!in[last] || isPunctuation(last))) {
            last--;
        }
        if (last < first) {
            return null;
        }
        int inner = first;
        while (inner < last
                && COMPLEMENTISERS.contains(sentence.form(inner).toLowerCase(Locale.ROOT))
                && isMark(inner)) {
            inner++;
        }
        return new int[] {inner, last};
    }

    private boolean isMark(int token) {
        String relation = sentence.relation(token);
        return relation.equals("mark") || relation.equals("case");
    }

    private boolean isPunctuation(int token) {
        return sentence.upos(token).equals("PUNCT");
    }

    int size() {
        int size = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] && !isPunctuation(i)) {
                size++;
            }
        }
        return size;
    }
}
