package dev.parley.reader.times;

import dev.parley.reader.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the times of a stretch of text in two passes over its tokens: single times first, then what they mean together.
 * At each token the longest pattern counts that has a value; a pass never goes back.
 */
final class TimeFinder {

    /** A time with its place in the text. */
    record Found(int start, int end, Value value) {}

    private final Scanner scanner;
    private final Numbers numbers;
    private final Feasts feasts;
    private final Grammar patterns;
    private final Grammar phrases;
    private final Resolver resolver;
    private final Nodes nodes;
    private final int since;

    TimeFinder(Knowledge knowledge) {
        Vocabulary vocabulary = new Vocabulary(knowledge);
        scanner = new Scanner(vocabulary);
        numbers = new Numbers(vocabulary.symbols);
        feasts = new Feasts(knowledge, vocabulary, scanner);
        nodes = new Nodes(vocabulary.symbols);
        patterns = new Grammar(knowledge.facts("times/patterns.tsv"), vocabulary);
        phrases = new Grammar(knowledge.facts("times/phrases.tsv"), vocabulary);
        resolver = new Resolver(new Classes(vocabulary.symbols), feasts);
        since = vocabulary.symbols.of("since");
        vocabulary.word("since").add(since, 0, false);
    }

    /** The times of a stretch of text, in order of their starts. */
    List<Found> find(String text, int from, int to, Setting setting) {
        Tokens tokens = feasts.join(numbers.join(scanner.scan(text, from, to)));
        List<Found> extra = new ArrayList<>();
        Tokens once = pass(patterns, tokens, setting, extra, false);
        if (once == tokens) {
            return List.of();
        }
        Tokens twice = pass(phrases, once, setting, extra, true);
        List<Found> found = new ArrayList<>(extra);
        for (int i = 0; i < twice.size; i++) {
            Value value = twice.times[i];
            if (value != null) {
                boolean afterSince = twice.is(i - 1, since) || (twice.formIs(i - 1, "about") && twice.is(i - 2, since));
                found.add(new Found(twice.start[i], twice.end[i], afterSince ? Nodes.openEnded(value) : value));
            }
        }
        found.sort((a, b) -> a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(b.end, a.end));
        return found;
    }

    private Tokens pass(Grammar grammar, Tokens tokens, Setting setting, List<Found> extra, boolean second) {
        Grammar.Search search = grammar.new Search(tokens);
        Tokens result = null;
        int copied = 0;
        int at = 0;
        while (at < tokens.size) {
            List<Resolver.Found> read = tokens.symbols[at].length == 0 ? List.of() : best(search, at, setting, extra);
            if (read.isEmpty()) {
                at++;
                continue;
            }
            if (result == null) {
                result = new Tokens(tokens.text);
            }
            for (Resolver.Found each : read) {
                copied = copy(tokens, copied, each.first(), result);
                nodes.add(result, tokens, each);
                copied = each.end();
                if (!second && each.value() != null && !leansOnTold(tokens, each.end())) {
                    setting.tell(each.value());
                }
            }
            at = Math.max(copied, at + 1);
        }
        if (result == null) {
            return tokens;
        }
        copy(tokens, copied, tokens.size, result);
        return result;
    }

    /** "March of that year": the month says nothing before the year is found, which is that of a time before it. */
    private static boolean leansOnTold(Tokens tokens, int next) {
        return tokens.formIs(next, "of")
                && (tokens.formIs(next + 1, "that")
                        || (tokens.formIs(next + 1, "the") && tokens.formIs(next + 2, "same")));
    }

    private static int copy(Tokens from, int first, int end, Tokens to) {
        for (int i = first; i < end; i++) {
            to.copy(from, i);
        }
        return Math.max(first, end);
    }

    private List<Resolver.Found> best(Grammar.Search search, int at, Setting setting, List<Found> extra) {
        List<Match> matches = search.at(at);
        if (matches.isEmpty()) {
            return List.of();
        }
        for (Match match : List.copyOf(matches)) {
            if (match.first() > at && longerAt(search, match)) {
                return List.of();
            }
            List<Resolver.Found> read = resolver.read(match, setting);
            if (!read.isEmpty()) {
                addLength(match, extra);
                return read;
            }
        }
        return List.of();
    }

    /** Whether a longer time begins at the first word behind the context of a match. */
    private static boolean longerAt(Grammar.Search search, Match match) {
        List<Match> inside = search.at(match.first());
        return !inside.isEmpty() && inside.get(0).end() > match.end();
    }

    /** "one year ahead of schedule" tells a duration too. */
    private void addLength(Match match, List<Found> extra) {
        if (match.pattern().meaning() == Meaning.SCHEDULE) {
            Value length = resolver.length(match);
            if (length != null) {
                int end = match.first() + 1;
                extra.add(new Found(match.startOffset(), match.tokens().end[end], length));
            }
        }
    }
}
