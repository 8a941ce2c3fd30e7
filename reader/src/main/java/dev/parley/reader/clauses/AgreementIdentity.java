package dev.parley.reader.clauses;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.clauses.AgreementKinds.Kind;
import dev.parley.reader.clauses.AgreementMentions.Named;
import dev.parley.reader.clauses.KnownAgreements.Known;
import dev.parley.reader.reading.Time;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which agreement, named before, some words mean again. */
final class AgreementIdentity {
    private AgreementIdentity() {}

    /**
     * The agreement that the words mean again, the last named of those that may be; null where they name a new one.
     *
     * @param proper whether the words are a name, which means another agreement than another name does
     * @param others words that say that another one is meant
     */
    static @Nullable Named sameAs(
            Tree tree,
            int token,
            @Nullable Kind kind,
            @Nullable Time time,
            @Nullable Known known,
            boolean proper,
            Set<String> others,
            AgreementMentions before) {
        if (known != null) {
            return before.known(known);
        }
        if (kind == null || isNew(tree, token, time) || AgreementKinds.hasModifier(tree, token, others)) {
            return null;
        }
        String name = proper ? name(tree, token) : null;
        String noun = tree.sentence().lemma(token).toLowerCase(Locale.ROOT);
        if (name == null && kind.generic() && isDefinite(tree, token)) {
            for (int i = before.all().size() - 1; i >= 0; i--) {
                Named named = before.all().get(i);
                if (named.noun().equals(noun) && timesAgree(named, time, true)) {
                    return named;
                }
            }
        }
        for (int i = before.all().size() - 1; i >= 0; i--) {
            Named named = before.all().get(i);
            boolean sameKind = named.kind().equals(kind.name());
            boolean referredTo = kind.generic() && isDefinite(tree, token);
            boolean namesAgree = name == null ? sameKind || referredTo : name.equals(named.properName());
            if (namesAgree && (name != null || timesAgree(named, time, isDefinite(tree, token)))) {
                return named;
            }
        }
        return null;
    }

    /** The words of a proper name before its head noun, in lower case. */
    static String name(Tree tree, int token) {
        return tree.sentence().form(token - 1).toLowerCase(Locale.ROOT);
    }

    /** "A truce that Oman brokered in April" is another than the one named before; "a truce" alone may be the same. */
    private static boolean isNew(Tree tree, int token, @Nullable Time time) {
        Sentence sentence = tree.sentence();
        int determiner = tree.child(token, "det");
        boolean indefinite = determiner >= 0
                && sentence.form(determiner).toLowerCase(Locale.ROOT).matches("an?");
        return indefinite && (time != null || tree.child(token, "acl:relcl") >= 0);
    }

    private static boolean isDefinite(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        int determiner = tree.child(token, "det");
        String word = determiner < 0 ? "" : sentence.lemma(determiner).toLowerCase(Locale.ROOT);
        return word.equals("the") || word.equals("this") || word.equals("that");
    }

    /** Words without a date mean one that is dated only where they are definite; two dates must begin alike. */
    private static boolean timesAgree(Named named, @Nullable Time time, boolean definite) {
        Time known = named.time();
        if (known == null || time == null || known.value() == null || time.value() == null) {
            boolean dated = known != null && known.value() != null;
            return time == null && (!dated || (definite && !named.isDatedByName()));
        }
        return known.value().startsWith(time.value()) || time.value().startsWith(known.value());
    }
}
