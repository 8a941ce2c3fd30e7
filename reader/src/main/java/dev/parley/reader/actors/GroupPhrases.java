package dev.parley.reader.actors;

import dev.parley.reader.actors.Descriptions.Phrase;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.MentionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads definite phrases for a group or body that was spoken of: "the rebels", "the movement", "the bloc", "the court". */
final class GroupPhrases {
    private final Cast cast;
    private final Focus focus;

    GroupPhrases(Cast cast, Focus focus) {
        this.cast = cast;
        this.focus = focus;
    }

    /** "The rebels", "the movement": an armed group. */
    boolean armed(Phrase phrase, NounBook.Noun noun) {
        boolean group = noun.kind().equals("organisation");
        if (phrase.plural() && !noun.many()) {
            return false; // "nine of the fourteen armed groups" are no single one
        }
        Member namesake = group && !phrase.plural() ? namesake(phrase, noun) : null;
        if (namesake != null) {
            refer(phrase, namesake.id, "the body last named so");
            return true;
        }
        if (phrase.plural() && tellsSeveralApart()) {
            return false; // "the separatists", where the page is about several groups of them
        }
        String of = phrase.of();
        Member whole = of == null ? null : cast.member(of);
        if (whole != null && focus.isRebel(whole)) {
            refer(phrase, whole.id, "the group that it is of");
            return true;
        }
        Member member = of == null || !isStateId(of)
                ? focus.last(phrase.sentence(), phrase.head(), each -> focus.isRebel(each) || group && isMovement(each))
                : focus.last(phrase.sentence(), phrase.head(), each -> focus.isRebel(each) && of.equals(each.partOf));
        if (member == null) {
            member = focus.most(focus::isRebel);
        }
        if (member == null) {
            return false;
        }
        refer(phrase, member.id, "the group last spoken of");
        return true;
    }

    /** Whether the page speaks of another armed group nearly as much as of the one that it speaks of most. */
    private boolean tellsSeveralApart() {
        int[] references = cast.members().stream()
                .filter(focus::isRebel)
                .map(member -> cast.tally(member.id))
                .mapToInt(tally -> tally == null ? 0 : tally.references())
                .sorted()
                .toArray();
        int groups = references.length;
        return groups > 1 && references[groups - 2] * 2 >= references[groups - 1];
    }

    /** An organisation that is no body of states, court or agency. */
    private boolean isMovement(Member member) {
        KnownActor known = cast.almanac().known(member.id);
        return member.kind == ActorKind.ORGANISATION
                && known != null
                && !known.cameo().startsWith("IGO")
                && !known.cameo().startsWith("NGO");
    }

    private static boolean isStateId(@Nullable String id) {
        return id != null && (id.startsWith(States.RECOGNISED) || id.startsWith(States.LAND));
    }

    /** The body last named whose name holds the noun: "the front" after the Moro Islamic Liberation Front. */
    private @Nullable Member namesake(Phrase phrase, NounBook.Noun noun) {
        String word =
                Character.toUpperCase(noun.lemma().charAt(0)) + noun.lemma().substring(1);
        return focus.last(
                phrase.sentence(),
                phrase.head(),
                member -> !member.isPerson() && !member.isState() && isNamed(member, word));
    }

    private boolean isNamed(Member member, String word) {
        KnownActor known = cast.almanac().known(member.id);
        return holds(member.name, word)
                || member.names.stream().anyMatch(name -> holds(name, word))
                || known != null && known.names().stream().anyMatch(name -> holds(name, word));
    }

    private static boolean holds(String name, String word) {
        return List.of(name.split("[ -]")).contains(word);
    }

    /** "The bloc", "the organisation", "the court". */
    boolean body(Phrase phrase, NounBook.Noun noun) {
        if (phrase.of() != null || phrase.plural()) {
            return false;
        }
        Member namesake = namesake(phrase, noun);
        if (namesake != null) {
            refer(phrase, namesake.id, "the body last named so");
            return true;
        }
        Member member = focus.last(
                phrase.sentence(),
                phrase.head(),
                each -> each.kind == ActorKind.BLOC
                        || !noun.kind().equals("bloc") && each.kind == ActorKind.ORGANISATION);
        if (member == null) {
            return false;
        }
        refer(phrase, member.id, "the body last spoken of");
        return true;
    }

    private void refer(Phrase phrase, String target, String link) {
        cast.refer(phrase.sentence(), phrase.first(), phrase.end(), target, MentionKind.NOUN, link);
    }
}
