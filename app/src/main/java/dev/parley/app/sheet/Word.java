package dev.parley.app.sheet;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.Assertion;

/** On whose word we have something, in words. */
final class Word {
    private Word() {}

    static String of(Assertion assertion, Names names) {
        boolean outlet = assertion.holder().equals(Actor.OUTLET);
        String holder = names.of(assertion.holder());
        String word =
                switch (assertion.stance()) {
                    case STATED -> outlet ? "the page’s own word" : "on the word of " + holder;
                    case QUOTED -> "in the words of " + holder;
                    case ALLEGED -> outlet ? "alleged" : "alleged by " + holder;
                    case ADMITTED -> "admitted by " + holder;
                    case DENIED -> "denied by " + holder;
                    case FEARED -> "feared by " + holder;
                    case PREDICTED -> "predicted by " + holder;
                };
        return word + (assertion.isPrivate() ? ", in private" : "") + (assertion.anonymous() ? ", unnamed" : "");
    }
}
