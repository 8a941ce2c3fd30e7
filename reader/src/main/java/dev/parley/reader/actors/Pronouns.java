package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.MentionKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what pronouns go back to. Every noun phrase of this sentence and the ones before is a candidate if it agrees in
 * gender, number and kind and is no argument of the same verb; the nearest, the subject and the often named win. A pronoun
 * that goes back to a thing that is no actor is left alone, rather than given to the nearest actor.
 */
final class Pronouns {
    private static final String SIDE = "the speaker's side";
    private static final int SENTENCES_BACK = 7;
    private static final int SAME_PRONOUN = 14;
    private static final int AS_RELATIVE = -8;
    /** A singular rarely goes back to a plural, or the other way round. */
    private static final int OTHER_PRONOUN = -32;

    private static final String[] EXPLETIVE_HEADS = {
        "clear", "likely", "unlikely", "possible", "impossible", "important", "necessary", "true", "hard", "difficult",
                "easy",
        "time", "obvious", "vital", "essential", "unclear", "known", "said", "believed", "reported", "seem", "seems",
        "appear", "appears", "rain", "snow", "late", "early"
    };

    /** What a pronoun was found to go back to. */
    record Antecedent(Candidate candidate, String link) {}

    private final Cast cast;
    private final Candidates candidates;
    private final Speakers speakers;
    private final Map<Long, Candidate> resolved = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Pronouns(Cast cast, Speakers speakers) {
        this.cast = cast;
        this.candidates = new Candidates(cast);
        this.speakers = speakers;
    }

    void read(int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        Pronoun pronoun = Pronoun.of(tree, token);
        if (pronoun == null || cast.taken(position, token)) {
            return;
        }
        if (pronoun == Pronoun.WE || pronoun == Pronoun.I) {
            speaker(position, token, pronoun);
            return;
        }
        if (expletive(tree, token, pronoun)) {
            return;
        }
        Antecedent antecedent =
                pronoun == Pronoun.RELATIVE ? relative(position, token) : best(position, token, pronoun);
        if (antecedent == null) {
            if (pronoun != Pronoun.RELATIVE) {
                resolved.put(key(position, token), unnamed(position, token, pronoun));
            }
            return;
        }
        Candidate candidate = antecedent.candidate();
        resolved.put(key(position, token), candidate);
        counts.merge(candidate.key(), 1, Integer::sum);
        for (String target : candidate.targets()) {
            cast.refer(position, token, token + 1, target, MentionKind.PRONOUN, antecedent.link());
            learnGender(pronoun, target);
        }
    }

    /** A pronoun that goes back to nothing is where a later one may go back to. */
    private static Candidate unnamed(int position, int token, Pronoun pronoun) {
        boolean many = pronoun == Pronoun.THEY;
        String gender = pronoun == Pronoun.HE ? "m" : pronoun == Pronoun.SHE ? "f" : "";
        char kind = pronoun == Pronoun.IT ? 't' : many ? 'g' : 'p';
        return new Candidate(position, token, List.of(), null, kind, gender, many, "@" + key(position, token));
    }

    private void learnGender(Pronoun pronoun, String target) {
        Member member = cast.member(target);
        if (member != null && member.gender.isEmpty() && member.isPerson()) {
            member.gender = pronoun == Pronoun.HE ? "m" : pronoun == Pronoun.SHE ? "f" : "";
        }
    }

    /** The phrase that a pronoun was found to go back to, or null. */
    @Nullable Candidate resolution(int position, int token) {
        return resolved.get(key(position, token));
    }

    private static long key(int position, int token) {
        return ((long) position << 32) | token;
    }

    private @Nullable Antecedent relative(int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        int at = token;
        while (at >= 0) {
            if (tree.sentence().relation(at).startsWith("acl")) {
                int noun = tree.sentence().head(at);
                Candidate candidate = noun < 0 || noun > token ? null : candidates.at(position, noun);
                return candidate == null ? null : new Antecedent(candidate, "the noun of the relative clause");
            }
            at = tree.sentence().head(at);
        }
        return null;
    }

