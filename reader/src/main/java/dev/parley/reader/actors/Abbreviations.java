package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.MentionKind;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads "National Liberation Army (ELN)": the abbreviation in brackets then stands for the name all over the page. */
final class Abbreviations {
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{L}\\d/-]{1,11}");
    private static final int LONGEST_NAME = 10;

    private Abbreviations() {}

    static void find(Cast cast) {
        Map<String, String> meaning = new HashMap<>();
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            define(cast, sentence, meaning);
        }
        if (meaning.isEmpty()) {
            return;
        }
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            apply(cast, sentence, meaning);
        }
    }

    private static void define(Cast cast, int position, Map<String, String> meaning) {
        SentenceTree tree = cast.trees().get(position);
        for (int token = 1; token + 2 < tree.size(); token++) {
            if (!tree.form(token).equals("(") || !tree.form(token + 2).equals(")")) {
                continue;
            }
            String abbreviation = tree.form(token + 1);
            if (!ABBREVIATION.matcher(abbreviation).matches() || capitals(abbreviation) < 2) {
                continue;
            }
            Reference own = cast.covering(position, token + 1);
            boolean foreign = isPartOfLongerName(cast, position, token);
            String target = foreign && own != null ? own.target() : named(cast, position, token);
            if (target != null) {
                meaning.put(abbreviation, target);
            }
        }
    }

    /** "The North Volta National Liberation Army (NVNLA)": another army bears the last of these words as its whole name. */
    private static boolean isPartOfLongerName(Cast cast, int position, int bracket) {
        Reference before = cast.covering(position, bracket - 1);
        SentenceTree tree = cast.trees().get(position);
        return before != null
                && before.end() == bracket
                && before.first() > 0
                && tree.isCapitalised(before.first() - 1)
                && tree.sentence().upos(before.first() - 1).equals("PROPN");
    }

    private static int capitals(String word) {
        return (int) word.chars().filter(Character::isUpperCase).count();
    }

    /** The actor named just before the bracket: one already found, or a new one made of the capitalised words there. */
    private static @Nullable String named(Cast cast, int position, int bracket) {
        Reference before = cast.covering(position, bracket - 1);
        SentenceTree tree = cast.trees().get(position);
        if (before != null && !before.adjectival() && before.end() == bracket && before.end() - before.first() > 1) {
            Member member = cast.member(before.target());
            return member == null || member.isPerson() ? null : before.target();
        }
        int first = bracket;
        while (first > 0 && bracket - first < LONGEST_NAME && partOfName(tree, first - 1)) {
            first--;
        }
        while (first < bracket && !tree.isCapitalised(first)) {
            first++;
        }
        if (bracket - first < 2) {
            return null;
        }
        Sentence sentence = tree.sentence();
        String words = cast.draft().words(sentence.start(first), sentence.end(bracket - 1));
        ActorKind kind = Bodies.kind(words, cast.almanac());
        String id = States.BODY + Folding.slug(words);
        cast.member(id, kind, words, Basis.STATED);
        cast.refer(position, first, bracket, id, MentionKind.NAME, "name with its abbreviation");
        return id;
    }

    private static boolean partOfName(SentenceTree tree, int token) {
        String form = tree.form(token);
        return tree.isCapitalised(token) && !form.equals("The")
                || form.equals("of")
                || form.equals("for")
                || form.equals("and")
                || form.equals("the")
                || form.equals("in")
                || form.equals("’s")
                || form.equals("'s")
                || form.equals("-")
                || form.equals("de")
                || form.equals("del");
    }

    private static void apply(Cast cast, int position, Map<String, String> meaning) {
        SentenceTree tree = cast.trees().get(position);
        for (int token = 0; token < tree.size(); token++) {
            String target = meaning.get(tree.form(token));
            if (target != null && !cast.taken(position, token)) {
                cast.refer(position, token, token + 1, target, MentionKind.NAME, "abbreviation");
            }
        }
        // "The Upper Niger Council (UNC)": what the page says an abbreviation means outweighs what it means elsewhere.
        cast.redirect(position, reference -> {
            boolean alone = reference.end() == reference.first() + 1 && reference.how() == MentionKind.NAME;
            Member member = cast.member(reference.target());
            return alone && member != null && !member.isPerson() ? meaning.get(tree.form(reference.first())) : null;
        });
    }
}
