package dev.parley.language.training;

import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.conllu.TreebankSentence.Token;
import dev.parley.language.words.TagSet;
import dev.parley.language.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A treebank sentence in the numbers that training works with. */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared nowhere
record Gold(TreebankSentence sentence, Words words, byte[] tags, int[] heads, byte[] relations) {

    static List<Gold> of(List<TreebankSentence> sentences, TagSet tagSet, List<String> relations) {
        List<Gold> gold = new ArrayList<>();
        for (TreebankSentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            byte[] tags = new byte[tokens.size()];
            int[] heads = new int[tokens.size()];
            byte[] arcs = new byte[tokens.size()];
            for (int t = 0; t < tags.length; t++) {
                Token token = tokens.get(t);
                tags[t] = (byte) tagSet.index(token.upos(), token.xpos());
                // In training the root stands behind the last word.
                heads[t] = token.head() < 0 ? tags.length : token.head();
                arcs[t] = (byte) relations.indexOf(token.relation());
            }
            gold.add(new Gold(
                    sentence, new Words(sentence.words(), sentence.starts(), sentence.ends()), tags, heads, arcs));
        }
        return gold;
    }

    int size() {
        return tags.length;
    }

    /** All pairs of tags in these sentences, sorted. */
    static TagSet tagSet(List<TreebankSentence> sentences) {
        TreeMap<String, Token> pairs = new TreeMap<>();
        for (TreebankSentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                pairs.put(token.upos() + " " + token.xpos(), token);
            }
        }
        return new TagSet(
                pairs.values().stream().map(Token::upos).toList(),
                pairs.values().stream().map(Token::xpos).toList());
    }

    /** All relations in these sentences, {@code root} first, the others sorted. */
    static List<String> relations(List<TreebankSentence> sentences) {
        List<String> relations = new ArrayList<>(sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(Token::relation)
                .filter(relation -> !relation.equals("root"))
                .distinct()
                .sorted()
                .toList());
        relations.add(0, "root");
        return relations;
    }
}
