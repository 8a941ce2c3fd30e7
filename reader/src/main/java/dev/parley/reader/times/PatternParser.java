package dev.parley.reader.times;

import dev.parley.reader.knowledge.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pattern such as {@code the? (last|past) {amount}? {unit}} into its parts. A word or mark stands for itself,
 * {@code {class}} for a class of words, {@code <grain>} for a time that has been read already; {@code ?} makes what is
 * before it optional, {@code (a|b c)} gives choices, {@code [in]} must be there but is no part of the time.
 */
final class PatternParser {

    /** A part of a pattern. */
    sealed interface Part {}

    /** One token that can be this symbol. */
    record One(int symbol) implements Part {}

    /** Parts after each other. */
    record Sequence(List<Part> parts) implements Part {}

    /** One of several. */
    record Choice(List<Part> parts) implements Part {}

    /** May be left out. */
    record Optional(Part part) implements Part {}

    /** Must be there, outside the time's own words. */
    record Context(Part part) implements Part {}

    private final Fact fact;
    private final String pattern;
    private final Vocabulary vocabulary;
    private int at;

    private PatternParser(Fact fact, Vocabulary vocabulary) {
        this.fact = fact;
        this.pattern = fact.column(0, "pattern");
        this.vocabulary = vocabulary;
    }

    static Part parse(Fact fact, Vocabulary vocabulary) {
        PatternParser parser = new PatternParser(fact, vocabulary);
        Part part = parser.choice();
        if (parser.at < parser.pattern.length()) {
            throw fact.fault("'" + parser.pattern.charAt(parser.at) + "' closes nothing", "take it out of the pattern");
        }
        return part;
    }

    private Part choice() {
        List<Part> choices = new ArrayList<>();
        choices.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            choices.add(sequence());
        }
        return choices.size() == 1 ? choices.get(0) : new Choice(choices);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == ' ') {
                at++;
            } else if (c == '|' || c == ')' || c == ']') {
                break;
            } else {
                parts.add(optional(single(c)));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private Part optional(Part part) {
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
            return new Optional(part);
        }
        return part;
    }

    private Part single(char c) {
        return switch (c) {
            case '(' -> enclosed(')');
            case '[' -> new Context(enclosed(']'));
            case '{' -> new One(named('}'));
            case '<' -> new One(named('>'));
            default -> literal();
        };
    }

    private Part enclosed(char close) {
        at++;
        Part part = choice();
        if (at >= pattern.length() || pattern.charAt(at) != close) {
            throw fact.fault("'" + close + "' is missing", "close the bracket");
        }
        at++;
        return part;
    }

    private int named(char close) {
        int end = pattern.indexOf(close, at);
        if (end < 0) {
            throw fact.fault("'" + close + "' is missing", "close the name of the class");
        }
        String name = pattern.substring(at, end + 1);
        at = end + 1;
        if (close == '}' && !vocabulary.symbols.has(name)) {
            throw fact.fault("no word is of the class " + name, "add such words to times/words.tsv");
        }
        return vocabulary.symbols.of(name);
    }

    private Part literal() {
        int end = at;
        while (end < pattern.length() && " ()[]{}<>|?".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        String form = pattern.substring(at, end);
        at = end;
        int symbol = vocabulary.symbols.of(form);
        vocabulary.word(form).add(symbol, 0, false);
        return new One(symbol);
    }
}
