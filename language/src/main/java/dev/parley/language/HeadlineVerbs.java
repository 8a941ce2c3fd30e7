package dev.parley.language;

import dev.parley.language.words.TagSet;
import dev.parley.language.words.WordLists;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verb of a headline that looks like a pile of nouns. Headlines tell what happened in the present tense and leave
 * out articles, which the treebanks hardly show: "Pakistan bombs villages" is read as villages of some kind. Said in the
 * perfect the same headline is plain, so each word that may be its verb is heard in the perfect, and the reading that is surest
 * of its tree is kept where it is hardly less sure than the first one.
 */
final class HeadlineVerbs {

    /** How much less sure the tree of a headline may be that has a verb, on average over its words; chosen on lists of our own. */
    private static final double LESS_SURE = 0.1;

    private static final Set<String> NEVER_ATTRIBUTES = Set.of("VBZ", "VBP", "MD");
    private static final Set<String> MISTAKEN = Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "VB", "VBN", "RB");
    private static final Set<String> PLURAL = Set.of("NNS", "NNPS");
    /** Nouns that are many without an ending that says so. */
    private static final Set<String> COLLECTIVE = Set.of("police", "people", "military", "troops", "youth", "clergy");

    /** Plurals that are hardly ever verbs in headlines. */
    private static final Set<String> NOUNS = Set.of(
            "talks", "forces", "exports", "imports", "rights", "needs", "means", "times", "sales", "details",
            "results");

    private final Models models;
    private final int singular;
    private final int plural;

    HeadlineVerbs(Models models) {
        this.models = models;
        TagSet tags = models.tagSet();
        singular = tags.index("VERB", "VBZ");
        plural = tags.index("VERB", "VBP");
    }

    /** Participles that no rule makes, by their verbs: read when the first headline asks for one, not when the core is loaded. */
    private static final class Irregular {
        private static final Map<String, String> PARTICIPLES = participles();

        private static Map<String, String> participles() {
            Map<String, String> participles = new HashMap<>();
            for (String line : WordLists.lines(HeadlineVerbs.class, "training/irregular-verbs.txt")) {
                String[] parts = line.split(" +", -1);
                int stroke = parts[2].indexOf('/');
                participles.put(parts[0], stroke < 0 ? parts[2] : parts[2].substring(0, stroke));
            }
            return participles;
        }
    }

    /** The headline with its verb in place, or as it is where it has one or none can be told. */
    ReadSentence settle(ReadSentence headline) {
        if (hasVerb(headline)) {
            return headline;
        }
        ReadSentence best = headline;
        double surest = sureness(headline) - LESS_SURE;
        for (int token = 1; token < headline.size() - 1; token++) {
            String participle = participle(headline, token);
            if (participle == null) {
                continue;
            }
            boolean inflected = isInflected(headline, token);
            ReadSentence told =
                    headline.heardAs(token, inflected ? "has" : "have", participle, inflected ? singular : plural);
            double sure = sureness(told);
            if (sure > surest && isTransitiveRoot(told, token)) {
                best = told;
                surest = sure;
            }
        }
        return best;
    }

    private boolean hasVerb(Sentence headline) {
        for (int token = 0; token < headline.size(); token++) {
            String tag = headline.xpos(token); // known before any tree is
            boolean finite = NEVER_ATTRIBUTES.contains(tag)
                    || (tag.equals("VBD") && !headline.relation(token).equals("amod"));
            if (finite && !isPlural(headline, token)) {
                return true;
            }
        }
        for (int token = 0; token < headline.size(); token++) {
            if (headline.head(token) < 0 && headline.upos(token).equals("VERB") && !isPlural(headline, token)) {
                return true;
            }
        }
        return false;
    }

    /** "Rebels snub peace talks": a plural that is taken for a verb though it closes the line or no verb is known by that name. */
    private boolean isPlural(Sentence headline, int token) {
        boolean inflected = isInflected(headline, token) && headline.xpos(token).equals("VBZ");
        boolean last = token == headline.size() - 1;
        String form = headline.form(token).toLowerCase(Locale.ROOT);
        return inflected
                && ((last && NOUNS.contains(form)) || !models.lemmatiser().isKnown(headline.lemma(token), "VERB"));
    }

    private static double sureness(Sentence headline) {
        double sum = 0;
        for (int token = 0; token < headline.size(); token++) {
            sum += headline.headConfidence(token);
        }
        return sum / headline.size();
    }

    /** The participle of a word that may be the headline's verb; null where it can't be one. */
    private @Nullable String participle(Sentence headline, int token) {
        if (!MISTAKEN.contains(headline.xpos(token)) || !agrees(headline, token)) {
            return null;
        }
        String form = headline.form(token).toLowerCase(Locale.ROOT);
        boolean inflected = isInflected(headline, token);
        if (NOUNS.contains(form)) {
            return null;
        }
        String verb = models.lemmatiser().lemma(form, inflected ? singular : plural);
        if (verb.equals(form) == inflected || !models.lemmatiser().isKnown(verb, "VERB")) {
            return null;
        }
        String participle = Irregular.PARTICIPLES.get(verb);
        return participle != null ? participle : regularParticiple(verb);
    }

    private static boolean isInflected(Sentence headline, int token) {
        String form = headline.form(token);
        return form.endsWith("s") && !form.endsWith("ss");
    }

    /** "Army bombs" and "rebels free": a verb with an ending stands behind one, a verb without behind many. */
    private boolean agrees(Sentence headline, int token) {
        int before = token - 1;
        if (isPlural(headline, before)) {
            return !isInflected(headline, token);
        }
        boolean many = PLURAL.contains(headline.xpos(before))
                || COLLECTIVE.contains(headline.lemma(before).toLowerCase(Locale.ROOT))
                || before > 1 && headline.upos(before - 1).equals("CCONJ");
        boolean noun = headline.upos(before).equals("NOUN")
                || headline.upos(before).equals("PROPN")
                || (before == 0 && headline.upos(before).equals("ADJ")); // lands are taken for adjectives
        return noun && isInflected(headline, token) != many;
    }

    private static boolean isTransitiveRoot(Sentence told, int verb) {
        boolean subject = false;
        boolean object = false;
        for (int token = 0; token < told.size(); token++) {
            if (told.head(token) == verb) {
                subject |= token < verb && told.relation(token).equals("nsubj");
                object |= token > verb && told.relation(token).equals("obj");
            }
        }
        return subject && object && (told.head(verb) < 0 || isBehindColon(told, verb));
    }

    /** "Nigeria: gunmen free girls": what stands before a colon only tells where or who says so. */
    private static boolean isBehindColon(Sentence told, int verb) {
        for (int token = 1; token < verb; token++) {
            if (told.form(token).equals(":")) {
                return told.head(told.head(verb)) < 0;
            }
        }
        return false;
    }

    /** The participle by the rules of spelling. */
    static String regularParticiple(String verb) {
        int last = verb.length() - 1;
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        if (verb.endsWith("y") && last > 0 && !isVowel(verb.charAt(last - 1))) {
            return verb.substring(0, last) + "ied";
        }
        boolean doubles = verb.length() == 3
                && !isVowel(verb.charAt(last))
                && isVowel(verb.charAt(last - 1))
                && "wxy".indexOf(verb.charAt(last)) < 0;
        return doubles ? verb + verb.charAt(last) + "ed" : verb + "ed";
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
