package dev.parley.reader.agreements;

import dev.parley.reader.agreements.RelationBook.Telling;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Assertion;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.RelationKind;
import dev.parley.reader.reading.Trend;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ties people to what their offices and posts are of. Who heads a group or body leads it; all others hold an office. */
final class OfficeRelations {
    /** Chars between a name and the words for its office, at most. */
    private static final int FURTHEST = 80;

    private static final int MONTHS_AND_YEAR = 7;

    private final Set<String> leading = new HashSet<>();

    OfficeRelations(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("relations/leading.tsv")) {
            leading.addAll(List.of(fact.column(0, "the nouns").split("\\|")));
        }
    }

    void add(Draft draft, RelationBook book) {
        for (Actor actor : draft.actors()) {
            if (actor.kind() != ActorKind.PERSON || actor.start() == null || actor.end() == null) {
                continue;
            }
            for (Actor.Role role : actor.roles()) {
                String of = role.of();
                if (of != null && draft.get(of) instanceof Actor body) {
                    add(draft, actor, role, body, book);
                }
            }
        }
    }

    private void add(Draft draft, Actor actor, Actor.Role role, Actor body, RelationBook book) {
        boolean state = body.kind() == ActorKind.STATE;
        RelationKind kind = !state && leads(role.title()) ? RelationKind.LEADS : RelationKind.HOLDS_OFFICE;
        int[] words = words(draft, actor, role.title());
        Event.When until = end(draft, role);
        boolean over = until != null || isOver(draft, words[0], words[1], role.title());
        book.add(
                new Telling(words[0], words[1], kind, over ? Trend.ENDED : null, null, until, Assertion.OF_THE_OUTLET),
                List.of(actor.id()),
                List.of(body.id()));
    }

    private boolean leads(String title) {
        String words = title.toLowerCase(Locale.ROOT);
        for (String noun : leading) {
            if (words.equals(noun)
                    || words.endsWith(" " + noun)
                    || words.startsWith(noun + " of ")
                    || words.startsWith(noun + " for ")) {
                return true;
            }
        }
        return false;
    }

    /** The span over a mention of the person and the words for the office beside it; else the first mention alone. */
    private static int[] words(Draft draft, Actor actor, String title) {
        int[] best = null;
        for (int[] mention : mentions(draft, actor)) {
            int position = draft.sentenceAt(mention[0]);
            if (position < 0) {
                continue;
            }
            int from = Math.max(draft.sentences().get(position).start(), mention[0] - FURTHEST);
            int to = Math.min(draft.sentences().get(position).end(), mention[1] + FURTHEST);
            int at = titleAt(draft, title, from, Math.max(to, mention[1]));
            if (at >= 0) {
                int[] both = {
                    Math.min(mention[0], at),
                    Math.max(mention[1], at + key(title).length())
                };
                best = best == null ? both : best;
            }
        }
        return best == null ? new int[] {own(actor.start()), own(actor.end())} : best;
    }

    private static int own(@Nullable Integer offset) {
        if (offset == null) {
            throw new IllegalStateException("a person on the page has a place in the text");
        }
        return offset;
    }

    private static List<int[]> mentions(Draft draft, Actor actor) {
        List<int[]> all = new ArrayList<>();
        all.add(new int[] {own(actor.start()), own(actor.end())});
        for (Mention mention : draft.mentions()) {
            if (mention.target().equals(actor.id())) {
                all.add(new int[] {mention.start(), mention.end()});
            }
        }
        return all;
    }

    private static int titleAt(Draft draft, String title, int from, int to) {
        int at = draft.words(from, to).toLowerCase(Locale.ROOT).indexOf(key(title));
        return at < 0 ? -1 : from + at;
    }

    /** The words of a title that a page is sure to use: what it is of or for may be told in another way. */
    private static String key(String title) {
        String words = title.toLowerCase(Locale.ROOT).replaceFirst("^(former|ex-) ?", "");
        int behind = words.indexOf(" for ");
        return behind > 0 ? words.substring(0, behind) : words;
    }

    /** When the term ended, where it had by the day of the page. */
    private static Event.@Nullable When end(Draft draft, Actor.Role role) {
        String until = role.until();
        String published = draft.page().published().value();
        if (until == null || published == null || until.length() < MONTHS_AND_YEAR || until.compareTo(published) > 0) {
            return null;
        }
        return new Event.When(until, until.length() > MONTHS_AND_YEAR ? "day" : "month", Basis.KNOWN);
    }

    /** Whether the words call the office a former one, inside the span or right before it. */
    private static boolean isOver(Draft draft, int start, int end, String title) {
        if (title.toLowerCase(Locale.ROOT).startsWith("former")) {
            return true;
        }
        int at = titleAt(draft, title, start, end);
        if (at < 0) {
            return false;
        }
        int position = draft.sentenceAt(start);
        int from = Math.max(draft.sentences().get(position).start(), at - FURTHEST / 4);
        String[] before = draft.words(from, at).strip().split("[\\s-]+");
        for (int i = Math.max(0, before.length - 2); i < before.length; i++) {
            if (Spans.trend(before[i].replaceAll("\\W", "")) == Trend.ENDED && !before[i].endsWith(",")) {
                return true;
            }
        }
        return false;
    }
}
