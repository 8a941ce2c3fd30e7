package dev.parley.language.training;

import dev.parley.language.conllu.TreebankSentence;
import dev.parley.language.names.Name;
import dev.parley.language.names.Name.Kind;
import dev.parley.language.names.NameLabels;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares names with those of annotators: persons, organisations (armed groups too) and places, span and kind. */
final class NameScores {

    private final Map<Kind, Share> kinds = new EnumMap<>(Kind.class);
    private final Share all = new Share();

    NameScores() {
        for (Kind kind : List.of(Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)) {
            kinds.put(kind, new Share());
        }
    }

    void compare(TreebankSentence gold, List<Name> names, Map<String, Integer> errors) {
        int[] labels = GoldNames.ofTags(gold);
        Set<String> wanted = new HashSet<>();
        for (int first = 0; first < labels.length; ) {
            int end = NameLabels.end(labels, first);
            if (end == first) {
                first++;
                continue;
            }
            Kind kind = NameLabels.kind(labels[first]);
            Share share = kinds.get(kind);
            if (share != null) {
                share.wanted();
                all.wanted();
                wanted.add(first + " " + end + " " + kind);
            }
            first = end;
        }
        for (Name name : names) {
            Kind kind = name.kind() == Kind.ARMED_GROUP ? Kind.ORGANISATION : name.kind();
            Share share = kinds.get(kind);
            if (share == null) {
                continue;
            }
            share.found();
            all.found();
            String key = name.first() + " " + name.end() + " " + kind;
            if (wanted.remove(key)) {
                share.right();
                all.right();
            } else {
                errors.merge("found  " + kind + " " + words(gold, name.first(), name.end()), 1, Integer::sum);
            }
        }
        for (String key : wanted) {
            String[] parts = key.split(" ", -1);
            errors.merge(
                    "missed " + parts[2] + " " + words(gold, Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
                    1,
                    Integer::sum);
        }
    }

    /** F1 of all kinds together, in per cent. */
    double percent() {
        return all.percent();
    }

    private static String words(TreebankSentence sentence, int first, int end) {
        return sentence.words()
                .substring(
                        sentence.tokens().get(first).start(),
                        sentence.tokens().get(end - 1).end());
    }

    @Override
    public String toString() {
        return "names: all " + all + "  " + kinds;
    }
}
