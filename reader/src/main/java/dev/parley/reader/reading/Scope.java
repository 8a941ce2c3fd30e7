package dev.parley.reader.reading;

import java.util.Locale;

/** Which of the two a negation denies, where the stage is neither done nor ongoing: "agreed not to" or "did not agree to". */
public enum Scope {
    ACT,
    STAGE;

    /** The word in a reading, such as {@code act}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
