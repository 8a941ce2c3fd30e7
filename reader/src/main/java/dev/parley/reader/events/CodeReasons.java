package dev.parley.reader.events;

import dev.parley.reader.events.Explanation.Line;
import dev.parley.reader.events.Explanation.Reason;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import java.util.List;

/** Which lines gave the codes of an event. */
final class CodeReasons {
    private final Codes codes;
    private final Contexts contexts;
    private final Draft draft;
    private final Candidate candidate;
    private final List<Reason> into;

    CodeReasons(Codes codes, Contexts contexts, Draft draft, Candidate candidate, List<Reason> into) {
        this.codes = codes;
        this.contexts = contexts;
        this.draft = draft;
        this.candidate = candidate;
        this.into = into;
    }

    void add() {
        if (candidate.background) {
            into.add(
                    new Reason("codes.cameo", null, "the sentence only refers to it, in telling of another act", null));
            return;
        }
        String code = codes.cameo(candidate);
        if (code == null) {
            into.add(new Reason("codes.cameo", null, "CAMEO has no code for this act at this stage, or denied", null));
            return;
        }
        String says = code + ", by act and stage";
        into.add(new Reason("codes.cameo", null, says, Line.of(codes.line(candidate, code))));
        for (Contexts.Exact step :
                contexts.steps(code, draft.tree(candidate.sentence), candidate.token, candidate.bearer)) {
            code = step.code();
            into.add(new Reason("codes.cameo", null, code + ", by the words around the act", Line.of(step.line())));
        }
        Event.Plover plover = codes.plover(code);
        if (plover != null) {
            String mode = plover.mode();
            String shown = plover.type() + (mode == null ? "" : " " + mode);
            into.add(new Reason("codes.plover", null, shown, Line.of(codes.label(code))));
        }
    }
}
