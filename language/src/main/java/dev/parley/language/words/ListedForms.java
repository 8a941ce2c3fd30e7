package dev.parley.language.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms of news words whose endings mislead the learned rules: "aides" are no aids, "bases" no basis, and who "fined" had no fin. */
final class ListedForms {
    private static final Map<String, String> NOUNS = plurals(
            "aide",
            "ape",
            "avalanche",
            "base",
            "cliche",
            "corpse",
            "finale",
            "hive",
            "kite",
            "mite",
            "mule",
            "ocean",
            "occupant",
            "playground",
            "premiere",
            "sack",
            "sortie",
            "spear",
            "supply",
            "tranche",
            "vigilante");

    private static final Map<String, String> VERBS = pasts(
            "axe",
            "cajole",
            "cane",
            "entertain",
            "fine",
            "heap",
            "heckle",
            "implode",
            "moot",
            "naturalise",
            "overrule",
            "proscribe",
            "rake",
            "reconvene",
            "reunite",
            "revile",
            "riddle",
            "snare",
            "swoop",
            "upbraid");

    private ListedForms() {}

    /** The dictionary form of a word that is listed for its part of speech, else null. */
    static @Nullable String lemma(String form, String upos) {
        return switch (upos) {
            case "NOUN" -> NOUNS.get(form.toLowerCase(Locale.ROOT));
            case "VERB" -> VERBS.get(form.toLowerCase(Locale.ROOT));
            default -> null;
        };
    }

    private static Map<String, String> plurals(String... nouns) {
        Map<String, String> forms = new HashMap<>();
        for (String noun : nouns) {
            forms.put(noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s", noun);
        }
        return Map.copyOf(forms);
    }

    private static Map<String, String> pasts(String... verbs) {
        Map<String, String> forms = new HashMap<>();
        for (String verb : verbs) {
            forms.put(verb.endsWith("e") ? verb + "d" : verb + "ed", verb);
        }
        return Map.copyOf(forms);
    }
}
