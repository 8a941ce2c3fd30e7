package dev.parley.language.training;

/** The best of some scores; of equal ones the first, so that training is the same every time. */
final class Scores {

    private Scores() {}

    static int best(float[] scores, int count) {
        return best(scores, 0, count);
    }

    static int best(float[] scores, int from, int to) {
        int best = from;
        for (int outcome = from + 1; outcome < to; outcome++) {
            if (scores[outcome] > scores[best]) {
                best = outcome;
            }
        }
        return best;
    }
}
