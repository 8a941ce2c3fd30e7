package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the words for actors begin and end, asked for by what stands right before or behind them. The tree does not
 * tell: parsers differ on "NATO member Turkey" and "with Oman as the go-between", the order of the words does not.
 */
final class ActorSpans {
    private final Participants participants;
    private final Map<Integer, Integer> endByStart = new HashMap<>();
    private final Map<Integer, Integer> startByEnd = new HashMap<>();

    ActorSpans(Draft draft, Participants participants) {
        this.participants = participants;
        for (Actor actor : draft.actors()) {
            add(actor.start(), actor.end());
        }
        for (Mention mention : draft.mentions()) {
            if (draft.get(mention.target()) instanceof Actor) {
                add(mention.start(), mention.end());
            }
        }
    }

    private void add(@Nullable Integer start, @Nullable Integer end) {
        if (start != null && end != null) {
            endByStart.merge(start, end, Math::max);
            startByEnd.merge(end, start, Math::min);
        }
    }

    /** The actors whose words begin at the token, those joined to them by "and" too; empty where none do. */
    List<String> beginningAt(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        if (token < 0 || token >= sentence.size()) {
            return List.of();
        }
        Integer end = endByStart.get(sentence.start(token));
        return end == null ? List.of() : actors(tree, sentence.start(token), end);
    }

    /** The actors whose words end with the token, those that they are joined to by "and" too; empty where none do. */
    List<String> endingAt(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        if (token < 0) {
            return List.of();
        }
        Integer start = startByEnd.get(sentence.end(token));
        return start == null ? List.of() : actors(tree, start, sentence.end(token));
    }

    private List<String> actors(Tree tree, int start, int end) {
        Sentence sentence = tree.sentence();
        for (int token = 0; token < sentence.size(); token++) {
            if (sentence.start(token) >= start && sentence.end(token) <= end) {
                int head = sentence.head(token);
                boolean inside = head >= 0 && sentence.start(head) >= start && sentence.end(head) <= end;
                if (!inside) {
                    boolean joined = head >= 0 && tree.is(token, "conj");
                    List<String> all = joined ? participants.actors(tree, head) : List.of();
                    return all.isEmpty() ? participants.actors(tree, token) : all;
                }
            }
        }
        return List.of();
    }
}
