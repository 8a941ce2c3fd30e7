package dev.parley.reader.actors;

import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Family;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Adds a cast to its draft: one record an actor, and a mention for each reference. */
final class ActorRecords {
    private static final Pattern ARTICLE = Pattern.compile("^the\\s+", Pattern.CASE_INSENSITIVE);

    private ActorRecords() {}

    static void add(Cast cast) {
        Draft draft = cast.draft();
        draft.add(new Actor(
                Actor.OUTLET,
                null,
                null,
                null,
                null,
                ActorKind.SOURCE,
                outletName(draft),
                List.of(),
                List.of(),
                null,
                false,
                Basis.KNOWN));
        Map<String, Reference> full = new HashMap<>();
        Map<String, Set<String>> armies = new HashMap<>();
        List<Reference> all = new ArrayList<>();
        for (int sentence = 0; sentence < cast.trees().size(); sentence++) {
            for (Reference reference : cast.references(sentence)) {
                Member member = cast.member(reference.target());
                if (member != null && !reference.link().equals("place")) {
                    full.merge(reference.target(), reference, (left, right) -> fuller(member, left, right));
                }
                if (!reference.link().equals("place")) {
                    all.add(reference);
                }
                if (reference.link().equals(LandPhrases.ARMY)) {
                    armies.computeIfAbsent(reference.target(), army -> new LinkedHashSet<>())
                            .add(form(draft, reference));
                }
            }
        }
        for (Member member : cast.members()) {
            Reference reference = full.get(member.id);
            if (reference != null) {
                draft.add(actor(draft, member, reference, armies.getOrDefault(member.id, Set.of())));
            }
        }
        for (Reference reference : all) {
            if (draft.get(reference.target()) != null) {
                draft.add(mention(draft, reference));
            }
        }
    }

    private static String outletName(Draft draft) {
        String publisher = draft.page().publisher();
        return publisher == null ? "the outlet" : publisher;
    }

    private static Reference fuller(Member member, Reference left, Reference right) {
        return rank(member, right) < rank(member, left) ? right : left;
    }

    private static int rank(Member member, Reference reference) {
        if (reference.how() == MentionKind.NAME && !reference.adjectival()) {
            return member.isPerson() && reference.end() - reference.first() < 2 ? 1 : 0;
        }
        return switch (reference.how()) {
            case METONYM -> 2;
            case NAME -> 3;
            case TITLE, COUNTERPART -> 4;
            case NOUN -> 5;
            case PRONOUN -> 6;
        };
    }

    /**
     * The record of a member.
     *
     * @param armies what the page calls it, where it is an army: "the military", "Malian troops"
     */
    private static Actor actor(Draft draft, Member member, Reference reference, Set<String> armies) {
        Set<String> names = new LinkedHashSet<>(member.names);
        names.addAll(armies);
        if (names.isEmpty()) {
            names.add(reference.how() == MentionKind.TITLE ? form(draft, reference) : member.name);
        }
        return new Actor(
                member.id,
                reference.start(),
                reference.stop(),
                draft.words(reference.start(), reference.stop()),
                draft.sentenceIdAt(reference.start(), reference.stop()),
                member.kind,
                member.name,
                List.copyOf(names),
                member.roles,
                member.partOf,
                member.anonymous,
                member.basis);
    }

    /** The words of a reference without their article: what a page calls somebody whom it never names. */
    private static String form(Draft draft, Reference reference) {
        String words = draft.words(reference.start(), reference.stop());
        return ARTICLE.matcher(words).replaceFirst("");
    }

    private static Mention mention(Draft draft, Reference reference) {
        return new Mention(
                draft.nextId(Family.MENTIONS),
                reference.start(),
                reference.stop(),
                draft.words(reference.start(), reference.stop()),
                draft.sentenceIdAt(reference.start(), reference.stop()),
                reference.target(),
                reference.how(),
                reference.link());
    }
}
