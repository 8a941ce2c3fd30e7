package dev.parley.language.trees;

import dev.parley.language.network.Rows;
import java.util.List;

/**
 * Chooses the relation of each word to its head so that no head has two subjects, two objects or two indirect objects, as
 * the guidelines of Universal Dependencies demand. Of two that would be the same, the one stays that is the surer of it.
 */
final class OnceOnly {

    private static final List<List<String>> GROUPS =
            List.of(List.of("nsubj", "nsubj:pass", "csubj", "csubj:pass"), List.of("obj"), List.of("iobj"));

    /** For each relation the number of its group, 0 for none. */
    private final int[] groups;

    OnceOnly(List<String> relations) {
        groups = new int[relations.size()];
        for (int group = 0; group < GROUPS.size(); group++) {
            for (String relation : GROUPS.get(group)) {
                int number = relations.indexOf(relation);
                if (number >= 0) {
                    groups[number] = group + 1;
                }
            }
        }
    }

    /**
     * The relations of a sentence's words.
     *
     * @param heads the heads; the number of words stands for the root
     * @param scores for each word the scores of all relations
     */
    int[] choose(int[] heads, float[][] scores) {
        int size = heads.length;
        int[] chosen = new int[size];
        // Which word of each head bears a relation of each group, plus one.
        int[] bearers = new int[(size + 1) * (GROUPS.size() + 1)];
        for (int word = 0; word < size; word++) {
            chosen[word] = Rows.best(scores[word], Parser.ROOT + 1);
            int contender = word;
            // Whoever has to give way may push another out; every time a score falls, so that this ends.
            while (contender >= 0 && groups[chosen[contender]] != 0) {
                int place = heads[contender] * (GROUPS.size() + 1) + groups[chosen[contender]];
                int bearer = bearers[place] - 1;
                if (bearer < 0) {
                    bearers[place] = contender + 1;
                    break;
                }
                boolean stays = cost(scores[bearer], chosen[bearer]) >= cost(scores[contender], chosen[contender]);
                int loser = stays ? contender : bearer;
                bearers[place] = (stays ? bearer : contender) + 1;
                int next = other(scores[loser], chosen[loser]);
                contender = next == chosen[loser] ? -1 : loser;
                chosen[loser] = next;
            }
        }
        return chosen;
    }

    /** What it costs not to take a relation or another of its group. */
    private float cost(float[] scores, int relation) {
        return scores[relation] - scores[other(scores, relation)];
    }

    /** The best relation below a score that is not of the same group. */
    private int other(float[] scores, int relation) {
        int best = -1;
        for (int other = Parser.ROOT + 1; other < scores.length; other++) {
            boolean lower = scores[other] < scores[relation] && groups[other] != groups[relation];
            if (lower && (best < 0 || scores[other] > scores[best])) {
                best = other;
            }
        }
        return best < 0 ? relation : best;
    }
}
