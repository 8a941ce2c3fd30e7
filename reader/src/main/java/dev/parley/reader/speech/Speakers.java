package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.actors.ActorIndex;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes speakers out of the noun phrases of a page: the words that name them and the actor that these words mention. */
final class Speakers {
    private static final Set<String> OUTSIDE_A_NAME =
            Set.of("acl", "appos", "parataxis", "punct", "case", "advcl", "dep", "cop", "nsubj", "aux", "mark", "obl");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "me");
    private static final Set<String> NOBODY = Set.of("it", "there", "this", "that", "what", "you", "one", "nobody");

    private final Draft draft;
    private final SpeechNouns nouns;
    private final Sourcing sourcing;
    private final ActorIndex actors;

    Speakers(Draft draft, SpeechNouns nouns, Sourcing sourcing) {
        this.draft = draft;
        this.nouns = nouns;
        this.sourcing = sourcing;
        this.actors = ActorIndex.of(draft);
    }

    /** The speaker that a noun phrase names, by its head; null where the words can't be a speaker. */
    @Nullable Speaker at(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        if (token < 0
                || !Subjects.isNominal(sentence, token) && !sentence.upos(token).matches("DET|ADJ|X|VERB|ADV")) {
            return null;
        }
        int[] phrase = phrase(tree, token);
        Words words = words(sentence.start(phrase[0]), sentence.end(phrase[1]));
        String lemma = sentence.lemma(token).toLowerCase(Locale.ROOT);
        String actor = actorAt(tree, token);
        if (actor == null && nouns.isDocument(lemma)) {
            actor = ownerOf(tree, token);
        }
        if (actor == null && NOBODY.contains(lemma) && !lemma.equals("it") && !lemma.equals("one")) {
            return null;
        }
        return new Speaker(
                words,
                actor,
                isAnonymous(tree, token, actor),
                FIRST_PERSON.contains(lemma),
                isDocument(sentence, token, phrase[1]),
                null);
    }

    /** The speaker that is a verb's subject: {@link #at}, with the relative pronoun where one stands for it. */
    @Nullable Speaker of(Tree tree, int subject, int verb) {
        Speaker speaker = at(tree, subject);
        int pronoun = speaker == null ? -1 : Subjects.relativePronoun(tree, verb, subject);
        Sentence sentence = tree.sentence();
        return speaker == null || pronoun < 0
                ? speaker
                : speaker.through(words(sentence.start(pronoun), sentence.end(pronoun)));
    }

    /** Whether the phrase names something written: by its head, or by a noun behind it where the head is missed. */
    private boolean isDocument(Sentence sentence, int token, int last) {
        if (sentence.upos(token).equals("PROPN")) {
            return false;
        }
        for (int at = token; at <= last; at++) {
            if (nouns.isDocument(sentence.lemma(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whose statement, letter or report it is: "his statement", "a report by the ministry". */
    private @Nullable String ownerOf(Tree tree, int document) {
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(document); child >= 0; child = tree.nextSibling(child)) {
            int preposition = tree.child(child, "case");
            boolean owner = sentence.relation(child).equals("nmod:poss")
                    || (preposition >= 0
                            && Set.of("by", "from")
                                    .contains(sentence.lemma(preposition).toLowerCase(Locale.ROOT)));
            if (owner) {
                return actorAt(tree, child);
            }
        }
        return null;
    }

    private boolean isAnonymous(Tree tree, int token, @Nullable String actor) {
        if (actor != null && draft.get(actor) instanceof Actor known && known.anonymous()) {
            return true;
        }
        Sentence sentence = tree.sentence();
        if (sourcing.tellsAnonymous(draft.words(sentence.start(tree.first(token)), sentence.end(tree.last(token))))) {
            return true;
        }
        if (!sentence.upos(token).equals("NOUN") || !nouns.isSource(sentence.lemma(token)) || isNamed(actor)) {
            return false;
        }
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            boolean name = tree.is(child, "appos") || tree.is(child, "flat");
            if (name && sentence.upos(child).equals("PROPN")) {
                return false;
            }
        }
        return true;
    }

    /** Whether the page names the person elsewhere: "the chief negotiator said … Vera Grabe called on". */
    private boolean isNamed(@Nullable String actor) {
        if (actor == null || !(draft.get(actor) instanceof Actor known) || known.kind() != ActorKind.PERSON) {
            return false;
        }
        return draft.mentions().stream()
                .anyMatch(mention ->
                        mention.how() == MentionKind.NAME && mention.target().equals(actor));
    }

    /** The actor that a noun phrase stands for, by its head; the first of several; null where it names none. */
    @Nullable String actorAt(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        List<String> found = actors.only(sentence, token);
        for (int at = nameEdge(sentence, token, -1); found.isEmpty() && at <= nameEdge(sentence, token, 1); at++) {
            found = actors.only(sentence, at);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** The outermost token of the run of proper nouns that the token stands in, on one side. */
    private static int nameEdge(Sentence sentence, int token, int step) {
        int edge = token;
        while (edge + step >= 0
                && edge + step < sentence.size()
                && sentence.upos(edge).equals("PROPN")
                && sentence.upos(edge + step).equals("PROPN")) {
            edge += step;
        }
        return edge;
    }

    /** First and last token of the phrase that names: without clauses, appositions and the preposition before it. */
    private static int[] phrase(Tree tree, int head) {
        int[] span = {head, head};
        widen(tree, head, span);
        span[0] = Math.min(span[0], nameEdge(tree.sentence(), head, -1));
        span[1] = Math.max(span[1], nameEdge(tree.sentence(), head, 1));
        return span;
    }

    private static void widen(Tree tree, int token, int[] span) {
        Sentence sentence = tree.sentence();
        span[0] = Math.min(span[0], token);
        span[1] = Math.max(span[1], token);
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            String relation = Subjects.base(sentence.relation(child));
            boolean innerCase = relation.equals("case") && child > span[0];
            if (innerCase || !OUTSIDE_A_NAME.contains(relation)) {
                widen(tree, child, span);
            }
        }
    }

    private Words words(int start, int end) {
        return new Words(start, end, draft.words(start, end));
    }
}
