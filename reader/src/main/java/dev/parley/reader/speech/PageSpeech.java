package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.language.Tree;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.QuoteKind;
import dev.parley.reader.reading.Span;
import dev.parley.reader.reading.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All speech of one page: what the trees report, what stands between marks, and the two made one. */
final class PageSpeech {
    private static final Set<String> FUNCTION_WORDS = Set.of("CCONJ", "SCONJ", "PUNCT", "PART");
    private static final Set<String> POINTING = Set.of("this", "that", "so", "it");

    /** By the first char, the longer first. */
    static final Comparator<Utterance> ORDER =
            Comparator.comparingInt(Utterance::start).thenComparingInt(utterance -> -utterance.end());

    private final Draft draft;
    private final Speech.Lexicon lexicon;
    private final Speakers speakers;
    private final IndirectSpeech indirectSpeech;
    private final Attributions attributions;
    private final List<Paragraph> paragraphs;
    private final List<Quoted> marks;
    private final List<PointingBack> pointingBack;

    PageSpeech(Draft draft, Speech.Lexicon lexicon) {
        this.draft = draft;
        this.lexicon = lexicon;
        speakers = new Speakers(draft, lexicon.nouns(), lexicon.sourcing());
        indirectSpeech = new IndirectSpeech(draft, lexicon.words(), lexicon.sourcing(), speakers);
        attributions = new Attributions(draft, lexicon.words(), speakers);
        paragraphs = Paragraph.of(draft);
        List<Span> blocks = paragraphs.stream()
                .map(paragraph -> new Span(paragraph.start(), paragraph.end()))
                .toList();
        marks = QuotationMarks.in(draft.page().text(), blocks);
        pointingBack = findPointingBack();
    }

    /** Every utterance, in the order of its first char, the longer first. */
    List<Utterance> read() {
        List<Utterance> indirect = indirect();
        List<Utterance> direct =
                new DirectSpeech(draft, lexicon, speakers, indirectSpeech, paragraphs, marks, indirect).read();
        List<Utterance> all = new ArrayList<>(direct);
        for (Utterance utterance : indirect) {
            Utterance kept = isOwnThought(utterance, indirect) ? utterance.as(null) : beside(utterance, direct);
            if (kept != null) {
                all.add(kept);
            }
        }
        tellAddressees(all);
        all.sort(ORDER);
        return all;
    }

    /**
     * A sentence of which a word points back to what the same speaker is quoted for in the sentence before: "she said this".
     *
     * @param sentence the position of the sentence
     * @param word the token that points back
     * @param speaker the actor who speaks
     * @param addressee to whom, if that is told
     */
    record PointingBack(
            int sentence,
            int word,
            String speaker,
            @Nullable String addressee) {}

    /** All sentences that point back, in their order. */
    List<PointingBack> pointingBack() {
        return pointingBack;
    }

