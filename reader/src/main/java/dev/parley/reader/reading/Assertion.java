package dev.parley.reader.reading;

/**
 * On whose word we have something.
 *
 * @param holder an actor id, or {@link Actor#OUTLET}
 * @param stance in what way the holder gives the word
 * @param isPrivate whether it was not said in public
 * @param anonymous whether the holder is not named
 */
public record Assertion(
        String holder,
        Stance stance,

        @com.fasterxml.jackson.annotation.JsonProperty("private")
        boolean isPrivate,

        boolean anonymous) {

    /** What the page states on its own word. */
    public static final Assertion OF_THE_OUTLET = new Assertion(Actor.OUTLET, Stance.STATED, false, false);
}
