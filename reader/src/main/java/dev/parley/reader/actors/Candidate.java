package dev.parley.reader.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase that a pronoun may go back to.
 *
 * @param sentence position of its sentence
 * @param head its head token
 * @param targets the actors or places that it refers to, none for other things
 * @param member the actor, where it is one
 * @param kind {@code p} for a person, {@code t} for a thing, {@code c} for a thing of many people, {@code g} for people or a group, {@code o} for a state or body,
 *     {@code l} for a place, {@code u} for an unknown name, {@code x} for a time or the like
 * @param gender {@code m}, {@code f} or empty
 * @param plural whether it is plural
 * @param key what it is, so that phrases for the same thing share it
 */
record Candidate(
        int sentence,
        int head,
        List<String> targets,
        @Nullable Member member,
        char kind,
        String gender,
        boolean plural,
        String key) {

    boolean agrees(Pronoun pronoun) {
        return switch (pronoun) {
            case HE -> (kind == 'p' || kind == 'u') && !plural && !gender.equals("f");
            case SHE -> (kind == 'p' || kind == 'u') && !plural && !gender.equals("m");
            case IT -> !plural && (kind == 't' || kind == 'c' || kind == 'o' || kind == 'l' || kind == 'u');
            case THEY -> plural || kind == 'g' || kind == 'c' || isAnybody() || isBody();
            case WE, I, RELATIVE -> false;
        };
    }

    /** Whether it is some person of either sex: "someone", "a user". */
    private boolean isAnybody() {
        return kind == 'p' && member == null && gender.isEmpty();
    }

    private boolean isBody() {
        return kind == 'o' && member != null && !member.isState();
    }
}
