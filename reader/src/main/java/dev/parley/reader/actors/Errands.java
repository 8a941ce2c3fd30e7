package dev.parley.reader.actors;

import dev.parley.reader.reading.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells envoys of one sender apart by what they are sent for: the words of the phrase ("the UN envoy for Libya", "its Sudan
 * envoy"), else what the page speaks of.
 */
final class Errands {
    private static final Set<String> BEFORE_SUBJECT = Set.of("for", "to", "on", "in");
    private static final int LONGEST = 8;

    private final Cast cast;

    Errands(Cast cast) {
        this.cast = cast;
    }

    /** The term of the envoy that a phrase means; null where the files know none, or where several may be meant. */
    @Nullable Term holder(Descriptions.Phrase phrase, String of, String title) {
        Term best = null;
        int bestFit = 0;
        boolean tie = false;
        for (String office : cast.almanac().titles().meaning(title)) {
            for (Mandates.Mandate mandate : cast.almanac().offices().mandates().of(of, office, cast.day())) {
                int fit = fit(phrase, mandate.subjects());
                if (fit > bestFit) {
                    best = mandate.term();
                    bestFit = fit;
                    tie = false;
                } else if (fit == bestFit && best != null) {
                    tie |= !best.person().equals(mandate.term().person());
                    best = mandate.term().since().compareTo(best.since()) > 0 ? mandate.term() : best;
                }
            }
        }
        return tie ? null : best;
    }

    private int fit(Descriptions.Phrase phrase, List<Mandates.Subject> subjects) {
        String words = words(phrase);
        boolean says = !subject(phrase).isEmpty();
        int fit = 0;
        for (Mandates.Subject subject : subjects) {
            if (words.contains(subject.name())) {
                return Integer.MAX_VALUE;
            }
            if (!says) {
                fit = Math.max(fit, weight(subject));
            }
        }
        return fit;
    }

    /** How much the page speaks of a subject. */
    private int weight(Mandates.Subject subject) {
        if (subject.id() == null) {
            return cast.folded().contains(subject.name()) ? 1 : 0;
        }
        int count = cast.count(subject.id());
        return count == 0 && cast.member(subject.id()) != null ? 1 : count;
    }

    /** Whether a person with the role of an envoy may be the one of this phrase: they are not sent for something else. */
    boolean mayBeSentFor(Member member, Descriptions.Phrase phrase) {
        String subject = subject(phrase);
        if (subject.isEmpty()) {
            return true;
        }
        for (Actor.Role role : member.roles) {
            TitleBook.Split split = cast.almanac().titles().split(role.title());
            if (split != null) {
                String own = Folding.fold(split.subject()).toLowerCase(Locale.ROOT);
                String asked = subject.toLowerCase(Locale.ROOT);
                if (!asked.contains(own) && !own.contains(asked)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the words of a phrase say that the holder is sent for, after the head or right before it, or nothing. */
    private String subject(Descriptions.Phrase phrase) {
        String after = after(phrase);
        return after.isEmpty() ? before(phrase) : after;
    }

    /** "the UN's Sudan envoy": a name before the head that is not the sender's. */
    private String before(Descriptions.Phrase phrase) {
        int token = phrase.head() - 1;
        Reference reference =
                phrase.of() == null || token < phrase.first() ? null : cast.covering(phrase.sentence(), token);
        return reference == null || reference.adjectival() || reference.target().equals(phrase.of())
                ? ""
                : cast.folded().substring(reference.start(), reference.stop());
    }

    private String after(Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        int next = phrase.head() + 1;
        if (next + 1 >= tree.size() || !BEFORE_SUBJECT.contains(tree.form(next))) {
            return "";
        }
        int first = tree.form(next + 1).equals("the") ? next + 2 : next + 1;
        int end = first;
        while (end < tree.size() && end - next < LONGEST && tree.isCapitalised(end)) {
            end++;
        }
        return end == first
                ? ""
                : cast.folded()
                        .substring(tree.sentence().start(first), tree.sentence().end(end - 1));
    }

    private String words(Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        return cast.folded()
                        .substring(
                                tree.sentence().start(phrase.first()),
                                tree.sentence().end(phrase.head()))
                + " "
                + subject(phrase);
    }
}
