package dev.parley.language.training;

import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.conllu.TreebankSentence.Token;
import dev.parley.language.names.Name.Kind;
import dev.parley.language.names.NameLabels;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels that annotators gave the words of names, whichever way they wrote them. */
final class GoldNames {

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        for (String name :
                List.of("per", "person", "politician", "writer", "musicalartist", "scientist", "researcher")) {
            KINDS.put(name, Kind.PERSON);
        }
        for (String name : List.of("org", "organisation", "organization", "politicalparty", "band", "university")) {
            KINDS.put(name, Kind.ORGANISATION);
        }
        for (String name : List.of("loc", "location", "country", "place", "gpe")) {
            KINDS.put(name, Kind.PLACE);
        }
        for (String name : List.of("misc", "event", "election")) {
            KINDS.put(name, Kind.MISCELLANEOUS);
        }
    }

    private GoldNames() {}

    /** Labels from BIO tags. */
    static int[] ofTags(TreebankSentence sentence) {
        List<Token> tokens = sentence.tokens();
        int[] labels = new int[tokens.size()];
        int first = 0;
        while (first < labels.length) {
            Kind kind = kind(tokens.get(first).entity());
            int end = first + 1;
            if (kind != null) {
                while (end < labels.length && tokens.get(end).entity().startsWith("I-")) {
                    end++;
                }
                mark(labels, kind, first, end);
            }
            first = end;
        }
        return labels;
    }

    private static @Nullable Kind kind(String tag) {
        return tag.length() < 3 ? null : KINDS.get(tag.substring(2));
    }

    private static void mark(int[] labels, Kind kind, int first, int end) {
        for (int token = first; token < end; token++) {
            labels[token] = NameLabels.label(kind, first, end, token);
        }
    }

    /**
     * Labels from GUM's entities. They cover whole noun phrases, "the new prime minister of Chad" too; what counts as a
     * name is the run of proper nouns around the phrase's head, with the "of" phrases between them. An outer phrase
     * closes after the inner ones, and its name takes the place of theirs.
     */
    static int[] ofEntities(TreebankSentence sentence) {
        int[] labels = new int[sentence.tokens().size()];
        Map<String, Deque<Integer>> open = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        for (int token = 0; token < labels.length; token++) {
            String entity = sentence.tokens().get(token).entity();
            int at = 0;
            while (at < entity.length()) {
                if (entity.charAt(at) == '(') {
                    int stop = at + 1;
                    while (stop < entity.length() && "()".indexOf(entity.charAt(stop)) < 0) {
                        stop++;
                    }
                    String[] fields = entity.substring(at + 1, stop).split("-", -1);
                    types.put(fields[0], fields.length > 1 ? fields[1] : "");
                    open.computeIfAbsent(fields[0], id -> new ArrayDeque<>()).push(token);
                    at = stop;
                    if (at < entity.length() && entity.charAt(at) == ')') {
                        close(sentence, labels, open, types, fields[0], token);
                        at++;
                    }
                } else {
                    int stop = entity.indexOf(')', at);
                    close(sentence, labels, open, types, entity.substring(at, stop), token);
                    at = stop + 1;
                }
            }
        }
        return labels;
    }

    private static void close(
            TreebankSentence sentence,
            int[] labels,
            Map<String, Deque<Integer>> open,
            Map<String, String> types,
            String id,
            int last) {
        Deque<Integer> starts = open.get(id);
        if (starts == null || starts.isEmpty()) {
            return;
        }
        int start = starts.pop();
        Kind kind = KINDS.get(types.getOrDefault(id, ""));
        int head = head(sentence, start, last);
        boolean group =
                kind == Kind.PERSON && sentence.tokens().get(head).xpos().equals("NNPS");
        if (kind == null || group || !proper(sentence, head)) {
            return;
        }
        int first = head;
        int end = head + 1;
        while (first > start && within(sentence, first - 1, start, last)) {
            first--;
        }
        while (end <= last && within(sentence, end, start, last)) {
            end++;
        }
        while (!proper(sentence, first)) {
            first++;
        }
        while (!proper(sentence, end - 1)) {
            end--;
        }
        if (kind == Kind.PERSON) {
            while (first < end - 1 && sentence.tokens().get(first).relation().equals("nmod:desc")) {
                first++;
            }
        }
        mark(labels, kind, first, end);
    }

    private static int head(TreebankSentence sentence, int start, int last) {
        for (int token = start; token <= last; token++) {
            int head = sentence.tokens().get(token).head();
            if (head < start || head > last) {
                return token;
            }
        }
        return start;
    }

    private static boolean proper(TreebankSentence sentence, int token) {
        return sentence.tokens().get(token).xpos().startsWith("NNP");
    }

    private static boolean within(TreebankSentence sentence, int token, int start, int last) {
        if (proper(sentence, token)) {
            return true;
        }
        Token small = sentence.tokens().get(token);
        boolean links = small.form().equals("-")
                || small.form().equals("of")
                || small.form().equals("&");
        return links && token > start && token < last && proper(sentence, token - 1) && proper(sentence, token + 1);
    }
}
