package dev.parley.reader.actors;

import dev.parley.language.CalendarWords;
import dev.parley.language.Sentence;
import dev.parley.reader.reading.Finding;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrases of a sentence that pronouns may go back to. */
final class Candidates {
    private static final Set<String> TIMES = Set.of(
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "time",
            "today",
            "yesterday",
            "tomorrow",
            "morning",
            "evening",
            "night",
            "afternoon",
            "end",
            "percent",
            "%",
            "lot",
            "kind",
            "way");
    /** Nouns for many people together, which may be "it" or "they". */
    private static final Set<String> COLLECTIVES = Set.of(
            "administration",
            "agency",
            "army",
            "audience",
            "band",
            "board",
            "class",
            "club",
            "committee",
            "community",
            "company",
            "congregation",
            "council",
            "couple",
            "crew",
            "crowd",
            "delegation",
            "department",
            "electorate",
            "elite",
            "enemy",
            "faculty",
            "family",
            "firm",
            "gang",
            "generation",
            "government",
            "group",
            "half",
            "household",
            "industry",
            "jury",
            "leadership",
            "majority",
            "management",
            "media",
            "militia",
            "ministry",
            "minority",
            "mob",
            "navy",
            "opposition",
            "orchestra",
            "pair",
            "panel",
            "party",
            "police",
            "population",
            "press",
            "public",
            "rest",
            "side",
            "squad",
            "staff",
            "team",
            "tribe",
            "union",
            "workforce",
            "youth");

    private static final Set<String> PERSON_ENDINGS = Set.of("man", "woman", "ist", "ian", "eer", "person");

    private final Cast cast;

    Candidates(Cast cast) {
        this.cast = cast;
    }

    /** The phrases of a sentence whose heads stand before a token, in the order of the text. */
    List<Candidate> before(int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        List<Candidate> found = new ArrayList<>();
        for (int head = 0; head < Math.min(token, tree.size()); head++) {
            Candidate candidate = at(position, head);
            if (candidate != null) {
                found.add(candidate);
                Candidate both = conjuncts(position, head, candidate, token);
                if (both != null) {
                    found.add(both);
                }
            }
        }
        return found;
    }

    /** The phrase headed at a token and those joined to it, as far as a token. */
    List<Candidate> headedBy(int position, int head, int limit) {
        Candidate candidate = at(position, head);
        if (candidate == null) {
            return List.of();
        }
        Candidate both = conjuncts(position, head, candidate, limit);
        return both == null ? List.of(candidate) : List.of(both);
    }

    /** The phrase headed at a token, or null. */
    @Nullable Candidate at(int position, int head) {
        SentenceTree tree = cast.trees().get(position);
        Sentence sentence = tree.sentence();
        String upos = sentence.upos(head);
        Reference reference = headedAt(position, head);
        Candidate indefinite = reference == null ? Indefinites.at(tree, position, head) : null;
        if (indefinite != null) {
            return indefinite;
        }
        if (reference == null
                && (!upos.equals("NOUN") && !upos.equals("PROPN")
                        || tree.plainRelation(head).equals("compound")
                        || tree.plainRelation(head).equals("flat")
                        || cast.taken(position, head))) {
            return null;
        }
        if (reference == null) {
            return thing(position, head);
        }
        Member member = cast.member(reference.target());
        if (member == null) {
            Finding place = cast.draft().get(reference.target());
            return place instanceof Place
                    ? new Candidate(
                            position, head, List.of(reference.target()), null, 'l', "", false, reference.target())
                    : null;
        }
        List<String> targets = targets(position, reference);
        boolean plural = targets.size() > 1
                || member.many
                || isPluralName(tree, reference) && !member.isPerson() && !member.isState();
        return new Candidate(
                position,
                head,
                targets,
                member,
                kind(member, plural),
                gender(member),
                plural && !named(member),
                String.join("+", targets));
    }

    /** "The Houthis" are many; "ECOWAS" and "Hezbollah" are not, whatever the tagger says. */
    private static boolean isPluralName(SentenceTree tree, Reference reference) {
        String form = tree.form(reference.head());
        boolean acronym = form.equals(form.toUpperCase(Locale.ROOT));
        return tree.isPlural(reference.head())
                && (reference.how() != MentionKind.NAME || form.endsWith("s") && !acronym);
    }

    private static boolean named(Member member) {
        return member.isState();
    }

    private List<String> targets(int position, Reference reference) {
        List<String> targets = new ArrayList<>(1);
        for (Reference other : cast.references(position)) {
            if (other.start() == reference.start()
                    && other.stop() == reference.stop()
                    && !other.link().equals("place")) {
                targets.add(other.target());
            }
        }
        return targets;
    }

    private @Nullable Reference headedAt(int position, int head) {
        Reference best = null;
        for (Reference reference : cast.references(position)) {
            if (reference.head() == head && (best == null || best.link().equals("place"))) {
                best = reference;
            }
        }
        return best;
    }

    private static char kind(Member member, boolean plural) {
        if (member.isPerson()) {
            return plural ? 'g' : 'p';
        }
        return switch (member.kind) {
            case GROUP, SOURCE -> 'g';
            case ARMED_FORCE -> plural || member.many ? 'g' : 'o';
            default -> 'o';
        };
    }

    private static String gender(Member member) {
        return member.gender;
    }

    private Candidate thing(int position, int head) {
        SentenceTree tree = cast.trees().get(position);
        Sentence sentence = tree.sentence();
        String lemma = sentence.lemma(head).toLowerCase(Locale.ROOT);
        boolean plural = tree.isPlural(head);
        boolean unknown = sentence.upos(head).equals("PROPN") && tree.isCapitalised(head);
        char kind = isPersonNoun(lemma)
                ? plural ? 'g' : 'p'
                : unknown ? 'u' : !plural && COLLECTIVES.contains(lemma) ? 'c' : 't';
        String gender = kind == 'p' ? Owned.gender(lemma) : "";
        return new Candidate(
                position,
                head,
                List.of(),
                null,
                TIMES.contains(lemma) || lemma.equals("may") || CalendarWords.isUnmistakable(lemma) ? 'x' : kind,
                gender,
                plural,
                lemma);
    }

    private boolean isPersonNoun(String lemma) {
        NounBook.Noun noun = cast.almanac().nouns().of(lemma);
        if (noun != null) {
            return noun.kind().equals("person");
        }
        if (PERSON_ENDINGS.stream().anyMatch(lemma::endsWith)) {
            return true;
        }
        return cast.almanac().titles().endsTitle(lemma) || !Owned.gender(lemma).isEmpty();
    }

    /** "Armenia and Azerbaijan" as one plural antecedent. */
    private @Nullable Candidate conjuncts(int position, int head, Candidate first, int limit) {
        SentenceTree tree = cast.trees().get(position);
        List<String> targets = new ArrayList<>(first.targets());
        boolean several = false;
        for (int child : tree.children(head)) {
            if (tree.plainRelation(child).equals("conj") && child < limit) {
                Candidate other = at(position, child);
                if (other != null) {
                    several = true;
                    targets.addAll(other.targets());
                }
            }
        }
        if (!several) {
            return null;
        }
        return new Candidate(
                position,
                head,
                List.copyOf(targets),
                null,
                first.kind() == 'p' ? 'g' : first.kind(),
                "",
                true,
                first.key() + "&");
    }
}
