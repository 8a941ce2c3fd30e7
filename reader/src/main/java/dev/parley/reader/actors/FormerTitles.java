package dev.parley.reader.actors;

import dev.parley.reader.reading.Actor;

/** How titles that somebody no longer holds are written in roles. */
final class FormerTitles {
    private static final String FORMER = "former ";

    private FormerTitles() {}

    /** The title of who held it once. */
    static String of(String title) {
        return FORMER + title;
    }

    static boolean isOne(Actor.Role role) {
        return role.title().startsWith(FORMER);
    }

    /** The title itself, held or once held. */
    static String bare(Actor.Role role) {
        return isOne(role) ? role.title().substring(FORMER.length()) : role.title();
    }
}
