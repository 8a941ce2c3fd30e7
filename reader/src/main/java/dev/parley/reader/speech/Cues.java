package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verb that a quotation between marks hangs on: behind it (“…,” she said), before it (she said: “…”), or above
 * it in the tree (she called it “…”).
 */
final class Cues {
    private static final int NONE = -1;

    /** How far behind a quotation its verb may stand: long titles and appositions come between. */
    private static final int FAR = 40;

    private static final Set<String> STOPS = Set.of("nsubj", "nsubj:pass", "csubj", "acl:relcl");

    private final SpeechWords words;

    Cues(SpeechWords words) {
        this.words = words;
    }

    /**
     * The verb in the words behind a quotation.
     *
     * @param from offset after the closing mark
     * @param to where the next quotation or the sentence ends
     * @param any whether a verb that is not known to report will do
     */
    @Nullable Cue behind(Tree tree, int position, int from, int to, boolean any) {
        Sentence sentence = tree.sentence();
        int first = tokenFrom(sentence, from);
        int limit = Math.min(Math.min(sentence.size(), tokenFrom(sentence, to)), first + FAR);
        for (int token = first; token < limit; token++) {
            if (sentence.form(token).equals(";")) {
                return null;
            }
            if (!sentence.upos(token).equals("VERB") || isInRelativeClause(tree, token, first)) {
                continue;
            }
            SpeechWord word = words.verb(sentence, token);
            if (word == null && (!any || !isFinite(tree, token))) {
                return null;
            }
            int subject = subjectNear(tree, token, first, limit);
            return word == null && subject < 0 ? null : new Cue(position, token, word, subject);
        }
        return mistaken(tree, position, first, limit);
    }

    /** A verb that ends the sentence and was taken for a noun: "…?” the farmer asks." */
    private @Nullable Cue mistaken(Tree tree, int position, int first, int limit) {
        Sentence sentence = tree.sentence();
        int last = limit - 1;
        while (last > first && sentence.upos(last).equals("PUNCT")) {
            last--;
        }
        if (last <= first || !sentence.upos(last).equals("NOUN") || !words.mayTell(sentence.lemma(last))) {
            return null;
        }
        for (int token = first; token < last; token++) {
            if (Subjects.isNominal(sentence, token)) {
                return new Cue(position, last, null, nounHead(tree, token, first, last));
            }
        }
        return null;
    }

    private static boolean isFinite(Tree tree, int verb) {
        String tag = tree.sentence().xpos(verb);
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tree.child(verb, "aux") >= 0;
    }

    private static boolean isInRelativeClause(Tree tree, int token, int first) {
        Sentence sentence = tree.sentence();
        int at = token;
        while (at >= first) {
            if (Subjects.base(sentence.relation(at)).equals("acl") && sentence.head(at) >= first) {
                return true;
            }
            at = sentence.head(at);
        }
        for (int before = token - 1; before >= Math.max(first, token - 2); before--) {
            String form = sentence.form(before).toLowerCase(Locale.ROOT);
            if (form.equals("who") || form.equals("which") || form.equals("whose")) {
                return true;
            }
        }
        return false;
    }

    /** The verb's subject among these tokens: as the tree has it, else the nearest noun before it, else the next behind. */
    private static int subjectNear(Tree tree, int verb, int first, int limit) {
        Sentence sentence = tree.sentence();
        int subject = Subjects.of(tree, verb);
        if (subject >= first && subject < limit) {
            return subject;
        }
        int before = NONE;
        for (int token = first; token < verb; token++) {
            if (Subjects.isNominal(sentence, token)) {
                before = nounHead(tree, token, first, verb);
                break;
            }
        }
        if (before >= 0) {
            return before;
        }
        for (int token = verb + 1; token < Math.min(limit, verb + 8); token++) {
            if (Subjects.isNominal(sentence, token)) {
                return nounHead(tree, token, verb + 1, limit);
            }
            if (sentence.upos(token).equals("ADP") || sentence.upos(token).equals("SCONJ")) {
                break;
            }
        }
        return subject;
    }

