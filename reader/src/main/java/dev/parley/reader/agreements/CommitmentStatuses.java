package dev.parley.reader.agreements;

import dev.parley.language.Sentence;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Event;
import dev.parley.reader.reading.Stage;
import java.util.Collections;
import java.util.List;
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

    private static final Pattern NOT_DONE = Pattern.compile(
            "(?i)\\b(has|have|had|did|does|do) (not|never)( yet)? (done|do|kept|keep|honoured|honored|honour|honor|fulfilled|fulfil"
                    + "|fulfill|delivered|deliver|founded|happened|met|carried|carry|lived up)\\b"
                    + "|\\bnever (did|done|kept|founded|happened|has|took place|came|materialised|materialized)\\b"
                    + "|\\b(broke|broken|breaking|reneged|breached|went back on|gone back on|unkept|failed to (keep|honou?r|fulfil))\\b");

    private static final Pattern DENIED = Pattern.compile(
            "(?i)\\b(den(y|ies|ied)|disput(e|es|ed)|reject(s|ed)? the (claim|allegation|charge|accusation)|insist(s|ed)? that it has"
                    + "|did not confirm|has not confirmed|have not confirmed|contradict(s|ed))\\b");

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

    static CommitmentStatus of(Draft draft, int start, int end, String act, List<String> by) {
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
        if (DENIED.matcher(behind).find() || (broken && DENIED.matcher(before).find())) {
            return CommitmentStatus.DISPUTED;
        }
        CommitmentStatus done = byEvents(draft, start, end, act, by);
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

    private static CommitmentStatus byEvents(Draft draft, int start, int end, String act, List<String> by) {
        for (Event event : draft.events()) {
            boolean sameAct = event.act().equals(act)
                    && (event.stage() == Stage.DONE || event.stage() == Stage.ONGOING)
                    && event.start() >= end;
            boolean sameHands = !Collections.disjoint(event.roles().agent(), by)
                    || (event.roles().agent().isEmpty()
                            && draft.sentenceAt(event.start()) <= draft.sentenceAt(start) + NEXT);
            if (sameAct && sameHands && event.start() > start) {
                if (event.negated()) {
                    return CommitmentStatus.BROKEN;
                }
                boolean part = PARTLY.matcher(sentenceOf(draft, event)).find() || event.stage() == Stage.ONGOING;
                return part ? CommitmentStatus.PARTLY : CommitmentStatus.KEPT;
            }
        }
        return CommitmentStatus.OPEN;
    }

    private static String sentenceOf(Draft draft, Event event) {
        Sentence sentence = draft.sentences().get(draft.sentenceAt(event.start()));
        return draft.words(sentence.start(), sentence.end());
    }
}
