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

/** What is attributed without a speech verb: "according to", "the claim that", "allegedly". */
final class Attributions {
    private static final int NONE = -1;
    private static final Set<String> CLAUSES =
            Set.of("root", "ccomp", "parataxis", "advcl", "acl:relcl", "conj", "xcomp", "csubj");

    private final Draft draft;
    private final SpeechWords words;
    private final Speakers speakers;

    Attributions(Draft draft, SpeechWords words, Speakers speakers) {
        this.draft = draft;
        this.words = words;
        this.speakers = speakers;
    }

    List<Utterance> in(Tree tree, int position) {
        List<Utterance> found = new ArrayList<>();
        Sentence sentence = tree.sentence();
        for (int token = 0; token < sentence.size(); token++) {
            String form = sentence.form(token).toLowerCase(Locale.ROOT);
            if (!words.mayTell(form) && !words.mayTell(sentence.lemma(token).toLowerCase(Locale.ROOT))) {
                continue;
            }
            SpeechWord preposition = words.of(SpeechWord.Part.PREPOSITION, sentence, token);
            if (preposition != null) {
                preposition(tree, position, token, preposition, found);
                continue;
            }
            SpeechWord noun =
                    sentence.upos(token).equals("NOUN") ? words.of(SpeechWord.Part.NOUN, sentence, token) : null;
            if (noun != null) {
                noun(tree, position, token, noun, found);
                continue;
            }
            SpeechWord adverb = words.of(SpeechWord.Part.ADVERB, sentence, token);
            if (adverb != null && sentence.head(token) >= 0) {
                add(
                        found,
                        tree,
                        position,
                        token,
                        adverb.stance(),
                        null,
                        Content.of(tree, sentence.head(token), token),
                        null);
            }
        }
        return found;
    }

    /** "According to X" and its like: the clause that the phrase hangs on is X's. */
    private void preposition(Tree tree, int position, int first, SpeechWord word, List<Utterance> into) {
        Sentence sentence = tree.sentence();
        int last = Math.min(sentence.size(), first + word.words().size()) - 1;
        if (last + 1 >= sentence.size()) {
            return;
        }
        int named = Cues.nounHead(tree, last + 1, last + 1, sentence.size());
        Speaker speaker = speakers.at(tree, named);
        int top = named;
        while (sentence.head(top) >= first && sentence.head(top) <= last) {
            top = sentence.head(top);
        }
        int clause = sentence.head(top);
        if (clause < 0) {
            into.addAll(atRoot(tree, position, first, top, word, speaker));
            return;
        }
        while (clause > top && sentence.head(clause) >= 0 && sentence.head(clause) < first) {
            top = clause; // "according to a poll taken last week", where the poll was made the subject
            clause = sentence.head(top);
        }
        boolean apart = isApart(tree, top);
        while (sentence.head(clause) >= 0 && (!isClause(sentence, clause) || (apart && isParticiple(tree, clause)))) {
            clause = sentence.head(clause);
        }
        if (speaker != null) {
            Content content = Content.of(tree, clause, top);
            add(into, tree, position, first, word.stance(), speaker, content, QuoteKind.INDIRECT);
        }
    }

    /** The words behind the comma, where the tree has made the name the head of the sentence. */
    private List<Utterance> atRoot(
            Tree tree, int position, int first, int named, SpeechWord word, @Nullable Speaker speaker) {
        Sentence sentence = tree.sentence();
        List<Utterance> found = new ArrayList<>();
        int comma = named + 1;
        while (comma < sentence.size() && !sentence.form(comma).equals(",")) {
            comma++;
        }
        if (speaker != null && comma < sentence.size() - 2) {
            Content content = Content.between(tree, comma + 1, sentence.size() - 1);
            add(found, tree, position, first, word.stance(), speaker, content, QuoteKind.INDIRECT);
        }
        return found;
    }

    /** Whether the phrase opens or ends the sentence, so that it speaks of all of it. */
    private static boolean isApart(Tree tree, int top) {
        Sentence sentence = tree.sentence();
        return tree.first(top) == 0 || tree.last(top) >= sentence.size() - 2;
    }

    private static boolean isParticiple(Tree tree, int clause) {
        return tree.is(clause, "advcl") && tree.sentence().xpos(clause).equals("VBG");
    }

    private static boolean isClause(Sentence sentence, int token) {
        return CLAUSES.contains(sentence.relation(token));
    }

