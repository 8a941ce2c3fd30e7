package dev.parley.reader.actors;

import dev.parley.reader.reading.MentionKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one title for several persons of several states or bodies: "the foreign ministers of the two countries", "the
 * presidents of Kenya and Uganda", "the Armenian and Azerbaijani prime ministers".
 */
final class JointTitles {
    private final Cast cast;
    private final TitlePhrases titles;

    JointTitles(Cast cast, TitlePhrases titles) {
        this.cast = cast;
        this.titles = titles;
    }

    /**
     * Refers the phrase to the holder of the title in each of the states or bodies that it names.
     *
     * @return false where it names fewer than two, or nothing is known of a holder
     */
    boolean read(Descriptions.Phrase phrase, String title) {
        Set<String> owners = owners(phrase);
        if (owners.size() < 2) {
            return false;
        }
        List<Member> holders = new ArrayList<>();
        for (String owner : owners) {
            holders.add(titles.holderOf(phrase, owner, title));
        }
        for (Member holder : holders) {
            cast.refer(
                    phrase.sentence(),
                    phrase.first(),
                    phrase.end(),
                    holder.id,
                    MentionKind.TITLE,
                    "holder of the title in each of those named");
        }
        return true;
    }

    /** States and bodies before the head ("Armenian and Azerbaijani", "the two countries’") and behind its "of". */
    private Set<String> owners(Descriptions.Phrase phrase) {
        SentenceTree tree = cast.trees().get(phrase.sentence());
        Set<String> owners = new LinkedHashSet<>();
        for (Reference reference : cast.references(phrase.sentence())) {
            boolean before = reference.first() >= phrase.first() && reference.end() <= phrase.head();
            boolean behind = reference.first() > phrase.head() && isOf(tree, phrase, reference);
            Member member = before || behind ? cast.member(reference.target()) : null;
            if (member != null && !member.isPerson() && !reference.link().equals("place")) {
                owners.add(member.id);
            }
        }
        return owners;
    }

    /** Whether the reference is what follows the head's "of", or joined to it by "and". */
    private static boolean isOf(SentenceTree tree, Descriptions.Phrase phrase, Reference reference) {
        int token = reference.head();
        while (token > phrase.head() && tree.plainRelation(token).equals("conj")) {
            token = tree.sentence().head(token);
        }
        return token > phrase.head()
                && tree.sentence().head(token) == phrase.head()
                && tree.plainRelation(token).equals("nmod")
                && tree.preposition(token).equals("of");
    }
}
