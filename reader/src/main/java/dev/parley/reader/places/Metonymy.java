package dev.parley.reader.places;

import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the place from the government that its name may stand for: Baku in "a visit to Baku" from Baku in "Baku took
 * over". The grammar around the name tells the slot that it fills, and {@code knowledge/places/metonymy.tsv} tells for
 * each slot and governing word what the name stands for. Immutable and safe to share.
 */
public final class Metonymy {
    private static final String FILE = "places/metonymy.tsv";
    private static final String ANY = "*";
    private static final int FURTHEST = 12;
    private static final Set<String> NAME_PARTS = Set.of("flat", "fixed", "goeswith");

    /** What a name stands for. */
    public enum Sense {
        PLACE,
        GOVERNMENT
    }

    /** Whose name it is: the slots of a capital and of a state differ a little. */
    public enum Bearer {
        SEAT,
        STATE
    }

    private record Senses(Sense seat, Sense state) {
        Sense of(Bearer bearer) {
            return bearer == Bearer.SEAT ? seat : state;
        }
    }

    /** slot → governing word → sense */
    private final Map<String, Map<String, Senses>> slots = new HashMap<>();

    public Metonymy(Knowledge knowledge) {
        for (Fact fact : knowledge.facts(FILE)) {
            Senses senses = new Senses(sense(fact, 1), sense(fact, 2));
            Map<String, Senses> slot = slots.computeIfAbsent(fact.column(0, "slot"), ignored -> new HashMap<>());
            for (String word : fact.list(3, "words")) {
                slot.put(word, senses);
            }
        }
    }

    private static Sense sense(Fact fact, int column) {
        return switch (fact.column(column, "place or government")) {
            case "place" -> Sense.PLACE;
            case "government" -> Sense.GOVERNMENT;
            default ->
                throw fact.fault("'" + fact.column(column, "sense") + "' is no sense", "write place or government");
        };
    }

    /**
     * What a name stands for.
     *
     * @param sentence the sentence
     * @param first the position of the name's first token
     * @param end the position after its last token
     * @param bearer whether it names a seat of government or a state
     */
    public Sense sense(Sentence sentence, int first, int end, Bearer bearer) {
        int at = top(sentence, first, end);
        for (int steps = 0; steps < FURTHEST; steps++) {
            String relation = plain(sentence.relation(at));
            if (!relation.equals("conj") || sentence.head(at) < 0) {
                break;
            }
            int before = sentence.head(at);
            if (isClause(sentence, at) || caseOf(sentence, at) != null) {
                break;
            }
            at = before;
        }
        return sense(sentence, at, first, end, bearer);
    }

    /** The token of a span that hangs on a token outside it. */
    private static int top(Sentence sentence, int first, int end) {
        for (int i = first; i < end; i++) {
            int head = sentence.head(i);
            if (head < first || head >= end) {
                return i;
            }
        }
        return end - 1;
    }

    private static boolean isClause(Sentence sentence, int token) {
        String upos = sentence.upos(token);
        return upos.equals("VERB") || upos.equals("AUX");
    }

    private Sense sense(Sentence sentence, int at, int first, int end, Bearer bearer) {
        String preposition = caseOf(sentence, at);
        int head = sentence.head(at);
        String relation = plain(sentence.relation(at));
        Sense beside = beside(sentence, first, end, bearer);
        if (beside != null && preposition == null) {
            return beside;
        }
        if (relation.equals("nmod") && sentence.relation(at).equals("nmod:poss")) {
            return look("possessive", head < 0 ? ANY : sentence.lemma(head), bearer);
        }
        if (preposition == null && isSubjectOfInfinitive(sentence, at, end)) {
            return look("subject", sentence.lemma(end + 1), bearer);
        }
        if (preposition != null) {
            return withPreposition(sentence, preposition, head, bearer);
        }
        return switch (relation) {
            case "nsubj", "csubj" -> subject(sentence, at, head, bearer);
            case "obj" -> object(sentence, head, bearer);
            case "iobj" -> look("recipient", ANY, bearer);
            case "compound", "amod", "nmod" -> look("before", sentence.lemma(head), bearer);
            case "appos" -> Sense.PLACE;
            default -> clauseWithoutTree(sentence, first, end, bearer);
        };
    }

