package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Stance;
import dev.parley.reader.reading.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the verbs and adjectives of a sentence report, read from its tree. */
final class IndirectSpeech {
    private static final int NONE = -1;

    private static final Set<String> GOING_ON = Set.of("go", "continue", "come", "proceed", "use", "appear", "seem");
    private static final Set<String> QUESTION_WORDS =
            Set.of("what", "how", "why", "where", "which", "who", "whom", "whose", "when", "whether", "if");
    private static final Set<String> THINGS = Set.of("it", "this", "that", "which", "these");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor");
    private static final Set<String> POSSIBLE = Set.of("should", "must", "could", "can", "may", "might", "shall");

    /** Verbs that have whoever is told as their object. */
    private static final Set<String> ADDRESSING = Set.of(
            "tell",
            "inform",
            "notify",
            "brief",
            "advise",
            "assure",
            "reassure",
            "remind",
            "warn",
            "convince",
            "persuade",
            "ask");

    private static final Set<String> MEETINGS =
            Set.of("talk", "meeting", "call", "conversation", "phone", "interview", "summit", "visit");

    private final Draft draft;
    private final SpeechWords words;
    private final Sourcing sourcing;
    private final Speakers speakers;

    IndirectSpeech(Draft draft, SpeechWords words, Sourcing sourcing, Speakers speakers) {
        this.draft = draft;
        this.words = words;
        this.sourcing = sourcing;
        this.speakers = speakers;
    }

    /** What each speech verb of the sentence reports, in the order of the verbs. */
    List<Utterance> in(Tree tree, int position) {
        List<Utterance> found = new ArrayList<>();
        Sentence sentence = tree.sentence();
        for (int token = 0; token < sentence.size(); token++) {
            if (!words.mayTell(sentence.lemma(token).toLowerCase(Locale.ROOT))) {
                continue;
            }
            SpeechWord word = words.verb(sentence, token);
            if (word != null) {
                verb(tree, position, token, word, found);
            }
        }
        return found;
    }

