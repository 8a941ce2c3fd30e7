package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Quote;
import dev.parley.reader.reading.QuoteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds clauses of which the syntax leaves open whether the speaker says them or the page does: at the end of an indirect
 * quote, "as" or "while" with a finite verb of its own.
 */
final class Ambiguities {
    private static final Set<String> CUES = Set.of("as", "while", "whereas", "although", "though");

    private Ambiguities() {}

    static List<Events.Ambiguity> find(Draft draft) {
        List<Events.Ambiguity> found = new ArrayList<>();
        for (Quote quote : draft.quotes()) {
            int position = draft.sentenceAt(quote.start());
            if (quote.kind() != QuoteKind.INDIRECT
                    || position < 0
                    || draft.sentenceSpans().get(position).part() == PartKind.HEADLINE) {
                continue;
            }
            add(draft.tree(position), quote, found);
        }
        return found;
    }

    private static void add(Tree tree, Quote quote, List<Events.Ambiguity> found) {
        Sentence sentence = tree.sentence();
        for (int token = 0; token < sentence.size(); token++) {
            int mark = tree.is(token, "advcl") ? tree.child(token, "mark") : -1;
            boolean open = mark >= 0
                    && tree.child(token, "nsubj") >= 0
                    && sentence.start(mark) > quote.start()
                    && CUES.contains(sentence.form(mark).toLowerCase(Locale.ROOT));
            if (open) {
                int start = sentence.start(mark);
                found.add(new Events.Ambiguity(start, sentence.end(tree.last(token)), sentence.form(mark)));
            }
        }
    }
}
