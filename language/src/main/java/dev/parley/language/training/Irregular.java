package dev.parley.language.training;

import dev.parley.language.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words that treebanks may lack, above all irregular ones, as the training's own lists give them. */
final class Irregular {

    private static final String[] VERB_TAGS = {"VB", "VBD", "VBN", "VBG"};

    private Irregular() {}

    /**
     * The forms as rows of form, universal part of speech, Penn Treebank tag and lemma.
     *
     * <p>A line of {@code irregular-verbs.txt} holds the dictionary form, the past, the participle and at times the
     * gerund; one of {@code irregular-nouns.txt} the singular and the plural; one of {@code verbs.txt} the dictionary
     * form alone. Several forms stand apart by a stroke. Nationalities keep their capital.
     */
    static List<String[]> forms() {
        List<String[]> forms = new ArrayList<>();
        for (String line : lines("irregular-verbs.txt")) {
            String[] parts = line.split(" +", -1);
            for (int part = 0; part < parts.length; part++) {
                for (String form : parts[part].split("/", -1)) {
                    forms.add(new String[] {form, "VERB", VERB_TAGS[part], parts[0]});
                }
            }
        }
        for (String verb : lines("verbs.txt")) {
            forms.add(new String[] {verb, "VERB", "VB", verb});
        }
        for (String line : lines("irregular-nouns.txt")) {
            String[] parts = line.split(" +", -1);
            forms.add(new String[] {parts[1], "NOUN", "NNS", parts[0]});
        }
        for (String word : WordLists.lines(WordLists.class, "nationalities.txt")) {
            if (word.indexOf(' ') < 0) {
                forms.add(new String[] {word, "ADJ", "JJ", word});
                forms.add(new String[] {word.toLowerCase(Locale.ROOT), "ADJ", "JJ", word});
            }
        }
        return forms;
    }

    private static List<String> lines(String list) {
        return WordLists.lines(Irregular.class, list);
    }
}