    private static boolean expletive(SentenceTree tree, int token, Pronoun pronoun) {
        if (pronoun != Pronoun.IT || !tree.form(token).equalsIgnoreCase("it")) {
            return false;
        }
        Sentence sentence = tree.sentence();
        int head = sentence.head(token);
        boolean speaks = head > token
                && sentence.upos(head).equals("VERB")
                && tree.child(head, "aux") < 0
                && Speakers.SPEECH.contains(sentence.lemma(head).toLowerCase(Locale.ROOT));
        if (speaks) {
            return false;
        }
        if (sentence.relation(token).startsWith("expl")) {
            return true;
        }
        if (head < 0 || !sentence.relation(token).startsWith("nsubj")) {
            return false;
        }
        String lemma = sentence.form(head).toLowerCase(Locale.ROOT);
        boolean clause = false;
        for (int child : tree.children(head)) {
            String relation = tree.plainRelation(child);
            clause |= child > head
                    && (relation.equals("ccomp")
                            || relation.equals("csubj")
                            || relation.equals("xcomp")
                            || relation.equals("advcl") && sentence.xpos(child).equals("VB"));
        }
        boolean passive =
                tree.child(head, "aux") >= 0 && sentence.relation(token).equals("nsubj:pass");
        for (String word : EXPLETIVE_HEADS) {
            if (word.equals(lemma) && (passive || !sentence.xpos(head).equals("VBD"))) {
                return clause || sentence.upos(head).equals("NOUN");
            }
        }
        return clause && sentence.upos(head).equals("ADJ");
    }

