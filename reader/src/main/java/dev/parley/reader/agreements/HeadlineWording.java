package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.actors.Counterparties;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Operators;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.StageReader;
import dev.parley.reader.clauses.Standing;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.speech.Voice;
import dev.parley.reader.speech.Voices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a headline states as done with what the body says of it in the same word, whether or not it is an act that
 * Parley knows: "Egypt opens crossing" over "aid agencies have called on Egypt to open the crossing". A headline's events that
 * the body tells too are left to {@link dev.parley.reader.events.HeadlineComparison}.
 */
final class HeadlineWording {
    /** Sentences of the body in which the matter of a headline is told, at most. */
    private static final int LEAD = 3;

    /** "On strike", "at war", "in custody", "under siege": states that a headline without a verb tells. */
    private static final Set<String> OF_STATE = Set.of("on", "at", "in", "under");

    private final Operators operators;

    HeadlineWording(Knowledge knowledge) {
        operators = new Operators(knowledge);
    }

    /**
     * What a headline states more firmly than the body, or on nobody's word where the body has somebody's.
     *
     * @param start offset of the headline's word
     * @param end offset after it
     * @param bodyStart offset of the body's word
     * @param bodyEnd offset after it
     * @param headlineStage the stage that the headline tells
     * @param bodyStage the furthest stage that the body tells; the headline's own where only the attribution differs
     */
    record Difference(int start, int end, int bodyStart, int bodyEnd, Stage headlineStage, Stage bodyStage) {}

    /** A word of the body that tells what the headline tells. */
    private record Telling(int sentence, int token, Stage stage, boolean onAnothersWord) {}

    List<Difference> of(Draft draft, Participants participants) {
        List<Difference> found = new ArrayList<>();
        for (int position = 0; position < draft.sentences().size(); position++) {
            if (draft.sentenceSpans().get(position).part() == PartKind.HEADLINE) {
                compare(draft, participants, position, found);
            }
        }
        return found;
    }

    private void compare(Draft draft, Participants participants, int position, List<Difference> into) {
        Tree tree = draft.tree(position);
        Sentence sentence = tree.sentence();
        Voices voices = draft.kept(Voices.class);
        Set<String> matter = matter(tree, participants);
        boolean verbless = !hasVerb(sentence);
        for (int token = 0; token < sentence.size(); token++) {
            boolean noun = verbless && isState(tree, token);
            if (!noun && !mayBeVerb(sentence, token, verbless) || isToldByEvent(draft, sentence.start(token))) {
                continue;
            }
            Standing own = sentence.upos(token).equals("VERB")
                    ? StageReader.ofVerb(operators, tree, token, true)
                    : StageReader.ofNoun(operators, tree, token, true);
            if (own.stage().isReal() && voices.over(position, token).isEmpty()) {
                Telling best = best(draft, participants, lower(sentence, token), noun, own.negated(), matter);
                if (best != null
                        && (best.stage() != own.stage() && !best.stage().isReal() || best.onAnothersWord())) {
                    Sentence body = draft.sentences().get(best.sentence());
                    into.add(new Difference(
                            sentence.start(token),
                            sentence.end(token),
                            body.start(best.token()),
                            body.end(best.token()),
                            own.stage(),
                            best.stage()));
                    return;
                }
            }
        }
    }

    /**
     * The telling of the body that supports the headline best: one that is a fact on the page's own word before one on
     * another's, any fact before what is no fact. Null where the first sentences tell nothing of it.
     */
    private @Nullable Telling best(
            Draft draft, Participants participants, String word, boolean noun, boolean negated, Set<String> matter) {
        Telling best = null;
        int first = -1;
        for (int position = 0; position < draft.sentences().size(); position++) {
            if (draft.sentenceSpans().get(position).part() != PartKind.BODY) {
                continue;
            }
            first = first < 0 ? position : first;
            if (best == null && position >= first + LEAD) {
                return null;
            }
            Sentence sentence = draft.sentences().get(position);
            for (int token = 0; token < sentence.size(); token++) {
                boolean fits = lower(sentence, token).equals(word)
                        && (noun ? sentence.upos(token).equals("NOUN") : isVerb(draft, position, token));
                Telling telling = fits ? telling(draft, participants, position, token, negated, matter) : null;
                if (telling != null && (best == null || support(telling) > support(best))) {
                    best = telling;
                }
            }
        }
        return best;
    }

