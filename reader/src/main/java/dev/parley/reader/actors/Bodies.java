package dev.parley.reader.actors;

import dev.parley.reader.reading.ActorKind;
import java.util.Locale;

/** Tells what kind of body a name that no file knows belongs to, by its nouns. */
final class Bodies {
    private Bodies() {}

    static ActorKind kind(String name, Almanac almanac) {
        String[] words = name.toLowerCase(Locale.ROOT).split(" ");
        for (int i = words.length - 1; i >= 0; i--) {
            switch (words[i]) {
                case "army",
                        "brigade",
                        "brigades",
                        "forces",
                        "fighters",
                        "guerrillas",
                        "militia",
                        "battalion",
                        "rebels",
                        "guard",
                        "guards",
                        "corps",
                        "command",
                        "junta" -> {
                    return ActorKind.ARMED_FORCE;
                }
                case "ministry", "parliament", "court", "assembly", "government", "police", "council", "service" -> {
                    return words[i].equals("council") || words[i].equals("service")
                            ? ActorKind.ORGANISATION
                            : ActorKind.AUTHORITY;
                }
                default -> {
                    NounBook.Noun noun = almanac.nouns().of(words[i]);
                    if (noun != null && noun.actorKind() == ActorKind.BLOC) {
                        return ActorKind.BLOC;
                    }
                }
            }
        }
        return ActorKind.ORGANISATION;
    }
}
