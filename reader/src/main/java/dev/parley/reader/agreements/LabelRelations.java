package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.agreements.RelationBook.Telling;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Participants;
import dev.parley.reader.events.Events;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.RelationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ties that a hyphened label tells: "the Moscow-led bloc", "a Qatari-mediated truce", "rebel-held Goma". */
final class LabelRelations {
    private static final String HYPHENS = "-‐‑–";

    private record Label(RelationKind kind, String behind) {}

    private final Map<String, List<Label>> labels = new HashMap<>();

    LabelRelations(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("relations/labels.tsv")) {
            RelationKind kind = kind(fact);
            for (String participle : fact.column(1, "the participles").split("\\|")) {
                labels.computeIfAbsent(participle, ignored -> new ArrayList<>())
                        .add(new Label(kind, fact.column(2, "what must stand behind")));
            }
        }
    }

    private static RelationKind kind(Fact fact) {
        String word = fact.column(0, "the relation");
        for (RelationKind kind : RelationKind.values()) {
            if (kind.toString().equals(word)) {
                return kind;
            }
        }
        throw fact.fault("'" + word + "' is no kind of relation", "take one of docs/reading.md");
    }

    void add(Draft draft, Events.Found found, ActorSpans spans, RelationBook book) {
        for (int position = 0; position < draft.sentences().size(); position++) {
            Sentence sentence = draft.sentences().get(position);
            for (int token = 2; token < sentence.size() - 1; token++) {
                List<Label> here = labels.get(sentence.form(token).toLowerCase(Locale.ROOT));
                if (here != null && isHyphen(sentence, token - 1)) {
                    add(draft, draft.tree(position), token, here, found.participants(), spans, book);
                }
            }
        }
    }

    private static boolean isHyphen(Sentence sentence, int token) {
        String form = sentence.form(token);
        return form.length() == 1 && HYPHENS.contains(form);
    }

    private static void add(
            Draft draft,
            Tree tree,
            int participle,
            List<Label> here,
            Participants participants,
            ActorSpans spans,
            RelationBook book) {
        Sentence sentence = tree.sentence();
        List<String> from = spans.endingAt(tree, participle - 2);
        if (from.isEmpty()) {
            from = participants.actors(tree, participle - 2);
        }
        if (from.isEmpty()) {
            from = seats(draft, participants.places(tree, participle - 2));
        }
        int noun = labelled(tree, participle);
        for (Label label : here) {
            List<String> to = behind(label.behind(), tree, participle, noun, participants, spans);
            if (!from.isEmpty() && !to.isEmpty()) {
                book.add(
                        new Telling(
                                sentence.start(participle - 2),
                                sentence.end(participle),
                                label.kind(),
                                null,
                                null,
                                null,
                                RelationAssertions.at(draft, sentence, participle)),
                        from,
                        to);
                return;
            }
        }
    }

    /** A capital before the hyphen stands for its state, where the page speaks of that one. */
    private static List<String> seats(Draft draft, List<String> places) {
        Set<String> states = new LinkedHashSet<>();
        for (String id : places) {
            if (draft.get(id) instanceof Place place && place.kind().equals("capital")) {
                String state = "state:" + place.country();
                if (draft.get(state) instanceof Actor) {
                    states.add(state);
                }
            }
        }
        return List.copyOf(states);
    }

    /** The noun that the label stands before. */
    private static int labelled(Tree tree, int participle) {
        Sentence sentence = tree.sentence();
        for (int at = participle; at >= 0; at = sentence.head(at)) {
            if (at > participle) {
                return at;
            }
        }
        return participle + 1;
    }

    private static List<String> behind(
            String what, Tree tree, int participle, int noun, Participants participants, ActorSpans spans) {
        Set<String> found = new LinkedHashSet<>();
        switch (what) {
            case "actor" -> {
                found.addAll(participants.actors(tree, noun));
                if (found.isEmpty()) {
                    found.addAll(spans.beginningAt(tree, participle + 1));
                }
                if (found.isEmpty()) {
                    found.addAll(spans.beginningAt(tree, noun + 1));
                }
                int whose = Clause.oblique(tree, noun, "of");
                if (found.isEmpty()) {
                    found.addAll(participants.actors(tree, whose));
                    found.addAll(participants.places(tree, whose));
                }
            }
            case "place" -> {
                found.addAll(participants.places(tree, noun));
                int whose = Clause.oblique(tree, noun, "of");
                if (found.isEmpty()) {
                    found.addAll(participants.places(tree, whose));
                }
            }
            case "agreement" -> {
                String agreement = participants.agreement(tree, noun);
                if (agreement != null) {
                    found.add(agreement);
                }
            }
            case "talks" -> {
                for (String preposition : List.of("between", "with", "among")) {
                    found.addAll(participants.actors(tree, Clause.oblique(tree, noun, preposition)));
                }
            }
            default -> throw new IllegalStateException("labels.tsv asks for '" + what + "' behind a label");
        }
        return List.copyOf(found);
    }
}
