package dev.parley.reader.actors;

import dev.parley.reader.reading.MentionKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads words that pick from two, or set two over against each other: "the former", "the latter", "each other". */
final class Pairwise {
    private static final int BACK = 2;

    private final Cast cast;
    private final Candidates candidates;

    Pairwise(Cast cast) {
        this.cast = cast;
        this.candidates = new Candidates(cast);
    }

    void read(int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        switch (tree.form(token).toLowerCase(Locale.ROOT)) {
            case "former", "latter" -> {
                if (isAlone(tree, token)) {
                    pick(position, token, tree.form(token).equalsIgnoreCase("former"));
                }
            }
            case "each" -> each(position, token, "other");
            case "one" -> each(position, token, "another");
            default -> {}
        }
    }

    /** "The latter refused", not "the latter point". */
    private static boolean isAlone(SentenceTree tree, int token) {
        boolean article = token > 0 && tree.form(token - 1).equalsIgnoreCase("the");
        if (!article) {
            return false;
        }
        boolean nounFollows = token + 1 < tree.size() && (tree.isNominal(token + 1) || isAdjective(tree, token + 1));
        return !nounFollows
                || tree.form(token + 1).equals("'s")
                || tree.form(token + 1).equals("’s");
    }

    private static boolean isAdjective(SentenceTree tree, int token) {
        return tree.sentence().upos(token).equals("ADJ");
    }

    private void pick(int position, int token, boolean former) {
        for (int sentence = position; sentence >= 0 && position - sentence <= BACK; sentence--) {
            List<String> named = named(sentence, sentence == position ? token - 1 : Integer.MAX_VALUE);
            if (named.size() >= 2) {
                String target = named.get(former ? named.size() - 2 : named.size() - 1);
                cast.refer(
                        position,
                        token - 1,
                        token + 1,
                        target,
                        MentionKind.PRONOUN,
                        former ? "the former" : "the latter");
                return;
            }
        }
    }

    /** The actors named in a sentence before a token, each where it stands first, adjectives aside. */
    private List<String> named(int sentence, int limit) {
        List<String> named = new ArrayList<>();
        for (Reference reference : cast.references(sentence)) {
            boolean name = reference.how() == MentionKind.NAME
                    || reference.how() == MentionKind.METONYM
                    || reference.how() == MentionKind.TITLE
                    || reference.how() == MentionKind.NOUN;
            boolean actor = cast.member(reference.target()) != null && !reference.adjectival();
            if (name && actor && reference.end() <= limit && !named.contains(reference.target())) {
                named.add(reference.target());
            }
        }
        return named;
    }

    private void each(int position, int token, String other) {
        SentenceTree tree = cast.trees().get(position);
        if (token + 1 >= tree.size() || !tree.form(token + 1).equalsIgnoreCase(other)) {
            return;
        }
        for (String target : subject(tree, position, token)) {
            cast.refer(position, token, token + 2, target, MentionKind.PRONOUN, "the subject of its clause");
        }
    }

    /** The actors that are the subject of the nearest clause above with one. */
    private Set<String> subject(SentenceTree tree, int position, int token) {
        int at = tree.sentence().head(token);
        while (at >= 0) {
            int subject = tree.child(at, "nsubj");
            if (subject >= 0 && subject < token) {
                List<Candidate> found = candidates.headedBy(position, subject, token);
                Set<String> targets = new LinkedHashSet<>();
                for (Candidate candidate : found) {
                    targets.addAll(candidate.targets());
                }
                targets.removeIf(target -> cast.member(target) == null);
                return targets.size() > 1 ? targets : Set.of();
            }
            at = tree.sentence().head(at);
        }
        return Set.of();
    }
}
