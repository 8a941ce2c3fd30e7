package dev.parley.reader.actors;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An actor of a page while the page is being read: what is learned about it is gathered here. */
final class Member {
    final String id;
    final ActorKind kind;
    final String name;
    final Set<String> names = new LinkedHashSet<>();
    final List<Actor.Role> roles = new ArrayList<>();

    @Nullable String partOf;

    boolean anonymous;
    final Basis basis;

    /** {@code m}, {@code f}, or empty where it is not known. */
    String gender = "";

    /** Whether it counts several heads, so that "they" refers to it. */
    boolean many;

    /** The CAMEO role that its noun tells, or empty. */
    String role = "";

    Member(String id, ActorKind kind, String name, Basis basis) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.basis = basis;
    }

    void learn(Actor.Role role) {
        for (int i = 0; i < roles.size(); i++) {
            Actor.Role before = roles.get(i);
            if (before.title().equals(role.title())) {
                if (before.of() == null && role.of() != null) {
                    roles.set(i, role);
                }
                return;
            }
        }
        roles.add(role);
    }

    boolean isPerson() {
        return kind == ActorKind.PERSON;
    }

    boolean isState() {
        return id.startsWith(States.RECOGNISED) || id.startsWith(States.LAND);
    }
}
