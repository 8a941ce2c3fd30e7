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

    private static final Map<String, String> VERBS = regular(
            "airdrop",
            "annul",
            "axe",
            "ban",
            "barge",
            "bash",
            "blitz",
            "buzz",
            "cajole",
            "cane",
            "chide",
            "condole",
            "convoke",
            "douse",
            "dynamite",
            "ebb",
            "emphasise",
            "encamp",
            "enrol",
            "entertain",
            "enthrone",
            "entreat",
            "excoriate",
            "exhume",
            "expropriate",
            "extrude",
            "fete",
            "fine",
            "fulfil",
            "garrison",
            "gun",
            "hale",
            "handcuff",
            "heap",
            "heckle",
            "hobble",
            "humble",
            "impeach",
            "implode",
            "intern",
            "jeer",
            "lambaste",
            "loot",
            "maul",
            "mend",
            "mock",
            "moot",
            "mothball",
            "mow",
            "muzzle",
            "naturalise",
            "nod",
            "nudge",
            "orchestrate",
            "oust",
            "overrule",
            "parachute",
            "pen",
            "petition",
            "picket",
            "pillory",
            "plunder",
            "prod",
            "proscribe",
            "quash",
            "quell",
            "rake",
            "ram",
            "ransack",
            "rattle",
            "razz",
            "rebuff",
            "reconvene",
            "repatriate",
            "reprimand",
            "resettle",
            "restructure",
            "reunite",
            "revile",
            "riddle",
            "scuttle",
            "shelve",
            "shred",
            "shun",
            "shutter",
            "snare",
            "snub",
            "spurn",
            "squat",
            "stab",
            "stonewall",
            "strafe",
            "subpoena",
            "swat",
            "swoop",
            "teargas",
            "torch",
            "torpedo",
            "trek",
            "unfreeze",
            "unsettle",
            "unveil",
            "upbraid",
            "usher",
            "vilify",
            "wade",
            "waylay",
            "widen",
            "yank");

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

    /** Pasts and gerunds of regular verbs; with a last consonant that may be doubled both as it is and doubled. */
    private static Map<String, String> regular(String... verbs) {
        Map<String, String> forms = new HashMap<>();
        for (String verb : verbs) {
            boolean mute = verb.endsWith("e");
            String stem = mute ? verb.substring(0, verb.length() - 1) : verb;
            char last = stem.charAt(stem.length() - 1);
            put(forms, stem, verb);
            if (!mute && "aeiou".indexOf(last) < 0 && "aeiou".indexOf(stem.charAt(stem.length() - 2)) >= 0) {
                put(forms, stem + last, verb);
            }
            if (last == 'y') {
                forms.put(stem.substring(0, stem.length() - 1) + "ied", verb);
            }
        }
        return Map.copyOf(forms);
    }

    private static void put(Map<String, String> forms, String stem, String verb) {
        forms.put(stem + "ed", verb);
        forms.put(stem + "ing", verb);
    }
}
