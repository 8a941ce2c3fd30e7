package dev.parley.reader.actors;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.SentenceSpan;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who speaks inside quotation marks, so far as "I" and "we" need it: the subject of the speech verb beside the quotation. */
final class Speakers {
    static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "add",
            "announce",
            "warn",
            "ask",
            "write",
            "recall",
            "insist",
            "note",
            "declare",
            "argue",
            "reply",
            "answer",
            "state",
            "stress",
            "claim",
            "explain",
            "continue",
            "admit",
            "vow",
            "promise",
            "respond",
            "urge",
            "complain",
            "comment",
            "remark",
            "conclude",
            "tweet",
            "post",
            "call",
            "describe",
            "accuse",
            "deny",
            "reiterate",
            "emphasise",
            "emphasize",
            "acknowledge",
            "repeat",
            "joke",
            "shout",
            "demand",
            "pledge",
            "threaten",
            "assure");

    private final Cast cast;
    private final int[] quoteDepth;

    Speakers(Cast cast) {
        this.cast = cast;
        this.quoteDepth = inside(cast);
    }

    /** For each char whether it lies inside quotation marks; a quotation left open ends with its paragraph. */
    private static int[] inside(Cast cast) {
        String text = cast.draft().page().text();
        int[] depth = new int[text.length() + 1];
        for (SentenceSpan span : cast.draft().sentenceSpans()) {
            boolean fresh = span.start() == 0
                    || text.lastIndexOf('\n', span.start()) >= text.lastIndexOf(' ', span.start()) - 1;
            int open = fresh || span.start() == 0 ? 0 : depth[span.start() - 1];
            for (int at = span.start(); at < span.end(); at++) {
                char c = text.charAt(at);
                if (c == '“' || c == '„' || c == '«' || c == '"' && open == 0) {
                    open = 1;
                } else if (c == '”' || c == '»' || c == '"') {
                    open = 0;
                }
                depth[at] = open;
            }
            for (int at = span.end(); at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
                depth[at] = text.charAt(at) == '\n' ? 0 : open;
            }
        }
        return depth;
    }

    boolean quoted(int position, int token) {
        return quoteDepth[cast.trees().get(position).sentence().start(token)] > 0;
    }

    /** The actor who says the quotation around a token; the outlet outside quotations; null where nobody is told. */
    @Nullable String of(int position, int token) {
        if (!quoted(position, token)) {
            return Actor.OUTLET;
        }
        String here = subjectOfSpeech(position);
        Integer paragraph = cast.draft().sentenceSpans().get(position).paragraph();
        for (int step = 1; here == null && step < 5; step++) {
            here = inParagraph(position - step, paragraph);
            here = here == null ? inParagraph(position + step, paragraph) : here;
        }
        for (int step = 1; here == null && step < 4 && position - step >= 0; step++) {
            here = subjectOfSpeech(position - step);
        }
        return here;
    }

    private @Nullable String inParagraph(int position, @Nullable Integer paragraph) {
        if (position < 0
                || position >= cast.trees().size()
                || !Objects.equals(cast.draft().sentenceSpans().get(position).paragraph(), paragraph)) {
            return null;
        }
        return subjectOfSpeech(position);
    }

    private @Nullable String subjectOfSpeech(int position) {
        SentenceTree tree = cast.trees().get(position);
        Sentence sentence = tree.sentence();
        for (int verb = 0; verb < tree.size(); verb++) {
            if (!sentence.upos(verb).equals("VERB")
                    || quoted(position, verb)
                    || !SPEECH.contains(sentence.lemma(verb).toLowerCase(Locale.ROOT))) {
                continue;
            }
            int subject = tree.child(verb, "nsubj");
            String target = subject < 0 ? null : target(position, subject);
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private @Nullable String target(int position, int token) {
        Reference reference = cast.covering(position, token);
        if (reference != null && cast.member(reference.target()) != null) {
            return reference.target();
        }
        SentenceTree tree = cast.trees().get(position);
        for (int child : tree.children(token)) {
            String relation = tree.plainRelation(child);
            if (relation.equals("appos") || relation.equals("flat")) {
                Reference other = cast.covering(position, child);
                if (other != null && cast.member(other.target()) != null) {
                    return other.target();
                }
            }
        }
        return null;
    }

    /** Whom a speaker means by "we": the state or body that the speaker acts for, else the speaker. */
    String sideOf(String speaker) {
        Member member = cast.member(speaker);
        if (member == null || !member.isPerson()) {
            return speaker;
        }
        for (Actor.Role role : member.roles) {
            if (role.of() != null && !FormerTitles.isOne(role) && cast.member(role.of()) != null) {
                return role.of();
            }
        }
        return member.partOf != null && cast.member(member.partOf) != null ? member.partOf : speaker;
    }
}
