package dev.parley.reader.times;

import dev.parley.language.Sentence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a time expression is read against: the day of publication, the times told before it, and its sentence. */
final class Setting {
    private static final int QUARTER_REACH = 4;

    final @Nullable LocalDate publication;
    private final Directions directions;
    private @Nullable Sentence sentence;
    private final @Nullable Value[] toldByGrain = new Value[Grain.values().length];
    private final int[] toldAt = new int[Grain.values().length];
    private int tellings;
    private @Nullable Value told;
    private int sentencesSinceTold;
    private @Nullable LocalDate quarter;
    private int sentencesSinceQuarter;

    Setting(@Nullable LocalDate publication, Directions directions) {
        this.publication = publication;
        this.directions = directions;
    }

    void enter(Sentence next) {
        sentence = next;
        sentencesSinceTold++;
        sentencesSinceQuarter++;
    }

    /** The date told last, to which "four days later" refers; null where there was none. */
    @Nullable Value told() {
        return told;
    }

    /** The date told last that is no coarser than a grain: from it a week or a day can be counted. */
    @Nullable Value told(Grain coarsest) {
        int last = -1;
        for (int i = 0; i <= coarsest.ordinal(); i++) {
            if (toldByGrain[i] != null && (last < 0 || toldAt[i] > toldAt[last])) {
                last = i;
            }
        }
        return last < 0 ? null : toldByGrain[last];
    }

    /** Whether an offset stands between quotation marks that open in its own sentence. */
    boolean quoted(int offset) {
        boolean open = false;
        for (int i = 0; sentence != null && i < sentence.size() && sentence.start(i) < offset; i++) {
            String form = sentence.form(i);
            if (form.equals("“") || form.equals("``")) {
                open = true;
            } else if (form.equals("”") || form.equals("''")) {
                open = false;
            } else if (form.equals("\"")) {
                open = !open;
            }
        }
        return open;
    }

    /** The date told last, where it was told in this sentence or the one before. */
    @Nullable Value justTold() {
        return sentencesSinceTold <= 1 ? told : null;
    }

    /** The first day of a quarter that the last few sentences spoke of; null where they spoke of none. */
    @Nullable LocalDate quarter() {
        return sentencesSinceQuarter <= QUARTER_REACH ? quarter : null;
    }

    void tell(Value value) {
        if (value.grain() == Grain.QUARTER && value.anchor() != Anchor.NARRATIVE) {
            quarter = value.first();
            sentencesSinceQuarter = 0;
        }
        if (value.first() != null) {
            told = value;
            sentencesSinceTold = 0;
            Grain grain = value.grain();
            if (grain != null) {
                toldByGrain[grain.ordinal()] = value;
                toldAt[grain.ordinal()] = ++tellings;
            }
        }
    }

    /** Whether the clause around some words speaks of what was or of what will be. */
    Direction direction(int start, int end) {
        return sentence == null ? Direction.OPEN : directions.of(sentence, start, end);
    }

    /** The Penn tag of the language token that begins at an offset; empty where none does. */
    String tag(int offset) {
        if (sentence == null) {
            return "";
        }
        int token = Directions.tokenAt(sentence, offset);
        return token < 0 ? "" : sentence.xpos(token);
    }
}
