package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand for something without saying what: "this", "something", "someone", "many". Nobody is found behind them,
 * but a pronoun that goes back to one of them goes back to nobody else.
 */
final class Indefinites {
    private static final Set<String> THING = Set.of("this", "that", "something", "everything", "anything", "nothing");
    private static final Set<String> PERSON =
            Set.of("someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "each", "whoever");
    private static final Set<String> MANY =
            Set.of("these", "those", "all", "some", "many", "most", "few", "several", "others", "both");

    private Indefinites() {}

    /** The word as what a pronoun may go back to; null where it is none of these, or only goes with a noun. */
    static @Nullable Candidate at(SentenceTree tree, int position, int token) {
        Sentence sentence = tree.sentence();
        boolean pronoun =
                switch (sentence.upos(token)) {
                    case "PRON", "DET", "ADJ" -> true;
                    default -> false;
                };
        if (!pronoun
                || !isNominal(tree.plainRelation(token))
                || sentence.xpos(token).startsWith("W")) {
            return null;
        }
        String form = tree.form(token).toLowerCase(Locale.ROOT);
        boolean many = MANY.contains(form);
        boolean person = PERSON.contains(form);
        return many || person || THING.contains(form)
                ? new Candidate(
                        position, token, List.of(), null, person ? 'p' : 't', "", many, "@" + position + "-" + token)
                : null;
    }

    private static boolean isNominal(String relation) {
        return switch (relation) {
            case "det", "amod", "advmod", "nummod", "cc", "mark", "fixed", "discourse" -> false;
            default -> true;
        };
    }
}
