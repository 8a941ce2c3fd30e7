package dev.parley.reader.speech;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.Draft;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words around a quotation, up to the next quotation or the end of the sentence. */
final class Surroundings {
    /** How many words a sentence may have that does nothing but name the speaker of the quotation before it. */
    private static final int CUE_SENTENCE = 14;

    private static final int CLAUSE = 4;

    /** In titles, words of this length or less may begin small. */
    private static final int LONGEST_SMALL_WORD = 4;

    private static final Set<String> NAMING =
            Set.of("name", "title", "entitle", "dub", "nickname", "codename", "label");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern JOINED = Pattern.compile("[,;—–-]?\\s*(?:and|but|or)\\b");

    private final Draft draft;
    private final Quoted quoted;
    private final Paragraph paragraph;
    private final int firstSentence;
    private final int leftFrom;
    private final int rightSentence;
    private final int rightTo;

    Surroundings(Draft draft, List<Quoted> marks, int index, Paragraph paragraph, int first, int last) {
        this.draft = draft;
        this.quoted = marks.get(index);
        this.paragraph = paragraph;
        this.firstSentence = first;
        int left = Math.min(draft.sentences().get(first).start(), quoted.open());
        int right = Integer.MAX_VALUE;
        for (int i = 0; i < marks.size(); i++) {
            Quoted other = marks.get(i);
            if (i == index || other.block() != quoted.block()) {
                continue;
            }
            if (other.close() <= quoted.open()) {
                left = Math.max(left, other.close());
            } else if (other.open() >= quoted.close()) {
                right = Math.min(right, other.open());
            } else if (other.open() < quoted.open()) {
                left = Math.max(left, other.start());
                right = Math.min(right, other.end());
            }
        }
        this.leftFrom = left;
        this.rightSentence = sentenceBehind(last);
        this.rightTo = Math.max(
                quoted.close(),
                Math.min(right, draft.sentences().get(rightSentence).end()));
    }

    /** The sentence that the words behind the quotation stand in. */
    private int sentenceBehind(int last) {
        int end = draft.sentences().get(last).end();
        int next = last + 1;
        boolean nothingLeft = quoted.close() >= end
                || draft.words(quoted.close(), end).chars().noneMatch(Character::isLetter);
        if (!nothingLeft || next >= paragraph.after() || !quoted.isClosed()) {
            return last;
        }
        Sentence sentence = draft.sentences().get(next);
        boolean lower = Character.isLowerCase(draft.page().text().charAt(sentence.start()));
        char before = draft.page().text().charAt(quoted.end() - 1);
        boolean calls = before == '!' || before == '?' || before == ',';
        boolean dash = "—–―".indexOf(draft.page().text().charAt(sentence.start())) >= 0;
        return lower || dash || (calls && sentence.size() <= CUE_SENTENCE) ? next : last;
    }

    int firstSentence() {
        return firstSentence;
    }

    int leftFrom() {
        return leftFrom;
    }

    int rightSentence() {
        return rightSentence;
    }

    int rightTo() {
        return rightTo;
    }

    /** The words of the sentence beside the quotation, on both sides. */
    String outside() {
        return left() + ' ' + right();
    }

    private String left() {
        return leftFrom < quoted.open() ? draft.words(leftFrom, quoted.open()) : "";
    }

    private String right() {
        return quoted.close() < rightTo ? draft.words(quoted.close(), rightTo) : "";
    }

    private static boolean hasLetters(String words) {
        return words.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether nothing of its sentence stands before the quotation. */
    boolean beginsSentence() {
        return !hasLetters(left());
    }

    /** Whether a comma or colon announces the quotation. */
    boolean isAnnounced() {
        String left = left().stripTrailing();
        return hasLetters(left) && (left.endsWith(",") || left.endsWith(":") || left.endsWith("—"));
    }

    /** Whether the words behind the quotation may tell who said it. */
    boolean isFollowed() {
        String right = right().strip();
        if (!hasLetters(right)) {
            return false;
        }
        char last = draft.page().text().charAt(quoted.end() - 1);
        char next = right.charAt(0);
        boolean ends = last == '.' && Character.isUpperCase(next);
        boolean joined = JOINED.matcher(right).lookingAt();
        return !ends && !joined && (beginsSentence() || isAnnounced());
    }

    /** A name behind a dash: its first token and the offsets of the dash; null where there is none. */
    int @Nullable [] signature() {
        String text = draft.page().text();
        int dash = quoted.close();
        while (dash < rightTo && Character.isWhitespace(text.charAt(dash))) {
            dash++;
        }
        if (dash >= rightTo || "—–―-".indexOf(text.charAt(dash)) < 0) {
            return null;
        }
        Sentence sentence = draft.sentences().get(rightSentence);
        int token = Cues.tokenFrom(sentence, dash + 1);
        boolean named = token < sentence.size() && sentence.upos(token).equals("PROPN");
        return named ? new int[] {token, dash, dash + 1} : null;
    }

    boolean endsWithComma() {
        String right = right().strip();
        char last = draft.page().text().charAt(quoted.end() - 1);
        return last == ',' || last == '?' || last == '!' || right.startsWith(",");
    }

    /** Whether the quotation is all there is of its sentences. */
    boolean isWholeSentence() {
        return beginsSentence() && !hasLetters(right()) && words() >= 2;
    }

    /** Whether the words before the quotation end with a reporting verb. */
    boolean endsWithCue(SpeechWords words) {
        Sentence sentence = draft.sentences().get(firstSentence);
        int token = Cues.tokenFrom(sentence, quoted.open()) - 1;
        return token >= 0 && sentence.start(token) >= leftFrom && words.verb(sentence, token) != null;
    }

    boolean beginsLikeSentence() {
        int first = draft.page().text().codePointAt(quoted.start());
        return !Character.isLowerCase(first);
    }

    /** Whether there is more than a word or two, or a place for a whole sentence. */
    boolean isLong() {
        return beginsSentence() || isAnnounced() || words() >= CLAUSE;
    }

    private int words() {
        int count = 1;
        for (int i = quoted.start(); i < quoted.end(); i++) {
            if (Character.isWhitespace(draft.page().text().charAt(i))) {
                count++;
            }
        }
        return count;
    }

    /** Whether the noun before it shows the quotation to be a title: the film “…”. */
    boolean isTitle(SpeechNouns nouns) {
        Sentence sentence = draft.sentences().get(firstSentence);
        int token = Cues.tokenFrom(sentence, quoted.open()) - 1;
        return token >= 0 && sentence.end(token) >= leftFrom && nouns.isWork(sentence.lemma(token)) && !isAnnounced();
    }
}
