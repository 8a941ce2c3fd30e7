package dev.parley.reader.actors;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.ActorKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Common nouns that stand for actors. */
final class NounBook {

    /**
     * A noun.
     *
     * @param lemma the noun
     * @param kind {@code person group authority armed-force organisation bloc source state place}
     * @param many whether it counts heads, so that "the rebels" is a group and "a rebel" a person
     * @param role its CAMEO role, or empty
     * @param rule how a definite phrase finds what it means
     */
    record Noun(String lemma, String kind, boolean many, String role, String rule) {

        ActorKind actorKind() {
            return switch (kind) {
                case "person" -> ActorKind.PERSON;
                case "authority" -> ActorKind.AUTHORITY;
                case "armed-force" -> ActorKind.ARMED_FORCE;
                case "organisation" -> ActorKind.ORGANISATION;
                case "bloc" -> ActorKind.BLOC;
                case "source" -> ActorKind.SOURCE;
                case "state" -> ActorKind.STATE;
                default -> ActorKind.GROUP;
            };
        }

        boolean counts() {
            return kind.equals("person") || many;
        }
    }

    private final Map<String, Noun> nouns = new HashMap<>();

    NounBook(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("actors/nouns.tsv")) {
            String lemma = fact.column(0, "noun");
            nouns.put(
                    lemma,
                    new Noun(
                            lemma,
                            fact.column(1, "kind"),
                            fact.column(2, "number").equals("many"),
                            fact.optional(3),
                            fact.optional(4)));
        }
    }

    @Nullable Noun of(String lemma) {
        return nouns.get(lemma.toLowerCase(Locale.ROOT));
    }
}
