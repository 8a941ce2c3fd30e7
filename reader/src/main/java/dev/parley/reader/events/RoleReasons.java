package dev.parley.reader.events;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.Clause;
import dev.parley.reader.clauses.Role;
import dev.parley.reader.events.Explanation.Reason;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Place;
import dev.parley.reader.reading.Time;
import dev.parley.reader.reading.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why each filler has its role in an event, and where its time comes from. */
final class RoleReasons {
    private final Draft draft;
    private final Event event;
    private final Candidate candidate;
    private final List<Reason> into;

    RoleReasons(Draft draft, Event event, Candidate candidate, List<Reason> into) {
        this.draft = draft;
        this.event = event;
        this.candidate = candidate;
        this.into = into;
    }

    void add() {
        add(Role.AGENT, event.roles().agent());
        add(Role.TARGET, event.roles().target());
        add(Role.ABOUT, event.roles().about());
        add(Role.PLACE, event.roles().place());
        for (String count : event.roles().count()) {
            Finding found = draft.get(count);
            if (found != null) {
                into.add(new Reason("roles.count", words(found), count + ", counted in the event's words", null));
            }
        }
        addTime();
        event.because()
                .forEach(because -> into.add(
                        new Reason("because", null, because.event() + ", by the cue “" + because.cue() + "”", null)));
    }

    private void add(Role role, List<String> ids) {
        for (String id : ids) {
            Candidate.Filling filling = candidate.fillings.stream()
                    .filter(each -> each.role() == role && each.ids().contains(id))
                    .findFirst()
                    .orElse(null);
            into.add(filling == null ? unplaced(role, id) : placed(role, id, filling));
        }
    }

    private static Reason unplaced(Role role, String id) {
        return new Reason("roles." + role, null, id + ", by the page as a whole", null);
    }

    private Reason placed(Role role, String id, Candidate.Filling filling) {
        Tree tree = draft.tree(filling.sentence());
        Sentence sentence = tree.sentence();
        int head = filling.head();
        int from = head < 0 ? sentence.start() : sentence.start(tree.first(head));
        int to = head < 0 ? sentence.end() : sentence.end(tree.last(head));
        Finding named = nearest(id, from, to, head < 0 ? from : sentence.start(head));
        Words words = named != null ? words(named) : head < 0 ? null : ActReasons.words(sentence, head);
        String place = head < 0 ? "in the event's clause" : place(tree, head);
        return new Reason("roles." + role, words, id + ", " + linked(named) + place, null);
    }

    /** The words for an id between two offsets, those nearest to an offset first; null where there are none. */
    private @Nullable Finding nearest(String id, int from, int to, int offset) {
        Finding best = null;
        int distance = Integer.MAX_VALUE;
        Finding first = draft.get(id);
        for (Mention mention : draft.mentions()) {
            if (mention.target().equals(id) && mention.start() >= from && mention.end() <= to) {
                int away = Math.abs(mention.start() - offset);
                if (away < distance) {
                    best = mention;
                    distance = away;
                }
            }
        }
        Integer start = first == null ? null : first.start();
        Integer end = first == null ? null : first.end();
        boolean within = start != null && end != null && start >= from && end <= to;
        return within && start != null && Math.abs(start - offset) <= distance ? first : best;
    }

    /** How the words lead to what they mean, with a comma and a blank behind it; empty where no words do. */
    private static String linked(@Nullable Finding named) {
        if (named instanceof Mention mention) {
            String link = mention.link();
            return "by " + mention.how() + (link == null ? "" : " (" + link + ")") + ", ";
        }
        if (named instanceof Actor actor) {
            return "first named here, " + actor.basis() + ", ";
        }
        return named instanceof Place ? "first named here, " : "";
    }

    /** Where a noun phrase stands in its sentence: the relation of its head, with its preposition. */
    private static String place(Tree tree, int head) {
        Sentence sentence = tree.sentence();
        int above = sentence.head(head);
        String preposition = Clause.preposition(tree, head);
        String relation = sentence.relation(head) + (preposition.isEmpty() ? "" : " with “" + preposition + "”");
        return above < 0 ? "the root of the sentence" : relation + " of “" + sentence.form(above) + "”";
    }

    private void addTime() {
        Event.When when = event.when();
        if (when.basis() == Basis.ABSENT) {
            into.add(new Reason("when", null, "no words of the clause say when", null));
            return;
        }
        Words words = null;
        for (int[] telling : candidate.tellings) {
            int sentence = draft.sentenceAt(telling[0]);
            for (Time time : sentence < 0 || words != null ? List.<Time>of() : draft.timesIn(sentence)) {
                if (when.value() != null && when.value().equals(time.value())) {
                    words = words(time);
                    break;
                }
            }
        }
        into.add(new Reason("when", words, when.value() + ", " + when.basis(), null));
    }

    private static @Nullable Words words(Finding finding) {
        Integer start = finding.start();
        Integer end = finding.end();
        String text = finding.text();
        return start == null || end == null || text == null ? null : new Words(start, end, text);
    }
}
