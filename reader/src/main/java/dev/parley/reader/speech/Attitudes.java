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

/**
 * What somebody is told to think, feel or want: "Ghana supports the plan", "her opposition to the dam". It is reported as
 * what they think, and so quoted; but unlike what somebody says it is nobody's account of what happened, and no voice.
 */
final class Attitudes {
    private static final int NONE = -1;
    private static final String PASSIVE = "passive";
    private static final String PREDICATE = "predicate";
    private static final Set<String> THINGS =
            Set.of("it", "this", "that", "which", "these", "those", "there", "what", "one", "nobody", "nothing");

    private static final Set<String> REFUSING =
            Set.of("refuse", "decline", "fail", "avoid", "stop", "cease", "forget", "neglect", "omit");

    private final Draft draft;
    private final AttitudeWords words;
    private final Speakers speakers;
    private final Attributions attributions;

    Attitudes(Draft draft, AttitudeWords words, Speakers speakers, Attributions attributions) {
        this.draft = draft;
        this.words = words;
        this.speakers = speakers;
        this.attributions = attributions;
    }

    /** Whether some word of the sentence may tell of an attitude; asked before a tree is made. */
    boolean mayTell(Sentence sentence) {
        for (int token = 0; token < sentence.size(); token++) {
            if (!of(sentence, token).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Set<String> of(Sentence sentence, int token) {
        return words.complements(sentence.lemma(token).toLowerCase(Locale.ROOT), sentence.upos(token));
    }

    /** The attitudes that a sentence tells of, in the order of the words that tell. */
    List<Utterance> in(Tree tree, int position) {
        List<Utterance> found = new ArrayList<>();
        Sentence sentence = tree.sentence();
        for (int token = 0; token < sentence.size(); token++) {
            Set<String> complements = of(sentence, token);
            if (complements.isEmpty() || isNotShown(tree, token)) {
                continue;
            }
            Content content = content(tree, token, complements);
            int[] edges = content == null ? null : content.edges();
            Speaker holder = edges == null ? null : holder(tree, token);
            if (edges != null && holder != null && canHold(holder)) {
                found.add(utterance(sentence, position, token, edges, holder));
            }
        }
        return found;
    }

    /** What somebody refuses or fails to discuss, and what is only asked: "Does she fear a war?" */
    private static boolean isNotShown(Tree tree, int token) {
        Sentence sentence = tree.sentence();
        int head = sentence.head(token);
        boolean refused = head >= 0
                && tree.is(token, "xcomp")
                && REFUSING.contains(sentence.lemma(head).toLowerCase(Locale.ROOT));
        boolean asked = head < 0 && sentence.form(sentence.size() - 1).equals("?");
        return refused || asked;
    }

    private @Nullable Speaker holder(Tree tree, int token) {
        return tree.sentence().upos(token).equals("NOUN")
                ? attributions.holder(tree, token)
                : speakers.of(tree, Subjects.of(tree, token), token);
    }

    private static boolean canHold(Speaker holder) {
        return !holder.firstPerson()
                && (holder.actor() != null
                        || !THINGS.contains(holder.words().text().toLowerCase(Locale.ROOT)));
    }

    private static @Nullable Content content(Tree tree, int token, Set<String> complements) {
        Sentence sentence = tree.sentence();
        Content content = null;
        boolean passive = complements.contains(SpeechWord.OBJECT) || complements.contains(PASSIVE);
        if (passive && sentence.upos(token).equals("VERB") && Subjects.agent(tree, token) >= 0) {
            content = patient(tree, token);
        }
        for (int child = tree.firstChild(token); child >= 0; child = tree.nextSibling(child)) {
            String complement = child < token ? null : complement(tree, token, child);
            if (complement != null && complements.contains(complement)) {
                Content more = Content.of(tree, child, NONE);
                content = content == null ? more : content.and(more);
            }
        }
        return content;
    }

    /** What a passive or its participle is said of: "the deal was criticised by", "a practice criticised by". */
    private static @Nullable Content patient(Tree tree, int verb) {
        int subject = tree.child(verb, "nsubj:pass");
        if (subject >= 0) {
            return Content.of(tree, subject, NONE);
        }
        int described = tree.is(verb, "acl") ? tree.sentence().head(verb) : NONE;
        return described < 0 ? null : Content.of(tree, described, verb);
    }

    private static @Nullable String complement(Tree tree, int token, int child) {
        Sentence sentence = tree.sentence();
        String relation = Subjects.base(sentence.relation(child));
        return switch (relation) {
            case "obj" -> SpeechWord.OBJECT;
            case "xcomp" -> {
                String clause = Complements.infinitive(tree, child);
                yield clause == null ? PREDICATE : clause;
            }
            case "ccomp" -> SpeechWord.THAT;
            case "acl" -> Complements.infinitive(tree, child);
            case "obl", "nmod" -> Complements.introducer(tree, child, "case");
            case "advcl" -> Complements.introducer(tree, child, "mark");
            default -> null;
        };
    }

    private Utterance utterance(Sentence sentence, int position, int token, int[] edges, Speaker holder) {
        int start = sentence.start(token);
        int end = sentence.end(token);
        return new Utterance(
                sentence.start(edges[0]),
                sentence.end(edges[1]),
                QuoteKind.INDIRECT,
                holder,
                null,
                new Words(start, end, draft.words(start, end)),
                position,
                token,
                Stance.STATED,
                false,
                null);
    }
}
