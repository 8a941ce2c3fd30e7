package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Negation;
import dev.parley.reader.clauses.Operator;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.Standing;
import dev.parley.reader.events.Explanation.Line;
import dev.parley.reader.events.Explanation.Reason;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Stage;
import dev.parley.reader.reading.Words;
import dev.parley.reader.speech.Voice;
import dev.parley.reader.speech.Voices;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an event has its act, stage, negation and word. */
final class ActReasons {
    private final Draft draft;
    private final Event event;
    private final Candidate candidate;
    private final Tree tree;
    private final List<Reason> into;

    ActReasons(Draft draft, Event event, Candidate candidate, List<Reason> into) {
        this.draft = draft;
        this.event = event;
        this.candidate = candidate;
        this.tree = draft.tree(candidate.sentence);
        this.into = into;
    }

    void add() {
        Fact expression = candidate.expression.fact();
        add("act", candidate.token, "expresses " + candidate.act(), expression);
        if (candidate.bearer != candidate.token) {
            add("act", candidate.bearer, "carries it", null);
        }
        addStage(expression);
        addNegation();
        addWord();
    }

    private void addStage(Fact expression) {
        Standing standing = candidate.standing;
        add("stage", candidate.bearer, standing.own() + ownReason(), null);
        Stage before = standing.own();
        for (Standing.Step step : standing.steps()) {
            Stage after = step.stage() == null ? standing.own() : step.stage();
            Operator operator = step.operator();
            add("stage", step.token(), effect(step, before, after), operator == null ? null : operator.fact());
            before = after;
        }
        if (before != standing.stage()) {
            into.add(new Reason("stage", null, standing.stage() + ", since the sentence asks a question", null));
        }
        if (candidate.givesStage) {
            add("stage", candidate.token, candidate.expression.stage() + ", by the expression itself", expression);
        }
        for (Candidate.Settled settled : candidate.settled) {
            into.add(new Reason("stage", null, settled.stage() + ", since " + settled.why(), Line.of(settled.line())));
        }
    }

    private String ownReason() {
        boolean verb = Clause.isVerbal(tree.sentence(), candidate.bearer);
        return verb ? ", by tense and mood" : ", where no word above says otherwise";
    }

    private static String effect(Standing.Step step, Stage before, Stage after) {
        Operator operator = step.operator();
        if (operator == null) {
            return step.frame().equals(Standing.Step.CONDITION)
                    ? after + ", under a condition"
                    : after + ", as before: no line of events/stages.tsv has it for “" + step.frame() + "”";
        }
        String stance = operator.stance() == null
                ? ""
                : ", " + operator.stance().toString().toLowerCase(Locale.ROOT);
        String denies = operator.negates() ? ", denies what hangs on it" : "";
        Stage own = operator.stage();
        if (own == null) {
            return after + (before == after ? ", as before" : ", by the tense of this word") + stance + denies;
        }
        String instead = own == after ? "" : ", not " + own + ": what is below is firmer, or this word is denied";
        return after + ", by “" + step.frame() + "”" + instead + stance + denies;
    }

    private void addNegation() {
        if (candidate.ended) {
            add("negated", candidate.bearer, "ends “" + tree.sentence().form(candidate.token) + "”", null);
        }
        addDenial(candidate.bearer);
        if (candidate.token != candidate.bearer) {
            addDenial(candidate.token);
        }
        for (Standing.Step step : candidate.standing.steps()) {
            if (step.token() != candidate.bearer) {
                addDenial(step.token());
            }
        }
    }

    private void addDenial(int token) {
        int cue = Negation.word(tree, token);
        if (cue >= 0) {
            add("negated", cue, "denies “" + tree.sentence().form(token) + "”", null);
        }
    }

    /** On whose word: the voice over it, or the word that set the stage, or the outlet's. */
    private void addWord() {
        Voice voice = Assertions.decisive(draft.kept(Voices.class).over(candidate.sentence, candidate.bearer));
        String holder = event.assertion().holder();
        if (voice == null) {
            int governor = candidate.standing.governor();
            if (governor >= 0 && candidate.of(Role.HOLDER).contains(holder)) {
                add("assertion", governor, event.assertion().stance() + " by " + holder + ", whose word it is", null);
            } else {
                String why = holder.equals(Actor.OUTLET) ? "since no words report it" : "whose own act is meant";
                into.add(
                        new Reason("assertion", null, event.assertion().stance() + " by " + holder + ", " + why, null));
            }
            return;
        }
        Words speaker = voice.speakerText();
        if (voice.cueSentence() >= 0 && voice.cueToken() >= 0) {
            Sentence sentence = draft.sentences().get(voice.cueSentence());
            into.add(new Reason(
                    "assertion",
                    words(sentence, voice.cueToken()),
                    event.assertion().stance() + ", by the cue",
                    null));
        }
        into.add(new Reason("assertion", speaker, event.assertion().stance() + " by " + holder, null));
    }

    private void add(String field, int token, String says, @Nullable Fact line) {
        into.add(new Reason(field, words(tree.sentence(), token), says, Line.of(line)));
    }

    static Words words(Sentence sentence, int token) {
        return new Words(sentence.start(token), sentence.end(token), sentence.form(token));
    }
}