    /** The head of the noun phrase that the token stands in. */
    static int nounHead(Tree tree, int token, int first, int limit) {
        Sentence sentence = tree.sentence();
        int at = token;
        while (sentence.head(at) >= first
                && sentence.head(at) < limit
                && Subjects.isNominal(sentence, sentence.head(at))
                && Set.of("compound", "nmod", "flat", "amod", "nummod", "det")
                        .contains(Subjects.base(sentence.relation(at)))) {
            at = sentence.head(at);
        }
        return at;
    }

    /** The last reporting verb in the words before a quotation. */
    @Nullable Cue before(Tree tree, int position, int from, int to) {
        Sentence sentence = tree.sentence();
        int first = tokenFrom(sentence, from);
        int limit = Math.min(sentence.size(), tokenFrom(sentence, to));
        Cue described = null;
        for (int token = limit - 1; token >= first; token--) {
            SpeechWord word = words.verb(sentence, token);
            if (word == null) {
                continue;
            }
            int subject = Subjects.of(tree, token);
            if (subject < 0) {
                subject = subjectNear(tree, token, first, limit);
            }
            Cue cue = new Cue(position, token, word, subject);
            if (!tree.is(token, "acl") || subject >= 0 && sentence.xpos(token).equals("VBG")) {
                return cue;
            }
            described = described == null ? cue : described;
        }
        return described;
    }

    /** The last reporting verb in the words before a quotation, where no other clause stands between. */
    @Nullable Cue closeBefore(Tree tree, int position, int from, int to) {
        Sentence sentence = tree.sentence();
        int first = tokenFrom(sentence, from);
        for (int token = Math.min(sentence.size(), tokenFrom(sentence, to)) - 1; token >= first; token--) {
            SpeechWord word = words.verb(sentence, token);
            if (word != null) {
                return new Cue(position, token, word, Subjects.of(tree, token));
            }
            if (isFinite(tree, token) || sentence.form(token).equals(";")) {
                return null;
            }
        }
        return null;
    }

    /** The nearest reporting verb above the words in the tree. */
    @Nullable Cue above(Tree tree, int position, int from, int to) {
        Sentence sentence = tree.sentence();
        int first = tokenFrom(sentence, from);
        int limit = tokenFrom(sentence, to);
        for (int token = first; token < Math.min(limit, sentence.size()); token++) {
            int head = sentence.head(token);
            boolean inside = head >= first && head < limit;
            if (inside || sentence.upos(token).equals("PUNCT")) {
                continue;
            }
            int at = token;
            while (sentence.head(at) >= 0 && !STOPS.contains(sentence.relation(at))) {
                int below = at;
                at = sentence.head(at);
                SpeechWord word = at >= first && at < limit ? null : words.verb(sentence, at);
                if (word != null && (below == token || governs(tree, word, below))) {
                    return new Cue(position, at, word, Subjects.of(tree, at));
                }
            }
            return null;
        }
        return null;
    }

    /** Whether the verb reports what hangs on it here, and not merely has it as an object or a circumstance. */
    private static boolean governs(Tree tree, SpeechWord word, int child) {
        return switch (Subjects.base(tree.sentence().relation(child))) {
            case "ccomp", "xcomp", "parataxis" -> true;
            case "obj" -> word.takes(SpeechWord.OBJECT);
            case "obl", "advcl" -> {
                int mark = Math.max(tree.child(child, "case"), tree.child(child, "mark"));
                yield mark >= 0 && word.takes(tree.sentence().form(mark).toLowerCase(Locale.ROOT));
            }
            default -> false;
        };
    }

    /** The first token that begins at or after the offset; the number of tokens where none does. */
    static int tokenFrom(Sentence sentence, int offset) {
        int low = 0;
        int high = sentence.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentence.start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
