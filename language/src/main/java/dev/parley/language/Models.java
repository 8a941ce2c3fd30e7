package dev.parley.language;

import dev.parley.language.linear.LinearModel;
import dev.parley.language.linear.ModelText;
import dev.parley.language.names.NameRecogniser;
import dev.parley.language.trees.Parser;
import dev.parley.language.trees.SecondOpinion;
import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.Lemmatiser;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.SentenceSplitter;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Tagger;
import dev.parley.language.words.Tokenizer;
import dev.parley.language.words.WordLists;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that reading English needs, read-only and shared by all threads. */
record Models(
        Tokenizer tokenizer,
        SentenceSplitter splitter,
        TagSet tagSet,
        Tagger tagger,
        Lemmatiser lemmatiser,
        Parser parser,
        NameRecogniser recogniser) {

    /** Where model files come from: the jar, or a folder that training wrote. */
    interface Source {
        @Nullable InputStream open(String file) throws IOException;
    }

    static Models read(Source source) throws IOException {
        WordLists lists = WordLists.load();
        ByteBuffer words = file(source, "words.model");
        ByteBuffer trees = file(source, "trees.model");
        ByteBuffer names = file(source, "names.model");
        Gazetteer gazetteer = Gazetteer.load();
        SentenceSplitter splitter = SentenceSplitter.read(lists, file(source, "sentences.model"));
        Lexicon lexicon = Lexicon.read(words);
        TagSet tagSet = TagSet.read(words);
        Lemmatiser lemmatiser = Lemmatiser.read(file(source, "lemmas.model"), tagSet);
        Tagger tagger = new Tagger(lexicon, gazetteer, LinearModel.read(words), LinearModel.read(words));
        List<String> relations = new ArrayList<>();
        for (int count = trees.getInt(); count > 0; count--) {
            relations.add(ModelText.read(trees));
        }
        Parser parser = new Parser(
                lexicon,
                tagSet,
                relations,
                LinearModel.read(trees),
                LinearModel.read(trees),
                LinearModel.read(trees),
                secondOpinion(source));
        NameRecogniser recogniser = new NameRecogniser(lexicon, tagSet, gazetteer, LinearModel.read(names));
        return new Models(new Tokenizer(lists), splitter, tagSet, tagger, lemmatiser, parser, recogniser);
    }

    /** The parser's second opinion costs room and time; models without it are complete. */
    private static @Nullable SecondOpinion secondOpinion(Source source) throws IOException {
        try (InputStream back = source.open("trees-back.model");
                InputStream pairs = source.open("pairs.model")) {
            if (back == null || pairs == null) {
                return null;
            }
            return new SecondOpinion(
                    LinearModel.read(ModelText.inflate(back)), LinearModel.read(ModelText.inflate(pairs)));
        }
    }

    private static ByteBuffer file(Source source, String name) throws IOException {
        InputStream bytes = source.open(name);
        if (bytes == null) {
            throw new FileNotFoundException("The model file " + name + " is missing; train the models to make it");
        }
        return ModelText.inflate(bytes);
    }
}