    /** A verb, or what only an auxiliary or "to" before it shows to be one: "could free", "agreed to hand over". */
    private static boolean isVerb(Draft draft, int position, int token) {
        Sentence sentence = draft.sentences().get(position);
        if (sentence.upos(token).equals("VERB")) {
            return true;
        }
        String before = token == 0 ? "" : sentence.xpos(token - 1);
        boolean open = before.equals("MD") || before.equals("TO");
        return open
                && sentence.head(token) != token - 1
                && !sentence.upos(token).equals("PROPN");
    }

    private static int support(Telling telling) {
        return !telling.stage().isReal() ? 0 : telling.onAnothersWord() ? 1 : 2;
    }

    private @Nullable Telling telling(
            Draft draft, Participants participants, int position, int token, boolean negated, Set<String> matter) {
        Tree tree = draft.tree(position);
        Sentence sentence = tree.sentence();
        int above = sentence.head(token);
        boolean noun = !isVerb(draft, position, token);
        int bearer = noun && above >= 0 && sentence.upos(above).equals("VERB") ? above : token;
        Standing standing = noun && bearer == token
                ? StageReader.ofNoun(operators, tree, token, false)
                : StageReader.ofVerb(operators, tree, bearer, false);
        Clause clause = Clause.of(tree, bearer);
        if (standing.negated() != negated || !isOf(tree, clause, participants, matter)) {
            return null;
        }
        return new Telling(
                position,
                token,
                standing.stage(),
                isOnAnothersWord(draft, tree, position, token, clause, participants));
    }

    private static boolean isOnAnothersWord(
            Draft draft, Tree tree, int position, int token, Clause clause, Participants participants) {
        List<Voice> voices = draft.kept(Voices.class).over(position, token);
        if (voices.isEmpty()) {
            return false;
        }
        Counterparties counterparties = draft.kept(Counterparties.class);
        List<String> agents = participants.actors(tree, clause.subject());
        return voices.stream().allMatch(voice -> {
            String speaker = voice.speaker();
            return speaker == null || agents.stream().noneMatch(agent -> counterparties.speaksFor(speaker, agent));
        });
    }

    /** Whether the clause is about what the headline is about: subject, object or another noun beside the verb is named there. */
    private static boolean isOf(Tree tree, Clause clause, Participants participants, Set<String> matter) {
        Set<String> named = new HashSet<>();
        add(tree, clause.subject(), participants, named);
        add(tree, clause.object(), participants, named);
        for (int child = tree.firstChild(clause.predicate()); child >= 0; child = tree.nextSibling(child)) {
            if (tree.is(child, "obl")) {
                add(tree, child, participants, named);
            }
        }
        return named.stream().anyMatch(matter::contains);
    }

    private static Set<String> matter(Tree tree, Participants participants) {
        Set<String> matter = new HashSet<>();
        for (int token = 0; token < tree.sentence().size(); token++) {
            String tag = tree.sentence().upos(token);
            if (tag.equals("NOUN") || tag.equals("PROPN")) {
                add(tree, token, participants, matter);
            }
        }
        return matter;
    }

    private static void add(Tree tree, int token, Participants participants, Set<String> into) {
        if (token >= 0) {
            into.add(lower(tree.sentence(), token));
            into.addAll(participants.actors(tree, token));
        }
    }

    private static boolean isToldByEvent(Draft draft, int start) {
        for (Mention mention : draft.mentions()) {
            if (mention.start() <= start && start < mention.end() && draft.get(mention.target()) instanceof Event) {
                return true;
            }
        }
        return false;
    }

    /** A verb; in a headline that seems to have none, also a plain form that was taken for another word: "Rebels free mayor". */
    private static boolean mayBeVerb(Sentence sentence, int token, boolean verbless) {
        String tag = sentence.upos(token);
        boolean plain = tag.equals("ADJ")
                || tag.equals("NOUN")
                || tag.equals("PROPN")
                        && Character.isLowerCase(sentence.form(token).charAt(0));
        return tag.equals("VERB") || verbless && token > 0 && plain;
    }

    private static boolean hasVerb(Sentence sentence) {
        for (int token = 0; token < sentence.size(); token++) {
            boolean attribute = sentence.relation(token).equals("amod");
            if (sentence.upos(token).equals("VERB") && !attribute
                    || sentence.upos(token).equals("AUX")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isState(Tree tree, int token) {
        return tree.is(token, "nmod")
                && tree.is(tree.sentence().head(token), "root")
                && OF_STATE.contains(Clause.preposition(tree, token));
    }

    private static String lower(Sentence sentence, int token) {
        return sentence.lemma(token).toLowerCase(Locale.ROOT);
    }
}
