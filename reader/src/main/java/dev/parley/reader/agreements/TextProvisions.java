package dev.parley.reader.agreements;

import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Agreement;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Time;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the provisions of an agreement's own text: the class of each, who must do it, and by when. */
final class TextProvisions {
    /** The class of a provision that belongs to none of the Matrix. */
    static final String OTHER = "Other";

    private static final Pattern MUST =
            Pattern.compile("(?i)\\b(shall|must|will|undertakes?|agrees?|commits?|is to|are to|pledges?)\\b");

    private static final Pattern BY_WHEN = Pattern.compile(
            "(?i)\\b(within|by|before|no later than|not later than|until|at the latest by|during|from|on)\\s+((a|the|a period of|the first|the next) )*$");

    /** Chars before a time in which the words stand that make it a limit. */
    private static final int LIMIT = 30;

    private final ProvisionClasses classes;

    TextProvisions(Knowledge knowledge) {
        classes = new ProvisionClasses(knowledge);
    }

    List<Agreement.Provision> of(Draft draft, AgreementText text) {
        List<Agreement.Provision> provisions = new ArrayList<>();
        for (AgreementText.Clause clause : text.clauses()) {
            String words = draft.words(clause.start(), clause.end());
            String type = classes.of(words, clause.heading());
            provisions.add(new Agreement.Provision(
                    type == null ? OTHER : type,
                    words,
                    by(draft, clause, words),
                    clause.start(),
                    clause.end(),
                    clause.number().isEmpty() ? null : clause.number(),
                    due(draft, clause),
                    null,
                    List.of()));
        }
        return provisions;
    }

    /** The actors named in the title and the preamble: who is said there to have agreed. */
    static List<String> parties(Draft draft, AgreementText text) {
        int until = text.clauses().get(0).start();
        Set<String> actors = new LinkedHashSet<>();
        for (Mention mention : draft.mentions()) {
            boolean inside = mention.start() >= text.titleStart() && mention.end() <= until;
            if (inside && draft.get(mention.target()) instanceof Actor actor && mayAgree(actor.kind())) {
                actors.add(actor.id());
            }
        }
        return List.copyOf(actors);
    }

    private static boolean mayAgree(ActorKind kind) {
        return switch (kind) {
            case STATE, ORGANISATION, ARMED_FORCE, AUTHORITY -> true;
            case PERSON, GROUP, BLOC, SOURCE -> false;
        };
    }

    /** The first date behind the last provision, where the signatures stand; null where there is none. */
    static Event.@Nullable When signed(Draft draft, AgreementText text) {
        int from = text.clauses().get(text.clauses().size() - 1).end();
        for (Time time : draft.times()) {
            if (text.isSigned() && time.start() >= from && time.value() != null) {
                return Event.When.of(time);
            }
        }
        return null;
    }

    /** The actors named before the first word that binds. */
    private static List<String> by(Draft draft, AgreementText.Clause clause, String words) {
        Matcher must = MUST.matcher(words);
        int until = clause.start() + (must.find() ? must.start() : 0);
        Set<String> actors = new LinkedHashSet<>();
        for (Actor actor : draft.actors()) {
            if (actor.start() != null && actor.start() >= clause.start() && actor.start() < until) {
                actors.add(actor.id());
            }
        }
        for (Mention mention : draft.mentions()) {
            boolean inside = mention.start() >= clause.start() && mention.start() < until;
            if (inside && draft.get(mention.target()) instanceof Actor) {
                actors.add(mention.target());
            }
        }
        return List.copyOf(actors);
    }

    private static Event.@Nullable When due(Draft draft, AgreementText.Clause clause) {
        for (Time time : draft.times()) {
            boolean inside = time.start() >= clause.start() && time.end() <= clause.end();
            int from = Math.max(clause.start(), time.start() - LIMIT);
            if (inside
                    && time.value() != null
                    && BY_WHEN.matcher(draft.words(from, time.start())).find()) {
                return Event.When.of(time);
            }
        }
        return null;
    }
}
