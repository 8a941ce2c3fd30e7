package dev.parley.reader.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Envoys, mediators and negotiators by whose they are, and by what they are sent for: "special envoy for Syria". */
final class Mandates {
    /** What an envoy is sent for: the id of a known actor, or null, and the name, folded. */
    record Subject(@Nullable String id, String name) {}

    /** A term of office together with what its holder is sent for. */
    record Mandate(Term term, List<Subject> subjects) {}

    private static final String AND = " and ";
    private static final String ARTICLE = "the ";

    private final Map<String, List<Mandate>> byOffice = new HashMap<>();

    /** Adds a term under the body itself and under the one that the body is part of: who leads a UN mission is a UN envoy. */
    void add(Term term, TitleBook.Split split, @Nullable String whole, NameBook names) {
        Mandate mandate = new Mandate(term, subjects(split.subject(), names));
        put(term.of(), split.office(), mandate);
        if (whole != null) {
            put(whole, split.office(), mandate);
        }
    }

    private void put(String of, String office, Mandate mandate) {
        byOffice.computeIfAbsent(of + "|" + office, ignored -> new ArrayList<>(2))
                .add(mandate);
    }

    private static List<Subject> subjects(String words, NameBook names) {
        List<Subject> subjects = new ArrayList<>(2);
        int from = 0;
        for (int and = words.indexOf(AND); and >= 0; and = words.indexOf(AND, from)) {
            subjects.add(subject(words.substring(from, and), names));
            from = and + AND.length();
        }
        subjects.add(subject(words.substring(from), names));
        return List.copyOf(subjects);
    }

    private static Subject subject(String words, NameBook names) {
        String name = words.startsWith(ARTICLE) ? words.substring(ARTICLE.length()) : words;
        return new Subject(id(names.exactly(name)), Folding.fold(name));
    }

    private static @Nullable String id(NameBook.@Nullable Found found) {
        if (found == null) {
            return null;
        }
        NameBook.Meaning state = found.first(NameBook.Sense.STATE);
        NameBook.Meaning body = state == null ? found.first(NameBook.Sense.ORGANISATION) : state;
        return body == null ? null : body.id();
    }

    /** The mandates of a state's or body's envoys (…) that hold on a day; of all that are known where no day is given. */
    List<Mandate> of(String of, String office, @Nullable String day) {
        List<Mandate> all = byOffice.getOrDefault(of + "|" + office, List.of());
        return day == null
                ? all
                : all.stream().filter(mandate -> mandate.term().covers(day)).toList();
    }
}
