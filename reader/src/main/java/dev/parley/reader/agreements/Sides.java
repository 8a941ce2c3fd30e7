package dev.parley.reader.agreements;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom or what a page speaks of, asked for by words that name nobody: "there", "the army". */
final class Sides {
    private Sides() {}

    /** The place whose words end last before the offset and not further away; null where there is none. */
    static @Nullable String placeBefore(Draft draft, int offset, int furthest) {
        String nearest = null;
        int best = offset - furthest;
        for (Mention mention : draft.mentions()) {
            boolean before = mention.end() <= offset && mention.end() > best;
            if (before && draft.get(mention.target()) instanceof Place) {
                best = mention.end();
                nearest = mention.target();
            }
        }
        return nearest;
    }

    /** The one actor that the page calls by this noun, "the army"; none where none or several go by it. */
    static List<String> called(Draft draft, String noun) {
        String plain = noun.toLowerCase(Locale.ROOT);
        List<String> found = draft.actors().stream()
                .filter(actor -> actor.names().stream().anyMatch(name -> isCalled(name, plain)))
                .map(Actor::id)
                .toList();
        return found.size() == 1 ? found : List.of();
    }

    private static boolean isCalled(String name, String noun) {
        String words = name.toLowerCase(Locale.ROOT);
        return words.equals(noun) || words.equals("the " + noun);
    }
}
