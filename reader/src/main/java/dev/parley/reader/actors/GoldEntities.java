package dev.parley.reader.actors;

import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.conllu.TreebankSentence.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document of a treebank with the entities that its phrases stand for, as GUM writes them: an {@code Entity} opens with
 * {@code (12-person-…} at the first word of a phrase and closes with {@code 12)} at its last.
 */
final class GoldEntities {
    private static final Pattern BRACKET =
            Pattern.compile("\\((?<open>[^-()]+)-[^()]*(?<shut>\\))?|(?<close>[^-()]+)\\)");
    /** What part of a phrase in pieces it is: {@code 12[1/2]}. */
    private static final Pattern PIECE = Pattern.compile("\\[.*");

    private final StringBuilder text = new StringBuilder();
    private final List<int[]> paragraphs = new ArrayList<>();
    /** offset of a word → the entities of the phrases that it is the head of */
    private final Map<Integer, Set<String>> headed = new HashMap<>();

    private final List<Anaphor> anaphors = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    /**
     * A pronoun of the third person whose entity was mentioned before.
     *
     * @param start its offset in the document's text
     */
    record Anaphor(int start, String form, String entity) {}

    GoldEntities(List<TreebankSentence> sentences) {
        boolean joined = true;
        for (TreebankSentence sentence : sentences) {
            if (paragraphs.isEmpty() || sentence.newParagraph()) {
                text.append(paragraphs.isEmpty() ? "" : "\n\n");
                paragraphs.add(new int[] {text.length(), text.length()});
            } else if (!joined) {
                text.append(' ');
            }
            add(sentence, text.length());
            text.append(sentence.words());
            paragraphs.get(paragraphs.size() - 1)[1] = text.length();
            joined = sentence.joined();
        }
    }

    private void add(TreebankSentence sentence, int offset) {
        Map<String, Deque<Integer>> open = new HashMap<>();
        List<Token> tokens = sentence.tokens();
        Set<String> mentioned = new HashSet<>();
        for (int token = 0; token < tokens.size(); token++) {
            Matcher brackets = BRACKET.matcher(tokens.get(token).entity());
            while (brackets.find()) {
                String opened = brackets.group("open");
                String entity = PIECE.matcher(opened == null ? brackets.group("close") : opened)
                        .replaceAll("");
                Deque<Integer> starts = open.computeIfAbsent(entity, ignored -> new ArrayDeque<>());
                if (opened != null) {
                    starts.push(token);
                }
                if ((opened == null || brackets.group("shut") != null) && !starts.isEmpty()) {
                    int first = starts.pop();
                    addPhrase(tokens, first, token, entity, offset);
                    mentioned.add(entity);
                }
            }
            named.addAll(mentioned);
            mentioned.clear();
        }
    }

    private void addPhrase(List<Token> tokens, int first, int last, String entity, int offset) {
        int head = first;
        for (int token = last; token >= first; token--) {
            int governor = tokens.get(token).head();
            if (governor < first || governor > last) {
                head = token;
            }
        }
        Token word = tokens.get(head);
        if (first == last && named.contains(entity) && word.xpos().startsWith("PRP") && isThirdPerson(word.form())) {
            anaphors.add(new Anaphor(offset + word.start(), word.form(), entity));
        }
        headed.computeIfAbsent(offset + word.start(), ignored -> new HashSet<>())
                .add(entity);
    }

    private static boolean isThirdPerson(String form) {
        Pronoun pronoun = Pronoun.of(form);
        return pronoun == Pronoun.HE || pronoun == Pronoun.SHE || pronoun == Pronoun.IT || pronoun == Pronoun.THEY;
    }

    /** The document, its paragraphs with an empty line between them. */
    String text() {
        return text.toString();
    }

    /** The first offset of each paragraph and the one behind its last. */
    List<int[]> paragraphs() {
        return paragraphs;
    }

    List<Anaphor> anaphors() {
        return anaphors;
    }

    /** Whether a phrase whose head begins at an offset stands for an entity. */
    boolean isMentioned(String entity, int headStart) {
        return headed.getOrDefault(headStart, Set.of()).contains(entity);
    }
}
