package dev.parley.reader.counts;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a number counts from the verb, noun or adjective that governs it, and from the counted noun. */
final class CountedKinds {
    private static final String PERSONS = "persons";
    private static final String THINGS = "things";
    private static final int NEAR = 3;
    private static final int COMPANION_REACH = 9;
    private static final int REACH = 7;

    private record Kind(String what, Set<String> companions) {}

    private final Map<String, Map<String, List<Kind>>> byPosition = new HashMap<>();

    CountedKinds(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("counts/kinds.tsv")) {
            String position = fact.column(1, "where they stand");
            if (!position.matches("verb|subject|noun|state|unit|through")) {
                throw fact.fault(
                        "'" + position + "' is no position", "write verb, subject, noun, state, unit or through");
            }
            Map<String, List<Kind>> kinds = byPosition.computeIfAbsent(position, ignored -> new HashMap<>());
            for (String lemma : fact.column(0, "lemmas, set apart by |").split("\\|", -1)) {
                kinds.computeIfAbsent(lemma, ignored -> new ArrayList<>()).add(kind(fact));
            }
        }
    }

    private static Kind kind(Fact fact) {
        String companions = fact.optional(3);
        Set<String> with = companions.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(companions.split("\\|", -1)));
        return new Kind(fact.optional(2), with);
    }

    private @Nullable String kind(String position, Sentence sentence, int token) {
        Map<String, List<Kind>> kinds = byPosition.getOrDefault(position, Map.of());
        List<Kind> found = kinds.get(sentence.lemma(token).toLowerCase(Locale.ROOT));
        if (found == null) {
            found = kinds.getOrDefault(sentence.form(token).toLowerCase(Locale.ROOT), List.of());
        }
        for (Kind kind : found) {
            if (kind.companions.isEmpty() || follows(sentence, token, kind.companions)) {
                return kind.what;
            }
        }
        return null;
    }

    /** Whether one of the words that a verb needs stands behind it: "left their homes". */
    private static boolean follows(Sentence sentence, int verb, Set<String> companions) {
        for (int i = verb + 1; i < sentence.size() && i <= verb + COMPANION_REACH; i++) {
            if (companions.contains(sentence.form(i).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** What the counted noun itself is; null for a noun that no file knows. */
    @Nullable String ofUnit(Sentence sentence, int unit) {
        return kind("unit", sentence, unit);
    }

    /** Persons or things, for a noun that nothing else tells of. */
    String orElse(Sentence sentence, int unit) {
        if (unit < 0) {
            return PERSONS;
        }
        String tag = sentence.xpos(unit);
        boolean people =
                tag.equals("NNPS") || tag.equals("NNP") || sentence.form(unit).endsWith("ians");
        return people ? PERSONS : THINGS;
    }

    /**
     * What the words around say happened to the counted.
     *
     * @param head the counted noun, or the number where none stands by it
     * @param first the first token of number and noun
     * @param end the token after the last of them
     */
    @Nullable String ofContext(Sentence sentence, int head, int first, int end) {
        String state = state(sentence, head, first, end);
        if (state != null) {
            return state;
        }
        String done = participle(sentence, head, end);
        if (done != null) {
            return done;
        }
        String byTree = byTree(sentence, head);
        if (byTree != null) {
            return byTree;
        }
        String ahead = verbBehind(sentence, end);
        return ahead != null ? ahead : verbBefore(sentence, first);
    }

    private @Nullable String byTree(Sentence sentence, int head) {
        int at = head;
        for (int steps = 0; steps < NEAR; steps++) {
            int governor = sentence.head(at);
            if (governor < 0) {
                return null;
            }
            String kind = governed(sentence, at, governor);
            if (kind != null) {
                return kind;
            }
            String relation = base(sentence.relation(at));
            boolean goesOn = relation.equals("conj")
                    || relation.equals("nmod")
                    || relation.equals("appos")
                    || relation.equals("nummod")
                    || relation.equals("compound")
                    || relation.equals("xcomp");
            if (!goesOn) {
                return null;
            }
            at = governor;
        }
        return null;
    }

    private @Nullable String governed(Sentence sentence, int at, int governor) {
        String full = sentence.relation(at);
        String relation = base(full);
        if (relation.equals("obj")
                || full.equals("nsubj:pass")
                || relation.equals("xcomp")
                || relation.equals("iobj")) {
            return kind("verb", sentence, governor);
        }
        if (relation.equals("nsubj")) {
            String state = kind("state", sentence, governor);
            if (state != null && !sentence.upos(governor).equals("VERB")) {
                return state;
            }
            String subject = kind("subject", sentence, governor);
            return subject == null && passive(sentence, governor) ? kind("verb", sentence, governor) : subject;
        }
        if (relation.equals("nmod") || relation.equals("compound")) {
            return kind("noun", sentence, governor);
        }
        if (relation.equals("obl") || relation.equals("obj")) {
            return toll(sentence, governor);
        }
        return null;
    }

    /** "The death toll rose to 40". */
    private @Nullable String toll(Sentence sentence, int verb) {
        for (int i = 0; i < verb; i++) {
            if (sentence.head(i) == verb && base(sentence.relation(i)).equals("nsubj")) {
                return kind("noun", sentence, i);
            }
        }
        return null;
    }

    private static boolean passive(Sentence sentence, int verb) {
        if (!sentence.xpos(verb).equals("VBN")) {
            return false;
        }
        for (int i = Math.max(0, verb - NEAR); i < verb; i++) {
            if (sentence.lemma(i).equals("be")) {
                return true;
            }
        }
        return false;
    }

    /** The verb behind the counted, where the tree misses it: "100,000 villagers have since fled". */
    private @Nullable String verbBehind(Sentence sentence, int end) {
        boolean passive = false;
        for (int i = end; i < sentence.size() && i < end + REACH; i++) {
            String tag = sentence.xpos(i);
            String lemma = sentence.lemma(i);
            if (lemma.equals("be")) {
                passive = true;
            } else if (tag.equals("VBN") && passive && through(sentence, i)) {
                passive = false;
            } else if (tag.startsWith("VB") && !lemma.equals("have")) {
                return passive || tag.equals("VBN") || tag.equals("VBG")
                        ? ofDone(sentence, i)
                        : kind("subject", sentence, i);
            } else if (tag.startsWith("JJ") && !through(sentence, i)) {
                return passive ? kind("state", sentence, i) : null;
            } else if (!(tag.startsWith("RB")
                    || tag.equals("MD")
                    || tag.equals("TO")
                    || tag.equals("WP")
                    || tag.equals("WDT")
                    || lemma.equals("have")
                    || through(sentence, i))) {
                return null;
            }
        }
        return null;
    }

    private @Nullable String ofDone(Sentence sentence, int verb) {
        String done = kind("verb", sentence, verb);
        if (done == null) {
            done = kind("state", sentence, verb);
        }
        return done != null ? done : kind("subject", sentence, verb);
    }

    /** The verb before the counted, over words that tell how exact the number is. */
    private @Nullable String verbBefore(Sentence sentence, int first) {
        for (int i = first - 1; i >= 0 && i >= first - REACH; i--) {
            String tag = sentence.xpos(i);
            String verb = tag.startsWith("VB") || sentence.form(i).endsWith("ed") ? kind("verb", sentence, i) : null;
            if (verb != null || tag.startsWith("VB")) {
                return verb;
            }
            boolean beside = tag.startsWith("RB") || tag.startsWith("JJ") || tag.equals("DT") || tag.equals("PDT");
            boolean closeness = sentence.form(i).toLowerCase(Locale.ROOT).matches("than|about|around|over|to|as|at|of");
            if (!beside && !closeness) {
                return null;
            }
        }
        return null;
    }

    private boolean through(Sentence sentence, int token) {
        return kind("through", sentence, token) != null;
    }

    /** "18 dead", "three wounded soldiers": beside the number or before its noun. */
    private @Nullable String state(Sentence sentence, int head, int first, int end) {
        for (int i = first; i < head; i++) {
            String kind = kind("state", sentence, i);
            if (kind != null) {
                return kind;
            }
        }
        if (end < sentence.size()) {
            String kind = kind("state", sentence, end);
            boolean verb =
                    sentence.upos(end).equals("VERB") && sentence.xpos(end).equals("VBD");
            if (kind != null && !verb) {
                return kind;
            }
        }
        return null;
    }

    /** "181 people freed in the exchange". */
    private @Nullable String participle(Sentence sentence, int head, int end) {
        for (int i = end;
                i < sentence.size() && i < end + NEAR && !sentence.upos(i).equals("PUNCT");
                i++) {
            boolean modifies =
                    sentence.head(i) == head && base(sentence.relation(i)).equals("acl");
            if (modifies && sentence.xpos(i).equals("VBN")) {
                return kind("verb", sentence, i);
            }
        }
        return null;
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