    /** "They urged Pristina and Belgrade to talk", where the tree may join the name to anything. */
    private static boolean isSubjectOfInfinitive(Sentence sentence, int at, int end) {
        return end + 1 < sentence.size()
                && sentence.form(end).equals("to")
                && sentence.upos(end + 1).equals("VERB")
                && !plain(sentence.relation(at)).equals("obj");
    }

    private Sense subject(Sentence sentence, int at, int head, Bearer bearer) {
        if (sentence.relation(at).equals("nsubj:pass")) {
            return look("passive", sentence.lemma(head), bearer);
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.head(i) == head && plain(sentence.relation(i)).equals("cop")) {
                return look("is", sentence.lemma(head), bearer);
            }
        }
        return look("subject", sentence.lemma(head), bearer);
    }

    private Sense object(Sentence sentence, int head, Bearer bearer) {
        Senses senses = senses("object", sentence.lemma(head));
        return senses != null ? senses.of(bearer) : look("object", sentence.form(head), bearer);
    }

    private Sense withPreposition(Sentence sentence, String preposition, int head, Bearer bearer) {
        if (!slots.containsKey(preposition) || head < 0) {
            return Sense.PLACE;
        }
        String governor = sentence.lemma(head);
        Senses exact = senses(preposition, governor);
        if (exact == null && isClause(sentence, head)) {
            for (int i = 0; i < sentence.size(); i++) {
                String relation = sentence.relation(i);
                if (sentence.head(i) == head && (relation.equals("obj") || relation.equals("nsubj:pass"))) {
                    exact = senses(preposition, sentence.lemma(i));
                }
            }
        }
        return exact == null ? look(preposition, ANY, bearer) : exact.of(bearer);
    }

    /** A name beside "guarantor", "its ally" and the like. */
    private @Nullable Sense beside(Sentence sentence, int first, int end, Bearer bearer) {
        int before = first - 1;
        if (before >= 0 && sentence.form(before).equals(",")) {
            before--;
        }
        Senses senses =
                before >= 0 && sentence.upos(before).equals("NOUN") ? senses("beside", sentence.lemma(before)) : null;
        for (int i = end; senses == null && i < sentence.size(); i++) {
            int head = sentence.head(i);
            if (head >= first && head < end && plain(sentence.relation(i)).equals("appos")) {
                senses = senses("beside", sentence.lemma(i));
            }
        }
        return senses == null ? null : senses.of(bearer);
    }

    /** A verb right behind the name makes it a subject, even where the tree hangs it elsewhere. */
    private Sense clauseWithoutTree(Sentence sentence, int first, int end, Bearer bearer) {
        if (end < sentence.size()
                && isClause(sentence, end)
                && !sentence.xpos(end).equals("VBG")) {
            return look("subject", sentence.lemma(end), bearer);
        }
        int relative = end + 1;
        if (relative < sentence.size()
                && sentence.form(end).equals(",")
                && sentence.form(relative).equals("which")) {
            for (int i = relative + 1; i < Math.min(sentence.size(), relative + 5); i++) {
                if (sentence.upos(i).equals("VERB")) {
                    return look("subject", sentence.lemma(i), bearer);
                }
            }
        }
        return Sense.PLACE;
    }

    private Sense look(String slot, String word, Bearer bearer) {
        Senses senses = senses(slot, word);
        if (senses == null) {
            senses = senses(slot, ANY);
        }
        return senses == null ? Sense.PLACE : senses.of(bearer);
    }

    private @Nullable Senses senses(String slot, String word) {
        Map<String, Senses> words = slots.get(slot);
        return words == null ? null : words.get(word.toLowerCase(Locale.ROOT));
    }

    /** The preposition in front of a token, in lower case, or null. */
    static @Nullable String caseOf(Sentence sentence, int token) {
        for (int i = token - 1; i >= 0 && i > token - FURTHEST; i--) {
            if (sentence.head(i) == token && plain(sentence.relation(i)).equals("case")) {
                return sentence.form(i).toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    static String plain(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    static boolean isNamePart(String relation) {
        return NAME_PARTS.contains(plain(relation));
    }
}
