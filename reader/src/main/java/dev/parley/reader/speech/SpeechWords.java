package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of {@code speech/verbs.tsv}, found in sentences. Immutable. */
final class SpeechWords {
    static final String FILE = "speech/verbs.tsv";

    /** How many tokens may stand between the first word of a phrase and its last: "made it quite clear". */
    private static final int REACH = 4;

    private static final String COPULA = "be";
    private static final Set<String> COPULAS =
            Set.of("be", "remain", "stay", "become", "feel", "sound", "seem", "appear");

    /** first word → lines with it, longest phrase first; an adjective after "be" is listed under the adjective */
    private final Map<String, List<SpeechWord>> byFirst = new HashMap<>();

    SpeechWords(Knowledge knowledge) {
        Map<String, SpeechWord> lines = new HashMap<>();
        for (Fact fact : knowledge.facts(FILE)) {
            SpeechWord word = read(fact);
            lines.merge(String.join(" ", word.words()) + '/' + word.part(), word, SpeechWords::join);
        }
        for (SpeechWord word : lines.values()) {
            byFirst.computeIfAbsent(key(word), ignored -> new ArrayList<>()).add(word);
        }
        Comparator<SpeechWord> order = Comparator.<SpeechWord>comparingInt(
                        word -> -word.words().size())
                .thenComparing(SpeechWord::part)
                .thenComparing(word -> String.join(" ", word.words()));
        byFirst.values().forEach(list -> list.sort(order));
    }

    private static String key(SpeechWord word) {
        String first = word.words().get(0);
        return first.equals(COPULA) && word.words().size() > 1 && word.isVerbal()
                ? word.words().get(1)
                : first;
    }

    private static SpeechWord read(Fact fact) {
        List<String> words =
                List.of(fact.column(0, "the words").toLowerCase(Locale.ROOT).split(" "));
        return new SpeechWord(
                words,
                part(fact),
                stance(fact),
                complements(fact, fact.optional(3)),
                complements(fact, fact.optional(4)));
    }

    private static SpeechWord.Part part(Fact fact) {
        String name = fact.column(1, "the part of speech");
        for (SpeechWord.Part part : SpeechWord.Part.values()) {
            if (part.toString().equals(name)) {
                return part;
            }
        }
        throw fact.fault(
                "'" + name + "' is no part of speech",
                "write verb, belief, finding, noun, carrier, preposition or adverb");
    }

    private static Stance stance(Fact fact) {
        String name = fact.column(2, "the stance");
        for (Stance stance : Stance.values()) {
            if (stance.toString().equals(name)) {
                return stance;
            }
        }
        throw fact.fault("'" + name + "' is no stance", "write stated, alleged, admitted, denied, feared or predicted");
    }

    static Set<String> complements(Fact fact, String column) {
        if (column.isEmpty()) {
            return Set.of();
        }
        Set<String> found = new HashSet<>();
        for (String complement : column.split(",")) {
            if (complement.isBlank() || complement.indexOf(' ') >= 0) {
                throw fact.fault(
                        "'" + column + "' is no list of complements", "write it like that,to,of without blanks");
            }
            found.add(complement);
        }
        return found;
    }

    private static SpeechWord join(SpeechWord first, SpeechWord second) {
        Set<String> quoted = new HashSet<>(first.quoted());
        quoted.addAll(second.quoted());
        Set<String> governed = new HashSet<>(first.governed());
        governed.addAll(second.governed());
        return new SpeechWord(second.words(), second.part(), second.stance(), quoted, governed);
    }

    /** Whether a word with this dictionary form may tell of speech; cheap, to be asked before a tree is. */
    boolean mayTell(String lemma) {
        return byFirst.containsKey(lemma);
    }

    /** The verb, or adjective with its copula, that begins at the token; null where there is none. */
    @Nullable SpeechWord verb(Sentence sentence, int token) {
        String upos = sentence.upos(token);
        boolean adjective = upos.equals("ADJ") || sentence.xpos(token).equals("VBN");
        if (!upos.equals("VERB") && !adjective) {
            return mistaken(sentence, token);
        }
        for (SpeechWord word : candidates(sentence, token)) {
            if (!word.isVerbal()) {
                continue;
            }
            boolean fits = word.words().get(0).equals(COPULA) && word.words().size() > 1
                    ? adjective && hasCopula(sentence, token)
                    : upos.equals("VERB") && restFollows(sentence, token, word.words(), 1);
            if (fits) {
                return word;
            }
        }
        return null;
    }

    /** A verb that was taken for a noun or name: "is warning that", "fears that", and "Says" at the end of a headline. */
    private @Nullable SpeechWord mistaken(Sentence sentence, int token) {
        String form = sentence.form(token).toLowerCase(Locale.ROOT);
        boolean continuous = form.endsWith("ing")
                && token > 0
                && sentence.lemma(token - 1).equals(COPULA)
                && token + 1 < sentence.size()
                && !sentence.upos(token + 1).equals("PUNCT");
        boolean last = token > 2
                && form.endsWith("s")
                && (token + 1 == sentence.size() || sentence.form(token + 1).equals("."))
                && sentence.upos(token).equals("PROPN");
        boolean clause = sentence.xpos(token).equals("NNS")
                && token > 0
                && token + 1 < sentence.size()
                && sentence.form(token + 1).equalsIgnoreCase("that")
                && sentence.head(token) < 0
                && hasSubject(sentence, token);
        if (!continuous && !last && !clause) {
            return null;
        }
        String stem = form.substring(0, form.length() - (continuous ? 3 : 1));
        for (String lemma : List.of(stem, stem + 'e')) {
            for (SpeechWord word : byFirst.getOrDefault(lemma, List.of())) {
                boolean reports =
                        word.part() == SpeechWord.Part.VERB || clause && word.part() == SpeechWord.Part.BELIEF;
                if (reports && word.words().size() == 1 && !word.quoted().isEmpty()) {
                    return word;
                }
            }
        }
        return null;
    }

    private static boolean hasSubject(Sentence sentence, int token) {
        for (int before = 0; before < token; before++) {
            if (sentence.head(before) == token && sentence.relation(before).equals("nsubj")) {
                return true;
            }
        }
        return false;
    }

    /** The line of this part that begins at the token, or null. */
    @Nullable SpeechWord of(SpeechWord.Part part, Sentence sentence, int token) {
        for (SpeechWord word : candidates(sentence, token)) {
            if (word.part() == part && restFollows(sentence, token, word.words(), 1)) {
                return word;
            }
        }
        return null;
    }

    private List<SpeechWord> candidates(Sentence sentence, int token) {
        String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
        List<SpeechWord> list = byFirst.get(lemma);
        if (list == null) {
            list = byFirst.get(sentence.form(token).toLowerCase(Locale.ROOT));
        }
        return list == null ? List.of() : list;
    }

    private static boolean hasCopula(Sentence sentence, int token) {
        for (int before = Math.max(0, token - REACH); before < token; before++) {
            if (COPULAS.contains(sentence.lemma(before))) {
                return true;
            }
        }
        return false;
    }

    private static boolean restFollows(Sentence sentence, int token, List<String> words, int from) {
        int at = token;
        for (int i = from; i < words.size(); i++) {
            int limit = Math.min(sentence.size(), at + REACH);
            int next = at + 1;
            while (next < limit && !is(sentence, next, words.get(i))) {
                next++;
            }
            if (next >= limit) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private static boolean is(Sentence sentence, int token, String word) {
        return sentence.lemma(token).equalsIgnoreCase(word)
                || sentence.form(token).equalsIgnoreCase(word);
    }
}
