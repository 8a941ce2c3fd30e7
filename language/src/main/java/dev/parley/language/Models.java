package dev.parley.language;

import dev.parley.language.linear.ModelText;
import dev.parley.language.names.NameRecogniser;
import dev.parley.language.network.Layer;
import dev.parley.language.trees.Parser;
import dev.parley.language.words.Encoder;
import dev.parley.language.words.Gazetteer;
import dev.parley.language.words.Lemmatiser;
import dev.parley.language.words.SentenceSplitter;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Tagger;
import dev.parley.language.words.Tokenizer;
import dev.parley.language.words.WordLists;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Everything that reading English needs, read-only and shared by all threads. */
record Models(
        Tokenizer tokenizer,
        SentenceSplitter splitter,
        TagSet tagSet,
        Encoder encoder,
        Tagger tagger,
        Lemmatiser lemmatiser,
        Parser parser,
        NameRecogniser recogniser) {

    /** Where model files come from: the jar, or a folder that training wrote. */
    interface Source {
        @Nullable InputStream open(String file) throws IOException;
    }

    static Models read(Source source) throws IOException {
        // The lists take as long as all models, and there are mostly two processors to load with.
        Background<Gazetteer> listed = Background.load("the lists of names", Gazetteer::load);
        WordLists lists = WordLists.load();
        SentenceSplitter splitter = SentenceSplitter.read(lists, file(source, "sentences.model"));
        ByteBuffer network = file(source, "network.model");
        TagSet tagSet = TagSet.read(network);
        Gazetteer gazetteer = listed.get();
        Lemmatiser lemmatiser = Lemmatiser.read(file(source, "lemmas.model"), tagSet);
        Encoder encoder = Encoder.read(network, gazetteer);
        Tagger tagger = new Tagger(Layer.read(network), tagSet);
        NameRecogniser recogniser = new NameRecogniser(tagSet, gazetteer, Layer.read(network));
        Parser parser = Parser.read(network);
        return new Models(new Tokenizer(lists), splitter, tagSet, encoder, tagger, lemmatiser, parser, recogniser);
    }

    private static ByteBuffer file(Source source, String name) throws IOException {
        InputStream bytes = source.open(name);
        if (bytes == null) {
            throw new FileNotFoundException("The model file " + name + " is missing; train the models to make it");
        }
        return ModelText.all(bytes);
    }
}
