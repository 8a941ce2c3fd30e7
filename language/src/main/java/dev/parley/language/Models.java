package dev.parley.language;

import dev.parley.language.linear.LinearModel;
import dev.parley.language.trees.Parser;
import dev.parley.language.words.Lemmatiser;
import dev.parley.language.words.Lexicon;
import dev.parley.language.words.SentenceSplitter;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Tagger;
import dev.parley.language.words.Tokenizer;
import dev.parley.language.words.WordLists;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Everything that reading English needs, read-only and shared by all threads. */
record Models(
        Tokenizer tokenizer,
        SentenceSplitter splitter,
        TagSet tagSet,
        Tagger tagger,
        Lemmatiser lemmatiser,
        Parser parser) {

    /** Where model files come from: the jar, or a folder that training wrote. */
    interface Source {
        @Nullable InputStream open(String file) throws IOException;
    }

    static Models read(Source source) throws IOException {
        WordLists lists = WordLists.load();
        try (DataInputStream words = file(source, "words.model");
                DataInputStream trees = file(source, "trees.model")) {
            SentenceSplitter splitter = new SentenceSplitter(lists, LinearModel.read(words));
            Lexicon lexicon = Lexicon.read(words);
            TagSet tagSet = TagSet.read(words);
            Lemmatiser lemmatiser = Lemmatiser.read(words);
            Tagger tagger = new Tagger(lexicon, LinearModel.read(words), LinearModel.read(words));
            List<String> relations = new ArrayList<>();
            for (int count = trees.readInt(); count > 0; count--) {
                relations.add(trees.readUTF());
            }
            Parser parser = new Parser(
                    lexicon,
                    tagSet,
                    relations,
                    LinearModel.read(trees),
                    LinearModel.read(trees),
                    LinearModel.read(trees));
            return new Models(new Tokenizer(lists), splitter, tagSet, tagger, lemmatiser, parser);
        }
    }

    private static DataInputStream file(Source source, String name) throws IOException {
        InputStream bytes = source.open(name);
        if (bytes == null) {
            throw new FileNotFoundException("The model file " + name + " is missing; train the models to make it");
        }
        return new DataInputStream(new BufferedInputStream(new InflaterInputStream(bytes), 1 << 16));
    }
}
