package dev.parley.reader.times;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.Knowledge;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that the grammar knows, in a table that is searched without making a string. */
final class Vocabulary {
    private static final String WORDS = "times/words.tsv";
    private static final String NUMBERS = "times/numbers.tsv";
    private static final Map<String, Word.NumberKind> KINDS = Map.of(
            "ones", Word.NumberKind.ONES,
            "teens", Word.NumberKind.TEENS,
            "tens", Word.NumberKind.TENS,
            "hundred", Word.NumberKind.HUNDRED,
            "scale", Word.NumberKind.SCALE,
            "many", Word.NumberKind.MANY,
            "vague", Word.NumberKind.VAGUE,
            "half", Word.NumberKind.HALF);

    final Symbols symbols = new Symbols();
    private @Nullable Word[] table = new Word[2048];
    private int count;

    Vocabulary(Knowledge knowledge) {
        for (Fact fact : knowledge.facts(WORDS)) {
            addWord(fact);
        }
        for (Fact fact : knowledge.facts(NUMBERS)) {
            addNumber(fact);
        }
    }

    private void addWord(Fact fact) {
        String[] forms = fact.column(0, "words, set apart by |").split("\\|", -1);
        int symbol = symbols.of("{" + fact.column(1, "class") + "}");
        int value = integer(fact, fact.optional(2));
        String how = fact.optional(3);
        for (String form : forms) {
            Word word = word(form.strip());
            word.add(symbol, value, how.contains("capital"));
            word.abbreviation |= how.contains("abbreviation");
        }
    }

    private static int integer(Fact fact, String column) {
        try {
            return column.isEmpty() ? 0 : Integer.parseInt(column);
        } catch (NumberFormatException e) {
            throw fact.fault("'" + column + "' is no whole number", "write figures, or - for none");
        }
    }

    private void addNumber(Fact fact) {
        Word.NumberKind kind = KINDS.get(fact.column(1, "kind"));
        if (kind == null) {
            throw fact.fault("'" + fact.optional(1) + "' is no kind of number word", "write one of " + KINDS.keySet());
        }
        double value = number(fact, fact.optional(2), Double.NaN);
        double low = number(fact, fact.optional(3), value);
        double high = number(fact, fact.optional(4), value);
        boolean open = kind == Word.NumberKind.MANY || kind == Word.NumberKind.VAGUE;
        Word word = word(fact.column(0, "word"));
        word.numberKind = kind;
        word.amount = new Amount(value, low, high, open);
    }

    private static double number(Fact fact, String column, double absent) {
        try {
            return column.isEmpty() ? absent : Double.parseDouble(column);
        } catch (NumberFormatException e) {
            throw fact.fault("'" + column + "' is no number", "write figures without separators, or - for none");
        }
    }

    /** The word of this form, made where there is none yet. */
    Word word(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        Word known = find(lower, 0, lower.length(), hash(lower));
        if (known != null) {
            return known;
        }
        if (++count * 2 > table.length) {
            rehash();
        }
        Word word = new Word(lower);
        put(word);
        return word;
    }

    private void rehash() {
        @Nullable Word[] old = table;
        table = new Word[old.length * 2];
        for (Word word : old) {
            if (word != null) {
                put(word);
            }
        }
    }

    private void put(Word word) {
        int at = slot(hash(word.form));
        while (table[at] != null) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = word;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    private static int hash(String lower) {
        int hash = 0;
        for (int i = 0; i < lower.length(); i++) {
            hash = step(hash, lower.charAt(i));
        }
        return hash;
    }

    /** One char more to a word's hash; the chars must be in lower case. */
    static int step(int hash, char lower) {
        return (hash ^ lower) * 0x9E3779B1;
    }

    /** The word that a stretch of text spells, case aside; null where none is known. */
    @Nullable Word find(String text, int start, int end, int hash) {
        int at = slot(hash);
        for (Word word = table[at]; word != null; word = table[at]) {
            if (word.form.length() == end - start && text.regionMatches(true, start, word.form, 0, end - start)) {
                return word;
            }
            at = (at + 1) & (table.length - 1);
        }
        return null;
    }
}
