package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.clauses.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand for an act told before: "declined to do so", "Uganda did the same", "London would follow suit". They tell the act
 * once more, with the doer and the stage of their own clause and with whom it was done to before.
 */
final class Proforms {
    private static final Set<String> LIKEWISE = Set.of("so", "likewise", "same");

    private static final Set<String> DEGREES =
            Set.of("much", "many", "little", "well", "badly", "poorly", "often", "far", "long");

    private Proforms() {}

    /** Whether the verb stands for an act told before. */
    static boolean isOne(Sentence sentence, int verb) {
        if (!sentence.upos(verb).equals("VERB") && !sentence.upos(verb).equals("AUX")) {
            return false;
        }
        int next = verb + 1;
        while (next < sentence.size() && sentence.form(next).equalsIgnoreCase("the")) {
            next++;
        }
        String word = next < sentence.size() ? sentence.form(next).toLowerCase(Locale.ROOT) : "";
        return switch (sentence.lemma(verb)) {
            case "do" -> LIKEWISE.contains(word) && !isDegree(sentence, next);
            case "follow" -> word.equals("suit");
            default -> false;
        };
    }

    /** "Did so badly", "do so much": here "so" is of degree. */
    private static boolean isDegree(Sentence sentence, int so) {
        return so + 1 < sentence.size()
                && DEGREES.contains(sentence.form(so + 1).toLowerCase(Locale.ROOT));
    }

    /** "Protested that doing so would split them": what they protest against is no protest. */
    private static boolean isReportedBy(Candidate before, Tree tree, int position, int verb) {
        if (before.sentence != position) {
            return false;
        }
        for (int at = verb; at >= 0; at = tree.sentence().head(at)) {
            if (tree.sentence().relation(at).equals("ccomp") && tree.sentence().head(at) == before.token) {
                return true;
            }
        }
        return false;
    }

    /** The act told once more; null where the one before is told by a noun or by words that give its stage. */
    static @Nullable Candidate again(
            Candidate before,
            Tree tree,
            int position,
            int verb,
            boolean headline,
            Standing standing,
            Participants participants) {
        // "Doing so" takes up what its own sentence tells.
        boolean elsewhere =
                before.sentence != position && tree.sentence().xpos(verb).equals("VBG");
        if (elsewhere
                || isReportedBy(before, tree, position, verb)
                || before.expression.noun()
                || before.expression.stage() != null) {
            return null;
        }
        Candidate again = new Candidate(position, verb, verb, headline, before.expression, standing);
        int doer = Clause.of(tree, verb).subject();
        again.fill(Role.AGENT, participants.actors(tree, doer), doer);
        List<String> others = before.of(Role.TARGET).stream()
                .filter(id -> !again.of(Role.AGENT).contains(id))
                .toList();
        again.fill(Role.TARGET, others, -1);
        again.affected = before.affected;
        Sentence sentence = tree.sentence();
        again.start = sentence.start(verb);
        again.end = sentence.end(Math.min(sentence.size() - 1, verb + 1));
        return again;
    }
}