    private @Nullable Antecedent best(int position, int token, Pronoun pronoun) {
        String speaker = speakers.quoted(position, token) ? speakers.of(position, token) : null;
        Set<String> besideKeys = keysBeside(position, token);
        Set<String> spokenOf = spokenOf(position, token);
        Candidate best = null;
        int bestScore = Integer.MIN_VALUE;
        for (int sentence = position; sentence >= 0 && position - sentence <= SENTENCES_BACK; sentence--) {
            if (!sameSpace(position, sentence)) {
                break;
            }
            int limit = sentence == position ? token : Integer.MAX_VALUE;
            for (Candidate candidate : withPronouns(sentence, limit)) {
                if (!candidate.agrees(pronoun)
                        || barred(candidate, position, token)
                        || besideKeys.contains(candidate.key())
                        || !spokenOf.isEmpty()
                                && spokenOf.containsAll(candidate.targets())
                                && candidate.member() != null
                        || speaker != null && candidate.targets().contains(speaker)) {
                    continue;
                }
                int score = score(candidate, position, token, pronoun);
                if (score > bestScore || score == bestScore && candidate.sentence() == position) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        if (best == null && token < 6) {
            best = following(position, token, pronoun);
        }
        return best == null ? null : new Antecedent(best, link(best, position));
    }

    /** "After he met the king, Kenyatta said": the subject of the main clause, where nothing stands before. */
    private @Nullable Candidate following(int position, int token, Pronoun pronoun) {
        SentenceTree tree = cast.trees().get(position);
        for (int head = token + 1; head < tree.size(); head++) {
            if (tree.roleOf(head).startsWith("nsubj")) {
                Candidate candidate = candidates.at(position, head);
                if (candidate != null && candidate.agrees(pronoun) && tree.clause(head) != tree.clause(token)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static String link(Candidate candidate, int position) {
        int distance = position - candidate.sentence();
        return distance == 0
                ? "antecedent in the sentence"
                : distance == 1 ? "antecedent one sentence back" : "antecedent " + distance + " sentences back";
    }

    /** Headlines are a text of their own. */
    private boolean sameSpace(int position, int sentence) {
        return position == sentence
                || cast.draft().sentenceSpans().get(position).part()
                        == cast.draft().sentenceSpans().get(sentence).part()
                || position - sentence == 1;
    }

    private List<Candidate> withPronouns(int sentence, int limit) {
        List<Candidate> found = candidates.before(sentence, limit);
        SentenceTree tree = cast.trees().get(sentence);
        for (int token = 0; token < Math.min(limit, tree.size()); token++) {
            Candidate resolution = resolved.get(key(sentence, token));
            if (resolution != null) {
                found.add(new Candidate(
                        sentence,
                        token,
                        resolution.targets(),
                        resolution.member(),
                        resolution.kind(),
                        resolution.gender(),
                        resolution.plural(),
                        resolution.key()));
            }
        }
        return found;
    }

    /** Whether both are arguments of one verb, or the pronoun stands inside the phrase or right before it. */
    private boolean barred(Candidate candidate, int position, int token) {
        if (candidate.kind() == 'x') {
            return true;
        }
        if (candidate.sentence() != position) {
            return false;
        }
        SentenceTree tree = cast.trees().get(position);
        String form = tree.form(token).toLowerCase(Locale.ROOT);
        if (tree.dominates(candidate.head(), token) && !inRelativeClause(tree, candidate.head(), token)) {
            return true;
        }
        boolean possessive = tree.sentence().relation(token).startsWith("nmod:poss");
        if (possessive || Pronoun.reflexive(form)) {
            return false;
        }
        int argument = counted(tree, token);
        int verb = tree.governor(argument);
        boolean beside = tree.governor(candidate.head()) == verb && !isAdjunct(tree, candidate.head());
        return beside || isSharedSubject(tree, candidate.head(), verb, argument);
    }

    /** "Sentenced five of them": the argument of the verb is the number, or the like, that counts whom the pronoun means. */
    private static int counted(SentenceTree tree, int pronoun) {
        int above = tree.sentence().head(pronoun);
        boolean counts = tree.plainRelation(pronoun).equals("nmod")
                && above >= 0
                && above < pronoun
                && switch (tree.sentence().upos(above)) {
                    case "NUM", "DET", "PRON", "ADJ" -> true;
                    default -> false;
                };
        return counts ? above : pronoun;
    }

    /** "Threatened to shoot him": who threatens would shoot. */
    private static boolean isControlled(SentenceTree tree, int verb) {
        return tree.plainRelation(verb).equals("xcomp")
                && tree.child(tree.sentence().head(verb), "obj") < 0;
    }

    /** "The police barred the crowd but allowed them to march": who is the subject of both verbs is not their object. */
    private static boolean isSharedSubject(SentenceTree tree, int subject, int verb, int object) {
        String role = tree.roleOf(object);
        if (!(role.equals("obj") || role.equals("iobj"))
                || !tree.roleOf(subject).startsWith("nsubj")) {
            return false;
        }
        int at = verb;
        while (at >= 0
                && tree.child(at, "nsubj") < 0
                && (tree.plainRelation(at).equals("conj") || isControlled(tree, at))) {
            at = tree.sentence().head(at);
        }
        return at >= 0 && at != verb && tree.governor(subject) == at;
    }

    /** What the other arguments of the pronoun's verb were found to be: in "they asked them" the two are not the same. */
    private Set<String> keysBeside(int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        if (tree.sentence().relation(token).startsWith("nmod:poss") || Pronoun.reflexive(tree.form(token))) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        int verb = tree.governor(token);
        for (int other = 0; other < token; other++) {
            Candidate resolution = resolved.get(key(position, other));
            boolean argument = tree.governor(other) == verb
                    && !tree.sentence().relation(other).startsWith("nmod:poss");
            if (resolution != null && argument) {
                keys.add(resolution.key());
            }
        }
        return keys;
    }

    /** Of whom the quotation beside "he said" speaks as others: in “She owes us,” she said, the two are not the same. */
    private Set<String> spokenOf(int position, int token) {
        SentenceTree tree = cast.trees().get(position);
        int verb = tree.governor(token);
        boolean speaks = verb >= 0
                && tree.roleOf(token).startsWith("nsubj")
                && Speakers.SPEECH.contains(tree.sentence().lemma(verb).toLowerCase(Locale.ROOT))
                && !speakers.quoted(position, token);
        if (!speaks) {
            return Set.of();
        }
        Set<String> others = new HashSet<>();
        for (Reference reference : cast.references(position)) {
            Pronoun pronoun = Pronoun.of(tree, reference.head());
            boolean own = pronoun == Pronoun.I || pronoun == Pronoun.WE;
            if (!own && speakers.quoted(position, reference.head())) {
                others.add(reference.target());
            }
        }
        return others;
    }

    private static boolean isAdjunct(SentenceTree tree, int head) {
        String role = tree.roleOf(head);
        return role.startsWith("advcl") || role.startsWith("nmod:poss");
    }

    private static boolean inRelativeClause(SentenceTree tree, int head, int token) {
        int at = token;
        while (at != head && at >= 0) {
            String relation = tree.plainRelation(at);
            if (relation.equals("acl")
                    || relation.equals("ccomp")
                    || relation.equals("advcl")
                    || relation.equals("appos")) {
                return true;
            }
            at = tree.sentence().head(at);
        }
        return false;
    }

    private int score(Candidate candidate, int position, int token, Pronoun pronoun) {
        SentenceTree tree = cast.trees().get(candidate.sentence());
        int distance = position - candidate.sentence();
        int score =
                switch (distance) {
                    case 0 -> 120;
                    case 1 -> 78;
                    case 2 -> 42;
                    case 3 -> 28;
                    default -> 24 - 3 * distance;
                };
        String role = tree.roleOf(candidate.head());
        score += roleScore(role);
        SentenceTree own = cast.trees().get(position);
        if (own.roleOf(token).startsWith("nsubj") == role.startsWith("nsubj")) {
            score += 8;
        }
        int named = counts.getOrDefault(candidate.key(), 0);
        score += Math.min(named, 5) * 4;
        Reference reference = candidate.member() == null ? null : cast.covering(candidate.sentence(), candidate.head());
        if (reference != null && reference.adjectival()) {
            score -= 56;
        }
        if (distance == 0) {
            score -= Math.min(20, (token - candidate.head()) / 2);
            if (own.clause(token) == own.clause(candidate.head())) {
                boolean possessive = own.sentence().relation(token).startsWith("nmod:poss");
                score += possessive && role.startsWith("nsubj") ? 26 : 4;
            }
        }
        if (pronoun == Pronoun.IT && own.roleOf(token).startsWith("nsubj")) {
            score += landScore(candidate, own, own.governor(token));
        }
        return score + pronounScore(Pronoun.of(tree, candidate.head()), pronoun) + kindScore(candidate, pronoun);
    }

    /** What speaks for going back to another pronoun, or null where the candidate is none. */
    private static int pronounScore(@Nullable Pronoun other, Pronoun pronoun) {
        if (other == null) {
            return 0;
        }
        return other == pronoun ? SAME_PRONOUN : other == Pronoun.RELATIVE ? AS_RELATIVE : OTHER_PRONOUN;
    }

    private int landScore(Candidate candidate, SentenceTree tree, int predicate) {
        LandWords words = cast.almanac().landWords();
        Member member = candidate.member();
        return candidate.kind() == 'l'
                ? words.weightOfPlace(tree, predicate)
                : member != null && member.isState() ? words.weightOfState(tree, predicate) : 0;
    }

    private static int roleScore(String role) {
        if (role.startsWith("nsubj")) {
            return 27;
        }
        return switch (role) {
            case "obj", "iobj" -> 16;
            case "nmod:poss" -> 6;
            case "root" -> 12;
            case "obl", "obl:agent" -> 4;
            case "nmod" -> -10;
            case "compound", "amod" -> -24;
            case "vocative", "list", "parataxis" -> 0;
            default -> 0;
        };
    }

    private static int kindScore(Candidate candidate, Pronoun pronoun) {
        if (pronoun == Pronoun.HE || pronoun == Pronoun.SHE) {
            return candidate.kind() == 'u'
                    ? -32
                    : candidate.member() == null ? -20 : candidate.gender().isEmpty() ? -3 : 0;
        }
        if (pronoun == Pronoun.IT) {
            return candidate.kind() == 'u' ? -16 : candidate.kind() == 'l' ? 3 : 0;
        }
        if (candidate.plural()) {
            return candidate.kind() == 't' ? -4 : 9;
        }
        return candidate.member() == null ? -14 : -4;
    }

    private void speaker(int position, int token, Pronoun pronoun) {
        String speaker = speakers.of(position, token);
        if (speaker == null) {
            return;
        }
        if (pronoun == Pronoun.WE) {
            String side = speakers.sideOf(speaker);
            cast.refer(position, token, token + 1, side, MentionKind.PRONOUN, SIDE);
        } else {
            cast.refer(position, token, token + 1, speaker, MentionKind.PRONOUN, "the speaker");
        }
    }

    /** Gives "we" to the sides of speakers of whom only the whole page told for whom they speak. */
    void widenSpeakers() {
        for (int position = 0; position < cast.trees().size(); position++) {
            cast.redirect(
                    position, reference -> reference.link().equals(SIDE) ? speakers.sideOf(reference.target()) : null);
        }
    }

    /** Notes that a phrase for an actor was read, so that what is named often is found more easily. */
    void noteNamed(Reference reference) {
        counts.merge(reference.target(), 1, Integer::sum);
    }
}