    private List<PointingBack> findPointingBack() {
        List<PointingBack> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            for (int i = paragraph.first() + 1; i < paragraph.after(); i++) {
                if (!mayTell(draft.sentences().get(i))) {
                    continue;
                }
                Tree tree = draft.tree(i);
                int verb = pointingBack(tree);
                Speaker speaker = verb < 0 ? null : speakers.at(tree, Subjects.of(tree, verb));
                if (speaker != null && speaker.actor() != null) {
                    String addressee = indirectSpeech.addressee(tree, verb);
                    found.add(new PointingBack(i, tree.child(verb, "obj"), speaker.actor(), addressee));
                }
            }
        }
        return found;
    }

    /** "He said this during talks with B" tells to whom the words of the sentence before were said. */
    private void tellAddressees(List<Utterance> utterances) {
        for (PointingBack back : pointingBack) {
            if (back.addressee() != null) {
                tell(utterances, back.sentence() - 1, back.speaker(), back.addressee());
            }
        }
    }

    private void tell(List<Utterance> utterances, int sentence, String speaker, @Nullable String addressee) {
        for (int i = 0; i < utterances.size(); i++) {
            Utterance utterance = utterances.get(i);
            boolean his = utterance.speaker() != null
                    && speaker.equals(utterance.speaker().actor());
            if (his && utterance.cueSentence() == sentence && utterance.addressee() == null) {
                utterances.set(i, utterance.toldTo(addressee));
            }
        }
    }

    /** A reporting verb whose object points back: "stated this". */
    private int pointingBack(Tree tree) {
        Sentence sentence = tree.sentence();
        for (int token = 0; token < sentence.size(); token++) {
            int object = sentence.upos(token).equals("VERB") ? tree.child(token, "obj") : -1;
            if (object >= 0
                    && POINTING.contains(sentence.lemma(object).toLowerCase(Locale.ROOT))
                    && lexicon.words().verb(sentence, token) != null) {
                return token;
            }
        }
        return -1;
    }

    /**
     * What somebody is told to think, feel or want, outside quotation marks, in the order of the text.
     *
     * @param said what {@link #read} found: where a word reports already, or all is the speaker's own, there is no more
     */
    List<Utterance> attitudes(List<Utterance> said) {
        List<Utterance> found = new ArrayList<>();
        Attitudes attitudes = new Attitudes(draft, lexicon.attitudes(), speakers, attributions);
        for (int i = 0; i < draft.sentences().size(); i++) {
            if (attitudes.mayTell(draft.sentences().get(i))) {
                for (Utterance attitude : attitudes.in(draft.tree(i), i)) {
                    if (around(attitude.cue()) == null && !isTold(attitude, said)) {
                        found.add(attitude);
                    }
                }
            }
        }
        return found;
    }

    /** Whether the same word reports something already, or the attitude is a part of what is reported. */
    private static boolean isTold(Utterance attitude, List<Utterance> said) {
        Words cue = Objects.requireNonNull(attitude.cue());
        for (Utterance utterance : said) {
            if (utterance.kind() == null) {
                continue;
            }
            boolean sameCue =
                    utterance.cueSentence() == attitude.cueSentence() && utterance.cueToken() == attitude.cueToken();
            boolean reported = utterance.kind() == QuoteKind.INDIRECT
                    && utterance.start() < attitude.end()
                    && attitude.start() < utterance.end();
            if (sameCue || reported || utterance.contains(cue.start(), cue.end())) {
                return true;
            }
        }
        return false;
    }

    private List<Utterance> indirect() {
        List<Utterance> found = new ArrayList<>();
        Headings headings = new Headings(draft, speakers, paragraphs, marks);
        for (Paragraph paragraph : paragraphs) {
            Utterance headed = headings.in(paragraph);
            if (headed != null) {
                found.add(headed);
            }
            for (int i = paragraph.first(); i < paragraph.after(); i++) {
                if (mayTell(draft.sentences().get(i))) {
                    Tree tree = draft.tree(i);
                    indirectSpeech.in(tree, i).forEach(utterance -> addWithinMarks(utterance, found));
                    attributions.in(tree, i).forEach(utterance -> addWithinMarks(utterance, found));
                }
            }
        }
        return found;
    }

    private boolean mayTell(Sentence sentence) {
        for (int token = 0; token < sentence.size(); token++) {
            if (lexicon.words().mayTell(sentence.lemma(token).toLowerCase(Locale.ROOT))
                    || lexicon.words().mayTell(sentence.form(token).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** What somebody says inside a quotation ends with it. */
    private void addWithinMarks(Utterance utterance, List<Utterance> into) {
        Quoted around = around(utterance.cue());
        if (around == null) {
            into.add(utterance);
            return;
        }
        int start = Math.max(utterance.start(), around.start());
        int end = Math.min(utterance.end(), around.end());
        if (start < end) {
            into.add(utterance.spanning(start, end));
        }
    }

    private @Nullable Quoted around(@Nullable Words cue) {
        if (cue == null) {
            return null;
        }
        Quoted found = null;
        for (Quoted quoted : marks) {
            if (quoted.contains(cue.start())) {
                found = quoted;
            }
        }
        return found;
    }

    /** What somebody says he hopes or believes: one quotation, not two. */
    private static boolean isOwnThought(Utterance utterance, List<Utterance> indirect) {
        String actor = utterance.speaker() == null ? null : utterance.speaker().actor();
        if (actor == null || utterance.kind() != QuoteKind.INDIRECT) {
            return false;
        }
        for (Utterance outer : indirect) {
            boolean around = outer.kind() == QuoteKind.INDIRECT
                    && outer.end() - outer.start() > utterance.end() - utterance.start()
                    && outer.contains(utterance.start(), utterance.end());
            if (around
                    && outer.speaker() != null
                    && actor.equals(outer.speaker().actor())) {
                return true;
            }
        }
        return false;
    }

    /** Indirect speech beside the direct: no quotation where all its words stand between marks, or the tree erred. */
    private @Nullable Utterance beside(Utterance utterance, List<Utterance> direct) {
        Speaker speaker = utterance.speaker();
        if (speaker != null && speaker.firstPerson()) {
            return inFirstPerson(utterance, direct);
        }
        if (utterance.kind() != QuoteKind.INDIRECT) {
            return utterance;
        }
        for (Utterance other : direct) {
            boolean sameCue = other.cueSentence() == utterance.cueSentence()
                    && other.cueToken() == utterance.cueToken()
                    && other.kind() == QuoteKind.DIRECT;
            if (sameCue) {
                return null;
            }
        }
        return hasOwnWords(utterance) ? utterance : utterance.as(null);
    }

    /** What "I" say stands on the word of whoever is quoted, and is no quotation of its own. */
    private static @Nullable Utterance inFirstPerson(Utterance utterance, List<Utterance> direct) {
        for (Utterance other : direct) {
            if (other.contains(utterance.start(), utterance.end()) && other.kind() == QuoteKind.DIRECT) {
                return new Utterance(
                        utterance.start(),
                        utterance.end(),
                        null,
                        other.speaker(),
                        utterance.addressee(),
                        utterance.cue(),
                        utterance.cueSentence(),
                        utterance.cueToken(),
                        utterance.stance(),
                        utterance.isPrivate(),
                        null);
            }
        }
        return utterance.as(null);
    }

    /** Whether a word of weight stands outside the marks, unless the reporting verb itself is between them. */
    private boolean hasOwnWords(Utterance utterance) {
        Quoted around = around(utterance.cue());
        int position = draft.sentenceAt(utterance.start());
        if (position < 0) {
            return true;
        }
        Sentence sentence = draft.sentences().get(position);
        for (int token = 0; token < sentence.size(); token++) {
            boolean inside = sentence.start(token) >= utterance.start() && sentence.end(token) <= utterance.end();
            if (inside && !FUNCTION_WORDS.contains(sentence.upos(token)) && !isMarked(sentence.start(token), around)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMarked(int offset, @Nullable Quoted except) {
        for (Quoted quoted : marks) {
            if (quoted.contains(offset)
                    && !Objects.equals(quoted, except)
                    && (except == null || quoted.open() > except.open())) {
                return true;
            }
        }
        return false;
    }
}
