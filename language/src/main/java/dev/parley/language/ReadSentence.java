package dev.parley.language;

import dev.parley.language.names.Name;
import dev.parley.language.trees.Tree;
import dev.parley.language.words.Tagger.Tags;
import dev.parley.language.words.Words;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as the models read it: tags, tree and names are found when first asked for. Two threads that ask at once may
 * both do the work; they come to the same result, and either may stay.
 */
final class ReadSentence implements Sentence {
    /** Parts of speech that tell what a sentence is about. */
    private static final Set<String> TELLING = Set.of("NOUN", "PROPN", "VERB", "ADJ", "ADV");

    private final Models models;
    private final String text;
    private final Words words;

    /** The words as the models are to hear them: the same, or with an auxiliary before the token {@code verb}. */
    private final Words said;

    /** The token that is heard as a verb with an auxiliary, and the tag that it then bears; -1 where none is. */
    private final int verb;

    private final int verbTag;

    private volatile @Nullable Hearing hearing;
    private volatile @Nullable Tree tree;
    private volatile @Nullable List<Name> names;

    /** Forms and lemmas as they were asked for: rules ask for those of a token many times. */
    private final @Nullable String[] forms;

    private final @Nullable String[] lemmas;

    /** What the encoder says, a kilobyte a word: kept for who asks next, unless the memory is needed. */
    private volatile SoftReference<float[][]> encoded = new SoftReference<>(null);

    ReadSentence(Models models, String text, Words words) {
        this(models, text, words, words, -1, -1);
    }

    private ReadSentence(Models models, String text, Words words, Words said, int verb, int verbTag) {
        this.models = models;
        this.text = text;
        this.words = words;
        this.said = said;
        this.verb = verb;
        this.verbTag = verbTag;
        forms = new String[words.size()];
        lemmas = new String[words.size()];
    }

    /** The same sentence, read as if an auxiliary and a participle stood for a token, which then bears a given tag. */
    ReadSentence heardAs(int token, String auxiliary, String participle, int tag) {
        String[] said = new String[size() + 1];
        for (int i = 0; i <= size(); i++) {
            said[i] = i == token ? auxiliary : i == token + 1 ? participle : heard(i < token ? i : i - 1);
        }
        return new ReadSentence(models, text, words, spoken(said), token, tag);
    }

    /** The words as the models heard them in the end, and the tags that they gave to the sentence's own. */
    private record Hearing(Words words, Tags tags) {}

    private Hearing hearing() {
        Hearing found = hearing;
        if (found == null) {
            found = verb < 0 ? heardAgain() : heardOnce();
            hearing = found;
        }
        return found;
    }

    private Hearing heardOnce() {
        Tags found = models.tagger().tag(keep(models.encoder().read(said)));
        Tags own =
                new Tags(without(found.numbers(), new byte[size()]), without(found.confidences(), new float[size()]));
        own.numbers()[verb] = (byte) verbTag;
        return new Hearing(said, own);
    }

    /** Listens once more, with other words, where some were taken for another kind of word. */
    private Hearing heardAgain() {
        float[][] contexts = models.encoder().read(said);
        Tags first = models.tagger().tag(contexts);
        IntFunction<String> xpos = token -> models.tagSet().xpos().get(first.numbers()[token]);
        Misheard misheard = new Misheard(size(), this::form, xpos, this::isVerb);
        Map<Integer, String> clearer = new HashMap<>();
        for (int token = 0; token < size(); token++) {
            String other = misheard.clearer(token);
            if (other != null) {
                clearer.put(token, other);
            }
        }
        if (clearer.isEmpty()) {
            keep(contexts);
            return new Hearing(said, first);
        }
        String[] all = new String[size()];
        Arrays.setAll(all, token -> clearer.getOrDefault(token, form(token)));
        Words words = spoken(all);
        return new Hearing(words, models.tagger().tag(keep(models.encoder().read(words))));
    }

    private String heard(int token) {
        Words words = hearing().words();
        return words.text().subSequence(words.start(token), words.end(token)).toString();
    }

    private boolean isVerb(String word) {
        return models.lemmatiser().isKnown(word, "VERB");
    }

    private float[][] keep(float[][] contexts) {
        encoded = new SoftReference<>(contexts);
        return contexts;
    }

    /** What the encoder says of the words as they were heard in the end. */
    private float[][] contexts() {
        Words heard = hearing().words();
        float[][] contexts = encoded.get();
        return contexts == null ? keep(models.encoder().read(heard)) : contexts;
    }

    private static Words spoken(String... said) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[said.length];
        int[] ends = new int[said.length];
        for (int i = 0; i < said.length; i++) {
            starts[i] = text.length();
            text.append(said[i]);
            ends[i] = text.length();
            text.append(' ');
        }
        return new Words(text, starts, ends);
    }

    private Tags tags() {
        return hearing().tags();
    }

    private Tree tree() {
        Tree parsed = tree;
        if (parsed == null) {
            parsed = models.parser().parse(contexts());
            if (verb >= 0) {
                parsed = withoutAuxiliary(parsed);
            }
            Auxiliaries.mend(this, models.parser(), parsed);
            BareObjects.mend(this, models.parser(), parsed);
            Particles.mend(this, models.parser(), parsed);
            Recipients.mend(this, models.parser(), parsed);
            Participles.mend(this, models.parser(), parsed);
            Openings.mend(this, models.parser(), parsed);
            Titles.mend(this, models.parser(), parsed);
            Tellers.mend(this, models.parser(), parsed);
            Predicatives.mend(this, models.parser(), parsed);
            Relatives.mend(this, models.parser(), parsed);
            Complements.mend(this, models.parser(), parsed);
            Infinitives.mend(this, models.parser(), parsed);
            Conjuncts.mend(this, models.parser(), parsed);
            tree = parsed;
        }
        return parsed;
    }

    /** The tree of the words that are there: what hangs on the auxiliary hangs on the verb. */
    private Tree withoutAuxiliary(Tree parsed) {
        int[] heads = new int[size()];
        for (int token = 0; token < heads.length; token++) {
            int head = parsed.heads()[token < verb ? token : token + 1];
            heads[token] = head <= verb ? head : head - 1;
        }
        return new Tree(
                heads, without(parsed.relations(), new byte[size()]), without(parsed.confidences(), new float[size()]));
    }

    /** Copies an array of what is known of each word heard, but for the auxiliary. */
    @SuppressWarnings("SuspiciousSystemArraycopy") // arrays both, of one type
    private <A> A without(A heardArray, A shorter) {
        System.arraycopy(heardArray, 0, shorter, 0, verb);
        System.arraycopy(heardArray, verb + 1, shorter, verb, size() - verb);
        return shorter;
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
        String form = forms[token];
        if (form == null) {
            form = text.substring(words.start(token), words.end(token));
            forms[token] = form;
        }
        return form;
    }

    @Override
    public String lemma(int token) {
        String lemma = lemmas[token];
        if (lemma == null) {
            lemma = models.lemmatiser().lemma(form(token), tags().numbers()[token]);
            lemmas[token] = lemma;
        }
        return lemma;
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
    public float[] gist() {
        return models.encoder().gist(words, token -> TELLING.contains(upos(token)));
    }

    @Override
    public List<Name> names() {
        List<Name> found = names;
        if (found == null) {
            float[][] contexts = contexts();
            found = models.recogniser()
                    .names(words, verb < 0 ? contexts : without(contexts, new float[size()][]), tags().numbers());
            names = found;
        }
        return found;
    }

    @Override
    public String toString() {
        return text.substring(start(), end());
    }
}
