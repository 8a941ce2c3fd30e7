package dev.parley.ledger.store;

import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words of Parley's own that a question may have, in any case. One that isn't among them is a {@link WordFault}: nothing
 * could be found by it, and "nothing" would be no answer.
 */
public final class Vocabulary {
    /** More words than these fill a message so that nobody reads it. */
    private static final int FEW = 20;

    private Vocabulary() {}

    /** An act, of the shipped knowledge or one that the ledger has of other knowledge. */
    public static String act(Store store, String word) throws LedgerFault {
        String small = small(word);
        if (isTold(store, small)) {
            return small;
        }
        Set<String> known = new TreeSet<>(Shipped.codes().acts());
        if (!known.contains(small)) {
            known.addAll(store.ask("SELECT DISTINCT act FROM events", List.of(), row -> row.getString(1)));
        }
        return one("act", small, known);
    }

    private static boolean isTold(Store store, String act) throws LedgerFault {
        String sql =
                "SELECT 1 WHERE EXISTS (FROM events WHERE act = $1)" + " OR EXISTS (FROM commitments WHERE act = $1)";
        return !store.ask(sql, List.of(act), row -> row.getInt(1)).isEmpty();
    }

    /** Several acts. */
    public static List<String> acts(Store store, List<String> words) throws LedgerFault {
        List<String> acts = new ArrayList<>();
        for (String word : words) {
            acts.add(act(store, word));
        }
        return acts;
    }

    /** Several stages. */
    public static List<String> stages(List<String> words) throws WordFault {
        List<String> stages = new ArrayList<>();
        for (String word : words) {
            stages.add(stage(word));
        }
        return stages;
    }

    /** What may have become of a commitment. */
    public static List<String> statuses(List<String> words) throws WordFault {
        List<String> statuses = new ArrayList<>();
        for (String word : words) {
            statuses.add(one("status", small(word), names(CommitmentStatus.values())));
        }
        return statuses;
    }

    /** A stage of an act. */
    public static String stage(String word) throws WordFault {
        return one("stage", small(word), names(Stage.values()));
    }

    /** A part of a page that can be searched. */
    public static String part(String word) throws WordFault {
        return one("part", small(word), names(PartKind.HEADLINE, PartKind.SUBHEAD, PartKind.BODY));
    }

    private static String small(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(Enum<?>... words) {
        return Stream.of(words).map(Enum::toString).toList();
    }

    private static String one(String kind, String word, Collection<String> known) throws WordFault {
        if (known.contains(word)) {
            return word;
        }
        List<String> meant = Nearest.to(word, known);
        throw new WordFault("there is no " + kind + " " + word
                + (!meant.isEmpty()
                        ? "; did you mean " + String.join(" or ", meant) + "?"
                        : known.size() <= FEW
                                ? "; there are " + String.join(", ", known)
                                : "; knowledge/acts.tsv lists them"));
    }
}