    /** "X's claim that …", "a claim by X that …", "X voiced fears that …", "X rejected claims that …". */
    private void noun(Tree tree, int position, int noun, SpeechWord word, List<Utterance> into) {
        Sentence sentence = tree.sentence();
        Content quoted = null;
        Content governed = null;
        for (int child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child)) {
            String complement = complement(tree, child);
            if (complement != null && word.quoted().contains(complement)) {
                quoted = Content.of(tree, child, NONE);
            } else if (complement != null && word.governed().contains(complement)) {
                governed = Content.of(tree, child, NONE);
            }
        }
        int head = sentence.head(noun);
        if (quoted == null
                && head >= 0
                && Subjects.base(sentence.relation(noun)).equals("nsubj")) {
            quoted = predicate(tree, head, word);
        }
        SpeechWord carrier = head < 0 ? null : carrier(tree, head);
        if (quoted == null && word.quoted().contains(SpeechWord.THAT)) {
            quoted = appended(tree, noun, carrier == null ? NONE : head);
        }
        if (quoted == null && governed == null) {
            return;
        }
        Speaker owner = owner(tree, noun, word.governed());
        Stance stance = carrier != null && carrier.stance() == Stance.DENIED ? Stance.DENIED : word.stance();
        Speaker speaker = owner != null && stance != Stance.DENIED || carrier == null
                ? owner
                : speakers.at(tree, Subjects.of(tree, head));
        if (speaker == null) {
            return;
        }
        if (quoted != null) {
            add(into, tree, position, noun, stance, speaker, quoted, speaker.firstPerson() ? null : QuoteKind.INDIRECT);
        } else if (governed != null) {
            add(into, tree, position, noun, stance, speaker, governed, null);
        }
    }

    /** A clause with "that" which the tree hangs on the verb that carries the noun, or nowhere near. */
    private static @Nullable Content appended(Tree tree, int noun, int carrier) {
        Sentence sentence = tree.sentence();
        int clause = carrier < 0 ? NONE : tree.child(carrier, "ccomp");
        if (clause > noun && "that".equals(complement(tree, clause))) {
            return Content.of(tree, clause, NONE);
        }
        boolean next = noun + 1 < sentence.size() && sentence.form(noun + 1).equalsIgnoreCase("that");
        int[] behind = next ? WordOrder.behind(sentence, noun, false) : null;
        return behind == null ? null : Content.between(tree, behind[0], behind[1]);
    }

    /** The clause after "is": "the argument is that …". */
    private static @Nullable Content predicate(Tree tree, int head, SpeechWord word) {
        if (!tree.sentence().lemma(head).equals("be") || !word.quoted().contains(SpeechWord.THAT)) {
            return null;
        }
        int clause = tree.child(head, "ccomp");
        return clause < 0 ? null : Content.of(tree, clause, NONE);
    }

    private static @Nullable String complement(Tree tree, int child) {
        Sentence sentence = tree.sentence();
        String relation = sentence.relation(child);
        int mark = tree.child(child, "mark");
        String marked = mark < 0 ? "" : sentence.form(mark).toLowerCase(Locale.ROOT);
        if (relation.equals("acl") || relation.equals("ccomp")) {
            return marked.equals("that") || marked.equals("to") ? marked : relation.equals("ccomp") ? "that" : null;
        }
        if (relation.equals("acl:relcl")) {
            return marked.equals("that") ? marked : null;
        }
        int preposition = relation.equals("nmod") ? tree.child(child, "case") : NONE;
        return preposition < 0 ? null : sentence.form(preposition).toLowerCase(Locale.ROOT);
    }

    private @Nullable Speaker owner(Tree tree, int noun, Set<String> taken) {
        Sentence sentence = tree.sentence();
        for (int child = tree.firstChild(noun); child >= 0; child = tree.nextSibling(child)) {
            String relation = sentence.relation(child);
            int preposition = tree.child(child, "case");
            String by = preposition < 0 ? "" : sentence.form(preposition).toLowerCase(Locale.ROOT);
            boolean from = relation.equals("nmod") && (by.equals("by") || by.equals("from"));
            boolean of = relation.equals("nmod") && by.equals("of") && !taken.contains("of");
            boolean outlet = relation.equals("compound") && sentence.upos(child).equals("PROPN");
            if (relation.equals("nmod:poss") || from || of || outlet) {
                return speakers.at(tree, child);
            }
        }
        return null;
    }

    /** Who has what a noun names: its owner, or the subject of the verb that voices, shows or has it. */
    @Nullable Speaker holder(Tree tree, int noun) {
        Speaker owner = owner(tree, noun, Set.of("of"));
        if (owner != null) {
            return owner;
        }
        int head = tree.sentence().head(noun);
        boolean carried = head >= 0 && tree.is(noun, "obj") && carrier(tree, head) != null;
        return carried ? speakers.at(tree, Subjects.of(tree, head)) : null;
    }

    private @Nullable SpeechWord carrier(Tree tree, int verb) {
        Sentence sentence = tree.sentence();
        SpeechWord carrier = words.of(SpeechWord.Part.CARRIER, sentence, verb);
        if (carrier != null && sentence.upos(verb).equals("VERB")) {
            return carrier;
        }
        SpeechWord denial = words.verb(sentence, verb);
        return denial != null && denial.stance() != Stance.STATED ? denial : null;
    }

    private void add(
            List<Utterance> into,
            Tree tree,
            int position,
            int cueToken,
            Stance stance,
            @Nullable Speaker speaker,
            Content content,
            @Nullable QuoteKind kind) {
        int[] edges = content.edges();
        if (edges == null) {
            return;
        }
        Sentence sentence = tree.sentence();
        int start = sentence.start(cueToken);
        int end = sentence.end(cueToken);
        into.add(new Utterance(
                sentence.start(edges[0]),
                sentence.end(edges[1]),
                kind,
                speaker,
                null,
                new Words(start, end, draft.words(start, end)),
                position,
                cueToken,
                stance,
                false,
                null));
    }
}
