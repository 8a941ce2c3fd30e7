package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Stage;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what became of a commitment by its own sentence and those behind it: kept where the act is told as done, broken only
 * where a sentence says that it was not.
 */
final class CommitmentStatuses {
    /** Sentences behind the commitment that may still speak of it without naming the act. */
    private static final int NEXT = 2;

    /** Chars before a commitment in which its own verb and "broke its promise to" stand. */
    private static final int CLAUSE = 70;

    private static final String WORD =
            "(promise|pledge|word|commitment|undertaking|vow|offer|deal|agreement|truce|ceasefire|accord)";

    /** How many months before a promise a like act may lie and still be one that follows it, where a month is all that is told. */
    private static final int SLACK = 1;

    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:-(\\d{2}))?.*");

    /**
     * What somebody has undertaken.
     *
     * @param start offset of its first char
     * @param end offset after its last char
     * @param not whether it is undertaken not to do the act
     */
    record Undertaking(int start, int end, String act, boolean not, List<String> by) {}

    private static final Pattern NOT_DONE = Pattern.compile(
            "(?i)\\b(has|have|had|did|does|do) (not|never)( yet)? (done|do|kept|keep|honoured|honored|honour|honor|fulfilled|fulfil"
                    + "|fulfill|delivered|deliver|founded|happened|met|carried|carry|lived up)\\b"
                    + "|\\bnever (did|done|kept|founded|happened|has|took place|came|materialised|materialized)\\b"
                    + "|\\b(reneged|went back on|gone back on|unkept|failed to (keep|honou?r|fulfil))\\b"
                    + "|\\b(broke|broken|breaks|breaking|breached) (its|his|her|their|the|that|this|every|both) (\\w+ )?"
                    + WORD + "s?\\b"
                    + "|\\b" + WORD
                    + "s? (was|were|is|are|has been|had been|have been) (soon |again |at once )?(broken|breached)\\b");

    private static final Pattern DENIED = Pattern.compile(
            "(?i)\\b(den(y|ies|ied)|disput(e|es|ed)|reject(s|ed)? the (claim|allegation|charge|accusation)|insist(s|ed)? that it has"
                    + "|did not confirm|has not confirmed|have not confirmed|contradict(s|ed))\\b");

    private static final Pattern CLAUSE_BEHIND = Pattern.compile("\\s+that\\s+([^.;]*)");

    private static final Pattern OF_PROMISES = Pattern.compile(
            "(?i)\\b(promis|pledg|vow|agree|commit|undert|word\\b|offer|deal|accord|deadline|holding up|delay)");

    /** Letters of a word that says enough to show what is spoken of. */
    private static final int WEIGHTY = 5;

    private static final Pattern PARTLY = Pattern.compile(
            "(?i)\\b(only (some|part|half|a few|a third|a quarter)|so far|partly|partially|in part|some of (them|it|the)|half of)\\b");

    private static final Pattern WITHDRAWN = Pattern.compile(
            "(?i)\\b(withdrew|withdrawn|took back|taken back|rescinded|retracted|revoked) (its|his|her|their|the|an?) "
                    + "(offer|promise|pledge|proposal|commitment)\\b|\\boffer (was|has been) withdrawn\\b");

    private static final Pattern LAPSED = Pattern.compile(
            "(?i)\\b(offer|promise|pledge|commitment|deadline)( has| have)?( since)? (lapsed|expired|passed|run out)\\b|\\blapsed\\b");

    private static final Pattern KEPT = Pattern.compile(
            "(?i)\\b(kept|honoured|honored|fulfilled|made good on|delivered on) (its|his|her|their|the) (promise|pledge|word|commitment|offer)s?\\b");

    private CommitmentStatuses() {}

    static CommitmentStatus of(Draft draft, Undertaking undertaking) {
        int start = undertaking.start();
        int end = undertaking.end();
        int position = draft.sentenceAt(start);
        Sentence sentence = draft.sentences().get(position);
        String rest = end < sentence.end() ? Conditions.without(draft.words(end, sentence.end())) : "";
        String behind = rest + " " + behind(draft, position);
        String ahead = Conditions.without(draft.words(sentence.start(), Math.max(sentence.start(), start)));
        String before = ahead.substring(Math.max(0, ahead.length() - CLAUSE));
        String told = before + " | " + behind;
        if (WITHDRAWN.matcher(told).find()) {
            return CommitmentStatus.WITHDRAWN;
        }
        boolean broken = NOT_DONE.matcher(told).find();
        boolean denied = isDenied(behind, draft.words(sentence.start(), sentence.end()));
        if (denied || (broken && DENIED.matcher(before).find())) {
            return CommitmentStatus.DISPUTED;
        }
        CommitmentStatus done = byEvents(draft, undertaking);
        if (done != CommitmentStatus.OPEN) {
            return done;
        }
        if (broken) {
            return CommitmentStatus.BROKEN;
        }
        if (KEPT.matcher(told).find()) {
            return CommitmentStatus.KEPT;
        }
        if (LAPSED.matcher(behind).find()) {
            return CommitmentStatus.LAPSED;
        }
        return CommitmentStatus.OPEN;
    }

    /**
     * Whether the words behind a commitment deny it. A denial with a clause of its own ("denied that the rebels wanted war")
     * is of the commitment only where the clause shares a word of weight with it, or speaks of promises.
     */
    private static boolean isDenied(String behind, String promise) {
        Matcher denial = DENIED.matcher(behind);
        while (denial.find()) {
            String content = behind.substring(denial.end());
            Matcher clause = CLAUSE_BEHIND.matcher(content);
            if (!clause.lookingAt()
                    || OF_PROMISES.matcher(clause.group(1)).find()
                    || sharesWord(clause.group(1), promise)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesWord(String clause, String promise) {
        Set<String> words =
                new HashSet<>(List.of(promise.toLowerCase(Locale.ROOT).split("\\P{L}+")));
        for (String word : clause.toLowerCase(Locale.ROOT).split("\\P{L}+")) {
            if (word.length() >= WEIGHTY && words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The sentences behind one in its paragraph, two at most. */
    private static String behind(Draft draft, int position) {
        StringBuilder all = new StringBuilder();
        Integer paragraph = draft.sentenceSpans().get(position).paragraph();
        for (int next = position + 1; next < draft.sentences().size() && next <= position + NEXT; next++) {
            Integer other = draft.sentenceSpans().get(next).paragraph();
            if (paragraph != null && paragraph.equals(other)) {
                Sentence sentence = draft.sentences().get(next);
                all.append(draft.words(sentence.start(), sentence.end())).append(' ');
            }
        }
        return all.toString();
    }

    private static CommitmentStatus byEvents(Draft draft, Undertaking undertaking) {
        int sentence = draft.sentenceAt(undertaking.start());
        for (Event event : draft.events()) {
            boolean sameAct = event.act().equals(undertaking.act())
                    && event.stage().isReal()
                    && event.start() >= undertaking.end()
                    && !isOlder(draft, event);
            boolean sameHands = !Collections.disjoint(event.roles().agent(), undertaking.by())
                    || (event.roles().agent().isEmpty() && draft.sentenceAt(event.start()) <= sentence + NEXT);
            if (sameAct && sameHands) {
                if (event.negated() != undertaking.not()) {
                    return CommitmentStatus.BROKEN;
                }
                boolean part = PARTLY.matcher(sentenceOf(draft, event)).find() || event.stage() == Stage.ONGOING;
                return part ? CommitmentStatus.PARTLY : CommitmentStatus.KEPT;
            }
        }
        return CommitmentStatus.OPEN;
    }

    /** Whether an event lies so long before the page that it can't follow what the page tells as promised. */
    private static boolean isOlder(Draft draft, Event event) {
        String published = draft.page().published().value();
        String value = event.when().value();
        return published != null && value != null && months(lastOf(value)) + SLACK < months(published);
    }

    private static String lastOf(String value) {
        return value.substring(value.indexOf('/') + 1);
    }

    /** The number of a month in EDTF, a year's last where it tells no month; the last of all where it tells no year. */
    private static int months(String value) {
        Matcher month = MONTH.matcher(value);
        return month.matches()
                ? Integer.parseInt(month.group(1)) * 12
                        + (month.group(2) == null ? 12 : Integer.parseInt(month.group(2)))
                : Integer.MAX_VALUE - SLACK;
    }

    private static String sentenceOf(Draft draft, Event event) {
        Sentence sentence = draft.sentences().get(draft.sentenceAt(event.start()));
        return draft.words(sentence.start(), sentence.end());
    }
}
