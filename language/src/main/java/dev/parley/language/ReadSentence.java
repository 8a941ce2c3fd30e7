package dev.parley.language;

import dev.parley.language.names.Name;
import dev.parley.language.trees.Tree;
import dev.parley.language.words.Tagger.Tags;
import dev.parley.language.words.Words;
import java.lang.ref.SoftReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as the models read it: tags, tree and names are found when first asked for. Two threads that ask at once may
 * both do the work; they come to the same result, and either may stay.
 */
final class ReadSentence implements Sentence {

    private final Models models;
    private final String text;
    private final Words words;
    private volatile @Nullable Tags tags;
    private volatile @Nullable Tree tree;
    private volatile @Nullable List<Name> names;

    /** What the encoder says, a kilobyte a word: kept for who asks next, unless the memory is needed. */
    private volatile SoftReference<float[][]> encoded = new SoftReference<>(null);

    ReadSentence(Models models, String text, Words words) {
        this.models = models;
        this.text = text;
        this.words = words;
    }

    private float[][] contexts() {
        float[][] contexts = encoded.get();
        if (contexts == null) {
            contexts = models.encoder().read(words);
            encoded = new SoftReference<>(contexts);
        }
        return contexts;
    }

    private Tags tags() {
        Tags found = tags;
        if (found == null) {
            found = models.tagger().tag(contexts());
            tags = found;
        }
        return found;
    }

    private Tree tree() {
        Tree parsed = tree;
        if (parsed == null) {
            parsed = models.parser().parse(contexts());
            tree = parsed;
        }
        return parsed;
    }

    @Override
    public int start() {
        return words.start(0);
    }

    @Override
    public int end() {
        return words.end(words.size() - 1);
    }

    @Override
    public int size() {
        return words.size();
    }

    @Override
    public int start(int token) {
        return words.start(token);
    }

    @Override
    public int end(int token) {
        return words.end(token);
    }

    @Override
    public String form(int token) {
        return text.substring(words.start(token), words.end(token));
    }

    @Override
    public String lemma(int token) {
        return models.lemmatiser().lemma(form(token), tags().numbers()[token]);
    }

    @Override
    public String upos(int token) {
        return models.tagSet().upos().get(tags().numbers()[token]);
    }

    @Override
    public String xpos(int token) {
        return models.tagSet().xpos().get(tags().numbers()[token]);
    }

    @Override
    public int head(int token) {
        return tree().heads()[token];
    }

    @Override
    public String relation(int token) {
        return models.parser().relation(tree().relations()[token]);
    }

    @Override
    public double tagConfidence(int token) {
        return tags().confidences()[token];
    }

    @Override
    public double headConfidence(int token) {
        return tree().confidences()[token];
    }

    @Override
    public List<Name> names() {
        List<Name> found = names;
        if (found == null) {
            found = models.recogniser().names(words, contexts(), tags().numbers());
            names = found;
        }
        return found;
    }

    @Override
    public String toString() {
        return text.substring(start(), end());
    }
}
