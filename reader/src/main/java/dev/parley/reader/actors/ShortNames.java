package dev.parley.reader.actors;

import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.MentionKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "The Council" and "the Interim Administration": what is left of a body's name once the page has given it whole. */
final class ShortNames {
    /** Several lands of a page have one of these; whose it is, is told otherwise ({@link Owned}). */
    private static final Set<String> OF_EACH_LAND = Set.of(
            "ministry", "government", "cabinet", "presidency", "court", "police", "embassy", "army", "office", "state");

    private static final Set<String> BEHIND_THE_NOUN = Set.of("of", "for", "on", "in", "to");

    private ShortNames() {}

    /** The body named before, and nearest, whose name these words end or, as in "Council of Elders", begin; or null. */
    static @Nullable String of(Cast cast, int position, int first, int end) {
        SentenceTree tree = cast.trees().get(position);
        String noun = tree.form(end - 1).toLowerCase(Locale.ROOT);
        NounBook.Noun body = cast.almanac().nouns().of(noun);
        if (body == null || body.many() || body.actorKind() == ActorKind.PERSON || OF_EACH_LAND.contains(noun)) {
            return null;
        }
        for (int sentence = position; sentence >= 0; sentence--) {
            List<Reference> references = cast.references(sentence);
            for (int i = references.size() - 1; i >= 0; i--) {
                Reference reference = references.get(i);
                boolean before = sentence < position || reference.end() <= first;
                if (before && isBody(cast, reference) && isLonger(cast, reference, tree, first, end)) {
                    return reference.target();
                }
            }
        }
        return null;
    }

    private static boolean isBody(Cast cast, Reference reference) {
        Member member = cast.member(reference.target());
        return reference.how() == MentionKind.NAME
                && !reference.adjectival()
                && member != null
                && !member.isPerson()
                && !member.isState();
    }

    private static boolean isLonger(Cast cast, Reference reference, SentenceTree tree, int first, int end) {
        SentenceTree own = cast.trees().get(reference.sentence());
        int length = end - first;
        int more = reference.end() - reference.first() - length;
        if (more < 1) {
            return false;
        }
        boolean begins = reference.end() - reference.first() > length + 1
                && BEHIND_THE_NOUN.contains(own.form(reference.first() + length))
                && isSame(own, reference.first(), tree, first, length);
        return begins || isSame(own, reference.end() - length, tree, first, length);
    }

    private static boolean isSame(SentenceTree one, int at, SentenceTree other, int first, int length) {
        for (int i = 0; i < length; i++) {
            if (!one.form(at + i).equalsIgnoreCase(other.form(first + i))) {
                return false;
            }
        }
        return true;
    }
}
