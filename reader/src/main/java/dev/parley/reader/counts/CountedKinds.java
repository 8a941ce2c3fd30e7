package dev.parley.reader.counts;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what a number counts from the verb, noun or adjective that governs it, and from the counted noun. */
final class CountedKinds {
    private static final String PERSONS = "persons";
    private static final String THINGS = "things";
    private static final int NEAR = 3;

    private final Map<String, Map<String, String>> byPosition = new HashMap<>();

    CountedKinds(Knowledge knowledge) {
        for (Fact fact : knowledge.facts("counts/kinds.tsv")) {
            String position = fact.column(1, "where they stand");
            if (!position.matches("verb|subject|noun|state|unit")) {
                throw fact.fault("'" + position + "' is no position", "write verb, subject, noun, state or unit");
            }
            Map<String, String> kinds = byPosition.computeIfAbsent(position, ignored -> new HashMap<>());
            for (String lemma : fact.column(0, "lemmas, set apart by |").split("\\|", -1)) {
                kinds.putIfAbsent(lemma, fact.column(2, "what is counted"));
            }
        }
    }

    private @Nullable String kind(String position, Sentence sentence, int token) {
        Map<String, String> kinds = byPosition.getOrDefault(position, Map.of());
        String byLemma = kinds.get(sentence.lemma(token).toLowerCase(Locale.ROOT));
        return byLemma != null ? byLemma : kinds.get(sentence.form(token).toLowerCase(Locale.ROOT));
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
        for (int i = end; i < sentence.size() && i < end + NEAR; i++) {
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