    private void verb(Tree tree, int position, int verb, SpeechWord word, List<Utterance> into) {
        Sentence sentence = tree.sentence();
        if (word.part() != SpeechWord.Part.BELIEF && isNegated(tree, verb)) {
            return;
        }
        Speaker speaker = speakers.of(tree, issuer(tree, subject(tree, verb)), verb);
        if (!canSpeak(sentence, verb, word, speaker)) {
            return;
        }
        boolean real = isReal(tree, verb, word);
        Content quoted = isParenthesis(tree, verb) ? around(tree, verb, speaker != null) : null;
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            String complement = Complements.of(tree, verb, child);
            if (complement == null || !word.takes(complement)) {
                continue;
            }
            Content content = Content.of(tree, child, NONE);
            boolean asks = word.part() == SpeechWord.Part.BELIEF && isQuestion(tree, child);
            boolean said = word.quoted().contains(complement)
                    && (word.part() == SpeechWord.Part.FINDING || !isAddressee(tree, child, complement));
            if (said && real && !asks) {
                quoted = quoted == null ? content : quoted.and(content);
            } else {
                add(into, tree, position, verb, word, speaker, content, null);
            }
        }
        if (quoted != null && tree.child(verb, "ccomp") < 0 && hasCoordinated(tree, verb)) {
            Content whole = between(tree, WordOrder.behind(sentence, verb, false));
            quoted = whole == null ? quoted : whole;
        }
        if (quoted == null && real && word.quoted().contains(SpeechWord.THAT)) {
            quoted = around(tree, verb, speaker != null);
            if (quoted == null && (speaker != null || Subjects.isPassive(tree, verb))) {
                quoted = between(tree, WordOrder.behind(sentence, verb, word.part() == SpeechWord.Part.VERB));
            }
            boolean onClaim = tree.is(verb, "acl") && Content.isVerdict(tree, sentence.head(verb));
            if (quoted == null && word.part() != SpeechWord.Part.BELIEF && !onClaim) {
                int[] aside = WordOrder.aside(sentence, verb, ADDRESSING.contains(sentence.lemma(verb)));
                speaker = aside == null ? speaker : speakers.at(tree, aside[0]);
                quoted = aside == null ? null : Content.between(tree, aside[1], aside[2]);
            }
        }
        if (quoted != null) {
            boolean reports = speaker != null ? !speaker.firstPerson() : Subjects.isPassive(tree, verb);
            add(into, tree, position, verb, word, speaker, quoted, reports ? QuoteKind.INDIRECT : null);
        }
    }

    /** Whether an object is who is told, not what: "promised the mediators a list". */
    private boolean isAddressee(Tree tree, int object, String complement) {
        Sentence sentence = tree.sentence();
        return complement.equals(SpeechWord.OBJECT)
                && (speakers.actorAt(tree, object) != null
                        || THINGS.contains(sentence.lemma(object))
                        || sentence.upos(object).equals("DET"));
    }

    /** Whether only the second of two clauses with "that" hangs on the verb. */
    private static boolean hasCoordinated(Tree tree, int verb) {
        int second = tree.child(verb, "conj");
        return second >= 0 && "that".equals(Complements.introducer(tree, second, "mark"));
    }

    /** Whether commas stand before the verb's subject and behind the verb: "…, she said, until …". */
    private static boolean isParenthesis(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        int subject = tree.child(verb, "nsubj");
        int first = subject < 0 ? verb : Math.min(verb, tree.first(subject));
        return tree.is(verb, "parataxis")
                && first > 0
                && verb + 1 < sentence.size()
                && sentence.form(first - 1).equals(",")
                && sentence.form(verb + 1).equals(",");
    }

    /** The verb's subject in the tree; else a noun behind it that follows what it reports; else the noun before it. */
    private static int subject(Tree tree, int verb) {
        int behind = WordOrder.speakerBehind(tree.sentence(), verb);
        if (behind >= 0) {
            return behind;
        }
        int subject = Subjects.of(tree, verb);
        if (subject >= 0 || Subjects.isPassive(tree, verb)) {
            return subject;
        }
        Sentence sentence = tree.sentence();
        int clause = tree.child(verb, "ccomp");
        int object = tree.child(verb, "obj");
        if (clause >= 0 && clause < verb && object > verb && tree.first(object) == verb + 1) {
            return object;
        }
        int[] before = WordOrder.speaks(sentence, verb) ? WordOrder.subjectBefore(sentence, verb) : null;
        return before == null ? NONE : before[0];
    }

    /** Who issued the document that speaks: "the town released a statement saying"; else the subject itself. */
    private int issuer(Tree tree, int subject) {
        int head = subject < 0 ? NONE : tree.sentence().head(subject);
        boolean issued = head >= 0
                && tree.is(subject, "obj")
                && words.of(SpeechWord.Part.CARRIER, tree.sentence(), head) != null;
        int issuer = issued ? Subjects.of(tree, head) : NONE;
        return issuer < 0 ? subject : issuer;
    }

    private static @Nullable Content between(Tree tree, int @Nullable [] edges) {
        return edges == null ? null : Content.between(tree, edges[0], edges[1]);
    }

    /** Things show and suggest as well; only documents and actors then speak. */
    private boolean canSpeak(Sentence sentence, int verb, SpeechWord word, @Nullable Speaker speaker) {
        if (word.part() == SpeechWord.Part.FINDING) {
            return speaker != null && speaker.document();
        }
        boolean thing = speaker != null
                && speaker.actor() == null
                && THINGS.contains(speaker.words().text().toLowerCase(Locale.ROOT));
        return !thing || words.of(SpeechWord.Part.FINDING, sentence, verb) == null;
    }

    /** An infinitive tells of speech that took place only after some verbs: "went on to say", not "refused to say". */
    private static boolean isReal(Tree tree, int verb, SpeechWord word) {
        Sentence sentence = tree.sentence();
        int mark = tree.child(verb, "mark");
        if (mark < 0
                || !sentence.form(mark).equalsIgnoreCase("to")
                || !sentence.upos(mark).equals("PART")) {
            return true;
        }
        int head = sentence.head(verb);
        if (Subjects.base(sentence.relation(verb)).equals("advcl")) {
            return word.part() == SpeechWord.Part.VERB;
        }
        return head >= 0 && GOING_ON.contains(sentence.lemma(head));
    }

    private static boolean isQuestion(Tree tree, int clause) {
        return QUESTION_WORDS.contains(tree.sentence().form(tree.first(clause)).toLowerCase(Locale.ROOT));
    }

    /** Whether the words tell that something was not said, or only might, could or should be. */
    private static boolean isNegated(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        if ("without".equals(Complements.introducer(tree, verb, "mark"))) {
            return true;
        }
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            boolean possible = tree.is(child, "aux") && POSSIBLE.contains(sentence.lemma(child));
            if (possible || (NEGATIONS.contains(sentence.lemma(child)) && !tree.is(child, "conj"))) {
                return true;
            }
        }
        return false;
    }

    /** The clause that the verb stands in or after without governing it: "…, officials said", "…, as she put it". */
    private static @Nullable Content around(Tree tree, int verb, boolean hasSpeaker) {
        Sentence sentence = tree.sentence();
        int head = sentence.head(verb);
        String relation = Subjects.base(sentence.relation(verb));
        if (!hasSpeaker) {
            return null;
        }
        int mark = tree.child(verb, "mark");
        boolean beside = relation.equals("parataxis")
                || (relation.equals("advcl")
                        && mark >= 0
                        && sentence.lemma(mark).equals("as"));
        int first = tree.first(verb);
        boolean cut = sentence.form(first).equals(";")
                || (first > 0 && sentence.form(first - 1).equals(";"));
        boolean complete = tree.child(verb, "obj") >= 0 && !ADDRESSING.contains(sentence.lemma(verb));
        boolean speaks = Complements.hasSubject(tree, verb) && WordOrder.speaks(sentence, verb);
        if (head >= 0 && beside && speaks && !cut && !complete) {
            Content content = Content.of(tree, head, verb);
            return content.size() >= 2 ? content : null;
        }
        return null;
    }

    private void add(
            List<Utterance> into,
            Tree tree,
            int position,
            int verb,
            SpeechWord word,
            @Nullable Speaker speaker,
            Content content,
            @Nullable QuoteKind kind) {
        int[] edges = content.edges();
        if (edges == null) {
            return;
        }
        Sentence sentence = tree.sentence();
        Words cue = new Words(
                sentence.start(verb), sentence.end(verb), draft.words(sentence.start(verb), sentence.end(verb)));
        into.add(new Utterance(
                sentence.start(edges[0]),
                sentence.end(edges[1]),
                kind,
                speaker,
                addressee(tree, verb),
                cue,
                position,
                verb,
                word.stance(),
                isPrivate(tree, verb, edges),
                null));
    }

    /** Whether the words outside the content tell of privacy. */
    private boolean isPrivate(Tree tree, int verb, int[] edges) {
        Sentence sentence = tree.sentence();
        int from = sentence.start();
        int to = sentence.end();
        int contentStart = sentence.start(edges[0]);
        int contentEnd = sentence.end(edges[1]);
        if (verb < edges[0]) {
            return sourcing.tellsPrivate(draft.words(from, contentStart));
        }
        return sourcing.tellsPrivate(draft.words(Math.min(contentEnd, to), to));
    }

    /** The actor told: the object of "told", whoever "to" or "with" names. */
    @Nullable String addressee(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(verb); child >= 0; child = tree.nextSibling(child)) {
            String relation = Subjects.base(sentence.relation(child));
            boolean object = child > verb && (relation.equals("obj") || relation.equals("iobj"));
            boolean told =
                    object || (relation.equals("obl") && "to".equals(Complements.introducer(tree, child, "case")));
            String actor = told ? speakers.actorAt(tree, child) : null;
            if (actor == null && relation.equals("obl")) {
                actor = partner(tree, child);
            }
            if (actor != null) {
                return actor;
            }
        }
        return null;
    }

    /** Whom the speaker met: "during talks with his counterpart". */
    private @Nullable String partner(Tree tree, int meeting) {
        if (!MEETINGS.contains(tree.sentence().lemma(meeting))) {
            return null;
        }
        for (int child = tree.firstChild(meeting); child >= 0; child = tree.nextSibling(child)) {
            if ("with".equals(Complements.introducer(tree, child, "case"))) {
                return speakers.actorAt(tree, child);
            }
        }
        return null;
    }

    /** The stance of direct words: what is said in so many words is quoted. */
    static Stance whenQuoted(Stance stance) {
        return stance == Stance.STATED ? Stance.QUOTED : stance;
    }
}
