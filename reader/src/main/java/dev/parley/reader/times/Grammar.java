package dev.parley.reader.times;

import dev.parley.reader.knowledge.Fact;
import dev.parley.reader.knowledge.KnowledgeFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The patterns of one file as one trie over symbols, so that all of them are tried at once and a word that begins none
 * costs one look.
 */
final class Grammar {
    private static final int DEEPEST = 24;

    /** One line of the patterns file. */
    record Pattern(Meaning meaning, String argument, int number, String place) {}

    private record Accept(Pattern pattern, int lead, int trail) {}

    private record Open(int node, int lead, int trail, boolean own) {}

    private final Vocabulary vocabulary;
    private final List<List<Accept>> accepts = new ArrayList<>();
    private long[] edges = new long[4096];
    private int[] targets = new int[4096];
    private int edgeCount;

    Grammar(List<Fact> facts, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        accepts.add(new ArrayList<>());
        for (int i = 0; i < facts.size(); i++) {
            add(facts.get(i), i);
        }
    }

    private void add(Fact fact, int number) {
        Pattern pattern = new Pattern(meaning(fact), fact.optional(2), number, fact.place());
        for (Open open : expand(PatternParser.parse(fact, vocabulary), List.of(new Open(0, 0, 0, false)), false)) {
            if (!open.own) {
                throw fact.fault(
                        "the pattern can match no word of its own", "leave at least one word that must be there");
            }
            accepts.get(open.node).add(new Accept(pattern, open.lead, open.trail));
        }
    }

    /** Adds a row of symbols that stand for themselves. */
    void add(int[] symbols, Pattern pattern) {
        Open open = new Open(0, 0, 0, false);
        for (int symbol : symbols) {
            open = through(open, symbol, false);
        }
        accepts.get(open.node).add(new Accept(pattern, 0, 0));
    }

    private static Meaning meaning(Fact fact) {
        String name = fact.column(1, "meaning");
        try {
            return Meaning.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            KnowledgeFault fault =
                    fact.fault("'" + name + "' is no meaning", "use one of those explained at the head of the file");
            fault.initCause(e);
            throw fault;
        }
    }

    private List<Open> expand(PatternParser.Part part, List<Open> from, boolean context) {
        if (part instanceof PatternParser.One one) {
            List<Open> reached = new ArrayList<>(from.size());
            for (Open open : from) {
                reached.add(through(open, one.symbol(), context));
            }
            return reached;
        }
        if (part instanceof PatternParser.Sequence sequence) {
            List<Open> reached = from;
            for (PatternParser.Part each : sequence.parts()) {
                reached = expand(each, reached, context);
            }
            return reached;
        }
        if (part instanceof PatternParser.Context inner) {
            return expand(inner.part(), from, true);
        }
        List<Open> reached = new ArrayList<>();
        if (part instanceof PatternParser.Choice choice) {
            for (PatternParser.Part each : choice.parts()) {
                reached.addAll(expand(each, from, context));
            }
        } else if (part instanceof PatternParser.Optional optional) {
            reached.addAll(expand(optional.part(), from, context));
            reached.addAll(from);
        }
        return reached;
    }

    private Open through(Open open, int symbol, boolean context) {
        int node = next(open.node, symbol);
        if (node < 0) {
            node = accepts.size();
            accepts.add(new ArrayList<>());
            put(open.node, symbol, node);
        }
        int lead = context && !open.own ? open.lead + 1 : open.lead;
        int trail = context && open.own ? open.trail + 1 : open.trail;
        return new Open(node, lead, trail, open.own || !context);
    }

    private void put(int node, int symbol, int target) {
        if (++edgeCount * 2 > edges.length) {
            long[] oldEdges = edges;
            int[] oldTargets = targets;
            edges = new long[oldEdges.length * 2];
            targets = new int[edges.length];
            for (int i = 0; i < oldEdges.length; i++) {
                if (oldEdges[i] != 0) {
                    insert(oldEdges[i], oldTargets[i]);
                }
            }
        }
        insert(key(node, symbol), target);
    }

    private void insert(long key, int target) {
        int at = slot(key);
        while (edges[at] != 0) {
            at = (at + 1) & (edges.length - 1);
        }
        edges[at] = key;
        targets[at] = target;
    }

    private static long key(int node, int symbol) {
        return ((long) node << 20 | symbol) + 1;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (edges.length - 1);
    }

    private int next(int node, int symbol) {
        long key = key(node, symbol);
        for (int at = slot(key); edges[at] != 0; at = (at + 1) & (edges.length - 1)) {
            if (edges[at] == key) {
                return targets[at];
            }
        }
        return -1;
    }

    /** Finds what begins at a token. */
    final class Search {
        private final Tokens tokens;
        private final int[] symbols = new int[DEEPEST];
        private final int[] places = new int[DEEPEST];
        private final List<Match> found = new ArrayList<>();

        Search(Tokens tokens) {
            this.tokens = tokens;
        }

        /** The matches that begin at a token, the longest first, and of equal ones that of the earlier line first. */
        List<Match> at(int token) {
            if (tokens.symbols[token].length == 0) {
                return List.of();
            }
            found.clear();
            walk(0, token, 0);
            if (found.size() > 1) {
                found.sort(Comparator.<Match>comparingInt(match -> -match.end())
                        .thenComparingInt(Match::first)
                        .thenComparingInt(match -> match.pattern().number()));
            }
            return found;
        }

        private void walk(int node, int token, int depth) {
            if (depth > 0 && !accepts.get(node).isEmpty()) {
                accept(node, depth);
            }
            if (token >= tokens.size || depth == DEEPEST) {
                return;
            }
            for (int symbol : tokens.symbols[token]) {
                int target = next(node, symbol);
                if (target >= 0) {
                    symbols[depth] = symbol;
                    places[depth] = token;
                    walk(target, token + 1, depth + 1);
                }
            }
            if (depth > 0 && places[depth - 1] == token - 1 && tokens.joins(token)) {
                walk(node, token + 1, depth);
            }
        }

        private void accept(int node, int depth) {
            for (Accept accept : accepts.get(node)) {
                int first = places[accept.lead];
                int end = places[depth - 1 - accept.trail] + 1;
                found.add(new Match(
                        accept.pattern,
                        tokens,
                        first,
                        end,
                        Arrays.copyOf(symbols, depth),
                        Arrays.copyOf(places, depth)));
            }
        }
    }
}
