package dev.parley.reader.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that acts. The span is its first full mention; every other mention is a {@link Mention}.
 *
 * @param id {@code state:ARM}, {@code person:nikol-pashinyan}, {@code group:russian-officials}, {@code source:outlet}
 * @param kind what kind of actor it is
 * @param name the canonical name
 * @param names the forms seen on the page
 * @param roles offices and posts
 * @param partOf the id of the actor that it belongs to, whether or not that one is on the page
 * @param anonymous whether the page keeps the name from us
 * @param basis how the actor is known
 */
public record Actor(
        String id,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String text,
        @Nullable String sentence,
        ActorKind kind,
        String name,
        List<String> names,
        List<Role> roles,
        @Nullable String partOf,
        boolean anonymous,
        Basis basis)
        implements Finding {

    /** The id of the outlet itself, on whose word everything stands that nobody else is named for. */
    public static final String OUTLET = "source:outlet";

    public Actor {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
    }

    /** An office or post: its title, what it is of (an actor id or a name), and from when to when it was held. */
    public record Role(
            String title,
            @Nullable String of,
            @Nullable String since,
            @Nullable String until,
            Basis basis) {}

    @Override
    public Family family() {
        return Family.ACTORS;
    }
}
