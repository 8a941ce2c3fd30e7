package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trees of a page's sentences, each made when it is first asked for. */
final class Trees {
    private final List<Sentence> sentences;
    private final @Nullable Tree[] trees;

    Trees(List<Sentence> sentences) {
        this.sentences = sentences;
        this.trees = new Tree[sentences.size()];
    }

    Tree of(int position) {
        Tree tree = trees[position];
        if (tree == null) {
            tree = Tree.of(sentences.get(position));
            trees[position] = tree;
        }
        return tree;
    }
}
