package dev.parley.language.words;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dictionary form of a word by its tag. A whole word that the treebanks hold has a rule of its own. For others
 * there are the rules of its endings, from the longest to the shortest, and those that most words of its tag follow: the
 * first that leads to a word known from elsewhere is taken, or else that of the longest ending. Immutable.
 */
public final class Lemmatiser {

    /** Longest ending that has a rule; whole words may be longer. */
    public static final int LONGEST_ENDING = 7;

    /** Stands for the part of speech of a word that may be of any. */
    public static final String ANY = "";

    private static final int LONGEST_ACRONYM = 4;

    /** How many rules of a tag are tried on a word, whatever its ending is. */
    public static final int COMMON_RULES = 12;

    private final TagSet tagSet;
    private final List<LemmaRule> rules;
    private final IntTable table;
    private final IntTable known;
    /** For each tag of the tagger the number of the tag whose rules serve it, or -1. */
    private final int[] ownTags;

    /**
     * @param tagSet the tags that the rules are for
     * @param rules the rules
     * @param table numbers of rules by the keys that {@link #wordKey}, {@link #endingKey} and {@link #commonKey} make
     * @param known the keys of known words, made by {@link #knownKey}
     * @param tagger the tags that words will come with
     */
    public Lemmatiser(TagSet tagSet, List<LemmaRule> rules, IntTable table, IntTable known, TagSet tagger) {
        this.tagSet = tagSet;
        this.rules = List.copyOf(rules);
        this.table = table;
        this.known = known;
        ownTags = new int[tagger.size()];
        for (int tag = 0; tag < ownTags.length; tag++) {
            ownTags[tag] = nearest(tagger.upos().get(tag), tagger.xpos().get(tag));
        }
    }

    /** The pair itself if there is one, or else the first with the same Penn tag, or with the same part of speech. */
    private int nearest(String upos, String xpos) {
        int pair = tagSet.index(upos, xpos);
        if (pair >= 0) {
            return pair;
        }
        int samePenn = tagSet.xpos().indexOf(xpos);
        return samePenn >= 0 ? samePenn : tagSet.upos().indexOf(upos);
    }

    /** The dictionary form of a word with a tag of the tagger. */
    public String lemma(String form, int taggerTag) {
        int tag = ownTags[taggerTag];
        if (tag < 0 || form.isEmpty() || address(form)) {
            return form;
        }
        if (Tokenizer.digit(form.charAt(0)) && form.indexOf(',') > 0) {
            return form.replace(",", "");
        }
        String listed = ListedForms.lemma(form, tagSet.upos().get(tag));
        if (listed != null) {
            return listed;
        }
        int shape = shape(form);
        boolean name = tagSet.upos().get(tag).equals("PROPN");
        String own = byRule(table.get(wordKey(form, tag, shape)), form);
        if (own == null && shape > 0 && !name) {
            own = byRule(table.get(wordKey(form, tag, 0)), form);
        }
        if (own != null) {
            return own;
        }
        if (shape == 0 && name && known(form, "PROPN")) {
            return LemmaRule.Capitals.TITLE.apply(form);
        }
        return byEnding(form, tag, shape);
    }

    private String byEnding(String form, int tag, int shape) {
        String first = null;
        String knownElsewhere = null;
        for (int length = Math.min(LONGEST_ENDING, form.length()); length >= -COMMON_RULES; length--) {
            int rule = table.get(length >= 0 ? endingKey(form, length, tag, shape) : commonKey(-length, tag, shape));
            String lemma = byRule(rule, form);
            if (lemma == null) {
                continue;
            }
            if (first == null && rules.get(rule).keepsLetters()
                    || known(lemma, tagSet.upos().get(tag))) {
                return lemma;
            }
            if (first == null) {
                first = lemma;
            }
            if (knownElsewhere == null && known(lemma, ANY)) {
                knownElsewhere = lemma;
            }
        }
        return knownElsewhere != null ? knownElsewhere : first != null ? first : form;
    }

    private @Nullable String byRule(int rule, String form) {
        return rule < 0 ? null : rules.get(rule).apply(form);
    }

    /** Whether the treebanks or the lists of training hold a dictionary form with its universal part of speech. */
    public boolean isKnown(String lemma, String upos) {
        return known(lemma, upos);
    }

    private boolean known(String lemma, String upos) {
        return known.get(knownKey(lemma, upos)) >= 0;
    }

    private static boolean address(String form) {
        return form.indexOf("://") > 0 || form.indexOf('@') >= 0 || form.startsWith("www.");
    }

    /** 0 for a word that starts with no capital, 1 for one that does, 2 for a short one that is all capitals, 3 for a long one. */
    public static int shape(String form) {
        if (!Character.isUpperCase(form.charAt(0))) {
            return 0;
        }
        boolean all = form.length() > 1 && Character.isUpperCase(form.charAt(form.length() - 1));
        return !all ? 1 : form.length() <= LONGEST_ACRONYM ? 2 : 3;
    }

    /** The key of a whole word, for words of a shape. */
    public static int wordKey(String form, int tag, int shape) {
        int hash = seed(tag, shape, 0);
        for (int at = 0; at < form.length(); at++) {
            hash = next(hash, Character.toLowerCase(form.charAt(at)));
        }
        return finish(hash);
    }

    /** The key of an ending of a word, of so many chars, for words of a shape. */
    public static int endingKey(String form, int length, int tag, int shape) {
        int hash = seed(tag, shape, 1);
        for (int at = form.length() - length; at < form.length(); at++) {
            hash = next(hash, Words.fold(form.charAt(at)));
        }
        return finish(hash);
    }

    /** The key of one of the rules that most words of a tag and a shape follow. */
    public static int commonKey(int rank, int tag, int shape) {
        return finish(next(seed(tag, shape, 2), (char) rank));
    }

    /** The key of a known dictionary form with its part of speech. */
    public static int knownKey(String lemma, String upos) {
        return finish(Words.lowerHash(lemma) * 31 + upos.hashCode());
    }

    private static int seed(int tag, int shape, int kind) {
        return (tag * 16 + shape * 4 + kind + 77) * 0x9E3779B1;
    }

    private static int next(int hash, char folded) {
        return (hash ^ folded) * 0x01000193;
    }

    private static int finish(int hash) {
        int mixed = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
        return mixed ^ (mixed >>> 12);
    }

    /** Writes all but the tagger's tags. */
    public void write(DataOutput out) throws IOException {
        tagSet.write(out);
        out.writeInt(rules.size());
        for (LemmaRule rule : rules) {
            rule.write(out);
        }
        table.write(out);
        known.write(out);
    }

    /** Reads what {@link #write} wrote, for words that come with the tags of {@code tagger}. */
    public static Lemmatiser read(ByteBuffer in, TagSet tagger) {
        TagSet tagSet = TagSet.read(in);
        LemmaRule[] rules = new LemmaRule[in.getInt()];
        for (int r = 0; r < rules.length; r++) {
            rules[r] = LemmaRule.read(in);
        }
        return new Lemmatiser(tagSet, Arrays.asList(rules), IntTable.read(in), IntTable.read(in), tagger);
    }
}
